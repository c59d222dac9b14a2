/**
 * Signed tokens: who a link or a Reply-To address speaks for, and what it may be used for.
 * 34 bytes (purpose 1, key id 1, issued at 4, person 16, MAC 12) as 55 characters of lower-case
 * base32, so that one survives lower-casing and fits the 64 octets of a local part.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { fromBase32, toBase32 } from './base32.ts';
import type { EpochSeconds, PersonId } from './ids.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** For each purpose its byte and its life in seconds; letters are kept for years, so theirs is endless. */
const purposes = {
  confirm: { byte: 1, life: 7 * DAY },
  setup: { byte: 2, life: DAY },
  letter: { byte: 3, life: Number.POSITIVE_INFINITY },
  reply: { byte: 4, life: Number.POSITIVE_INFINITY },
  /** What "Show my page" opens: it stands in the forms of that page, in no link. */
  session: { byte: 5, life: 30 * MINUTE },
  /** Links one has asked for, each good for what it was asked for. */
  page: { byte: 6, life: HOUR },
  data: { byte: 7, life: HOUR },
  erase: { byte: 8, life: HOUR },
  /** Goes to a new address: issued for the person as they are known by the old one. */
  move: { byte: 9, life: 7 * DAY },
} as const;

export type Purpose = keyof typeof purposes;

/** Keys by their one-character id; a retired key opens nothing but the way out. */
export interface LinkKeys {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly retired: ReadonlySet<string>;
}

/**
 * What the token is presented for. Leaving takes retired keys too, for ever: by the link of a letter
 * ('leave') or by answering one ('stop').
 */
export type Use = Purpose | 'leave' | 'stop';

const purposeOf = (use: Use): Purpose => {
  if (use === 'leave') return 'letter';
  return use === 'stop' ? 'reply' : use;
};

export interface Bearer {
  readonly personId: PersonId;
  readonly issuedAt: EpochSeconds;
}

/** 96 bit: long enough against guessing online, short enough for a local part. */
const MAC_BYTES = 12;
const BODY_BYTES = 22;

const macOf = (body: Uint8Array, key: string) =>
  createHmac('sha256', key).update(body).digest().subarray(0, MAC_BYTES);

export function signToken(
  purpose: Purpose,
  personId: PersonId,
  now: EpochSeconds,
  keys: LinkKeys,
): string {
  const key = keys.keys[keys.current];
  const id = fromBase32(personId);
  if (!key || !id) throw new RangeError(`no link key '${keys.current}', or a malformed person id`);
  const body = Buffer.alloc(BODY_BYTES);
  body.writeUInt8(purposes[purpose].byte, 0);
  body.write(keys.current, 1, 1, 'latin1');
  body.writeUInt32BE(now, 2);
  body.set(id, 6);
  return toBase32(Buffer.concat([body, macOf(body, key)]));
}

/** Who bears the token, or undefined where it is forged, cut, expired or meant for something else. */
export function readToken(
  token: string,
  use: Use,
  now: EpochSeconds,
  keys: LinkKeys,
): Bearer | undefined {
  const bytes = fromBase32(token.toLowerCase());
  if (bytes?.length !== BODY_BYTES + MAC_BYTES) return undefined;
  const body = Buffer.from(bytes.subarray(0, BODY_BYTES));
  const keyId = body.toString('latin1', 1, 2);
  const key = keys.keys[keyId];
  if (!key || !timingSafeEqual(macOf(body, key), bytes.subarray(BODY_BYTES))) return undefined;
  if (keys.retired.has(keyId) && use !== 'leave' && use !== 'stop') return undefined;
  const purpose = purposes[purposeOf(use)];
  const issuedAt = body.readUInt32BE(2);
  if (body.readUInt8(0) !== purpose.byte || now >= issuedAt + purpose.life) return undefined;
  return { personId: toBase32(body.subarray(6)) as PersonId, issuedAt };
}
