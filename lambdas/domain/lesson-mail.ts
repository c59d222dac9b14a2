/** The mails that the course sends of itself: a lesson, the same again on request, and the notices. */
import type { LetterModule } from './compiled-letter.ts';
import { composedLetter } from './composed-letter.ts';
import type { DueLesson } from './due-lesson.ts';
import { courseValues, lessonValues } from './fitted-values.ts';
import type { LessonId } from './ids.ts';
import type { LetterValues } from './letter-values.ts';
import { signToken } from './link-token.ts';
import type { Person } from './person.ts';
import type { Mail } from './ports.ts';
import type { Thread } from './replies/thread.ts';
import { leavePrefix, replyPrefix } from './replies/writer.ts';
import type { Composing, Sender } from './sender.ts';
import type { LessonForm } from './variant-case.ts';

/** One person on one list: mail programs group and filter the letters by it (RFC 2919). */
const listId = ({ name, address }: Sender) =>
  `${/^[\x20-\x7e]+$/.test(name) ? `"${name.replace(/["\\]/g, '')}" ` : ''}<course.${address.split('@')[1]}>`;

/** To someone on the list: left with one press, answered by whoever it went to. */
function listMail(
  person: Person,
  letter: LetterModule,
  values: LetterValues,
  sender: Sender,
  composing: Composing,
  thread?: Thread,
): Pick<Mail, 'to' | 'raw'> {
  const { receivingDomain } = sender;
  const replyTo =
    receivingDomain &&
    `${replyPrefix}${signToken('reply', person.id, composing.now, composing.linkKeys)}@${receivingDomain}`;
  // Second, and only where somebody reads it: it would be a way out that does not lead out.
  const byMail =
    receivingDomain &&
    `, <mailto:${leavePrefix}${letterToken(person, composing)}@${receivingDomain}?subject=Leave>`;
  const headers = [
    ['List-Id', listId(sender)],
    ['List-Unsubscribe', `<${values.leaveUrl}>${byMail ?? ''}`],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
  ] as const;
  const envelope = { to: person.address, replyTo, headers, textOnly: person.textOnly, thread };
  return { to: person.address, raw: composedLetter(letter, values, envelope, sender, composing) };
}

const letterToken = (person: Person, { now, linkKeys }: Composing) =>
  signToken('letter', person.id, now, linkKeys);

const tagsOf = ({ id }: Person, { run, lesson, attempt }: DueLesson): Mail['tags'] => ({
  person: id,
  run: String(run),
  lesson,
  attempt: String(attempt),
});

function fittedLesson(
  person: Person,
  form: LessonForm,
  letter: LetterModule,
  sender: Sender,
  composing: Composing,
  thread?: Thread,
): Omit<Mail, 'tags'> {
  const token = letterToken(person, composing);
  const { clinic, now } = composing;
  const values = lessonValues({ person, clinic, form, now }, sender, token);
  return {
    ...listMail(person, letter, values, sender, composing, thread),
    configurationSet: person.tracking ? 'tracked' : 'plain',
  };
}

export const lessonMail = (
  person: Person,
  due: DueLesson,
  letter: LetterModule,
  sender: Sender,
  composing: Composing,
): Mail => ({
  ...fittedLesson(person, { lesson: due.lesson, isCopy: false }, letter, sender, composing),
  tags: tagsOf(person, due),
});

/** Its tags name no lesson, so that its events are never taken for those of the first. */
export const againMail = (
  person: Person,
  lesson: LessonId,
  letter: LetterModule,
  sender: Sender,
  composing: Composing,
  /** Of the reply that asked for it. */
  thread?: Thread,
): Mail => ({
  ...fittedLesson(person, { lesson, isCopy: true }, letter, sender, composing, thread),
  tags: { person: person.id, letter: 'again' },
});

/** Never tracked: whether someone opened a question about their safety is nobody's figure. */
export function noticeMail(
  person: Person,
  due: DueLesson,
  letter: LetterModule,
  sender: Sender,
  composing: Composing,
): Mail {
  const values = courseValues(person, composing.clinic, sender, letterToken(person, composing));
  return {
    ...listMail(person, letter, values, sender, composing),
    configurationSet: 'plain',
    tags: tagsOf(person, due),
  };
}
