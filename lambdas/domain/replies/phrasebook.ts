/**
 * Learns phrases and the words they are made of. A phrase is written as it is read:
 *
 * - `can't pee`: these words in this order; small words may stand between them
 * - `{cannot} {pee}`: any entry of the named lists of words
 * - `wet/wets myself`: one word or the other
 * - `{cannot} .. pee`: up to four other words between
 * - `{numb} & {bottom}`: both near each other in one sentence, in either order
 * - `urinat*`: any word that begins so; `*` alone: any word
 * - `fell $`: the sentence or the line ends there
 */
import {
  AN_END,
  ANY_WORD,
  type Element,
  type Phrase,
  Reading,
  type Sequence,
  SMALL_WORDS,
} from './phrase-matching.ts';
import { breaks, type Word } from './written-words.ts';

/** Shorter words have too many neighbours one letter away that mean something else. */
const SHORTEST_MISSPELT = 6;
const SHORTEST_WITH_WRONG_LETTER = 9;
const LONGEST_MISSPELT = 18;

export interface Lexicon {
  /** Named lists, entries divided by `|`; an entry may be several words. */
  readonly lists: Readonly<Record<string, string>>;
  /** Words that say nothing between two words of a phrase. */
  readonly small: string;
  /** Words that are right as they are, though one letter away from a word of the lists. */
  readonly notMisspelt: string;
}

type Entry = readonly string[];

const THREE = /(\p{L})\1\1/gu;
/** `{a list}`, `one/another`, `word`. */
const PART = /(?:\{[^}]*\}|[^\s{}])+/g;
const words = (list: string) => list.split(/\s+/).filter((word) => word !== '');
const entriesOf = (list: string): Entry[] =>
  list
    .split('|')
    .map((entry) => words(entry))
    .filter((entry) => entry.length > 0);

/** The word with each of its letters left out once, and as it is. */
function* withoutOne(word: string): Generator<string> {
  yield word;
  for (let at = 1; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

/**
 * One letter too many, too few, or two changed about; the first letter is right. Another letter
 * instead of the right one counts in long words only: "string" is not "spring".
 */
function isOneSlipAway(word: string, typed: string): boolean {
  if (word[0] !== typed[0]) return false;
  let from = 0;
  while (from < word.length && word[from] === typed[from]) from += 1;
  let tail = 0;
  const longest = Math.min(word.length, typed.length) - from;
  while (tail < longest && word.at(-1 - tail) === typed.at(-1 - tail)) tail += 1;
  const [x, y] = [word.slice(from, word.length - tail), typed.slice(from, typed.length - tail)];
  if (x.length + y.length === 1) return true;
  if (x.length === 1 && y.length === 1) return word.length >= SHORTEST_WITH_WRONG_LETTER;
  return x.length === 2 && x[0] === y[1] && x[1] === y[0];
}

/** Knows the lists and the phrases; reads any number of texts. */
export class Phrasebook {
  readonly #ids = new Map<string, number>();
  readonly #byFirst = new Map<string, { readonly id: number; readonly entry: Entry }[]>();
  readonly #prefixes = new Map<string, { readonly id: number; readonly entry: Entry }[]>();
  readonly #known = new Set<string>();
  readonly #ofSigns = new Set<string>();
  readonly #slips = new Map<string, string[]>();
  readonly #small: ReadonlySet<string>;
  readonly #notMisspelt: ReadonlySet<string>;
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#small = new Set(words(lexicon.small));
    this.#notMisspelt = new Set(words(lexicon.notMisspelt));
  }

  /**
   * The phrase, ready to be looked for. Throws for a list that does not exist: a mistake in a rule.
   * @param ofSign its words are words for signs
   * @param slack how many small words may stand between two of its words
   */
  phrase(written: string, ofSign = false, slack = SMALL_WORDS): Phrase {
    const sides = written.split('&').map((side): Sequence => {
      let gap = false;
      const elements: Element[] = [];
      for (const part of side.match(PART) ?? []) {
        if (part === '..') {
          gap = true;
          continue;
        }
        elements.push({ id: this.#element(part, ofSign), gap });
        gap = false;
      }
      return elements;
    });
    return { written, sides, slack };
  }

  read(read: readonly Word[]): Reading {
    const texts = read.map(({ text }) => this.#corrected(text));
    const starts = new Map<number, Map<number, number[]>>();
    for (const [at, text] of texts.entries()) {
      for (const { id, entry } of this.#startingWith(text)) {
        const end = endOf(entry, texts, read, at);
        if (end === undefined) continue;
        const places = starts.get(id) ?? new Map<number, number[]>();
        places.set(at, [...(places.get(at) ?? []), end]);
        starts.set(id, places);
      }
    }
    return new Reading(read, texts, starts, this.#small);
  }

  /** The word may be one of several signs told in a row. */
  isOfSign(word: string): boolean {
    return this.#ofSigns.has(word) || this.#prefixesOf(word).length > 0;
  }

  #element(part: string, ofSign: boolean): number {
    if (part === '*') return ANY_WORD;
    if (part === '$') return AN_END;
    const known = this.#ids.get(part);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(part, id);
    for (const entry of entriesOf(this.#listOf(part))) {
      this.#learn(id, entry);
      if (ofSign) for (const word of entry) this.#learnOfSign(word);
    }
    return id;
  }

  #listOf(part: string): string {
    return part
      .split('/')
      .map((one) => {
        const name = /^\{(.+)\}$/.exec(one)?.[1];
        if (name === undefined) return one;
        const list = this.#lexicon.lists[name];
        if (list === undefined) throw new Error(`No list of words is called {${name}}`);
        return list.replace(/\{.+?\}/g, (inner) => this.#listOf(inner));
      })
      .join('|');
  }

  #learn(id: number, entry: Entry): void {
    const [first = ''] = entry;
    const index = first.endsWith('*') ? this.#prefixes : this.#byFirst;
    const key = first.endsWith('*') ? first.slice(0, 2) : first;
    index.set(key, [...(index.get(key) ?? []), { id, entry }]);
    for (const word of entry) if (!word.endsWith('*')) this.#known.add(word);
  }

  #learnOfSign(word: string): void {
    if (this.#ofSigns.has(word) || word.endsWith('*')) return;
    this.#ofSigns.add(word);
    if (word.length < SHORTEST_MISSPELT || /\P{L}/u.test(word)) return;
    for (const slip of withoutOne(word)) {
      this.#slips.set(slip, [...(this.#slips.get(slip) ?? []), word]);
    }
  }

  #prefixesOf(text: string) {
    return (this.#prefixes.get(text.slice(0, 2)) ?? []).filter(({ entry }) =>
      text.startsWith((entry[0] ?? '').slice(0, -1)),
    );
  }

  #startingWith(text: string) {
    return [...(this.#byFirst.get(text) ?? []), ...this.#prefixesOf(text)];
  }

  #isRight(text: string): boolean {
    return (
      this.#known.has(text) ||
      this.#small.has(text) ||
      this.#notMisspelt.has(text) ||
      this.#prefixesOf(text).length > 0
    );
  }

  #corrected(text: string): string {
    if (this.#isRight(text)) return text;
    // Three of a letter stand for any number: "peeee" was "pee", "sooo" was "so".
    const [double, single] = [text.replace(THREE, '$1$1'), text.replace(THREE, '$1')];
    if (single !== text) return this.#isRight(double) ? double : single;
    if (text.length < SHORTEST_MISSPELT || text.length > LONGEST_MISSPELT) return text;
    for (const slip of withoutOne(text)) {
      const meant = this.#slips.get(slip)?.find((word) => isOneSlipAway(word, text));
      if (meant !== undefined) return meant;
    }
    return text;
  }
}

function endOf(
  entry: Entry,
  texts: readonly string[],
  read: readonly Word[],
  at: number,
): number | undefined {
  for (let next = 1; next < entry.length; next += 1) {
    const [wanted = '', text = ''] = [entry[next], texts[at + next]];
    if (read[at + next]?.before === breaks.stop) return undefined;
    const fits = wanted.endsWith('*') ? text.startsWith(wanted.slice(0, -1)) : text === wanted;
    if (!fits) return undefined;
  }
  return at + entry.length;
}
