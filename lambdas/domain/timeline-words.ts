/** The plain words of the timeline. It tells that something was answered, never what. */
import type { Answer } from './answer.ts';
import type { Consent, ConsentPurpose } from './consent.ts';
import type { Escalation, EscalationOutcome } from './escalation.ts';
import type { LessonId, Syllabus } from './ids.ts';
import type { MailEventKind } from './ledger.ts';
import { noticeOf } from './notice.ts';
import type { LeaveReason, Pause } from './person.ts';
import type { HoldReason } from './send-decision.ts';
import type { ReplyTold, TimelineEvent, TimelineLine } from './timeline.ts';

const holdReasons: Record<HoldReason, string> = {
  'quiet-hours': 'nothing is sent between 20:00 and 08:00 at their place',
  'one-a-day': 'they already had a lesson that day',
};

export const leaveReasons: Record<LeaveReason, string> = {
  link: 'they pressed the button on the leaving page',
  'one-click': 'they pressed "unsubscribe" in their mail program',
  mailto: 'their mail program wrote to the address for leaving',
  reply: 'they replied that it shall stop',
  died: 'a reply said that they have died',
  bounce: 'their mailbox refused the mail for good',
  complaint: 'they marked a letter as spam',
  erased: 'they asked to be erased',
};

export const mailEventWords: Record<MailEventKind, string> = {
  delivered: 'was delivered',
  bounced: 'came back for good',
  'softly-bounced': 'came back, perhaps for a while',
  complained: 'was marked as spam',
  rejected: 'was rejected by SES',
  delayed: 'is delayed: SES goes on trying',
  'not-rendered': 'could not be rendered by SES',
};

const pauseBegins: Record<Pause['why'], string> = {
  asked: 'They paused the course.',
  'must-wait': 'A doctor told them to wait: the course is paused.',
  bounces: 'Five letters in a row came back: the course is paused.',
  away: 'Their mailbox said that they are away: the course is paused.',
};

export const pauseEnds: Record<Pause['why'], string> = {
  asked: 'The pause they asked for ends.',
  'must-wait': 'The pause that a doctor told them to keep ends.',
  bounces: 'The pause after five letters in a row that came back ends.',
  away: 'They are back, by what their mailbox said: the pause ends.',
};

const replyWords: Record<ReplyTold, string> = {
  safety: 'something that was answered with the text for danger',
  unreadable: 'a mail that could not be read',
  stop: 'stop',
  died: 'someone has died',
  number: 'a number',
  'unsure-number': 'a number that was not clear',
  minutes: 'minutes that they walked',
  pause: 'pause',
  resume: 'go on',
  again: 'the letter again',
  slower: 'slower',
  help: 'help',
  yes: 'yes',
  no: 'no',
  'free-text': 'a note',
  nothing: 'nothing of their own',
};

const purposes: Record<ConsentPurpose, string> = {
  course: 'the course',
  tracking: 'measuring opens and clicks',
  health: 'keeping answers about their health',
  later: 'one letter twelve weeks after the course',
};

const outcomes: Record<EscalationOutcome, string> = {
  'seen-may-go-on': 'seen, and may go on',
  'seen-must-wait': 'seen, and must wait',
  'not-new': 'nothing new',
  mistake: 'by mistake',
  spoke: 'the clinic spoke to them',
  'could-not-reach': 'the clinic could not reach them',
  'sent-to-emergency': 'the clinic sent them to emergency care',
  'not-ours': 'not a person of that clinic',
};

const openedBy: Record<Escalation['via'], string> = {
  check: 'the symptom check',
  page: 'their page',
  reply: 'a reply',
};

/** @param syllabus where the lesson's number is to be told as well */
export function letterName(id: LessonId, syllabus?: Syllabus): string {
  const notice = noticeOf(id);
  if (notice?.kind === 'reminder') return `Reminder of the check "${notice.check}"`;
  if (notice?.kind === 'day-after') return 'Day-after letter';
  if (notice?.kind === 'clinic-alert') return `Alert ${notice.step + 1} to their clinic`;
  if (notice?.kind === 'twelve-weeks-on') return 'Letter of twelve weeks on';
  return syllabus ? `Lesson ${syllabus.indexOf(id)} "${id}"` : `Lesson "${id}"`;
}

export function eventWords(event: TimelineEvent): string {
  switch (event.kind) {
    case 'held':
      return `${letterName(event.lesson)} held back: ${holdReasons[event.why]}.`;
    case 'refused':
      return `${letterName(event.lesson)} not sent: SES refused it (${event.code}). It will be tried again.`;
    case 'in-doubt':
      return `${letterName(event.lesson)} in doubt: SES gave no clear answer (${event.code}). We wait for its event.`;
    case 'queued-again':
      return `${letterName(event.lesson)} was overdue and has been queued again (attempt ${event.attempt}).`;
    case 'paused':
      return pauseBegins[event.why];
    case 'resumed':
      return 'They resumed the course.';
    case 'began-again':
      return `They began again from ${letterName(event.lesson)}: a new course run.`;
    case 'replied':
      return `They replied: ${event.told.map((kind) => replyWords[kind]).join(', ')}.`;
    case 'moved-here':
      return 'They moved here from another address.';
  }
}

export function consentWords({ purpose, given, wording, language, channel }: Consent): string {
  const did = given ? 'agreed to' : 'withdrew from';
  return `They ${did} ${purposes[purpose]} (wording ${wording}, ${language}, by ${channel}).`;
}

/** What was asked, where it can be answered again to correct it. */
const questionOf = (answer: Answer): string | undefined => {
  switch (answer.kind) {
    case 'check':
      return `the check "${answer.check}"`;
    case 'number':
      return `the weekly number of "${answer.lesson}"`;
    case 'before':
      return '"before you move"';
    case 'goal':
      return `how near the goal is, asked by "${answer.lesson}"`;
    case 'safety':
      return undefined;
  }
};

/** @param answers all of a person, oldest first */
export function answerLines(answers: readonly Answer[]): TimelineLine[] {
  const before = new Set<string>();
  const checks = new Set(answers.flatMap(({ kind, at }) => (kind === 'check' ? [at] : [])));
  return answers.flatMap((answer) => {
    const { at, run } = answer;
    const question = questionOf(answer);
    // The check's own safety question was answered with it.
    if (!question)
      return checks.has(at) ? [] : [{ at, words: 'They answered the safety question.' }];
    const did = before.has(`${run} ${question}`) ? 'corrected' : 'answered';
    before.add(`${run} ${question}`);
    return [{ at, words: `They ${did} ${question}.` }];
  });
}

export function escalationLines({
  openedAt,
  level,
  reportedAt,
  via,
  unsure,
  closed,
}: Escalation): TimelineLine[] {
  const state = closed ? '' : ' It is open.';
  return [
    {
      at: openedAt,
      words: unsure
        ? `A reply may tell of a danger sign (${level}): they were asked whether it is new.`
        : `An escalation (${level}) was opened by ${openedBy[via]}.${state}`,
    },
    ...reportedAt
      .filter((at) => at !== openedAt)
      .map((at) => ({ at, words: 'A danger sign was reported again.' })),
    ...(closed
      ? [{ at: closed.at, words: `The escalation was closed: ${outcomes[closed.outcome]}.` }]
      : []),
  ];
}
