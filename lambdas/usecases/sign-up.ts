/** Signs a mailbox up: keeps what was asked and sends the one letter that asks to confirm. */
import type { Language } from '../../emails/languages.ts';
import { personIdOf } from '../domain/address.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Clock, Complaints, Journal, Mail, Mailer, SignUps } from '../domain/ports.ts';
import { mayWrite, type SignUp, type SignUpForm } from '../domain/sign-up.ts';

export interface SignUpParts {
  readonly addressKey: string;
  readonly clock: Clock;
  readonly complaints: Complaints;
  readonly journal: Journal;
  readonly mailer: Mailer;
  readonly signUps: SignUps;
  confirmationLetter(signUp: SignUp): Promise<Mail>;
}

/** `asked` says nothing of whether a letter went out: nobody learns that an address is known. */
export type SignUpOutcome = { readonly kind: 'asked' } | { readonly kind: 'unavailable' };

/** Names the words of the form; raise it whenever they change. */
const WORDING = 'sign-up-2026-11-22';
const DAY = 86_400;

export async function signUp(
  parts: SignUpParts,
  form: SignUpForm,
  from: { readonly channel: 'page' | 'json'; readonly language: Language },
): Promise<SignUpOutcome> {
  const { clock, complaints, journal, mailer, signUps } = parts;
  const now = clock.now();
  const personId: PersonId = personIdOf(form.address, parts.addressKey);
  const earlier = await signUps.read(personId, now);
  const recent = (earlier?.lettersAt ?? []).filter((at) => at > now - DAY);
  if (!mayWrite(recent, now) || !(await complaints.mayAsk(personId, now))) {
    journal.count('ConfirmationsWithheld');
    return { kind: 'asked' };
  }

  const { consent: _given, ...answers } = form;
  const asked: SignUp = {
    ...answers,
    personId,
    askedAt: now,
    askedIn: from.language,
    channel: from.channel,
    wording: WORDING,
    lettersAt: [...recent, now],
    version: (earlier?.version ?? 0) + 1,
  };
  // The slot for the letter is taken before SES is called, so that two at once send one letter.
  if ((await signUps.save(asked, now)) === 'conflict') return { kind: 'asked' };

  const submission = await mailer.submit(await parts.confirmationLetter(asked));
  if (submission.kind !== 'refused') {
    journal.count('SignUpsAsked');
    return { kind: 'asked' };
  }
  journal.info('confirmation.refused', { code: submission.code });
  journal.count('ConfirmationsRefused');
  await signUps.save({ ...asked, lettersAt: recent, version: asked.version + 1 }, now);
  await complaints.giveBack(personId, now);
  return { kind: 'unavailable' };
}
