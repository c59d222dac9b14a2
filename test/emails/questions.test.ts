import { beforeAll, describe, expect, test } from 'vitest';
import { dangerBox } from '../../emails/safety.ts';
import { survey } from '../../emails/survey.ts';
import { checkOf } from '../../lambdas/domain/check.ts';
import { renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import type { LessonId } from '../../lambdas/domain/ids.ts';
import type { LetterValues } from '../../lambdas/domain/letter-values.ts';
import {
  allLetters,
  decodeQuotedPrintable,
  links,
  type TestLetter,
  valuesFor,
  wordsOf,
} from './course-letters.ts';

const approved =
  'How bad was the pain, cramp or numbness in your legs at its worst this week? 0 = none. 10 = the worst you can think of.';

let withCheck: readonly TestLetter[];
let withNumber: readonly TestLetter[];
beforeAll(async () => {
  const { lessons } = await allLetters();
  withCheck = lessons.filter(({ id }) => checkOf(id as LessonId) !== undefined);
  withNumber = lessons.filter(({ id }) => checkOf(id as LessonId) === undefined);
});

function rendered({ module, language }: TestLetter, changes: Partial<LetterValues>) {
  const { html, text } = renderLetter(module, valuesFor(language, changes));
  return {
    html: decodeQuotedPrintable(html),
    text: decodeQuotedPrintable(text).replaceAll('\r\n', '\n'),
  };
}
const questionIn = (language: TestLetter['language']) => {
  const { question, least, most } = survey[language].weekly;
  return `${question} 0 = ${least}. 10 = ${most}.`;
};
const anchorsTo = (html: string, url: string) =>
  (html.match(/<a\b[^>]*>/g) ?? []).filter((anchor) => anchor.includes(`href="${url}`));
const { numberUrl, checkUrl } = links('en');

describe('the weekly question', () => {
  test('has the approved words', () => {
    expect(questionIn('en')).toBe(approved);
  });

  test('is eleven links, each its number behind the #, and one link in the text part', () => {
    for (const letter of withNumber) {
      const { html, text } = rendered(letter, { numberRows: true });
      const anchors = anchorsTo(html, `${numberUrl}#`);
      expect(anchors.map((anchor) => anchor.match(/#(\d+)"/)?.[1])).toEqual([
        '0',
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        '7',
        '8',
        '9',
        '10',
      ]);
      for (const anchor of anchors) expect(anchor).toContain('ses:no-track');
      expect(wordsOf(html)).toContain(questionIn(letter.language));
      expect(text).toContain(`\n${questionIn(letter.language)}\n`);
      expect(text.split(numberUrl)).toHaveLength(2);
      expect(text).not.toContain('#');
    }
  });

  test('names the ends of the scale in words, for the eye and for a reader, and paints no scale', () => {
    for (const letter of withNumber) {
      const { html } = rendered(letter, { numberRows: true });
      const { least, most } = survey[letter.language].weekly;
      expect(html).toContain(`aria-label="0, ${least}"`);
      expect(html).toContain(`aria-label="10, ${most}"`);
      expect(html).toContain(`>0 = ${least}<`);
      expect(html).toContain(`>10 = ${most}<`);
      expect(html).toContain(`0\u00a0=\u00a0${least}. 10\u00a0=\u00a0${most}.`);
      const styles = anchorsTo(html, `${numberUrl}#`).map((anchor) => /style="[^"]*"/.exec(anchor));
      expect(new Set(styles.map(String)).size).toBe(1);
    }
  });

  test('is one link in large text and in a letter of text alone', () => {
    for (const letter of withNumber) {
      const { html, text } = rendered(letter, { numberLink: true, largeText: true });
      expect(anchorsTo(html, numberUrl)).toHaveLength(1);
      expect(text).toContain(`\n${questionIn(letter.language)}\n`);
      expect(text.split(numberUrl)).toHaveLength(2);
    }
  });

  test('offers a reply only where replies are read', () => {
    const offer = /reply with a number|responda a esta carta con un número/;
    for (const letter of withNumber) {
      expect(rendered(letter, { numberLink: true, repliesRead: true }).text).toMatch(offer);
      expect(rendered(letter, { numberLink: true, repliesRead: false }).text).not.toMatch(offer);
      expect(rendered(letter, { numberRows: true, repliesRead: true }).text).toMatch(offer);
      expect(rendered(letter, { numberRows: true, repliesRead: false }).text).not.toMatch(offer);
    }
  });

  test('is one small link where it had no answer three times, and then does not repeat itself', () => {
    for (const letter of withNumber) {
      const { html, text } = rendered(letter, { numberSmall: true });
      expect(anchorsTo(html, numberUrl)).toHaveLength(1);
      expect(text.split(numberUrl)).toHaveLength(2);
      expect(text).not.toContain(survey[letter.language].weekly.question);
    }
  });

  test('is not asked of whoever asked not to be asked', () => {
    for (const letter of withNumber) {
      const { html, text } = rendered(letter, {});
      expect(html).not.toContain(numberUrl);
      expect(text).not.toContain(survey[letter.language].weekly.question);
    }
  });

  test('stands before the danger box, after everything else', () => {
    for (const letter of withNumber) {
      const { text } = rendered(letter, { numberRows: true });
      const question = text.indexOf(survey[letter.language].weekly.question);
      expect(question).toBeGreaterThan(text.indexOf('\n1. '));
      expect(question).toBeLessThan(text.indexOf(dangerBox[letter.language].signs[0]!));
    }
  });

  test('never stands in a letter that carries the check', () => {
    for (const letter of withCheck) {
      const { html } = rendered(letter, { numberRows: true, numberLink: true, numberSmall: true });
      expect(html).not.toContain(numberUrl);
    }
  });
});

describe('the symptom check', () => {
  const button = /Answer 6 short questions|Responder 6 preguntas cortas/;

  test('is a button and one of three actions in the letters that carry it', () => {
    expect(withCheck).toHaveLength(6);
    for (const hold of [false, true]) {
      for (const letter of withCheck) {
        const { html, text } = rendered(letter, { askCheck: true, hold });
        expect(anchorsTo(html, checkUrl)).toHaveLength(1);
        expect(anchorsTo(html, checkUrl)[0]).toContain('ses:no-track');
        expect(text).toMatch(new RegExp(`\\n(?:${button.source}): ${checkUrl}\\n`));
        const [, actions = ''] = /<ol>([\s\S]*?)<\/ol>/.exec(html) ?? [];
        expect(actions).toMatch(/Answer 6 short questions\.|Responda 6 preguntas cortas/);
        expect(actions.match(/<li>/g)).toHaveLength(3);
      }
    }
  });

  test('is asked in no copy where it is closed, and the letter still has three actions', () => {
    for (const letter of withCheck) {
      const { html } = rendered(letter, {});
      expect(html).not.toContain(checkUrl);
      expect(/<ol>([\s\S]*?)<\/ol>/.exec(html)?.[1]?.match(/<li>/g)).toHaveLength(3);
    }
  });

  test('is reminded of by one kind line in any other letter, and blames nobody', () => {
    for (const letter of withNumber) {
      const { html, text } = rendered(letter, { remindCheck: true });
      expect(text).toMatch(/Six short questions are open for you\.|seis preguntas cortas\./);
      expect(anchorsTo(html, checkUrl)).toHaveLength(1);
      expect(text.split(checkUrl)).toHaveLength(2);
      expect(text).not.toMatch(/forg[oe]t|still have not|olvid|todavía no ha/i);
    }
  });

  test('is not reminded of by itself', () => {
    for (const letter of withCheck) {
      expect(rendered(letter, { remindCheck: true }).html).not.toContain(checkUrl);
    }
  });
});
