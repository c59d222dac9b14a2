/** CloudFormation's custom resource: which receipt rule set is active is nothing it can declare. */
import { SESClient } from '@aws-sdk/client-ses';
import { cloudformationAnswers } from './adapters/cloudformation-answers.ts';
import { sesReceiptRuleSets } from './adapters/ses-receipt-rule-sets.ts';
import { systemJournal } from './adapters/system.ts';
import { metricNamespace } from './config.ts';
import { StackRequest } from './domain/replies/stack-request.ts';
import { activateReceiptRuleSet } from './usecases/activate-receipt-rule-set.ts';

const parts = {
  answers: cloudformationAnswers,
  journal: systemJournal(metricNamespace),
  ruleSets: sesReceiptRuleSets(new SESClient()),
};

export function handler(event: unknown): Promise<void> {
  return activateReceiptRuleSet(parts, StackRequest.parse(event));
}
