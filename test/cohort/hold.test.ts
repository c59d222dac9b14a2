import { expect, test } from 'vitest';
import { aLife, letterTo, morning } from './a-life.ts';
import { checkHold } from './hold.ts';

const mailboxWith = (text: string, html: string | undefined) => ({
  read: async () => ({ text, html }) as never,
});

const held = 'Keep still.\nThis week has\nno exercises. You can see why on your page.';
const moves = '<h2>Your moves this week</h2><p>Sit down.</p>';
const heldHtml = '<h2>A week without exercises</h2><p>This week has no <b>exercises.</b> You</p>';

async function surprisesAt(
  at: number,
  text: string,
  html: string | undefined,
  lesson = 'your-day',
) {
  const life = aLife();
  life.dangers.push({ from: morning(1), until: Number.POSITIVE_INFINITY, why: 'fever' });
  await checkHold(mailboxWith(text, html), life, letterTo(life, lesson, at));
  return life.surprises.map(({ breach }) => breach);
}

test('with a danger sign open a lesson is HOLD in each of its parts', async () => {
  expect(await surprisesAt(morning(7), held, heldHtml)).toEqual([]);
  expect(await surprisesAt(morning(7), held, undefined)).toEqual([]);
  expect(await surprisesAt(morning(7), held, moves)).toEqual(['without HOLD']);
  expect(await surprisesAt(morning(7), 'Your moves this week', heldHtml)).toEqual(['without HOLD']);
  expect(await surprisesAt(morning(7), `${held} YOUR MOVES THIS WEEK`, heldHtml)).toEqual([
    'without HOLD',
  ]);
});

test('a letter from before the sign was ticked, and one that shows no lesson, may be as they are', async () => {
  expect(await surprisesAt(morning(0), 'Your moves this week', moves)).toEqual([]);
  expect(await surprisesAt(morning(7), 'How are you?', undefined, 'remind-check-start')).toEqual(
    [],
  );
});
