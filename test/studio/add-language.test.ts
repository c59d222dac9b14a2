import { describe, expect, test } from 'vitest';
import { withLanguage } from '../../studio/add-language.ts';

describe('an entry of a new language', () => {
  test('stands behind that of English, with the same words', () => {
    const { text } = withLanguage("const a = { en: 'one, two', es: 'uno' };", 'fr');
    expect(text).toBe("const a = { en: 'one, two', fr: 'one, two', es: 'uno' };");
  });

  test.each([
    ['a function', "en: (n) => { if (n) return 'a, b'; return f({ a: '}' }); },"],
    ['a list', "en: [{ a: 1 }, { a: ', es: ' }],"],
    ['a pattern with a quote in a comment', "en: [\n // it's one\n 'a',\n],"],
    ['an escaped quote', "en: 'it\\'s, one',"],
  ])('is the whole of %s', (_, entry) => {
    const { text } = withLanguage(`x = {\n  ${entry}\n  es: 1 };`, 'fr');
    const value = entry.slice('en: '.length, -1);
    expect(text).toBe(`x = {\n  en: ${value}, fr: ${value},\n  es: 1 };`);
  });

  test('comes from a file of its own where English has one', () => {
    const source = [
      "import { englishPage } from '../words/page-en.ts';",
      "import { spanishPage } from '../words/page-es.ts';",
      '',
      'const all = { en: englishPage, es: spanishPage };',
      '',
    ].join('\n');
    const { text, copied } = withLanguage(source, 'fr');
    expect(text).toContain("import { frPage } from '../words/page-fr.ts';\n\nconst all");
    expect(text).toContain('{ en: englishPage, fr: frPage, es: spanishPage }');
    expect(copied).toEqual([
      { english: 'englishPage', own: 'frPage', from: '../words/page-en.ts' },
    ]);
  });

  test('leaves alone what is no list of languages', () => {
    const source = "const a = { en: 1, de: 2 };\nconst b = 'when: now, es: no';";
    expect(withLanguage(source, 'fr').text).toBe(source);
  });
});
