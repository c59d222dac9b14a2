/** AWS::DynamoDB::Table, in the table engine. */
import { textOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

const KEY_SCHEMA = { AttributeName: true, KeyType: true } as const;

export const dynamodbTable: ResourceType<Stage> = {
  type: 'AWS::DynamoDB::Table',
  honoured: {
    TableName: true,
    BillingMode: true,
    KeySchema: KEY_SCHEMA,
    AttributeDefinitions: { AttributeName: true, AttributeType: true },
    GlobalSecondaryIndexes: {
      IndexName: true,
      KeySchema: KEY_SCHEMA,
      Projection: { ProjectionType: true, NonKeyAttributes: true },
    },
    TimeToLiveSpecification: { AttributeName: true, Enabled: true },
    // What these do (backups, encryption at rest, protection) only the real service can show.
    PointInTimeRecoverySpecification: {
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: true,
    },
    SSESpecification: { SSEEnabled: true, SSEType: true },
    DeletionProtectionEnabled: true,
    Tags: { Key: true, Value: true },
  },
  identify({ logicalId, properties }, { madeUpName, region, account }) {
    const name = textOf(properties.TableName) ?? madeUpName(logicalId, 255);
    return {
      ref: name,
      attributes: { Arn: `arn:aws:dynamodb:${region}:${account}:table/${name}` },
    };
  },
  async create({ ref, properties }, { dynamodb }) {
    await dynamodb.createTable(ref, properties);
  },
};
