/** Days and spans of time as people write them, in six languages: "3 March", "el lunes", "05.12.", "two weeks". */
import type { ReplyWord } from './reply-words.ts';

const DAY_MS = 86_400_000;

/** One list a month: English, Spanish, French, German, Portuguese, Italian, and what they are cut to. */
const months = [
  'january jan enero ene janvier janv januar janner janeiro gennaio gen',
  'february feb febrero fevrier fevr februar fevereiro fev febbraio',
  'march mar marzo mars marz maerz mrz marco',
  'april apr abril abr avril avr aprile',
  'may mayo mai maio maggio mag',
  'june jun junio juin juni junho giugno giu',
  'july jul julio juillet juil juli julho luglio lug',
  'august aug agosto ago aout',
  'september sep sept septiembre setiembre septembre setembro set settembre sett',
  'october oct octubre octobre oktober okt outubro ottobre ott',
  'november nov noviembre novembre novembro',
  'december dec diciembre dic decembre dezember dez dezembro dicembre',
].map((names) => new Set(names.split(' ')));

/** From Monday on. "mar" and "sab" are left out: months and others write them too. */
const weekdays = [
  'monday lunes lundi montag segunda lunedi',
  'tuesday tue tues martes mardi dienstag terca martedi',
  'wednesday miercoles mercredi mittwoch quarta mercoledi',
  'thursday thu thur thurs jueves jeudi donnerstag quinta giovedi',
  'friday fri viernes vendredi freitag sexta venerdi',
  'saturday sabado samedi samstag sonnabend sabato',
  'sunday domingo dimanche sonntag domenica',
].map((names) => new Set(names.split(' ')));

const tomorrow = new Set(['tomorrow', 'manana', 'demain', 'morgen', 'amanha', 'domani']);
/** Words that may stand between a day, its month and its year. */
const between = new Set(['of', 'de', 'del', 'di', 'the']);
/** In front of a number they make it a day: "the 5th", "el 5". */
const articles = new Set(['the', 'el', 'le', 'den', 'dem', 'dia', 'il']);

const feasts: readonly {
  readonly names: readonly string[];
  readonly month: number;
  readonly day: number;
}[] = [
  // The day after, when people are back.
  {
    names: ['christmas', 'xmas', 'navidad', 'navidades', 'noel', 'weihnachten', 'natal', 'natale'],
    month: 12,
    day: 27,
  },
  { names: ['new year', 'new years', 'ano nuevo', 'nouvel an', 'neujahr'], month: 1, day: 2 },
  { names: ['reyes', 'epiphany'], month: 1, day: 7 },
];

export interface DayFound {
  /** ISO. */
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** How "5/3" is read where both ways are dates: as the later of the two, the sooner, or day first. */
export type SlashOrder = 'later' | 'sooner' | 'day-first';

const at = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
const iso = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
export const daysAfter = (from: string, days: number): string => iso(at(from) + days);
export const daysBetween = (from: string, to: string): number => at(to) - at(from);

const monthOf = (word: ReplyWord | undefined): number | undefined => {
  const month = months.findIndex((names) => word !== undefined && names.has(word.text)) + 1;
  return month === 0 ? undefined : month;
};
const dayNumber = (word: ReplyWord | undefined): number | undefined => {
  const [, digits] = /^(\d{1,2})(st|nd|rd|th|er|º|o|a)?$/.exec(word?.text ?? '') ?? [];
  const day = Number(digits);
  return day >= 1 && day <= 31 ? day : undefined;
};
const yearOf = (word: ReplyWord | undefined): number | undefined =>
  /^20\d\d$/.test(word?.text ?? '') ? Number(word?.text) : undefined;

/** The next time it is that day of that month; a year that has passed was a slip. */
function onNext(month: number, day: number, year: number | undefined, today: string): string {
  const now = at(today);
  const inYear = (one: number) => Math.floor(Date.UTC(one, month - 1, day) / DAY_MS);
  const said = year === undefined ? undefined : inYear(year);
  if (said !== undefined && said > now) return iso(said);
  const thisYear = inYear(Number(today.slice(0, 4)));
  return iso(thisYear > now ? thisYear : inYear(Number(today.slice(0, 4)) + 1));
}

function inFigures(word: ReplyWord, today: string, order: SlashOrder): string | undefined {
  const [, y, m, d] = /^(20\d\d)-(\d{1,2})-(\d{1,2})$/.exec(word.text) ?? [];
  if (y !== undefined) {
    return Number(m) <= 12 && Number(d) <= 31
      ? onNext(Number(m), Number(d), Number(y), today)
      : undefined;
  }
  const parts = /^(\d{1,2})([/.-])(\d{1,2})(?:[/.-](20\d\d|\d\d))?$/.exec(word.text);
  if (!parts) return undefined;
  const [, one, mark, two, written] = parts;
  const [a, b] = [Number(one), Number(two)];
  const year =
    written === undefined ? undefined : Number(written.length === 2 ? `20${written}` : written);
  const possible = (day: number, month: number) =>
    day >= 1 && day <= 31 && month >= 1 && month <= 12 ? [onNext(month, day, year, today)] : [];
  const dayFirst = possible(a, b);
  if ((order === 'day-first' || mark === '.') && dayFirst.length > 0) return dayFirst[0];
  const both = [...dayFirst, ...possible(b, a)].sort();
  return order === 'sooner' ? both[0] : both.at(-1);
}

function skipBetween(words: readonly ReplyWord[], place: number): number {
  return between.has(words[place]?.text ?? '') ? place + 1 : place;
}

/** "3 March", "3 de marzo de 2027", "March 3rd". */
function withMonth(words: readonly ReplyWord[], from: number, today: string): DayFound | undefined {
  const first = words[from];
  const behindFirst = skipBetween(words, from + 1);
  const dayThenMonth = monthOf(words[behindFirst]);
  const day = dayNumber(first);
  const [found, to] =
    day !== undefined && dayThenMonth !== undefined
      ? [{ day, month: dayThenMonth }, behindFirst + 1]
      : monthOf(first) !== undefined && dayNumber(words[behindFirst]) !== undefined
        ? [{ day: dayNumber(words[behindFirst]) ?? 1, month: monthOf(first) ?? 1 }, behindFirst + 1]
        : [undefined, from];
  if (!found) return undefined;
  const place = skipBetween(words, to);
  const year = yearOf(words[place]);
  return {
    day: onNext(found.month, found.day, year, today),
    from,
    to: year === undefined ? to : place + 1,
  };
}

/** "until March", "hasta marzo": the first of it. Only behind a word that leads to a time. */
const untilWords = new Set(
  'until till til through hasta jusque jusquen jusqua bis ate fino em im en in'.split(' '),
);

function dayAt(
  words: readonly ReplyWord[],
  from: number,
  today: string,
  order: SlashOrder,
): DayFound | undefined {
  const word = words[from];
  if (!word) return undefined;
  const whole = withMonth(words, from, today);
  if (whole) return whole;
  const figures = inFigures(word, today, order);
  if (figures) return { day: figures, from, to: from + 1 };
  const before = words[from - 1]?.text ?? '';
  const month = monthOf(word);
  if (month !== undefined && untilWords.has(before)) {
    const year = yearOf(words[from + 1]);
    return { day: onNext(month, 1, year, today), from, to: from + (year === undefined ? 1 : 2) };
  }
  const weekday = weekdays.findIndex((names) => names.has(word.text));
  // "Monday 7 December", "lunes, 7 de diciembre": the date says it.
  if (weekday >= 0 && !withMonth(words, from + 1, today)) {
    const day = at(today);
    // 1970-01-01 was a Thursday, the fourth day of a week from Monday on.
    const ahead = (weekday - ((day + 3) % 7) + 7) % 7 || 7;
    return { day: iso(day + ahead), from, to: from + 1 };
  }
  if (tomorrow.has(word.text)) return { day: daysAfter(today, 1), from, to: from + 1 };
  const day = dayNumber(word);
  if (day !== undefined && (/\d(st|nd|rd|th)$/.test(word.text) || articles.has(before))) {
    const now = at(today);
    const thisMonth = Math.floor(
      Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, day) / DAY_MS,
    );
    const nextMonth = Math.floor(
      Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), day) / DAY_MS,
    );
    return { day: iso(thisMonth > now ? thisMonth : nextMonth), from, to: from + 1 };
  }
  const two = `${word.text} ${words[from + 1]?.text ?? ''}`;
  const feast = feasts.find(({ names }) => names.includes(word.text) || names.includes(two));
  return feast && { day: onNext(feast.month, feast.day, undefined, today), from, to: from + 1 };
}

/** Every day that is named, in the order in which they stand. All lie after today. */
export function daysIn(words: readonly ReplyWord[], today: string, order: SlashOrder): DayFound[] {
  const found: DayFound[] = [];
  for (let from = 0; from < words.length; ) {
    const day = dayAt(words, from, today, order);
    if (day) found.push(day);
    from = day ? day.to : from + 1;
  }
  return found;
}

const counts: ReadonlyMap<string, number> = new Map(
  (
    'a=1 an=1 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 twelve=12 fourteen=14 fifteen=15 twenty=20 thirty=30 ' +
    'couple=2 few=3 several=3 next=1 ' +
    'un=1 una=1 uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 doce=12 quince=15 veinte=20 treinta=30 ' +
    'par=2 unas=3 unos=3 algunas=3 varias=3 proxima=1 proximo=1'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), Number(pair.slice(pair.indexOf('=') + 1))]),
);
const unitDays: ReadonlyMap<string, number> = new Map(
  Object.entries({
    day: 1,
    days: 1,
    dia: 1,
    dias: 1,
    week: 7,
    weeks: 7,
    wk: 7,
    wks: 7,
    semana: 7,
    semanas: 7,
    fortnight: 14,
    quincena: 14,
    month: 30.5,
    months: 30.5,
    mes: 30.5,
    meses: 30.5,
    year: 365,
    ano: 365,
  }),
);

/** "two weeks", "un mes", "a couple of weeks", "next week", "10 días": in days; undefined: none is named. */
export function spanIn(words: readonly ReplyWord[]): number | undefined {
  for (const [place, { text }] of words.entries()) {
    const unit = unitDays.get(text);
    if (unit === undefined) continue;
    const before = words.slice(Math.max(0, place - 2), place).reverse();
    for (const { text: count } of before) {
      const many = /^\d{1,3}$/.test(count) ? Number(count) : counts.get(count);
      if (many !== undefined && many > 0) return Math.round(many * unit);
      if (!['of', 'de', 'more', 'la', 'el', 'whole'].includes(count)) break;
    }
    if (unit === 14) return 14;
  }
  return undefined;
}
