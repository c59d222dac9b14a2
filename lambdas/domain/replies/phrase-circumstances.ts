/** In what circumstances a phrase was said: denied, long ago, of someone else, only supposed. */
import { type Found, type Phrase, places, type Reading, type Span } from './phrase-matching.ts';
import type { Phrasebook } from './phrasebook.ts';
import { breaks } from './written-words.ts';

/** The lists that a rule file gives; each entry is a phrase. */
export interface CircumstanceLists {
  /** Deny what follows them: "no", "without". */
  readonly deny: string;
  /** Look like a denial and are none: "not only". */
  readonly denyNothing: string;
  /** Deny even what holds a "not" of its own: "I do not think that". */
  readonly denyAll: string;
  /** End a denial, a person or a time: "but", "because". */
  readonly turn: string;
  /** Carry a denial on to the next of a list: "or", "nor". */
  readonly or: string;
  /** Behind a sign deny it: "chest pain: none". */
  readonly answerNo: string;
  /** Begin a statement of their own: "no I am numb". */
  readonly restart: string;
  /** Say that it is years old, or months. */
  readonly old: string;
  readonly oldish: string;
  /** Say that it is new or quickly worse. */
  readonly fresh: string;
  /** Say so by what was not before: "never used to", of which "used to" is no part. */
  readonly neverBefore: string;
  /** Say that it is now, which is less. */
  readonly lately: string;
  /** It was, and is gone. */
  readonly gone: string;
  readonly relations: string;
  /** Those of them who may be the one that gets the letters, written for by their own. */
  readonly closest: string;
  /** Tell that it is so as they write, of whomever. */
  readonly happening: string;
  readonly heOrShe: string;
  readonly self: string;
  /** Whoever writes for someone else means that person. */
  readonly onBehalf: string;
  /** It did not quite happen: "nearly". */
  readonly nearly: string;
  readonly supposed: string;
  /** Suppose it in a question only: "si" without its accent may be "sí". */
  readonly maybeSupposed: string;
  /** Hold an "if" that supposes nothing: "I do not know if". */
  readonly doubt: string;
  readonly asksMeaning: string;
}

export type Circumstance = 'denied' | 'old' | 'other' | 'supposed' | 'nearly';
export interface Circumstances {
  /** Why it does not count. */
  readonly certain: ReadonlySet<Circumstance>;
  /** Why it may not count. */
  readonly perhaps: ReadonlySet<Circumstance>;
  /** It is told as new, as of these days, or neither. */
  readonly fresh: 'surely' | 'perhaps' | 'no';
}

/** How far back in a sentence the person of whom it is said may be named. */
const PERSON = 14;
/** How far "no" reaches: a list of a few signs. */
const DENIAL = 16;
/** How far before a phrase "if I get" may stand. */
const SUPPOSING = 5;
/** How far before a phrase "nearly" may stand. */
const NEARLY = 3;
/** How far before a phrase "I do not think that" may stand. */
const NOT_THAT = 4;

type Marks = { readonly [list in keyof CircumstanceLists]: readonly Phrase[] };

export function circumstanceMarks(book: Phrasebook, lists: CircumstanceLists): Marks {
  const phrases = Object.entries(lists).map(([name, list]) => [
    name,
    list
      .split('|')
      .filter((entry: string) => entry.trim() !== '')
      .map((entry: string) => book.phrase(entry)),
  ]);
  return Object.fromEntries(phrases) as Marks;
}

/** One text's circumstances, looked up for each phrase found in it. */
export class Telling {
  readonly #reading: Reading;
  readonly #book: Phrasebook;
  readonly #deny: ReadonlyMap<number, Span>;
  readonly #denyAll: ReadonlyMap<number, Span>;
  readonly #turn: ReadonlyMap<number, Span>;
  readonly #or: ReadonlyMap<number, Span>;
  readonly #answerNo: ReadonlyMap<number, Span>;
  readonly #relations: ReadonlyMap<number, Span>;
  readonly #happening: ReadonlySet<number>;
  readonly #closest: ReadonlyMap<number, Span>;
  readonly #heOrShe: ReadonlyMap<number, Span>;
  readonly #self: ReadonlyMap<number, Span>;
  readonly #supposed: ReadonlyMap<number, Span>;
  readonly #restart: ReadonlyMap<number, Span>;
  readonly #maybeSupposed: ReadonlyMap<number, Span>;
  readonly #nearly: ReadonlyMap<number, Span>;
  readonly #lately: ReadonlySet<number>;
  readonly #old: ReadonlyMap<number, readonly Span[]>;
  readonly #oldish: ReadonlySet<number>;
  readonly #fresh: ReadonlySet<number>;
  readonly #gone: ReadonlySet<number>;
  readonly #meaning: ReadonlySet<number>;
  readonly #onBehalf: boolean;

  constructor(reading: Reading, book: Phrasebook, marks: Marks) {
    this.#reading = reading;
    this.#book = book;
    const spans = (list: keyof CircumstanceLists, taken?: ReadonlySet<number>) =>
      marks[list].flatMap((phrase) => reading.find(phrase, taken));
    const byEnd = (found: readonly Span[]) => new Map(found.map((span) => [span.end - 1, span]));
    const byStart = (found: readonly Span[]) => new Map(found.map((span) => [span.start, span]));
    const denyNothing = places(spans('denyNothing'));
    this.#deny = byEnd(spans('deny', denyNothing));
    this.#denyAll = byEnd(spans('denyAll', denyNothing));
    this.#restart = byEnd(spans('restart'));
    this.#turn = byEnd(spans('turn'));
    this.#or = byStart(spans('or'));
    this.#answerNo = byStart(spans('answerNo'));
    this.#relations = byEnd(spans('relations'));
    this.#closest = byEnd(spans('closest'));
    this.#heOrShe = byEnd(spans('heOrShe'));
    this.#self = byStart(spans('self'));
    this.#nearly = byEnd(spans('nearly'));
    const doubt = places(spans('doubt'));
    this.#supposed = byEnd(spans('supposed', doubt));
    this.#maybeSupposed = byEnd(spans('maybeSupposed', doubt));
    const sentences = (found: readonly Span[]) =>
      new Set(found.map((span) => this.#sentenceOf(span)));
    const neverBefore = spans('neverBefore');
    const [gone, old] = [spans('gone'), spans('old', places(neverBefore))];
    const oldish = spans('oldish', places([...gone, ...old]));
    this.#old = Map.groupBy(old, (span) => this.#sentenceOf(span));
    this.#oldish = sentences(oldish);
    const past = places([...gone, ...old, ...oldish]);
    this.#fresh = sentences([...spans('fresh', past), ...neverBefore]);
    this.#lately = sentences(spans('lately', past));
    this.#gone = sentences(gone);
    this.#happening = sentences(spans('happening'));
    this.#meaning = sentences(spans('asksMeaning'));
    this.#onBehalf = spans('onBehalf').length > 0;
  }

  of(found: Found): Circumstances {
    const certain = new Set<Circumstance>();
    const perhaps = new Set<Circumstance>();
    const put = (what: Circumstance, how: 'yes' | 'perhaps' | 'no') => {
      if (how === 'yes') certain.add(what);
      if (how === 'perhaps') perhaps.add(what);
    };
    const sentence = this.#sentenceOf(found);
    const now = this.#fresh.has(sentence) || this.#lately.has(sentence);
    put('denied', this.#denied(found));
    put('old', this.#isOld(found, now));
    put('other', this.#ofOther(found, now || this.#happening.has(sentence)));
    put('nearly', this.#isNearly(found));
    put('supposed', this.#isSupposed(found, now));
    return { certain, perhaps, fresh: this.#freshOf(found) };
  }

  #denied(found: Found): 'yes' | 'perhaps' | 'no' {
    for (let at = found.start - 1; at >= found.start - NOT_THAT; at -= 1) {
      if ((this.#reading.words[at + 1]?.before ?? breaks.stop) !== breaks.none) break;
      if (this.#denyAll.has(at)) return 'yes';
    }
    if (this.#deniesItself(found)) return 'no';
    const answers = [found.end, found.end + 1].some((at) => this.#isAnsweredNo(at, found.end));
    if (answers) return 'yes';
    const inside = found.parts
      .slice(1)
      .map(({ start }, index) => this.#deniedFrom(start, found.parts[index]?.end ?? start));
    const outside = this.#deniedFrom(found.start, 0);
    const all = [outside, ...inside];
    return all.includes('yes') ? 'yes' : all.includes('perhaps') ? 'perhaps' : 'no';
  }

  /** "Cannot pee" holds a "not" that belongs to the sign. */
  #deniesItself(found: Found): boolean {
    return found.parts.some(({ start, end }) => this.#someIn(this.#deny, start, end));
  }

  /** "Almost cannot breathe" is no near miss. */
  #isNearly(found: Found): 'perhaps' | 'no' {
    const near = this.#someIn(this.#nearly, found.start - NEARLY, found.start);
    return near && !this.#deniesItself(found) ? 'perhaps' : 'no';
  }

  /** Walks back from a word to the denial before it, as far as that can reach. */
  #deniedFrom(start: number, floor: number): 'yes' | 'perhaps' | 'no' {
    const { words } = this.#reading;
    let passed: 'nothing' | 'signs' | 'list' = 'nothing';
    let ored = this.#or.has(start - 1);
    const lowest = Math.max(floor, start - DENIAL);
    for (let at = start - 1; at >= lowest; at -= 1) {
      const gap = words[at + 1]?.before;
      if (gap === breaks.stop) return 'no';
      if (this.#deny.has(at)) {
        // "No, I cannot": the denial answers something else.
        if (gap === breaks.comma && at + 1 === start) return 'no';
        if (passed === 'nothing') return 'yes';
        return ored || this.#listGoesOn(start) ? 'yes' : 'perhaps';
      }
      if (gap === breaks.line || this.#turn.has(at)) return 'no';
      if (this.#restart.has(at)) return 'no';
      if (gap === breaks.comma) passed = 'list';
      if (this.#or.has(at)) {
        ored = true;
        continue;
      }
      if (this.#reading.isSmall(at)) continue;
      if (!this.#book.isOfSign(this.#reading.texts[at] ?? '')) return 'no';
      if (passed === 'nothing') passed = 'signs';
    }
    return 'no';
  }

  /** "No fever, chest pain or cough": the list's "or" may still come. */
  #listGoesOn(from: number): boolean {
    for (let at = from; at < from + 6; at += 1) {
      if (at > from && (this.#reading.words[at]?.before ?? breaks.stop) === breaks.stop)
        return false;
      if (this.#turn.has(at)) return false;
      if (this.#or.has(at)) return true;
    }
    return false;
  }

  #isAnsweredNo(at: number, from: number): boolean {
    const answer = this.#answerNo.get(at);
    if (!answer) return false;
    const { words } = this.#reading;
    if (at > from && words[from]?.before !== breaks.none) return false;
    // Behind a full stop only a question can be answered.
    if (words[from]?.before === breaks.stop && !words[from - 1]?.asked) return false;
    return (words[answer.end]?.before ?? breaks.stop) !== breaks.none;
  }

  #isOld(found: Found, fresh: boolean): 'yes' | 'perhaps' | 'no' {
    const sentence = this.#sentenceOf(found);
    if (this.#gone.has(sentence)) return 'perhaps';
    if (fresh) return 'no';
    const old = this.#old.get(sentence) ?? [];
    if (old.some((span) => !this.#isTurnBetween(span, found))) return 'yes';
    return old.length > 0 || this.#oldish.has(sentence) ? 'perhaps' : 'no';
  }

  #freshOf(found: Found): Circumstances['fresh'] {
    const sentence = this.#sentenceOf(found);
    if (this.#fresh.has(sentence)) return 'surely';
    const near = this.#fresh.has(sentence - 1) || this.#fresh.has(sentence + 1);
    return near || this.#lately.has(sentence) ? 'perhaps' : 'no';
  }

  #ofOther(found: Found, now: boolean): 'yes' | 'perhaps' | 'no' {
    if (this.#onBehalf || this.#someIn(this.#self, found.start, found.end)) return 'no';
    const sentence = this.#sentenceOf(found);
    for (let at = found.start - 1; at >= Math.max(0, found.start - PERSON); at -= 1) {
      if (this.#reading.words[at]?.sentence !== sentence) break;
      if (now && !this.#old.has(sentence) && this.#closest.has(at)) return 'perhaps';
      if (this.#relations.has(at)) return 'yes';
      if (this.#heOrShe.has(at)) return this.#relations.size > 0 ? 'perhaps' : 'no';
      if (this.#self.has(at)) return 'no';
    }
    return 'no';
  }

  #isSupposed(found: Found, fresh: boolean): 'yes' | 'perhaps' | 'no' {
    const about = this.#meaning.has(this.#sentenceOf(found));
    let [supposing, perhaps] = [false, false];
    for (let at = found.start; at >= Math.max(0, found.start - SUPPOSING); at -= 1) {
      if (at < found.start && this.#reading.words[at + 1]?.before === breaks.stop) break;
      if (this.#supposed.has(at)) supposing = true;
      if (this.#maybeSupposed.has(at)) perhaps = true;
    }
    const asked = this.#reading.words[found.start]?.asked === true;
    if (about || supposing || (perhaps && asked)) return fresh ? 'perhaps' : 'yes';
    return perhaps ? 'perhaps' : 'no';
  }

  #someIn(marks: ReadonlyMap<number, Span>, start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (marks.has(at)) return true;
    return false;
  }

  #isTurnBetween(span: Span, found: Found): boolean {
    const [from, to] = span.start < found.start ? [span.end, found.start] : [found.end, span.start];
    for (let at = from; at < to; at += 1) if (this.#turn.has(at)) return true;
    return false;
  }

  #sentenceOf(span: Span): number {
    return this.#reading.words[span.start]?.sentence ?? -1;
  }
}
