/** What each change on "my page" is confirmed with: what changed, and when it takes effect. */
import type { EpochSeconds } from '../../lambdas/domain/ids.ts';
import type { Change, DangerAnswer, OwnPage } from '../../lambdas/domain/own-page.ts';
import { cityName, weekdayName } from '../place-names.ts';
import { dayInWords, isoDayInWords } from './day-words.ts';
import { nextInWords } from './my-page-state.tsx';
import { type Facts, formWords } from './own-form-words.ts';
import { pageWords } from './own-page-words.ts';

/** These say nothing of when the next letter comes: they end the letters, or do not touch them. */
const silent: ReadonlySet<Change['kind']> = new Set(['finish', 'goal', 'number', 'answers']);

function dayOfChange(change: Change, page: OwnPage, now: EpochSeconds): string {
  const { language, timeZone, course, surgeryAhead } = page;
  if (change.kind === 'surgery-ahead' && surgeryAhead) {
    return isoDayInWords(surgeryAhead, language, now);
  }
  if (course.kind === 'held') return dayInWords(course.since, timeZone, language, now);
  const until = course.kind === 'active' ? course.pause?.until : undefined;
  return until === undefined ? '' : dayInWords(until, timeZone, language, now);
}

function factsOf(change: Change, page: OwnPage, now: EpochSeconds): Facts {
  const { language } = page;
  const text = pageWords[language];
  return {
    day: dayOfChange(change, page, now),
    city: cityName(page.timeZone, language),
    hour: text.time(page.hour, 0),
    weekday: weekdayName(page.weekday, language),
    weekly: page.pace === 'weekly',
    goal: page.goal && text.goals[page.goal],
    yes: change.kind === 'number' ? page.asksNumber : page.healthConsent,
    held:
      page.course.kind === 'held' ||
      (page.course.kind === 'active' && page.surgeryAhead !== undefined),
    level: text.level.levels[page.level],
  };
}

/** Of two changes that bring exercises back the page says whether they do. */
function exercises(page: OwnPage): string {
  const { done } = formWords[page.language];
  return page.exercisesAreOut ? done.stillOut : done.exercisesAgain;
}

export function changedInWords(change: Change, page: OwnPage, now: EpochSeconds): string[] {
  const { done } = formWords[page.language];
  const bringsBack = change.kind === 'start-gently' || change.kind === 'team-said-yes';
  const { kind } = page.course;
  // The holding line says already that nothing comes, and what brings it back.
  const saysSo = kind === 'completed' || (kind === 'held' && change.kind.includes('surgery'));
  return [
    ...done[change.kind](factsOf(change, page, now)),
    ...(bringsBack ? [exercises(page)] : []),
    ...(silent.has(change.kind) || saysSo ? [] : [nextInWords({ page, now })]),
  ];
}

export function answeredInWords(answer: DangerAnswer, page: OwnPage, now: EpochSeconds): string[] {
  const { language, timeZone, course } = page;
  const { done } = formWords[language];
  const next = nextInWords({ page, now });
  if (answer.kind === 'mistake') return [done.mistake, next];
  if (answer.kind === 'seen-may-go-on') return [done.seen, exercises(page), next];
  const until = course.kind === 'active' ? course.pause?.until : undefined;
  const waits = until === undefined ? [] : [dayInWords(until, timeZone, language, now)];
  return [...waits.map((day) => pageWords[language].next.mustWait(day)), next];
}
