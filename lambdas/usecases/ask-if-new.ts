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

/**
 * Yes, or nothing for two hours. Safe to repeat: the record first, so that the question stands until
 * it is an escalation.
 * @returns what to tell them by what is kept; undefined where nothing was asked (any more)
 */
export async function escalateIfNew(
  parts: AskIfNewParts,
  person: Person,
  now: EpochSeconds,
): Promise<Danger | undefined> {
  const { askedIfNew } = person;
  if (askedIfNew === undefined) return undefined;
  const asked = await parts.escalations.read(person.id, askedIfNew);
  const level = asked?.level ?? 'emergency';
  await parts.escalations.put({
    personId: person.id,
    openedAt: askedIfNew,
    level,
    kinds: asked?.kinds,
    reportedAt: asked?.unsure === false ? asked.reportedAt : [...(asked?.reportedAt ?? []), now],
    via: 'reply',
    unsure: false,
    closed: undefined,
  });
  if (asked?.unsure !== false) parts.journal.count('EscalationsOpened');
  await changePerson(parts, person.id, (present) =>
    present.askedIfNew === askedIfNew ? dangerOpened(present, now, parts.syllabus) : present,
  );
  return dangerOfKinds(asked?.kinds ?? []) ?? { level, kinds: [], withCalf: false };
}

/** "No": closed, and the record stays. */
export async function closeNotNew(
  parts: AskIfNewParts,
  person: Person,
  now: EpochSeconds,
): Promise<void> {
  const { askedIfNew } = person;
  if (askedIfNew === undefined) return;
  const asked = await parts.escalations.read(person.id, askedIfNew);
  if (asked && !asked.closed) {
    await parts.escalations.put({ ...asked, closed: { at: now, outcome: 'not-new' } });
  }
  await changePerson(parts, person.id, (present) =>
    present.askedIfNew === askedIfNew ? changed(present, { askedIfNew: undefined }) : present,
  );
}
