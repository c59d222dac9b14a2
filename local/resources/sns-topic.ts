/** AWS::SNS::Topic. */
import { textOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const snsTopic: ResourceType<Stage> = {
  type: 'AWS::SNS::Topic',
  honoured: {
    TopicName: true,
    DisplayName: true,
    KmsMasterKeyId: true,
    Tags: { Key: true, Value: true },
  },
  identify({ logicalId, properties }, { madeUpName, region, account }) {
    const name = textOf(properties.TopicName) ?? madeUpName(logicalId, 256);
    const arn = `arn:aws:sns:${region}:${account}:${name}`;
    return { ref: arn, attributes: { TopicArn: arn, TopicName: name } };
  },
  create({ ref, properties }, { sns }) {
    sns.createTopic(ref, properties);
  },
};
