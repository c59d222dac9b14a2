import { describe, expect, test } from 'vitest';
import { lessonValues, neutralValues } from '../../../lambdas/domain/fitted-values.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import {
  aLesson,
  anAskedCheck,
  anOpenDanger,
  anOpenGate,
  aPerson,
  aSender,
  NOW,
  someLegs,
  WEEK,
} from '../../builders.ts';

const token = 't'.repeat(55);
const valuesOf = (over: Partial<Person>, lesson = 'first-steps', isCopy = false) =>
  lessonValues(
    {
      person: aPerson({ healthConsent: true, gate: anOpenGate(), ...over }),
      clinic: undefined,
      form: { lesson: aLesson(lesson), isCopy },
      now: NOW,
    },
    aSender(),
    token,
  );

test('every link of a letter has the same token, and the number its lesson', () => {
  const { leaveUrl, pageUrl, checkUrl, numberUrl, browserUrl, ...own } = valuesOf({});
  const { beforeUrl, goalUrl, planUrl } = own;
  const origin = aSender().webOrigin;
  expect({
    leaveUrl,
    pageUrl,
    checkUrl,
    numberUrl,
    browserUrl,
    beforeUrl,
    goalUrl,
    planUrl,
  }).toEqual({
    leaveUrl: `${origin}/leave/${token}`,
    pageUrl: `${origin}/my/${token}`,
    checkUrl: `${origin}/check/${token}`,
    numberUrl: `${origin}/number/first-steps/${token}`,
    browserUrl: `${origin}/letter/en/first-steps/${token}`,
    beforeUrl: `${origin}/before/${token}`,
    goalUrl: `${origin}/goal/${token}`,
    planUrl: `${origin}/plan/${token}`,
  });
});

describe('the weekly number is asked', () => {
  test.each([
    ['in two rows', {}, 'numberRows'],
    ['in two rows after two letters without an answer', { unanswered: 2 }, 'numberRows'],
    ['by one link in large text', { textSize: 'large' }, 'numberLink'],
    ['by one link in text alone', { textOnly: true }, 'numberLink'],
    ['by one small link after three letters without an answer', { unanswered: 3 }, 'numberSmall'],
    ['by one small link in large text, too', { unanswered: 4, textSize: 'large' }, 'numberSmall'],
    ['in no way of whoever asked not to be asked', { unanswered: undefined }, undefined],
  ] as const)('%s', (_how, over, flag) => {
    const { numberRows, numberLink, numberSmall } = valuesOf(over);
    const asked = Object.entries({ numberRows, numberLink, numberSmall }).filter(([, on]) => on);
    expect(asked.map(([name]) => name)).toEqual(flag ? [flag] : []);
  });

  test.each(['welcome', 'half-way-there', 'keep-going'])('never in %s', (lesson) => {
    const { numberRows, numberLink, numberSmall, askCheck } = valuesOf({}, lesson);
    expect([numberRows, numberLink, numberSmall, askCheck]).toEqual([false, false, false, true]);
  });
});

describe('the check is asked', () => {
  test.each([
    ['by the letter itself, which opens it', false, undefined, true],
    ['by the letter itself, where an earlier one is open', false, anAskedCheck(), true],
    ['by no copy before it was opened', true, undefined, false],
    ['by no copy once another has followed', true, anAskedCheck({ which: 'end' }), false],
    ['by a copy while it is open', true, anAskedCheck({ which: 'middle' }), true],
    [
      'by a copy for a week after the answer',
      true,
      anAskedCheck({ which: 'middle', answeredAt: NOW - WEEK + 1 }),
      true,
    ],
    ['by no copy later', true, anAskedCheck({ which: 'middle', answeredAt: NOW - WEEK }), false],
  ])('%s', (_when, isCopy, check, asked) => {
    expect(valuesOf({ check }, 'half-way-there', isCopy).askCheck).toBe(asked);
  });

  test.each([
    ['rides on the next letter', { rides: true }, 'first-steps', true],
    ['rides only where it was let on', { rides: false }, 'first-steps', false],
    ['is left once it was answered', { rides: true, answeredAt: NOW - 1 }, 'first-steps', false],
    ['is left once it has closed', { rides: true, askedAt: NOW - 4 * WEEK }, 'first-steps', false],
    ['never rides on a letter with a check of its own', { rides: true }, 'keep-going', false],
  ])('its reminder %s', (_how, over, lesson, reminds) => {
    expect(valuesOf({ check: anAskedCheck(over) }, lesson).remindCheck).toBe(reminds);
  });
});

test('a hold is the same for each of its reasons', () => {
  const held = valuesOf({ danger: anOpenDanger() });
  expect(held.hold).toBe(true);
  expect(valuesOf({ legs: someLegs({ worseSince: NOW }) })).toEqual(held);
  expect(valuesOf({ surgery: true })).toEqual(held);
  expect(valuesOf({}).hold).toBe(false);
});

test('the public pages are there for everyone, in their language', () => {
  const { movesUrl, faqUrl, diaryUrl, cardUrl, pictureUrl } = valuesOf({
    language: 'es',
    country: 'MX',
  });
  const origin = aSender().webOrigin;
  expect({ movesUrl, faqUrl, diaryUrl, cardUrl, pictureUrl }).toEqual({
    movesUrl: `${origin}/moves/es`,
    faqUrl: `${origin}/faq/es`,
    diaryUrl: `${origin}/diary/es`,
    cardUrl: `${origin}/card/es/MX`,
    pictureUrl: `${origin}/picture`,
  });
  expect(neutralValues('en', undefined, aSender()).cardUrl).toBe(`${origin}/card/en/any`);
});

test.each([1, 2, 3] as const)('level %i is one flag of three', (level) => {
  const { level1, level2, level3 } = valuesOf({ legs: someLegs({ level }) });
  expect([level1, level2, level3].indexOf(true)).toBe(level - 1);
  expect([level1, level2, level3].filter(Boolean)).toHaveLength(1);
});

describe('walking is said in one way at most', () => {
  test.each([
    ['a time', { walking: 3 }, ['4 minutes', false, false]],
    ['a time in Spanish', { walking: 1, language: 'es' }, ['medio minuto', false, false]],
    ['nothing before a check', {}, ['', false, false]],
    ['seated instead', { walking: 0 }, ['', true, false]],
    ['to stay', { walking: 3, told: 'not-sure' }, ['', false, true]],
    ['nothing in a hold', { walking: 3, danger: anOpenDanger() }, ['', false, false]],
  ] as const)('%s', (_how, over, said) => {
    const { walkSpell, walkNone, walkStay } = valuesOf(over);
    expect([walkSpell, walkNone, walkStay]).toEqual(said);
  });
});

test('the surgical team comes first for whoever had surgery, and may move again', () => {
  expect(valuesOf({ surgery: true, teamSaidYes: true }).afterSurgery).toBe(true);
  expect(valuesOf({ surgery: false }).afterSurgery).toBe(false);
});

test('a letter offers a reply only where mail is received', () => {
  expect(neutralValues('en', 'US', aSender()).repliesRead).toBe(true);
  const trial = aSender({ receivingDomain: undefined });
  expect(neutralValues('en', 'US', trial).repliesRead).toBe(false);
});
