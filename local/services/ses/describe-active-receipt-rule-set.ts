/** SES (v1) DescribeActiveReceiptRuleSet. */
import * as z from 'zod';
import type { Action } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import type { ReceiptRules } from './receipt-rules.ts';

export const describeActiveReceiptRuleSet = (rules: ReceiptRules): Action => ({
  // IAM knows no resource for which rule set is active.
  needs: () => [{ action: 'ses:DescribeActiveReceiptRuleSet', resource: '*' }],
  async run(input) {
    parseInput(z.strictObject({}), input, { invalid: 'ValidationError' });
    const name = rules.active();
    if (name === undefined) return {};
    return {
      Metadata: { Name: name },
      Rules: rules.rulesOf(name).map(({ arn: _arn, ...rule }) => rule),
    };
  },
});
