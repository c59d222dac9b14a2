import { describe, expect, test } from 'vitest';
import { dangerBox, emergencyFor } from '../../emails/safety.ts';

test('the English danger box has the approved words', () => {
  const { call, signs, today, alone } = dangerBox.en;
  expect([call({ numbers: '911', place: 'the ER' }), ...signs, today, alone]).toEqual([
    'Call 911 or go to the ER now if any of these is NEW:',
    'You cannot pee, or you wet or soil yourself.',
    'You are numb between your legs or around your bottom.',
    'A leg gets weak or numb fast, or stays numb when you sit.',
    'Sex feels different or numb.',
    'You have chest pain, or you are short of breath.',
    'A leg turns cold, pale or blue.',
    'You had a bad crash or fall and cannot get up or walk.',
    'See a doctor today for: a fever with back pain. One calf that is hot, red or swollen. A fall that hurt you.',
    'Do not drive yourself. Do not wait for us. No one reads answers live.',
  ]);
});

test('the Spanish danger box names as many signs', () => {
  expect(dangerBox.es.signs).toHaveLength(dangerBox.en.signs.length);
});

describe('whom to call', () => {
  test.each([
    ['US', 'en', '911', '911', 'the ER'],
    ['CA', 'en', '911', '911', 'the ER'],
    ['MX', 'es', '911', '911', 'la sala de emergencias'],
    ['US', 'es', '911', '911', 'la sala de emergencias'],
    ['GB', 'en', '999', '999', 'A&E'],
    ['ES', 'es', '112', '112', 'Urgencias'],
    ['DE', 'en', '112', '112', 'the emergency department'],
    ['AU', 'en', '000', '000', 'the emergency department'],
    ['NZ', 'en', '111', '111', 'the emergency department'],
  ] as const)('%s in %s', (country, language, numbers, tel, place) => {
    expect(emergencyFor(country, language)).toEqual({ numbers, tel, place });
  });

  test.each([undefined, 'XX', '', 'constructor'])('%s: every number is named', (country) => {
    for (const language of ['en', 'es'] as const) {
      const { numbers, tel } = emergencyFor(country, language);
      for (const number of ['911', '112', '999', '000']) expect(numbers).toContain(number);
      expect(tel).toBe('112');
    }
  });
});
