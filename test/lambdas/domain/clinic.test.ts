import { beforeAll, describe, expect, test } from 'vitest';
import { staffedFrom } from '../../../lambdas/domain/clinic.ts';
import { afterAlert, alertFrom, contactFor } from '../../../lambdas/domain/clinic-alert.ts';
import { clinicAlertMail } from '../../../lambdas/domain/clinic-mail.ts';
import { aClinic, aSender, at, HOUR, NOW, someLinkKeys } from '../../builders.ts';
import { allLetters, decodeQuotedPrintable, type TestLetter } from '../../emails/course-letters.ts';

describe('when somebody is there', () => {
  test.each([
    ['on a working day at noon: now', '2026-11-24T17:00:00Z', '2026-11-24T17:00:00Z'],
    ['before it opens', '2026-11-24T11:00:00Z', '2026-11-24T13:00:00Z'],
    ['at the hour it closes: the next day', '2026-11-24T22:00:00Z', '2026-11-25T13:00:00Z'],
    ['on a Friday evening: on Monday', '2026-11-27T23:00:00Z', '2026-11-30T13:00:00Z'],
    ['on a Sunday', '2026-11-22T15:00:00Z', '2026-11-23T13:00:00Z'],
    // The clocks of New York change on 14 March 2027.
    ['across a change of clocks', '2027-03-13T15:00:00Z', '2027-03-15T12:00:00Z'],
  ])('%s', (_what, from, expected) => {
    expect(staffedFrom(aClinic(), at(from))).toBe(at(expected));
  });

  test('a clinic without hours is told at once rather than never', () => {
    const hours = { weekdays: [], from: 8, to: 17 };
    expect(staffedFrom(aClinic({ hours }), NOW)).toBe(NOW);
  });
});

describe('an alert', () => {
  test('comes at once in an emergency, in the stated hours for what can wait', () => {
    expect(alertFrom('emergency', aClinic(), NOW)).toBe(NOW);
    expect(alertFrom('urgent', aClinic(), NOW)).toBe(at('2026-11-23T13:00:00Z'));
  });

  test('is followed by others 1, 4 and 24 hours after the first, and then by none', () => {
    const first = afterAlert({ step: 0, at: NOW }, NOW);
    expect(first).toEqual({ step: 1, at: NOW + HOUR });
    const second = afterAlert({ step: 1, at: NOW + HOUR }, NOW + HOUR);
    expect(second).toEqual({ step: 2, at: NOW + 4 * HOUR });
    expect(afterAlert({ step: 2, at: NOW }, NOW + 4 * HOUR)).toEqual({
      step: 3,
      at: NOW + 24 * HOUR,
    });
    expect(afterAlert({ step: 3, at: NOW }, NOW)).toBeUndefined();
  });

  test('goes to the second contact the third time', () => {
    const { contact, second } = aClinic();
    expect([0, 1, 2, 3].map((step) => contactFor(aClinic(), step))).toEqual([
      contact,
      contact,
      second,
      contact,
    ]);
  });
});

describe('what a clinic is told', () => {
  let letters: readonly TestLetter[];
  beforeAll(async () => {
    letters = (await allLetters()).toClinics;
  });

  test.each(['en', 'es'] as const)('names nobody and nothing (%s)', (language) => {
    const { module } = letters.find((one) => one.language === language) as TestLetter;
    const composing = { linkKeys: someLinkKeys(), now: NOW, boundary: Buffer.alloc(16, 7) };
    const mail = clinicAlertMail(aClinic({ language }), 2, module, aSender(), composing);
    const raw = decodeQuotedPrintable(Buffer.from(mail.raw).toString('latin1')).replace(
      /<style[\s\S]*?<\/style>/g,
      '',
    );
    expect(mail.to).toBe('second@clinic.example');
    expect(mail.tags).toEqual({ clinic: aClinic().id, letter: 'clinic-alert' });
    expect(raw).toContain('https://letters.course.example/"');
    expect(raw).not.toMatch(
      /[a-z2-7]{55}|Robin|danger|peligro|nerve|emergency|emergencia|Reply-To/i,
    );
    expect(raw).toContain('Auto-Submitted: auto-generated');
  });
});
