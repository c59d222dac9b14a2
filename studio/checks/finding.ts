/** What a check finds: where it stands, and what is wrong with it, in words for whoever wrote it. */
import type { Language } from '../../emails/languages.ts';

export interface Finding {
  /** Below emails/: 'en/01-how-it-works.mjml'. */
  readonly file: string;
  readonly language: Language;
  /** As a reader gets it; of a whole text, the sentences that weigh most. */
  readonly sentence: string;
  readonly fault: string;
}

/** One line for a list: file, language, sentence, fault. */
export const inOneLine = ({ file, language, sentence, fault }: Finding): string =>
  `${file}, ${language}: “${sentence}”: ${fault}`;

/** The same sentence is met in many variants, and told once. */
export function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.file}\n${finding.sentence}\n${finding.fault}`;
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
