import { describe, expect, test } from 'vitest';
import { dangerBox } from '../../emails/safety.ts';
import type { Person } from '../../lambdas/domain/person.ts';
import { fittingWords } from '../../web/fitting/fitting-words.ts';
import { onwardWords } from '../../web/fitting/onward-words.ts';
import { linkWords } from '../../web/my-page/own-link-words.ts';
import { words } from '../../web/words.ts';
import { aLesson, DAY, NOW, someLegs } from '../builders.ts';
import { aCheckAnswer } from '../lambdas/domain/some-answers.ts';
import { fittedCourse } from './fitted-course.ts';
import { wrongToken } from './pages.ts';
import { json, post, visit } from './requests.ts';

type Fields = Record<string, string> | [string, string][];
type Fitted = Awaited<ReturnType<typeof fittedCourse>>;

const text = fittingWords.en;
const press = (course: Fitted, page: string, fields: Fields) =>
  visit(course.app, `/${page}/${course.token}`, post(fields));

const pages = ['before', 'goal', 'plan', 'steadier', 'onward'] as const;
const finished = {
  course: { kind: 'completed', at: NOW - DAY, number: 9 },
  lastLesson: aLesson('keep-going'),
} as const satisfies Partial<Person>;

describe.each(pages)('/%s', (page) => {
  test('changes nothing and names nobody when it is looked at', async () => {
    const course = await fittedCourse({ firstName: 'Amalia', goal: 'garden' });
    const before = course.me();
    for (const method of ['HEAD', 'GET']) {
      const { status, headers } = await visit(course.app, `/${page}/${course.token}`, { method });
      expect([status, headers.get('X-Robots-Tag')]).toEqual([200, 'noindex']);
    }
    const { body } = await visit(course.app, `/${page}/${course.token}`);
    expect(body).not.toContain('Amalia');
    expect(body).not.toMatch(/<input[^>]* checked/);
    expect(body).not.toContain(course.session);
    expect(course.me()).toBe(before);
    expect(course.parts.answers.answers).toEqual([]);
  });

  test('refuses what it does not know', async () => {
    const course = await fittedCourse();
    const before = course.me();
    const at = (path: string, init: RequestInit) => visit(course.app, path, init);
    expect((await at(`/${page}/${wrongToken}`, {})).status).toBe(400);
    expect((await at(`/${page}/${wrongToken}`, post({ do: 'open' }))).status).toBe(400);
    expect((await at(`/${page}/${course.token}`, json({ do: 'open' }))).status).toBe(415);
    expect((await at(`/${page}/${course.token}`, post({ do: 'erase' }))).status).toBe(400);
    expect((await at(`/${page}/${course.token}`, post({}))).status).toBe(400);
    expect((await at(`/${page}/${course.token}`, { method: 'PUT' })).status).toBe(405);
    expect((await at(`/${page}/${course.token}/x`, {})).status).toBe(404);
    expect((await at(`/${page}`, post({ do: 'open' }))).status).toBe(400);
    expect((await at(`/${page}`, {})).status).toBe(405);
    expect(course.me()).toBe(before);
  });

  test('opens by a session, which stands in no address, and says when that is over', async () => {
    const course = await fittedCourse();
    const open = (session: string) =>
      visit(course.app, `/${page}?lang=en`, post({ session, do: 'open' }));
    const { status, body } = await open(course.session);
    expect(status).toBe(200);
    expect(body).not.toMatch(new RegExp(`(?:href|action)="[^"]*${course.session}`));
    expect(body).not.toContain(course.token);
    if (page === 'before' || page === 'plan') return;
    const ended = await open('x'.repeat(55));
    expect([ended.status, ended.body.includes(linkWords.en.expired.title)]).toEqual([400, true]);
  });

  test('reports a fault and shows a polite page', async () => {
    const course = await fittedCourse();
    course.parts.subscribers.read = async () => {
      throw new Error('the table does not answer');
    };
    expect((await press(course, page, { do: 'open' })).status).toBe(500);
    expect(course.faults).toHaveLength(1);
  });
});

test.each([
  ['goal', { do: 'open' }],
  ['before', { do: 'save', ticked: 'none' }],
  ['plan', { do: 'save', when: 'walk', will: 'sit' }],
  ['steadier', { do: 'open' }],
  ['onward', { do: 'open' }],
])('/%s stays closed for an old letter, and for whoever has left', async (page, fields) => {
  const course = await fittedCourse();
  const before = course.me();
  course.clock.set(NOW + 31 * DAY);
  const old = await press(course, page, fields);
  expect(old.body).toContain(text.tooOld.title);
  const gone = await fittedCourse({ course: { kind: 'left', at: NOW, why: 'link', number: 5 } });
  expect((await press(gone, page, fields)).body).toContain(text.tooOld.title);
  expect(course.me()).toBe(before);
});

describe('before you move', () => {
  const save = (ticked: string[], rest: Record<string, string> = {}): [string, string][] => [
    ['do', 'save'],
    ...ticked.map((one): [string, string] => ['ticked', one]),
    ...Object.entries(rest),
  ];

  test('no to everything opens the way', async () => {
    const course = await fittedCourse({ gate: undefined });
    const { body } = await press(course, 'before', save(['none']));
    expect(body).toContain(text.before.clear.title);
    expect(course.me().gate).toEqual({ state: 'clear', at: NOW });
    expect(course.parts.answers.answers).toMatchObject([
      { kind: 'before', ticked: [], version: 'before-2026-11-25' },
    ]);
  });

  test('any yes keeps the gentlest moves, until a clinician has said otherwise', async () => {
    const course = await fittedCourse({ legs: someLegs({ level: 3, why: 'steady' }) });
    const { body } = await press(course, 'before', save(['heart']));
    expect(body).toContain(text.before.flagged.title);
    expect(body).toContain(`<h2 id="danger">`);
    expect(course.me()).toMatchObject({ gate: { state: 'flagged' }, legs: { level: 1 } });
    const cleared = await press(course, 'before', { do: 'cleared' });
    expect(cleared.body).toContain(text.before.clearedDone.title);
    expect(course.me().gate?.state).toBe('cleared');
  });

  test.each(['falls', 'weaker'])('%s shows the danger signs before all else', async (sign) => {
    const course = await fittedCourse();
    const { body } = await press(course, 'before', save([sign]));
    const places = [text.before.danger, dangerBox.en.signs[2] ?? '', text.before.flagged.text[0]];
    const order = places.map((words) => body.indexOf(words ?? '?'));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(body).toContain('href="tel:911"');
  });

  test('surgery with its day takes the exercises out for twelve weeks', async () => {
    const course = await fittedCourse();
    const day = { surgeryDay: '1', surgeryMonth: '10', surgeryYear: '2026' };
    const { body } = await press(course, 'before', save(['surgery'], day));
    expect(course.me()).toMatchObject({ surgery: true, surgeryDate: '2026-10-01' });
    expect(body).toContain(text.before.out);
  });

  test.each<[string, string[], Record<string, string>, string]>([
    ['nothing', [], {}, text.before.errors.ticked],
    ['none and a line', ['none', 'heart'], {}, text.before.errors.noneAndOne],
    ['a line of its own', ['back'], {}, text.before.errors.ticked],
    [
      'no such day',
      ['surgery'],
      { surgeryDay: '30', surgeryMonth: '2', surgeryYear: '2026' },
      text.before.errors.surgery,
    ],
    ['half a day', ['surgery'], { surgeryDay: '3' }, text.before.errors.surgery],
    [
      'a day to come',
      ['surgery'],
      { surgeryDay: '1', surgeryMonth: '12', surgeryYear: '2026' },
      text.before.errors.surgeryAhead,
    ],
    [
      'script for a day',
      ['surgery'],
      { surgeryDay: '<script>', surgeryMonth: '"', surgeryYear: "'" },
      text.before.errors.surgery,
    ],
  ])('%s is to be mended, and what was ticked is still there', async (_, ticked, day, error) => {
    const course = await fittedCourse({ gate: undefined });
    const { status, body } = await press(course, 'before', save(ticked, day));
    expect(status).toBe(400);
    expect(body).toContain(error);
    for (const one of ticked.filter((name) => name !== 'back')) {
      expect(body).toMatch(new RegExp(`value="${one}" checked`));
    }
    expect(course.me().gate).toBeUndefined();
    expect(course.parts.answers.answers).toEqual([]);
  });

  describe('without the health consent', () => {
    const unasked = { healthConsent: false, gate: undefined };

    test('asks for it, then keeps what was ticked', async () => {
      const course = await fittedCourse(unasked);
      const asked = await press(course, 'before', save(['heart', 'bones']));
      expect(asked.body).toContain(text.before.consentTitle);
      expect(asked.body).toMatch(/name="ticked" value="heart"/);
      expect(course.me().gate).toBeUndefined();
      const again: [string, string][] = [
        ['do', 'consent'],
        ['ticked', 'heart'],
        ['ticked', 'bones'],
      ];
      expect((await press(course, 'before', again)).status).toBe(400);
      await press(course, 'before', [...again, ['consent', 'yes']]);
      expect(course.me()).toMatchObject({ healthConsent: true, gate: { state: 'flagged' } });
      expect(course.parts.consents.consents).toMatchObject([{ purpose: 'health', given: true }]);
      expect(course.parts.answers.answers).toMatchObject([{ ticked: ['heart', 'bones'] }]);
    });

    test('keeps nothing after a no, and says what holds then', async () => {
      const course = await fittedCourse(unasked);
      const before = course.me();
      const fields: [string, string][] = [...save(['weaker']), ['consent', 'no']];
      const { body } = await press(course, 'before', fields);
      expect(body).toContain(text.before.notKept.title);
      expect(body).toContain(text.before.danger);
      expect(course.me()).toBe(before);
      expect(course.parts.answers.answers).toEqual([]);
    });
  });
});

describe('the goal', () => {
  test('is chosen from the list, and changed', async () => {
    const course = await fittedCourse();
    const { body } = await press(course, 'goal', { do: 'choose', goal: 'garden' });
    expect(body).toContain('Work in the garden');
    expect(course.me().goal).toBe('garden');
    await press(course, 'goal', { do: 'choose', goal: 'walk' });
    expect(course.me().goal).toBe('walk');
  });

  test.each([
    ['', 400],
    ['run a marathon', 400],
  ])('%j is none', async (goal, status) => {
    const course = await fittedCourse();
    const answer = await press(course, 'goal', { do: 'choose', goal });
    expect([answer.status, course.me().goal]).toEqual([status, undefined]);
    expect(answer.body).toContain(text.goal.errors.goal);
  });

  const half = { goal: 'garden', lastLesson: aLesson('half-way-there') } as const;

  test('is looked at again from half way on, and only then', async () => {
    const early = await press(await fittedCourse({ goal: 'garden' }), 'goal', { do: 'open' });
    expect(early.body).not.toContain(text.goal.look);
    const later = await press(await fittedCourse(half), 'goal', { do: 'open' });
    expect(later.body).toContain(text.goal.look);
    const none = await press(await fittedCourse({ ...half, goal: undefined }), 'goal', {
      do: 'open',
    });
    expect(none.body).not.toContain(text.goal.look);
  });

  test.each(['nearer', 'same', 'further'] as const)(
    '%s is kept and answered kindly',
    async (look) => {
      const course = await fittedCourse(half);
      const { body } = await press(course, 'goal', { do: 'look', look });
      for (const line of text.goal.looked[look]) expect(body).toContain(line);
      expect(course.parts.answers.answers).toMatchObject([
        { kind: 'goal', lesson: 'half-way-there', goal: 'garden', look },
      ]);
    },
  );

  test('is not kept without the health consent', async () => {
    const course = await fittedCourse({ ...half, healthConsent: false });
    const { body } = await press(course, 'goal', { do: 'look', look: 'nearer' });
    expect(body).toContain(text.notKept);
    expect(course.parts.answers.answers).toEqual([]);
  });

  test('an answer of no such kind is asked for again', async () => {
    const course = await fittedCourse(half);
    const { status, body } = await press(course, 'goal', { do: 'look', look: 'up' });
    expect([status, body.includes(text.goal.errors.look)]).toEqual([400, true]);
  });
});

describe('the plan', () => {
  test('is a sentence of two chosen parts', async () => {
    const course = await fittedCourse();
    const { body } = await press(course, 'plan', { do: 'save', when: 'queue', will: 'lean' });
    expect(body).toContain('When I have to stand and wait, I will lean forward on something firm.');
    expect(course.me().plan).toEqual({ when: 'queue', will: 'lean' });
  });

  test.each([
    [{ when: 'walk', will: '' }, [text.plan.errors.will]],
    [{ when: '', will: 'sit' }, [text.plan.errors.when]],
    [{ when: 'x', will: 'y' }, [text.plan.errors.when, text.plan.errors.will]],
  ])('%j is to be mended', async (fields, errors) => {
    const course = await fittedCourse();
    const { status, body } = await press(course, 'plan', { do: 'save', ...fields });
    expect(status).toBe(400);
    for (const error of errors) expect(body).toContain(error);
    expect(course.me().plan).toBeUndefined();
  });
});

test('one press leaves out the letter about weight', async () => {
  const course = await fittedCourse();
  const { body } = await press(course, 'steadier', { do: 'open' });
  expect(body).toContain(text.steadier.done);
  expect(course.me().withoutWeight).toBe(true);
});

describe('graduation', () => {
  const onward = onwardWords.en;
  const blanks = (body: string) => body.match(/class="blank"/g)?.length ?? 0;

  test('holds what is known, and lines for what is not', async () => {
    const bare = await press(await fittedCourse(finished), 'onward', { do: 'open' });
    const full = await fittedCourse({
      ...finished,
      goal: 'garden',
      plan: { when: 'walk', will: 'sit' },
      walking: 3,
    });
    const { body } = await press(full, 'onward', { do: 'open' });
    for (const known of [
      'Work in the garden',
      'When I go for a walk, I will',
      'Walk for 4 minutes',
    ]) {
      expect(body).toContain(known);
      expect(bare.body).not.toContain(known);
    }
    expect(blanks(bare.body)).toBeGreaterThan(blanks(body));
    expect(body).toContain(dangerBox.en.signs[0]);
    expect(body).not.toContain(onward.outcome.better);
    expect(body).not.toContain(onward.outcome.same);
  });

  test('says how it went in the words of the syllabus', async () => {
    const course = await fittedCourse(finished);
    await course.parts.answers.record({
      ...aCheckAnswer('start', { pain: 8 }),
      personId: course.me().id,
    });
    await course.parts.answers.record({
      ...aCheckAnswer('end', { pain: 4 }, { at: NOW + 1 }),
      personId: course.me().id,
    });
    expect((await press(course, 'onward', { do: 'open' })).body).toContain(onward.outcome.better);
  });

  test('worse comes with what to do, and no exercises', async () => {
    const course = await fittedCourse({ ...finished, legs: someLegs({ worseSince: NOW }) });
    const { body } = await press(course, 'onward', { do: 'open' });
    expect(body).toContain('Your legs seem worse than at the start.');
    expect(body).toContain(onward.movesHeld);
  });

  test('starts the letters again, from the week that was chosen', async () => {
    const course = await fittedCourse(finished);
    const { body } = await press(course, 'onward', { do: 'again', week: '3' });
    expect(body).toContain(onward.again.begun.title);
    const { run, course: now } = course.me();
    expect([run, now]).toMatchObject([2, { kind: 'active', next: { lesson: 'first-steps' } }]);
    expect(course.parts.bookings.booked).toHaveLength(1);
  });

  test.each(['', '0', '9', '-1', '1.5', 'three', '99'])('week %j is none', async (week) => {
    const course = await fittedCourse(finished);
    const before = course.me();
    await press(course, 'onward', { do: 'again', week });
    expect(course.me()).toBe(before);
  });

  test('offers no new start while letters still come', async () => {
    const course = await fittedCourse();
    const before = course.me();
    expect((await press(course, 'onward', { do: 'open' })).body).not.toContain(
      onward.again.heading,
    );
    const { body } = await press(course, 'onward', { do: 'again', week: '3' });
    expect(body).toContain(onward.again.notNow.title);
    expect(course.me()).toBe(before);
  });

  test('one letter later needs its own yes, and a no takes it back', async () => {
    const course = await fittedCourse(finished);
    const yes = await press(course, 'onward', { do: 'later', yes: 'yes' });
    expect(yes.body).toContain(onward.later.agreed);
    expect(course.me().later).toMatchObject({ askedAt: NOW });
    await press(course, 'onward', { do: 'later', yes: 'yes' });
    course.clock.set(NOW + 60);
    await press(course, 'onward', { do: 'later', yes: 'no' });
    expect(course.me().later).toBeUndefined();
    expect(course.parts.consents.consents).toMatchObject([
      { purpose: 'later', given: true, channel: 'page' },
      { purpose: 'later', given: false },
    ]);
    expect((await press(course, 'onward', { do: 'later', yes: 'maybe' })).status).toBe(400);
  });
});

test('a broken link is refused in the words of every page', async () => {
  const course = await fittedCourse();
  const { body } = await visit(course.app, `/before/${wrongToken}`);
  expect(body).toContain(words.en.refusals.badLink.title);
});
