/** "My page": each change takes effect on the very next letter, and moves the one booked schedule. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Course, DAY, HOUR, startCourse, WEEK } from './course.ts';
import { dayFields, type Patient, patientAt } from './patient.ts';

const address = 'rosa@example.org';
const MINUTE = 60_000;
let course: Course;
let rosa: Patient;

beforeAll(async () => {
  // Four weeks before clocks go forward in Madrid, and two before they do in New York.
  course = await startCourse({ startAt: Date.UTC(2027, 2, 1, 9) });
});
beforeEach(async () => {
  await course.reset();
  // A Monday; her letters come on Tuesdays at ten, in Madrid.
  await course.join(address);
  rosa = patientAt(course, address);
});
afterAll(() => course?.close());

/** When the one booked schedule is due. */
function bookedAt(): string {
  const { clock, services } = course.host;
  const booked = services.scheduler
    .schedules()
    .filter(({ group, due, goneAt }) => group === 'walk-easier' && due && goneAt === undefined);
  expect(booked).toHaveLength(1);
  expect(booked[0]?.due).toBeGreaterThan(clock.now());
  return new Date(booked[0]?.due as number).toISOString().slice(0, 16);
}

/** When the letters came since a moment, as an ISO minute. */
const since = (from: number) =>
  course
    .letters(address)
    .filter(({ at }) => at > from)
    .map(({ lesson, at }) => [lesson, new Date(at).toISOString().slice(0, 16)]);

const rhythm = { pace: 'weekly', weekday: '2', hour: '10', timeZone: 'Europe/Madrid' } as const;
const reading = { language: 'en', country: 'ES', textSize: 'normal' } as const;

test('a link shows nothing before the button is pressed', async () => {
  const shown = await (await fetch(await course.link(rosa.letter(), '/my/'))).text();
  expect(shown).toContain('Show my page');
  expect(shown).not.toMatch(/March|Madrid|Tuesday|rosa/i);
});

test('weekday, hour, zone and pace move the next letter', async () => {
  expect(bookedAt()).toBe('2027-03-02T09:00');
  await course.pass(2 * DAY);
  expect(bookedAt()).toBe('2027-03-09T09:00');
  const page = await rosa.change('rhythm', { ...rhythm, weekday: '4', hour: '18' });
  expect(page.text).toContain('on Thursday');
  expect(bookedAt()).toBe('2027-03-11T17:00');
  await rosa.change('rhythm', { ...rhythm, timeZone: 'America/New_York' });
  expect(bookedAt()).toBe('2027-03-09T15:00');
  await rosa.change('rhythm', { ...rhythm, pace: 'fortnightly' });
  expect(bookedAt()).toBe('2027-03-16T09:00');
  const now = course.host.clock.now();
  await course.pass(5 * WEEK - DAY);
  expect(since(now)).toEqual([
    ['plan-your-rests', '2027-03-16T09:00'],
    ['first-steps', '2027-03-30T08:00'],
  ]);
});

describe('pausing', () => {
  test('for some weeks, or until a day; resuming ends it; the course shifts and does not flood', async () => {
    await course.pass(2 * DAY);
    await rosa.change('pause', { weeks: '3' });
    expect(bookedAt()).toBe('2027-03-30T08:00');
    // Until the day after clocks go forward: ten in Madrid is an hour earlier by then.
    await rosa.change('pause', { weeks: '', ...dayFields('until', '2027-03-29') });
    expect(bookedAt()).toBe('2027-03-30T08:00');
    await rosa.change('resume');
    expect(bookedAt()).toBe('2027-03-09T09:00');

    await rosa.change('pause', dayFields('until', '2027-03-29'));
    const from = course.host.clock.now();
    await course.pass(Date.UTC(2027, 2, 30, 9) - from);
    expect(since(from)).toEqual([['plan-your-rests', '2027-03-30T08:00']]);
    expect(bookedAt()).toBe('2027-04-06T08:00');
  });

  test.each([
    ['a day that is over', dayFields('until', '2027-02-28')],
    ['a day beyond a year', dayFields('until', '2028-03-29')],
    ['a day there never is', dayFields('until', '2027-04-31')],
    ['29 February where there is none', dayFields('until', '2027-02-29')],
    ['both weeks and a day', { weeks: '2', ...dayFields('until', '2027-04-01') }],
    ['thirteen weeks', { weeks: '13' }],
    ['nothing', {}],
  ])('%s is refused and changes nothing', async (_, fields) => {
    const before = bookedAt();
    const page = await rosa.change('pause', fields, 400);
    expect(page.text).toContain('class="wrong"');
    expect(bookedAt()).toBe(before);
  });
});

test('language, large text, words only and the letter without weight hold for the next letter', async () => {
  await rosa.change('reading', { ...reading, language: 'es', textSize: 'large', tracking: 'yes' });
  await course.pass(DAY);
  const spanish = await rosa.read(rosa.letter('how-it-works'));
  expect(spanish.subject).toContain('Semana 1 de 8');
  expect(rosa.letter('how-it-works').configurationSet).not.toBe(
    rosa.letter('welcome').configurationSet,
  );

  await rosa.change('reading', { ...reading, textOnly: 'yes', withoutWeight: 'yes', tracking: '' });
  await course.pass(WEEK);
  const { raw } = await rosa.read(rosa.letter('plan-your-rests'));
  expect(raw.match(/^Content-Type: text\/plain/gim)).toHaveLength(1);
  expect(raw).not.toMatch(/text\/html|multipart/i);
  expect(rosa.letter('plan-your-rests').configurationSet).toBe(
    rosa.letter('welcome').configurationSet,
  );
  await course.pass(4 * WEEK);
  expect((await rosa.read(rosa.letter('easier-going'))).text).not.toMatch(/\bweight\b/i);
});

test('finishing ends the letters, and the page stays', async () => {
  const page = await rosa.change('finish');
  expect(page.text).toContain('You have finished.');
  expect(course.bookings()).toEqual([]);
  const now = course.host.clock.now();
  await course.pass(2 * WEEK);
  expect(since(now)).toEqual([]);
  await rosa.openPage();
});

test('leaving by the page ends everything', async () => {
  await rosa.change('leave');
  expect(course.bookings()).toEqual([]);
  await course.pass(WEEK);
  expect(course.lessonsTo(address)).toEqual(['welcome']);
});

test('a change while a lesson is being sent holds for the one after it, and none is lost', async () => {
  // Ten minutes ahead, within the half hour for which the page is open.
  await course.host.clock.forwardTo(Date.UTC(2027, 2, 2, 8, 50));
  const page = await rosa.openPage();
  course.host.faults.add({
    kind: 'interrupt',
    service: 'ses',
    action: 'SendRawEmail',
    function: 'SendLesson',
    run: async () => {
      await rosa.press(page, 'rhythm', { ...rhythm, weekday: '5' });
    },
  });
  await course.pass(20 * MINUTE);
  expect(course.lessonsTo(address)).toEqual(['welcome', 'how-it-works']);
  expect(bookedAt()).toBe('2027-03-12T09:00');
  await course.pass(18 * DAY);
  expect(course.lessonsTo(address)).toEqual([
    'welcome',
    'how-it-works',
    'plan-your-rests',
    'first-steps',
  ]);
});

test.each(['kill-before', 'kill-after'] as const)(
  'a change whose function dies (%s at its booking) holds, and the letter comes once, an hour or so late at most',
  async (kind) => {
    const fault = course.host.faults.add({
      kind,
      service: 'scheduler',
      action: 'CreateSchedule',
      function: 'OpenPage',
    });
    await rosa.change('rhythm', { ...rhythm, weekday: '4' }).catch(() => undefined);
    expect(fault.hits).toBe(1);
    await course.pass(4 * DAY);
    expect(course.lessonsTo(address)).toEqual(['welcome', 'how-it-works']);
    const { at } = rosa.letter('how-it-works');
    expect(at).toBeGreaterThanOrEqual(Date.UTC(2027, 2, 4, 9));
    expect(at).toBeLessThan(Date.UTC(2027, 2, 4, 10, 30));
    expect(bookedAt()).toBe('2027-03-11T09:00');
  },
);

test('a page is open for half an hour, and says so afterwards', async () => {
  const page = await rosa.openPage();
  await course.pass(31 * MINUTE);
  const late = await rosa.press(page, 'pause', { weeks: '3' }, 400);
  expect(late.text).toContain('Please open your page again');
  expect(bookedAt()).toBe('2027-03-02T09:00');
});

test('a letter older than 30 days mails a fresh link to the same address, good for an hour', async () => {
  const welcome = rosa.letter('welcome');
  await rosa.change('pause', { weeks: '12' });
  await course.pass(31 * DAY);
  const old = await rosa.openPage(welcome);
  expect(old.text).toContain('This letter is too old to open your page');
  expect(old.text).not.toMatch(/name="session"/);
  const link = await course.link(welcome, '/my/');
  const asked = await fetch(`${link}/fresh`, { method: 'POST' });
  expect(await asked.text()).not.toContain(address);
  expect(course.newest(address).lesson).toBe('link');
  expect((await rosa.follow('/my/')).text).toContain('value="resume"');
  const fresh = await course.link(course.newest(address), '/my/');
  await course.pass(HOUR + MINUTE);
  expect((await fetch(fresh, { method: 'POST' })).status).toBe(400);
});
