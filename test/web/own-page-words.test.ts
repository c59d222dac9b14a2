import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../emails/languages.ts';
import { TimeZone } from '../../lambdas/domain/time-zone.ts';
import { dayInWords, plainDay, shortDay, timeInWords } from '../../web/my-page/day-words.ts';
import { formWords } from '../../web/my-page/own-form-words.ts';
import { linkWords } from '../../web/my-page/own-link-words.ts';
import { pageWords } from '../../web/my-page/own-page-words.ts';

/** What functions say is read with something plausible in every gap. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [];
  if (typeof value === 'function') {
    const facts = { day: 'D', city: 'C', hour: 'H', weekday: 'W', weekly: true, goal: 'G' };
    const more = { yes: true, held: true, level: 'L' };
    return texts(value(value.length === 1 ? { ...facts, ...more } : 1, 2, 'D'));
  }
  return Object.values(value as object).flatMap(texts);
}

const all = (language: 'en' | 'es') =>
  [pageWords[language], formWords[language], linkWords[language]].flatMap(texts);

describe('the words of my page', () => {
  it.each(languageCodes)('leave nothing empty in %s', (language) => {
    expect(all(language).filter((text) => text.trim() === '')).toEqual([]);
  });

  it.each(languageCodes)('keep every sentence of %s within 30 words', (language) => {
    const sentences = all(language).flatMap((text) => text.split(/(?<=[.?!:])\s+/));
    expect(sentences.filter((one) => one.split(/\s+/).length > 30)).toEqual([]);
  });

  it('never scold, promise or judge', () => {
    const said = all('en').join('\n');
    expect(said).not.toMatch(/you (missed|failed)|should have|invalid|error|cure|well done/i);
    expect(said).not.toMatch(/stenosis|claudication/i);
  });

  it('use the polite form in Spanish', () => {
    const familiar = /(?<!\p{L})(tú|tu|tus|te|ti|puedes|quieres|tienes|escribe|haz)(?!\p{L})/iu;
    expect(all('es').filter((text) => familiar.test(text))).toEqual([]);
  });
});

describe('days and hours in words', () => {
  const zone = TimeZone.parse('America/New_York');
  const at = (iso: string) => Date.parse(iso) / 1000;

  it('are those of the person’s own zone', () => {
    const late = at('2027-01-08T01:00:00Z');
    expect(dayInWords(late, zone, 'en', late)).toBe('Thursday 7 January');
    expect(dayInWords(late, zone, 'es', late)).toBe('jueves 7 de enero');
    expect(timeInWords(late, zone, 'en')).toBe('at 8 in the evening');
  });

  it.each([
    ['13:00', 'at 8 in the morning', 'a las 8 de la mañana'],
    ['16:59', 'at 11:59 in the morning', 'a las 11:59 de la mañana'],
    ['17:00', 'at noon', 'a las 12 del mediodía'],
    ['17:05', 'at 12:05 in the afternoon', 'a las 12:05 del mediodía'],
    ['18:00', 'at 1 in the afternoon', 'a la 1 de la tarde'],
    ['23:00', 'at 6 in the evening', 'a las 6 de la tarde'],
  ])('%s UTC is %s', (utc, english, spanish) => {
    const moment = at(`2027-01-07T${utc}:00Z`);
    expect(timeInWords(moment, zone, 'en')).toBe(english);
    expect(timeInWords(moment, zone, 'es')).toBe(spanish);
  });

  it('have their year where they stand alone', () => {
    expect(plainDay('2027-01-07', 'en')).toBe('7 January 2027');
    expect(plainDay('2027-01-07', 'es')).toBe('7 de enero de 2027');
    expect(shortDay('2027-01-07', 'en')).toBe('7 Jan');
  });
});
