/**
 * Phrases as the tables of words write them, and finding one in a sentence.
 *
 * - `take me off`: these words, next to each other, no comma between
 * - `take|get me off`: one word or the other
 * - `unsubscri*`: any word that begins so
 * - `please? stop`: the word may be missing
 * - `take ... off`: up to four words in between
 * - `^ stop`: the sentence begins here;  `stop $`: it ends here;  `stop now|$`: either
 * - `no ,`: a comma or dash stands here; no other phrase reaches over one
 * - `{mail}`: any word of the list of that name
 *
 * Polite words at either end of a sentence do not count for `^` and `$`.
 */
import type { ReplyWord, Sentence } from './reply-words.ts';

/** How many words `...` stands for at most; it may reach over a comma. */
const GAP = 4;

interface WordElement {
  readonly kind: 'word';
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly optional: boolean;
  /** Instead of the word the sentence may end. */
  readonly orEnd: boolean;
}
type Element = WordElement | { readonly kind: 'gap' | 'start' | 'end' | 'comma' };

export interface Phrase {
  readonly written: string;
  readonly elements: readonly Element[];
}

export type WordLists = Readonly<Record<string, string>>;

function wordElement(part: string, lists: WordLists): WordElement {
  const optional = part.endsWith('?');
  const bare = optional ? part.slice(0, -1) : part;
  const words = bare.split('|').flatMap((one) => {
    const name = /^\{(\w+)\}$/.exec(one)?.[1];
    if (name === undefined) return [one];
    const list = lists[name];
    if (list === undefined) throw new Error(`No list of words is called {${name}}`);
    return list.split(' ');
  });
  return {
    kind: 'word',
    words: new Set(words.filter((word) => word !== '$' && !word.endsWith('*'))),
    orEnd: words.includes('$'),
    prefixes: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    optional,
  };
}

export function phrase(written: string, lists: WordLists): Phrase {
  const elements = written.split(' ').map((part): Element => {
    if (part === '...') return { kind: 'gap' };
    if (part === ',') return { kind: 'comma' };
    if (part === '^') return { kind: 'start' };
    if (part === '$') return { kind: 'end' };
    return wordElement(part, lists);
  });
  return { written, elements };
}

const fits = (element: WordElement, word: ReplyWord): boolean =>
  element.words.has(word.text) || element.prefixes.some((prefix) => word.text.startsWith(prefix));

/** A sentence without the polite words at its ends. */
export interface Core {
  readonly words: readonly ReplyWord[];
  readonly from: number;
  readonly to: number;
}

export interface Place {
  readonly from: number;
  /** Behind the last word. */
  readonly to: number;
}

const isEnd = (core: Core, place: number): boolean =>
  place === core.to || place === core.words.length;

/** Where one element leads to from one place. `fresh`: a comma may stand before the next word. */
function* stepsFrom(element: Element, core: Core, place: number, fresh: boolean) {
  const word = core.words[place];
  switch (element.kind) {
    case 'start':
      if (place === core.from || place === 0) yield place;
      return;
    case 'end':
      if (isEnd(core, place)) yield place;
      return;
    case 'comma':
      if (word?.afterComma) yield place;
      return;
    case 'gap':
      for (let step = 0; step <= GAP; step += 1) yield place + step;
      return;
    case 'word':
      if (element.optional || (element.orEnd && isEnd(core, place))) yield place;
      if (word && fits(element, word) && (fresh || !word.afterComma)) yield place + 1;
  }
}

/** Where the phrase ends if it begins at this word. Each element looks at a place once. */
function endFrom({ elements }: Phrase, core: Core, at: number): number | undefined {
  let places = new Set([at]);
  let fresh = true;
  for (const element of elements) {
    const next = new Set<number>();
    for (const place of places) {
      for (const step of stepsFrom(element, core, place, fresh)) next.add(step);
    }
    if (next.size === 0) return undefined;
    const mayBeNothing = element.kind === 'start' || (element.kind === 'word' && element.optional);
    fresh = element.kind === 'gap' || element.kind === 'comma' || (fresh && mayBeNothing);
    places = next;
  }
  return Math.max(...places);
}

/** The sentence, and where it begins and ends without its polite words. */
export function coreOf({ words }: Sentence, polite: ReadonlySet<string>): Core {
  let from = 0;
  let to = words.length;
  while (from < to && polite.has(words[from]?.text ?? '')) from += 1;
  while (to > from && polite.has(words[to - 1]?.text ?? '')) to -= 1;
  return { words, from, to };
}

/** The words with which the phrase can begin; those that may be missing, and the next. */
function firstWords({ elements }: Phrase): WordElement[] {
  const first: WordElement[] = [];
  for (const element of elements) {
    if (element.kind === 'start' || element.kind === 'comma') continue;
    if (element.kind !== 'word') break;
    first.push(element);
    if (!element.optional) break;
  }
  return first;
}

/** Prefixes are looked up by so many letters; none is shorter. */
const KEY = 3;

/** Phrases by the words, or beginnings of words, with which they can begin. */
class ByFirstWord {
  readonly #words = new Map<string, Phrase[]>();
  readonly #prefixes = new Map<string, { readonly prefix: string; readonly phrase: Phrase }[]>();

  add(one: Phrase): void {
    for (const { words, prefixes } of firstWords(one)) {
      for (const word of words) this.#words.set(word, [...(this.#words.get(word) ?? []), one]);
      for (const prefix of prefixes) {
        const key = prefix.slice(0, KEY);
        this.#prefixes.set(key, [...(this.#prefixes.get(key) ?? []), { prefix, phrase: one }]);
      }
    }
  }

  of(text: string): readonly Phrase[] {
    const exact = this.#words.get(text) ?? none;
    const begun = this.#prefixes.get(text.slice(0, KEY));
    if (begun === undefined) return exact;
    const fitting = begun.filter(({ prefix }) => text.startsWith(prefix));
    return fitting.length === 0 ? exact : [...exact, ...fitting.map(({ phrase: one }) => one)];
  }
}
const none: readonly Phrase[] = [];

/** Many phrases, found by the words they begin with: a sentence is read once, not once for each. */
export class Phrases {
  readonly #anywhere = new ByFirstWord();
  readonly #atStart = new ByFirstWord();

  constructor(phrases: readonly Phrase[]) {
    for (const one of phrases) {
      const isAtStart = one.elements[0]?.kind === 'start';
      (isAtStart ? this.#atStart : this.#anywhere).add(one);
    }
  }

  /** Every place where one of them stands, by where it begins. */
  in(core: Core): Place[] {
    const places: Place[] = [];
    this.#look(core, (place) => {
      places.push(place);
      return false;
    });
    return places;
  }

  isIn(core: Core): boolean {
    return this.#look(core, () => true);
  }

  /** Until one is enough. Nothing is made for words that begin no phrase: nearly all of them. */
  #look(core: Core, isEnough: (place: Place) => boolean): boolean {
    for (let from = 0; from < core.words.length; from += 1) {
      const text = core.words[from]?.text ?? '';
      const starting = from === 0 || from === core.from ? this.#atStart.of(text) : none;
      for (const phrases of [starting, this.#anywhere.of(text)]) {
        for (const one of phrases) {
          const to = endFrom(one, core, from);
          if (to !== undefined && to <= core.words.length && isEnough({ from, to })) return true;
        }
      }
    }
    return false;
  }
}
