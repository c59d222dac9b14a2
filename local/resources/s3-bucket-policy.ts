/** AWS::S3::BucketPolicy: lets services in, and keeps callers out, of a bucket and its objects. */
import { bucketArn } from '../services/s3/buckets.ts';
import { policyProblems, policyStatements } from './policy-problems.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const s3BucketPolicy: ResourceType<Stage> = {
  type: 'AWS::S3::BucketPolicy',
  honoured: { Bucket: true, PolicyDocument: true },
  identify: ({ logicalId }) => ({ ref: logicalId, attributes: {} }),
  check: ({ logicalId, properties }) =>
    policyProblems(properties.PolicyDocument, 'resource', logicalId),
  create({ logicalId, properties }, { authorizer }) {
    const statements = policyStatements(properties.PolicyDocument, 'resource', logicalId);
    authorizer.addResourcePolicy(bucketArn(String(properties.Bucket)), statements);
  },
};
