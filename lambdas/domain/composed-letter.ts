/** One letter, filled and composed: the bytes that SES gets. */
import type { Address } from './address.ts';
import { type LetterModule, renderLetter } from './compiled-letter.ts';
import type { LetterValues } from './letter-values.ts';
import { composeMessage } from './mime-message.ts';
import type { Composing, Sender } from './sender.ts';

export interface Envelope {
  readonly to: Address;
  readonly replyTo?: string | undefined;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** The text alone, for whoever asked for it. */
  readonly textOnly: boolean;
}

/** RFC 3834: made by a program, so that no vacation program answers it. */
const automatic = ['Auto-Submitted', 'auto-generated'] as const;

export function composedLetter(
  letter: LetterModule,
  values: LetterValues,
  { to, replyTo, headers = [], textOnly }: Envelope,
  { name, address }: Sender,
  { now, boundary }: Composing,
): Uint8Array {
  const { subject, html, text } = renderLetter(letter, values);
  return composeMessage({
    from: { name, address },
    to,
    replyTo,
    subject,
    html: textOnly ? undefined : html,
    text,
    headers: [...headers, automatic],
    date: new Date(now * 1000),
    boundary: Buffer.from(boundary).toString('hex'),
  });
}
