/** Carries out what a reply asks for, by the use cases of the pages, and says what has been done. */

import { isCheckOpen } from '../domain/check.ts';
import { dayInWords } from '../domain/day-in-words.ts';
import type { EpochSeconds } from '../domain/ids.ts';
import type { Change } from '../domain/own-page.ts';
import type { Person } from '../domain/person.ts';
import type { Intent, PauseEnd } from '../domain/replies/intent.ts';
import type { ReplyAnswer } from '../domain/replies/reply-answer.ts';
import type { ReplyValues } from '../domain/replies/reply-values.ts';
import { type AskIfNewParts, forgetQuestion, recordAsNotNew } from './ask-if-new.ts';
import { carryOut } from './change-course.ts';
import { type RepliedNumberParts, takeRepliedNumber } from './take-replied-number.ts';

export interface CarryOutParts extends RepliedNumberParts, AskIfNewParts {
  readonly clock: RepliedNumberParts['clock'];
  readonly journal: RepliedNumberParts['journal'];
  readonly subscribers: RepliedNumberParts['subscribers'];
  readonly syllabus: RepliedNumberParts['syllabus'];
}

/** "Pause" without a day: long enough for what people pause for, and the answer says how to change it. */
const USUAL_PAUSE = 4;

export interface CarriedOut {
  /** Undefined: nothing is to be said. */
  readonly answer: ReplyAnswer | 'again' | undefined;
  /** What is left to do once the answer is out. */
  readonly settle?: (() => Promise<unknown>) | undefined;
}

export interface WishesFrom {
  readonly intents: readonly Intent[];
  readonly issuedAt: EpochSeconds | undefined;
  readonly receivedAt: EpochSeconds;
}

/** Safe to repeat. One answer for all of it: what was done goes before what was not understood. */
export async function carryOutReply(
  parts: CarryOutParts,
  person: Person,
  { intents, issuedAt, receivedAt }: WishesFrom,
): Promise<CarriedOut> {
  let says: Partial<ReplyValues> = {};
  let lesson: ReplyAnswer['lesson'];
  let settle: CarriedOut['settle'];
  const asked = new Set<Intent['kind']>();
  for (const intent of intents) {
    asked.add(intent.kind);
    if (intent.kind === 'number') {
      const taken = await takeRepliedNumber(parts, person, intent.pain, issuedAt, receivedAt);
      says = { ...says, ...taken.says };
      lesson = taken.lesson;
    } else if (intent.kind === 'no' && person.askedIfNew !== undefined) {
      await recordAsNotNew(parts, person, receivedAt);
      says = { ...says, notNew: true };
      settle = () => forgetQuestion(parts, person);
    } else if (intent.kind === 'minutes') {
      const isOpen = person.check && isCheckOpen(person.check, receivedAt);
      if (isOpen) says = { ...says, checkInstead: true };
    } else {
      says = { ...says, ...(await changeAsked(parts, person, intent)) };
    }
  }
  const answer = answerTo(says, asked, lesson);
  return { answer, settle };
}

function answerTo(
  says: Partial<ReplyValues>,
  asked: ReadonlySet<Intent['kind']>,
  lesson: ReplyAnswer['lesson'],
): CarriedOut['answer'] {
  if (asked.has('again')) return 'again';
  if (Object.keys(says).length > 0) return { letter: 'reply-done', says, lesson };
  if (asked.has('help')) return { letter: 'reply-help', says: {} };
  return { letter: 'reply-unclear', says: { whichNumber: asked.has('unsure-number') } };
}

/** A change of the course; {} where this is not one. */
async function changeAsked(
  parts: CarryOutParts,
  person: Person,
  intent: Intent,
): Promise<Partial<ReplyValues>> {
  const { course } = person;
  const isWish = intent.kind === 'pause' || intent.kind === 'resume' || intent.kind === 'slower';
  if (!isWish) return {};
  if (course.kind === 'completed') return { courseOver: true };
  const change = changeOf(intent, person);
  const { saved, refusal } = await carryOut(parts, person, change, parts.clock.now());
  if (refusal) return { dayTooFar: true };
  if (intent.kind === 'resume') return { goesOn: true };
  if (intent.kind === 'slower') return { slower: true };
  const pause = saved.course.kind === 'active' ? saved.course.pause : undefined;
  // On hold for surgery already: nothing comes until they say so.
  if (!pause) return { courseOver: true };
  const { timeZone, language, country } = person;
  return { pausedUntil: dayInWords(pause.until, timeZone, language, country) };
}

function changeOf(
  intent: Extract<Intent, { kind: 'pause' | 'resume' | 'slower' }>,
  { course, weekday, hour, timeZone }: Person,
): Change {
  switch (intent.kind) {
    case 'pause':
      return pauseUntil(intent.until);
    case 'resume':
      return { kind: course.kind === 'held' ? 'go-on' : 'resume' };
    case 'slower':
      return { kind: 'rhythm', weekday, hour, timeZone, pace: 'fortnightly' };
  }
}

function pauseUntil(until: PauseEnd | undefined): Change {
  if (until?.kind === 'day') return { kind: 'pause', weeks: undefined, until: until.day };
  return { kind: 'pause', weeks: until?.weeks ?? USUAL_PAUSE, until: undefined };
}
