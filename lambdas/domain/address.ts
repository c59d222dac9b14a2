/** E-mail addresses: what is taken, how one is normalised, and the person's id made from it. */
import { createHmac } from 'node:crypto';
import { domainToASCII } from 'node:url';
import * as z from 'zod/mini';
import { toBase32 } from './base32.ts';
import type { PersonId } from './ids.ts';

/** RFC 5321, 4.5.3.1: a path is at most 256 octets with its brackets, a local part 64. */
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;

/** ASCII alone: SES refuses every other local part, so whoever has one could never be written to. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** domainToASCII reads its text like the host of a URL: it would cut off a path and decode %2e. */
const typedHost = /^[a-z0-9.\u0080-\u{10ffff}-]+$/u;
const hostName =
  /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** An address in the one form that the table knows: trimmed, NFC, lower case, punycode domain. */
export type Address = string & z.core.$brand<'Address'>;

/**
 * Fixed from day one, since ids are made of it: trim, NFC, lower case, punycode domain; plus tags
 * and dots stay, because what they mean is the mailbox provider's affair.
 */
function normalised(typed: string): Address | undefined {
  const text = typed.trim().normalize('NFC').toLowerCase();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const host = text.slice(at + 1);
  const domain = domainToASCII(host);
  const address = `${local}@${domain}`;
  const fits =
    at > 0 &&
    typedHost.test(host) &&
    Buffer.byteLength(local) <= LONGEST_LOCAL_PART &&
    Buffer.byteLength(address) <= LONGEST_ADDRESS &&
    localPart.test(local) &&
    hostName.test(domain);
  return fits ? (address as Address) : undefined;
}

export const Address = z.pipe(
  z.string().check(z.maxLength(1000)),
  z.transform((typed: string, context): Address => {
    const address = normalised(typed);
    if (address) return address;
    context.issues.push({ code: 'custom', input: typed, message: 'not an e-mail address' });
    return z.NEVER;
  }),
);

/** The person behind an address: HMAC-SHA256 with the address key, cut to 128 bit. */
export function personIdOf(address: Address, addressKey: string): PersonId {
  const digest = createHmac('sha256', addressKey).update(address).digest();
  return toBase32(digest.subarray(0, 16)) as PersonId;
}
