import { beforeAll, describe, expect, test } from 'vitest';
import { renderForBrowser, renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import type { LetterValues } from '../../lambdas/domain/letter-values.ts';
import {
  allLetters,
  decodeQuotedPrintable,
  links,
  type TestLetter,
  valuesFor,
  wordsOf,
} from './course-letters.ts';

const moves = { en: /Lean on the table|One knee up/, es: /Apoyarse en la mesa|Una rodilla arriba/ };
const noReason = {
  en: 'This week has no exercises. You can see why, and change it, on your page.',
  es: 'Esta semana no hay ejercicios. En su página puede ver por qué, y cambiarlo.',
};
const instead = {
  en: ['Ways to rest.', 'Planned rests.', 'Asking for help.'],
  es: ['Maneras de descansar.', 'Descansos planeados.', 'Pedir ayuda.'],
};
/** What a reason would sound like: whichever it is, the letter reads the same. */
const reason = {
  en: /your back surgery|12 weeks|worse than at the start|sign is open|you ticked/i,
  es: /su operación|12 semanas|peor que al principio|sigue abierta|usted marcó/i,
};

let lessons: readonly TestLetter[];
beforeAll(async () => {
  ({ lessons } = await allLetters());
});

/** Each lesson as HTML, as a page of the browser and as text. */
function forms({ module, language }: TestLetter, changes: Partial<LetterValues>) {
  const values = valuesFor(language, changes);
  const { html, text } = renderLetter(module, values);
  return {
    html: wordsOf(decodeQuotedPrintable(html)),
    page: wordsOf(renderForBrowser(module, values)),
    text: decodeQuotedPrintable(text).replaceAll('\r\n', '\n'),
  };
}

/** All eight that follow each other carry moves from the third on. */
const withMoves = () =>
  lessons.filter(({ id }) => !['welcome', 'how-it-works', 'plan-your-rests'].includes(id));

describe('while exercises are out', () => {
  test('no form of any lesson has a move, and each says so once, with the way to my page', () => {
    for (const letter of lessons) {
      const { language, id } = letter;
      for (const changes of [{}, { notTold: true }, { withoutWeight: true, askCheck: true }]) {
        for (const [form, words] of Object.entries(forms(letter, { ...changes, hold: true }))) {
          const name = `${language}/${id}, ${form}`;
          expect(words, name).not.toMatch(moves[language]);
          expect(words, name).not.toMatch(reason[language]);
          expect(words.split(noReason[language]), name).toHaveLength(2);
        }
        const { text } = forms(letter, { ...changes, hold: true });
        expect(text).toMatch(
          new RegExp(`\\n(?:Open my page|Abrir mi página): ${links('en').pageUrl}`),
        );
      }
    }
  });

  test('a letter that had moves has ways to rest, planned rests and how to ask for help instead', () => {
    expect(withMoves().length).toBeGreaterThanOrEqual(12);
    for (const letter of withMoves()) {
      for (const [form, words] of Object.entries(forms(letter, { hold: true }))) {
        for (const heading of instead[letter.language]) {
          expect(words, `${letter.language}/${letter.id}, ${form}`).toContain(heading);
        }
      }
    }
  });

  test('no lesson asks anybody to walk further, to lift or to stand on one leg', () => {
    const asks = {
      en: /add a minute|ride a bike|low step|Carry less each time|active habit|walk again|and then go on|one step lower/,
      es: /añada un minuto|pedale|escalón bajo|Lleve menos cada vez|costumbre activa|camine otra vez|y luego siga|paso más abajo/,
    };
    const work = { workLifting: true, workOnFeet: true, workDesk: true, workRetired: true };
    for (const letter of lessons) {
      const { text } = forms(letter, { hold: true, ...work });
      expect(text, `${letter.language}/${letter.id}`).not.toMatch(asks[letter.language]);
    }
  });

  test('a title speaks of no move or walk', () => {
    for (const { module, language, id } of withMoves()) {
      const page = renderForBrowser(module, valuesFor(language, { hold: true }));
      const [, title = ''] = /<h1>(.*?)<\/h1>/.exec(page) ?? [];
      expect(title, id).not.toMatch(/\bmoves|walking|movimientos|caminar/i);
      expect(page, id).toContain(`<title>${title}</title>`);
    }
  });
});

test('otherwise every letter from the third on has its moves, and none says that it has none', () => {
  for (const letter of withMoves()) {
    for (const [form, words] of Object.entries(forms(letter, {}))) {
      const name = `${letter.language}/${letter.id}, ${form}`;
      expect(words, name).toMatch(moves[letter.language]);
      expect(words, name).not.toContain(noReason[letter.language]);
    }
  }
});

describe('the letter about weight', () => {
  const weight = /weight|food|fruit|\bpeso\b|comida|fruta/i;
  const ofWeek6 = () => lessons.filter(({ id }) => id === 'easier-going');

  test('becomes "Stronger and steadier" for who would rather not read about weight', () => {
    for (const hold of [false, true]) {
      for (const letter of ofWeek6()) {
        const all = forms(letter, { hold, withoutWeight: true });
        for (const words of Object.values(all)) expect(words).not.toMatch(weight);
        expect(all.text).toMatch(/\n(?:Stronger and steadier|Más fuerza y equilibrio)\n/);
      }
    }
  });

  test('has the same subject either way', () => {
    for (const { module, language } of ofWeek6()) {
      const subject = (withoutWeight: boolean) =>
        renderLetter(module, valuesFor(language, { withoutWeight })).subject;
      expect(subject(true)).toBe(subject(false));
      expect(subject(true)).not.toMatch(weight);
    }
  });

  test('is announced a week before, with the choice, to whoever has not made it', () => {
    for (const letter of lessons.filter(({ id }) => id === 'your-day')) {
      const offer = /Rather not read about weight\?|¿Prefiere no leer sobre el peso\?/;
      expect(forms(letter, {}).text).toMatch(offer);
      expect(forms(letter, { withoutWeight: true }).text).not.toMatch(offer);
      expect(forms(letter, { steadierUrl: '' }).text).not.toMatch(offer);
    }
  });
});
