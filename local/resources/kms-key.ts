/**
 * AWS::KMS::Key: nothing is encrypted here, but whom the key's policy lets in is enforced, as for
 * SES before an encrypted topic.
 */
import { policyProblems, policyStatements } from './policy-problems.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const kmsKey: ResourceType<Stage> = {
  type: 'AWS::KMS::Key',
  honoured: {
    Description: true,
    KeyPolicy: true,
    EnableKeyRotation: true,
    Tags: { Key: true, Value: true },
  },
  identify({ logicalId }, { suffix, region, account }) {
    const id = suffix(logicalId, 36);
    return {
      ref: id,
      attributes: { Arn: `arn:aws:kms:${region}:${account}:key/${id}`, KeyId: id },
    };
  },
  check: ({ logicalId, properties }) => policyProblems(properties.KeyPolicy, 'resource', logicalId),
  create({ logicalId, properties, attributes }, { authorizer }) {
    const statements = policyStatements(properties.KeyPolicy, 'resource', logicalId);
    // The statement for the account itself leaves it to IAM who may manage the key: no grant.
    const forServices = statements.filter(({ principals }) =>
      principals.some(({ kind }) => kind === 'Service'),
    );
    authorizer.addResourcePolicy(attributes.Arn ?? '', forServices);
  },
};
