/** AWS::SQS::QueuePolicy: lets services in, and keeps callers out, by resource policy. */
import { listOf } from '../json.ts';
import { policyProblems, policyStatements } from './policy-problems.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const sqsQueuePolicy: ResourceType<Stage> = {
  type: 'AWS::SQS::QueuePolicy',
  honoured: { PolicyDocument: true, Queues: true },
  identify: ({ logicalId }) => ({ ref: logicalId, attributes: {} }),
  check: ({ logicalId, properties }) =>
    policyProblems(properties.PolicyDocument, 'resource', logicalId),
  create({ logicalId, properties }, { authorizer, sqs, account, region }) {
    const urls = listOf(properties.Queues).map(String);
    sqs.setQueuePolicy(urls, properties.PolicyDocument);
    const statements = policyStatements(properties.PolicyDocument, 'resource', logicalId);
    for (const url of urls) {
      const name = url.slice(url.lastIndexOf('/') + 1);
      authorizer.addResourcePolicy(`arn:aws:sqs:${region}:${account}:${name}`, statements);
    }
  },
};
