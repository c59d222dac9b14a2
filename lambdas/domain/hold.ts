/** Whether exercises are left out of what a person gets, wherever a lesson can be seen. */
import type { EpochSeconds } from './ids.ts';
import type { Person } from './person.ts';

/** Twelve weeks after surgery exercises may begin (fact 34); before that, and at an unknown date, they do not. */
const SURGERY_REST = 12 * 7 * 86_400;

/** Their surgical team's yes ends the wait sooner, but not that for a surgery after it. */
export function surgeryIsRecent(
  {
    surgery,
    surgeryAhead,
    surgeryDate,
    teamSaidYes,
  }: Pick<Person, 'surgery' | 'surgeryAhead' | 'surgeryDate' | 'teamSaidYes'>,
  now: EpochSeconds,
): boolean {
  // Its day has come, though no lesson has been due since that would have put the course on hold.
  if (surgeryAhead !== undefined && now >= Date.parse(surgeryAhead) / 1000) return true;
  if (!surgery || teamSaidYes) return false;
  return surgeryDate === undefined || now < Date.parse(surgeryDate) / 1000 + SURGERY_REST;
}

/** A danger sign is open or may be, the legs are worse than at the start, or surgery was not long ago. */
export const exercisesAreOut = (person: Person, now: EpochSeconds): boolean =>
  person.danger !== undefined ||
  person.askedIfNew !== undefined ||
  person.legs.worseSince !== undefined ||
  surgeryIsRecent(person, now);
