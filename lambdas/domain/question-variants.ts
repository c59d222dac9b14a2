/** How a letter asks: its check, one number in one of three ways, the reminder that rides along. */
import { checkOf, isCheckOpen } from './check.ts';
import { type Case, type Given, otherwise } from './variant-case.ts';

/** After so many letters without an answer the question becomes one small link. */
const UNANSWERED_UNTIL_SMALL = 3;

const carriesCheck = ({ form }: Given) => checkOf(form.lesson) !== undefined;
const openCheck = ({ person: { check }, now }: Given) =>
  check && isCheckOpen(check, now) ? check : undefined;
const isPlain = ({ person }: Given) => person.textSize === 'large' || person.textOnly;

export const questionCases: readonly Case[] = [
  [
    (given) =>
      carriesCheck(given) &&
      (!given.form.isCopy || openCheck(given)?.which === checkOf(given.form.lesson)),
    'six questions',
    'this letter carries a check',
    { askCheck: true },
  ],
  [carriesCheck, 'none', 'its check cannot be answered now', {}],
  [({ person }) => person.unanswered === undefined, 'none', 'they asked not to be asked', {}],
  [
    ({ person }) => (person.unanswered ?? 0) >= UNANSWERED_UNTIL_SMALL,
    'one small link',
    'three letters in a row had no answer',
    { numberSmall: true },
  ],
  [isPlain, 'one link', 'large text, or text alone', { numberLink: true }],
  [otherwise, 'eleven numbers', 'the usual way', { numberRows: true }],
];

/** The reminder of an earlier check, on a letter that carries none of its own. */
export const reminderCases: readonly Case[] = [
  [
    (given) => {
      const check = openCheck(given);
      return !carriesCheck(given) && check?.rides === true && check.answeredAt === undefined;
    },
    'rides along',
    'a check is open that was not answered',
    { remindCheck: true },
  ],
  [otherwise, 'none', 'no check waits for its reminder', {}],
];
