import { describe, expect, test } from 'vitest';
import { inflesz, readingGrade } from '../../../studio/checks/reading-ease.ts';
import { spanishSyllables, syllables } from '../../../studio/checks/syllables.ts';

describe('English syllables', () => {
  test.each([
    ['walk', 1],
    ['while', 1],
    ['times', 1],
    ['minutes', 2],
    ['rested', 2],
    ['table', 2],
    ['people', 2],
    ['diary', 3],
    ['quiet', 2],
    ['idea', 3],
    ['video', 3],
    ['usual', 3],
    ['patient', 2],
    ['question', 2],
    ['claudication', 4],
    ['stenosis', 3],
    ["don't", 1],
    ['don’t', 1],
    ['side-step', 2],
  ])('of “%s”: %i', (word, count) => {
    expect(syllables(word)).toBe(count);
  });

  test.each([
    ['going', 2],
    ['being', 2],
    ['science', 2],
    ['area', 3],
    ['poem', 2],
  ])('of “%s”, which the library counts short: %i', (word, count) => {
    expect(syllables(word)).toBe(count);
  });

  test.each([
    ['walked', 1],
    ['squeezed', 1],
    ['leaned', 1],
    ['eased', 1],
  ])('of “%s” are counted high, which errs on the strict side', (word, count) => {
    expect(syllables(word)).toBeGreaterThanOrEqual(count);
  });
});

describe('Spanish syllables', () => {
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
    ['inclínese', 4],
    ['quédese', 3],
    ['y', 1],
  ])('of «%s»: %i', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });

  test('are blind to two weak vowels, which some speak apart: hu-ir', () => {
    expect(spanishSyllables('huir')).toBe(1);
  });
});

test('a figure is read as one word of one syllable: letters write small numbers in words', () => {
  expect([syllables('82'), spanishSyllables('82')]).toEqual([1, 1]);
});

describe('the formulas', () => {
  test('tell plain from hard', () => {
    const hard =
      'Neurogenic intermittent claudication characteristically necessitates multidisciplinary consideration of individual rehabilitation opportunities.';
    const duro =
      'La claudicación neurógena intermitente característicamente requiere consideraciones multidisciplinarias sobre oportunidades individuales de rehabilitación.';
    expect(readingGrade(hard)).toBeGreaterThan(12);
    expect(readingGrade('Sit down. Lean on the wall.')).toBeLessThan(2);
    expect(inflesz(duro)).toBeLessThan(20);
    expect(inflesz('Siéntese. Apóyese en la pared.')).toBeGreaterThan(65);
  });

  test('give what is worked out by hand', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59.
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2);
    // 5 words, 1 sentence, 8 syllables: 206.835 − 62.3 × 8 ÷ 5 − 5.
    expect(inflesz('El gato duerme en casa.')).toBeCloseTo(206.835 - (62.3 * 8) / 5 - 5, 2);
  });
});
