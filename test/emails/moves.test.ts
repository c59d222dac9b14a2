import { describe, expect, test } from 'vitest';
import { withoutMarks } from '../../emails/fact-marks.ts';
import { languageCodes } from '../../emails/languages.ts';
import { forEveryMove, levels, moves, movesOfWeek } from '../../emails/moves.ts';
import { movesMarkup } from '../../emails/moves-markup.ts';
import { sentencesLongerThan } from '../../studio/checks/long-sentences.ts';
import { inflesz, readingGrade } from '../../studio/checks/reading-ease.ts';

const weeks = [
  'first-steps',
  'half-way-there',
  'your-day',
  'easier-going',
  'your-choices',
  'keep-going',
];

/** What the course does not teach, in either language. */
const leftOut =
  /bend(?:ing)? (?:back|backwards)|arch your|chin|bridge|upper back|hacia atrás|arque|mentón|puente/i;

describe('every move', () => {
  test('has a name of its own, and there are three or more at each level', () => {
    expect(new Set(moves.map(({ id }) => id)).size).toBe(moves.length);
    for (const level of levels) {
      expect(moves.filter((move) => move.level === level).length).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(languageCodes)('is told whole: %s', (language) => {
    for (const { id, level, words } of moves) {
      const { seated, ...told } = words[language];
      for (const [field, text] of Object.entries(told)) {
        expect(text.trim(), `${id}, ${field}`).not.toBe('');
        if (field !== 'name') expect(withoutMarks(text), `${id}, ${field}`).toMatch(/[.]$/);
      }
      const isSeated =
        /sits? on a|siéntese en/i.test(told.start) && id !== 'slow-sit' && id !== 'up-with-hands';
      expect(seated === '', `${id}: a seated version`).toBe(isSeated);
      if (level === 1) expect(isSeated, id).toBe(true);
      expect(told.count, id).toContain('{{!†}}');
      expect(told.hold, id).toMatch(/\{\{!fact 39\}\}$/);
    }
  });

  test.each(languageCodes)('bends nobody backwards: %s', (language) => {
    for (const { id, words } of moves) {
      expect(Object.values(words[language]).join(' '), id).not.toMatch(leftOut);
    }
  });

  test.each(languageCodes)('reads easily: %s', (language) => {
    for (const { id, words } of moves) {
      const { name: _, ...prose } = words[language];
      const text = withoutMarks(Object.values(prose).join(' '));
      expect(sentencesLongerThan(20, text), id).toEqual([]);
      if (language === 'en') expect(readingGrade(text), id).toBeLessThanOrEqual(6);
      if (language === 'es') expect(inflesz(text), id).toBeGreaterThanOrEqual(65);
    }
  });

  test('claims the same in each language', () => {
    const marks = (text: string) => text.match(/\{\{!.*?\}\}/g);
    for (const { id, words } of moves) {
      for (const language of languageCodes) {
        for (const [field, text] of Object.entries(words[language])) {
          const english = words.en[field as keyof typeof words.en];
          expect(marks(text), `${id}, ${field}`).toEqual(marks(english));
        }
      }
    }
  });

  test('comes in some week', () => {
    const given = weeks.flatMap((week) => levels.flatMap((level) => movesOfWeek(week, level)));
    expect(moves.filter((move) => !given.includes(move))).toEqual([]);
  });
});

describe('the moves of a week', () => {
  test('are two at first, then three, all of one level and none twice', () => {
    for (const week of weeks) {
      for (const level of levels) {
        const own = movesOfWeek(week, level);
        expect(own.length, week).toBe(week === 'first-steps' ? 2 : 3);
        expect(new Set(own).size, week).toBe(own.length);
        expect(own.every((move) => move.level === level)).toBe(true);
      }
    }
  });

  test('differ from those of the week before, yet keep one that is known', () => {
    for (const level of levels) {
      for (const [index, week] of weeks.slice(1).entries()) {
        const before = movesOfWeek(weeks[index] as string, level);
        const known = movesOfWeek(week, level).filter((move) => before.includes(move));
        expect(known.length, `${week}, level ${level}`).toBeGreaterThan(0);
        expect(known.length, `${week}, level ${level}`).toBeLessThan(3);
      }
    }
  });

  test('of a lesson that is new are the first two of the level', () => {
    const [first, second] = moves.filter(({ level }) => level === 2);
    expect(movesOfWeek('a-new-letter', 2)).toEqual([first, second]);
  });

  test('stand in a letter once for each level, with when to stop', () => {
    for (const language of languageCodes) {
      const markup = movesMarkup(language, 'your-day');
      expect(markup.match(/\{\{#if level\d\}\}/g)).toHaveLength(3);
      expect(markup.match(/<h3>/g)).toHaveLength(9);
      expect(markup.split(forEveryMove[language].stop)).toHaveLength(2);
    }
  });
});
