/** What a person wants, in what they wrote: by the tables of words, in the order in which it is acted on. */
import type { Language } from '../../../emails/languages.ts';
import { daysAfter, daysBetween, daysIn, spanIn } from './days-in-words.ts';
import { diedTables, longAgo, noNames, noPerson, ownBody } from './died-phrases.ts';
import type { Intent, PauseEnd } from './intent.ts';
import { minutesWalked } from './minutes-walked.ts';
import { numberAnswer } from './number-answer.ts';
import { awayTable, pauseTable } from './pause-phrases.ts';
import { type Core, coreOf, Phrases, type Place, phrase } from './phrase.ts';
import { type ReplyWord, type Sentence, sentencesOf } from './reply-words.ts';
import { stopTables } from './stop-phrases.ts';
import { stopTablesAbroad } from './stop-phrases-abroad.ts';
import {
  againTable,
  helpTable,
  noTable,
  resumeTable,
  slowerTable,
  yesAndNo,
  yesTable,
} from './wish-phrases.ts';
import { type CompiledTable, compiled } from './word-table.ts';

export interface ReplyContext {
  /** Of the person. Words of both languages are always known; it decides how "5/3" is read. */
  readonly language: Language;
  /** What the last question asked for: a bare number answers nothing else. */
  readonly asked: 'number' | 'new-or-not' | undefined;
  /** The person's own day, as an ISO day: dates in words are counted from it. */
  readonly today: string;
}

/** They may stand before and behind any word that is a whole reply. */
const polite: ReadonlySet<string> = new Set(
  (
    'please thanks thank you hi hello hey dear good morning afternoon evening kindly just ok okay sir madam team everyone walk easier many very much ' +
    'por favor porfavor porfa gracias muchas hola buenos buenas dias tardes noches estimados estimado senores saludos ya ' +
    'bitte danke hallo merci bonjour svp sil vous plait prego grazie per favore ciao obrigado obrigada ola'
  ).split(' '),
);
/** A reply of so many words is nothing but what it says. */
const FEW_WORDS = 8;
/** How far in front of a phrase a word may stand that turns it round. */
const REACH = 3;
/** No pause is longer. */
const LONGEST_PAUSE = 365;

const stops = [...stopTables, ...stopTablesAbroad].map(compiled);
const deaths = diedTables.map(compiled);
const pauses = compiled(pauseTable);
const aways = compiled(awayTable);
const wishes = [
  ['resume', compiled(resumeTable)],
  ['again', compiled(againTable)],
  ['slower', compiled(slowerTable)],
  ['help', compiled(helpTable)],
] as const;
const yes = compiled(yesTable);
const no = compiled(noTable);
const neither = new Phrases([phrase(yesAndNo, {})]);

interface Read {
  readonly sentence: Sentence;
  readonly core: Core;
  readonly few: boolean;
}

/** A word in front turns the phrase round, with no comma between: "please don't stop these". */
function isTurned({ words }: Core, place: Place, against: readonly Place[]): boolean {
  return against.some(({ from, to }) => {
    if (from >= place.from || to > place.from || place.from - to > REACH) return false;
    for (let at = to; at <= place.from; at += 1) if (words[at]?.afterComma) return false;
    return true;
  });
}

/** Whether the sentence says what the table holds. */
function says(table: CompiledTable, { sentence, core, few }: Read): boolean {
  if (!sentence.asked || few) {
    if ((sentence.alone || few) && table.alone.isIn(core))
      return !sentence.asked || table !== stops[0];
    if (few && !sentence.asked && table.whole.isIn(core)) return true;
  }
  let against: Place[] | undefined;
  for (const place of table.anywhere.in(core)) {
    against ??= [...table.unless.in(core)];
    if (!isTurned(core, place, against)) return true;
  }
  return false;
}

/** "… until 3 March", "from 3 to 17 March"; the words stand close in front of the day. */
const closeBefore = /^(until|till|til|through|thru|to|hasta|al|a|before|next|proximo|proxima)$/;
/** "… back on Monday": anywhere in the sentence. */
const anywhereBefore =
  /^(back|return\w{0,4}|again|resume|restart|continue|start|begin|vuelvo|volvere|volvemos|vuelta|regres\w{1,5}|reanud\w{1,4}|siga\w{0,4}|continu\w{1,5}|retomar|escribanme)$/;

/** The last day that is said to be the end: "surgery on 3 December, please pause" names none. */
function lastDay(words: readonly ReplyWord[], context: ReplyContext): string | undefined {
  const days = daysIn(words, context.today, context.language === 'es' ? 'day-first' : 'later');
  const comesBack = words.some(({ text }) => anywhereBefore.test(text));
  return days.findLast(
    ({ from }) =>
      comesBack ||
      words.slice(Math.max(0, from - 3), from).some(({ text }) => closeBefore.test(text)),
  )?.day;
}

/** "6, pause until the 15th": the day is no answer. */
function withoutDays(sentence: Sentence, today: string): Sentence {
  const days = daysIn(sentence.words, today, 'later');
  const isOfDay = (at: number) => days.some(({ from, to }) => at >= from && at < to);
  return { ...sentence, words: sentence.words.filter((_, at) => !isOfDay(at)) };
}

/** Until when, as far as the sentence says so. */
function endIn({ words }: Core, context: ReplyContext): PauseEnd | undefined {
  const { today } = context;
  const day = lastDay(words, context);
  if (day !== undefined) {
    const last = daysAfter(today, LONGEST_PAUSE);
    return { kind: 'day', day: daysBetween(day, last) < 0 ? last : day };
  }
  const days = spanIn(words);
  if (days === undefined) return undefined;
  const span = Math.min(days, LONGEST_PAUSE);
  return span >= 7 && (span % 7 === 0 || span > 25)
    ? { kind: 'weeks', weeks: Math.min(52, Math.round(span / 7)) }
    : { kind: 'day', day: daysAfter(today, span) };
}

/** "Joan died on Sunday" */
const namesTheDead = ({ sentence: { words, asked } }: Read): boolean =>
  !asked &&
  words.some(({ text, typed }, at) => {
    const next = words[at + 1]?.text;
    const died =
      next === 'died' || next === 'murio' || (next === 'passed' && words[at + 2]?.text === 'away');
    return died && /^\p{Lu}\p{Ll}/u.test(typed) && !noNames.has(text) && !words[at + 1]?.afterComma;
  });

/** A name of something, a long time ago, or one's own body beside it: then nobody's course ends. */
function hasDied(reads: readonly Read[]): boolean {
  const speakers = reads.some(({ core }) => core.words.some(({ text }) => ownBody.has(text)));
  return reads.some((read) => {
    const { words } = read.core;
    if (speakers || words.some(({ text }) => noPerson.has(text) || longAgo.has(text))) return false;
    if (words.some(({ text }) => /^(19\d\d|20\d\d)$/.test(text)) && words.length > FEW_WORDS)
      return false;
    return deaths.some((table) => says(table, read)) || namesTheDead(read);
  });
}

function answers(
  reads: readonly Read[],
  sentences: readonly Sentence[],
  asked: ReplyContext['asked'],
): Intent[] {
  const found: Intent[] = [];
  const whole = (table: CompiledTable) =>
    reads.length === 1 &&
    reads.every(({ core, few, sentence }) => few && !sentence.asked && table.alone.isIn(core));
  const isNew = asked === 'new-or-not';
  const saysYes = whole(yes) || (isNew && reads.some((read) => says(yes, read)));
  const saysNo = whole(no) || (isNew && reads.some((read) => says(no, read)));
  const isNeither = saysYes === saysNo || reads.some(({ core }) => neither.isIn(core));
  if (!isNeither) found.push({ kind: saysYes ? 'yes' : 'no' });
  const number = asked === 'number' && found.length === 0 ? numberAnswer(sentences) : undefined;
  if (number) found.push(number);
  const walked = minutesWalked(sentences);
  if (walked !== undefined) found.push({ kind: 'minutes', walked });
  return found;
}

/**
 * Never empty: what nobody could tell is free text, and nothing written is nothing. Takes time in
 * proportion to the length, and never throws.
 */
export function intentsOf(written: string, context: ReplyContext): Intent[] {
  const sentences = sentencesOf(written);
  const count = sentences.reduce((sum, { words }) => sum + words.length, 0);
  if (count === 0)
    return [
      written.includes('?') ? { kind: 'help' } : { kind: written === '' ? 'nothing' : 'free-text' },
    ];
  const reads = sentences.map((sentence) => ({
    sentence,
    core: coreOf(sentence, polite),
    few: count <= FEW_WORDS,
  }));
  const found: Intent[] = [];
  let pause: { until: PauseEnd | undefined } | undefined;
  let stop = false;
  const answering: Sentence[] = [];
  for (const read of reads) {
    const stopping = stops.some((table) => says(table, read));
    const pausing = says(pauses, read);
    const end = stopping || pausing || says(aways, read) ? endIn(read.core, context) : undefined;
    answering.push(end ? withoutDays(read.sentence, context.today) : read.sentence);
    // "Stop until March" and "no emails for two weeks" are pauses.
    if (pausing || end) pause = { until: end ?? pause?.until };
    else if (stopping) stop = true;
  }
  if (stop) found.push({ kind: 'stop' });
  const answered = answers(reads, answering, context.asked);
  // Whoever answers the question is alive, whatever loss they tell of.
  if (!answered.some(({ kind }) => kind === 'number') && hasDied(reads))
    found.push({ kind: 'died' });
  if (pause) found.push({ kind: 'pause', until: pause.until });
  for (const [kind, table] of wishes) {
    if (pause && kind === 'resume') continue;
    if (reads.some((read) => says(table, read))) found.push({ kind });
  }
  found.push(...answered);
  return found.length > 0 ? found : [{ kind: 'free-text' }];
}
