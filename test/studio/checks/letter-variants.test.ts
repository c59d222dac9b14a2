import { describe, expect, test } from 'vitest';
import { conditionsOf, letterVariants, nameOf } from '../../../studio/checks/letter-variants.ts';
import { valuesFor } from '../../../studio/checks/sample-values.ts';

const yes = valuesFor('en', { walkSpell: '4 minutes' });
const named = (template: string) => letterVariants(template, yes).map(nameOf);

describe('the variants of a letter', () => {
  test('are each combination of what its conditions ask', () => {
    expect(named('{{#if hold}}a{{else}}b{{/if}}{{#unless notTold}}c{{/unless}}')).toEqual([
      'nothing known',
      'notTold',
      'hold',
      'hold, notTold',
    ]);
  });

  test('know of what a person has exactly one, or at most one', () => {
    expect(named('{{#if level2}}a{{/if}}')).toEqual(['level1', 'level2', 'level3']);
    expect(named('{{#if workDesk}}a{{/if}}{{#if workRetired}}b{{/if}}')).toEqual([
      'nothing known',
      'workDesk',
      'workLifting',
      'workOnFeet',
      'workRetired',
    ]);
    const walking = letterVariants('{{#if walkSpell}}for {{walkSpell}}{{/if}}', yes);
    expect(
      walking.map(({ walkSpell, walkNone, walkStay }) => [walkSpell, walkNone, walkStay]),
    ).toEqual([
      ['', false, false],
      ['4 minutes', false, false],
      ['', true, false],
      ['', false, true],
    ]);
  });

  test('have all links with a token, or none', () => {
    const [own, neutral] = letterVariants('{{#if pageUrl}}a{{/if}}{{#if goalUrl}}b{{/if}}', yes);
    expect(own).toEqual({});
    expect(neutral).toMatchObject({ pageUrl: '', goalUrl: '', leaveUrl: '', beforeUrl: '' });
  });

  test('leave alone what only the frame is about', () => {
    expect(letterVariants('{{#if hold}}a{{/if}}', yes, new Set(['hold'] as const))).toEqual([{}]);
  });

  test('of very many conditions come two by two, with the rest absent and present', () => {
    const flags = Object.entries(yes).filter(([, value]) => typeof value === 'boolean');
    const template = flags.map(([name]) => `{{#if ${name}}}x{{/if}}`).join('');
    const all = letterVariants(template, yes);
    expect(all.length).toBeLessThan(10_000);
    const pairs = [
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ];
    for (const [hold, notTold] of pairs) {
      for (const rest of [true, false]) {
        const found = all.some(
          (one) => one.hold === hold && one.notTold === notTold && one.askCheck === rest,
        );
        expect(found, `${hold} ${notTold} ${rest}`).toBe(true);
      }
    }
  });

  test('name each condition once', () => {
    expect(conditionsOf('{{#if hold}}{{/if}}{{#unless hold}}{{/unless}}{{firstName}}')).toEqual([
      'hold',
    ]);
  });
});
