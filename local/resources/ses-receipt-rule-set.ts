/** AWS::SES::ReceiptRuleSet: not the active one until somebody makes it that. */
import { textOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const sesReceiptRuleSet: ResourceType<Stage> = {
  type: 'AWS::SES::ReceiptRuleSet',
  honoured: { RuleSetName: true },
  identify: ({ logicalId, properties }, { madeUpName }) => ({
    ref: textOf(properties.RuleSetName) ?? madeUpName(logicalId, 64),
    attributes: {},
  }),
  create({ ref }, { ses }) {
    ses.createReceiptRuleSet(ref);
  },
};
