import { describe, expect, test } from 'vitest';
import { glossary } from '../../emails/glossary.ts';
import { type Language, languageCodes } from '../../emails/languages.ts';
import { dangerBox } from '../../emails/safety.ts';
import { bodies, lessonSources, withoutMarks } from './marked-letters.ts';
import {
  inflesz,
  longSentences,
  readingGrade,
  sentencesOf,
  spanishSyllables,
  syllables,
} from './reading-grade.ts';

/** "Fairly easy" on the INFLESZ scale. */
const FAIRLY_EASY = 65;

/** Headings flatter a formula with their short lines; what counts is what is read as prose. */
const proseOf = (text: string) =>
  withoutMarks(text)
    .split('\n')
    .filter((line) => /[.!?…][”"»).]*$/.test(line))
    .join('\n');

/** Names the sentences that weigh most, so that whoever wrote them knows where to begin. */
const hardest = (text: string, hardness: (sentence: string) => number) =>
  sentencesOf(text)
    .map((sentence) => [hardness(sentence), sentence] as const)
    .sort(([a], [b]) => b - a)
    .slice(0, 3)
    .map(([, sentence]) => sentence)
    .join(' | ');

describe('every lesson in every variant', () => {
  test('in English reads at grade 6 or lower', () => {
    for (const { file, language, variant, text } of bodies) {
      if (language !== 'en') continue;
      const prose = proseOf(text);
      const name = `${file}, ${language}, ${variant}: ${hardest(prose, readingGrade)}`;
      expect(readingGrade(prose), name).toBeLessThanOrEqual(6);
    }
  });

  test('in Spanish is fairly easy', () => {
    for (const { file, language, variant, text } of bodies) {
      if (language !== 'es') continue;
      const prose = proseOf(text);
      const name = `${file}, ${language}, ${variant}: ${hardest(prose, (one) => -inflesz(one))}`;
      expect(inflesz(prose), name).toBeGreaterThanOrEqual(FAIRLY_EASY);
    }
  });

  test('has no sentence of more than 20 words', () => {
    for (const { file, language, variant, text } of bodies) {
      const name = `${file}, ${language}, ${variant}`;
      expect(longSentences(withoutMarks(text), 20), name).toEqual([]);
    }
  });
});

test('the danger box is plainer still', () => {
  const lines = (language: Language) => {
    const { signs, today, alone } = dangerBox[language];
    return [...signs, today, alone].join('\n');
  };
  expect(readingGrade(lines('en'))).toBeLessThanOrEqual(5);
  expect(inflesz(lines('es'))).toBeGreaterThanOrEqual(FAIRLY_EASY);
  for (const language of languageCodes) expect(longSentences(lines(language), 20)).toEqual([]);
});

describe('medical words', () => {
  /** What only those say who learned it: each must stand in the glossary. */
  const jargon: Readonly<Record<Language, RegExp>> = {
    en: /(?<!\p{L})(?:\p{L}*(?:osis|itis|pathy|ectomy|otomy|ology|emia|algia|plasty|genic|scopy)|claudication|lumbar|spinal|verteb\p{L}*|foramin\p{L}*|epidural|steroids?|decompress\p{L}*|vascular|arter\p{L}*|isch\p{L}*|sciatic\p{L}*|degenerat\p{L}*|cauda|radicular|physio|physiotherap\p{L}*|therapists?|scans?|symptoms?|diagnos\p{L}*|chronic|acute|ankle-brachial|MRI|CT|NSAIDs?)(?!\p{L})/giu,
    es: /(?<!\p{L})(?:\p{L}*(?:osis|itis|patía|ectomía|otomía|ología|emia|algia|plastia|génic[ao]|scopia)|claudicación|neurógen[ao]|lumbar\p{L}*|espinal|vértebras?|foramin\p{L}*|epidural|corticoides?|esteroides?|anestésicos?|descompres\p{L}*|vascular\p{L}*|arteria\p{L}*|isquem\p{L}*|ciátic\p{L}*|degenerativ\p{L}*|fisioterap\p{L}*|terapeutas?|imagen|síntomas?|diagnóstic\p{L}*|crónic\p{L}*|agud[ao]s?)(?!\p{L})/giu,
  };

  /** The welcome's 'usual' variant and its like show what every reader gets; small print is read, too. */
  const wholeText = (language: Language) =>
    lessonSources
      .filter((source) => source.language === language)
      .map(({ file, mjml }) => ({
        file,
        words: mjml
          .slice(mjml.indexOf('<mj-body'))
          .replace(/<[^>]+>|\{\{[^}]*\}\}/g, ' ')
          .replace(/\s+/g, ' '),
      }));

  test.each(languageCodes)('stand in the glossary: %s', (language) => {
    const known = glossary[language].map(({ word }) => word.toLowerCase());
    for (const { file, words } of wholeText(language)) {
      const unknown = sentencesOf(words.replace(/(?<=[.?!]) /g, '\n')).flatMap((sentence) =>
        (sentence.match(jargon[language]) ?? [])
          .filter((found) => !known.some((word) => word.includes(found.toLowerCase())))
          .map((found) => `${file}, ${language}: “${found}” in: ${sentence}`),
      );
      expect(unknown).toEqual([]);
    }
  });

  test.each(languageCodes)('are explained in the first letter that uses them: %s', (language) => {
    for (const { word, explained } of glossary[language]) {
      const first = wholeText(language).find(({ words }) => words.includes(word));
      expect(first, `${language}: “${word}” is used in no letter`).toBeDefined();
      expect(
        first?.words.toLowerCase(),
        `${first?.file}, ${language}: “${word}” is not explained`,
      ).toContain(explained.toLowerCase());
    }
  });

  test('would be seen', () => {
    expect('You may have lumbar foraminal stenosis.'.match(jargon.en)).toHaveLength(3);
    expect('Puede tener una radiculopatía crónica.'.match(jargon.es)).toHaveLength(2);
    expect('Sit down and rest.'.match(jargon.en)).toBeNull();
  });
});

describe('the measures themselves', () => {
  test('tell plain from hard', () => {
    const hard =
      'Neurogenic intermittent claudication characteristically necessitates multidisciplinary consideration of individual rehabilitation opportunities.';
    const duro =
      'La claudicación neurógena intermitente característicamente requiere consideraciones multidisciplinarias sobre oportunidades individuales de rehabilitación.';
    expect(readingGrade(hard)).toBeGreaterThan(12);
    expect(readingGrade('Sit down. Lean on the wall.')).toBeLessThan(2);
    expect(inflesz(duro)).toBeLessThan(20);
    expect(inflesz('Siéntese. Apóyese en la pared.')).toBeGreaterThan(65);
    expect(longSentences('one two three four.', 3)).toHaveLength(1);
  });

  test.each([
    ['walk', 1],
    ['walked', 1],
    ['rested', 2],
    ['table', 2],
    ['people', 2],
    ['being', 2],
    ['diary', 3],
    ['quiet', 2],
    ['science', 2],
    ['idea', 3],
    ['video', 3],
    ['usual', 3],
    ['patient', 2],
    ['social', 2],
    ['question', 2],
    ['claudication', 4],
    ['stenosis', 3],
  ])('count the syllables of “%s”: %i', (word, count) => {
    expect(syllables(word)).toBe(count);
  });

  test('err on the strict side where English hides its silent letters', () => {
    for (const [word, count] of [
      ['while', 1],
      ['times', 1],
      ['minutes', 2],
    ] as const) {
      expect(syllables(word)).toBeGreaterThanOrEqual(count);
    }
  });

  test.each([
    ['piernas', 2],
    ['día', 2],
    ['país', 2],
    ['guía', 2],
    ['seguir', 2],
    ['agua', 2],
    ['pingüino', 3],
    ['ahora', 3],
    ['leer', 2],
    ['muy', 1],
    ['hoy', 1],
    ['ayuda', 3],
    ['ciudad', 2],
    ['cirugía', 4],
    ['aún', 2],
    ['aunque', 2],
    ['fisioterapeuta', 6],
    ['claudicación', 4],
  ])('count the syllables of «%s»: %i', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });

  test('take a figure for one word of one syllable, in both languages', () => {
    // A blind spot: "82" is read as two words; letters write small numbers in words.
    expect([syllables('82'), spanishSyllables('82')]).toEqual([1, 1]);
  });
});
