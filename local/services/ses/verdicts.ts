/** What SES finds out about a mail that comes in. Here most of it is said, not found out. */
import { addressesIn, readHeaders } from './raw-message.ts';

export const CHECKS = ['spam', 'virus', 'spf', 'dkim', 'dmarc'] as const;
export type Check = (typeof CHECKS)[number];
export const STATUSES = ['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED'] as const;
export type Status = (typeof STATUSES)[number];
export type Verdicts = Readonly<Record<Check, Status>>;

/**
 * Asks for other verdicts than PASS: `X-Local-Verdicts: dmarc=FAIL virus=FAIL`. Neither the sender's
 * domain nor its keys can be looked up here, so nothing is proved of either. The header is taken
 * out before anything is stored.
 */
const HEADER = 'X-Local-Verdicts';

/** Test strings that every scanner knows: they harm nobody. */
const EICAR = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';
const GTUBE = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';

export interface Judged {
  readonly raw: Buffer;
  readonly verdicts: Verdicts;
}

/** @throws Error naming what the header holds that is no verdict */
export function judge(raw: Buffer): Judged {
  const asked = askedVerdicts(readHeaders(raw).first(HEADER));
  return {
    raw: withoutHeader(raw),
    verdicts: {
      spam: raw.includes(GTUBE) ? 'FAIL' : 'PASS',
      virus: raw.includes(EICAR) ? 'FAIL' : 'PASS',
      spf: 'PASS',
      dkim: 'PASS',
      dmarc: addressesIn(readHeaders(raw).first('From')).length === 1 ? 'PASS' : 'FAIL',
      ...asked,
    },
  };
}

function askedVerdicts(value: string | undefined): Partial<Record<Check, Status>> {
  const asked: Partial<Record<Check, Status>> = {};
  for (const pair of (value ?? '').split(/[\s,;]+/).filter((one) => one !== '')) {
    const [name, status] = pair.split('=');
    const check = CHECKS.find((one) => one === name?.toLowerCase());
    const known = STATUSES.find((one) => one === status?.toUpperCase());
    if (check === undefined || known === undefined) {
      throw new Error(`${HEADER}: ${CHECKS.join(', ')} = ${STATUSES.join(', ')}, not ${pair}`);
    }
    asked[check] = known;
  }
  return asked;
}

/** The header with its folded lines; the rest stays byte for byte. */
function withoutHeader(raw: Buffer): Buffer {
  const text = raw.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const head = text.slice(0, end).replace(/(^|\r?\n)x-local-verdicts:[^\n]*(\n[ \t][^\n]*)*/gi, '');
  // Where it was the first, the line end that followed it leads now.
  return Buffer.from(head.replace(/^\r?\n/, '') + text.slice(end), 'latin1');
}
