import { describe, expect, test } from 'vitest';
import {
  BeforeAnswer,
  beforeAnswered,
  type Condition,
  clearedByClinician,
  conditions,
  mayBeDanger,
} from '../../../lambdas/domain/before.ts';
import { mayStepUp } from '../../../lambdas/domain/gate.ts';
import { levelNow } from '../../../lambdas/domain/legs.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { anOpenGate, aPerson, NOW, someLegs } from '../../builders.ts';

const atLevel2 = aPerson({ gate: anOpenGate(), legs: someLegs({ level: 2, why: 'steady' }) });

describe('any yes', () => {
  test.each(conditions.map((one) => [one]))('to %s is level 1, and no step up', (ticked) => {
    const after = beforeAnswered(atLevel2, [ticked], undefined, NOW);
    expect(after.gate).toEqual({ state: 'flagged', at: NOW });
    expect(after.legs).toEqual({ ...atLevel2.legs, level: 1, why: 'not-cleared' });
    expect(mayStepUp(after)).toBe(false);
    expect(after.version).toBe(atLevel2.version + 1);
  });

  test('keeps the exercises out that are out, and the week between two steps', () => {
    const worse = aPerson({ legs: someLegs({ level: 3, worseSince: NOW - 5, steppedUpAt: NOW }) });
    expect(beforeAnswered(worse, ['heart'], undefined, NOW).legs).toMatchObject({
      worseSince: NOW - 5,
      steppedUpAt: NOW,
    });
  });
});

test('no to everything opens the way, and moves no level', () => {
  const after = beforeAnswered(aPerson({ legs: someLegs({ level: 1 }) }), [], undefined, NOW);
  expect(after.gate).toEqual({ state: 'clear', at: NOW });
  expect(after.legs).toEqual(someLegs({ level: 1 }));
  expect(mayStepUp(after)).toBe(true);
});

describe('the level now', () => {
  const legs = someLegs({ level: 3 });
  test.each<[string, Person['gate'], number]>([
    ['is 1 where the page was not answered', undefined, 1],
    ['is 1 where something was ticked', { state: 'flagged', at: NOW }, 1],
    ['is that of the legs where nothing was', { state: 'clear', at: NOW }, 3],
    ['is that of the legs once cleared', { state: 'cleared', at: NOW }, 3],
  ])('%s', (_when, gate, level) => {
    expect(levelNow({ gate, legs })).toBe(level);
  });
});

describe('a clinician’s word', () => {
  test('opens the way for whoever ticked something, from level 1', () => {
    const flagged = beforeAnswered(atLevel2, ['bones'], undefined, NOW - 5);
    const after = clearedByClinician(flagged, NOW);
    expect(after.gate).toEqual({ state: 'cleared', at: NOW });
    expect(mayStepUp(after)).toBe(true);
    expect(levelNow(after)).toBe(1);
  });

  test.each<[string, Person['gate']]>([
    ['answered', undefined],
    ['ticked', { state: 'clear', at: NOW }],
    ['left to clear', { state: 'cleared', at: NOW }],
  ])('changes nothing where nothing was %s', (_what, gate) => {
    const person = aPerson({ gate });
    expect(clearedByClinician(person, NOW + 5)).toBe(person);
  });

  test('does not hold for what is ticked later', () => {
    const cleared = aPerson({ gate: { state: 'cleared', at: NOW } });
    expect(mayStepUp(beforeAnswered(cleared, ['heart'], undefined, NOW))).toBe(false);
  });
});

describe('surgery', () => {
  const date = '2026-10-01';
  test.each<[string, Partial<Person>, Condition[], string | undefined, Partial<Person>]>([
    ['is noted with its day', {}, ['surgery'], date, { surgery: true, surgeryDate: date }],
    ['may have no day', {}, ['surgery'], undefined, { surgery: true, surgeryDate: undefined }],
    ['that was not ticked has none', {}, ['heart'], date, { surgery: false }],
    [
      'that is known stays as it is',
      { surgery: true, surgeryDate: date, teamSaidYes: true },
      ['surgery'],
      undefined,
      { surgeryDate: date, teamSaidYes: true },
    ],
    [
      'on another day is another one: no team has said yes to it',
      { surgery: true, surgeryDate: '2020-01-01', teamSaidYes: true },
      ['surgery'],
      date,
      { surgeryDate: date, teamSaidYes: false },
    ],
    [
      'that is known and not ticked is not undone',
      { surgery: true, surgeryDate: date },
      [],
      undefined,
      { surgery: true, surgeryDate: date },
    ],
  ])('%s', (_what, before, ticked, day, after) => {
    expect(beforeAnswered(aPerson(before), ticked, day, NOW)).toMatchObject(after);
  });
});

test('falling and legs that get weaker may be a danger sign, the others not', () => {
  expect(conditions.filter((one) => mayBeDanger([one]))).toEqual(['falls', 'weaker']);
  expect(mayBeDanger(['heart', 'weaker'])).toBe(true);
  expect(mayBeDanger([])).toBe(false);
});

describe('an answer', () => {
  test.each<[string, unknown, readonly Condition[] | undefined]>([
    ['none', ['none'], []],
    ['one', ['heart'], ['heart']],
    ['all', [...conditions], conditions],
    ['nothing at all', [], undefined],
    ['none, and something', ['none', 'heart'], undefined],
    ['none twice', ['none', 'none'], undefined],
    ['a word of no condition', ['back'], undefined],
    ['text', 'heart', undefined],
    ['nothing sent', undefined, undefined],
  ])('%s', (_what, sent, read) => {
    const parsed = BeforeAnswer.safeParse(sent);
    expect(parsed.success ? parsed.data : undefined).toEqual(read);
  });
});
