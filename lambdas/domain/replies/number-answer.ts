/** The answer to "how bad, 0 to 10?" in what somebody wrote; where several could be meant, none is taken. */
import {
  aboveTen,
  counted,
  followers,
  leadIns,
  measured,
  noughts,
  orWords,
  outOf,
  units,
  vague,
  zeroToTen,
} from './number-words.ts';
import type { ReplyWord, Sentence } from './reply-words.ts';

export type NumberAnswer =
  | { readonly kind: 'number'; readonly pain: number }
  | { readonly kind: 'unsure-number' };

type Figure =
  /** Said with its "out of 10", or where nothing else can be meant. */
  | { readonly kind: 'strong'; readonly value: number }
  /** A number, but of what? */
  | { readonly kind: 'weak'; readonly value: number; readonly begun: boolean }
  /** An answer, but which number? */
  | { readonly kind: 'vague' };

/** More than this many words tell something; a number among them that stands oddly is not asked about. */
const FEW_WORDS = 3;
/** Letters and marks that look like figures: "O", "l", "З". */
const LIKE_A_FIGURE = /^(o|l|i|з|б|\d[ol]|[ol]\d)$/;

const textAt = (words: readonly ReplyWord[], at: number): string => words[at]?.text ?? '';

function plainFigure(text: string): number | undefined {
  if (/^~?\d{1,2}(?:[.,]0)?$/.test(text)) return Number.parseInt(text.replace('~', ''), 10);
  return zeroToTen.get(text);
}

/** How many words behind the number say "out of 10"; 0: none. */
function outOfTen(words: readonly ReplyWord[], at: number): number {
  for (const lead of outOf) {
    const fits = lead.every((word, index) => textAt(words, at + 1 + index) === word);
    if (fits && ['10', 'ten', 'diez'].includes(textAt(words, at + 1 + lead.length))) {
      return lead.length + 1;
    }
  }
  return 0;
}

function endsWell(words: readonly ReplyWord[], at: number): boolean {
  const next = words[at + 1];
  if (!next || next.afterComma) return true;
  if (next.text === 'de') return measured.has(textAt(words, at + 2));
  // "6 Maria"
  if (at + 2 === words.length && /^\p{Lu}\p{Ll}/u.test(next.typed) && !units.has(next.text))
    return true;
  if (next.text === 'or') return textAt(words, at + 2) === 'so';
  return followers.has(next.text);
}

function beginsWell(words: readonly ReplyWord[], at: number): boolean {
  const before = words[at - 1];
  if (!before || words[at]?.afterComma) return true;
  // "at 6" may be a time of day: "7 at 8 in the morning".
  if (before.text === 'at') return at + 1 === words.length || words[at + 1]?.afterComma === true;
  // "a score of 6", "ha sido de 6", but "week 3 of 8", "la calle de 6"
  if (before.text === 'of' || before.text === 'de') {
    return /^(score|pain|level|rating|es|fue|era|sido|dolor|nivel)$/.test(textAt(words, at - 2));
  }
  return leadIns.has(before.text);
}

const isRange = (words: readonly ReplyWord[], at: number): boolean =>
  orWords.has(textAt(words, at + 1)) && plainFigure(textAt(words, at + 2)) !== undefined;

const isHalf = (words: readonly ReplyWord[], at: number): boolean => {
  const behind = [1, 2, 3].map((step) => textAt(words, at + step)).join(' ');
  return /^(and a half|y medi[oa]|point \w{1,8}|punto \w{1,8}|coma \w{1,8}|ish)( |$)/.test(behind);
};

/** "this week 4" is an answer, "week 4" is none. */
const isThisWeek = (words: readonly ReplyWord[], at: number): boolean =>
  /^(this|past|esta) (week|semana)$/.test(`${textAt(words, at - 2)} ${textAt(words, at - 1)}`);

/** "almost 6", "more than 6", "not a 6", "menos de 4". */
function isVague(words: readonly ReplyWord[], at: number): boolean {
  const [before, further] = [textAt(words, at - 1), textAt(words, at - 2)];
  if (words[at]?.afterComma) return false;
  return vague.has(before) || (['a', 'un', 'de'].includes(before) && vague.has(further));
}

/** "on a scale of 0 to 10", "del 0 al 10": the question said again. */
function namesScale(words: readonly ReplyWord[], at: number): number {
  if (/^[01]\s?[-–]\s?10$/.test(textAt(words, at))) return 1;
  const low = plainFigure(textAt(words, at));
  const isRangeToTen = isRange(words, at) && plainFigure(textAt(words, at + 2)) === 10;
  return isRangeToTen && (low === 0 || low === 1) ? 3 : 0;
}

/** What the number at this place is to the question; and how many words it takes. */
function figureAt(words: readonly ReplyWord[], at: number): [Figure | undefined, number] {
  const scale = namesScale(words, at);
  if (scale > 0) return [undefined, scale];
  const text = textAt(words, at);
  const [, ofTen] = /^(\d{1,3})\/10$/.exec(text) ?? [];
  if (ofTen !== undefined) {
    const value = Number(ofTen);
    return [value <= 10 ? { kind: 'strong', value } : { kind: 'vague' }, 1];
  }
  const before = words[at]?.afterComma ? '' : textAt(words, at - 1);
  const next = words[at + 1]?.afterComma ? '' : textAt(words, at + 1);
  if (counted.has(before) && !isThisWeek(words, at)) return [undefined, 1];
  const value = plainFigure(text);
  if (
    value === undefined &&
    /^([<>+-]\d{1,2}|\d{1,2}\+|\d{1,2}[-–]\d{1,2}|\d{0,2}[.,]\d{1,2})$/.test(text)
  ) {
    return [units.has(next) ? undefined : { kind: 'vague' }, 1];
  }
  if (value === undefined) return [undefined, 1];
  const more = outOfTen(words, at);
  if (more > 0) return [value <= 10 ? { kind: 'strong', value } : { kind: 'vague' }, 1 + more];
  if (isRange(words, at)) {
    return [units.has(textAt(words, at + 3)) ? undefined : { kind: 'vague' }, 3];
  }
  if (units.has(next)) return [undefined, 1];
  if (isHalf(words, at)) return [{ kind: 'vague' }, 3];
  if (isVague(words, at)) return [endsWell(words, at) ? { kind: 'vague' } : undefined, 1];
  // "one of my legs", "no one"
  const isOne = text === 'one' || text === 'uno';
  const well = endsWell(words, at) && (isOne ? at === 0 || before === 'a' : beginsWell(words, at));
  if (isOne && !well) return [undefined, 1];
  const begun = beginsWell(words, at);
  return [well ? { kind: 'strong', value } : { kind: 'weak', value, begun }, 1];
}

const joined = ({ words }: Sentence) => words.map(({ text }) => text).join('_');

/** Undefined: no number that could be an answer. */
export function numberAnswer(sentences: readonly Sentence[]): NumberAnswer | undefined {
  const figures: Figure[] = [];
  for (const { words } of sentences) {
    for (let at = 0; at < words.length; ) {
      const [figure, taken] = figureAt(words, at);
      if (figure) figures.push(figure);
      at += taken;
    }
  }
  const strong = figures.flatMap((figure) => (figure.kind === 'strong' ? [figure.value] : []));
  const onScale = new Set(strong.filter((value) => value <= 10));
  const anyVague = figures.some(({ kind }) => kind === 'vague');
  const [pain] = onScale;
  if (pain !== undefined) {
    // "from an 8 to a 5": the one may be meant as well as the other.
    const another = figures.some((one) => one.kind === 'weak' && one.begun && one.value !== pain);
    return onScale.size > 1 || anyVague || another
      ? { kind: 'unsure-number' }
      : { kind: 'number', pain };
  }
  if (anyVague) return { kind: 'unsure-number' };
  const all = sentences.flatMap(({ words }) => words);
  const few = all.length <= FEW_WORDS;
  const odd =
    (few && figures.length > 0) ||
    (all.length === 1 &&
      (aboveTen.has(textAt(all, 0)) ||
        LIKE_A_FIGURE.test(textAt(all, 0)) ||
        /^[+-]?\d{3,6}$/.test(textAt(all, 0))));
  if (odd) return { kind: 'unsure-number' };
  const first = sentences[0];
  return first && sentences.length === 1 && noughts.has(joined(first))
    ? { kind: 'number', pain: 0 }
    : undefined;
}
