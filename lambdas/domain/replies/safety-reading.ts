/** Weighs what the rules find in a text: how sure each sign is, and which of them are told. */
import { type DangerSign, dangerOf, dangerSignNames } from '../danger-sign.ts';
import {
  type CircumstanceLists,
  type Circumstances,
  circumstanceMarks,
  Telling,
} from './phrase-circumstances.ts';
import { type Phrase, places, type Reading } from './phrase-matching.ts';
import { type Lexicon, Phrasebook } from './phrasebook.ts';
import { writtenWords } from './written-words.ts';

/** What is dangerous in a text; the signs in the order in which they are asked. */
export type Safety =
  | { readonly kind: 'none' }
  | { readonly kind: 'clear' | 'unsure'; readonly signs: readonly DangerSign[] };

/** Phrases of one rule, divided by `|`. */
interface RuleOf<Less extends string> {
  readonly clear?: string;
  readonly unsure?: string;
  readonly ifNew?: string;
  readonly lessSureWith?: Less;
}

export interface SafetyRules<Less extends string> {
  readonly danger: Readonly<Record<DangerSign, readonly RuleOf<Less>[]>>;
  readonly despair: readonly RuleOf<Less>[];
  readonly lessSure: Readonly<Record<Less, string>>;
  readonly lexicon: Lexicon;
  /** Words in these count for nothing. */
  readonly idioms: string;
  /** Count for nothing where several stand together: our own letter, quoted. */
  readonly ownLines: string;
  readonly circumstances: CircumstanceLists;
}

/** From so many lines of our own on, a text quotes us. */
const QUOTED_LINES = 3;

/** How sure a sign is: not at all, perhaps, surely. */
type Sureness = 0 | 1 | 2;
const lower = (sureness: Sureness): Sureness => (sureness === 2 ? 1 : 0);

interface ReadyRule {
  readonly clear: readonly Phrase[];
  readonly unsure: readonly Phrase[];
  readonly ifNew: readonly Phrase[];
  readonly lessSureWith: readonly Phrase[];
}

export function safetyReader<Less extends string>(
  rules: SafetyRules<Less>,
): (written: string) => { safety: Safety; despair: boolean } {
  const book = new Phrasebook(rules.lexicon);
  const phrases = (list = '', ofSign = false, slack?: number) =>
    list
      .split('|')
      .filter((phrase) => phrase.trim() !== '')
      .map((phrase) => book.phrase(phrase, ofSign, slack));
  const ready = (rule: RuleOf<Less>): ReadyRule => ({
    clear: phrases(rule.clear, true),
    unsure: phrases(rule.unsure, true),
    ifNew: phrases(rule.ifNew, true),
    lessSureWith: phrases(rule.lessSureWith && rules.lessSure[rule.lessSureWith]),
  });
  const danger = dangerSignNames.map(
    (sign) => [sign, rules.danger[sign].map((rule) => ready(rule))] as const,
  );
  const despair = rules.despair.map((rule) => ready(rule));
  // Word for word: what stands between may be what matters, as in "I wee a bit".
  const idioms = phrases(rules.idioms, false, 0);
  const ownLines = phrases(rules.ownLines);
  const marks = circumstanceMarks(book, rules.circumstances);

  return (written) => {
    const reading = book.read(writtenWords(written));
    const own = ownLines.flatMap((line) => reading.find(line));
    const nothing = places([
      ...idioms.flatMap((idiom) => reading.find(idiom)),
      ...(own.length >= QUOTED_LINES ? own : []),
    ]);
    const text = { reading, telling: new Telling(reading, book, marks), nothing };
    const sure = new Map(
      danger.map(([sign, some]) => [sign, most(some.map((rule) => surenessOf(rule, text)))]),
    );
    return {
      safety: safetyOf(sure),
      despair: most(despair.map((rule) => surenessOf(rule, text))) > 0,
    };
  };
}

interface Text {
  readonly reading: Reading;
  readonly telling: Telling;
  /** The words that count for nothing. */
  readonly nothing: ReadonlySet<number>;
}

const most = (some: readonly Sureness[]): Sureness =>
  some.includes(2) ? 2 : some.includes(1) ? 1 : 0;

function surenessOf(rule: ReadyRule, { reading, telling, nothing }: Text): Sureness {
  const found = (phrases: readonly Phrase[]) =>
    phrases
      .flatMap((phrase) => reading.find(phrase, nothing))
      .map((one) => ({ one, around: telling.of(one) }));
  const weigh = (sureness: Sureness, sentence: number, around: Circumstances) => {
    const less =
      sureness > 0 && rule.lessSureWith.length > 0 && isLessSure(rule, reading, sentence);
    return weighed(less ? lower(sureness) : sureness, around);
  };
  const sentenceOf = (at: number) => reading.words[at]?.sentence ?? 0;
  const freshness = { surely: 2, perhaps: 1, no: 0 } as const;
  return most([
    ...found(rule.clear).map(({ one, around }) => weigh(2, sentenceOf(one.start), around)),
    ...found(rule.unsure).map(({ one, around }) => weigh(1, sentenceOf(one.start), around)),
    ...found(rule.ifNew).map(({ one, around }) =>
      weigh(freshness[around.fresh], sentenceOf(one.start), around),
    ),
  ]);
}

const isLessSure = (rule: ReadyRule, reading: Reading, sentence: number) =>
  rule.lessSureWith.some((phrase) =>
    reading.find(phrase).some(({ start }) => reading.words[start]?.sentence === sentence),
  );

function weighed(sureness: Sureness, { certain, perhaps }: Circumstances): Sureness {
  if (certain.size > 0) return 0;
  // What was only perhaps a sign, and is perhaps denied, is none.
  if (sureness === 1 && perhaps.has('denied')) return 0;
  return perhaps.size > 0 && sureness === 2 ? 1 : sureness;
}

/** Clear signs are told alone; only, what may be an emergency is not left out for what can wait. */
function safetyOf(sure: ReadonlyMap<DangerSign, Sureness>): Safety {
  const atLeast = (least: Sureness) =>
    dangerSignNames.filter((sign) => (sure.get(sign) ?? 0) >= least);
  const [clear, all] = [atLeast(2), atLeast(1)];
  if (all.length === 0) return { kind: 'none' };
  if (clear.length === 0) return { kind: 'unsure', signs: all };
  const hidden = dangerOf(all)?.level === 'emergency' && dangerOf(clear)?.level !== 'emergency';
  return { kind: 'clear', signs: hidden ? all : clear };
}
