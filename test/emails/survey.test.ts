import { describe, expect, test } from 'vitest';
import { dangerTexts, whatToTell } from '../../emails/danger-texts.ts';
import { languageCodes } from '../../emails/languages.ts';
import { dangerBox, emergencyFor, sameDayFor } from '../../emails/safety.ts';
import { scaleEnds, survey } from '../../emails/survey.ts';
import { type DangerSign, dangerOf, dangerSignNames } from '../../lambdas/domain/danger-sign.ts';
import { readingGrade } from '../../studio/checks/reading-ease.ts';

const us = emergencyFor('US', 'en');

/** Every text that stands in it, functions filled with what an American reads. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsOf(value(us));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('the questions', () => {
  test('the weekly question has the words of the syllabus', () => {
    const { weekly } = survey.en;
    expect(`${weekly.question} ${scaleEnds(weekly).replaceAll('\u00a0', ' ')}`).toBe(
      'How bad was the pain, cramp or numbness in your legs at its worst this week? 0 = none. 10 = the worst you can think of.',
    );
    expect(survey.en.daysDone.question).toBe('On how many days did you do your plan? 0–7');
  });

  test('the pain of the check is asked in the same direction as the weekly number', () => {
    for (const language of languageCodes) {
      const { pain, weekly } = survey[language];
      expect([pain.least, pain.most]).toEqual([weekly.least, weekly.most]);
    }
  });

  test('each sign is asked as new', () => {
    for (const sign of dangerSignNames) {
      expect(survey.en.safety.signs[sign], sign).toMatch(/new/i);
      expect(survey.es.safety.signs[sign], sign).toMatch(/nuev/i);
    }
    for (const part of ['2 weeks', 'since the last check', 'NEW']) {
      expect(survey.en.safety.question).toContain(part);
    }
  });

  test.each(languageCodes)('leave nothing empty, and repeat nothing, in %s', (language) => {
    expect(textsOf(survey[language]).filter((text) => text.trim() === '')).toEqual([]);
    const { signs, none } = survey[language].safety;
    expect(new Set([...Object.values(signs), none]).size).toBe(12);
    for (const choices of [survey[language].walking.bands, survey[language].change.steps]) {
      expect(new Set<string>(choices).size).toBe(choices.length);
    }
  });

  test('both languages ask back after the same lessons', () => {
    const asked = Object.keys(survey.en.teachBacks);
    expect(Object.keys(survey.es.teachBacks)).toEqual(asked);
    expect(asked).toEqual(['welcome', 'how-it-works', 'first-steps', 'half-way-there']);
  });

  test('teach-backs ask in the words of the syllabus', () => {
    expect(Object.values(survey.en.teachBacks).map(({ question }) => question)).toEqual([
      'You feel numb between your legs. What do you do?',
      'What gives the nerves more room?',
      'A move brings on leg pain. What now?',
      'It was a bad week. What do you change?',
    ]);
    expect(survey.en.teachBacks.welcome?.answer(us)).toContain('Call 911 or go to the ER now.');
  });
});

describe('the text for an emergency', () => {
  const { emergency } = dangerTexts.en;

  test('has the approved words', () => {
    expect([
      emergency.heading,
      emergency.checked,
      emergency.call(us),
      emergency.alone,
      emergency.tell,
      emergency.showThem,
    ]).toEqual([
      'Stop. Get help now.',
      'It may turn out to be nothing. But it must be checked now.',
      'Call 911, or have someone take you to the ER.',
      'Do not drive yourself. Do not wait for us. No one here reads this live.',
      'Tell them:',
      'Show them this page. You are not wasting their time. Do none of our exercises until you have been seen.',
    ]);
  });

  const told = (signs: DangerSign[], language: 'en' | 'es' = 'en', surgeryDate?: string) => {
    const danger = dangerOf(signs);
    const withCalf = danger?.withCalf === true;
    return whatToTell(language, danger?.kinds ?? [], { signs, withCalf, surgeryDate });
  };

  test.each<[string, DangerSign[], string[]]>([
    [
      'one sign of the nerves',
      ['urine'],
      [
        '“I have a back problem that may squeeze my nerves. Now I have trouble passing, holding or feeling urine. Please check me for cauda equina syndrome.”',
      ],
    ],
    ['chest or breath', ['chest-or-breath'], ['“I have chest pain,” or “I am short of breath.”']],
    [
      'chest or breath with a calf',
      ['calf', 'chest-or-breath'],
      ['“I have chest pain,” or “I am short of breath.” “And one calf is swollen.”'],
    ],
    [
      'a cold leg',
      ['cold-leg'],
      ['“My leg has turned cold and pale. Please check the blood flow.”'],
    ],
    [
      'an accident',
      ['accident'],
      ['“I had a bad fall. I have a back problem.” Keep still if you cannot get up.'],
    ],
    ['a fever', ['fever'], ['“I have a back problem and now a fever.”']],
    ['a calf', ['calf'], ['“One calf is hot, red or swollen. Could it be a blood clot?”']],
    ['a fall', ['fall'], ['“I had a fall. My back or legs hurt more since then.”']],
  ])('tells the doctors of %s', (_, signs, words) => {
    expect(told(signs)).toEqual(words);
  });

  test('names each sign of the nerves, so that they can be told apart', () => {
    expect(told(['leg-weak-or-numb', 'numb-saddle', 'urine', 'bowel', 'sexual'])[0]).toContain(
      'Now I have new leg weakness or numbness; numbness around my genitals, back passage or inner thighs; trouble passing, holding or feeling urine; loss of bowel control; and a change in sexual feeling or function.',
    );
  });

  test('speaks of new signs where it is not known which', () => {
    const words = whatToTell('en', ['nerve'], {
      signs: [],
      withCalf: false,
      surgeryDate: undefined,
    });
    expect(words[0]).toContain('Now I have new signs.');
  });

  test('puts chest or breath first, then the nerves, and leaves out what is only urgent', () => {
    for (const language of languageCodes) {
      const all = told([...dangerSignNames], language);
      const { chest, coldLeg } = dangerTexts[language].emergency;
      expect(all).toHaveLength(4);
      expect(all[0]).toContain(chest);
      expect(all[1]).toContain('cauda equina');
      expect(all[2]).toBe(coldLeg);
    }
  });

  test('a fever after surgery says so', () => {
    expect(told(['fever'], 'en', 'March 15, 2026')).toEqual([
      '“I have a back problem and now a fever.” “I had back surgery on March 15, 2026.”',
    ]);
  });
});

describe('the text for the same day', () => {
  const { urgent } = dangerTexts.en;

  test('has the approved words', () => {
    const { line, place } = sameDayFor('US', 'en');
    expect([
      urgent.heading,
      urgent.call(line),
      urgent.elsewhere(place),
      urgent.alone,
      ...urgent.atOnce('911'),
      urgent.noExercises,
    ]).toEqual([
      'See a doctor today',
      'Call your doctor now.',
      'Can you not get one today? Go to urgent care or the ER.',
      'Do not wait for us. No one here reads this live.',
      'Call 911 at once if you get chest pain or lose your breath.',
      'Call at once if your legs go weak or numb.',
      'Call at once if you cannot pee or feel numb between your legs.',
      'Do none of our exercises until you have been seen.',
    ]);
  });

  test.each([
    ['GB', '111', 'A&E'],
    ['DE', undefined, 'the emergency department'],
    ['XK', undefined, 'the emergency department'],
    [undefined, undefined, 'the emergency department'],
  ])('in %s names the line %s and %s', (country, line, place) => {
    expect(sameDayFor(country, 'en')).toEqual({ line, place });
  });

  test('adds the line where there is one', () => {
    expect(urgent.call('111')).toBe('Call your doctor now, or call 111.');
  });
});

test('the text for whoever is worse has the approved words', () => {
  const { heading, intro, steps, after } = dangerTexts.en.worse;
  expect([heading, intro, ...steps, after]).toEqual([
    'Your legs seem worse than at the start.',
    'You did nothing wrong. For now, do this:',
    'Stop our exercises. Keep moving about at home in short, easy spells.',
    'When your legs start, sit or lean on something.',
    'Call your doctor or physio this week. Say: “My leg pain is worse. I can walk less far.”',
    'We leave the exercises out of your letters for now. Are your legs back to where they were? Have you been seen? Then press “Start gently again”. You start one step lower.',
  ]);
});

describe('both languages', () => {
  const shapeOf = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.entries(value).map(([key, part]) => [key, shapeOf(part)]);
  };

  test('say as much, in the same order', () => {
    expect(shapeOf(survey.es)).toEqual(shapeOf(survey.en));
    expect(shapeOf(dangerTexts.es)).toEqual(shapeOf(dangerTexts.en));
  });

  test('use the polite form in Spanish', () => {
    const familiar = /(?<!\p{L})(tú|tu|tus|te|ti|puedes|quieres|tienes|haz)(?!\p{L})/iu;
    const said = [...textsOf(survey.es), ...textsOf(dangerTexts.es), dangerBox.es.today];
    expect(said.filter((text) => familiar.test(text))).toEqual([]);
  });
});

test('what is said in danger is easy to read', () => {
  const { emergency, urgent, worse } = dangerTexts.en;
  const said = [
    ...[emergency.heading, emergency.checked, emergency.call(us), emergency.alone],
    emergency.showThem,
    ...[
      urgent.heading,
      urgent.call(undefined),
      urgent.elsewhere('the ER'),
      ...urgent.atOnce('911'),
    ],
    ...[worse.intro, ...worse.steps, worse.after],
  ];
  expect(readingGrade(said.join('\n'))).toBeLessThanOrEqual(4);
});
