/** What became of a mail that came in: how far it got on its way to the function that reads it. */
import type { ReceivedMail } from '../services/ses/received-store.ts';
import type { SqsStandIn } from '../services/sqs/sqs.ts';

export interface Fate {
  readonly words: string;
  /** The look of its badge. */
  readonly style: '' | 'good' | 'bad';
}

export function fateOf(mail: ReceivedMail, sqs: Pick<SqsStandIn, 'findMessage'>): Fate {
  if (mail.state === 'arriving')
    return { words: mail.problem ? `tried again: ${mail.problem}` : 'arriving', style: '' };
  if (mail.state === 'given-up') return { words: `given up: ${mail.problem}`, style: 'bad' };
  const message = sqs.findMessage(`"messageId":"${mail.id}"`);
  if (message === undefined) return { words: 'read', style: 'good' };
  if (message.isDead) {
    const reason = message.attributes.reason?.StringValue;
    return { words: `dead letter${reason === undefined ? '' : `: ${reason}`}`, style: 'bad' };
  }
  if (message.receiveCount === 0) return { words: 'waits to be read', style: '' };
  return { words: 'being read, or waits to be tried again', style: '' };
}
