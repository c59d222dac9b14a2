/** How the tables of words are written: phrases by language, each with examples that the tests read aloud. */
import { type Phrase, Phrases, phrase, type WordLists } from './phrase.ts';

/** A phrase (see phrase.ts for how it is written), and sentences in which it is meant. */
export type Entry = readonly [phrase: string, ...examples: string[]];

export interface WordTable {
  readonly lists: WordLists;
  /** Wherever they stand in a sentence. */
  readonly anywhere: readonly Entry[];
  /** As a line of their own, or in a reply of a few words. */
  readonly alone: readonly Entry[];
  /** Only in a reply of a few words. */
  readonly whole?: readonly Entry[];
  /** In front of a phrase, they turn it round: "do not", "if I". */
  readonly unless?: readonly string[];
}

export interface CompiledTable {
  readonly anywhere: Phrases;
  readonly alone: Phrases;
  readonly whole: Phrases;
  readonly unless: Phrases;
}

export function compiled({
  lists,
  anywhere,
  alone,
  whole = [],
  unless = [],
}: WordTable): CompiledTable {
  const all = (written: readonly string[], around = (one: string) => one): Phrase[] =>
    written.map((one) => phrase(around(one), lists));
  const first = (entries: readonly Entry[]) => entries.map(([written]) => written);
  const sentence = (one: string) => `^ ${one} $`;
  return {
    anywhere: new Phrases(all(first(anywhere))),
    alone: new Phrases(all(first(alone), sentence)),
    whole: new Phrases(all(first(whole), sentence)),
    unless: new Phrases(all(unless)),
  };
}
