/** As much of a course as the confirmations on "my page" speak of, dates judged simply. */
import type { Change, DateRefusal, OwnPage } from '../../lambdas/domain/own-page.ts';
import { noon } from './pages.ts';

export const DAY = 86_400;

/** 2027-01-07, a Thursday, at 10 in New York. */
export const nextAt = Date.UTC(2027, 0, 7, 15) / 1000;

export const today = '2026-11-22';
const inAYear = '2027-11-23';

export function refusalOf(change: Change): DateRefusal | undefined {
  const ofDay = (day: string | undefined): DateRefusal | undefined =>
    day === undefined ? undefined : day <= today ? 'past' : day > inAYear ? 'too-far' : undefined;
  switch (change.kind) {
    case 'pause':
      if (change.weeks !== undefined && change.until !== undefined) return 'both';
      if (change.weeks === undefined && change.until === undefined) return 'missing';
      return ofDay(change.until);
    case 'surgery-ahead':
      return ofDay(change.date);
    case 'had-surgery':
      return change.date !== undefined && change.date > today ? 'future' : undefined;
    default:
      return undefined;
  }
}

export const noonOn = (day: string) => Date.parse(`${day}T17:00:00Z`) / 1000;

/** As much of a course as the confirmations speak of. */
export function pageAfter(page: OwnPage, change: Change): OwnPage {
  const active = { kind: 'active', nextAt, position: 5, pause: undefined } as const;
  const held = { kind: 'held', since: noon } as const;
  switch (change.kind) {
    case 'pause': {
      const until = change.until ? noonOn(change.until) : noon + (change.weeks ?? 0) * 7 * DAY;
      return {
        ...page,
        course: { ...active, nextAt: until + DAY, pause: { until, why: 'asked' } },
      };
    }
    case 'resume':
    case 'go-on':
      return { ...page, course: active };
    case 'rhythm':
    case 'reading':
    case 'goal': {
      const { kind: _, ...fields } = change;
      return { ...page, ...fields } as OwnPage;
    }
    case 'number':
      return { ...page, asksNumber: change.ask };
    case 'answers':
      return {
        ...page,
        healthConsent: change.keep,
        ...(!change.keep && { numbers: [], walking: [], level: 1, why: 'start' }),
      };
    case 'surgery-ahead':
      return { ...page, surgeryAhead: change.date };
    case 'had-surgery':
      return { ...page, course: held, surgeryIsRecent: true, exercisesAreOut: true };
    case 'surgery-off':
      return { ...page, course: active, surgeryAhead: undefined };
    case 'team-said-yes':
      return { ...page, surgeryIsRecent: false, exercisesAreOut: page.danger || page.worse };
    case 'start-gently':
      return {
        ...page,
        worse: false,
        level: 1,
        why: 'started-gently',
        exercisesAreOut: page.danger,
      };
    case 'finish':
      return { ...page, course: { kind: 'completed', early: true } };
  }
}
