/** Labelled phrases as the rules read them, counted. */
import type { DangerSign } from '../../../../lambdas/domain/danger-sign.ts';
import { readSafety } from '../../../../lambdas/domain/replies/danger-words.ts';
import type { LabelledPhrase } from './danger-phrases.ts';

interface ReadPhrase {
  readonly kind: 'none' | 'unsure' | 'clear';
  readonly signs: readonly DangerSign[];
  readonly despair: boolean;
  /** Something is answered: the text, the text and a question, or the words for despair. */
  readonly detected: boolean;
  /** The sign that was meant is among those named. */
  readonly named: boolean;
}

export function read({ text, label, signs }: LabelledPhrase): ReadPhrase {
  const { safety, despair } = readSafety(text);
  const found = safety.kind === 'none' ? [] : safety.signs;
  const danger = safety.kind !== 'none';
  return {
    kind: safety.kind,
    signs: found,
    despair,
    // Sympathy for despair does not tell anyone to call for a danger sign, nor the reverse.
    detected: label === 'despair' ? despair : label === 'ordinary' ? danger || despair : danger,
    named: signs.length === 0 || signs.some((sign) => found.includes(sign)),
  };
}

export interface Share {
  readonly of: number;
  readonly hit: number;
}

export function shares(phrases: readonly LabelledPhrase[]) {
  const share = (
    among: (phrase: LabelledPhrase) => boolean,
    hit: (read: ReadPhrase) => boolean,
  ): Share => {
    const those = phrases.filter(among);
    return { of: those.length, hit: those.filter((phrase) => hit(read(phrase))).length };
  };
  const detected = (phrase: ReadPhrase) => phrase.detected;
  return {
    clear: share(({ label }) => label === 'clear', detected),
    unsure: share(({ label }) => label === 'unsure', detected),
    despair: share(({ label }) => label === 'despair', detected),
    danger: share(({ label }) => label !== 'ordinary', detected),
    falseAlarms: share(({ label }) => label === 'ordinary', detected),
    clearAsClear: share(
      ({ label }) => label === 'clear',
      ({ kind }) => kind === 'clear',
    ),
    unsureAsClear: share(
      ({ label }) => label === 'unsure',
      ({ kind }) => kind === 'clear',
    ),
    signNamed: share(
      ({ signs }) => signs.length > 0,
      ({ detected: found, named }) => found && named,
    ),
  };
}
