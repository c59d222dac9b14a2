import { describe, expect, test } from 'vitest';
import { type DangerSign, dangerSignNames } from '../../../../lambdas/domain/danger-sign.ts';
import {
  dangerRules,
  despairRules,
  type Rule,
  readSafety,
} from '../../../../lambdas/domain/replies/danger-words.ts';

const signsOf = (text: string): readonly DangerSign[] => {
  const { safety } = readSafety(text);
  return safety.kind === 'none' ? [] : safety.signs;
};
const kindOf = (text: string) => readSafety(text).safety.kind;
const examplesOf = (rules: readonly Rule[], which: keyof Rule['examples']) =>
  rules.flatMap(({ about, examples }) =>
    (examples[which] ?? []).map((text): [string, string] => [about, text]),
  );

describe.each(dangerSignNames)('the rules for %s do what their examples say', (sign) => {
  const rules = dangerRules[sign];

  test.each(examplesOf(rules, 'clear'))('%s, clear: %s', (_about, text) => {
    expect([kindOf(text), signsOf(text)]).toEqual(['clear', expect.arrayContaining([sign])]);
  });

  test.each(examplesOf(rules, 'unsure'))('%s, unsure: %s', (_about, text) => {
    expect([kindOf(text), signsOf(text)]).toEqual(['unsure', expect.arrayContaining([sign])]);
  });

  test.each(examplesOf(rules, 'none'))('%s, none: %s', (_about, text) => {
    expect(readSafety(text)).toEqual({ safety: { kind: 'none' }, despair: false });
  });

  test.each(rules)('$about: what it takes is shown, and what it does not take', (rule) => {
    const { clear = [], unsure = [], none = [] } = rule.examples;
    expect(none.length).toBeGreaterThan(0);
    if (rule.clear) expect(clear.length).toBeGreaterThan(0);
    if (rule.unsure) expect(unsure.length).toBeGreaterThan(0);
  });
});

describe('a saying', () => {
  test.each([
    'I have not passed water since yesterday',
    'I fell for the second time and hurt my hip',
    'the pressure went to my chest',
    'I cannot breathe in',
    'I can only wee a bit',
    'I banged my head down the stairs',
    'a cold leg since this morning',
    'siento dormido en mis partes',
    'ataque de corazón',
  ])('swallows no sign that has its words: %s', (text) => {
    expect(kindOf(text)).not.toBe('none');
  });

  test.each([
    'I fell for it again',
    'knees to my chest was easy',
    'a wee bit tired',
    'I have a cold',
    'kept my head down all week',
    'en la cola del banco',
    'gracias de corazón',
  ])('is none: %s', (text) => {
    expect(kindOf(text)).toBe('none');
  });
});

describe('of a parent or a partner, who may be the one that gets the letters,', () => {
  test.each([
    'My husband has chest pain right now',
    'Mum fell and cannot get up',
    'mi esposo no puede orinar desde ayer',
    'My wife suddenly cannot feel her legs',
  ])('what is told as of now is asked about: %s', (text) => {
    expect(kindOf(text)).toBe('unsure');
  });

  test.each([
    'My wife fell last year and now she uses a frame',
    'My husband had chest pain in the war',
    'mi marido tuvo un infarto',
    'My neighbour has chest pain right now',
    'mi vecino no puede orinar desde ayer',
  ])('what is past, or of anyone else, is none: %s', (text) => {
    expect(kindOf(text)).toBe('none');
  });
});

describe('the rules for despair do what their examples say', () => {
  test.each(examplesOf(despairRules, 'clear'))('%s: %s', (_about, text) => {
    expect(readSafety(text).despair).toBe(true);
  });

  test.each(examplesOf(despairRules, 'none'))('%s, none: %s', (_about, text) => {
    expect(readSafety(text)).toEqual({ safety: { kind: 'none' }, despair: false });
  });
});
