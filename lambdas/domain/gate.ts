/** Whether "before you move" lets a person's moves go further than level 1. */
import type { EpochSeconds } from './ids.ts';
import type { Person } from './person.ts';

/** What is left of the answer on the person: all that the rules need. */
export interface Gate {
  /** Nothing was ticked; something was; a doctor or physio has seen them about it since. */
  readonly state: 'clear' | 'flagged' | 'cleared';
  readonly at: EpochSeconds;
}

/** Whether the moves may ever go beyond level 1, and the walks be added to. */
export const mayStepUp = ({ gate }: Pick<Person, 'gate'>): boolean =>
  gate !== undefined && gate.state !== 'flagged';
