import { beforeAll, describe, expect, test } from 'vitest';
import { renderForBrowser, renderLetter } from '../../../lambdas/domain/compiled-letter.ts';
import type { LetterValues } from '../../../lambdas/domain/letter-values.ts';
import {
  allLetters,
  decodeQuotedPrintable,
  type TestLetter,
  valuesFor,
  wordsOf,
} from '../../emails/course-letters.ts';

let letter: TestLetter;
beforeAll(async () => {
  letter = (await allLetters()).lessons.find(
    ({ language, id }) => language === 'en' && id === 'how-it-works',
  )!;
});

function greetingOf(firstName: string) {
  const values = valuesFor('en', { firstName });
  const { html, text } = renderLetter(letter.module, values);
  return {
    html: decodeQuotedPrintable(html),
    text: decodeQuotedPrintable(text),
    page: renderForBrowser(letter.module, values),
    raw: [html, text],
  };
}

describe('a first name', () => {
  test.each([
    ['Ana', 'Hello Ana.', 'Hello Ana.'],
    ['José María', 'Hello José María.', 'Hello José María.'],
    ['Zoë 👩‍🦽', 'Hello Zoë 👩‍🦽.', 'Hello Zoë 👩‍🦽.'],
    ["O'Brien", 'Hello O&#x27;Brien.', "Hello O'Brien."],
    [
      '<img src=x onerror=alert(1)>',
      'Hello &lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;.',
      'Hello <img src=x onerror=alert(1)>.',
    ],
    ['{{clinic}}', 'Hello {{clinic}}.', 'Hello {{clinic}}.'],
    ['=3Cb=3E', 'Hello &#x3D;3Cb&#x3D;3E.', 'Hello =3Cb=3E.'],
    ['Ana\r\nBcc: b@c.example', 'Hello Ana Bcc: b@c.example.', 'Hello Ana Bcc: b@c.example.'],
    ['A\u202eB\u2028C\u0000', 'Hello A B C.', 'Hello A B C.'],
    ['', 'Hello.', 'Hello.'],
    [' \n ', 'Hello.', 'Hello.'],
  ])('%j', (firstName, inHtml, inText) => {
    const { html, text, page } = greetingOf(firstName);
    expect(html).toContain(`<p>${inHtml}`);
    expect(page).toContain(`<p>${inHtml}`);
    expect(text).toContain(`\r\n${inText}\r\n`);
  });

  test('of any length and script keeps the mail ASCII in short lines', () => {
    for (const raw of greetingOf('ñ👩‍🦽<=.'.repeat(500)).raw) {
      expect(raw).toMatch(/^[\t\r\n -~]*$/);
      for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
    }
  });
});

test('a value that is missing is an error, not a gap', () => {
  const { senderName: _, ...rest } = valuesFor('en');
  expect(() => renderLetter(letter.module, rest as LetterValues)).toThrow(/senderName/);
  expect(() => renderForBrowser(letter.module, rest as LetterValues)).toThrow(/senderName/);
});

test('a sender name or address with markup is escaped like any value', () => {
  const values = valuesFor('en', { senderName: 'A & B <Clinic>', postalAddress: '1 "High" St' });
  const { html, text } = renderLetter(letter.module, values);
  expect(decodeQuotedPrintable(html)).toContain('A &amp; B &lt;Clinic&gt;, 1 &quot;High&quot; St');
  expect(decodeQuotedPrintable(text)).toContain('A & B <Clinic>, 1 "High" St');
});

test('the page in the browser is the letter of the mail, and adds what it rests on', () => {
  const values = valuesFor('en');
  const mail = decodeQuotedPrintable(renderLetter(letter.module, values).html);
  const page = renderForBrowser(letter.module, values);
  const [words, pageWords] = [wordsOf(mail), wordsOf(page)];
  const curious = /For the curious[\s\S]*?(?=These letters teach)/;
  expect(pageWords).toMatch(curious);
  expect(pageWords.replace(curious, '').replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
});
