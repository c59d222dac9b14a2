import { describe, expect, test } from 'vitest';
import { changeForms, dangerForms, ownPageOf } from '../../../lambdas/domain/own-page.ts';
import type { Course, Person } from '../../../lambdas/domain/person.ts';
import {
  aLesson,
  anAddress,
  anAskedCheck,
  anOpenDanger,
  anOpenGate,
  aPerson,
  aPersonId,
  aSyllabus,
  DAY,
  NOW,
  someLegs,
  WEEK,
} from '../../builders.ts';
import { aCheckAnswer, aNumberAnswer, aSafetyAnswer } from './some-answers.ts';

const syllabus = aSyllabus('welcome', 'how-it-works', 'plan-your-rests', 'keep-going');
const answers = [
  aCheckAnswer('start', { pain: 6, walking: 2 }, { at: NOW, day: '2026-11-22' }),
  aSafetyAnswer(['calf'], { at: NOW + DAY }),
  aNumberAnswer('how-it-works', 5, { at: NOW + WEEK, day: '2026-11-29' }),
  aNumberAnswer('plan-your-rests', 7, { at: NOW + 2 * WEEK, day: '2026-12-06' }),
  aNumberAnswer('plan-your-rests', 4, { at: NOW + 2 * WEEK + DAY, day: '2026-12-07' }),
  aCheckAnswer('end', { pain: 3, walking: 4 }, { at: NOW + 3 * WEEK, day: '2026-12-13' }),
];
const page = (over: Partial<Person> = {}, now = NOW) =>
  ownPageOf(aPerson({ healthConsent: true, ...over }), answers, syllabus, now);

describe('the trends', () => {
  test('have one number a letter or check, in the order of time, as last corrected', () => {
    expect(page()?.numbers).toEqual([
      { day: '2026-11-22', value: 6 },
      { day: '2026-11-29', value: 5 },
      { day: '2026-12-06', value: 4 },
      { day: '2026-12-13', value: 3 },
    ]);
  });

  test('have one walking band a check', () => {
    expect(page()?.walking).toEqual([
      { day: '2026-11-22', value: 2 },
      { day: '2026-12-13', value: 4 },
    ]);
  });

  test('are empty without the health consent, whatever is stored', () => {
    expect(page({ healthConsent: false })).toMatchObject({ numbers: [], walking: [] });
  });
});

describe('the course', () => {
  const moving: Course = {
    kind: 'moving',
    at: NOW,
    to: { id: aPersonId('d'), runsAfter: 0 },
    address: anAddress('new@mail.example'),
    number: 2,
    from: aPerson().course,
  };

  test('tells when the next letter comes, and which', () => {
    expect(page()).toMatchObject({
      course: { kind: 'active', nextAt: NOW + DAY, position: 1, pause: undefined },
      lessons: 3,
    });
  });

  test.each<[string, Course, object]>([
    ['held', { kind: 'held', at: NOW, lesson: aLesson('keep-going'), number: 2 }, { since: NOW }],
    ['completed', { kind: 'completed', at: NOW, number: 2 }, { early: false }],
    ['completed', { kind: 'completed', at: NOW, number: 2, early: true }, { early: true }],
  ])('may be %s', (kind, course, more) => {
    expect(page({ course })?.course).toEqual({ kind, ...more });
  });

  test('of someone who has left is told as that, and no lesson is sent again', () => {
    const course: Course = { kind: 'left', at: NOW, why: 'link', number: 2 };
    const left = page({ course, lastLesson: aLesson('welcome') });
    expect(left).toMatchObject({ course: { kind: 'left' }, canSendAgain: false });
  });

  test('of someone who is moving is shown where they go', () => {
    expect(page({ course: moving })).toBeUndefined();
  });
});

describe('what else the page shows', () => {
  test.each<[string, Partial<Person>, object]>([
    [
      'nothing out of the ordinary',
      {},
      {
        danger: false,
        worse: false,
        exercisesAreOut: false,
        surgeryIsRecent: false,
        check: undefined,
        asksNumber: true,
      },
    ],
    ['an open danger sign', { danger: anOpenDanger() }, { danger: true, exercisesAreOut: true }],
    [
      'legs that are worse',
      { gate: anOpenGate(), legs: someLegs({ level: 2, worseSince: NOW }) },
      { worse: true, level: 2, exercisesAreOut: true },
    ],
    [
      'a gate that was never answered, whatever the level was',
      { legs: someLegs({ level: 3 }) },
      { gate: undefined, level: 1, walkingPlan: { kind: 'stay', why: 'not-cleared' } },
    ],
    [
      'something ticked before moving',
      { gate: { state: 'flagged', at: NOW } },
      { gate: 'flagged', level: 1 },
    ],
    ['no week before the first letter', { lastLesson: aLesson('welcome') }, { weeksDone: 0 }],
    ['the weeks that are done', { lastLesson: aLesson('how-it-works') }, { weeksDone: 1 }],
    ['the plan', { plan: { when: 'walk', will: 'sit' } }, { plan: { when: 'walk', will: 'sit' } }],
    ['surgery', { surgery: true }, { surgeryIsRecent: true, exercisesAreOut: true }],
    [
      'the day of the surgery',
      { surgery: true, surgeryDate: '2026-09-30' },
      { surgeryDate: '2026-09-30' },
    ],
    [
      'surgery to come',
      { surgeryAhead: '2026-12-24' },
      { surgeryAhead: '2026-12-24', exercisesAreOut: false },
    ],
    [
      'why the level is what it is',
      { legs: someLegs({ why: 'eased' }) },
      { level: 1, why: 'eased' },
    ],
    ['a check that is open', { check: anAskedCheck() }, { check: 'start' }],
    [
      'a check that can be corrected',
      { check: anAskedCheck({ answeredAt: NOW - DAY }) },
      { check: 'start' },
    ],
    [
      'a check that is closed',
      { check: anAskedCheck({ answeredAt: NOW - WEEK }) },
      { check: undefined },
    ],
    ['that no number is asked', { unanswered: undefined }, { asksNumber: false }],
    ['that a lesson can be sent again', { lastLesson: aLesson('welcome') }, { canSendAgain: true }],
    ['that none has gone out yet', { lastLesson: undefined }, { canSendAgain: false }],
    [
      'the choices',
      { goal: 'family', pace: 'fortnightly', textOnly: true },
      { goal: 'family', pace: 'fortnightly', textOnly: true },
    ],
  ])('%s', (_what, over, shown) => {
    expect(page(over)).toMatchObject(shown);
  });

  test('never the address, nor who they are by hash', () => {
    const text = JSON.stringify(page());
    expect(text).not.toContain('robin@');
    expect(text).not.toContain(aPersonId());
  });
});

describe('the forms', () => {
  test.each<[keyof typeof changeForms, object, object]>([
    ['pause', { weeks: '12', until: '' }, { weeks: 12, until: undefined }],
    ['pause', { weeks: '', until: '2026-12-24' }, { weeks: undefined, until: '2026-12-24' }],
    ['pause', {}, { weeks: undefined, until: undefined }],
    [
      'rhythm',
      { weekday: '7', hour: '19', timeZone: 'Europe/Madrid', pace: 'fortnightly' },
      { weekday: 7, hour: 19, timeZone: 'Europe/Madrid', pace: 'fortnightly' },
    ],
    ['goal', { goal: '' }, { goal: undefined }],
    ['goal', { goal: 'garden' }, { goal: 'garden' }],
    ['answers', { keep: 'no' }, { keep: false }],
    ['number', { ask: 'yes' }, { ask: true }],
    ['had-surgery', { date: '' }, { date: undefined }],
    [
      'reading',
      { language: 'es', country: 'ES', textSize: 'large', textOnly: 'yes' },
      {
        language: 'es',
        country: 'ES',
        textSize: 'large',
        textOnly: true,
        withoutWeight: false,
        tracking: false,
      },
    ],
  ])('"%s" reads %j', (kind, sent, read) => {
    expect(changeForms[kind].parse(sent)).toEqual(read);
  });

  test.each<[keyof typeof changeForms, object]>([
    ['pause', { weeks: '13' }],
    ['pause', { weeks: '0' }],
    ['pause', { weeks: '1e1' }],
    ['pause', { weeks: ['1', '2'] }],
    ['pause', { until: '2027-02-29' }],
    ['rhythm', { weekday: '7', hour: '20', timeZone: 'Europe/Madrid', pace: 'weekly' }],
    ['rhythm', { weekday: '7', hour: '19', timeZone: 'Mars/Olympus', pace: 'weekly' }],
    ['rhythm', { weekday: '7', hour: '19', timeZone: 'Europe/Madrid', pace: 'daily' }],
    ['goal', { goal: 'run a marathon' }],
    ['answers', {}],
    ['answers', { keep: '' }],
    ['number', { ask: 'maybe' }],
    ['surgery-ahead', { date: '' }],
    ['surgery-ahead', {}],
    ['had-surgery', { date: 'last spring' }],
    ['reading', { language: 'xx', country: 'ES', textSize: 'large' }],
  ])('"%s" refuses %j', (kind, sent) => {
    expect(changeForms[kind].safeParse(sent).success).toBe(false);
  });

  test('that close a danger sign ask the safety question once more, or for a day', () => {
    expect(dangerForms['seen-may-go-on'].parse({ signs: ['none'] })).toEqual({ signs: [] });
    expect(dangerForms.mistake.parse({ signs: ['calf'] })).toEqual({ signs: ['calf'] });
    expect(dangerForms.mistake.safeParse({}).success).toBe(false);
    expect(dangerForms['seen-may-go-on'].safeParse({ signs: ['none', 'calf'] }).success).toBe(
      false,
    );
    expect(dangerForms['seen-must-wait'].safeParse({ until: '2027-02-29' }).success).toBe(false);
  });
});
