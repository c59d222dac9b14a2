/** A life to test with: someone in Madrid who joined when everything began. */
import { inventPerson } from './invented-person.ts';
import type { Letter } from './letters.ts';
import { Life } from './life.ts';
import { DAY, HOUR, START } from './moments.ts';

export const ZONE = 'Europe/Madrid';

/** Ten in the morning in Madrid, so many days after the start. */
export const morning = (day: number): number => START + day * DAY + 9 * HOUR;

export function aLife(number = 0): Life {
  const life = new Life({ ...inventPerson(1, number, 12), timeZone: ZONE }, START);
  life.enrols(START);
  return life;
}

export const letterTo = (life: Life, lesson: string, at: number, run = 1): Letter => ({
  id: `${lesson}-${at}`,
  to: life.address,
  at,
  lesson,
  run,
  other: undefined,
});
