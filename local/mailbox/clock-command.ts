/** Works the clock on a command, from the page or the command line. */
import * as z from 'zod';
import type { OperatorClock } from './operator-host.ts';

const HOUR_MS = 3_600_000;
/** A million: a year in half a minute. Beyond it the host would only lag behind. */
const MAX_SPEED = 1_000_000;
/** Five years ahead at once is no clock any more. */
const MAX_HOURS = 43_800;

/** {"do":"stop"} · {"do":"run","speed":60} · {"do":"next"} · {"do":"forward","hours":24} */
export const clockCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('stop') }),
  z.strictObject({
    do: z.literal('run'),
    speed: z.coerce.number().positive().max(MAX_SPEED).default(1),
  }),
  z.strictObject({ do: z.literal('next') }),
  z.strictObject({
    do: z.literal('forward'),
    hours: z.coerce.number().positive().max(MAX_HOURS),
  }),
]);

export type ClockCommand = z.output<typeof clockCommand>;

/** The clock as JSON shows it. */
export interface ClockState {
  /** ISO 8601 */
  readonly now: string;
  readonly mode: 'stopped' | 'running';
  /** virtual seconds a real second; absent while stopped */
  readonly speed?: number;
}

export const clockState = (clock: OperatorClock): ClockState => ({
  now: new Date(clock.now()).toISOString(),
  mode: clock.mode.kind,
  ...(clock.mode.kind === 'running' ? { speed: clock.mode.speed } : {}),
});

export const workClock = async (clock: OperatorClock, command: ClockCommand): Promise<void> => {
  switch (command.do) {
    case 'stop':
      await clock.stop();
      return;
    case 'run':
      clock.run(command.speed);
      return;
    case 'next':
      await clock.next();
      return;
    case 'forward':
      await clock.forward(command.hours * HOUR_MS);
  }
};
