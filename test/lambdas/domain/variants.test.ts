import { describe, expect, test } from 'vitest';
import type { ClinicToCall } from '../../../lambdas/domain/clinic.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { type VariantKind, variantsOf } from '../../../lambdas/domain/variants.ts';
import {
  aLesson,
  anAskedCheck,
  anOpenDanger,
  anOpenGate,
  aPerson,
  NOW,
  someLegs,
} from '../../builders.ts';

const away = {
  kind: 'active',
  next: { lesson: aLesson('first-steps'), at: NOW, number: 2 },
  pause: { until: NOW, why: 'away' },
} as const;

/** Answers are kept, and "before you move" allows everything. */
const open = { healthConsent: true, gate: anOpenGate() };

function variant(
  what: VariantKind,
  over: Partial<Person> = {},
  lesson = 'first-steps',
  isCopy = false,
  clinic?: ClinicToCall,
) {
  const person = aPerson({ ...open, ...over });
  const all = variantsOf({ person, clinic, form: { lesson: aLesson(lesson), isCopy }, now: NOW });
  const found = all.find((one) => one.what === what);
  return found && { value: found.value, why: found.why, gives: found.gives };
}

type Row = readonly [
  what: VariantKind,
  over: Partial<Person>,
  value: string,
  why: RegExp,
  gives: object,
];

describe('each row of the table, case by case', () => {
  const rows: readonly Row[] = [
    ['exercises', { danger: anOpenDanger() }, 'HOLD', /danger sign/, { hold: true }],
    ['exercises', { askedIfNew: NOW }, 'HOLD', /is new/, { hold: true }],
    ['exercises', { legs: someLegs({ worseSince: NOW }) }, 'HOLD', /worse/, { hold: true }],
    ['exercises', { surgery: true }, 'HOLD', /surgery/, { hold: true }],
    ['exercises', {}, 'as written', /nothing/, { hold: false }],
    ['level', { healthConsent: false }, '1', /no answers are kept/, { level1: true }],
    ['level', { gate: undefined }, '1', /not answered/, { level1: true }],
    [
      'level',
      { gate: { state: 'flagged', at: NOW }, legs: someLegs({ level: 2 }) },
      '1',
      /no clinician/,
      { level1: true, level2: false, level3: false },
    ],
    [
      'level',
      { legs: someLegs({ level: 2, why: 'stepped-up' }) },
      '2',
      /easier time/,
      { level1: false, level2: true, level3: false },
    ],
    [
      'level',
      { gate: { state: 'cleared', at: NOW }, legs: someLegs({ level: 3, why: 'steady' }) },
      '3',
      /the same/,
      { level1: false, level2: false, level3: true },
    ],
    ['pathway', { surgery: true }, 'none', /HOLD/, { afterSurgery: false }],
    [
      'pathway',
      { surgery: true, teamSaidYes: true },
      'after surgery',
      /surgery/,
      { afterSurgery: true },
    ],
    ['pathway', {}, 'self-referred', /no surgery/, { afterSurgery: false }],
    ['told', { told: 'not-yet' }, 'ask first', /no clinician/, { notTold: true }],
    ['told', { told: 'not-sure' }, 'ask first', /no clinician/, { notTold: true }],
    ['told', {}, 'told', /a clinician/, { notTold: false }],
    ['walking', { danger: anOpenDanger(), walking: 3 }, 'none', /out/, { walkSpell: '' }],
    ['walking', { walking: 0 }, 'seated, or a bike', /cannot/, { walkNone: true }],
    [
      'walking',
      { walking: 3, told: 'not-yet' },
      'stay',
      /no clinician/,
      { walkStay: true, walkSpell: '' },
    ],
    [
      'walking',
      { walking: 3, gate: undefined },
      'stay',
      /before you move/,
      { walkStay: true, walkSpell: '' },
    ],
    ['walking', {}, 'no time named', /no check/, { walkSpell: '' }],
    ['walking', { walking: 3 }, '4 minutes', /last check/, { walkSpell: '4 minutes' }],
    [
      'walking',
      { walking: 1, language: 'es' },
      'medio minuto',
      /last check/,
      { walkSpell: 'medio minuto' },
    ],
    ['work', { work: 'desk' }, 'desk', /said so/, { workDesk: true }],
    ['work', { work: 'lifting' }, 'lifting', /said so/, { workLifting: true }],
    ['work', { work: 'on-feet' }, 'on feet', /said so/, { workOnFeet: true }],
    ['work', { work: 'retired' }, 'retired', /said so/, { workRetired: true }],
    ['work', { work: 'other' }, 'none', /none of the four/, {}],
    ['work', {}, 'none', /none of the four/, {}],
    [
      'weight',
      { withoutWeight: true },
      'Stronger and steadier',
      /rather not/,
      { withoutWeight: true },
    ],
    ['weight', {}, 'weight', /did not ask/, { withoutWeight: false }],
    ['question', { unanswered: undefined }, 'none', /asked not to be/, {}],
    ['question', { unanswered: 3 }, 'one small link', /three letters/, { numberSmall: true }],
    ['question', { textSize: 'large' }, 'one link', /large text/, { numberLink: true }],
    ['question', { textOnly: true }, 'one link', /text alone/, { numberLink: true }],
    ['question', {}, 'eleven numbers', /usual/, { numberRows: true }],
    [
      'reminder',
      { check: anAskedCheck({ rides: true }) },
      'rides along',
      /not answered/,
      { remindCheck: true },
    ],
    ['reminder', { check: anAskedCheck({ rides: true, answeredAt: NOW }) }, 'none', /no check/, {}],
    ['waiting', { course: away }, 'says that it has waited', /were away/, { waited: true }],
    ['waiting', {}, 'none', /nothing/, { waited: false }],
    ['text', { textOnly: true, textSize: 'large' }, 'text alone', /chose/, {}],
    ['text', { textSize: 'large' }, 'large', /chose/, {}],
    ['text', {}, 'usual', /did not ask/, {}],
    ['country', { country: 'GB' }, 'GB: 999, A&E', /country/, {}],
    [
      'country',
      { country: 'MX', language: 'es' },
      'MX: 911, la sala de emergencias',
      /country/,
      {},
    ],
    ['clinic', {}, 'their doctor', /no clinic/, {}],
  ];

  test.each(rows)('%s of %j: %s', (what, over, value, why, gives) => {
    expect(variant(what, over)).toMatchObject({ value, gives });
    expect(variant(what, over)?.why).toMatch(why);
  });

  test('every row of the table is among them', () => {
    const form = { lesson: aLesson('welcome'), isCopy: false };
    const kinds = variantsOf({ person: aPerson(), clinic: undefined, form, now: NOW });
    expect(kinds.map(({ what }) => what)).toEqual([...new Set(rows.map(([what]) => what))]);
  });
});

test('a letter with a check asks its six questions, and a copy only while they are open', () => {
  const asked = { value: 'six questions', gives: { askCheck: true } };
  expect(variant('question', {}, 'half-way-there')).toMatchObject(asked);
  expect(variant('question', {}, 'half-way-there', true)).toMatchObject({ value: 'none' });
  const check = anAskedCheck({ which: 'middle' });
  expect(variant('question', { check }, 'half-way-there', true)).toMatchObject(asked);
});

test('whoever a clinic enrolled is told to call it', () => {
  const clinic = { name: 'Spring Street Clinic', phone: '555 0100' };
  expect(variant('clinic', {}, 'welcome', false, clinic)).toMatchObject({
    value: 'Spring Street Clinic, 555 0100',
    why: 'the clinic that enrolled them',
  });
});

test('no reason says what was answered', () => {
  const reasons = variantsOf({
    person: aPerson({ ...open, danger: anOpenDanger(), gate: { state: 'flagged', at: NOW } }),
    clinic: undefined,
    form: { lesson: aLesson('first-steps'), isCopy: false },
    now: NOW,
  }).map(({ why }) => why);
  expect(reasons.join()).not.toMatch(/heart|cancer|falls|\b10\b/);
});
