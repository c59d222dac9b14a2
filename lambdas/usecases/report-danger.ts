/** A danger sign is ticked: HOLD from then on and an escalation that stays open; and how one is closed. */
import { CHECK_VERSION } from '../domain/check.ts';
import { untilDay } from '../domain/course-changes.ts';
import { changed } from '../domain/course-progress.ts';
import {
  dangerMistaken,
  dangerMustWait,
  dangerOpened,
  dangerSeen,
} from '../domain/danger-changes.ts';
import {
  type Danger,
  type DangerSign,
  dangerKinds,
  dangerOf,
  dangerOfKinds,
  dangerSigns,
} from '../domain/danger-sign.ts';
import type { Escalation, EscalationOutcome } from '../domain/escalation.ts';
import type { EpochSeconds } from '../domain/ids.ts';
import { dayOf } from '../domain/lesson-time.ts';
import type { DangerAnswer, DateRefusal } from '../domain/own-page.ts';
import type { Person } from '../domain/person.ts';
import type { Escalations } from '../domain/ports.ts';
import { type AnswerParts, keepsAnswers, type Reader, readerOf, refused } from './answer-check.ts';
import { changePerson } from './change-person.ts';
import { readBearer } from './read-bearer.ts';

export interface DangerParts extends AnswerParts {
  readonly escalations: Escalations;
}

export type DangerShown = {
  readonly kind: 'danger';
  readonly danger: Danger;
  /** Empty where they were not kept. */
  readonly signs: readonly DangerSign[];
  readonly surgeryDate: string | undefined;
} & Reader;

/** @param consent undefined where it was not asked, because it was given before */
export async function reportSigns(
  parts: DangerParts,
  token: string,
  signs: readonly DangerSign[],
  consent: boolean | undefined,
): Promise<typeof refused | DangerShown> {
  const bearer = await readBearer(parts, token, 'letter');
  if (!bearer) return refused;
  return openDanger(parts, bearer.person, signs, consent, 'check', bearer.now);
}

/** @throws RangeError without a sign */
async function openDanger(
  parts: DangerParts,
  person: Person,
  signs: readonly DangerSign[],
  consent: boolean | undefined,
  via: Escalation['via'],
  now: EpochSeconds,
): Promise<DangerShown> {
  const danger = dangerOf(signs);
  if (!danger) throw new RangeError('a danger is opened by a sign');
  const keeps = await keepsAnswers(parts, person, consent, now);
  // The person first: HOLD must stand even if nothing after it is written.
  const held = await changePerson(parts, person.id, (present) => {
    const agreed =
      keeps && !present.healthConsent ? changed(present, { healthConsent: true }) : present;
    const { check } = agreed;
    const opened = dangerOpened(agreed, now, parts.syllabus);
    if (opened === present) return present;
    // The check stopped: nobody is reminded to finish it.
    const quiet = check && { ...check, remindAt: undefined, rides: false };
    return { ...opened, check: quiet, version: present.version + 1 };
  });
  const openedAt = held?.danger?.openedAt ?? now;
  const { id: personId, run, timeZone } = held ?? person;
  if (keeps) {
    const day = dayOf(now, timeZone);
    const about = { personId, run, at: now, day, version: CHECK_VERSION };
    await parts.answers.record({ kind: 'safety', signs, ...about });
  }
  const earlier = await parts.escalations.read(personId, openedAt);
  const reported = signs.map((sign) => dangerSigns[sign]);
  const kinds = keeps ? [...(earlier?.kinds ?? []), ...reported] : undefined;
  await parts.escalations.put({
    personId,
    openedAt,
    level: earlier?.level === 'emergency' ? 'emergency' : danger.level,
    kinds: kinds && dangerKinds.filter((kind) => kinds.includes(kind)),
    reportedAt: [...(earlier?.reportedAt ?? []), now],
    via: earlier?.via ?? via,
    closed: undefined,
  });
  if (!earlier) parts.journal.count('EscalationsOpened');
  return { kind: 'danger', danger, signs, surgeryDate: surgeryDateOf(person), ...readerOf(person) };
}

const surgeryDateOf = ({ surgery, surgeryDate }: Person) => (surgery ? surgeryDate : undefined);

/** "I ticked this by mistake", by the link of the letter, after the safety question was asked once more. */
export async function takeBack(
  parts: DangerParts,
  token: string,
  signs: readonly DangerSign[],
): Promise<typeof refused | DangerShown | ({ readonly kind: 'taken-back' } & Reader)> {
  const bearer = await readBearer(parts, token, 'letter');
  if (!bearer) return refused;
  const { person } = bearer;
  const outcome = await answerDanger(parts, person, { kind: 'mistake', signs }, bearer.now);
  return outcome.kind === 'danger' ? outcome : { kind: 'taken-back', ...readerOf(person) };
}

export type DangerAnswered =
  | { readonly kind: 'changed' }
  | { readonly kind: 'not-that-date'; readonly why: DateRefusal }
  | DangerShown;

/** One of the four answers while a danger sign is open; where none is, there is nothing to do. */
export async function answerDanger(
  parts: DangerParts,
  person: Person,
  answer: DangerAnswer,
  now: EpochSeconds,
): Promise<DangerAnswered> {
  if (answer.kind === 'not-yet') return showAgain(parts, person, now);
  if ('signs' in answer && answer.signs.length > 0) {
    return openDanger(parts, person, answer.signs, undefined, 'page', now);
  }
  const { danger } = person;
  if (!danger) return { kind: 'changed' };
  const until = answer.kind === 'seen-must-wait' ? untilDay(person, answer.until, now) : now;
  if (typeof until !== 'number') return { kind: 'not-that-date', why: until };

  // The record first: HOLD ends only once it is closed.
  await close(parts, person, danger.openedAt, answer.kind, now);
  await changePerson(parts, person.id, (present) => {
    if (present.danger?.openedAt !== danger.openedAt) return present;
    if (answer.kind === 'mistake') return dangerMistaken(present, now, parts.syllabus);
    return answer.kind === 'seen-must-wait'
      ? dangerMustWait(present, until, now, parts.syllabus)
      : dangerSeen(present, now, parts.syllabus);
  });
  return { kind: 'changed' };
}

/** The text again, by what was reported; where that was not kept, by nothing but that it was. */
async function showAgain(
  { escalations }: DangerParts,
  person: Person,
  now: EpochSeconds,
): Promise<DangerAnswered> {
  if (!person.danger) return { kind: 'changed' };
  const open = await escalations.read(person.id, person.danger.openedAt);
  if (open) await escalations.put({ ...open, reportedAt: [...open.reportedAt, now] });
  const unknown: Danger = { level: open?.level ?? 'emergency', kinds: [], withCalf: false };
  const danger = dangerOfKinds(open?.kinds ?? []) ?? unknown;
  return {
    kind: 'danger',
    danger,
    signs: [],
    surgeryDate: surgeryDateOf(person),
    ...readerOf(person),
  };
}

async function close(
  { escalations, journal }: DangerParts,
  { id }: Person,
  openedAt: EpochSeconds,
  outcome: EscalationOutcome,
  at: EpochSeconds,
): Promise<void> {
  const open = await escalations.read(id, openedAt);
  if (!open || open.closed) return;
  await escalations.put({ ...open, closed: { at, outcome } });
  journal.count('EscalationsClosed');
}
