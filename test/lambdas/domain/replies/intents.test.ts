import { describe, expect, test } from 'vitest';
import type { Intent } from '../../../../lambdas/domain/replies/intent.ts';
import { intentsOf, type ReplyContext } from '../../../../lambdas/domain/replies/intents.ts';

/** A Wednesday. */
const today = '2026-11-25';
const inEnglish: ReplyContext = { language: 'en', asked: 'number', today };
const inSpanish: ReplyContext = { ...inEnglish, language: 'es' };
const nothingAsked: ReplyContext = { ...inEnglish, asked: undefined };

const number = (pain: number): Intent => ({ kind: 'number', pain });
const minutes = (walked: number): Intent => ({ kind: 'minutes', walked });
const unsure: Intent = { kind: 'unsure-number' };
const freeText: Intent = { kind: 'free-text' };

describe('a number in answer to the question', () => {
  const rows: readonly (readonly [string, Intent])[] = [
    ['6', number(6)],
    ['0', number(0)],
    ['10', number(10)],
    ['06', number(6)],
    ['6.', number(6)],
    ['6!', number(6)],
    ['(6)', number(6)],
    ['#6', number(6)],
    ['6.0', number(6)],
    ['~6', number(6)],
    ['six', number(6)],
    ['Six.', number(6)],
    ['SIX', number(6)],
    ['zero', number(0)],
    ['one', number(1)],
    ['a one', number(1)],
    ['6/10', number(6)],
    ['6 / 10', number(6)],
    ['10/10', number(10)],
    ['6 out of 10', number(6)],
    ['six out of ten', number(6)],
    ['6 of 10', number(6)],
    ['a 6', number(6)],
    ['about 6', number(6)],
    ['about a 6', number(6)],
    ['It was 6', number(6)],
    ['It’s a 6 today', number(6)],
    ['I’d say 6', number(6)],
    ['pain 6', number(6)],
    ['Pain: 6', number(6)],
    ['pain=6', number(6)],
    ['My pain was 7 at its worst', number(7)],
    ['6 thanks', number(6)],
    ['6, thank you', number(6)],
    ['6 Maria', number(6)],
    ['6\nMaria', number(6)],
    ['Hello,\n\n6\n\nMary', number(6)],
    ['6 but nights are bad', number(6)],
    ['nine, but nights are bad', number(9)],
    ['6,but better', number(6)],
    ['7 when I walk', number(7)],
    ['4 this week', number(4)],
    ['this week 4', number(4)],
    ['4 - a bit better', number(4)],
    ['5. I slept only 4 hours', number(5)],
    ['6/10 and I took 2 pills', number(6)],
    ['8. I walked to the shop 3 times.', number(8)],
    ['It was an 8 on the way home', number(8)],
    ['7 at 8 in the morning', number(7)],
    ['week 6: 5', number(5)],
    ['5, I see the doctor on 3 December', number(5)],
    ['3. My number is 555-123-4567', number(3)],
    ['seis', number(6)],
    ['un 6', number(6)],
    ['Un seis', number(6)],
    ['6 sobre 10', number(6)],
    ['seis sobre diez', number(6)],
    ['6 de 10', number(6)],
    ['6 de dolor', number(6)],
    ['El dolor fue 7', number(7)],
    ['diría que 5', number(5)],
    ['como un 4', number(4)],
    ['nueve, pero las noches son malas', number(9)],
    ['6 gracias', number(6)],
    ['Hola, 6', number(6)],
    ['8 al caminar', number(8)],
    ['uno', number(1)],
    ['cero', number(0)],
    ['esta semana 3', number(3)],
    ['Ha sido de 6', number(6)],
    ['On a scale of 0 to 10, 6', number(6)],
    ['un 6 en la escala del 0 al 10', number(6)],
    ['1-10: 7', number(7)],
    ['3 not too bad', number(3)],
    ['Mostly 4, worst 7', number(7)],
    ['yes 6', number(6)],
    ['My husband died in March and since then I have been alone. 6', number(6)],
    ['It has been a 5 or so', number(5)],
    ['4 out of 10 today, better than last week’s 6', number(4)],
    ['６', number(6)],
    ['⑥', number(6)],
    ['6️⃣', number(6)],
    ['٦', number(6)],
    ['६', number(6)],
    ['𝟔', number(6)],
    ['\u202e6\u202c', number(6)],
    ['6\u200b', number(6)],
    ['ѕіх', number(6)],
    ['none', number(0)],
    ['No pain', number(0)],
    ['nada', number(0)],
    ['Sin dolor', number(0)],
    ['6.5', unsure],
    ['6,5', unsure],
    ['6½', unsure],
    ['six and a half', unsure],
    ['seis y medio', unsure],
    ['6 or 7', unsure],
    ['about a 6 or 7', unsure],
    ['6-7', unsure],
    ['6 to 7', unsure],
    ['between 6 and 7', unsure],
    ['6 o 7', unsure],
    ['entre 6 y 7', unsure],
    ['de 6 a 7', unsure],
    ['6ish', unsure],
    ['6+', unsure],
    ['more than 6', unsure],
    ['almost 7', unsure],
    ['casi 7', unsure],
    ['menos de 4', unsure],
    ['not a 6', unsure],
    ['11', unsure],
    ['-1', unsure],
    ['-6', unsure],
    ['12/10', unsure],
    ['100', unsure],
    ['eleven', unsure],
    ['it is 11', unsure],
    ['O', unsure],
    ['l', unsure],
    ['З', unsure],
    ['8 on Monday, 3 today', unsure],
    ['from 8 to 5', unsure],
    ['6 in the left leg, 4 in the right', unsure],
    ['6 bad', unsure],
    ['pain 2 numbness 5', unsure],
    ['Hoy 3, ayer 7', unsure],
    ['5 5', unsure],
    ['I have gone from an 8 to a 5', unsure],
  ];
  test.each(rows)('"%s"', (text, intent) => {
    expect(intentsOf(text, inEnglish)).toEqual([intent]);
  });
});

describe('a number that is no answer', () => {
  const rows = [
    'I have 2 dogs',
    'My 3 grandchildren came to see me and we had a lovely time',
    'My appointment is on 3 December',
    'The doctor comes at 6 tomorrow and I look forward to it',
    'See page 6',
    'I am in week 6 of the course',
    'Call me on 555 123 4567 when you can',
    'L4 and L5 are narrow',
    'one of my legs is worse than the other',
    'No one told me about this',
    'I took 2 pills',
    'It began 5 years ago',
    'Tengo 3 nietos y me ayudan mucho',
    'El 6 de marzo me operan',
    'Me operan a las 8',
    'It cost 6%',
    'We live at number 12, Elm Street, on the third floor of it',
  ];
  test.each(rows)('"%s"', (text) => {
    expect(intentsOf(text, inEnglish)).toEqual([freeText]);
  });

  test('nothing is an answer where no number was asked', () => {
    for (const text of ['6', 'six', '6 out of 10', '6.5', '11', 'none']) {
      expect(intentsOf(text, nothingAsked), text).toEqual([freeText]);
      expect(intentsOf(text, { ...nothingAsked, asked: 'new-or-not' }), text).toEqual([freeText]);
    }
  });
});

describe('minutes walked', () => {
  const rows: readonly (readonly [string, Intent])[] = [
    ['walked 10 minutes', minutes(10)],
    ['Walked 10min', minutes(10)],
    ['I walked for ten minutes', minutes(10)],
    ['I can walk about 15 minutes now', minutes(15)],
    ['a 10-minute walk', minutes(10)],
    ['I walked half an hour', minutes(30)],
    ['walked an hour', minutes(60)],
    ['walked an hour and a half', minutes(90)],
    ['caminé diez minutos', minutes(10)],
    ['Caminé 20 min', minutes(20)],
    ['pude caminar media hora', minutes(30)],
    ['anduve un cuarto de hora', minutes(15)],
    ['I cannot walk 10 minutes', freeText],
    ['no puedo caminar 10 minutos', freeText],
    ['I walked 10 or 15 minutes', freeText],
    ['I walked 10-15 minutes', freeText],
    ['I stood for 10 minutes', freeText],
    ['I could walk for 20 minutes yesterday and 10 today', freeText],
    ['Should I walk 10 minutes?', freeText],
    ['I walked 5 minutes, then 10 minutes', freeText],
  ];
  test.each(rows)('"%s"', (text, intent) => {
    expect(intentsOf(text, inEnglish)).toEqual([intent]);
  });
});

describe('a pause', () => {
  const day = (iso: string): Intent => ({ kind: 'pause', until: { kind: 'day', day: iso } });
  const weeks = (count: number): Intent => ({
    kind: 'pause',
    until: { kind: 'weeks', weeks: count },
  });
  const open: Intent = { kind: 'pause', until: undefined };

  const english: readonly (readonly [string, Intent])[] = [
    ['pause', open],
    ['Please pause', open],
    ['pause until 3 March', day('2027-03-03')],
    ['Pause until March 3rd', day('2027-03-03')],
    ['pause until 3rd of March', day('2027-03-03')],
    ['pause until 3 March 2027', day('2027-03-03')],
    ['pause until March', day('2027-03-01')],
    ['pause until 3 November', day('2027-11-03')],
    ['pause until 3 March 2019', day('2027-03-03')],
    ['pause until 3 March 2031', day('2027-11-25')],
    ['pause until 2027-01-05', day('2027-01-05')],
    ['pause until 12/25', day('2026-12-25')],
    ['pause until 3/5', day('2027-05-03')],
    ['pause until 5/3/2027', day('2027-05-03')],
    ['pause until Monday', day('2026-11-30')],
    ['pause until next Wednesday', day('2026-12-02')],
    ['pause until Monday 7 December', day('2026-12-07')],
    ['pause until the 5th', day('2026-12-05')],
    ['pause until the 28th', day('2026-11-28')],
    ['pause until tomorrow', day('2026-11-26')],
    ['pause until after Christmas', day('2026-12-27')],
    ['pause until the new year', day('2027-01-02')],
    ['pause for two weeks', weeks(2)],
    ['pause for a month', weeks(4)],
    ['pause for 2 months', weeks(9)],
    ['pause for 10 days', day('2026-12-05')],
    ['pause for a couple of weeks', weeks(2)],
    ['pause for 80 weeks', weeks(52)],
    ['On holiday for two weeks', weeks(2)],
    ['Back on Monday', day('2026-11-30')],
    ['I am away until 9 December', day('2026-12-09')],
    ['We go on vacation from 3 to 17 December', day('2026-12-17')],
    ['I’m in hospital until Friday', day('2026-11-27')],
    ['Skip next week', weeks(1)],
    ['Stop until January', day('2027-01-01')],
    ['Please stop sending these until 3 March', day('2027-03-03')],
    ['No emails for two weeks please, we are away', weeks(2)],
    ['Resume on 5 January', day('2027-01-05')],
    ['I am having surgery on Dec 3, please pause', open],
    ['Away next week', weeks(1)],
    ['Stop for a week', weeks(1)],
    ['Pause this for 3 weeks while I am in hospital', weeks(3)],
  ];
  test.each(english)('"%s"', (text, intent) => {
    expect(intentsOf(text, nothingAsked)).toEqual([intent]);
  });

  const spanish: readonly (readonly [string, Intent])[] = [
    ['pausa', open],
    ['pausa hasta el 3 de marzo', day('2027-03-03')],
    ['Pausa hasta el 5/3', day('2027-03-05')],
    ['Pausa hasta marzo', day('2027-03-01')],
    ['pausa hasta el lunes', day('2026-11-30')],
    ['pausa por dos semanas', weeks(2)],
    ['pausa de un mes', weeks(4)],
    ['pausa por quince días', day('2026-12-10')],
    ['De vacaciones dos semanas', weeks(2)],
    ['Vuelvo el lunes', day('2026-11-30')],
    ['Estaré fuera hasta el viernes', day('2026-11-27')],
    ['hasta el 3 de marzo', day('2027-03-03')],
    ['No me escriban hasta enero', day('2027-01-01')],
    ['Reanuden el 5 de enero', day('2027-01-05')],
    ['Vuelvo el 15', day('2026-12-15')],
    ['No me escriban por dos semanas', weeks(2)],
    ['Me voy de vacaciones del 1 al 14 de diciembre', day('2026-12-14')],
  ];
  test.each(spanish)('"%s"', (text, intent) => {
    expect(intentsOf(text, { ...inSpanish, asked: undefined })).toEqual([intent]);
  });
});

describe('yes and no', () => {
  const asked: ReplyContext = { ...inEnglish, asked: 'new-or-not' };
  const rows: readonly (readonly [string, Intent['kind']])[] = [
    ['Yes', 'yes'],
    ['yes, since Tuesday', 'yes'],
    ['Sí', 'yes'],
    ['si', 'yes'],
    ['Sí, empezó ayer', 'yes'],
    ['It is new', 'yes'],
    ['No', 'no'],
    ['no, I have had it for years', 'no'],
    ['No, es de siempre', 'no'],
    ['No es nuevo', 'no'],
    ['It isn’t new', 'no'],
    ['yes and no', 'free-text'],
    ['I am not sure', 'free-text'],
    ['ok', 'free-text'],
    ['No sé', 'free-text'],
    ['No idea', 'free-text'],
    ['Si camino me duele', 'free-text'],
    ['Is it new?', 'free-text'],
  ];
  test.each(rows)('"%s" to "is this new?"', (text, kind) => {
    expect(intentsOf(text, asked).map((intent) => intent.kind)).toEqual([kind]);
  });

  test('without a question only as the whole of a reply', () => {
    expect(intentsOf('Yes please', nothingAsked)).toEqual([{ kind: 'yes' }]);
    expect(intentsOf('No, gracias', nothingAsked)).toEqual([{ kind: 'no' }]);
    expect(intentsOf('No, I did my walks every day and it went well', nothingAsked)).toEqual([
      freeText,
    ]);
  });
});

describe('more than one thing in a reply', () => {
  const kinds = (text: string, context = inEnglish) =>
    intentsOf(text, context).map(({ kind }) => kind);

  test('comes in the order in which it is acted on', () => {
    expect(kinds('6. Please stop sending me these.')).toEqual(['stop', 'number']);
    expect(kinds('Stop. My mother passed away.')).toEqual(['stop', 'died']);
    expect(kinds('5 and I walked 10 minutes')).toEqual(['number', 'minutes']);
    expect(kinds('6, pause until the 15th')).toEqual(['pause', 'number']);
    expect(kinds('7. On holiday until 9 December.')).toEqual(['pause', 'number']);
    expect(kinds('Pause until March. Send the last letter again please.')).toEqual([
      'pause',
      'again',
    ]);
    expect(kinds('Un 6. Más despacio, por favor.\nMás despacio')).toEqual(['slower', 'number']);
  });

  test('nothing written is nothing; a question mark asks for help; anything else is free text', () => {
    expect(kinds('')).toEqual(['nothing']);
    expect(kinds('?')).toEqual(['help']);
    expect(kinds('...')).toEqual(['free-text']);
    expect(kinds('The bench by the church is my favourite')).toEqual(['free-text']);
  });
});
