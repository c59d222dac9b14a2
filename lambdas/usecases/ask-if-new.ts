/** "Is this new?": words that may mean a danger sign, asked back once; no answer counts as a yes. */

import { changed } from '../domain/course-progress.ts';
import { askingIfNew, dangerOpened } from '../domain/danger-changes.ts';
import {
  type Danger,
  type DangerSign,
  dangerOf,
  dangerOfKinds,
  dangerSigns,
} from '../domain/danger-sign.ts';
import type { EpochSeconds, Syllabus } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { Escalations, Journal } from '../domain/ports.ts';
import { type ChangePersonParts, changePerson } from './change-person.ts';

export interface AskIfNewParts extends ChangePersonParts {
  readonly escalations: Escalations;
  readonly journal: Journal;
  readonly syllabus: Syllabus;
}

/** HOLD and the record from now on; nobody is alarmed yet. */
export async function askIfNew(
  parts: AskIfNewParts,
  person: Person,
  signs: readonly DangerSign[],
  now: EpochSeconds,
): Promise<void> {
  const danger = dangerOf(signs);
  const asked = await changePerson(parts, person.id, (present) => askingIfNew(present, now));
  const openedAt = asked?.askedIfNew;
  if (!asked || !danger || openedAt === undefined) return;
  const earlier = await parts.escalations.read(asked.id, openedAt);
  const kinds = signs.map((sign) => dangerSigns[sign]);
  await parts.escalations.put({
    personId: asked.id,
    openedAt,
    level: earlier?.level === 'emergency' ? 'emergency' : danger.level,
    kinds: asked.healthConsent ? [...new Set([...(earlier?.kinds ?? []), ...kinds])] : undefined,
    reportedAt: [...(earlier?.reportedAt ?? []), now],
    via: 'reply',
    unsure: true,
    closed: undefined,
  });
  if (!earlier) parts.journal.count('AskedIfNew');
}

/** Yes, or nothing for two hours: the record first, so that the question stands until HOLD has its place. */
export async function escalateIfNew(
  parts: AskIfNewParts,
  person: Person,
  now: EpochSeconds,
): Promise<void> {
  await recordAsNew(parts, person, now);
  await holdAsNew(parts, person, now);
}

/**
 * Safe to repeat.
 * @returns what to tell them, by what is kept; undefined where nothing was asked (any more)
 */
export async function recordAsNew(
  { escalations, journal }: AskIfNewParts,
  { id, askedIfNew }: Person,
  now: EpochSeconds,
): Promise<Danger | undefined> {
  if (askedIfNew === undefined) return undefined;
  const asked = await escalations.read(id, askedIfNew);
  const level = asked?.level ?? 'emergency';
  if (asked?.unsure !== false || asked.closed) {
    await escalations.put({
      personId: id,
      openedAt: askedIfNew,
      level,
      kinds: asked?.kinds,
      reportedAt: [...(asked?.reportedAt ?? []), now],
      via: 'reply',
      unsure: false,
      closed: undefined,
    });
    journal.count('EscalationsOpened');
  }
  return dangerOfKinds(asked?.kinds ?? []) ?? { level, kinds: [], withCalf: false };
}

export const holdAsNew = (parts: AskIfNewParts, { id, askedIfNew }: Person, now: EpochSeconds) =>
  changePerson(parts, id, (present) =>
    askedIfNew !== undefined && present.askedIfNew === askedIfNew
      ? dangerOpened(present, now, parts.syllabus)
      : present,
  );

/** "No": closed, and the record stays. Safe to repeat. */
export async function recordAsNotNew(
  { escalations }: Pick<AskIfNewParts, 'escalations'>,
  { id, askedIfNew }: Person,
  now: EpochSeconds,
): Promise<void> {
  const asked = askedIfNew === undefined ? undefined : await escalations.read(id, askedIfNew);
  if (!asked || asked.closed) return;
  await escalations.put({ ...asked, closed: { at: now, outcome: 'not-new' } });
}

/** Nothing waits for an answer any more. */
export const forgetQuestion = (parts: AskIfNewParts, { id, askedIfNew }: Person) =>
  changePerson(parts, id, (present) =>
    askedIfNew !== undefined && present.askedIfNew === askedIfNew
      ? changed(present, { askedIfNew: undefined })
      : present,
  );
