/** A letter taken apart for checking: its bytes, headers and bodies. */
import PostalMime from 'postal-mime';
import { addressesIn, type RawHeaders, readHeaders } from '../services/ses/raw-message.ts';

export interface CheckedLetter {
  readonly raw: Buffer;
  readonly headers: RawHeaders;
  readonly from: readonly string[];
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** Somebody is on a list that this letter goes to; one that was asked for a moment ago is on none. */
  readonly isOfList: boolean;
}

/** One line of the result. */
export interface Check {
  /** `note` is neither good nor bad: it is said so that somebody may think about it. */
  readonly kind: 'good' | 'bad' | 'note';
  readonly what: string;
  /** Who asks for it, or what it is measured against. */
  readonly why: string;
}

/** @throws Error when the bytes are no mail */
export async function readLetter(raw: Buffer): Promise<CheckedLetter> {
  const headers = readHeaders(raw);
  if (headers.first('From') === undefined && headers.first('Subject') === undefined) {
    throw new Error('it has neither From nor Subject: this is no mail');
  }
  const { text, html } = await PostalMime.parse(raw);
  return {
    raw,
    headers,
    from: addressesIn(headers.first('From')),
    text,
    html,
    isOfList: ['List-Id', 'List-Unsubscribe'].some((name) => headers.first(name) !== undefined),
  };
}
