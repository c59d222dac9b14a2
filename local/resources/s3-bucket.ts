/** AWS::S3::Bucket. */
import { textOf } from '../json.ts';
import { bucketArn } from '../services/s3/buckets.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const s3Bucket: ResourceType<Stage> = {
  type: 'AWS::S3::Bucket',
  honoured: {
    BucketName: true,
    LifecycleConfiguration: { Rules: { Id: true, Status: true, ExpirationInDays: true } },
    BucketEncryption: true,
    PublicAccessBlockConfiguration: true,
    OwnershipControls: true,
    Tags: { Key: true, Value: true },
  },
  identify({ logicalId, properties }, { madeUpName, region }) {
    const name = textOf(properties.BucketName) ?? madeUpName(logicalId, 63).toLowerCase();
    return {
      ref: name,
      attributes: {
        Arn: bucketArn(name),
        DomainName: `${name}.s3.amazonaws.com`,
        RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
      },
    };
  },
  create({ ref, properties }, { s3 }) {
    s3.createBucket(ref, properties);
  },
};
