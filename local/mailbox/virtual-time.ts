/** Moments of virtual time in words. */

const LONG = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
});

/** 'Sun, 22 Nov 2026, 17:30' in UTC. */
export const longTime = (ms: number): string => LONG.format(ms);
/** '17:30:05' in UTC. */
export const clockTime = (ms: number): string => CLOCK.format(ms);
/** 'Sun, 22 Nov 2026, 17:30:05' in UTC. */
export const exactTime = (ms: number): string => `${longTime(ms)}:${clockTime(ms).slice(-2)}`;
/** 'Sun, 22 Nov' in UTC. */
export const dayName = (ms: number): string => DAY.format(ms);

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** 'in 3 days', '2 hours ago', 'now'. */
export const fromNow = (ms: number, now: number): string => {
  const distance = Math.abs(ms - now);
  for (const [unit, size] of UNITS) {
    if (distance < size) continue;
    const count = Math.floor(distance / size);
    const words = `${count} ${unit}${count === 1 ? '' : 's'}`;
    return ms > now ? `in ${words}` : `${words} ago`;
  }
  return 'now';
};
