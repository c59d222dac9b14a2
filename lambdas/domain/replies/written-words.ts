/** What someone wrote as bare words in a row, however it was typed: case, accents, marks and look-alikes. */

/** What stands before a word: nothing but space, a comma or dash, a new line, the end of a sentence. */
export const breaks = { none: 0, comma: 1, line: 2, stop: 3 } as const;
export type Break = (typeof breaks)[keyof typeof breaks];

export interface Word {
  readonly text: string;
  readonly before: Break;
  /** Counted from 0; words of one sentence share it. */
  readonly sentence: number;
  /** The sentence ends with a question mark. */
  readonly asked: boolean;
}

/** Greek and Cyrillic letters that look like Latin ones; NFKC leaves them as they are. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аα',
    b: 'в',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еεё',
    h: 'һн',
    i: 'іıι',
    j: 'ј',
    k: 'кκ',
    l: 'ӏ',
    m: 'м',
    n: 'ηп',
    o: 'оοσ',
    p: 'рρ',
    q: 'ԛ',
    s: 'ѕ',
    t: 'тτ',
    u: 'υ',
    v: 'νѵ',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγ',
    z: 'ᴢ',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);
const LOOK_ALIKE = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}]`, 'gu');

/** Marks on letters, and what is not seen: joiners, direction marks, soft hyphens, variation selectors. */
const UNSEEN = /[\p{M}\p{Cf}\u{115f}\u{1160}\u{3164}\u{ffa0}]/gu;
/** Whatever people type for an apostrophe: "can't", "can´t", "can`t", "can’t". */
const APOSTROPHE = /(?<=\p{L})['’‘ʼ`´′＇"](?=\p{L})/gu;
/** "c h e s t": at least three single letters with one space between them. */
const SPACED_LETTERS = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}){2,}(?![\p{L}\p{N}])/gu;
const TOKEN = /\p{L}+|\p{N}+(?:[.,]\p{N}+)?|[^\p{L}\p{N}]+/gu;
/** More of the same letter than any word has: "peeee", "soooo". Three are left as a mark of it. */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;
/** Nobody means the end of a sentence this long to belong to its beginning; it bounds what is compared. */
const LONGEST_SENTENCE = 250;
/** "can t" and "don t": the apostrophe became a space. */
const CUT_OFF = /^(can|don|won|isn|didn|doesn|couldn|wouldn|haven|hasn|hadn|wasn|aren|weren)$/;

function folded(written: string): string {
  return written
    .replace(APOSTROPHE, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(LOOK_ALIKE, (letter) => LOOK_ALIKES.get(letter) ?? letter)
    .replace(SPACED_LETTERS, (letters) => letters.replaceAll(' ', ''));
}

function breakOf(between: string): Break {
  // Three points are a pause for breath, not an end.
  const marks = between.replace(/\.{2,}|…/g, ',');
  if (/[.!?;]/.test(marks) || /\n\s*\n/.test(marks)) return breaks.stop;
  if (/[\n\r]/.test(marks)) return breaks.line;
  return /[^\s"'“”«»*_]/.test(marks) ? breaks.comma : breaks.none;
}

/** Takes time in proportion to the length, and never throws. */
export function writtenWords(written: string): Word[] {
  const words: { text: string; before: Break; sentence: number; asked: boolean }[] = [];
  let before: Break = breaks.stop;
  let sentence = 0;
  let first = 0;
  for (const [token] of folded(written).matchAll(TOKEN)) {
    if (!/[\p{L}\p{N}]/u.test(token)) {
      before = breakOf(token);
      if (before !== breaks.stop) continue;
      if (token.includes('?')) {
        for (const word of words.slice(first)) word.asked = true;
      }
      sentence += 1;
      first = words.length;
      continue;
    }
    const last = words.at(-1);
    if (token === 't' && last && before !== breaks.stop && CUT_OFF.test(last.text)) {
      last.text += 't';
    } else {
      if (words.length - first >= LONGEST_SENTENCE) {
        sentence += 1;
        first = words.length;
      }
      words.push({ text: token.replace(DRAWN_OUT, '$1$1$1'), before, sentence, asked: false });
    }
    before = breaks.none;
  }
  return words;
}
