import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpen, mayWrite, SIGN_UP_LIFE, SignUpForm } from '../../../lambdas/domain/sign-up.ts';
import { aSignUp, DAY, HOUR, NOW } from '../../builders.ts';

const typed = {
  address: 'Robin@mail.example',
  consent: 'yes',
  told: 'not-yet',
  language: 'es',
  country: 'MX',
  timeZone: 'America/Mexico_City',
  source: 'poster',
  medium: 'qr',
  campaign: 'autumn',
};

const wrongFields = (body: unknown) =>
  (SignUpForm.safeParse(body).error?.issues ?? []).map(({ path }) => path.join('.')).sort();

describe('the sign-up form', () => {
  test('is read with its address normalised', () => {
    expect(SignUpForm.parse(typed)).toEqual({
      ...typed,
      address: 'robin@mail.example',
      consent: true,
    });
  });

  test.each([['yes'], ['on'], [true]])('takes %j as consent', (consent) => {
    expect(SignUpForm.parse({ ...typed, consent }).consent).toBe(true);
  });

  test('does without the marks of a link', () => {
    const { source: _s, medium: _m, campaign: _c, ...rest } = typed;
    expect(SignUpForm.parse(rest)).toMatchObject({ source: '', medium: '', campaign: '' });
  });

  test.each([
    ['address', 'robin'],
    ['address', undefined],
    ['address', `${'a'.repeat(10_000)}@mail.example`],
    ['consent', 'no'],
    ['consent', false],
    ['consent', ''],
    ['consent', undefined],
    ['told', 'maybe'],
    ['told', undefined],
    ['language', 'fr'],
    ['language', 'constructor'],
    ['language', undefined],
    ['country', 'us'],
    ['country', 'ZZ'],
    ['country', 'USA'],
    ['country', '<b>'],
    ['country', undefined],
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', ''],
    ['timeZone', '+02:00'],
    ['timeZone', '-0500'],
    ['timeZone', 'America/New_York\n'],
    ['timeZone', 'A'.repeat(10_000)],
    ['timeZone', undefined],
    ['source', 'x'.repeat(101)],
    ['medium', 'x'.repeat(101)],
    ['campaign', 'x'.repeat(101)],
    ['campaign', { a: 1 }],
  ])('names %s alone when that is %j', (field, value) => {
    expect(wrongFields({ ...typed, [field]: value })).toEqual([field]);
  });

  test('names every field that is wrong at once', () => {
    expect(wrongFields({})).toEqual([
      'address',
      'consent',
      'country',
      'language',
      'timeZone',
      'told',
    ]);
  });

  test.each([[null], [[]], ['x'], [7]])('is not %j', (body) => {
    expect(SignUpForm.safeParse(body).success).toBe(false);
  });

  test('takes every zone that this runtime lists, and UTC', () => {
    for (const timeZone of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'US/Eastern']) {
      expect(wrongFields({ ...typed, timeZone }), timeZone).toEqual([]);
    }
  });
});

describe('an unconfirmed sign-up', () => {
  test('is open for seven days, to the second', () => {
    const signUp = aSignUp({ askedAt: NOW });
    expect(SIGN_UP_LIFE).toBe(7 * DAY);
    expect(isOpen(signUp, NOW + 7 * DAY - 1)).toBe(true);
    expect(isOpen(signUp, NOW + 7 * DAY)).toBe(false);
  });
});

describe('the confirmation letters to one mailbox', () => {
  test.each([
    ['none before', [], true],
    ['one just now', [0], false],
    ['one 59 minutes and 59 seconds ago', [HOUR - 1], false],
    ['one an hour ago', [HOUR], true],
    ['two, the later an hour ago', [3 * HOUR, HOUR], true],
    ['three within the day', [DAY - 1, 5 * HOUR, HOUR], false],
    ['three, the first a day ago', [DAY, 5 * HOUR, HOUR], true],
  ] as const)('%s', (_what, ago, may) => {
    expect(
      mayWrite(
        ago.map((seconds) => NOW - seconds),
        NOW,
      ),
    ).toBe(may);
  });

  test('are at most one an hour and three a day, whenever anybody asks', () => {
    const pauses = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 2 * HOUR }),
        fc.constantFrom(0, 1, HOUR - 1, HOUR, DAY - 1, DAY),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pauses, (waits) => {
        const letters: number[] = [];
        let now = NOW;
        for (const wait of waits) {
          now += wait;
          if (mayWrite(letters, now)) letters.push(now);
        }
        for (const [index, at] of letters.entries()) {
          const within = (seconds: number) =>
            letters.slice(index).filter((other) => other < at + seconds).length;
          expect(within(HOUR)).toBe(1);
          expect(within(DAY)).toBeLessThanOrEqual(3);
        }
      }),
    );
  });
});
