/** The mail that tells a clinic of an escalation. It names nobody: who it is stands behind the sign-in. */

import type { Clinic } from './clinic.ts';
import { contactFor } from './clinic-alert.ts';
import type { LetterModule } from './compiled-letter.ts';
import { composedLetter } from './composed-letter.ts';
import { neutralValues } from './fitted-values.ts';
import type { Mail } from './ports.ts';
import type { Composing, Sender } from './sender.ts';

export function clinicAlertMail(
  clinic: Clinic,
  step: number,
  letter: LetterModule,
  sender: Sender,
  composing: Composing,
): Mail {
  const to = contactFor(clinic, step);
  // Until a clinic has pages of its own, the way in is the front door.
  const values = {
    ...neutralValues(clinic.language, undefined, sender),
    linkUrl: `${sender.webOrigin}/`,
  };
  return {
    to,
    raw: composedLetter(letter, values, { to, textOnly: false }, sender, composing),
    configurationSet: 'plain',
    // No person: what becomes of this mail must never be taken for news of them.
    tags: { clinic: clinic.id, letter: 'clinic-alert' },
  };
}
