/** The letters' sentences, each with the marks that stand behind it, and where it was written. */
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { decided } from '../../emails/browser-only.ts';
import type { Language } from '../../emails/languages.ts';
import { type LetterSource, readCourse } from '../../emails/letter-source.ts';
import { plainText } from '../../emails/plain-text.ts';
import { dangerBox } from '../../emails/safety.ts';
import { isServiceLetter } from '../../emails/service-letters.ts';
import { survey } from '../../emails/survey.ts';
import { valuesFor, variants } from './course-letters.ts';

export const lessonSources: readonly LetterSource[] = readCourse(
  join(import.meta.dirname, '..', '..', 'emails'),
).letters.filter(({ id }) => !isServiceLetter(id));

export interface MarkedSentence {
  readonly file: string;
  readonly language: Language;
  readonly words: string;
  readonly facts: readonly number[];
  /** Plain advice that a clinician must approve. */
  readonly isAdvice: boolean;
}

const MARK = /⟦(.*?)⟧/g;

/** The words of the frame: approved as they are, or about the letter itself. */
function frameLines(language: Language): ReadonlySet<string> {
  const { call, signs, today, alone, noReplies } = dangerBox[language];
  const { emergencyNumber: numbers, emergencyPlace: place } = valuesFor(language);
  const { question, ends } = survey[language].weekly;
  return new Set([
    call({ numbers, place }),
    ...signs.map((sign) => `- ${sign}`),
    today,
    alone,
    `${alone} ${noReplies}`,
    `${question} ${ends}`,
  ]);
}

interface Body {
  readonly file: string;
  readonly id: string;
  readonly language: Language;
  readonly variant: string;
  readonly text: string;
}

function bodiesOf({ file, id, language, marked }: LetterSource): readonly Body[] {
  const frame = frameLines(language);
  const smallPrint = { en: 'These letters teach.', es: 'Estas cartas enseñan.' }[language];
  const source = plainText(marked.replace(/\{\{!(.*?)\}\}/g, '⟦$1⟧'));
  const template = Handlebars.compile(decided(Handlebars.parse(source), false), {
    noEscape: true,
  });
  return Object.entries(variants).map(([variant, changes]) => {
    const [body = ''] = template(valuesFor(language, changes)).split(smallPrint);
    const lines = body.split('\n').filter((line) => line !== '' && !frame.has(line));
    return { file, id, language, variant, text: lines.join('\n') };
  });
}

/** Each lesson in each variant as its text, marks left in, without the frame. */
export const bodies: readonly Body[] = lessonSources.flatMap(bodiesOf);

/** Split after a full stop with its marks; a colon holds what it announces. */
const END = /(?<=[.!?…][”"»).]*(?:⟦[^⟧]*⟧)*)\s+(?=[\p{Lu}¿¡“«\d])/u;

/** Every sentence that some reader gets, once for each file it comes from. */
export function markedSentences(): readonly MarkedSentence[] {
  const found = new Map<string, MarkedSentence>();
  for (const { file, language, text } of bodies) {
    for (const line of text.split('\n')) {
      for (const sentence of line.replace(/^(?:- |\d\. )/, '').split(END)) {
        const marks = [...sentence.matchAll(MARK)].map(([, mark = '']) => mark);
        found.set(`${file} ${sentence}`, {
          file,
          language,
          words: sentence.replace(MARK, ''),
          facts: marks.flatMap((mark) => (mark.match(/\d+/g) ?? []).map(Number)),
          isAdvice: marks.includes('†'),
        });
      }
    }
  }
  return [...found.values()];
}

/** A body as a reader gets it. */
export const withoutMarks = (text: string): string => text.replace(MARK, '');
