/** The mails of the course as SES gets them: the confirmation letter, and a lesson for one person. */
import { emergencyFor } from '../../emails/safety.ts';
import { type LetterModule, renderForBrowser, renderLetter } from './compiled-letter.ts';
import type { DueLesson } from './due-lesson.ts';
import type { EpochSeconds, LessonId } from './ids.ts';
import { type LetterValues, neutralLetterValues } from './letter-values.ts';
import { type LinkKeys, signToken } from './link-token.ts';
import { composeMessage, type MailParty } from './mime-message.ts';
import type { Person } from './person.ts';
import type { Mail } from './ports.ts';
import type { SignUp } from './sign-up.ts';

/** Who sends the letters, and where their links lead. */
export interface Sender {
  readonly name: string;
  readonly address: string;
  readonly postalAddress: string;
  /** `https://host` of the pages. */
  readonly webOrigin: string;
  /** Absent in trial mode, which receives no mail. */
  readonly receivingDomain: string | undefined;
}

/** What composing one mail needs beside the person. */
export interface Composing {
  readonly linkKeys: LinkKeys;
  readonly now: EpochSeconds;
  /** 16 random bytes, which mark where the parts of the message end. */
  readonly boundary: Uint8Array;
}

/** Twelve weeks after surgery exercises may begin (fact 34); before that, and at an unknown date, they do not. */
const SURGERY_REST = 12 * 7 * 86_400;

/** One person on one list: mail programs group and filter the letters by it (RFC 2919). */
const listId = ({ name, address }: Sender) =>
  `${/^[\x20-\x7e]+$/.test(name) ? `"${name.replace(/["\\]/g, '')}" ` : ''}<course.${address.split('@')[1]}>`;

function isAfterSurgery(person: Person, now: EpochSeconds): boolean {
  if (!person.surgery) return false;
  if (!person.surgeryDate) return true;
  return now < Date.parse(person.surgeryDate) / 1000 + SURGERY_REST;
}

const senderValues = (sender: Sender) => ({
  ...neutralLetterValues,
  passOnUrl: `${sender.webOrigin}/?utm_source=letter&utm_medium=pass-on`,
  postalAddress: sender.postalAddress,
  senderName: sender.name,
  // Nothing reads replies, in either mode, until the course has a reader for them.
  repliesRead: false,
});

function emergencyValues(country: string | undefined, language: Person['language']) {
  const { numbers, tel, place } = emergencyFor(country, language);
  // Several numbers are one sentence to read, not one link to press.
  return {
    emergencyNumber: numbers,
    emergencyTel: numbers === tel ? tel : '',
    emergencyPlace: place,
  };
}

function valuesFor(
  person: Person,
  lesson: LessonId,
  sender: Sender,
  token: string,
  now: EpochSeconds,
): LetterValues {
  return {
    ...senderValues(sender),
    ...emergencyValues(person.country, person.language),
    firstName: person.firstName,
    leaveUrl: `${sender.webOrigin}/leave/${token}`,
    browserUrl: `${sender.webOrigin}/letter/${person.language}/${lesson}/${token}`,
    largeText: person.textSize === 'large',
    notTold: person.told !== 'yes',
    afterSurgery: isAfterSurgery(person, now),
    workDesk: person.work === 'desk',
    workLifting: person.work === 'lifting',
    workOnFeet: person.work === 'on-feet',
    workRetired: person.work === 'retired',
  };
}

const party = ({ name, address }: Sender): MailParty => ({ name, address });
const boundaryOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** RFC 3834: made by a program, so that no vacation program answers it. */
const automatic = ['Auto-Submitted', 'auto-generated'] as const;

export function lessonMail(
  person: Person,
  due: DueLesson,
  letter: LetterModule,
  sender: Sender,
  { linkKeys, now, boundary }: Composing,
): Mail {
  const token = signToken('letter', person.id, now, linkKeys);
  const values = valuesFor(person, due.lesson, sender, token, now);
  const { receivingDomain } = sender;
  const raw = composeMessage({
    from: party(sender),
    to: person.address,
    ...(receivingDomain && {
      replyTo: `r-${signToken('reply', person.id, now, linkKeys)}@${receivingDomain}`,
    }),
    ...renderLetter(letter, values),
    headers: [
      ['List-Id', listId(sender)],
      ['List-Unsubscribe', `<${values.leaveUrl}>`],
      ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
      automatic,
    ],
    date: new Date(now * 1000),
    boundary: boundaryOf(boundary),
  });
  return {
    to: person.address,
    raw,
    configurationSet: person.tracking ? 'tracked' : 'plain',
    tags: {
      person: person.id,
      run: String(due.run),
      lesson: due.lesson,
      attempt: String(due.attempt),
    },
  };
}

export function confirmationMail(
  signUp: SignUp,
  letter: LetterModule,
  sender: Sender,
  { linkKeys, now, boundary }: Composing,
): Mail {
  const token = signToken('confirm', signUp.personId, now, linkKeys);
  const values: LetterValues = {
    ...senderValues(sender),
    ...emergencyValues(signUp.country, signUp.language),
    confirmUrl: `${sender.webOrigin}/confirm/${token}`,
  };
  const raw = composeMessage({
    from: party(sender),
    to: signUp.address,
    ...renderLetter(letter, values),
    headers: [automatic],
    date: new Date(now * 1000),
    boundary: boundaryOf(boundary),
  });
  return {
    to: signUp.address,
    raw,
    configurationSet: 'confirmation',
    tags: { person: signUp.personId, letter: 'confirmation' },
  };
}

/** The letter as a page for whoever has the link: no name, no variant, every emergency number. */
export const neutralPage = (
  letter: LetterModule,
  language: Person['language'],
  sender: Sender,
): string =>
  renderForBrowser(letter, { ...senderValues(sender), ...emergencyValues(undefined, language) });

/** The letter as a page for the person it is for. */
export function ownPage(
  person: Person,
  lesson: LessonId,
  letter: LetterModule,
  sender: Sender,
  token: string,
  now: EpochSeconds,
): string {
  return renderForBrowser(letter, valuesFor(person, lesson, sender, token, now));
}
