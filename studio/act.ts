/** What somebody on the played course does after a letter, and how it stands in a link. */
import * as z from 'zod/mini';
import { DangerSign } from '../lambdas/domain/danger-sign.ts';
import type { LessonId } from '../lambdas/domain/ids.ts';

/** Each deed by its name, and what its value may be. */
export const deeds = {
  number: z.coerce.number().check(z.multipleOf(1), z.minimum(0), z.maximum(10)),
  check: z.coerce.number().check(z.multipleOf(1), z.minimum(0), z.maximum(10)),
  danger: DangerSign,
  'danger-over': z.enum(['seen-may-go-on', 'mistake']),
  pause: z.coerce.number().check(z.multipleOf(1), z.minimum(1), z.maximum(12)),
  resume: z.literal('now'),
  pace: z.enum(['weekly', 'fortnightly']),
  hour: z.coerce.number().check(z.multipleOf(1), z.minimum(8), z.maximum(19)),
  zone: z.enum(['Europe/Madrid', 'America/New_York', 'America/Mexico_City', 'Asia/Tokyo']),
  'start-gently': z.literal('now'),
  leave: z.literal('now'),
} as const;

export type DeedName = keyof typeof deeds;
export type Deed = {
  [Name in DeedName]: { readonly name: Name; readonly value: z.infer<(typeof deeds)[Name]> };
}[DeedName];

export interface Act {
  /** The letter that it follows, by a day. */
  readonly after: LessonId;
  readonly deed: Deed;
}

export const actWords: Readonly<Record<DeedName, string>> = {
  number: 'answers the weekly number with',
  check: 'answers the symptom check, worst pain',
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

const isDeed = (name: string): name is DeedName => Object.hasOwn(deeds, name);

/** `first-steps.danger.urine`, one a comma; what cannot be read is left out. */
export function readActs(text: string): Act[] {
  return text.split(',').flatMap((one): Act[] => {
    const [after = '', name = '', ...rest] = one.split('.');
    if (after === '' || !isDeed(name)) return [];
    const value = deeds[name].safeParse(rest.join('.'));
    return value.success
      ? [{ after: after as LessonId, deed: { name, value: value.data } as Deed }]
      : [];
  });
}

export const writeActs = (acts: readonly Act[]): string =>
  acts.map(({ after, deed }) => `${after}.${deed.name}.${deed.value}`).join(',');
