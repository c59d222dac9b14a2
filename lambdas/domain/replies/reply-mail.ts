/** An answer to a reply, composed: in the same thread, marked as made by a program, to whom it may go. */
import type { LetterModule } from '../compiled-letter.ts';
import { composedLetter } from '../composed-letter.ts';
import { courseValues, neutralValues } from '../fitted-values.ts';
import type { LetterValues } from '../letter-values.ts';
import { signToken } from '../link-token.ts';
import type { Mail } from '../ports.ts';
import type { Composing, Sender } from '../sender.ts';
import type { Addressee, ReplyAnswer } from './reply-answer.ts';
import type { Thread } from './thread.ts';
import { replyPrefix } from './writer.ts';

export function replyMail(
  to: Addressee,
  answer: ReplyAnswer,
  thread: Thread,
  letter: LetterModule,
  sender: Sender,
  composing: Composing,
): Mail {
  const { person } = to;
  const values = { ...valuesFor(to, answer, sender, composing), ...answer.says };
  const { receivingDomain } = sender;
  const replyTo =
    person && receivingDomain
      ? `${replyPrefix}${signToken('reply', person.id, composing.now, composing.linkKeys)}@${receivingDomain}`
      : undefined;
  const envelope = { to: to.address, replyTo, textOnly: person?.textOnly ?? false, thread };
  return {
    to: to.address,
    raw: composedLetter(letter, values, envelope, sender, composing),
    configurationSet: 'plain',
    // The same for each: a tag must not tell what a reply was about.
    tags: { person: to.id, letter: 'reply' },
  };
}

function valuesFor(
  { person, language, country }: Addressee,
  { lesson }: ReplyAnswer,
  sender: Sender,
  { linkKeys, now, clinic }: Composing,
): LetterValues {
  if (!person) return neutralValues(language, country, sender);
  const token = signToken('letter', person.id, now, linkKeys);
  const values = courseValues(person, clinic, sender, token);
  return {
    ...values,
    numberUrl: lesson === undefined ? '' : `${sender.webOrigin}/number/${lesson}/${token}`,
    // To whoever has left the page offers nothing that a reply could be about.
    pageUrl: person.course.kind === 'left' ? '' : values.pageUrl,
  };
}
