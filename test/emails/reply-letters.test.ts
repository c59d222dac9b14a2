import { beforeAll, describe, expect, test } from 'vitest';
import { dangerTexts } from '../../emails/danger-texts.ts';
import type { Language } from '../../emails/languages.ts';
import { dangerBox } from '../../emails/safety.ts';
import { renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import type { LetterValues } from '../../lambdas/domain/letter-values.ts';
import { readingGrade } from '../../studio/checks/reading-ease.ts';
import {
  allLetters,
  decodeQuotedPrintable,
  type TestLetter,
  valuesFor,
  wordsOf,
} from './course-letters.ts';

let replies: readonly TestLetter[];
let farewells: readonly TestLetter[];
beforeAll(async () => {
  ({ replies, farewells } = await allLetters());
});

const allKinds = {
  tellThem: true,
  tellChest: true,
  tellCalfToo: true,
  tellNerve: true,
  tellColdLeg: true,
  tellAccident: true,
  tellFever: true,
  tellCalf: true,
  tellFall: true,
  sameDayPlace: 'urgent care or the ER',
} as const;
const crisis = { crisisNumber: '988', crisisTel: '988' } as const;

/** Everything that each letter can say, in turns. */
const sayings: Readonly<Record<string, readonly Partial<LetterValues>[]>> = {
  'reply-danger': [
    { emergency: true, ...allKinds },
    { emergency: true, ...allKinds, askIfNew: true },
    { urgent: true, ...allKinds, sameDayLine: '111' },
    { urgent: true, ...allKinds, askIfNew: true },
    { emergency: true },
    { emergency: true, despair: true, ...crisis, alsoStopped: true, alsoDied: true },
  ],
  'reply-despair': [crisis, { crisisNumber: '' }, { ...crisis, alsoStopped: true }],
  'reply-unreadable': [{}],
  'reply-unclear': [{}, { whichNumber: true }],
  'reply-help': [{}],
  'reply-done': [
    { numberKept: true },
    { numberNotKept: true },
    { checkInstead: true },
    { numberTooLate: true },
    { pausedUntil: '3 March 2027' },
    { dayTooFar: true },
    { goesOn: true, slower: true },
    { notNew: true },
    { againLater: true },
    { courseOver: true },
  ],
  'stop-confirmed': [{}],
  sympathy: [{}],
};

function filled({ module, language }: TestLetter, changes: Partial<LetterValues>) {
  const values = valuesFor(language, changes);
  const { subject, html, text } = renderLetter(module, values);
  return {
    values,
    subject,
    html: wordsOf(decodeQuotedPrintable(html)),
    markup: decodeQuotedPrintable(html),
    text: decodeQuotedPrintable(text).replaceAll('\r\n', '\n'),
  };
}

const found = (id: string, language: Language = 'en') =>
  [...replies, ...farewells].find(
    (letter) => letter.id === id && letter.language === language,
  ) as TestLetter;

function* everything(letters: readonly TestLetter[]) {
  for (const letter of letters) {
    for (const changes of sayings[letter.id] ?? []) {
      const name = `${letter.language}/${letter.id} ${Object.keys(changes)}`;
      yield { name, letter, changes, ...filled(letter, changes) };
    }
  }
}

describe('every answer to a reply', () => {
  test('carries the danger box word for word, and says that a computer reads the replies', () => {
    for (const { name, letter, html, text, values } of everything(replies)) {
      const words = dangerBox[letter.language];
      const { emergencyNumber: numbers, emergencyPlace: place } = values;
      const reader = { en: 'A computer reads these replies.', es: 'las lee una computadora' };
      const box = [words.call({ numbers, place }), ...words.signs, words.today, words.alone];
      for (const line of [...box, reader[letter.language]]) {
        expect(html, name).toContain(line);
        expect(text, name).toContain(line);
      }
    }
  });

  test('reads easily, in sentences of twenty words at most', () => {
    for (const { name, letter, text } of everything([...replies, ...farewells])) {
      if (letter.language === 'en') expect(readingGrade(text), name).toBeLessThanOrEqual(6);
    }
  });

  test('has a subject and a preview that reveal nothing', () => {
    for (const { letter, subject } of everything([...replies, ...farewells])) {
      expect(`${subject} ${letter.module.preheader}`).not.toMatch(
        /danger|peligro|pain|dolor|legs?\b|pierna|nerv|crisis|doctor|médico|Ana/i,
      );
    }
  });

  test('tracks no link and leaves no gap', () => {
    for (const { name, markup, text } of everything([...replies, ...farewells])) {
      for (const anchor of markup.match(/<a\b[^>]*>/g) ?? []) {
        if (!anchor.includes('utm_source')) expect(anchor, name).toContain('ses:no-track');
      }
      expect(text, name).not.toMatch(/\n\n\n|\{\{|[<>]|&\w+;|[ \t]\n|\n[ \t]/);
    }
  });
});

describe('the text for a danger sign', () => {
  test.each(['en', 'es'] as const)('is the approved one, by kind (%s)', (language) => {
    const { emergency, urgent } = dangerTexts[language];
    const now = filled(found('reply-danger', language), { emergency: true, ...allKinds });
    const today = filled(found('reply-danger', language), {
      urgent: true,
      ...allKinds,
      sameDayLine: '111',
    });
    const lines = [emergency.chest, emergency.coldLeg, emergency.keepStill, emergency.checked];
    for (const line of [...lines, emergency.heading, emergency.showThemLetter]) {
      expect(now.text).toContain(line);
      expect(now.html).toContain(line);
    }
    expect(now.text).toContain(emergency.nerve(emergency.signsWritten));
    expect(now.text).not.toContain(urgent.fever);
    for (const line of [urgent.fever, urgent.calf, urgent.fall, urgent.call('111')]) {
      expect(today.text).toContain(line);
    }
    expect(today.text).toContain(urgent.heading);
    expect(today.text).not.toContain(emergency.heading);
  });

  test('dials where the number is known, and says nothing to tell where no kind is', () => {
    const { markup, text } = filled(found('reply-danger'), { emergency: true });
    expect(markup.match(/href="tel:911"/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text).not.toContain('Tell them:');
    const unknown = filled(found('reply-danger'), { emergency: true, emergencyTel: '' });
    expect(unknown.markup).not.toContain('tel:');
  });

  test('asks whether it is new before anything else, and still says what to do', () => {
    const { text } = filled(found('reply-danger'), { emergency: true, askIfNew: true });
    expect(text.indexOf('Is this new?')).toBeLessThan(text.indexOf('Stop. Get help now.'));
    expect(text).toContain('yes or no');
  });

  test('never says what someone wrote', () => {
    for (const { name, html } of everything(replies)) {
      expect(html, name).not.toMatch(/you (?:wrote|told us|said)\b|usted (?:escribió|nos dijo)/i);
    }
  });
});

describe('in despair', () => {
  test('the approved words, with the number of the country', () => {
    const { text } = filled(found('reply-despair'), crisis);
    expect(text).toContain(
      'Please talk to someone now. Call 988. If you may hurt yourself, call 911 now. We are not a crisis line. No one here reads this live.',
    );
    expect(text).toContain('You do not have to face this alone.');
    const nowhere = filled(found('reply-despair'), { crisisNumber: '' });
    expect(nowhere.text).toContain('now. If you may hurt yourself, call 911 now.');
  });
});

describe('the last letters', () => {
  test('reveal nothing, and carry no danger box', () => {
    for (const { name, html } of everything(farewells)) {
      expect(html, name).not.toMatch(/danger|peligro|\blegs?\b|pierna|back|espalda|911|Ana/i);
    }
  });

  test('to the bereaved nothing is said but the plain line', () => {
    const { text } = filled(found('sympathy'), {});
    expect(text).toContain(
      'We are very sorry for your loss.\n\nWe have stopped all letters to this address. You need do nothing more.\n',
    );
    expect(text).not.toContain('https://');
  });
});
