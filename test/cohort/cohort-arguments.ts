/** What `npm run simulate` is asked for on the command line. */
import { parseArgs } from 'node:util';

export interface CohortAsked {
  readonly patients: number;
  readonly weeks: number;
  readonly seed: number;
}

const USAGE = 'npm run simulate -- [--patients 200] [--weeks 12] [--seed 1]';
/** More people would not fit into memory, and more weeks into a day. */
const most: CohortAsked = { patients: 20_000, weeks: 104, seed: 2 ** 31 };

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError in one line */
export function readCohortArguments(args: readonly string[]): CohortAsked {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        patients: { type: 'string', default: '200' },
        weeks: { type: 'string', default: '12' },
        seed: { type: 'string', default: '1' },
      },
    });
    const number = (name: keyof CohortAsked) => {
      const text = values[name];
      const value = Number(text);
      if (/^\d+$/.test(text) && value >= 1 && value <= most[name]) return value;
      throw new Error(`--${name} ${text} is no whole number from 1 to ${most[name]}`);
    };
    return { patients: number('patients'), weeks: number('weeks'), seed: number('seed') };
  } catch (error) {
    const [said] = (error as Error).message.split('\n');
    throw new UsageError(`${said?.replace(/\.$/, '')}. Usage: ${USAGE}`, { cause: error });
  }
}
