import { describe, expect, test } from 'vitest';
import { PreferencesForm } from '../../../lambdas/domain/preferences.ts';

const wrongFields = (body: unknown) =>
  (PreferencesForm.safeParse(body).error?.issues ?? []).map(({ path }) => path.join('.'));

describe('the page of wishes', () => {
  test('may be left open altogether', () => {
    expect(PreferencesForm.parse({})).toEqual({});
  });

  test('sends empty texts for what was left open', () => {
    const open = { firstName: '', weekday: '', hour: '', work: '', surgery: '', surgeryDate: '' };
    expect(PreferencesForm.parse({ ...open, textSize: '', tracking: '' })).toEqual({
      firstName: undefined,
      weekday: undefined,
      hour: undefined,
      work: undefined,
      surgery: undefined,
      surgeryDate: undefined,
      textSize: undefined,
      tracking: false,
    });
  });

  test('is read from the texts of a form', () => {
    const sent = {
      firstName: '  José María ',
      weekday: '7',
      hour: '19',
      work: 'on-feet',
      surgery: 'yes',
      surgeryDate: '2026-02-28',
      textSize: 'large',
      tracking: 'on',
    };
    expect(PreferencesForm.parse(sent)).toEqual({
      ...sent,
      firstName: 'José María',
      weekday: 7,
      hour: 19,
      tracking: true,
    });
  });

  test.each([
    ['yes', true],
    ['on', true],
    [true, true],
    [false, false],
    ['', false],
    [undefined, undefined],
  ])('reads tracking %j as %j', (tracking, granted) => {
    expect(PreferencesForm.parse({ tracking }).tracking).toBe(granted);
  });

  test.each([
    ['hour', '25'],
    ['hour', '7'],
    ['hour', '20'],
    ['hour', 10.5],
    ['hour', 'ten'],
    ['hour', ' '],
    ['hour', {}],
    ['weekday', '0'],
    ['weekday', '8'],
    ['weekday', 'Monday'],
    ['work', 'astronaut'],
    ['surgery', 'maybe'],
    ['surgeryDate', '2026-02-30'],
    ['surgeryDate', '30/02/2026'],
    ['surgeryDate', 'yesterday'],
    ['textSize', 'huge'],
    ['tracking', 'perhaps'],
    ['firstName', 'x'.repeat(61)],
    ['firstName', 'x'.repeat(10_000)],
    ['firstName', 'Robin\r\nBcc: sam@mail.example'],
    ['firstName', 'Ro\u0000bin'],
    ['firstName', 'Ro\u202ebin'],
    ['firstName', 'Ro\u2028bin'],
    ['firstName', { first: 'Robin' }],
  ])('names %s alone when that is %j', (field, value) => {
    expect(wrongFields({ [field]: value })).toEqual([field]);
  });

  test('keeps a name with markup as the text it is: escaping is the business of each page', () => {
    expect(PreferencesForm.parse({ firstName: '<b>Robin</b>' }).firstName).toBe('<b>Robin</b>');
  });
});
