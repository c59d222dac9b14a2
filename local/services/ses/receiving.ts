/** Mail that comes in: taken or refused at the door, then handed on as the active receipt rules say. */
import type { DueSource, World } from '../../world.ts';
import { asServiceError, mayRetry, retryDelay } from '../retry.ts';
import { readHeaders } from './raw-message.ts';
import { type ReceiptRule, receiptRules } from './receipt-rules.ts';
import { laidDown, notification } from './received-shapes.ts';
import { type Arriving, type ReceivedMail, receivedStore } from './received-store.ts';
import { judge } from './verdicts.ts';

/** SES takes mail up to this size, with its headers, where it goes to S3. */
export const MAX_RECEIVED_BYTES = 40 * 1024 * 1024;
/** SES goes on trying for so long. */
const TRIES_FOR_MS = 4 * 3_600_000;

export interface Envelope {
  readonly mailFrom: string;
  readonly recipients: readonly string[];
}

/** What the door says: the code and words of SMTP. */
export type Reception =
  | { readonly kind: 'taken'; readonly id: string }
  | { readonly kind: 'refused'; readonly code: 451 | 550 | 552 | 554; readonly text: string };

const NOBODY = '5.1.1 the receipt rules take no mail for this address';

export const receiving = (
  world: World,
  options: { readonly onProblem: (text: string) => void },
) => {
  const rules = receiptRules(world);
  const store = receivedStore(world.db);

  /** Lower-case letters and digits, as SES makes them up. */
  const newId = (): string =>
    BigInt(`0x1${world.bytes(24).toString('hex')}`)
      .toString(36)
      .slice(-32);

  const act = async (
    rule: ReceiptRule,
    { mail, raw }: Arriving,
  ): Promise<ReceivedMail['place']> => {
    const as = { kind: 'service', principal: 'ses.amazonaws.com', sourceArn: rule.arn } as const;
    let place: ReceivedMail['place'];
    for (const { S3Action } of rule.Actions) {
      const { BucketName, ObjectKeyPrefix, TopicArn } = S3Action;
      place = { bucket: BucketName, key: `${ObjectKeyPrefix}${mail.id}` };
      const stored = laidDown(world, mail, rule.ScanEnabled, raw);
      await world.callAs(as, 's3', 'PutObject', {
        Bucket: place.bucket,
        Key: place.key,
        Body: stored,
      });
      if (TopicArn === undefined) continue;
      const told = notification(mail, rule, place, ObjectKeyPrefix, TopicArn, stored);
      await world.callAs(as, 'sns', 'Publish', {
        TopicArn,
        Subject: 'Amazon SES Email Receipt Notification',
        Message: JSON.stringify(told),
      });
    }
    return place;
  };

  const handOn = async (arriving: Arriving): Promise<void> => {
    const { mail, attempts } = arriving;
    try {
      const matching = new Set(mail.recipients.flatMap(rules.matching));
      let place: ReceivedMail['place'];
      for (const rule of matching) place = (await act(rule, arriving)) ?? place;
      store.handedOn(mail.id, place);
    } catch (thrown) {
      const error = asServiceError(thrown);
      const due = world.clock.now() + retryDelay(attempts);
      if (mayRetry(error) && due - mail.at <= TRIES_FOR_MS) {
        store.putOff(mail.id, due, error.code);
        return;
      }
      store.givenUp(mail.id, error.code);
      options.onProblem(`ses: a mail that came in was given up: ${error.code}`);
    }
  };

  const dueSource: DueSource = {
    name: 'ses: a mail that came in is handed on',
    next: store.nextDue,
    async runDue(now) {
      for (const arriving of store.due(now)) await handOn(arriving);
    },
  };

  return {
    rules,
    store,
    dueSource,
    /** Whether any rule takes mail for this address: asked before the mail itself is sent. */
    takes: (recipient: string): Reception | undefined =>
      rules.matching(recipient).length > 0
        ? undefined
        : { kind: 'refused', code: 550, text: NOBODY },
    receive({ mailFrom, recipients }: Envelope, given: Buffer): Reception {
      if (given.length > MAX_RECEIVED_BYTES) {
        return { kind: 'refused', code: 552, text: '5.3.4 the message is larger than 40 MB' };
      }
      const taken = recipients.filter((recipient) => rules.matching(recipient).length > 0);
      if (taken.length === 0) return { kind: 'refused', code: 550, text: NOBODY };
      let judged: ReturnType<typeof judge>;
      try {
        judged = judge(given);
      } catch (error) {
        return { kind: 'refused', code: 554, text: `5.6.0 ${(error as Error).message}` };
      }
      const id = newId();
      const subject = readHeaders(judged.raw).first('Subject') ?? '';
      store.add(
        {
          id,
          at: world.clock.now(),
          mailFrom,
          recipients: taken,
          subject,
          verdicts: judged.verdicts,
        },
        judged.raw,
      );
      world.wake();
      return { kind: 'taken', id };
    },
  };
};
