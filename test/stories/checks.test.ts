/** The six questions: when they are asked and brought to mind, and that nothing is kept without consent. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Course, DAY, HOUR, START, startCourse, WEEK } from './course.ts';
import { type Patient, patientAt, rowsUnder } from './patient.ts';

const address = 'rosa@example.org';
const ASKS = 'Answer 6 short questions';
/** ms: sixteen weeks of quarter-hourly reconciling. */
const PATIENCE = 120_000;
let course: Course;
let rosa: Patient;

beforeAll(async () => {
  course = await startCourse();
});
beforeEach(async () => {
  await course.reset();
  await course.signUp(address);
  rosa = patientAt(course, address);
});
afterAll(() => course?.close());

async function begin(fields?: Readonly<Record<string, string>>) {
  const page = await course.confirm(address);
  await course.prefer(await page.text(), fields);
  await course.pass(5_000);
}

const reminders = () =>
  course.letters(address).filter(({ lesson }) => lesson.startsWith('remind-check-'));

/** Which of the letters so far carry the questions. */
async function asking() {
  const letters = course.letters(address).slice(1);
  const texts = await Promise.all(letters.map((letter) => rosa.read(letter)));
  return letters
    .filter((_, place) => texts[place]?.html.includes(ASKS))
    .map(({ lesson }) => lesson);
}

test('the first letter is near: the reminder rides on it, and comes no other way', async () => {
  await begin();
  await course.pass(2 * WEEK);
  expect(reminders()).toEqual([]);
  expect(await asking()).toEqual(['welcome', 'how-it-works']);
});

test('the first letter is far: the reminder comes alone, once, after three days', async () => {
  // Confirmed on a Monday: the first letter comes on Sunday.
  await begin({ weekday: '7' });
  await course.pass(2 * WEEK);
  expect(reminders()).toHaveLength(1);
  expect(reminders()[0]?.at).toBeGreaterThanOrEqual(START + 3 * DAY);
  expect(reminders()[0]?.at).toBeLessThan(START + 3 * DAY + HOUR);
  expect(await asking()).toEqual(['welcome', 'remind-check-start']);
});

test('nobody is reminded of what they have answered', async () => {
  await begin({ weekday: '7' });
  await rosa.answerCheck();
  await course.pass(2 * WEEK);
  expect(reminders()).toEqual([]);
  expect(await asking()).toEqual(['welcome']);
});

test(
  'at the slower pace the same letters ask, each reminded of once',
  async () => {
    await begin();
    await rosa.answerCheck();
    const rhythm = { pace: 'fortnightly', weekday: '2', hour: '10', timeZone: 'Europe/Madrid' };
    await rosa.change('rhythm', rhythm);
    await course.pass(16 * WEEK);
    expect(course.lessonsTo(address)).toHaveLength(9);
    expect(await asking()).toEqual([
      'welcome',
      'half-way-there',
      'remind-check-middle',
      'keep-going',
      'remind-check-end',
    ]);
  },
  PATIENCE,
);

test('without the consent nothing is kept, the answer is taken all the same, and nobody asks again', async () => {
  await begin({ weekday: '7' });
  const page = await rosa.answerCheck({ pain: '9' }, 'no');
  expect(page.text).toContain('nothing was kept');
  await course.pass(6 * DAY + HOUR);
  const number = await rosa.giveNumber(8);
  expect(number.text).toContain('name="consent"');
  const rows = await rowsUnder(course, rosa.id());
  expect(rows.filter(({ sk }) => /^(ANSWER|ESCALATION)/.test(sk))).toEqual([]);
  expect(rows.find(({ sk }) => sk === 'PERSON')?.healthConsent ?? false).toBe(false);
  expect(reminders()).toEqual([]);

  // A danger sign is answered, and held, and which it was is not kept.
  const danger = await rosa.tick(['urine'], 'no');
  expect(danger.text).toContain('Stop. Get help now.');
  const [open] = await rowsUnder(course, rosa.id(), 'ESCALATION');
  expect(open).toMatchObject({ level: 'emergency' });
  expect(open).not.toHaveProperty('kinds');
  expect(JSON.stringify(await rowsUnder(course, rosa.id()))).not.toContain('urine');
  expect(await rowsUnder(course, rosa.id(), 'ANSWER')).toEqual([]);
});

test('an answer can be corrected for a week, with its history, and not after that', async () => {
  await begin({ weekday: '7' });
  await rosa.answerCheck({ pain: '6' });
  await course.pass(2 * DAY);
  const first = await rosa.openCheck();
  expect(first.text).not.toContain('name="consent"');
  await rosa.answerCheck({ pain: '3' });
  const kept = await rowsUnder(course, rosa.id(), 'ANSWER');
  const pains = kept.filter(({ kind }) => kind === 'check').map(({ answers }) => answers);
  expect(pains).toMatchObject([{ pain: 6 }, { pain: 3 }]);
  await course.pass(6 * DAY);
  // What is closed asks whether anything is new, and no more of the check.
  expect((await rosa.openCheck()).text).not.toContain('name="check"');
});
