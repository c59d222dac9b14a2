/** AWS::IAM::Policy: what the roles that it names may do. */
import { listOf } from '../json.ts';
import { policyProblems, policyStatements } from './policy-problems.ts';
import type { ResourceType } from './resource-type.ts';
import { roleArn, type Stage } from './stage.ts';

export const iamPolicy: ResourceType<Stage> = {
  type: 'AWS::IAM::Policy',
  honoured: { PolicyName: true, PolicyDocument: true, Roles: true },
  identify: ({ logicalId }) => ({ ref: logicalId, attributes: {} }),
  check: ({ logicalId, properties }) =>
    policyProblems(properties.PolicyDocument, 'identity', logicalId),
  create({ logicalId, properties }, { authorizer, account }) {
    const identity = policyStatements(properties.PolicyDocument, 'identity', logicalId);
    for (const role of listOf(properties.Roles)) {
      authorizer.addRole(roleArn(account, String(role)), { trust: [], identity });
    }
  },
};
