/** What a reply tells of danger or despair, acted on as the pages do; the answer that it asks for. */
import { type Danger, dangerOf } from '../domain/danger-sign.ts';
import type { EpochSeconds } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import {
  type Addressee,
  crisisSays,
  dangerSays,
  type ReplyAnswer,
} from '../domain/replies/reply-answer.ts';
import type { Understanding } from '../domain/replies/understand.ts';
import { askIfNew, holdAsNew, recordAsNew } from './ask-if-new.ts';
import { type DangerParts, openDanger, openDespair } from './open-danger.ts';

export type Written = Extract<Understanding, { kind: 'written' }>;

export interface Reported {
  readonly answer: ReplyAnswer;
  /** What is left to do once the answer is out, so that a crash before it says the same again. */
  readonly settle?: (() => Promise<unknown>) | undefined;
}

interface Told {
  readonly danger: Danger;
  readonly isAsked: boolean;
  readonly settle?: Reported['settle'];
}

/** @returns undefined where nothing of the kind was written */
export async function reportInReply(
  parts: DangerParts,
  person: Person,
  written: Written,
  now: EpochSeconds,
): Promise<Reported | undefined> {
  const told = await reportSigns(parts, person, written, now);
  if (written.despair) await openDespair(parts, person, now);
  return told || written.despair
    ? { answer: safetyAnswer(told, written.despair, person), settle: told?.settle }
    : undefined;
}

async function reportSigns(
  parts: DangerParts,
  person: Person,
  { safety, intents }: Written,
  now: EpochSeconds,
): Promise<Told | undefined> {
  const said = (kind: 'yes' | 'no') => intents.some((intent) => intent.kind === kind);
  if (safety.kind === 'clear' || (safety.kind === 'unsure' && person.danger)) {
    const { danger } = await openDanger(parts, person, safety.signs, undefined, 'reply', now);
    return { danger, isAsked: false };
  }
  if (person.askedIfNew !== undefined && said('yes')) {
    const danger = await recordAsNew(parts, person, now);
    return danger && { danger, isAsked: false, settle: () => holdAsNew(parts, person, now) };
  }
  const danger = safety.kind === 'unsure' ? dangerOf(safety.signs) : undefined;
  if (safety.kind !== 'unsure' || !danger) return undefined;
  await askIfNew(parts, person, safety.signs, now);
  return { danger, isAsked: true };
}

/** Who writes, and where: all that the text goes by beside what was told. */
type Reader = Pick<Addressee, 'country' | 'language'>;

export function safetyAnswer(
  told: Pick<Told, 'danger' | 'isAsked'> | undefined,
  despair: boolean,
  { country, language }: Reader,
): ReplyAnswer {
  const crisis = despair ? crisisSays(country) : {};
  if (!told) return { letter: 'reply-despair', says: crisis };
  const says = { ...dangerSays(told.danger, country, language), askIfNew: told.isAsked, ...crisis };
  return { letter: 'reply-danger', says };
}
