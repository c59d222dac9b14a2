/**
 * Does what a reply asks for. Safety first, then stop, then the rest, and the answer last: a try that
 * crashes is made again from the beginning, and each step bears being done twice.
 */
import { personIdOf } from '../domain/address.ts';
import { dangerOf } from '../domain/danger-sign.ts';
import type { EpochSeconds } from '../domain/ids.ts';
import { dayOf } from '../domain/lesson-time.ts';
import type { LeaveReason, Person } from '../domain/person.ts';
import { isMarkedAutomatic } from '../domain/replies/automatic-mail.ts';
import type { IncomingMail } from '../domain/replies/incoming-mail.ts';
import { addresseeOf, type ReplyAnswer } from '../domain/replies/reply-answer.ts';
import { strangerLanguage } from '../domain/replies/stranger-language.ts';
import type { ReplyContext, Understanding } from '../domain/replies/understand.ts';
import type { TimeZone } from '../domain/time-zone.ts';
import type { ReplyTold } from '../domain/timeline.ts';
import { answerReply } from './answer-reply.ts';
import { type CarriedOut, type CarryOutParts, carryOutReply } from './carry-out-reply.ts';
import { findPerson } from './find-person.ts';
import { holdWhileAway } from './hold-while-away.ts';
import { leave } from './leave.ts';
import type { DangerParts } from './open-danger.ts';
import { type Parted, partByReply } from './part-by-reply.ts';
import type { ReceivedReply } from './read-reply.ts';
import { MoveUnderWayError } from './record-mail-event.ts';
import { type RecordReportParts, recordReport } from './record-report.ts';
import { type Reported, reportInReply, safetyAnswer, type Written } from './report-in-reply.ts';
import { type SendAgainByReplyParts, sendAgainByReply } from './send-again-by-reply.ts';

/** Named by each of them again, so that they agree on the same one. */
type Shared = Pick<
  CarryOutParts,
  'bookings' | 'clock' | 'consents' | 'journal' | 'linkKeys' | 'subscribers' | 'syllabus'
>;

export interface ActOnReplyParts
  extends Shared,
    Omit<CarryOutParts & DangerParts, keyof Shared | 'ledger'>,
    Omit<SendAgainByReplyParts, keyof Shared>,
    Omit<RecordReportParts, keyof Shared> {
  readonly addressKey: string;
  understand(mail: IncomingMail, context: ReplyContext): Understanding;
}

/** Whoever wrote, as far as anything of us is concerned. */
interface Writer {
  readonly person: Person;
  /** By a token or with DMARC passed: else it may be anybody, and all that works is danger and stop. */
  readonly isTrusted: boolean;
  /** They wrote from, or for, an address that they have left behind. */
  readonly hasMoved: boolean;
}

export async function actOnReply(parts: ActOnReplyParts, reply: ReceivedReply): Promise<void> {
  const { wayOut } = reply;
  // A virus verdict that is no pass voids the token too: see fact 96.
  if (wayOut?.asked && !reply.virus) await leave(parts, wayOut.personId, 'mailto');
  const writer = await findWriter(parts, reply);
  if (writer?.person.course.kind === 'moving') {
    throw new MoveUnderWayError('the course has not arrived at its new address');
  }
  if (!reply.mail) return answerUnread(parts, reply, writer);
  const now = parts.clock.now();
  const understood = parts.understand(reply.mail, contextOf(writer?.person, now));
  switch (understood.kind) {
    case 'bounce':
      return recordReport(parts, reply, { kind: understood.severity });
    case 'complaint':
      return recordReport(parts, reply, understood);
    case 'automatic': {
      const counts = writer?.isTrusted && !writer.hasMoved && !reply.spam;
      const { awayUntil } = understood;
      if (counts && awayUntil) await holdWhileAway(parts, writer.person, awayUntil);
      return;
    }
    case 'written':
      return writer
        ? actOnWritten(parts, reply, writer, understood)
        : answerStranger(parts, reply, reply.mail, understood);
  }
}

async function findWriter(
  { addressKey, subscribers }: ActOnReplyParts,
  { personId, wayOut, from }: ReceivedReply,
): Promise<Writer | undefined> {
  const id = personId ?? wayOut?.personId ?? (from && personIdOf(from, addressKey));
  const found = id && (await findPerson(subscribers, id));
  if (!found) return undefined;
  const { person } = found;
  return { person, isTrusted: personId !== undefined, hasMoved: person.id !== id };
}

const contextOf = (person: Person | undefined, now: EpochSeconds): ReplyContext => ({
  language: person?.language ?? 'en',
  asked: person?.askedIfNew === undefined ? 'number' : 'new-or-not',
  today: dayOf(now, person?.timeZone ?? ('UTC' as TimeZone)),
});

/** What nobody could read may have been a danger sign: the answer says so, and carries the box. */
async function answerUnread(
  parts: ActOnReplyParts,
  reply: ReceivedReply,
  writer: Writer | undefined,
): Promise<void> {
  if (!writer || reply.spam || isSilent(writer.person)) return;
  const { headers, from } = reply;
  const bare = { headers, from, subject: '', text: undefined, html: undefined, reports: [] };
  if (isMarkedAutomatic(bare)) return;
  const { person } = writer;
  await note(parts, person, reply, ['unreadable']);
  await answerReply(parts, addresseeOf(person), { letter: 'reply-unreadable', says: {} }, reply);
}

/** Nothing is written there any more, but for danger. */
const silent: ReadonlySet<LeaveReason> = new Set(['died', 'bounce', 'complaint', 'erased']);
const isSilent = ({ course }: Person) => course.kind === 'left' && silent.has(course.why);

async function actOnWritten(
  parts: ActOnReplyParts,
  reply: ReceivedReply,
  { person, isTrusted }: Writer,
  written: Written,
): Promise<void> {
  const { intents } = written;
  const { receivedAt } = reply;
  const reported = await reportInReply(parts, person, written, parts.clock.now());
  const parted = await partByReply(parts, person, intents, receivedAt);
  const isOver = parted !== undefined || person.course.kind === 'left' || reply.spam;
  const { issuedAt } = reply;
  const wishes = { intents, issuedAt, receivedAt };
  const done = isTrusted && !isOver ? await carryOutReply(parts, person, wishes) : undefined;
  const told = reported ? ['safety' as const] : [];
  await note(parts, person, reply, [...told, ...intents.map(({ kind }) => kind)]);
  const unclear: CarriedOut['answer'] = { letter: 'reply-unclear', says: {} };
  const answer = answerOf(reported, parted, isOver ? undefined : (done?.answer ?? unclear));
  await send(parts, person, answer, reply);
  await reported?.settle?.();
  await done?.settle?.();
}

/** One answer for all of it. */
function answerOf(
  reported: Reported | undefined,
  parted: Parted | undefined,
  done: CarriedOut['answer'],
): CarriedOut['answer'] {
  if (!reported) return parted ? parted.answer : done;
  const { letter, says } = reported.answer;
  const also = { alsoStopped: parted !== undefined, alsoDied: parted?.why === 'died' };
  return { letter, says: { ...says, ...also } };
}

async function send(
  parts: ActOnReplyParts,
  person: Person,
  answer: ReplyAnswer | 'again' | undefined,
  reply: ReceivedReply,
): Promise<void> {
  if (!answer) return;
  // As they are now: having left, or on another level.
  const present = (await parts.subscribers.read(person.id)) ?? person;
  if (answer === 'again') await sendAgainByReply(parts, present, reply);
  else await answerReply(parts, addresseeOf(present), answer, reply);
}

const note = (
  { timeline }: Pick<ActOnReplyParts, 'timeline'>,
  { id }: Person,
  { receivedAt }: ReceivedReply,
  told: readonly ReplyTold[],
) => timeline.note({ personId: id, at: receivedAt, event: { kind: 'replied', told } });

/** Somebody we do not know: nothing but the text for danger, and only where the sender is certain. */
async function answerStranger(
  parts: ActOnReplyParts,
  reply: ReceivedReply,
  { text, html, subject }: IncomingMail,
  { safety, despair }: Written,
): Promise<void> {
  const { from } = reply;
  const danger = safety.kind === 'none' ? undefined : dangerOf(safety.signs);
  if (!from || !reply.dmarcPassed || reply.spam || !(danger || despair)) return;
  const language = strangerLanguage(text ?? html ?? subject);
  const id = personIdOf(from, parts.addressKey);
  const to = { id, address: from, language, country: undefined, person: undefined };
  const told = danger && { danger, isAsked: false };
  await answerReply(parts, to, safetyAnswer(told, despair, to), reply);
}
