import { beforeAll, describe, expect, test } from 'vitest';
import { dangerBox } from '../../emails/safety.ts';
import { renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import type { LetterValues } from '../../lambdas/domain/letter-values.ts';
import { readingGrade } from '../../studio/checks/reading-ease.ts';
import { proseOf } from '../../studio/checks/sentences.ts';
import {
  allLetters,
  decodeQuotedPrintable,
  type TestLetter,
  valuesFor,
  wordsOf,
} from './course-letters.ts';

let confirmations: readonly TestLetter[];
let notices: readonly TestLetter[];
beforeAll(async () => {
  ({ confirmations, notices } = await allLetters());
});

function filled({ module, language }: TestLetter, changes: Partial<LetterValues> = {}) {
  const values = valuesFor(language, changes);
  const { subject, html, text } = renderLetter(module, values);
  return {
    values,
    subject,
    html: decodeQuotedPrintable(html),
    text: decodeQuotedPrintable(text).replaceAll('\r\n', '\n'),
  };
}
const found = (letters: readonly TestLetter[], id: string, language = 'en') =>
  letters.find((letter) => letter.id === id && letter.language === language)!;
const linkTo = (html: string, url: string) =>
  (html.match(/<a\b[^>]*>/g) ?? []).filter((anchor) => anchor.includes(`href="${url}"`));

describe('to an address that nobody has confirmed', () => {
  const exact: Readonly<Record<string, readonly string[]>> = {
    confirmation: [
      'Hello. Someone asked us to send letters to this address. We hope it was you.',
      'Yes, it was me',
      'A page opens. Press the big button there, and you are done.',
      'You will get one short letter a week for nine weeks. You can stop at any time with one press.',
      'Was it not you? Then do nothing. We will erase this address in 7 days.',
      'Please do not reply to this letter. No one will read it.',
      'Walk Easier, 1 Main Street, Springfield',
    ],
    'new-address': [
      'Hello. Someone asked us to send their letters to this address from now on. We hope it was you.',
      'Yes, use this address',
      'A page opens. Press the big button there, and you are done. Until then, the letters go to the old address.',
      'The link is good for 7 days.',
      'Was it not you? Then do nothing.',
      'Please do not reply to this letter. No one will read it.',
      'Walk Easier, 1 Main Street, Springfield',
    ],
  };

  test.each([
    ['confirmation', 'Please confirm your e-mail address'],
    ['new-address', 'Please confirm your new e-mail address'],
  ])('%s says exactly its words, and nothing about a condition', (id, title) => {
    const { subject, html, text } = filled(found(confirmations, id));
    expect(subject).toBe(title);
    expect(wordsOf(html).trim()).toBe(['Walk Easier', title, ...exact[id]!].join(' '));
    for (const line of exact[id]!) expect(text).toContain(line);
  });

  test('no danger box, no leave link, no name and no other link in any language', () => {
    for (const letter of confirmations) {
      const { values, html, text } = filled(letter);
      const url = letter.id === 'confirmation' ? values.confirmUrl : values.moveUrl;
      for (const body of [html, text]) {
        expect(body).not.toContain(dangerBox[letter.language].signs[0]);
        expect(body).not.toContain('tel:');
        expect(body).not.toContain('Ana');
        expect(wordsOf(body)).not.toMatch(/nerv|espalda|back|\blegs?\b|pierna/i);
        expect(body).toContain(url);
        expect(body.match(/https:\/\/letters\.example\/\w+/g)).toHaveLength(1);
      }
    }
  });
});

describe('to someone on the course', () => {
  test('each carries the danger box word for word, names its sender, and reads easily', () => {
    for (const letter of notices) {
      const name = `${letter.language}/${letter.id}`;
      const words = dangerBox[letter.language];
      const { html, text, values } = filled(letter);
      const { emergencyNumber: numbers, emergencyPlace: place } = values;
      const box = [words.call({ numbers, place }), ...words.signs, words.today, words.alone];
      for (const line of box) {
        expect(wordsOf(html), name).toContain(line);
        expect(text, name).toContain(line);
      }
      expect(text, name).toContain('1 Main Street, Springfield');
      expect(text, name).toContain('Ana');
      if (letter.language === 'en')
        expect(readingGrade(proseOf(text)), name).toBeLessThanOrEqual(5);
    }
  });

  test('the subject, the title and the preview reveal nothing', () => {
    for (const letter of [...notices, ...confirmations]) {
      const { subject } = filled(letter);
      expect(`${subject} ${letter.module.preheader}`).not.toMatch(
        /danger|peligro|pain|dolor|legs?\b|pierna|erase|borrar|symptom|síntoma|Ana/i,
      );
    }
  });

  test('large text reaches them all', () => {
    for (const letter of [...notices, ...confirmations]) {
      const { html } = filled(letter, { largeText: true });
      expect(html).toContain('font-size:22px');
      expect(html).not.toContain('font-size:18px');
    }
  });

  test('no link with a token is tracked', () => {
    for (const letter of [...notices, ...confirmations]) {
      for (const anchor of filled(letter).html.match(/<a\b[^>]*>/g) ?? []) {
        if (!anchor.includes('utm_source')) expect(anchor).toContain('ses:no-track');
      }
    }
  });
});

describe('the day-after letter', () => {
  test('has the approved words, and leads to my page', () => {
    const { subject, html, text, values } = filled(found(notices, 'day-after'));
    expect(subject).toBe('A short question from us');
    expect(text).toContain('How are you today?\n');
    const rest =
      'Please open your page and press one button. If a danger sign is still there, call 911 now.';
    expect(text).toContain(rest);
    expect(wordsOf(html)).toContain(rest);
    expect(linkTo(html, 'tel:911')).toHaveLength(2);
    expect(text).toContain(`Open my page: ${values.pageUrl}\n`);
    expect(linkTo(html, values.pageUrl)).toHaveLength(2);
  });

  test('names every number where the country is unknown, and links to none', () => {
    const unknown = { emergencyNumber: 'your local emergency number', emergencyTel: '' };
    const { html, text } = filled(found(notices, 'day-after'), unknown);
    expect(text).toContain('call your local emergency number now');
    expect(html).not.toContain('tel:');
  });
});

describe('the reminder that travels alone', () => {
  test('leads to the check and can be left like any letter', () => {
    for (const language of ['en', 'es']) {
      const { html, values, text } = filled(found(notices, 'remind-check', language));
      for (const url of [values.checkUrl, values.pageUrl, values.leaveUrl]) {
        expect(linkTo(html, url)).toHaveLength(1);
        expect(text).toContain(`: ${url}\n`);
      }
      expect(text).not.toMatch(/missed|forg[oe]t|olvid|should|deber/i);
    }
  });
});

describe('the link one has asked for', () => {
  const off = { forPage: false, forData: false, forErase: false };
  test.each([
    ['forPage', 'Open my page', 'Abrir mi página'],
    ['forData', 'Show me all you hold', 'Ver todo lo que guardan'],
    ['forErase', 'Go on to erase', 'Seguir para borrar'],
  ])('%s', (flag, english, spanish) => {
    for (const [language, button] of [
      ['en', english],
      ['es', spanish],
    ] as const) {
      const letter = found(notices, 'link', language);
      const { html, text, values, subject } = filled(letter, { ...off, [flag]: true });
      expect(linkTo(html, values.linkUrl)).toHaveLength(1);
      expect(text).toContain(`\n${button}: ${values.linkUrl}\n`);
      expect(text.match(/https:/g)).toHaveLength(1);
      expect(subject).toBe(language === 'en' ? 'The link you asked for' : 'El enlace que pidió');
      expect(text).toMatch(/good for one hour|durante una hora/);
      expect(text).toMatch(/Then do nothing\.|Entonces no haga nada\./);
    }
  });
});
