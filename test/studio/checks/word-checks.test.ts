import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../../emails/languages.ts';
import {
  type Check,
  type CourseUnderCheck,
  courseUnderCheck,
} from '../../../studio/checks/course-under-check.ts';
import { inOneLine } from '../../../studio/checks/finding.ts';
import { wordChecks } from '../../../studio/checks/word-checks.ts';

const root = join(import.meta.dirname, '..', '..', '..');
let course: CourseUnderCheck;
beforeAll(() => {
  course = courseUnderCheck(join(root, 'emails'));
});

describe('the course as it is has no finding of', () => {
  test.each(Object.entries(wordChecks))('%s', (_, check) => {
    expect(check(course).map(inOneLine)).toEqual([]);
  });
});

test('everything that is read is looked at, in every variant and both languages', () => {
  for (const language of ['en', 'es'] as const) {
    const own = course.readings.filter((reading) => reading.language === language);
    expect(new Set(own.map(({ kind }) => kind))).toEqual(
      new Set(['lesson', 'notice', 'whole', 'faq', 'moves', 'danger-box']),
    );
    const lessons = own.filter(({ kind }) => kind === 'lesson');
    expect(new Set(lessons.map(({ id }) => id)).size).toBeGreaterThanOrEqual(9);
    expect(lessons.some(({ variant }) => variant.includes('hold'))).toBe(true);
    expect(own.filter(({ kind }) => kind === 'faq')).toHaveLength(10);
  }
});

/** The course with one letter more, which says only this. */
function withText(text: string, language: Language = 'en'): CourseUnderCheck {
  const reading = {
    file: `${language}/09-bad.mjml`,
    id: 'bad',
    language,
    kind: 'lesson',
    variant: 'hold',
    text,
  } as const;
  return { ...course, readings: [...course.readings, reading] };
}

/** That letter by itself, for checks that look at each text alone. */
function alone(text: string, language: Language = 'en'): CourseUnderCheck {
  return { ...course, readings: withText(text, language).readings.slice(-1) };
}
const check = (name: string): Check => wordChecks[name]!;
const foundIn = (name: string, changed: CourseUnderCheck) => check(name)(changed).map(inOneLine);
const only = (name: string, changed: CourseUnderCheck) => {
  const found = foundIn(name, changed);
  expect(found).toHaveLength(1);
  return found[0];
};

/** The formulas take no text of fewer sentences. */
const five = (sentence: string) => Array.from({ length: 5 }, () => sentence).join(' ');

describe('a fault is named by file, language and sentence:', () => {
  test('a text that is hard to read', () => {
    const hard = 'Individual rehabilitation necessitates multidisciplinary consideration.';
    expect(only('hard to read', alone(five(hard)))).toMatch(
      /^en\/09-bad\.mjml, en: “Individual .*”: grade \d\d\.\d, at most 6 \(hold\)$/,
    );
    const duro = 'La rehabilitación individual requiere consideraciones multidisciplinarias.';
    expect(only('hard to read', alone(five(duro), 'es'))).toMatch(/INFLESZ -?\d+\.\d, at least 65/);
  });

  test('a danger box that is harder than fright allows', () => {
    // Between the grade that a lesson may have and the one that the box may have.
    const text = five(
      'Sit down and wait for a doctor, and tell the doctor about every sign that is new.',
    );
    const box = alone(text).readings.map((reading) =>
      reading.id === 'bad' ? { ...reading, kind: 'danger-box' as const } : reading,
    );
    expect(foundIn('hard to read', alone(text))).toEqual([]);
    expect(only('hard to read', { ...course, readings: box })).toContain('at most 5');
  });

  test('a sentence of more than 20 words', () => {
    const words = Array.from({ length: 21 }, () => 'so').join(' ');
    expect(only('long sentences', alone(`${words}.`))).toContain('21 words, at most 20');
  });

  test('a medical word that the glossary does not know', () => {
    expect(foundIn('medical words', withText('You may have lumbar radiculopathy.'))).toEqual([
      'en/09-bad.mjml, en: “You may have lumbar radiculopathy.”: “lumbar” is not in emails/glossary.ts',
      'en/09-bad.mjml, en: “You may have lumbar radiculopathy.”: “radiculopathy” is not in emails/glossary.ts',
    ]);
    expect(only('medical words', withText('Es una radiculopatía.', 'es'))).toContain(
      'radiculopatía',
    );
  });

  test('a medical word that is explained too late, or used nowhere', () => {
    const late = { ...withText('x').readings.at(-1)!, id: 'first', text: 'Ask for a scan.' };
    const readings = [late, ...course.readings];
    expect(only('medical words', { ...course, readings })).toContain(
      '“scan” is not explained by then',
    );
    const silent = course.readings.filter(({ text }) => !/corticoide/.test(text));
    expect(foundIn('medical words', { ...course, readings: silent })).toContain(
      'glossary.ts, es: “corticoide”: is used nowhere',
    );
  });

  test.each([
    ['en', 'In a study of 20 people, tea helped.'],
    ['en', 'A stick helps.'],
    ['en', 'This widens the space.'],
    ['en', 'Nine in ten got better.'],
    ['es', 'En un estudio, el té sirvió.'],
    ['es', 'Eso ensancha el espacio.'],
    ['es', '9 de cada 10 mejoraron.'],
  ] as const)('a claim without a fact, in %s: %s', (language, sentence) => {
    expect(only('claims without a fact', alone(sentence, language))).toContain(sentence);
    expect(foundIn('claims without a fact', alone(`${sentence}⟦†⟧`, language))).toEqual([]);
    expect(foundIn('claims without a fact', alone(`${sentence}⟦fact 4⟧`, language))).toEqual([]);
  });

  test('a claim on a fact that is not checked', () => {
    expect(only('claims without a fact', alone('Tea helps.⟦fact 32⟧'))).toContain(
      'there is no checked fact 32',
    );
  });

  test('no claim: a heading, a question, plain advice', () => {
    const text = 'How sure are the studies?\nWeek 3 of 8\nSit down.';
    expect(foundIn('claims without a fact', alone(text))).toEqual([]);
  });

  test('advice that the clinical review does not list, and the reverse', () => {
    const name = 'missing in the clinical review';
    expect(only(name, withText('Drink tea.⟦†⟧'))).toContain('“Drink tea.”: is advice (†)');
    const review = course.review.replace('  - Two people hear more than one.', '  - Drink tea.');
    const found = foundIn(name, { ...course, review });
    expect(found).toHaveLength(2);
    expect(found.join()).toContain('Drink tea.”: is listed as advice, and stands nowhere');
  });

  test('a lesson whose facts the clinical review lists otherwise', () => {
    const review = course.review.replace('- 02-plan-your-rests: 4, 5', '- 02-plan-your-rests: 4');
    expect(foundIn('missing in the clinical review', { ...course, review })).toHaveLength(2);
  });

  test.each([
    ['en', 'Have you missed a walk? You missed it.', 'scolds'],
    ['en', 'Stand up straight.', 'tells how to stand'],
    ['en', 'Try to lose weight.', 'speaks of weight as a fault'],
    ['en', 'Take ibuprofen.', 'names a drug'],
    ['en', 'This will cure you.', 'promises a cure'],
    ['en', 'Do some chin tucks.', 'teaches what was left out'],
    ['es', 'Usted debería haber caminado.', 'scolds'],
    ['es', 'Póngase derecho.', 'tells how to stand'],
    ['es', 'Conviene bajar de peso.', 'speaks of weight as a fault'],
    ['es', 'Tome ibuprofeno.', 'names a drug'],
    ['es', 'Esto le va a curar.', 'promises a cure'],
    ['es', 'Meta el mentón.', 'teaches what was left out'],
  ] as const)('forbidden words, in %s: %s', (language, sentence, why) => {
    expect(foundIn('forbidden words', alone(sentence, language)).at(-1)).toContain(why);
  });

  const changed = (file: string, from: string, to: string): CourseUnderCheck => {
    const letters = course.letters.map((letter) =>
      letter.file === file
        ? Object.assign(
            { ...letter },
            ...(['body', 'mjml', 'marked', 'subject', 'preheader'] as const).map((part) => ({
              [part]: letter[part].replace(from, to),
            })),
          )
        : letter,
    );
    return { ...course, letters };
  };

  test('a condition, symptom or answer in what others may see', () => {
    const name = 'what others may see';
    const file = 'en/01-how-it-works.mjml';
    expect(only(name, changed(file, 'how it works', 'your legs'))).toContain('the subject names');
    expect(only(name, changed(file, 'one idea', 'one exercise'))).toContain('the preheader names');
    const link = changed(file, 'href="{{passOnUrl}}"', 'href="{{passOnUrl}}#leg-pain"');
    expect(only(name, link)).toContain('a link names');
  });

  test('a letter out of order, or with a fourth thing to do', () => {
    const name = 'order of a letter';
    const file = 'en/02-plan-your-rests.mjml';
    const without = changed(file, '<h2>How to know it is too much</h2>', '');
    expect(only(name, without)).toContain('how to know it is too much is missing');
    const four = changed(file, '</ol>', '<li>Sing.</li></ol>');
    expect(only(name, four)).toContain('more than 3 things to do');
  });

  test('a letter that is built otherwise in one language', () => {
    const changedEs = changed(
      'es/02-plan-your-rests.mjml',
      '<li>',
      '<li><a href="{{faqUrl}}">x</a>',
    );
    expect(only('languages that differ', changedEs)).toMatch(
      /^es\/02-plan-your-rests\.mjml, es: “.*”: has <a where en\/02-plan-your-rests\.mjml has /,
    );
  });

  test('a value that no letter names', () => {
    const letters = course.letters.map((letter) => ({
      ...letter,
      mjml: letter.mjml.replaceAll('{{passOnUrl}}', ''),
    }));
    expect(foundIn('unused values', { ...course, letters })).toContain(
      'en/, en: “{{passOnUrl}}”: no letter names this value',
    );
  });

  test.each([
    ['<a href="x">click here</a>', 'a link that does not say where it leads'],
    ['<a href="x"><b></b></a>', 'a link without words'],
    ['<mj-button href="x">Más</mj-button>', 'a link that does not say where it leads'],
    ['<img src="x" alt="">', 'a picture without words'],
    ['<mj-image src="x" />', 'a picture without words'],
  ])('a vague link or silent picture: %s', (markup, fault) => {
    const letter = changed('en/05-your-day.mjml', '<h2>', `${markup}<h2>`);
    expect(only('links and pictures', letter)).toContain(fault);
  });
});
