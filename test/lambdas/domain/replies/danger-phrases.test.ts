import { describe, expect, test } from 'vitest';
import { allPhrases, type LabelledPhrase } from './danger-phrases.ts';
import { read, type Share, shares } from './read-phrases.ts';

const textsOf = (among: (phrase: LabelledPhrase) => boolean) =>
  allPhrases.filter(among).map(({ text }) => text);
const part = ({ hit, of }: Share) => hit / of;

describe('over the labelled phrases', () => {
  const all = shares(allPhrases);

  test('no clear sign and no despair is missed', () => {
    const missed = ({ label }: LabelledPhrase) => label === 'clear' || label === 'despair';
    expect(textsOf((phrase) => missed(phrase) && !read(phrase).detected)).toEqual([]);
  });

  test('at least 98 in 100 of all danger is found', () => {
    expect(part(all.danger)).toBeGreaterThanOrEqual(0.98);
  });

  test('at most 5 in 100 ordinary replies raise a false alarm', () => {
    expect(part(all.falseAlarms)).toBeLessThanOrEqual(0.05);
  });

  test('at least 95 in 100 are answered by the sign that was meant', () => {
    expect(part(all.signNamed)).toBeGreaterThanOrEqual(0.95);
  });

  // The others get the same text at once, and are asked whether it is new.
  test('at least 9 in 10 clear signs are taken for clear', () => {
    expect(part(all.clearAsClear)).toBeGreaterThanOrEqual(0.9);
  });

  test('no phrase is there twice', () => {
    const texts = textsOf(() => true).map((text) => text.toLowerCase());
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});
