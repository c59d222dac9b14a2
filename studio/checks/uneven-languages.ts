/** A letter that is built otherwise in one language than in another: something was added, or forgotten. */
import { type Language, languageCodes } from '../../emails/languages.ts';
import type { LetterSource } from '../../emails/letter-source.ts';
import type { Check } from './course-under-check.ts';
import { eachOnce, type Finding } from './finding.ts';

/**
 * What every language has in common, in the order of the letter: elements, conditions, links and
 * the marks behind sentences. Paragraphs may be cut otherwise.
 */
const SKELETON =
  /<(?:mj-(?:section|button|image|raw)|h1|h2|ol|ul|li|a|img)\b|\{\{(?:[#/^]\w+ ?\w*|else|\w+|!.*?)\}\}/g;

const skeletonOf = (letter: LetterSource): readonly string[] =>
  `${letter.title}${letter.body}`.match(SKELETON) ?? [];

/** The words around a place, so that whoever wrote them finds it. */
function wordsAt(letter: LetterSource, index: number): string {
  const whole = `${letter.title}${letter.body}`;
  const at = [...whole.matchAll(SKELETON)][index]?.index ?? whole.length;
  return whole
    .slice(Math.max(0, at - 60), at + 60)
    .replace(/<[^>]*>?|\{\{[^}]*\}?\}?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function differences(first: LetterSource, other: LetterSource): readonly Finding[] {
  const wanted = skeletonOf(first);
  const has = skeletonOf(other);
  const index = Array.from({ length: Math.max(wanted.length, has.length) }, (_, at) => at).find(
    (at) => wanted[at] !== has[at],
  );
  if (index === undefined) return [];
  const { file, language } = other;
  const said = (part: string | undefined) => part ?? 'the end';
  const fault = `has ${said(has[index])} where ${first.file} has ${said(wanted[index])}`;
  return [{ file, language, sentence: wordsAt(other, index), fault }];
}

export const unevenLanguages: Check = ({ letters }) => {
  const lettersIn = (language: Language | undefined) =>
    letters.filter((letter) => letter.language === language);
  const [first, ...others] = languageCodes;
  return eachOnce(
    lettersIn(first).flatMap((letter) =>
      others.flatMap((language) =>
        lettersIn(language)
          .filter(({ id }) => id === letter.id)
          .flatMap((other) => differences(letter, other)),
      ),
    ),
  );
};
