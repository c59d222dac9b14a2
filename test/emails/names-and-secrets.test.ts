import { beforeAll, describe, expect, test } from 'vitest';
import { renderForBrowser, renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import {
  allLetters,
  decodeQuotedPrintable,
  type TestLetter,
  valuesFor,
  variants,
} from './course-letters.ts';

let all: readonly TestLetter[];
let lessons: readonly TestLetter[];
beforeAll(async () => {
  const letters = await allLetters();
  lessons = letters.lessons;
  all = [...lessons, ...letters.notices];
});

describe('a first name is shown as it was typed', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;'],
    ['{{clinic}}', '{{clinic}}'],
    ['{{#if hold}}x{{/if}}', '{{#if hold}}x{{/if}}'],
    ['O’Brien & "Söhne"', 'O’Brien &amp; &quot;Söhne&quot;'],
    ['=3D=0A', '&#x3D;3D&#x3D;0A'],
  ])('%s', (firstName, inHtml) => {
    for (const { language, id, module } of all) {
      const name = `${language}/${id}`;
      const values = valuesFor(language, { firstName });
      const { subject, html, text } = renderLetter(module, values);
      const shown = [decodeQuotedPrintable(html), renderForBrowser(module, values)];
      for (const each of shown) {
        expect(each, name).toContain(inHtml);
        expect(each, name).not.toMatch(/<img (?!src="https)/);
      }
      expect(decodeQuotedPrintable(text), name).toContain(firstName);
      expect(subject, name).not.toContain(firstName);
    }
  });
});

describe('what others may see', () => {
  const condition =
    /spin|stenos|estenos|nerv|claudic|espalda|\bback(?!-)|\blegs?\b|pierna|cramp|calambre|\bpain|dolor|symptom|síntoma|weight|peso|exercise|ejercicio|danger|peligro/i;

  test('subject, preheader and sender name no condition, symptom or answer, in any variant', () => {
    for (const { language, id, module } of all) {
      for (const [variant, changes] of Object.entries(variants)) {
        const values = valuesFor(language, changes);
        const { subject } = renderLetter(module, values);
        for (const shown of [subject, module.preheader, values.senderName]) {
          expect(shown, `${language}/${id}, ${variant}`).not.toMatch(condition);
        }
      }
    }
  });

  test('nor does a link of the letter', () => {
    for (const { language, id, module } of all) {
      for (const [variant, changes] of Object.entries(variants)) {
        const { html } = renderLetter(module, valuesFor(language, changes));
        const links = decodeQuotedPrintable(html).match(/href="[^"]*"/g) ?? [];
        expect(links.length).toBeGreaterThan(0);
        for (const link of links) {
          expect(link, `${language}/${id}, ${variant}`).not.toMatch(condition);
        }
      }
    }
  });
});

test('each link says where it goes, and each picture what it shows', () => {
  const vague =
    /^(?:click(?: here)?|here|more|read more|link|this|pulse aquí|aquí|más|leer más|enlace|clic|haga clic aquí)$/i;
  for (const { language, id, module } of lessons) {
    for (const [variant, changes] of Object.entries(variants)) {
      const name = `${language}/${id}, ${variant}`;
      const html = renderForBrowser(module, valuesFor(language, changes));
      for (const [, words = ''] of html.matchAll(/<a\b[^>]*>([\s\S]*?)<\/a>/g)) {
        const said = words.replace(/<[^>]+>/g, '').trim();
        expect(said, name).not.toBe('');
        expect(said, name).not.toMatch(vague);
      }
      for (const [image] of html.matchAll(/<img\b[^>]*>/g)) {
        expect(image, name).toMatch(/\balt="[^"]{5,}"/);
      }
    }
  }
});
