/** The DKIM signature: whether it is there, for whom, what it covers, and whether it holds. */
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { domainOf } from '../services/ses/raw-message.ts';
import type { Check, CheckedLetter } from './letter.ts';

/** TXT records by their names, of domains that no DNS knows: those of this machine. */
export type KnownKeys = ReadonlyMap<string, string>;

const COVERED = ['List-Unsubscribe', 'List-Unsubscribe-Post'] as const;
const LEAST_BITS = 2048;

export async function signatureChecks(letter: CheckedLetter, keys: KnownKeys): Promise<Check[]> {
  const value = letter.headers.first('DKIM-Signature');
  if (value === undefined) {
    return [{ kind: 'bad', what: 'not signed by DKIM', why: 'Gmail, Yahoo, Microsoft' }];
  }
  const tag = (name: string) =>
    new RegExp(`(?:^|;)\\s*${name}=([^;]*)`).exec(value)?.[1]?.replace(/\s+/g, '');
  const covered = (tag('h') ?? '').toLowerCase().split(':');
  const domain = tag('d') ?? '';
  const sender = domainOf(letter.from[0] ?? '');
  const isAligned = sender === domain || sender.endsWith(`.${domain}`);
  return [
    {
      kind: isAligned ? 'good' : 'bad',
      what: isAligned
        ? `signed for ${domain}, where From lies`
        : `signed for ${domain}, From is at ${sender}`,
      why: 'DMARC, Gmail, Yahoo, Microsoft',
    },
    ...(letter.isOfList ? COVERED : []).map((name): Check => {
      const isCovered = covered.includes(name.toLowerCase());
      return {
        kind: isCovered ? 'good' : 'bad',
        what: `the signature ${isCovered ? 'covers' : 'leaves out'} ${name}`,
        why: 'RFC 8058',
      };
    }),
    await holds(letter.raw, `${tag('s')}._domainkey.${domain}`, keys),
  ];
}

async function holds(raw: Buffer, name: string, keys: KnownKeys): Promise<Check> {
  const value = keys.get(name);
  if (value === undefined) {
    return {
      kind: 'note',
      what: `whether the signature holds was not checked: nobody here knows the key ${name}`,
      why: 'letters of "npm start" are checked with its key, while it runs',
    };
  }
  const resolver = async (asked: string) => {
    if (asked === name) return [[value]];
    throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
  };
  const { results } = await dkimVerify(raw, { resolver, curTime: new Date() });
  const [result] = results;
  // A member that its types leave out.
  const bits = (result as { readonly modulusLength?: number } | undefined)?.modulusLength ?? 0;
  const passed = result?.status.result === 'pass';
  if (!passed) {
    const comment = result?.status.comment ?? result?.status.result ?? 'no result';
    return { kind: 'bad', what: `the signature does not hold: ${comment}`, why: 'DKIM' };
  }
  return {
    kind: bits >= LEAST_BITS ? 'good' : 'bad',
    what: `the signature holds, with a key of ${bits} bits`,
    why: 'DKIM',
  };
}
