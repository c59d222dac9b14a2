/** What others may see of a letter, its subject, preheader and links, names no condition, symptom or answer. */

import type { LetterSource } from '../../emails/letter-source.ts';
import type { Check } from './course-under-check.ts';
import { eachOnce } from './finding.ts';
import { valuesFor } from './sample-values.ts';

const condition =
  /spin(?:e|al)|stenos|estenos|nerv|claudic|espalda|\bback(?!-)|\blegs?\b|pierna|\bcal(?:f|ves)\b|pantorrilla|cramp|calambre|\bnumb(?:ness)?\b|dormid[ao]|\bpain|dolor|\bsore|symptom|síntoma|weight|peso|surgery|cirugía|operación|exercise|ejercicio|danger|peligro|\bworse|peor/i;

export const revealsCondition = (shown: string): boolean => condition.test(shown);

/** Each address with its placeholders filled. */
const linksIn = ({ language, mjml }: LetterSource): readonly string[] => {
  const values: Readonly<Record<string, unknown>> = { ...valuesFor(language) };
  return [...mjml.matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
    href.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')),
  );
};

const ofPapers = /^https:\/\/doi\.org\//;

export const revealingWords: Check = ({ letters }) =>
  eachOnce(
    letters.flatMap((letter) => {
      const { file, language, subject, preheader } = letter;
      const shown: readonly (readonly [string, string])[] = [
        ['the subject', subject],
        ['the preheader', preheader],
        ...linksIn(letter)
          .filter((href) => !ofPapers.test(href))
          .map((href) => ['a link', href] as const),
      ];
      return shown
        .filter(([, words]) => revealsCondition(words))
        .map(([where, words]) => ({
          file,
          language,
          sentence: words,
          fault: `${where} names a condition, a symptom or an answer`,
        }));
    }),
  );
