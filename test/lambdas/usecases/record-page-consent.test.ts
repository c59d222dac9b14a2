import { expect, test } from 'vitest';
import { recordPageConsent } from '../../../lambdas/usecases/record-page-consent.ts';
import { aPerson, aPersonId, NOW } from '../../builders.ts';
import { fakeConsents } from '../../fakes.ts';

test.each([
  ['health', true, 'health-2026-11-25'],
  ['tracking', false, 'tracking-2026-11-22'],
] as const)(
  'a consent to %s (%s) is kept with its words, its language and where it was said',
  async (purpose, given, wording) => {
    const consents = fakeConsents();
    await recordPageConsent(consents, aPerson({ language: 'es' }), purpose, given, NOW);
    expect(consents.consents).toEqual([
      {
        personId: aPersonId(),
        purpose,
        given,
        at: NOW,
        confirmedAt: undefined,
        wording,
        language: 'es',
        channel: 'page',
      },
    ]);
  },
);
