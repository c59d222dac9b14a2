import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { dangerBox } from '../../emails/safety.ts';
import { survey } from '../../emails/survey.ts';
import { checkOf } from '../../lambdas/domain/check.ts';
import { renderForBrowser, renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import type { LessonId } from '../../lambdas/domain/ids.ts';
import { neutralLetterValues } from '../../lambdas/domain/letter-values.ts';
import {
  allLetters,
  decodeQuotedPrintable,
  publicLinks,
  type TestLetter,
  valuesFor,
  variants,
  wordsOf,
} from './course-letters.ts';

/** A message over 102 kB is clipped by Gmail; the HTML alone keeps well below. */
const LARGEST_HTML = 80 * 1024;

const forbidden = [
  /you missed|you failed|should have|stand up straight|lose weight|obes|BMI/i,
  /\b(?:ibuprofen|paracetamol|acetaminophen|opioid|painkiller|tablets?|pills?)\b/i,
  /deber[ií]a haber|ha fallado|no cumplió|póngase (?:derech|rect)|(?:perder|bajar de) peso|obes|IMC/i,
  /\b(?:ibuprofeno|analgésic|opioide|pastilla)/i,
  /\bcures?\b|\bcurar/i,
  /McKenzie|chin tuck|circulation and reduce/i,
];

/** As whoever clicks sees them: HTML writes an equals sign as a reference. */
const linksOf = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]!.replaceAll('&#x3D;', '='));

const carriesCheck = ({ id }: TestLetter) => checkOf(id as LessonId) !== undefined;

/** The page that a week's letter leads to, and "before you move" wherever there are moves. */
function ownPagesOf({ id, language }: TestLetter, variant: string): readonly string[] {
  const { goalUrl, planUrl, beforeUrl, steadierUrl, onwardUrl } = valuesFor(language);
  const { hold = false, withoutWeight = false } = variants[variant] ?? {};
  const ofWeek: Readonly<Record<string, readonly string[]>> = {
    'how-it-works': [goalUrl],
    'plan-your-rests': [planUrl],
    'half-way-there': [goalUrl],
    'your-day': withoutWeight ? [] : [steadierUrl],
    'keep-going': [onwardUrl, goalUrl],
  };
  const hasMoves = !['welcome', 'how-it-works', 'plan-your-rests'].includes(id);
  return [...(ofWeek[id] ?? []), ...(hasMoves && !hold ? [beforeUrl] : [])];
}

function numberUrlIn(letter: TestLetter, variant: string): string | undefined {
  const { numberRows, numberLink, numberSmall } = variants[variant] ?? {};
  const asks = !carriesCheck(letter) && (numberRows || numberLink || numberSmall);
  return asks ? valuesFor(letter.language).numberUrl : undefined;
}

let lessons: readonly TestLetter[];
let others: readonly TestLetter[];
beforeAll(async () => {
  const { confirmations, notices, replies, farewells, toClinics, ...all } = await allLetters();
  lessons = all.lessons;
  others = [...confirmations, ...notices, ...replies, ...farewells, ...toClinics];
});

/** Every lesson in every variant, as HTML and as text. */
function* rendered(): Generator<{
  name: string;
  letter: TestLetter;
  variant: string;
  html: string;
  text: string;
  sent: string;
}> {
  for (const letter of lessons) {
    for (const [variant, changes] of Object.entries(variants)) {
      const { html, text } = renderLetter(letter.module, valuesFor(letter.language, changes));
      yield {
        name: `${letter.language}/${letter.id}, ${variant}`,
        letter,
        variant,
        html: decodeQuotedPrintable(html),
        text: decodeQuotedPrintable(text).replaceAll('\r\n', '\n'),
        sent: html,
      };
    }
  }
}

describe('safety', () => {
  test('every lesson carries the danger box word for word, in HTML and in text', () => {
    for (const { name, letter, html, text } of rendered()) {
      const words = dangerBox[letter.language];
      const { emergencyNumber: numbers, emergencyPlace: place } = valuesFor(letter.language);
      const box = [words.call({ numbers, place }), ...words.signs, words.today, words.alone];
      for (const line of box) {
        expect(wordsOf(html), name).toContain(line);
        expect(text, name).toContain(line);
      }
      expect(html.split(words.today), name).toHaveLength(2);
    }
  });

  test('the welcome shows the danger signs before anything to do', () => {
    for (const { letter, text } of rendered()) {
      if (letter.id !== 'welcome') continue;
      expect(text.indexOf(dangerBox[letter.language].today)).toBeLessThan(text.indexOf('\n1. '));
    }
  });

  test('where no mail is received, the first line and the danger box say so', () => {
    for (const { name, letter, variant, text } of rendered()) {
      const says = text.includes(dangerBox[letter.language].noReplies);
      const firstLine =
        letter.language === 'en' ? 'Please do not reply' : 'no responda a esta carta';
      const isTrial = variant === 'large text, replies not read';
      expect(says, name).toBe(isTrial);
      expect(text.includes(firstLine), name).toBe(isTrial);
    }
  });

  test('nobody is told to walk further before a pulse check, or while exercises are out', () => {
    const more = { en: 'add a minute', es: 'añada un minuto' };
    const pulse = { en: 'leg pulses', es: 'pulso' };
    for (const { name, letter, variant, text } of rendered()) {
      if (letter.id !== 'half-way-there') continue;
      const {
        hold = false,
        notTold = false,
        walkStay = false,
        walkNone = false,
      } = variants[variant] ?? {};
      const mayAdd = !hold && !notTold && !walkStay && !walkNone;
      expect(text.includes(more[letter.language]), name).toBe(mayAdd);
      if (notTold && !hold) expect(text, name).toContain(pulse[letter.language]);
    }
  });

  test('who has not been told is asked to have the leg pulses checked in the first two letters', () => {
    for (const { letter, variant, text } of rendered()) {
      if (!variant.includes('not told') || !['welcome', 'how-it-works'].includes(letter.id))
        continue;
      expect(text).toMatch(/pulses in your legs|pulso en las piernas/);
    }
  });

  test('no letter repeats what someone answered', () => {
    for (const { name, html, text } of rendered()) {
      for (const words of [wordsOf(html), text]) {
        expect(words, name).not.toMatch(/you (?:told|said to|wrote) us|you are not sure yet/i);
        expect(words, name).not.toMatch(/usted (?:nos )?(?:dijo|habló|contó)|aún no sabe con/i);
      }
    }
  });

  test('no letter scolds, advises a drug, promises a cure or teaches what was left out', () => {
    const found: string[] = [];
    for (const { name, html, text } of rendered()) {
      for (const sentence of `${wordsOf(html)}\n${text}`.split(/(?<=[.!?])\s+|\n/)) {
        if (forbidden.some((words) => words.test(sentence))) found.push(`${name}: ${sentence}`);
      }
    }
    expect(found).toEqual([]);
  });
});

describe('form', () => {
  test('each letter is small, has one h1, its language inside and out, and only tables for layout', () => {
    for (const { name, letter, html, sent } of rendered()) {
      // Both as it is shown and as it is sent: quoted-printable makes it longer.
      expect(Buffer.byteLength(html), name).toBeLessThan(LARGEST_HTML);
      expect(Buffer.byteLength(sent), name).toBeLessThan(LARGEST_HTML);
      expect(html.match(/<h1\b/g), name).toHaveLength(1);
      const lang = `lang="${letter.language}" dir="ltr"`;
      expect(html.split(lang).length - 1, name).toBe(2);
      // Outlook's own tables stand in comments, where no reader meets them.
      const tables = html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, '').match(/<table\b[^>]*>/g);
      expect(tables, name).not.toBeNull();
      for (const table of tables ?? []) expect(table, name).toContain('role="presentation"');
    }
  });

  test('each lesson links to its own pages and to signing up, and to nothing that is not there', () => {
    for (const { name, letter, variant, html, text } of rendered()) {
      const { pageUrl, leaveUrl, browserUrl, passOnUrl, checkUrl, emergencyTel } = valuesFor(
        letter.language,
      );
      const always = [pageUrl, leaveUrl, browserUrl, passOnUrl];
      const { askCheck, remindCheck } = variants[variant] ?? {};
      const asksCheck = carriesCheck(letter) ? askCheck : remindCheck;
      const found = new Set(linksOf(html).map((link) => link.replace(/#\d+$/, '')));
      const asked = [asksCheck && checkUrl, numberUrlIn(letter, variant)].filter(Boolean);
      const { faqUrl, cardUrl, movesUrl, diaryUrl } = publicLinks(letter.language);
      // Who has no exercises is not led to any.
      always.push(faqUrl, cardUrl, ...(variants[variant]?.hold ? [] : [movesUrl, diaryUrl]));
      always.push(...ownPagesOf(letter, variant));
      expect([...found].sort(), name).toEqual([...always, ...asked, `tel:${emergencyTel}`].sort());
      for (const url of always) expect(text, name).toContain(`: ${url}\n`);
      expect(text, name).toContain('1 Main Street, Springfield');
    }
  });

  test('links with a token and telephone numbers are never tracked; the browser copy has no such mark', () => {
    for (const { name, letter, html } of rendered()) {
      const open = ['utm_source', ...Object.values(publicLinks(letter.language))];
      for (const anchor of html.match(/<a\b[^>]*>/g) ?? []) {
        const isOpen = open.some((url) => anchor.includes(url));
        expect(anchor.includes('ses:no-track'), `${name}: ${anchor}`).toBe(!isOpen);
      }
    }
    for (const { language, module } of lessons) {
      expect(renderForBrowser(module, valuesFor(language))).not.toContain('ses:no-track');
    }
  });

  test('body text is 16 px or more, and 22 px for large text, with all else grown as well', () => {
    for (const { name, variant, html } of rendered()) {
      const size = variant.startsWith('large') ? '22px' : '18px';
      expect(html, name).toContain(`font-size:${size}`);
      expect(/font-size:(?:15|18|20)px/.test(html), name).toBe(size === '18px');
    }
  });

  test('the HTML is valid where mail allows it to be', () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: {
        // Mail clients drop style sheets and know few elements, so old attributes and roles stay.
        'no-deprecated-attr': 'off',
        'prefer-native-element': 'off',
      },
    });
    const faults: string[] = [];
    for (const letter of [...lessons, ...others]) {
      const report = validator.validateStringSync(
        renderForBrowser(letter.module, valuesFor(letter.language)),
      );
      for (const { messages } of report.results) {
        for (const { ruleId, message, selector } of messages) {
          faults.push(`${letter.language}/${letter.id}: ${ruleId}: ${message} ${selector ?? ''}`);
        }
      }
    }
    expect([...new Set(faults)]).toEqual([]);
  });

  test('the text part has no gap, no markup and no layout noise', () => {
    for (const { name, text } of rendered()) {
      expect(text, name).not.toMatch(/\n\n\n|\{\{|[<>]|&\w+;|[ \t]\n|\n[ \t]/);
      expect(text.endsWith('\n'), name).toBe(true);
    }
  });

  test('a neutral copy names nobody, asks nothing and shows no link with a token', () => {
    for (const { language, module } of lessons) {
      const html = renderForBrowser(module, {
        ...valuesFor(language),
        ...neutralLetterValues,
        emergencyTel: '',
      });
      expect(html).not.toContain('Ana');
      const open = ['https://doi.org/10.', ...Object.values(publicLinks(language))];
      const links = linksOf(html).filter((link) => !open.some((start) => link.startsWith(start)));
      expect(links).toHaveLength(1);
      expect(links[0]).toContain('utm_source');
      const { question } = survey[language].weekly;
      expect(wordsOf(html)).not.toContain(question);
    }
  });
});
