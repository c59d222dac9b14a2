import { describe, expect, test } from 'vitest';
import { personaAt } from '../../bin/persona-at.ts';
import { lessonSources, tellPersona, tellPersonas } from '../../bin/personas.ts';
import { personas } from '../../emails/personas.ts';
import type { LessonId } from '../../lambdas/domain/ids.ts';
import { variantsOf } from '../../lambdas/domain/variants.ts';

const letters = lessonSources();
const syllabus = [...new Set(letters.map(({ id }) => id as LessonId))];

const all = personas.flatMap((persona) =>
  syllabus.flatMap((lesson) => {
    const { ended, ...at } = personaAt(persona, lesson, syllabus);
    return ended ? [] : variantsOf({ ...at, form: { lesson, isCopy: false } });
  }),
);
const seen = (what: string) =>
  new Set(all.filter((one) => one.what === what).map(({ value, why }) => `${value}: ${why}`));

describe('the twelve personas', () => {
  test('are twelve, each with a name of their own', () => {
    expect(new Set(personas.map(({ name }) => name)).size).toBe(12);
  });

  test.each([
    ['exercises', /danger sign/, /worse/, /surgery/, /nothing/],
    ['level', /no answers/, /not answered/, /no clinician/, /^2/, /^3/, /gently/, /after a danger/],
    ['pathway', /^after surgery/, /^self/],
    ['told', /^ask first/, /^told/],
    [
      'walking',
      /^none/,
      /^seated/,
      /^stay.*nerves/,
      /^stay.*before/,
      /^no time/,
      /minutes?:/,
      /minuto/,
    ],
    ['work', /^desk/, /^lifting/, /^on feet/, /^retired/, /^none/],
    ['weight', /^Stronger/, /^weight/],
    ['question', /^six/, /^eleven/, /^one link/, /^one small/, /^none/],
    ['text', /^text alone/, /^large/, /^usual/],
    ['clinic', /^Cedar Hill Clinic, 503/, /^Centro del Parque/, /^their doctor/],
    ['country', /911/, /112/, /999/, /000/, /de emergencias/],
  ])('between them get every variant of %s', (what, ...wanted) => {
    const found = [...seen(what as string)];
    for (const one of wanted as RegExp[]) {
      expect(
        found.some((line) => one.test(line)),
        `${what} ${one} in ${found.join(' | ')}`,
      ).toBe(true);
    }
  });

  test('turn only at letters that there are', () => {
    const turns = personas.flatMap(({ turns }) => Object.keys(turns ?? {}));
    expect(turns.filter((lesson) => !syllabus.includes(lesson as LessonId))).toEqual([]);
  });
});

describe('what is printed', () => {
  test('is a block a letter, and nothing after the end', () => {
    for (const persona of personas) {
      const blocks = tellPersona(persona, letters).filter((line) => /^ {2}week \d, /.test(line));
      expect(blocks, persona.name).toHaveLength(persona.name === 'helen' ? 7 : 9);
    }
  });

  test('tells of a lesson only what its source names', () => {
    const jose = personas.find(({ name }) => name === 'jose')!;
    const text = tellPersona(jose, letters).join('\n');
    const [, block = ''] = text.split('week 5, your-day (es)');
    expect(block.split('week 6')[0]).toMatch(/work +lifting/);
    expect(text.split('week 1, ')[1]?.split('week 2')[0]).not.toMatch(/^ +work /m);
  });

  test('is one of them by name, or a list of the names', () => {
    const one = tellPersonas('margaret');
    expect(one.ok).toBe(true);
    expect(one.text).toMatch(/^margaret: /);
    expect(one.text).not.toContain('jose');
    const none = tellPersonas('nobody');
    expect(none).toEqual({ ok: false, text: expect.stringContaining('margaret, jose') });
  });
});
