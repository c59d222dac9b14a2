/**
 * What SES tells of a mail that came in, cut down to what the course acts on. It tells it where the
 * S3 action names a topic, and there alone: the verdicts stand nowhere in the mail itself.
 * Shape: docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
 */
import * as z from 'zod/mini';
import { Address } from '../address.ts';
import type { EpochSeconds } from '../ids.ts';

/** Whatever is not PASS is no pass: FAIL, GRAY, PROCESSING_FAILED, DISABLED, and what may yet come. */
const verdict = z.pipe(
  z.object({ status: z.string() }),
  z.transform(({ status }) => status === 'PASS'),
);

const Moment = z.iso.datetime({ offset: true });

const Received = z.object({
  notificationType: z.literal('Received'),
  receipt: z.object({
    timestamp: Moment,
    recipients: z.array(z.string().check(z.maxLength(1000))).check(z.minLength(1)),
    spamVerdict: verdict,
    virusVerdict: verdict,
    spfVerdict: verdict,
    dkimVerdict: verdict,
    dmarcVerdict: z.optional(verdict),
    /** What the sender's domain wants done where DMARC failed. */
    dmarcPolicy: z.optional(z.enum(['none', 'quarantine', 'reject'])),
    action: z.object({
      type: z.literal('S3'),
      bucketName: z.string().check(z.minLength(3)),
      objectKey: z.string().check(z.minLength(1)),
    }),
  }),
  mail: z.object({
    messageId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/)),
    headersTruncated: z._default(z.boolean(), false),
    /** The first 10 kB of them. */
    headers: z._default(z.array(z.object({ name: z.string(), value: z.string() })), []),
    commonHeaders: z.optional(z.object({ from: z.optional(z.array(z.string())) })),
  }),
});

/** A notification of another kind: a bounce by the older way, a test. */
const Other = z.object({
  notificationType: z.string().check(z.refine((type) => type !== 'Received')),
});

export interface MailReceived {
  /** SES's own, the same however often the mail is told of. */
  readonly messageId: string;
  readonly receivedAt: EpochSeconds;
  /** To whom it was addressed on the envelope. */
  readonly recipients: readonly string[];
  /** Whether each check passed. */
  readonly passed: Readonly<Record<'spam' | 'virus' | 'spf' | 'dkim' | 'dmarc', boolean>>;
  readonly dmarcPolicy: 'none' | 'quarantine' | 'reject' | undefined;
  /** The one sender as SES read them, of whom its DMARC verdict speaks. */
  readonly from: Address | undefined;
  readonly headersTruncated: boolean;
  /** By their names in lower case, as far as they were told: all there is of a mail that nobody can read. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly place: { readonly bucket: string; readonly key: string };
}

export type ReadMailReceived =
  | { readonly kind: 'received'; readonly mail: MailReceived }
  | { readonly kind: 'ignored' }
  /** `where`: the members that are not as they must be, never what they hold. */
  | { readonly kind: 'malformed'; readonly where: string };

/** What SNS sends in plain words when a topic is first set, to see whether it may publish. */
const topicTest = /^Successfully validated SNS topic\b/;

/** @param body of the queue's message, which the topic hands on as SES wrote it */
export function readMailReceived(body: string): ReadMailReceived {
  if (topicTest.test(body)) return { kind: 'ignored' };
  let told: unknown;
  try {
    told = JSON.parse(body);
  } catch {
    return { kind: 'malformed', where: 'JSON' };
  }
  if (Other.safeParse(told).success) return { kind: 'ignored' };
  const { success, data, error } = Received.safeParse(told);
  if (!success) {
    const where = new Set(error.issues.map(({ path }) => path.join('.') || 'notification'));
    return { kind: 'malformed', where: [...where].join(' ') };
  }
  return { kind: 'received', mail: mailOf(data) };
}

function mailOf({ receipt, mail }: z.infer<typeof Received>): MailReceived {
  return {
    messageId: mail.messageId,
    receivedAt: Math.floor(Date.parse(receipt.timestamp) / 1000),
    recipients: receipt.recipients,
    passed: {
      spam: receipt.spamVerdict,
      virus: receipt.virusVerdict,
      spf: receipt.spfVerdict,
      dkim: receipt.dkimVerdict,
      dmarc: receipt.dmarcVerdict ?? false,
    },
    dmarcPolicy: receipt.dmarcPolicy,
    from: onlyAddress(mail.commonHeaders?.from ?? []),
    headersTruncated: mail.headersTruncated,
    headers: byName(mail.headers),
    place: { bucket: receipt.action.bucketName, key: receipt.action.objectKey },
  };
}

function byName(headers: readonly { readonly name: string; readonly value: string }[]) {
  const found = new Map<string, string[]>();
  for (const { name, value } of headers) {
    const key = name.toLowerCase();
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  return found;
}

/** RFC 5322 allows longer ones; nobody's own address and name come near it. */
const LONGEST_FROM = 1000;

/**
 * The address in `Jane <jane@example.org>`. Nobody where it can be read in two ways: of several
 * senders the verdict speaks of one, and does not say of which.
 */
export function onlyAddress(from: readonly string[]): Address | undefined {
  const [one = '', ...others] = from;
  if (others.length > 0 || one.length > LONGEST_FROM) return undefined;
  const unquoted = one.replace(/"(?:[^"\\]|\\.)*"/g, '').trim();
  const [, bracketed] = /^[^<>@,]*<([^<>]+)>$/.exec(unquoted) ?? [];
  return Address.safeParse(bracketed ?? unquoted).data;
}
