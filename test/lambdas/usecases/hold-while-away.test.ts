import { describe, expect, test } from 'vitest';
import { holdWhileAway } from '../../../lambdas/usecases/hold-while-away.ts';
import { anOpenDanger, at, DAY, NOW, WEEK } from '../../builders.ts';
import { aMailSaying, forged, replying } from './a-replying-course.ts';

const away = async (backOn: string, over = {}) => {
  const course = await replying(over);
  await holdWhileAway(course.parts, course.me(), backOn);
  return course;
};
const pauseIn = ({ me }: Awaited<ReturnType<typeof away>>) => {
  const { course } = me();
  return course.kind === 'active' ? course.pause : undefined;
};

describe('while they are away', () => {
  test('the next lesson waits for the day on which they are back, and says so then', async () => {
    // Due on Thursday the 26th; back on the Monday after next.
    const course = await away('2026-12-07');
    expect(pauseIn(course)).toEqual({ until: at('2026-12-07T05:00:00Z'), why: 'away' });
    await course.live(2 * WEEK - DAY);
    expect(course.taken).toEqual([]);
    await course.live(WEEK);
    expect(course.taken).toHaveLength(1);
    const sent = course.written.at(-1)?.person.course;
    expect(sent?.kind === 'active' && sent.pause?.why).toBe('away');
    // The one after it comes in its rhythm.
    expect(pauseIn(course)).toBeUndefined();
  });

  test('at most thirty days, whatever a program says', async () => {
    const course = await away('2027-08-01');
    expect(pauseIn(course)?.until).toBe(NOW + 30 * DAY);
  });

  test.each([
    ['in the past', '2026-11-20'],
    ['before the next lesson is due', '2026-11-24'],
  ])('a day %s changes nothing', async (_what, day) => {
    const course = await away(day);
    expect(course.me().version).toBe(5);
  });

  test('a longer pause that a doctor asked for stands', async () => {
    const until = NOW + 60 * DAY;
    const course = await replying();
    const { me } = course;
    const now = me().course;
    if (now.kind !== 'active') throw new Error('not on the course');
    course.parts.subscribers.people.set(me().id, {
      ...me(),
      course: { ...now, pause: { until, why: 'must-wait' } },
    });
    await holdWhileAway(course.parts, me(), '2026-12-07');
    expect(pauseIn(course)).toEqual({ until, why: 'must-wait' });
  });

  test('an open danger sign stays open', async () => {
    const course = await away('2026-12-07', { danger: anOpenDanger() });
    expect(course.me().danger).toEqual(anOpenDanger());
  });
});

describe('an absence note', () => {
  const note = aMailSaying('I am out of the office until 7 December 2026.', {
    headers: new Map([['auto-submitted', ['auto-replied']]]),
    subject: 'Out of office: Week 3 of 8',
  });

  test('holds the next lesson, is no answer and gets none', async () => {
    const course = await replying();
    await course.reply('', { mail: note });
    expect(pauseIn(course)).toMatchObject({ why: 'away' });
    expect(course.letters()).toEqual([]);
    expect(course.numbers()).toEqual([]);
  });

  test.each([
    ['that nobody vouches for', forged],
    ['in what is spam', { spam: true }],
  ])('%s holds nothing', async (_what, over) => {
    const course = await replying();
    await course.reply('', { mail: note, ...over });
    expect(pauseIn(course)).toBeUndefined();
  });
});
