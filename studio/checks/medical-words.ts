/** A word that only those know who learned it: it stands in the glossary, and is explained in time. */
import { glossary } from '../../emails/glossary.ts';
import { type Language, languageCodes } from '../../emails/languages.ts';
import type { Check } from './course-under-check.ts';
import { eachOnce, type Finding } from './finding.ts';
import type { Reading } from './readings.ts';
import { sentencesIn, withoutReadableMarks } from './sentences.ts';

const jargon: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:\p{L}*(?:osis|itis|pathy|ectomy|otomy|ology|emia|algia|plasty|genic|scopy)|claudication|lumbar|spinal|verteb\p{L}*|foramin\p{L}*|epidural|steroids?|decompress\p{L}*|vascular|arter\p{L}*|isch\p{L}*|sciatic\p{L}*|degenerat\p{L}*|cauda|radicular|physio|physiotherap\p{L}*|therapists?|scans?|symptoms?|diagnos\p{L}*|chronic|acute|ankle-brachial|rollators?|MRI|CT|NSAIDs?)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:\p{L}*(?:osis|itis|patía|ectomía|otomía|ología|emia|algia|plastia|génic[ao]|scopia)|claudicación|neurógen[ao]|lumbar\p{L}*|espinal|vértebras?|foramin\p{L}*|epidural|corticoides?|esteroides?|anestésicos?|descompres\p{L}*|vascular\p{L}*|arteria\p{L}*|isquem\p{L}*|ciátic\p{L}*|degenerativ\p{L}*|cauda|fisioterap\p{L}*|terapeutas?|imagen|síntomas?|diagnóstic\p{L}*|crónic\p{L}*|agud[ao]s?)(?!\p{L})/giu,
};

/** The medical words of a text, as they stand in it. */
export const medicalWordsIn = (language: Language, text: string): readonly string[] =>
  text.match(jargon[language]) ?? [];

const isKnown = (language: Language, found: string) =>
  glossary[language].some(({ word }) => word.toLowerCase().includes(found.toLowerCase()));

function unknownWords({ file, language, text }: Reading): readonly Finding[] {
  return sentencesIn(text).flatMap(({ words }) =>
    medicalWordsIn(language, words)
      .filter((found) => !isKnown(language, found))
      .map((found) => ({
        file,
        language,
        sentence: words,
        fault: `“${found}” is not in emails/glossary.ts`,
      })),
  );
}

/** The lines up to the end of the paragraph that first has the word; a heading's is the one below it. */
function upToFirst(word: string, text: string) {
  const wanted = new RegExp(`(?<!\\p{L})${word}`, 'iu');
  const lines = withoutReadableMarks(text).split('\n');
  const index = lines.findIndex((line) => wanted.test(line));
  if (index < 0) return undefined;
  const line = lines[index] ?? '';
  const isHeading = !/[.!][”"»).]*$/.test(line);
  return {
    line,
    soFar: lines
      .slice(0, index + (isHeading ? 2 : 1))
      .join(' ')
      .toLowerCase(),
  };
}

/** A reader goes on from letter to letter; a page with questions has to stand by itself. */
function unexplainedWords(readings: readonly Reading[], language: Language): readonly Finding[] {
  const met = new Map<string, string>();
  return readings.flatMap((reading) => {
    return glossary[language].flatMap((term): Finding[] => {
      const first = met.get(term.word) ?? reading.id;
      const found = first === reading.id ? upToFirst(term.word, reading.text) : undefined;
      if (found === undefined) return [];
      met.set(term.word, reading.id);
      const { line, soFar } = found;
      if (term.explained.some((words) => soFar.includes(words.toLowerCase()))) return [];
      const wanted = term.explained.map((words) => `“${words}”`).join(' or ');
      const fault = `“${term.word}” is not explained by then: ${wanted}`;
      return [{ file: reading.file, language, sentence: line, fault }];
    });
  });
}

/** The questions as one page, in the order in which they stand there. */
function asOnePage(questions: readonly Reading[]): readonly Reading[] {
  const [first] = questions;
  return first ? [{ ...first, id: 'faq', text: questions.map(({ text }) => text).join('\n') }] : [];
}

function unusedTerms(readings: readonly Reading[], language: Language): readonly Finding[] {
  return glossary[language]
    .filter(({ word }) => !readings.some(({ text }) => text.toLowerCase().includes(word)))
    .map(({ word }) => ({
      file: 'glossary.ts',
      language,
      sentence: word,
      fault: 'is used nowhere',
    }));
}

export const medicalWords: Check = ({ readings }) =>
  eachOnce(
    languageCodes.flatMap((language) => {
      const own = readings.filter((reading) => reading.language === language);
      const inOrder = own.filter(({ kind }) => kind === 'lesson' || kind === 'whole');
      const page = asOnePage(own.filter(({ kind }) => kind === 'faq'));
      return [
        ...own.flatMap(unknownWords),
        ...unexplainedWords(inOrder, language),
        ...unexplainedWords(page, language),
        ...unusedTerms(own, language),
      ];
    }),
  );
