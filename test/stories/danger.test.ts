/** A danger sign: answered at once, HOLD in all that can be seen, asked about once, closed in four ways. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Course, DAY, HOUR, START, startCourse, WEEK } from './course.ts';
import {
  dayFields,
  isDayAfter,
  NO_EXERCISES,
  type Patient,
  patientAt,
  rowsUnder,
} from './patient.ts';

const STOP = 'Stop. Get help now.';
let course: Course;
let rosa: Patient;

beforeAll(async () => {
  course = await startCourse();
});
beforeEach(async () => {
  await course.reset();
  await course.join('rosa@example.org');
  rosa = patientAt(course, 'rosa@example.org');
});
afterAll(() => course?.close());

const dayAfters = () => course.letters(rosa.address).filter(isDayAfter);

const escalation = async () => (await rowsUnder(course, rosa.id(), 'ESCALATION'))[0];

test('the page says at once what to do, and the lesson that was due waits its week for an answer', async () => {
  const page = await rosa.tick(['numb-saddle', 'calf']);
  expect(page.text).toContain(STOP);
  expect(page.text).toContain('href="tel:112"');
  expect(await escalation()).toMatchObject({ level: 'emergency', kinds: ['nerve', 'calf'] });
  expect(course.bookings()).toHaveLength(1);

  await course.pass(8 * DAY - HOUR);
  expect(course.lessonsTo(rosa.address)).toEqual(['welcome']);
  await course.pass(2 * HOUR);
  expect(course.lessonsTo(rosa.address)).toEqual(['welcome', 'how-it-works']);
  // One has waited: those after it come in their rhythm.
  await course.pass(2 * WEEK);
  expect(course.lessonsTo(rosa.address).slice(2)).toEqual(['plan-your-rests', 'first-steps']);
});

test('every form in which a lesson can be seen leaves the exercises out, and none tells why', async () => {
  await course.pass(2 * WEEK + 2 * DAY);
  const moves = rosa.letter('first-steps');
  expect((await rosa.read(moves)).html).not.toMatch(NO_EXERCISES);
  await rosa.tick(['urine']);

  // The letter that came before the sign, as it is read now; sent again; and the next one.
  expect(await rosa.readInBrowser(moves)).toMatch(NO_EXERCISES);
  await rosa.change('again');
  const again = await rosa.read(course.newest(rosa.address));
  await course.pass(2 * WEEK);
  const next = await rosa.read(rosa.letter('half-way-there'));
  for (const { html, text } of [again, next]) {
    expect(html).toMatch(NO_EXERCISES);
    expect(text).toMatch(NO_EXERCISES);
    for (const part of [html, text]) expect(part).not.toMatch(/you ticked|trouble passing urine/i);
  }
});

test('the letter of the day after asks once, by day', async () => {
  // Monday 22:30 in Madrid: a day later is night, so it is asked on Wednesday morning.
  await course.pass(12.5 * HOUR);
  await rosa.tick(['fever']);
  await course.pass(WEEK);
  const asked = dayAfters();
  expect(asked).toHaveLength(1);
  const at = asked[0]?.at as number;
  expect(at).toBeGreaterThanOrEqual(START + 2 * DAY - 2 * HOUR);
  expect(at).toBeLessThan(START + 2 * DAY - HOUR);
  expect((await rosa.read(asked[0])).text).not.toMatch(/ticked|your fever/i);
  // Its link opens the page on which the four buttons stand first.
  const page = await rosa.openPage(asked[0]);
  expect(page.text).toContain('value="seen-may-go-on"');
});

describe('the four answers', () => {
  beforeEach(async () => {
    await rosa.answerCheck();
    await rosa.tick(['calf']);
    await course.pass(DAY + HOUR);
  });

  test('seen and may go on: the gentlest moves, from the next letter on, at the very next hour', async () => {
    const page = await rosa.closeDanger('seen-may-go-on');
    expect(page.text).toContain('It is good that you were seen.');
    expect(page.text).not.toContain('value="not-yet"');
    expect((await escalation())?.closed).toMatchObject({ outcome: 'seen-may-go-on' });
    expect(course.bookings()).toHaveLength(1);
    await course.pass(DAY);
    expect((await rosa.read(rosa.letter('how-it-works'))).html).not.toMatch(NO_EXERCISES);
  });

  test('a sign ticked again at the safety question keeps all as it is, and shows the text', async () => {
    const asked = await rosa.press(await rosa.openPage(), 'seen-may-go-on');
    const page = await rosa.press(asked, 'seen-may-go-on', { signs: ['bowel'] });
    expect(page.text).toContain(STOP);
    const open = await escalation();
    expect(open).toMatchObject({ level: 'emergency', kinds: ['nerve', 'calf'] });
    expect(open?.closed).toBeUndefined();
    expect(await rosa.readInBrowser(rosa.letter('welcome'))).toMatch(NO_EXERCISES);
  });

  test('seen and must wait: nothing comes before that day', async () => {
    const form = await rosa.press(await rosa.openPage(), 'seen-must-wait');
    const past = await rosa.press(form, 'seen-must-wait', dayFields('until', '2027-01-03'), 400);
    await rosa.press(past, 'seen-must-wait', dayFields('until', '2027-01-18'));
    expect((await escalation())?.closed).toMatchObject({ outcome: 'seen-must-wait' });
    const before = course.letters(rosa.address).length;
    await course.pass(13 * DAY);
    expect(course.letters(rosa.address)).toHaveLength(before);
    // The first Tuesday after it, at ten.
    await course.pass(DAY);
    expect(rosa.letter('how-it-works').at).toBeLessThan(Date.UTC(2027, 0, 19, 9, 5));
  });

  test('not yet: the text again, and all stays as it is', async () => {
    const page = await rosa.change('not-yet');
    expect(page.text).toContain('See a doctor today');
    const open = await escalation();
    expect(open?.closed).toBeUndefined();
    expect(open?.reportedAt).toHaveLength(2);
    expect(dayAfters()).toHaveLength(1);
  });

  test('ticked by mistake: as before, and the record stays, marked', async () => {
    await rosa.closeDanger('mistake');
    expect((await escalation())?.closed).toMatchObject({ outcome: 'mistake' });
    await course.pass(DAY);
    expect((await rosa.read(rosa.letter('how-it-works'))).html).not.toMatch(NO_EXERCISES);
  });
});

test('whoever has left still gets the text, and nothing by mail', async () => {
  const form = await rosa.openCheck();
  await course.leave(rosa.address);
  expect((await rosa.tickOn(form, ['accident'])).text).toContain(STOP);
  const before = course.letters(rosa.address).length;
  await course.pass(WEEK);
  expect(course.letters(rosa.address)).toHaveLength(before);
});

test('a table that fails keeps nobody from the text', async () => {
  const form = await rosa.openCheck();
  const down = course.host.faults.add({
    kind: 'fail-before',
    service: 'dynamodb',
    function: 'AnswerCheck',
    times: Number.POSITIVE_INFINITY,
  });
  const page = await rosa.tickOn(form, ['chest-or-breath']);
  down.remove();
  expect(down.hits).toBeGreaterThan(0);
  expect(page.text).toContain(STOP);
  expect(page.text).toContain('href="tel:112"');
});
