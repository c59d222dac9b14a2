import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../emails/languages.ts';
import { answerWords } from '../../web/answers/answer-words.ts';

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('the words of the pages for answers', () => {
  it.each(languageCodes)('leave nothing empty in %s', (language) => {
    const texts = textsOf(answerWords[language]);
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });

  it.each(languageCodes)('keep every sentence of %s within 30 words', (language) => {
    const sentences = textsOf(answerWords[language]).flatMap((text) =>
      text.split(/(?<=[.?!:])\s+/),
    );
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 30)).toEqual([]);
  });

  it('never scold, and never say that something was missed', () => {
    const said = textsOf(answerWords.en).join('\n');
    expect(said).not.toMatch(/\b(you (missed|failed)|should have|invalid|error|too late)\b/i);
    expect(textsOf(answerWords.es).join('\n')).not.toMatch(/\b(debería|se olvidó|no respondió)\b/i);
  });

  it('use the polite form in Spanish', () => {
    const familiar = /(?<!\p{L})(tú|tu|tus|te|ti|puedes|quieres|tienes|escribe|haz)(?!\p{L})/iu;
    expect(textsOf(answerWords.es).filter((text) => familiar.test(text))).toEqual([]);
  });

  it('name no condition in a title', () => {
    for (const language of languageCodes) {
      const { check, number, thanks, closed, mistake } = answerWords[language];
      const titles = [check.title, number.title, thanks.title, closed.title, mistake.heading];
      expect(titles.join('\n')).not.toMatch(/leg|back\b|nerve|pain|pierna|espalda|nervio|dolor/i);
    }
  });
});
