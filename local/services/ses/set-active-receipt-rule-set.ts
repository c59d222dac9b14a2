/** SES (v1) SetActiveReceiptRuleSet. */
import * as z from 'zod';
import type { Action } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import type { ReceiptRules } from './receipt-rules.ts';

const schema = z.strictObject({ RuleSetName: z.string().min(1).optional() });

export const setActiveReceiptRuleSet = (rules: ReceiptRules): Action => ({
  // IAM knows no resource for which rule set is active.
  needs: () => [{ action: 'ses:SetActiveReceiptRuleSet', resource: '*' }],
  async run(input) {
    const { RuleSetName } = parseInput(schema, input, { invalid: 'ValidationError' });
    rules.activate(RuleSetName);
    return {};
  },
});
