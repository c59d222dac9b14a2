/**
 * Signs letters as SES's Easy DKIM does, with a key of 2048 bits of this machine's own, made when it
 * is first needed. Only a letter that somebody looks at is signed: the work is in the looking.
 */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { World } from '../../world.ts';
import type { AcceptedMessage } from './mail-store.ts';
import { domainOf, readHeaders } from './raw-message.ts';

const KEY_BITS = 2048;

/** What SES was seen to sign; it does not publish the list (see docs/operators.md). */
const SIGNED = [
  'From',
  'Reply-To',
  'To',
  'Subject',
  'MIME-Version',
  'Content-Type',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Auto-Submitted',
  'In-Reply-To',
  'References',
  'Message-ID',
  'Date',
];

/** A TXT record as DNS would give it at the end of SES's CNAME. */
export interface DkimRecord {
  readonly name: string;
  readonly value: string;
}

export const dkim = (world: World, selectorOf: (domain: string) => string | undefined) => {
  world.db.exec(
    'CREATE TABLE IF NOT EXISTS ses_dkim_key (domain TEXT PRIMARY KEY, pem TEXT NOT NULL) STRICT',
  );
  const find = world.db.prepare('SELECT pem FROM ses_dkim_key WHERE domain = ?');
  const insert = world.db.prepare('INSERT INTO ses_dkim_key (domain, pem) VALUES (?, ?)');

  const keyOf = (domain: string): string => {
    const known = find.get(domain)?.pem;
    if (typeof known === 'string') return known;
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: KEY_BITS });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    insert.run(domain, pem);
    return pem;
  };

  const messageId = ({ id }: Pick<AcceptedMessage, 'id'>): string =>
    `<${id}@${world.region === 'us-east-1' ? 'email' : world.region}.amazonses.com>`;

  return {
    /** The Message-ID that SES gives a letter. */
    messageId,
    /** The letter as its recipient's server gets it. A sender without a domain is not signed. */
    async delivered(message: AcceptedMessage, raw: Buffer): Promise<Buffer> {
      const hasId = readHeaders(raw).first('Message-ID') !== undefined;
      const idLine = Buffer.from(`Message-ID: ${messageId(message)}\r\n`);
      const whole = hasId ? raw : Buffer.concat([idLine, raw]);
      const signingDomain = domainOf(message.source);
      const selector = selectorOf(signingDomain);
      if (selector === undefined) return whole;
      // Loaded when somebody looks: it costs more than the start of the whole host.
      const { dkimSign } = await import('mailauth/lib/dkim/sign.js');
      const key = { signingDomain, selector, privateKey: keyOf(signingDomain) };
      const { signatures, errors } = await dkimSign(whole, {
        ...key,
        // It signs by this list, whatever its types say of the members above.
        signatureData: [key],
        canonicalization: 'relaxed/simple',
        signTime: new Date(message.at),
        // Its types say a list, and a list it passes over for one of its own: see its lib/tools.js.
        headerList: SIGNED.join(':') as unknown as string[],
      });
      const [cause] = errors;
      if (signatures.trim() === '') throw new Error('a letter could not be signed', { cause });
      return Buffer.concat([Buffer.from(signatures), whole]);
    },
    record(domain: string): DkimRecord | undefined {
      const selector = selectorOf(domain);
      if (selector === undefined) return undefined;
      const der = createPublicKey(keyOf(domain)).export({ type: 'spki', format: 'der' });
      return {
        name: `${selector}._domainkey.${domain}`,
        value: `v=DKIM1; k=rsa; p=${der.toString('base64')}`,
      };
    },
  };
};
