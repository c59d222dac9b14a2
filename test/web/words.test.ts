import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../emails/languages.ts';
import { TimeZone } from '../../lambdas/domain/time-zone.ts';
import { cityName, countryOptions, zoneGroups } from '../../web/place-names.ts';
import { mainZoneOf, offeredZones } from '../../web/time-zone-list.ts';
import { words } from '../../web/words.ts';

function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [];
  return Object.entries(value as object).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

describe('the words of the pages', () => {
  it.each(languageCodes)('leave nothing empty in %s', (language) => {
    const empty = texts(words[language], language).filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it.each(languageCodes)('keep every sentence of %s within 30 words', (language) => {
    const long = texts(words[language], language)
      .flatMap(([path, text]) => text.split(/(?<=[.?!:])\s+/).map((sentence) => [path, sentence]))
      .filter(([, sentence]) => (sentence?.split(/\s+/).length ?? 0) > 30);
    expect(long).toEqual([]);
  });

  it('never scold', () => {
    const said = texts(words.en, 'en').map(([, text]) => text);
    expect(said.join('\n')).not.toMatch(/you (missed|failed)|should have|invalid|error/i);
  });

  it('use the polite form in Spanish', () => {
    const familiar = /(?<!\p{L})(tú|tu|tus|te|ti|puedes|quieres|tienes|escribe|haz)(?!\p{L})/iu;
    expect(texts(words.es, 'es').filter(([, text]) => familiar.test(text))).toEqual([]);
  });
});

describe('places to choose from', () => {
  it.each(languageCodes)('are each there once, and known, in %s', (language) => {
    const zones = zoneGroups('US', language).flatMap(({ options }) =>
      options.map(({ value }) => value),
    );
    expect([...zones].sort()).toEqual([...offeredZones]);
    expect(new Set(zones).size).toBe(zones.length);
    for (const zone of zones) expect(TimeZone.safeParse(zone).success, zone).toBe(true);
  });

  it('have a main zone for every country', () => {
    for (const { value } of countryOptions('en')) {
      expect(offeredZones, value).toContain(mainZoneOf(value));
    }
  });

  it('bear names people know', () => {
    expect(cityName('America/New_York', 'es')).toBe('Nueva York');
    expect(cityName('America/Indiana/Knox', 'en')).toBe('Knox, Indiana');
    expect(cityName('Asia/Kolkata', 'en')).toBe('Kolkata');
    const [first] = zoneGroups('US', 'en');
    expect(first?.label).toBe('United States');
    expect(first?.options.map(({ label }) => label)).toContain('New York (Eastern Time)');
  });
});
