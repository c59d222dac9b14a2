/** AWS::SNS::TopicPolicy: lets services publish. */
import { listOf } from '../json.ts';
import { policyProblems, policyStatements } from './policy-problems.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const snsTopicPolicy: ResourceType<Stage> = {
  type: 'AWS::SNS::TopicPolicy',
  honoured: { PolicyDocument: true, Topics: true },
  identify: ({ logicalId }) => ({ ref: logicalId, attributes: {} }),
  check: ({ logicalId, properties }) =>
    policyProblems(properties.PolicyDocument, 'resource', logicalId),
  create({ logicalId, properties }, { authorizer }) {
    const statements = policyStatements(properties.PolicyDocument, 'resource', logicalId);
    for (const topic of listOf(properties.Topics)) {
      authorizer.addResourcePolicy(String(topic), statements);
    }
  },
};
