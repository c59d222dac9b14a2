/** AWS::Lambda::Permission: one statement of a function's resource policy. */
import { parsePolicy } from '../iam/policy-document.ts';
import type { JsonObject } from '../json.ts';
import { policyProblems } from './policy-problems.ts';
import type { Declared, ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const lambdaPermission: ResourceType<Stage> = {
  type: 'AWS::Lambda::Permission',
  honoured: {
    Action: true,
    FunctionName: true,
    Principal: true,
    SourceArn: true,
    SourceAccount: true,
  },
  identify: ({ logicalId }) => ({ ref: logicalId, attributes: {} }),
  check: (declared) => policyProblems(documentOf(declared), 'resource', declared.logicalId),
  create(placed, { authorizer, runtime }) {
    const name = String(placed.properties.FunctionName);
    const arn = runtime.find(name)?.arn ?? name;
    const { statements } = parsePolicy(documentOf(placed), 'resource', placed.logicalId);
    authorizer.addResourcePolicy(arn, statements);
  },
};

function documentOf({ properties }: Declared): JsonObject {
  const { Action = null, FunctionName, Principal, SourceArn, SourceAccount } = properties;
  const isService = String(Principal).includes('.');
  return {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Action,
      // The policy lies on the function, under its ARN whichever way the template names it.
      Resource: String(FunctionName).startsWith('arn:') ? String(FunctionName) : '*',
      Principal: { [isService ? 'Service' : 'AWS']: String(Principal) },
      Condition: {
        ...(SourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': SourceArn } }),
        ...(SourceAccount === undefined
          ? {}
          : { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
      },
    },
  };
}
