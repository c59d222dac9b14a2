/**
 * Where phrases stand in one text. Time is in proportion to the number of words: every gap is bounded.
 */
import { breaks, type Word } from './written-words.ts';

export interface Span {
  readonly start: number;
  /** Behind the last word. */
  readonly end: number;
}

export interface Found extends Span {
  /** Where the words of the phrase itself stand, without what lies between them. */
  readonly parts: readonly Span[];
}

/** How many small words may stand between two words of a phrase: "numb in the whole of my groin". */
export const SMALL_WORDS = 3;
/** How many words of any kind `..` stands for. */
const GAP = 4;
/** How far apart the sides of `&` may lie: a long sentence says more than one thing. */
const NEAR = 8;
/** No side of `&` is longer than this many words. */
const LONGEST = 16;

export interface Element {
  readonly id: number;
  /** Any few words may stand before it, not only small ones. */
  readonly gap: boolean;
}
/** Ids of the two elements that are no words. */
export const ANY_WORD = -1;
export const AN_END = -2;
export type Sequence = readonly Element[];

export interface Phrase {
  readonly written: string;
  readonly sides: readonly Sequence[];
  /** How many small words may stand between two of its words. */
  readonly slack: number;
}

/** One text as a phrasebook sees it. */
export class Reading {
  readonly words: readonly Word[];
  /** The words with their slips mended. */
  readonly texts: readonly string[];
  readonly #starts: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>;
  readonly #small: ReadonlySet<string>;

  constructor(
    read: readonly Word[],
    texts: readonly string[],
    starts: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>,
    small: ReadonlySet<string>,
  ) {
    this.words = read;
    this.texts = texts;
    this.#starts = starts;
    this.#small = small;
  }

  isSmall(at: number): boolean {
    return this.#small.has(this.texts[at] ?? '');
  }

  /** Every place where the phrase stands; words that are `taken` belong to something else. */
  find({ sides, slack }: Phrase, taken: ReadonlySet<number> = new Set()): Found[] {
    const everywhere = sides.map((side) => this.#sequences(side, slack, taken));
    if (everywhere.some((places) => places.length === 0)) return [];
    const [first = [], ...others] = everywhere;
    return others.reduce<Found[]>((found, places) => this.#together(found, places), first);
  }

  #together(found: readonly Found[], places: readonly Found[]): Found[] {
    const byStart = new Map(places.map((place) => [place.start, place]));
    return found.flatMap((one) => {
      const near: Found[] = [];
      // Looked up by place, not each against each: a text may say the same word ten thousand times.
      for (let at = one.start - NEAR - LONGEST; at <= one.end + NEAR; at += 1) {
        const place = byStart.get(at);
        if (place && this.#isNear(one, place)) near.push(joined(one, place));
      }
      return near;
    });
  }

  #sequences(side: Sequence, slack: number, taken: ReadonlySet<number>): Found[] {
    const [first] = side;
    if (!first || side.some(({ id }) => id >= 0 && !this.#starts.has(id))) return [];
    return [...(this.#starts.get(first.id)?.keys() ?? [])].flatMap((at) => {
      const parts = this.#from(side, 0, at, slack, taken);
      return parts ? [{ start: at, end: parts.at(-1)?.end ?? at, parts }] : [];
    });
  }

  #from(
    side: Sequence,
    index: number,
    at: number,
    slack: number,
    taken: ReadonlySet<number>,
  ): readonly Span[] | undefined {
    const element = side[index];
    if (!element) return [];
    if (element.id === AN_END) {
      return (this.words[at]?.before ?? breaks.stop) >= breaks.line ? [] : undefined;
    }
    const reach = element.gap ? GAP : index === 0 ? 0 : slack;
    for (let start = at; start <= at + reach; start += 1) {
      if (start >= this.words.length) return undefined;
      if (index > 0 && this.words[start]?.before === breaks.stop) return undefined;
      for (const end of this.#endsOf(element.id, start)) {
        if (isTaken(start, end, taken)) continue;
        const rest = this.#from(side, index + 1, end, slack, taken);
        if (rest) return [{ start, end }, ...rest];
      }
      if (!element.gap && !this.isSmall(start)) return undefined;
    }
    return undefined;
  }

  #endsOf(id: number, start: number): readonly number[] {
    return id === ANY_WORD ? [start + 1] : (this.#starts.get(id)?.get(start) ?? []);
  }

  #isNear(one: Found, other: Found): boolean {
    return (
      other.start - one.end <= NEAR &&
      one.start - other.end <= NEAR &&
      one.parts.every(({ start, end }) => other.end <= start || end <= other.start) &&
      this.words[one.start]?.sentence === this.words[other.start]?.sentence
    );
  }
}

function isTaken(start: number, end: number, taken: ReadonlySet<number>): boolean {
  for (let at = start; at < end; at += 1) if (taken.has(at)) return true;
  return false;
}

export function places(spans: readonly Span[]): Set<number> {
  const taken = new Set<number>();
  for (const { start, end } of spans) for (let at = start; at < end; at += 1) taken.add(at);
  return taken;
}

const joined = (one: Found, other: Found): Found => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
  parts: [...one.parts, ...other.parts].sort((a, b) => a.start - b.start),
});
