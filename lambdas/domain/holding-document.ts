/** All that is held about one person as they can take it away; docs/your-data.md explains each field. */
import type { Answer } from './answer.ts';
import type { Consent } from './consent.ts';
import type { Escalation } from './escalation.ts';
import { levelOf, moment, type Nothing, orNull, personOf } from './held-person.ts';
import type { EpochSeconds, PersonId } from './ids.ts';
import type { LedgerRow, MailEventKind } from './ledger.ts';
import { MOVE_LIFE } from './move.ts';
import type { Trace } from './person.ts';
import type { Move } from './ports.ts';
import { SIGN_UP_LIFE, type SignUp } from './sign-up.ts';
import type { Holding, TimelineNote } from './timeline.ts';

/** Raise it when a field changes its name or meaning. */
const FORMAT = 'walk-easier-my-data-1';

/**
 * @param now what has ended by then is left out, though the table may hold it for some hours more
 */
export function holdingDocument(holding: Holding, now: EpochSeconds) {
  const { person, trace, signUp, move, complainedAt, ...lists } = holding;
  const { consents, ledger, notes, answers, escalations, ...counted } = lists;
  const { linkLettersAt, replyAnswers, ...rest } = counted;
  rest satisfies Nothing;
  return {
    format: FORMAT,
    madeAt: moment(now),
    id: orNull(idOf(holding)),
    person: person ? personOf(person) : null,
    formerly: trace ? formerlyOf(trace) : null,
    signUp: signUp && now < signUp.askedAt + SIGN_UP_LIFE ? signUpOf(signUp) : null,
    newAddress: move && now < move.askedAt + MOVE_LIFE ? newAddressOf(move) : null,
    consents: consents.map(consentOf),
    answers: answers.flatMap(answersOf),
    levels: answers.flatMap(levelsOf),
    escalations: escalations.map(escalationOf),
    letters: ledger.map(letterOf),
    notes: notes.map(noteOf),
    linkLettersSentAt: linkLettersAt.map((at) => moment(at)),
    repliesAnswered: replyAnswers.map(({ messageId, letter, at }) => ({
      mail: messageId,
      answer: letter,
      at: moment(at),
    })),
    complainedAt: moment(complainedAt),
  };
}

function idOf(holding: Holding): PersonId | undefined {
  const { person, signUp, move, ...lists } = holding;
  const { consents, ledger, notes, answers, escalations } = lists;
  const [some] = [...consents, ...ledger, ...notes, ...answers, ...escalations];
  return person?.id ?? signUp?.personId ?? move?.personId ?? some?.personId;
}

function formerlyOf({ run, number, version, movedTo, ...rest }: Trace) {
  rest satisfies Nothing;
  return {
    run,
    bookingNumber: number,
    timesWritten: version,
    movedTo: movedTo ? { id: movedTo.id, runsAfter: movedTo.runsAfter } : null,
  };
}

function signUpOf(signUp: SignUp) {
  const { personId: _id, askedAt, lettersAt, version, told, ...plain } = signUp;
  const { source, medium, campaign, ...rest } = plain;
  return {
    ...rest,
    toldByClinician: told,
    cameFrom: { source, medium, campaign },
    askedAt: moment(askedAt),
    lettersSentAt: lettersAt.map((at) => moment(at)),
    timesWritten: version,
  };
}

const newAddressOf = ({ to, askedAt }: Move) => ({
  address: to,
  askedAt: moment(askedAt),
  goodUntil: moment(askedAt + MOVE_LIFE),
});

function consentOf({ personId: _id, at, confirmedAt, ...consent }: Consent) {
  return { ...consent, at: moment(at), confirmedAt: moment(confirmedAt) };
}

/** Each question that was answered, by its id in emails/survey.ts. */
function questionsOf(
  answer: Answer,
): [question: string, value: number | string | readonly string[]][] {
  switch (answer.kind) {
    case 'check':
      return Object.entries(answer.answers).flatMap(([question, value]) =>
        value === undefined ? [] : [[question, value]],
      );
    case 'number': {
      const { pain, daysDone } = answer;
      return daysDone === undefined
        ? [['weekly', pain]]
        : [
            ['weekly', pain],
            ['daysDone', daysDone],
          ];
    }
    case 'safety':
      return [['safety', answer.signs]];
    case 'before':
      return [['before', answer.ticked]];
    case 'goal':
      return [
        ['goal', answer.goal],
        ['goalNow', answer.look],
      ];
  }
}

const askedIn = (answer: Answer) => ({
  check: answer.kind === 'check' ? answer.check : null,
  letter: answer.kind === 'number' || answer.kind === 'goal' ? answer.lesson : null,
});

function answersOf(answer: Answer) {
  const { run, at, day, version } = answer;
  return questionsOf(answer).map(([question, value]) => ({
    question,
    version,
    day,
    at: moment(at),
    run,
    ...askedIn(answer),
    answer: value,
  }));
}

/** What an answer did to the level of the moves. */
function levelsOf(answer: Answer) {
  if (answer.kind !== 'check' && answer.kind !== 'number') return [];
  const { at, run, legs } = answer;
  const before = levelOf(legs.before);
  return [{ at: moment(at), run, ...askedIn(answer), before, after: levelOf(legs.after) }];
}

function escalationOf(escalation: Escalation) {
  const { personId: _id, openedAt, level, kinds, reportedAt, ...about } = escalation;
  const { via, unsure, closed, ...rest } = about;
  rest satisfies Nothing;
  return {
    openedAt: moment(openedAt),
    level,
    kinds: orNull(kinds),
    reportedAt: reportedAt.map((at) => moment(at)),
    via,
    unsure,
    closedAt: moment(closed?.at),
    outcome: orNull(closed?.outcome),
  };
}

function letterOf({ personId: _id, run, lesson, attempt, claimedAt, events, ...rest }: LedgerRow) {
  rest satisfies Nothing;
  const when = (kind: MailEventKind) => moment(events[kind]);
  return {
    run,
    letter: lesson,
    attempt,
    takenUpAt: moment(claimedAt),
    deliveredAt: when('delivered'),
    bouncedAt: when('bounced'),
    softlyBouncedAt: when('softly-bounced'),
    complainedAt: when('complained'),
    rejectedAt: when('rejected'),
    delayedAt: when('delayed'),
    notRenderedAt: when('not-rendered'),
  };
}

function noteOf({ at, event }: TimelineNote) {
  return {
    at: moment(at),
    kind: event.kind,
    letter: 'lesson' in event ? event.lesson : null,
    why: 'why' in event ? event.why : null,
    until: 'until' in event ? moment(event.until) : null,
    code: 'code' in event ? event.code : null,
    attempt: 'attempt' in event ? event.attempt : null,
    told: 'told' in event ? event.told : null,
  };
}
