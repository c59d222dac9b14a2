/** Keeps a consent that was given or withdrawn on a page. */
import { type ConsentPurpose, consentWordings } from '../domain/consent.ts';
import type { EpochSeconds } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { Consents } from '../domain/ports.ts';

/** Keeps that it was given or withdrawn on a page; the person's own flag is the caller's to change. */
export function recordPageConsent(
  consents: Consents,
  { id, language }: Person,
  purpose: ConsentPurpose,
  given: boolean,
  at: EpochSeconds,
): Promise<void> {
  return consents.record({
    personId: id,
    purpose,
    given,
    at,
    confirmedAt: undefined,
    wording: consentWordings[purpose],
    language,
    channel: 'page',
  });
}
