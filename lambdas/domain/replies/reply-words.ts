/** What a person wrote as sentences of plain words, however they were typed, for the tables of words. */
import { LOOK_ALIKES } from './written-words.ts';

export interface ReplyWord {
  /** Lower case, without accents, apostrophes and marks; anything with a digit is kept whole: "6/10". */
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
  /** A comma, dash or bracket stands between the word before and this one. */
  readonly afterComma: boolean;
}

export interface Sentence {
  readonly words: readonly ReplyWord[];
  readonly asked: boolean;
  /** Nothing else stands on its lines: "Stop" as a line of its own, above or below other text. */
  readonly alone: boolean;
}

/** Where the digits of other scripts begin; NFKC knows only the full-width and circled ones. */
const ZEROS = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xe50];

/** Accents, joiners, direction marks, soft hyphens, variation selectors, the frame of a keycap. */
const UNSEEN = /[\p{M}\p{Cf}]/gu;
const APOSTROPHES = /['’‘ʼ`´′＇]/g;
const NOT_ASCII = /[^\p{ASCII}]/u;
const EACH_NOT_ASCII = /[^\p{ASCII}]/gu;

function plainLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  if (zero !== undefined) return String(code - zero);
  // NFKC would make "61⁄2" of "6½".
  return LOOK_ALIKES.get(letter) ?? letter;
}

/** Lower case, Latin look-alikes and digits for those of other scripts, no accents. */
export const plain = (typed: string): string =>
  NOT_ASCII.test(typed) ? plainOfAny(typed) : typed.toLowerCase().replace(APOSTROPHES, '');

const plainOfAny = (typed: string): string =>
  typed
    .replace(/[½¼¾⅓⅔]/g, '.5')
    .normalize('NFKC')
    .toLowerCase()
    .replace('ß', 'ss')
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(APOSTROPHES, '')
    .replace(EACH_NOT_ASCII, plainLetter);

/** A line this long was broken by the mail program, not by the person. */
const WRAPPED = 60;
const SENTENCE_END = /[.!?;…]["”’)\]*_]{0,4}$/;

/** Lines that the mail program broke are one; a blank line ends it. */
function unwrapped(text: string): string[] {
  const lines: string[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const typed = line.trim();
    if (open && typed !== '') lines.push(`${lines.pop()} ${typed}`);
    else lines.push(typed);
    open = typed.length >= WRAPPED && !SENTENCE_END.test(typed);
  }
  return lines.filter((line) => line !== '');
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DIGIT = /\d/;
const PARTS = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;
/** What belongs to a figure, before and behind it: "-1", "6+", "6%". */
const BEFORE_FIGURE = /[\p{L}\p{N}+~<>-]/u;
const BEHIND_FIGURE = /[\p{L}\p{N}+%°]/u;

/** Character by character: an expression that ends in `+$` would take a time that grows with the square. */
function trimmedFigure(chunk: string): string {
  let from = 0;
  let to = chunk.length;
  while (from < to && !BEFORE_FIGURE.test(chunk[from] ?? '')) from += 1;
  while (to > from && !BEHIND_FIGURE.test(chunk[to - 1] ?? '')) to -= 1;
  return chunk.slice(from, to);
}
/** Only these between two words leave them in one breath: "check-in", "and/or". */
const NO_COMMA = /^[\s"“”«»*_/&-]*$/;

/** "10min", "10-minute"; "5th" and "1er" stay whole. */
const WITH_UNIT = /^(\d{1,4})-?((?!st$|nd$|rd$|th$|er$)[a-z]{2,12})$/;

/** The words of what stands between two spaces: one, or several where marks divide them. */
function* wordsOf(chunk: string, afterComma: boolean): Generator<ReplyWord> {
  const folded = plain(chunk);
  if (DIGIT.test(folded)) {
    const figure = trimmedFigure(folded);
    const [, number, unit] = WITH_UNIT.exec(figure) ?? [];
    yield { text: number ?? figure, typed: chunk, afterComma };
    if (unit !== undefined) yield { text: unit, typed: chunk, afterComma: false };
    return;
  }
  let comma = afterComma;
  for (const [part] of folded.replace('e-mail', 'email').matchAll(PARTS)) {
    if (LETTER_OR_DIGIT.test(part)) {
      yield { text: part, typed: chunk, afterComma: comma };
      comma = false;
    } else if (!NO_COMMA.test(part)) comma = true;
  }
}

const ENDS_WITH_COMMA = /[,:—–()[\]]["”’]?$/;
const MARK_ALONE = /^[-—–,:()[\]]+$/;

/** "6 / 10" is one figure; "6,but" and "pain:6" are two words. */
const spaced = (text: string): string =>
  text
    .replace(/(\d)[ \t]{0,3}\/[ \t]{0,3}(?=\d)/g, '$1/')
    .replace(/(\d[,.;:!?…()]{1,3})(?=\p{L})/gu, '$1 ')
    .replace(/(\p{L}[,.;:!?=(]{1,3})(?=\d)/gu, '$1 ');

/** Takes time in proportion to the length, and never throws. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of unwrapped(spaced(text))) {
    const ofLine: { words: ReplyWord[]; asked: boolean }[] = [];
    let words: ReplyWord[] = [];
    let comma = false;
    const end = (asked: boolean) => {
      if (words.length > 0) ofLine.push({ words, asked });
      words = [];
      comma = false;
    };
    for (const chunk of line.split(/\s+/)) {
      if (MARK_ALONE.test(chunk)) comma = true;
      for (const word of wordsOf(chunk, comma)) {
        words.push(word);
        comma = false;
      }
      if (ENDS_WITH_COMMA.test(chunk)) comma = true;
      if (SENTENCE_END.test(chunk)) end(chunk.includes('?'));
    }
    end(false);
    sentences.push(...ofLine.map((one) => ({ ...one, alone: ofLine.length === 1 })));
  }
  return sentences;
}
