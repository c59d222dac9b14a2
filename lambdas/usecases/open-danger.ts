/** A danger sign, by whatever way it was reported: HOLD from then on, and an escalation that stays open. */
import { CHECK_VERSION } from '../domain/check.ts';
import { changed } from '../domain/course-progress.ts';
import { dangerOpened } from '../domain/danger-changes.ts';
import {
  type Danger,
  type DangerLevel,
  type DangerSign,
  dangerKinds,
  dangerOf,
  dangerSigns,
} from '../domain/danger-sign.ts';
import type { Escalation } from '../domain/escalation.ts';
import type { EpochSeconds } from '../domain/ids.ts';
import { dayOf } from '../domain/lesson-time.ts';
import type { Person } from '../domain/person.ts';
import type { Escalations } from '../domain/ports.ts';
import { type AnswerParts, keepsAnswers, type Reader, readerOf } from './answer-check.ts';
import { changePerson } from './change-person.ts';

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

export const surgeryDateOf = ({ surgery, surgeryDate }: Person) =>
  surgery ? surgeryDate : undefined;

/** @throws RangeError without a sign */
export async function openDanger(
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
  const held = (await hold(parts, person, keeps, now)) ?? person;
  if (keeps) {
    const day = dayOf(now, held.timeZone);
    const about = { personId: held.id, run: held.run, at: now, day, version: CHECK_VERSION };
    await parts.answers.record({ kind: 'safety', signs, ...about });
  }
  await escalate(parts, held, { level: danger.level, signs: keeps ? signs : undefined, via, now });
  return { kind: 'danger', danger, signs, surgeryDate: surgeryDateOf(person), ...readerOf(person) };
}

/** The person first: HOLD must stand even if nothing after it is written. */
const hold = (parts: DangerParts, { id }: Person, keeps: boolean, now: EpochSeconds) =>
  changePerson(parts, id, (present) => {
    const agreed =
      keeps && !present.healthConsent ? changed(present, { healthConsent: true }) : present;
    const { check } = agreed;
    const opened = dangerOpened(agreed, now, parts.syllabus);
    if (opened === present) return present;
    // The check stopped: nobody is reminded to finish it.
    const quiet = check && { ...check, remindAt: undefined, rides: false };
    return { ...opened, check: quiet, version: present.version + 1 };
  });

interface Reported {
  readonly level: DangerLevel;
  /** Undefined where they are not to be kept. */
  readonly signs: readonly DangerSign[] | undefined;
  readonly via: Escalation['via'];
  readonly now: EpochSeconds;
}

/** Opens the escalation that the person's open danger names, or adds to it. */
async function escalate(
  { escalations, journal }: DangerParts,
  { id: personId, danger }: Person,
  { level, signs, via, now }: Reported,
): Promise<void> {
  const openedAt = danger?.openedAt ?? now;
  const earlier = await escalations.read(personId, openedAt);
  const reported = signs?.map((sign) => dangerSigns[sign]);
  const kinds = reported && [...(earlier?.kinds ?? []), ...reported];
  await escalations.put({
    personId,
    openedAt,
    level: earlier?.level === 'emergency' ? 'emergency' : level,
    kinds: kinds && dangerKinds.filter((kind) => kinds.includes(kind)),
    reportedAt: [...(earlier?.reportedAt ?? []), now],
    via: earlier?.via ?? via,
    unsure: false,
    closed: undefined,
  });
  if (!earlier || earlier.unsure) journal.count('EscalationsOpened');
}

/** Words of despair: of no kind, so that nothing says what they were. */
export async function openDespair(
  parts: DangerParts,
  person: Person,
  now: EpochSeconds,
): Promise<void> {
  const held = (await hold(parts, person, false, now)) ?? person;
  const signs = held.healthConsent ? [] : undefined;
  await escalate(parts, held, { level: 'emergency', signs, via: 'reply', now });
}
