/** "Walked 10 minutes", "caminé media hora": how long somebody walked, where one time alone is named. */
import { cannotWalk, orWords, walking, zeroToTen } from './number-words.ts';
import type { ReplyWord, Sentence } from './reply-words.ts';

const moreNumbers: ReadonlyMap<string, number> = new Map([
  ...zeroToTen,
  ...Object.entries({
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    ninety: 90,
    once: 11,
    doce: 12,
    quince: 15,
    veinte: 20,
    veinticinco: 25,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    noventa: 90,
    a: 1,
    an: 1,
    un: 1,
    una: 1,
  }),
]);
const MINUTE = /^(min|mins|minute|minutes|minuto|minutos)$/;
const HOUR = /^(hour|hours|hr|hrs|hora|horas)$/;
/** Longer is no walk of this course; it is a slip, or something else. */
const LONGEST = 600;

const textAt = (words: readonly ReplyWord[], at: number) => words[at]?.text ?? '';
const countAt = (words: readonly ReplyWord[], at: number): number | undefined => {
  const text = textAt(words, at);
  return /^\d{1,3}$/.test(text) ? Number(text) : moreNumbers.get(text);
};

/** The minutes that the unit at this place counts; undefined: none, or two at once ("10 or 15"). */
function minutesAt(words: readonly ReplyWord[], at: number): number | 'unsure' | undefined {
  const unit = textAt(words, at);
  const isHour = HOUR.test(unit);
  if (!isHour && !MINUTE.test(unit)) return undefined;
  const before = [textAt(words, at - 2), textAt(words, at - 1)].join(' ');
  if (isHour && /^(half an|half a|\w* ?media)$/.test(before)) return 30;
  if (isHour && /^(of an|cuarto de)$/.test(before)) return 15;
  const count = countAt(words, at - 1);
  if (count === undefined) return /\d/.test(textAt(words, at - 1)) ? 'unsure' : undefined;
  if (orWords.has(textAt(words, at - 2)) && countAt(words, at - 3) !== undefined) return 'unsure';
  if (!isHour) return count;
  const half = /^(and a half|y media)/.test(
    [1, 2, 3].map((step) => textAt(words, at + step)).join(' '),
  );
  return count * 60 + (half ? 30 : 0);
}

/** "20 minutes yesterday and 10 today" */
const namesAnother = (words: readonly ReplyWord[]): boolean =>
  words.some(
    ({ text }, at) =>
      /^(and|y|then|luego)$/.test(text) &&
      /^\d{1,3}$/.test(textAt(words, at + 1)) &&
      !MINUTE.test(textAt(words, at + 2)),
  );

/** Undefined: nobody says so, or more than one time is named. */
export function minutesWalked(sentences: readonly Sentence[]): number | undefined {
  const found = new Set<number | 'unsure'>();
  for (const { words, asked } of sentences) {
    if (asked || !words.some(({ text }) => walking.test(text))) continue;
    if (words.some(({ text }) => cannotWalk.has(text))) continue;
    if (namesAnother(words)) found.add('unsure');
    for (const at of words.keys()) {
      const minutes = minutesAt(words, at);
      if (minutes !== undefined) found.add(minutes);
    }
  }
  const [only] = found;
  return found.size === 1 && typeof only === 'number' && only > 0 && only <= LONGEST
    ? only
    : undefined;
}
