/** Which language to answer somebody in of whom nothing is known but what they wrote. */
import type { Language } from '../../../emails/languages.ts';

/** Small words that hardly any sentence does without, none of them in both languages. */
const spanish =
  /\b(?:el|la|los|las|de|del|que|no puedo|mi|una|con|por|para|tengo|está|estoy|desde)\b/giu;
const english = /\b(?:the|and|my|is|i|have|with|for|since|can|cannot|been|of|to|it|am)\b/giu;

/** Enough to tell, and read in no time. */
const SEARCHED = 5_000;

export function strangerLanguage(written: string): Language {
  const text = written.slice(0, SEARCHED);
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  return count(spanish) > count(english) ? 'es' : 'en';
}
