/** Which receipt rule set of SES is active. */
import {
  DescribeActiveReceiptRuleSetCommand,
  type SESClient,
  SetActiveReceiptRuleSetCommand,
} from '@aws-sdk/client-ses';
import { throughAws } from './aws-error.ts';

export const sesReceiptRuleSets = (client: SESClient) => ({
  async active(): Promise<string | undefined> {
    const command = new DescribeActiveReceiptRuleSetCommand({});
    const { Metadata } = await throughAws('DescribeActiveReceiptRuleSet', () =>
      client.send(command),
    );
    return Metadata?.Name;
  },
  async activate(name: string | undefined): Promise<void> {
    const command = new SetActiveReceiptRuleSetCommand(
      name === undefined ? {} : { RuleSetName: name },
    );
    await throughAws('SetActiveReceiptRuleSet', () => client.send(command));
  },
});
