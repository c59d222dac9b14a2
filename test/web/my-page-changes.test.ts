import { describe, expect, it } from 'vitest';
import { changeForms } from '../../lambdas/domain/own-page.ts';
import { formWords } from '../../web/my-page/own-form-words.ts';
import {
  confirmation,
  dayFields,
  type Fields,
  press,
  someReading,
  someRhythm,
} from './own-pages.ts';

describe('a change that is good', () => {
  const good: [Fields, object, string[]][] = [
    [
      { do: 'pause', weeks: '3', ...dayFields('until', '', '', '') },
      { kind: 'pause', weeks: 3, until: undefined },
      ['Your letters wait until Sunday 13 December.', 'Your next letter comes on'],
    ],
    [
      { do: 'pause', weeks: '', ...dayFields('until', '7', '1', '2027') },
      { kind: 'pause', weeks: undefined, until: '2027-01-07' },
      ['Your letters wait until Thursday 7 January.'],
    ],
    [
      { do: 'resume' },
      { kind: 'resume' },
      ['Your next letter comes on Thursday 7 January, at 10 in the morning.'],
    ],
    [
      { do: 'rhythm', ...someRhythm },
      { kind: 'rhythm', weekday: 4, hour: 18, timeZone: 'Europe/Madrid', pace: 'fortnightly' },
      ['every 14 days, on Thursday at 6 in the evening. That is the time in Madrid.'],
    ],
    [
      { do: 'reading', ...someReading, textOnly: 'yes' },
      { kind: 'reading', ...someReading, textOnly: true, withoutWeight: false, tracking: false },
      ['It holds from your very next letter on.'],
    ],
    [
      { do: 'reading', ...someReading, language: 'es', withoutWeight: 'yes', tracking: 'yes' },
      {
        kind: 'reading',
        ...someReading,
        language: 'es',
        textOnly: false,
        withoutWeight: true,
        tracking: true,
      },
      ['Guardado. Vale desde su próxima carta.'],
    ],
    [
      { do: 'goal', goal: 'walk' },
      { kind: 'goal', goal: 'walk' },
      ['Your goal now: Go for a walk.'],
    ],
    [{ do: 'goal', goal: '' }, { kind: 'goal', goal: undefined }, ['You have no goal for now.']],
    [{ do: 'number', ask: 'no' }, { kind: 'number', ask: false }, ['no longer ask']],
    [
      { do: 'number', ask: 'yes' },
      { kind: 'number', ask: true },
      ['ask for the weekly number again'],
    ],
    [{ do: 'answers', keep: 'yes' }, { kind: 'answers', keep: true }, ['From now on we keep']],
    [{ do: 'answers', keep: 'no' }, { kind: 'answers', keep: false }, ['Your answers are erased']],
    [
      { do: 'surgery-ahead', ...dayFields('ahead', '1', '2', '2027') },
      { kind: 'surgery-ahead', date: '2027-02-01' },
      [
        'Your letters are on hold from Monday 1 February.',
        'After surgery, do what your surgical team tells you. We send no exercises until 12 weeks have passed or your team says you may start.',
        'Come back at any time: press “Go on”.',
      ],
    ],
    [
      { do: 'had-surgery', ...dayFields('had', '', '', '') },
      { kind: 'had-surgery', date: undefined },
      ['Your letters are on hold from Sunday 22 November.'],
    ],
    [
      { do: 'had-surgery', ...dayFields('had', '2', '11', '2026') },
      { kind: 'had-surgery', date: '2026-11-02' },
      ['Your letters are on hold from Sunday 22 November.'],
    ],
    [
      { do: 'surgery-off' },
      { kind: 'surgery-off' },
      ['We noted that the surgery is off.', 'Your next letter comes on'],
    ],
    [{ do: 'go-on' }, { kind: 'go-on' }, ['Your letters go on.', 'Your next letter comes on']],
    [{ do: 'finish' }, { kind: 'finish' }, ['No more weekly letters will come.']],
  ];

  it.each(good)('%o is made, and confirmed at the top', async (fields, change, said) => {
    const { status, body, asked } = await press(fields);
    expect(status).toBe(200);
    expect(asked.changes).toEqual([change]);
    const top = confirmation(body);
    for (const line of said) expect(top).toContain(line);
    expect(body.indexOf('role="status"')).toBeLessThan(body.indexOf('<h1'));
  });

  it('has every kind tried here', () => {
    const tried = new Set(good.map(([fields]) => (fields as Record<string, string>).do));
    tried.add('start-gently').add('team-said-yes');
    expect([...tried].sort()).toEqual(Object.keys(changeForms).sort());
  });

  it.each(['start-gently', 'team-said-yes'])(
    '%s says whether exercises come again',
    async (wish) => {
      const free = await press({ do: wish }, { page: { worse: true, exercisesAreOut: true } });
      const bound = await press({ do: wish }, { page: { danger: true, exercisesAreOut: true } });
      expect(confirmation(bound.body)).toContain(formWords.en.done.stillOut);
      const freed = wish === 'start-gently' ? 'exercisesAgain' : 'stillOut';
      expect(confirmation(free.body)).toContain(formWords.en.done[freed]);
    },
  );

  it('shows the page in the language that was chosen', async () => {
    const { body } = await press({ do: 'reading', ...someReading, language: 'es' });
    expect(body).toContain('<html lang="es"');
    expect(body).toContain('action="/my?lang=es"');
  });
});
