/** The mails that someone has asked for a moment ago: the confirmation, a link, and the move to a new address. */
import type { Address } from './address.ts';
import type { LetterModule } from './compiled-letter.ts';
import { composedLetter } from './composed-letter.ts';
import { addressedValues, neutralValues } from './fitted-values.ts';
import type { PersonId } from './ids.ts';
import { signToken } from './link-token.ts';
import type { Person } from './person.ts';
import type { Mail } from './ports.ts';
import type { Composing, Sender } from './sender.ts';
import type { SignUp } from './sign-up.ts';

export function confirmationMail(
  signUp: SignUp,
  letter: LetterModule,
  sender: Sender,
  composing: Composing,
): Mail {
  const token = signToken('confirm', signUp.personId, composing.now, composing.linkKeys);
  const values = {
    ...neutralValues(signUp.language, signUp.country, sender),
    confirmUrl: `${sender.webOrigin}/confirm/${token}`,
  };
  const envelope = { to: signUp.address, textOnly: false };
  return {
    to: signUp.address,
    raw: composedLetter(letter, values, envelope, sender, composing),
    configurationSet: 'confirmation',
    tags: { person: signUp.personId, letter: 'confirmation' },
  };
}

/** What a link may be asked for; each is good for nothing else. */
export type LinkPurpose = 'page' | 'data' | 'erase';

const pathOf: Readonly<Record<LinkPurpose, string>> = { page: 'my', data: 'data', erase: 'erase' };

export function linkMail(
  person: Person,
  purpose: LinkPurpose,
  letter: LetterModule,
  sender: Sender,
  composing: Composing,
): Mail {
  const token = signToken(purpose, person.id, composing.now, composing.linkKeys);
  const values = {
    ...addressedValues(person, sender),
    linkUrl: `${sender.webOrigin}/${pathOf[purpose]}/${token}`,
    forPage: purpose === 'page',
    forData: purpose === 'data',
    forErase: purpose === 'erase',
  };
  const envelope = { to: person.address, textOnly: person.textOnly };
  return {
    to: person.address,
    raw: composedLetter(letter, values, envelope, sender, composing),
    configurationSet: 'plain',
    tags: { person: person.id, letter: 'link' },
  };
}

/**
 * Goes to the new address, about which nothing is known yet: it names nobody. Its tags carry that
 * address's own id, so that a bounce of a mistyped one ends nobody's course.
 */
export function newAddressMail(
  person: Person,
  newAddress: Address,
  newId: PersonId,
  letter: LetterModule,
  sender: Sender,
  composing: Composing,
): Mail {
  const token = signToken('move', person.id, composing.now, composing.linkKeys);
  const values = {
    ...neutralValues(person.language, person.country, sender),
    largeText: person.textSize === 'large',
    moveUrl: `${sender.webOrigin}/move/${token}`,
  };
  const envelope = { to: newAddress, textOnly: person.textOnly };
  return {
    to: newAddress,
    raw: composedLetter(letter, values, envelope, sender, composing),
    configurationSet: 'confirmation',
    tags: { person: newId, letter: 'new-address' },
  };
}
