import { describe, expect, it } from 'vitest';
import { formWords } from '../../web/my-page/own-form-words.ts';
import { words } from '../../web/words.ts';
import {
  confirmation,
  dayFields,
  type Fields,
  press,
  someReading,
  someRhythm,
} from './own-pages.ts';

describe('a change that must be mended', () => {
  const bad: [string, Fields, string, string][] = [
    ['13 weeks', { do: 'pause', weeks: '13' }, 'weeks', formWords.en.errors.weeks],
    ['no whole weeks', { do: 'pause', weeks: '1.5' }, 'weeks', formWords.en.errors.weeks],
    ['weeks in words', { do: 'pause', weeks: 'six' }, 'weeks', formWords.en.errors.weeks],
    [
      'weeks twice',
      [
        ['do', 'pause'],
        ['weeks', '1'],
        ['weeks', '2'],
      ],
      'weeks',
      formWords.en.errors.weeks,
    ],
    [
      'a day twice',
      [
        ['do', 'pause'],
        ['untilDay', '7'],
        ['untilDay', '8'],
        ['untilMonth', '1'],
        ['untilYear', '2027'],
      ],
      'until',
      formWords.en.errors.until,
    ],
    [
      '29 February 2027',
      { do: 'pause', ...dayFields('until', '29', '2', '2027') },
      'until',
      formWords.en.errors.until,
    ],
    [
      'half a day',
      { do: 'pause', ...dayFields('until', '7', '', '2027') },
      'until',
      formWords.en.errors.until,
    ],
    [
      'a short year',
      { do: 'pause', ...dayFields('until', '7', '1', '27') },
      'until',
      formWords.en.errors.until,
    ],
    [
      'a day in the past',
      { do: 'pause', ...dayFields('until', '7', '1', '2020') },
      'until',
      formWords.en.dates.past,
    ],
    [
      'beyond a year',
      { do: 'pause', ...dayFields('until', '7', '1', '2029') },
      'until',
      formWords.en.dates['too-far'],
    ],
    [
      'weeks and a day',
      { do: 'pause', weeks: '2', ...dayFields('until', '7', '1', '2027') },
      'weeks',
      formWords.en.dates.both,
    ],
    ['neither', { do: 'pause', weeks: '' }, 'weeks', formWords.en.dates.missing],
    [
      'a weekday of 8',
      { do: 'rhythm', ...someRhythm, weekday: '8' },
      'weekday',
      formWords.en.errors.weekday,
    ],
    [
      'an hour at night',
      { do: 'rhythm', ...someRhythm, hour: '3' },
      'hour',
      formWords.en.errors.hour,
    ],
    [
      'no such zone',
      { do: 'rhythm', ...someRhythm, timeZone: 'Moon/Base' },
      'timeZone',
      formWords.en.errors.timeZone,
    ],
    [
      'no such pace',
      { do: 'rhythm', ...someRhythm, pace: 'daily' },
      'pace',
      formWords.en.errors.pace,
    ],
    [
      'no such language',
      { do: 'reading', ...someReading, language: 'xx' },
      'language',
      formWords.en.errors.language,
    ],
    [
      'no such country',
      { do: 'reading', ...someReading, country: 'XX' },
      'country',
      formWords.en.errors.country,
    ],
    [
      'no such size',
      { do: 'reading', ...someReading, textSize: 'huge' },
      'textSize',
      formWords.en.errors.textSize,
    ],
    [
      'a strange tick',
      { do: 'reading', ...someReading, textOnly: 'maybe' },
      'textOnly',
      formWords.en.errors.textOnly,
    ],
    [
      'a tick twice',
      [
        ['do', 'reading'],
        ...Object.entries(someReading),
        ['withoutWeight', 'yes'],
        ['withoutWeight', 'yes'],
      ],
      'withoutWeight',
      formWords.en.errors.withoutWeight,
    ],
    [
      'a strange yes',
      { do: 'reading', ...someReading, tracking: '1' },
      'tracking',
      formWords.en.errors.tracking,
    ],
    ['no such goal', { do: 'goal', goal: 'fly' }, 'goal', formWords.en.errors.goal],
    ['no goal at all', { do: 'goal' }, 'goal', formWords.en.errors.goal],
    ['silence about the number', { do: 'number' }, 'ask', formWords.en.errors.ask],
    ['silence about the answers', { do: 'answers' }, 'keep', formWords.en.errors.keep],
    [
      'no day of surgery',
      { do: 'surgery-ahead', ...dayFields('ahead', '', '', '') },
      'ahead',
      formWords.en.errors.ahead,
    ],
    [
      'surgery on 31 June',
      { do: 'surgery-ahead', ...dayFields('ahead', '31', '6', '2027') },
      'ahead',
      formWords.en.errors.ahead,
    ],
    [
      'surgery to come that is over',
      { do: 'surgery-ahead', ...dayFields('ahead', '1', '6', '2020') },
      'ahead',
      formWords.en.dates.past,
    ],
    [
      'surgery had that is to come',
      { do: 'had-surgery', ...dayFields('had', '1', '6', '2027') },
      'had',
      formWords.en.dates.future,
    ],
    [
      'surgery had on no day',
      { do: 'had-surgery', ...dayFields('had', '1', '13', '2026') },
      'had',
      formWords.en.errors.had,
    ],
    ['no address', { do: 'move', address: ' ' }, 'address', formWords.en.errors.addressMissing],
    ['half an address', { do: 'move', address: 'maria@' }, 'address', formWords.en.errors.address],
    [
      'two addresses',
      [
        ['do', 'move'],
        ['address', 'a@example.com'],
        ['address', 'b@example.com'],
      ],
      'address',
      formWords.en.errors.address,
    ],
  ];

  it.each(bad)('%s: the summary leads to the field', async (_, fields, field, message) => {
    const { status, body, asked } = await press(fields);
    expect(status).toBe(400);
    expect(body).toContain(`<title>${words.en.shell.errorPrefix}My page</title>`);
    expect(body).toContain(`<a href="#${field}">${message}</a>`);
    expect(body.match(new RegExp(` id="${field}"`, 'g'))).toHaveLength(1);
    expect(body).toContain(`>${message}</p>`);
    expect(confirmation(body)).toBeUndefined();
    expect(asked.addresses).toEqual([]);
    const [last] = asked.calls.slice(-1);
    expect(last === 'look' || last === 'change').toBe(true);
  });

  it('keeps what was typed in that form, and opens it; the others stay as they stand', async () => {
    const { body } = await press({
      do: 'pause',
      weeks: '5',
      ...dayFields('until', '30', '2', '20<27'),
      goal: 'fly',
    });
    expect(body).toContain(
      'name="untilDay" type="text" inputmode="numeric" autocomplete="off" value="30"',
    );
    expect(body).toContain('value="20&lt;27"');
    expect(body).toContain('<option value="5" selected="">');
    expect(body.match(/<details class="fold" open="">/g)).toHaveLength(1);
    expect(body).toMatch(/value="garden" checked=""/);
  });

  it('takes ticks away where they were taken away', async () => {
    const page = { textOnly: true, tracking: true };
    const { body } = await press(
      { do: 'reading', ...someReading, country: 'XX', tracking: 'yes' },
      { page },
    );
    expect(body).not.toMatch(/id="textOnly"[^>]*checked/);
    expect(body).toMatch(/id="tracking"[^>]*checked/);
  });

  it('speaks the language of the page, not that of the address', async () => {
    const { body } = await press({ do: 'goal', goal: 'fly' }, { page: { language: 'es' } });
    expect(body).toContain(formWords.es.errors.goal);
  });
});
