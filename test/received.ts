/** Notifications of mail that came in, as SES writes them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const receivedFolder = join(import.meta.dirname, 'events', 'received');

export const recordedReceived = (name: string) =>
  JSON.parse(readFileSync(join(receivedFolder, `${name}.json`), 'utf8'));

export interface TellingOfMail {
  readonly messageId?: string;
  readonly recipients?: readonly string[];
  readonly from?: readonly string[];
  /** Of the verdicts by their short names, what differs from PASS. */
  readonly verdicts?: Partial<Record<'spam' | 'virus' | 'spf' | 'dkim' | 'dmarc', string>>;
  readonly key?: string;
}

/** The body of the queue's message. */
export function tellingOfMail(over: TellingOfMail = {}): string {
  const told = recordedReceived('reply');
  const { receipt, mail } = told;
  for (const [name, status] of Object.entries(over.verdicts ?? {})) {
    receipt[`${name}Verdict`] = { status };
  }
  receipt.recipients = over.recipients ?? receipt.recipients;
  mail.messageId = over.messageId ?? mail.messageId;
  mail.commonHeaders.from = over.from ?? mail.commonHeaders.from;
  receipt.action.objectKey = over.key ?? `raw/${mail.messageId}`;
  return JSON.stringify(told);
}
