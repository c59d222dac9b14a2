/** A danger sign is ticked: HOLD from then on and an escalation that stays open; and how one is closed. */
import { untilDay } from '../domain/course-changes.ts';
import { dangerMistaken, dangerMustWait, dangerSeen } from '../domain/danger-changes.ts';
import { type Danger, type DangerSign, dangerOfKinds } from '../domain/danger-sign.ts';
import type { EscalationOutcome } from '../domain/escalation.ts';
import type { EpochSeconds } from '../domain/ids.ts';
import type { DangerAnswer, DateRefusal } from '../domain/own-page.ts';
import type { Person } from '../domain/person.ts';
import { type Reader, readerOf, refused } from './answer-check.ts';
import { changePerson } from './change-person.ts';
import { type DangerParts, type DangerShown, openDanger, surgeryDateOf } from './open-danger.ts';
import { readBearer } from './read-bearer.ts';

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
