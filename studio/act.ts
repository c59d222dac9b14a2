/** What somebody on the played course does after a letter, and how it stands in a link. */
import { dangerSignNames } from '../lambdas/domain/danger-sign.ts';
import type { LessonId } from '../lambdas/domain/ids.ts';
import { FIRST_HOUR, LAST_HOUR } from '../lambdas/domain/preferences.ts';

const upTo = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
const now = ['now'] as const;

/** Each deed by its name, and the values it can have. */
export const deedChoices = {
  number: upTo(0, 10),
  check: upTo(0, 10),
  before: ['nothing', 'falls'],
  danger: dangerSignNames,
  'danger-over': ['seen-may-go-on', 'mistake'],
  pause: upTo(1, 12),
  resume: now,
  pace: ['weekly', 'fortnightly'],
  hour: upTo(FIRST_HOUR, LAST_HOUR),
  zone: ['Europe/Madrid', 'America/New_York', 'America/Mexico_City', 'Asia/Tokyo'],
  'start-gently': now,
  leave: now,
} as const satisfies Record<string, readonly string[]>;

export type DeedName = keyof typeof deedChoices;

/** Its value is one of `deedChoices`, which `readActs` sees to. */
export interface Deed {
  readonly name: DeedName;
  readonly value: string;
}

export interface Act {
  /** The letter that it follows, by a day. */
  readonly after: LessonId;
  readonly deed: Deed;
}

export const actWords: Readonly<Record<DeedName, string>> = {
  number: 'answers the weekly number with',
  check: 'answers the symptom check, worst pain',
  before: 'answers “before you move”, ticking',
  danger: 'ticks a danger sign:',
  'danger-over': 'closes the danger sign:',
  pause: 'pauses, weeks:',
  resume: 'resumes',
  pace: 'changes the pace to',
  hour: 'changes the hour to',
  zone: 'moves to the time zone',
  'start-gently': 'presses "Start gently again"',
  leave: 'leaves',
};

const isDeed = (name: string): name is DeedName => Object.hasOwn(deedChoices, name);

/** `first-steps.danger.urine`, with commas between; what cannot be read is left out. */
export function readActs(text: string): Act[] {
  return text.split(',').flatMap((one): Act[] => {
    const [after = '', name = '', ...rest] = one.split('.');
    const value = rest.join('.');
    if (after === '' || !isDeed(name)) return [];
    const choices: readonly string[] = deedChoices[name];
    return choices.includes(value) ? [{ after: after as LessonId, deed: { name, value } }] : [];
  });
}

export const writeActs = (acts: readonly Act[]): string =>
  acts.map(({ after, deed }) => `${after}.${deed.name}.${deed.value}`).join(',');
