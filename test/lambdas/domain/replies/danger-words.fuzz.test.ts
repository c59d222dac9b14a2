import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSafety } from '../../../../lambdas/domain/replies/danger-words.ts';
import { phrasesByPart } from './danger-phrases.ts';

const kindOf = (text: string) => readSafety(text).safety.kind;
const clear = phrasesByPart.first
  .filter(({ label, text }) => label === 'clear' && kindOf(text) === 'clear')
  .map(({ text }) => text);
const aClear = fc.constantFrom(...clear);
const anOrdinary = fc.constantFrom(
  'It was a good week.',
  'I walked ten minutes.',
  'My number is 6.',
  'Thank you for the letters.',
  'I have no fever.',
  'Fue una buena semana.',
  'Caminé diez minutos.',
  'No tengo fiebre.',
  'Gracias por las cartas.',
);
const holds = (name: string, property: fc.IProperty<[string, string]> | fc.IProperty<[string]>) =>
  test(name, () => fc.assert(property as fc.IProperty<[string]>, { numRuns: 400, seed: 20261125 }));

describe('a clear sign stays found', () => {
  holds(
    'behind and before any ordinary sentence',
    fc.property(aClear, anOrdinary, (sign, other) => {
      expect(kindOf(`${other} ${sign}`), 'behind').not.toBe('none');
      expect(kindOf(`${sign}. ${other}`), 'before').not.toBe('none');
      expect(kindOf(`${other}\n\n${sign}\n\n${other}`), 'between').not.toBe('none');
    }),
  );

  const ways: readonly [string, (text: string) => string][] = [
    ['in capitals', (text) => text.toUpperCase()],
    ['without accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
    ['with accents taken apart', (text) => text.normalize('NFD')],
    ['without apostrophes', (text) => text.replaceAll("'", '')],
    ['with curly apostrophes', (text) => text.replaceAll("'", '’')],
    ['with acute accents for apostrophes', (text) => text.replaceAll("'", '´')],
    ['with three exclamation marks', (text) => `${text}!!!`],
    ['with marks of direction', (text) => text.replaceAll('a', '\u200ba\u202e')],
    ['with a soft hyphen in the words', (text) => text.replaceAll('e', 'e\u00ad')],
    ['with wide letters', (text) => text.replaceAll('o', '\uff4f')],
    ['with Cyrillic letters', (text) => text.replaceAll('a', 'а').replaceAll('e', 'е')],
    ['wrapped at every blank', (text) => text.replaceAll(' ', '\n')],
    ['with two blanks', (text) => text.replaceAll(' ', '  ')],
  ];
  test.each(ways)('%s', (_way, change) => {
    expect(clear.filter((text) => kindOf(change(text)) === 'none')).toEqual([]);
  });
});

describe('a sign that is denied, old or of someone else is none', () => {
  const nouns = [
    'chest pain',
    'fever',
    'trouble peeing',
    'numbness in the groin',
    'swelling of the calf',
    'weakness in both legs',
    'shortness of breath',
  ];
  const nombres = [
    'dolor de pecho',
    'fiebre',
    'problemas para orinar',
    'entumecimiento en la ingle',
    'hinchazón en la pantorrilla',
    'debilidad en las piernas',
    'falta de aire',
  ];
  test.each(nouns)('%s', (sign) => {
    for (const text of [
      `no ${sign}`,
      `I have no ${sign}`,
      `I do not have any ${sign}`,
      `never had ${sign}`,
      `no cough, ${sign} or anything like that`,
      `my husband had ${sign}`,
      `ten years ago I had ${sign}`,
      `if I get ${sign}, do I call?`,
    ]) {
      expect([text, kindOf(text)]).toEqual([text, 'none']);
    }
  });

  test.each(nombres)('%s', (sign) => {
    for (const text of [
      `sin ${sign}`,
      `no tengo ${sign}`,
      `nunca he tenido ${sign}`,
      `mi marido tuvo ${sign}`,
      `hace diez años tuve ${sign}`,
      `¿qué hago si me da ${sign}?`,
    ]) {
      expect([text, kindOf(text)]).toEqual([text, 'none']);
    }
  });
});

describe('any text at all', () => {
  test('is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        readSafety(text);
      }),
      { numRuns: 2000 },
    );
  });

  // Counted in words read, not in seconds: the same sign ten thousand times is one sign still.
  test.each([
    ['the same sign', 'numb groin '],
    ['a denial without end', 'no '],
    ['one letter', 'a'],
    ['single letters', 'c h e s t '],
    ['marks alone', '?!.,;'],
    ['the same list', 'no fever, chest pain '],
  ])('is read to its end when it is long: %s', (_what, part) => {
    expect(kindOf(`${part.repeat(10_000)}. I cannot pee`)).toBe('clear');
  });
});
