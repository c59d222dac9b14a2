import { describe, expect, test } from 'vitest';
import { levelNow } from '../../lambdas/domain/legs.ts';
import { noticeOf } from '../../lambdas/domain/notice.ts';
import type { Person } from '../../lambdas/domain/person.ts';
import { readActs, writeActs } from '../../studio/act.ts';
import { type Played, playCourse } from '../../studio/play-course.ts';
import { aPerson, aSyllabus, aTimeZone, at } from '../builders.ts';

const syllabus = aSyllabus(
  'welcome',
  'how-it-works',
  'plan-your-rests',
  'first-steps',
  'half-way-there',
  'keep-going',
);
/** A Monday, three weeks before the clocks of Spain go forward. */
const START = at('2027-03-08T09:00:00Z');
const play = (acts: string, over: Partial<Person> = {}): Promise<Played[]> =>
  playCourse(
    aPerson({ timeZone: aTimeZone('Europe/Madrid'), ...over }),
    readActs(acts),
    START,
    syllabus,
  );
const letters = (played: readonly Played[]) =>
  played.flatMap((one) => (one.kind === 'letter' ? [one] : []));
const days = (played: readonly Played[]) =>
  letters(played).map(({ lesson, at }) => `${lesson} ${new Date(at * 1000).toISOString()}`);
const holds = (played: readonly Played[]) =>
  letters(played)
    .filter(({ person }) => person.danger || person.legs.worseSince !== undefined)
    .map(({ lesson }) => noticeOf(lesson)?.kind ?? lesson);

test('every lesson comes a week apart, at the same hour of the place, across a clock change', async () => {
  const played = await play('');
  expect(letters(played).map(({ lesson }) => lesson)).toEqual([
    'welcome',
    'remind-check-start',
    ...syllabus.slice(1, -1),
    'remind-check-middle',
    'keep-going',
    'remind-check-end',
  ]);
  expect(days(played)).toContain('plan-your-rests 2027-03-22T09:00:00.000Z');
  expect(days(played)).toContain('first-steps 2027-03-29T08:00:00.000Z');
  expect(played.at(-1)).toMatchObject({ words: 'The course is complete.' });
});

test('a danger sign keeps the exercises out until it is closed', async () => {
  const played = await play('how-it-works.danger.urine,first-steps.danger-over.seen-may-go-on');
  expect(holds(played)).toEqual(['day-after', 'plan-your-rests', 'first-steps']);
});

test('an answer that is much worse does so, too; a pause shifts what follows', async () => {
  const worse = await play('welcome.check.4,how-it-works.number.9');
  expect(holds(worse)).toContain('plan-your-rests');
  const paused = await play('how-it-works.pause.3');
  expect(days(paused)).toContain('plan-your-rests 2027-04-12T08:00:00.000Z');
});

test('moves go further only after “before you move”, with good answers', async () => {
  const answers = 'welcome.check.6,how-it-works.number.6,first-steps.number.4,your-day.number.3';
  const levels = (played: readonly Played[]) =>
    letters(played).map(({ person }) => levelNow(person));
  expect(Math.max(...levels(await play(answers)))).toBe(1);
  expect(Math.max(...levels(await play(`welcome.before.nothing,${answers}`)))).toBe(2);
});

test('says what had no effect, and why nothing more came', async () => {
  const played = await play('how-it-works.check.4,plan-your-rests.leave.now');
  expect(played).toContainEqual(
    expect.objectContaining({
      kind: 'in-vain',
      words: 'answers the symptom check, worst pain 4: this letter asks for no check',
    }),
  );
  expect(letters(played).at(-1)?.lesson).toBe('plan-your-rests');
  expect(played.at(-1)).toMatchObject({ words: expect.stringContaining('left') });
});

describe('acts in a link', () => {
  test('are read as they were written', () => {
    const text = 'how-it-works.number.6,first-steps.zone.Asia/Tokyo,half-way-there.leave.now';
    expect(writeActs(readActs(text))).toBe(text);
  });
  test.each(['', 'x', 'welcome.number.11', 'welcome.number.six', 'welcome.fly.now', '.number.3'])(
    'what cannot be read is left out: %j',
    (text) => expect(readActs(text)).toEqual([]),
  );
});
