/** Everything that somebody reads, in each form that somebody may get it in, as text with its marks. */
import Handlebars from 'handlebars';
import { decided } from '../../emails/browser-only.ts';
import { faq } from '../../emails/faq.ts';
import { type Language, languageCodes } from '../../emails/languages.ts';
import type { LetterSource } from '../../emails/letter-source.ts';
import { forEveryMove, moves } from '../../emails/moves.ts';
import { plainText } from '../../emails/plain-text.ts';
import { dangerBox } from '../../emails/safety.ts';
import { isServiceLetter } from '../../emails/service-letters.ts';
import { scaleEnds, survey } from '../../emails/survey.ts';
import { walkingTime } from '../../emails/walking-words.ts';
import { waysToRest } from '../../emails/ways-to-rest.ts';
import type { LetterValues } from '../../lambdas/domain/letter-values.ts';
import { letterVariants, nameOf } from './letter-variants.ts';
import { valuesFor } from './sample-values.ts';
import { withReadableMarks } from './sentences.ts';

export interface Reading {
  /** Below emails/: 'en/01-how-it-works.mjml', 'faq.ts'. */
  readonly file: string;
  /** The letter's stable name, or that of the question. */
  readonly id: string;
  readonly language: Language;
  /** What is said by itself, or a whole letter with the frame around it. */
  readonly kind: 'lesson' | 'notice' | 'whole' | 'faq' | 'moves' | 'danger-box';
  readonly variant: string;
  /** A paragraph a line. */
  readonly text: string;
}

/** What changes nothing but the greeting and the frame; read in the whole letters. */
const ofFrame: ReadonlySet<keyof LetterValues> = new Set([
  'firstName',
  'repliesRead',
  'waited',
  'emergencyTel',
]);

const framed: readonly Partial<LetterValues>[] = [
  { numberRows: true },
  { numberSmall: true, remindCheck: true, waited: true },
  { numberLink: true, largeText: true, repliesRead: false, firstName: '', askCheck: true },
];

/** The words of the danger box, which a clinician approves as they are. */
function boxLines(language: Language): readonly string[] {
  const { call, signs, today, alone } = dangerBox[language];
  const { emergencyNumber: numbers, emergencyPlace: place } = valuesFor(language);
  return [call({ numbers, place }), ...signs, today, alone];
}

function frameLines(language: Language): ReadonlySet<string> {
  const box = boxLines(language);
  const { weekly } = survey[language];
  const ends = scaleEnds(weekly).replaceAll('\u00a0', ' ');
  return new Set([...box, ...box.map((line) => `- ${line}`), `${weekly.question} ${ends}`]);
}

const templateOf = (mjml: string) => decided(Handlebars.parse(plainText(mjml)), false);

const someone = (language: Language): LetterValues =>
  valuesFor(language, { walkSpell: walkingTime[language](4), forData: false });

/** A letter's own words in each variant that differs, then the whole letter in each kind of frame. */
export function readingsOf(letter: LetterSource): readonly Reading[] {
  const { file, id, language, title, body, marked } = letter;
  const kind = isServiceLetter(id) ? 'notice' : 'lesson';
  const frame = frameLines(language);
  const own = withReadableMarks(`<mj-text><h1>${title}</h1></mj-text>${body}`);
  const ownWords = Handlebars.compile(templateOf(own), { noEscape: true });
  const someoneHere = someone(language);
  const base = { file, id, language };

  const readings = new Map<string, Reading>();
  for (const changes of letterVariants(own, someoneHere, ofFrame)) {
    const words = ownWords(valuesFor(language, { forData: false, ...changes }));
    const lines = words.split('\n').filter((line) => line !== '' && !frame.has(line));
    const text = lines.join('\n');
    if (!readings.has(text)) {
      readings.set(text, { ...base, kind, variant: nameOf(changes), text });
    }
  }
  const wholeWords = Handlebars.compile(templateOf(withReadableMarks(marked)), { noEscape: true });
  const wholes = framed.map((changes): Reading => {
    const text = wholeWords(valuesFor(language, changes)).replace(/\n+/g, '\n');
    return { ...base, kind: 'whole', variant: nameOf(changes), text };
  });
  return [...readings.values(), ...wholes];
}

const questionReadings = (language: Language): readonly Reading[] =>
  faq[language].map(({ id, question, answer }) => ({
    file: 'faq.ts',
    id,
    language,
    kind: 'faq',
    variant: id,
    text: withReadableMarks([question, ...answer].join('\n')),
  }));

/** Each move as its page tells it, then what holds for all. */
const moveReadings = (language: Language): readonly Reading[] =>
  [
    ...moves.map(({ id, words }) => ({ id, words: Object.values(words[language]) })),
    { id: 'for-every-move', words: Object.values(forEveryMove[language]) },
    ...waysToRest.map(({ picture, words }) => ({ id: picture, words: [words[language]] })),
  ].map(({ id, words }) => ({
    file: 'moves.ts',
    id,
    language,
    kind: 'moves',
    variant: id,
    text: withReadableMarks(words.filter((line) => line !== '').join('\n')),
  }));

/** What is read beside the letters: the questions, the moves, and the danger box by itself. */
export const otherReadings = (): readonly Reading[] =>
  languageCodes.flatMap((language) => [
    ...questionReadings(language),
    ...moveReadings(language),
    {
      file: 'safety.ts',
      id: 'danger-box',
      language,
      kind: 'danger-box',
      variant: 'as it stands',
      text: boxLines(language).join('\n'),
    },
  ]);
