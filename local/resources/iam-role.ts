/** AWS::IAM::Role: who may take it, and the policies that lie within it. */
import { type JsonObject, listOf, objectOf, textOf } from '../json.ts';
import { MANAGED_POLICIES } from './managed-policies.ts';
import { policyProblems, policyStatements } from './policy-problems.ts';
import type { ResourceType } from './resource-type.ts';
import { roleArn, type Stage } from './stage.ts';

export const iamRole: ResourceType<Stage> = {
  type: 'AWS::IAM::Role',
  honoured: {
    RoleName: true,
    Description: true,
    AssumeRolePolicyDocument: true,
    Policies: { PolicyName: true, PolicyDocument: true },
    ManagedPolicyArns: true,
    Tags: { Key: true, Value: true },
  },
  identify({ logicalId, properties }, { madeUpName, suffix, account }) {
    const name = textOf(properties.RoleName) ?? madeUpName(logicalId, 64);
    const id = `AROA${suffix(logicalId, 17).toUpperCase()}`;
    return { ref: name, attributes: { Arn: roleArn(account, name), RoleId: id } };
  },
  check({ logicalId, properties }) {
    const unknown = listOf(properties.ManagedPolicyArns)
      .map(String)
      .filter((arn) => !Object.hasOwn(MANAGED_POLICIES, arn));
    return [
      ...policyProblems(properties.AssumeRolePolicyDocument, 'trust', logicalId),
      ...inline(properties, logicalId).flatMap(({ document, where }) =>
        policyProblems(document, 'identity', where),
      ),
      ...unknown.map((arn) => `the host does not know the managed policy ${arn}`),
    ];
  },
  create({ logicalId, properties, attributes }, { authorizer }) {
    const managed = listOf(properties.ManagedPolicyArns).map(String);
    authorizer.addRole(attributes.Arn ?? '', {
      trust: policyStatements(properties.AssumeRolePolicyDocument, 'trust', logicalId),
      identity: [
        ...inline(properties, logicalId).flatMap(({ document, where }) =>
          policyStatements(document, 'identity', where),
        ),
        ...managed.flatMap((arn) =>
          policyStatements(MANAGED_POLICIES[arn], 'identity', arn.slice(arn.lastIndexOf('/') + 1)),
        ),
      ],
    });
  },
};

function inline(properties: JsonObject, logicalId: string) {
  return listOf(properties.Policies).map((policy) => {
    const { PolicyName, PolicyDocument } = objectOf(policy);
    return { document: PolicyDocument, where: `${logicalId}/${PolicyName}` };
  });
}
