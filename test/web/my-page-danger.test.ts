import { describe, expect, it } from 'vitest';
import { dangerTexts } from '../../emails/danger-texts.ts';
import { dangerForms } from '../../lambdas/domain/own-page.ts';
import { formWords } from '../../web/my-page/own-form-words.ts';
import { pageWords } from '../../web/my-page/own-page-words.ts';
import {
  type Fields,
  fakeOwnPages,
  oldSession,
  type PageBehaviour,
  press as pressOn,
} from './own-pages.ts';
import { tokens } from './pages.ts';
import { post, visit } from './requests.ts';

const text = pageWords.en.danger;
const open: PageBehaviour = { page: { danger: true, exercisesAreOut: true } };

const press = (fields: Fields, behaviour: PageBehaviour = open) => pressOn(fields, behaviour);

describe('while a danger sign is open', () => {
  it('the four buttons stand before all else', async () => {
    const { body } = await visit(fakeOwnPages(open).app, `/my/${tokens.en}`, { method: 'POST' });
    const buttons = [...body.matchAll(/name="do" value="([^"]+)"/g)].map(([, what]) => what);
    expect(buttons.slice(0, 4)).toEqual(Object.keys(dangerForms));
    expect(body.indexOf(text.heading)).toBeLessThan(body.indexOf('Your next letter'));
    expect(body).toContain('<a href="tel:911">911</a>');
  });

  it('names every number where the country is unknown, and links none', async () => {
    const { app } = fakeOwnPages({ page: { danger: true, country: 'AQ' } });
    const { body } = await visit(app, `/my/${tokens.en}`, { method: 'POST' });
    expect(body).toContain('911, 112, 999 or 000');
    expect(body).not.toContain('tel:');
  });

  it('they are not there where none is open', async () => {
    const { body } = await visit(fakeOwnPages().app, `/my/${tokens.en}`, { method: 'POST' });
    expect(body).not.toContain('value="not-yet"');
  });
});

describe.each(['seen-may-go-on', 'mistake'] as const)('%s', (what) => {
  it('asks the safety question first, with nothing ticked', async () => {
    const { status, body, asked } = await press([['do', what]]);
    expect(status).toBe(200);
    expect(body).toContain(text.safetyAgain);
    expect(body.match(/type="checkbox"/g)).toHaveLength(12);
    expect(body).not.toContain('checked=""');
    expect(asked.calls).toEqual(['look']);
  });

  it('goes on where none is ticked, and says when the next letter comes', async () => {
    const { status, body, asked } = await press([
      ['do', what],
      ['asked', 'yes'],
      ['signs', 'none'],
    ]);
    expect(status).toBe(200);
    expect(asked.dangers).toEqual([{ kind: what, signs: [] }]);
    const { done } = formWords.en;
    expect(body).toContain(what === 'mistake' ? done.mistake : done.seen);
    expect(body).toContain('role="status"');
    expect(body).toContain('Your next letter comes on Thursday 7 January');
    expect(body).not.toContain('value="not-yet"');
  });

  it('shows the text of whatever is ticked now', async () => {
    const fields: [string, string][] = [
      ['do', what],
      ['asked', 'yes'],
      ['signs', 'urine'],
      ['signs', 'calf'],
    ];
    const { status, body, asked } = await press(fields);
    expect(status).toBe(200);
    expect(asked.dangers).toEqual([{ kind: what, signs: ['urine', 'calf'] }]);
    expect(body).toContain(`>${dangerTexts.en.emergency.heading}</h1>`);
    expect(body).toContain('cauda equina');
    expect(body).toContain('href="tel:911"');
  });

  it.each([
    ['nothing', [], formWords.en.errors.signs],
    ['a sign and none', ['none', 'urine'], formWords.en.errors.noneAndSign],
    ['an unknown sign', ['hiccups'], formWords.en.errors.signs],
    ['none twice', ['none', 'none'], formWords.en.errors.noneAndSign],
  ])('asks again after %s', async (_, ticks, message) => {
    const signs = ticks.map((sign): [string, string] => ['signs', sign]);
    const { status, body, asked } = await press([['do', what], ['asked', 'yes'], ...signs]);
    expect(status).toBe(400);
    expect(body).toContain(`<a href="#signs">${message}</a>`);
    expect(asked.dangers).toEqual([]);
    expect(body.includes('value="urine" checked=""')).toBe(ticks.includes('urine'));
  });

  it('puts the text first even where nothing behind the page answers', async () => {
    const broken = { ...open, broken: true };
    const { status, body, asked } = await press(
      [
        ['do', what],
        ['signs', 'calf'],
      ],
      broken,
    );
    expect(status).toBe(200);
    expect(body).toContain(`>${dangerTexts.en.urgent.heading}</h1>`);
    expect(body).toContain('911, 112, 999 or 000');
    expect(body).toContain(text.notKept);
    expect(asked.faults).toHaveLength(1);
  });
});

describe('not yet', () => {
  it('shows the text again', async () => {
    const { status, body, asked } = await press([['do', 'not-yet']]);
    expect(status).toBe(200);
    expect(body.indexOf('<h1')).toBe(body.indexOf('<h1 id="alarm">Stop. Get help now.'));
    expect(asked.dangers).toEqual([{ kind: 'not-yet' }]);
    expect(body).not.toContain(text.notKept);
  });

  it('shows it where nothing answers', async () => {
    const { status, body, asked } = await press([['do', 'not-yet']], { broken: true });
    expect(status).toBe(200);
    expect(body).toContain('Stop. Get help now.');
    expect(asked.faults).toHaveLength(1);
  });

  it.each([
    ['not-yet', []],
    ['mistake', [['signs', 'urine']]],
  ] as [string, [string, string][]][])(
    'shows it where the session is over: %s',
    async (what, signs) => {
      const { app } = fakeOwnPages(open);
      const fields: [string, string][] = [['session', oldSession], ['do', what], ...signs];
      const { status, body } = await visit(app, '/my?lang=es', post(fields));
      expect(status).toBe(200);
      expect(body).toContain(dangerTexts.es.emergency.heading);
    },
  );
});

describe('must wait', () => {
  const until = (day: string, month: string, year: string): [string, string][] => [
    ['do', 'seen-must-wait'],
    ['asked', 'yes'],
    ['untilDay', day],
    ['untilMonth', month],
    ['untilYear', year],
  ];

  it('asks until when', async () => {
    const { status, body, asked } = await press([['do', 'seen-must-wait']]);
    expect(status).toBe(200);
    expect(body).toContain(text.waitTitle);
    expect(body).not.toContain('class="summary');
    expect(asked.dangers).toEqual([]);
  });

  it('lets the letters wait until that day', async () => {
    const { status, body, asked } = await press(until('1', '2', '2027'));
    expect(status).toBe(200);
    expect(asked.dangers).toEqual([{ kind: 'seen-must-wait', until: '2027-02-01' }]);
    expect(body).toContain('Your letters wait until Monday 1 February');
    expect(body).toContain('role="status"');
  });

  it.each([
    ['nothing', until('', '', ''), formWords.en.errors.until],
    ['no such day', until('29', '2', '2027'), formWords.en.errors.until],
    ['a day that is over', until('1', '2', '2020'), formWords.en.dates.past],
  ])('asks again after %s, with what was typed', async (_, fields, message) => {
    const { status, body } = await press(fields);
    expect(status).toBe(400);
    expect(body).toContain(`<a href="#until">${message}</a>`);
    const typed = fields.at(-1)?.[1];
    expect(body).toContain(
      `name="untilYear" type="text" inputmode="numeric" autocomplete="off" value="${typed}"`,
    );
  });
});
