/** One letter, filled and composed: the bytes that SES gets. */
import type { Address } from './address.ts';
import { type LetterModule, renderLetter } from './compiled-letter.ts';
import type { LetterValues } from './letter-values.ts';
import { composeMessage } from './mime-message.ts';
import { type Thread, threadHeaders } from './replies/thread.ts';
import type { Composing, Sender } from './sender.ts';

export interface Envelope {
  readonly to: Address;
  readonly replyTo?: string | undefined;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Of the mail that this one answers. */
  readonly thread?: Thread | undefined;
  /** The text alone, for whoever asked for it. */
  readonly textOnly: boolean;
}

/** RFC 3834: made by a program, so that no vacation program answers it. */
const generated = [['Auto-Submitted', 'auto-generated']] as const;
/** Exchange has a header of its own for the same. */
const answering = [
  ['Auto-Submitted', 'auto-replied'],
  ['X-Auto-Response-Suppress', 'All'],
] as const;

export function composedLetter(
  letter: LetterModule,
  values: LetterValues,
  { to, replyTo, headers = [], textOnly, thread }: Envelope,
  { name, address }: Sender,
  { now, boundary }: Composing,
): Uint8Array {
  const { subject, html, text } = renderLetter(letter, values);
  return composeMessage({
    from: { name, address },
    to,
    replyTo,
    subject: thread?.subject ?? subject,
    html: textOnly ? undefined : html,
    text,
    headers: [...headers, ...(thread ? [...threadHeaders(thread), ...answering] : generated)],
    date: new Date(now * 1000),
    boundary: Buffer.from(boundary).toString('hex'),
  });
}
