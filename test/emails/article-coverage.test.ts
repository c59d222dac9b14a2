import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Language, languageCodes } from '../../emails/languages.ts';
import { dangerBox } from '../../emails/safety.ts';
import { isServiceLetter } from '../../emails/service-letters.ts';
import { courseUnderCheck } from '../../studio/checks/course-under-check.ts';
import { withoutReadableMarks } from '../../studio/checks/sentences.ts';

/** Each section of the source article, the letter that takes it up, and words by which to know it. */
const covered: readonly (readonly [
  section: string,
  lesson: string,
  words: Readonly<Record<Language, string>>,
])[] = [
  ['Introduction', 'welcome', { en: 'comes on when they stand', es: 'al estar de pie' }],
  ['Causes & Anatomy', 'how-it-works', { en: 'The nerves of your legs', es: 'Los nervios de las' }],
  ['Symptoms & Risk Factors', 'how-it-works', { en: 'Who gets it?', es: '¿A quién le pasa?' }],
  ['Symptoms & Risk Factors', 'how-it-works', { en: 'go numb', es: 'se duermen' }],
  ['At-Home Relief', 'plan-your-rests', { en: 'heat and ice', es: 'el calor o el frío' }],
  ['At-Home Relief', 'plan-your-rests', { en: 'Plan short rests', es: 'Planee descansos cortos' }],
  ['Evidence-Informed Exercises', 'first-steps', { en: 'Two moves', es: 'dos movimientos' }],
  ['Evidence-Informed Exercises', 'easier-going', { en: 'belly and back', es: 'vientre' }],
  ['Posture & Ergonomics', 'your-day', { en: 'At your desk', es: 'En su escritorio' }],
  ['Posture & Ergonomics', 'your-day', { en: 'work is lifting', es: 'levantar peso' }],
  ['Professional Treatments', 'your-choices', { en: 'with the hands', es: 'con las manos' }],
  ['Professional Treatments', 'your-choices', { en: 'Operations have', es: 'Las operaciones' }],
  ['Lifestyle & Prevention', 'half-way-there', { en: 'short spells', es: 'tramos cortos' }],
  ['Lifestyle & Prevention', 'your-day', { en: 'A good night', es: 'Una buena noche' }],
  ['Lifestyle & Prevention', 'easier-going', { en: 'body weight', es: 'el peso' }],
  ['Lifestyle & Prevention', 'keep-going', { en: 'worry or low mood', es: 'el desánimo' }],
  ['Conclusion', 'keep-going', { en: 'bad week', es: 'mala semana' }],
  ['FAQ 1', 'how-it-works', { en: 'can be squeezed', es: 'quedar apretados' }],
  ['FAQ 2', 'your-choices', { en: 'Exercise with a physio', es: 'con un fisioterapeuta' }],
  ['FAQ 3', 'your-choices', { en: 'mostly thought of when', es: 'Se suele pensar en ella' }],
  ['FAQ 4', 'first-steps', { en: 'Why not bend backwards?', es: 'no doblarse hacia atrás?' }],
  ['FAQ 5', 'your-day', { en: 'No posture is perfect', es: 'Ninguna postura es perfecta' }],
];

const course = courseUnderCheck(join(import.meta.dirname, '..', '..', 'emails'));
const lessons = course.letters.filter(({ id }) => !isServiceLetter(id));

const everyWord = (lesson: string, language: Language) =>
  course.readings
    .filter((reading) => reading.id === lesson && reading.language === language)
    .map(({ text }) => withoutReadableMarks(text))
    .join('\n');

describe('the source article', () => {
  test.each(covered)('%s is taken up in %s', (_, lesson, words) => {
    for (const language of languageCodes) {
      expect(everyWord(lesson, language), language).toContain(words[language]);
    }
  });

  test('"When To Seek Care" is in the danger box: weak legs, bladder and bowel, a crash, fever', () => {
    const { signs, today } = dangerBox.en;
    for (const sign of [/weak/, /pee/, /soil/, /crash/, /fever/]) {
      expect([...signs, today].join(' ')).toMatch(sign);
    }
  });

  test('"Medical Disclaimer" is in the small print of every letter', () => {
    const says = { en: 'They do not replace your doctor', es: 'No sustituyen a su médico' };
    for (const { file, language, mjml } of lessons) {
      expect(mjml, file).toContain(says[language]);
    }
  });

  test('has every section in the clinical review, with the letter that takes it up', () => {
    for (const [section, lesson] of covered) {
      const row = course.review.split('\n').find((line) => line.startsWith(`| ${section}`));
      expect(row, section).toContain(lesson);
    }
  });
});
