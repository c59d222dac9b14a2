/** Someone on the course who replies, and what comes of it. */
import type { Person } from '../../../lambdas/domain/person.ts';
import type { IncomingMail } from '../../../lambdas/domain/replies/incoming-mail.ts';
import { actOnReply } from '../../../lambdas/usecases/act-on-reply.ts';
import type { ReceivedReply } from '../../../lambdas/usecases/read-reply.ts';
import { anAddress, NOW } from '../../builders.ts';
import { id, listening, oldAddress } from './a-listening-course.ts';

export const aMailSaying = (text: string, over: Partial<IncomingMail> = {}): IncomingMail => ({
  headers: new Map([
    ['message-id', ['<note-1@mail.example>']],
    ['subject', ['Re: Week 3 of 8: first steps']],
  ]),
  from: oldAddress,
  subject: 'Re: Week 3 of 8: first steps',
  text,
  html: undefined,
  reports: [],
  ...over,
});

/** By the Reply-To of their last letter, with every verdict passed. */
export const aReceivedReply = (over: Partial<ReceivedReply> = {}): ReceivedReply => ({
  messageId: 'd6iitobk75ur44p8kdnnp7g2n800',
  mail: aMailSaying('6'),
  headers: new Map(),
  dmarcPassed: true,
  spam: false,
  virus: false,
  personId: id,
  how: 'token',
  issuedAt: undefined,
  wayOut: { personId: id, asked: false },
  from: oldAddress,
  receivedAt: NOW,
  ...over,
});

/** Their address stands in From, and nothing vouches for it. */
export const forged = {
  dmarcPassed: false,
  personId: undefined,
  how: undefined,
  wayOut: undefined,
} as const;

/** Nobody on the course. */
export const fromStranger = {
  ...forged,
  dmarcPassed: true,
  from: anAddress('someone@else.example'),
} as const;

export async function replying(over: Partial<Person> = {}) {
  const course = await listening(over);
  let mails = 0;
  return {
    ...course,
    escalations: () => course.parts.escalations.escalations,
    numbers: () => course.parts.answers.answers.filter(({ kind }) => kind === 'number'),
    /** Each mail has an id of its own, unless one is given. */
    async reply(text: string, more: Partial<ReceivedReply> = {}, parts = course.parts) {
      mails += 1;
      const messageId = `mail-${mails}`;
      const mail = aMailSaying(text);
      const receivedAt = course.clock.now();
      await actOnReply(parts, aReceivedReply({ messageId, mail, receivedAt, ...more }));
    },
    letters: () => course.answered.map(({ answer }) => answer.letter),
    lastAnswer: () => course.answered.at(-1)?.answer,
  };
}
