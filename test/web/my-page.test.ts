import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../emails/languages.ts';
import type { OwnPage } from '../../lambdas/domain/own-page.ts';
import { linkWords } from '../../web/my-page/own-link-words.ts';
import { pageWords } from '../../web/my-page/own-page-words.ts';
import { progressWords } from '../../web/my-page/progress-words.ts';
import { words } from '../../web/words.ts';
import { nextAt } from './own-course.ts';
import { fakeOwnPages, oldToken, session } from './own-pages.ts';
import { tokens, wrongToken } from './pages.ts';
import { inSpanish, visit } from './requests.ts';

const own = `/my/${tokens.en}`;
describe('the link to my page', () => {
  it.each(languageCodes)('shows a neutral page with one button in %s', async (language) => {
    const { app, asked } = fakeOwnPages();
    const { status, body, headers } = await visit(app, `/my/${tokens[language]}`);
    expect(status).toBe(200);
    expect(body).toContain(pageWords[language].ask.button);
    expect(body.match(/<button/g)).toHaveLength(1);
    expect(body).not.toContain('Amalia');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(asked.calls).toEqual(['peek']);
  });

  it('calls nothing but peek, however often it is opened', async () => {
    const { app, asked } = fakeOwnPages();
    const paths = [own, `/my/${wrongToken}`, `/my/${oldToken}`, '/my', `${own}/fresh`];
    for (const path of paths) await visit(app, path);
    expect(new Set(asked.calls)).toEqual(new Set(['peek']));
  });

  it('gives a wrong token the polite page, whether looked at or pressed', async () => {
    const { app } = fakeOwnPages();
    const ways: [string, RequestInit][] = [
      [`/my/${wrongToken}`, {}],
      [`/my/${wrongToken}`, { method: 'POST' }],
      [`/my/${wrongToken}/fresh`, { method: 'POST' }],
    ];
    for (const [path, init] of ways) {
      const { status, body } = await visit(app, path, inSpanish(init));
      expect(status).toBe(400);
      expect(body).toContain(words.es.refusals.badLink.title);
    }
  });

  it('opens the page by the press', async () => {
    const { app, asked } = fakeOwnPages();
    const { status, body } = await visit(app, own, { method: 'POST' });
    expect(status).toBe(200);
    expect(body).toContain('Your page, Amalia');
    expect(body).toContain('Your next letter comes on Thursday 7 January, at 10 in the morning.');
    expect(body).not.toContain('role="status"');
    expect(asked.calls).toEqual(['open']);
  });

  it('writes no token and no answer into an address or a title', async () => {
    const { app } = fakeOwnPages();
    const { body } = await visit(app, own, { method: 'POST' });
    const addresses = [...body.matchAll(/(?:href|action)="([^"]*)"/g)].map(
      ([, address]) => address,
    );
    expect(addresses.filter((address) => address?.includes(session))).toEqual([]);
    expect(new Set(addresses.filter((address) => address?.startsWith('/')))).toEqual(
      new Set(['/my?lang=en', '/before?lang=en', '/plan?lang=en', '/onward?lang=en']),
    );
    expect(body).toContain('<title>My page</title>');
  });

  it('offers a fresh link from a letter that is too old', async () => {
    const { app, asked } = fakeOwnPages();
    const old = await visit(app, `/my/${oldToken}`, { method: 'POST' });
    expect(old.body).toContain(linkWords.en.tooOld.button);
    expect(old.body).toContain(`action="/my/${oldToken}/fresh"`);
    const fresh = await visit(app, `/my/${oldToken}/fresh`, { method: 'POST' });
    expect(fresh.status).toBe(200);
    expect(fresh.body).toContain(linkWords.en.fresh.asked);
    expect(asked.calls).toEqual(['open', 'askFreshLink']);
  });

  it.each([
    ['too-often', 200, 'tooOften'],
    ['unavailable', 503, 'unavailable'],
  ] as const)('says so where a fresh link is %s', async (asking, status, said) => {
    const { app } = fakeOwnPages({ asking });
    const answer = await visit(app, `/my/${oldToken}/fresh`, { method: 'POST' });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(linkWords.en.fresh[said]);
  });
});

describe('where someone stands', () => {
  const shown = async (page: Parameters<typeof fakeOwnPages>[0]) =>
    (await visit(fakeOwnPages(page).app, own, { method: 'POST' })).body;

  it('says why the letters wait, and offers to go on', async () => {
    const why = {
      asked: 'as you asked',
      'must-wait': 'told to wait',
      bounces: 'came back',
    } as const;
    for (const [reason, said] of Object.entries(why)) {
      const pause = { until: nextAt, why: reason as keyof typeof why };
      const body = await shown({
        page: { course: { kind: 'active', nextAt, position: 5, pause } },
      });
      expect(body).toContain(said);
      expect(body).toContain('value="resume"');
    }
  });

  it('praises weeks, days and minutes, and fewer minutes not at all', async () => {
    const { done } = progressWords.en;
    const day = (value: number) => ({ day: '2026-11-05', value });
    const walked = async (...values: number[]) =>
      shown({ page: { walking: values.map(day), weeksDone: 4, daysDone: 11 } });
    const longer = await walked(2, 3);
    for (const line of [done.weeks(4, 8), done.days(11)]) expect(longer).toContain(line);
    expect(longer).toContain('You can walk longer than at the start: 2 to 5 minutes then');
    expect(await walked(3, 3)).toContain('Keeping that counts.');
    for (const body of [await walked(3, 2), await walked(3), await walked()]) {
      expect(body).not.toMatch(/longer than at the start|Keeping that counts/);
    }
    expect(await shown({ page: { weeksDone: 0, daysDone: 0 } })).toContain(done.notYet);
  });

  it('says why the level is what it is, "before you move" first of all', async () => {
    const { before } = progressWords.en;
    const said = async (page: Partial<OwnPage>) => {
      const body = await shown({ page: { why: 'eased', ...page } });
      const moves = body.slice(body.indexOf('id="level"'), body.indexOf('id="walks"'));
      return [before.open, before.flagged, pageWords.en.level.why.eased].filter((line) =>
        moves.includes(line),
      );
    };
    expect(await said({ gate: undefined })).toEqual([before.open]);
    expect(await said({ gate: 'flagged' })).toEqual([before.flagged]);
    expect(await said({ gate: 'clear' })).toEqual([pageWords.en.level.why.eased]);
    expect(await said({ gate: 'cleared' })).toEqual([pageWords.en.level.why.eased]);
    expect(await said({ gate: undefined, healthConsent: false })).toEqual([]);
  });

  it('offers a clinician’s word only where something was ticked', async () => {
    const { clearedButton } = progressWords.en.before;
    for (const gate of [undefined, 'clear', 'cleared', 'flagged'] as const) {
      const offered = (await shown({ page: { gate } })).includes(clearedButton);
      expect(offered, gate).toBe(gate === 'flagged');
    }
  });

  it.each([
    [
      'walk',
      { kind: 'walk', dose: { spell: 4, rest: 2, spells: 3, cycling: 8 } },
      'Walk for 4 minutes.',
    ],
    [
      'seated',
      { kind: 'seated', dose: { spell: undefined, rest: 2, spells: 0, cycling: 2 } },
      'No walks for now.',
    ],
    ['stay', { kind: 'stay', why: 'not-told' }, 'Ask your doctor to check your leg pulses'],
    ['stay', { kind: 'stay', why: 'not-cleared' }, 'First answer “Before you move”'],
    ['hold', { kind: 'hold' }, 'No walking plan for now.'],
    ['unknown', { kind: 'unknown' }, 'your walking times stand here'],
  ] as const)('names the walks: %s', async (_kind, walkingPlan, words) => {
    expect(await shown({ page: { walkingPlan } })).toContain(words);
  });

  it('shows nothing to do to whoever has left', async () => {
    const body = await shown({ page: { course: { kind: 'left' } } });
    for (const path of ['/before', '/plan', '/onward']) expect(body).not.toContain(`"${path}`);
    expect(body).not.toContain(progressWords.en.badWeek.heading);
  });

  it('names the year of a day that is far away', async () => {
    const far = nextAt + 300 * 86_400;
    const course = { kind: 'active', nextAt: far, position: 5, pause: undefined } as const;
    expect(await shown({ page: { course } })).toContain('comes on Wednesday 3 November 2027');
  });

  it('says that a letter is on its way once its hour has come', async () => {
    const course = { kind: 'active', nextAt: 0, position: 0, pause: undefined } as const;
    const body = await shown({ page: { course } });
    expect(body).toContain('on its way');
    expect(body).toContain('your welcome letter');
  });

  it('holds with the line for surgery and a way to go on', async () => {
    const body = await shown({ page: { course: { kind: 'held', since: nextAt } } });
    expect(body).toContain('Your letters are on hold from Thursday 7 January.');
    expect(body).toContain('value="go-on"');
    expect(body).not.toContain('value="pause"');
  });

  it('names the day of a surgery to come', async () => {
    const body = await shown({ page: { surgeryAhead: '2027-02-01' } });
    expect(body).toContain('From Monday 1 February on your letters are on hold.');
  });

  it('fills the day of a surgery that is known into its own form', async () => {
    const days = (body: string) =>
      Object.fromEntries(
        [...body.matchAll(/name="((?:ahead|had)(?:Day|Year))"[^>]* value="([^"]*)"/g)].map(
          ([, part = '', value]) => [part, value],
        ),
      );
    const page = { surgeryAhead: '2027-02-01', surgeryDate: '2026-09-30' };
    const body = await shown({ page });
    expect(days(body)).toEqual({ aheadDay: '1', aheadYear: '2027', hadDay: '30', hadYear: '2026' });
    expect(body).toContain('<option value="2" selected="">February');
    expect(body).toContain('<option value="9" selected="">September');
    expect(days(await shown({}))).toEqual({ aheadDay: '', aheadYear: '', hadDay: '', hadYear: '' });
  });

  it.each([
    [false, 'You have had all your letters.'],
    [true, 'You finished because you are better.'],
  ])('says that the letters have ended (early: %s)', async (early, said) => {
    const body = await shown({ page: { course: { kind: 'completed', early } } });
    expect(body).toContain(said);
    for (const gone of ['pause', 'rhythm', 'finish']) expect(body).not.toContain(`value="${gone}"`);
    expect(body).toContain('value="leave"');
  });

  it('leaves whoever has left what is held, and the signs where one was open', async () => {
    const body = await shown({ page: { course: { kind: 'left' }, danger: true, worse: true } });
    expect(body).toContain('You have left.');
    const offered = [...body.matchAll(/name="do" value="([^"]+)"/g)].map(([, what]) => what);
    expect(offered).toEqual(['print', 'data', 'erase']);
    expect(body).toContain('id="danger"');
  });

  it('draws each trend with its words and its table', async () => {
    const body = await shown({});
    expect(body.match(/<svg class="trend" role="img"/g)).toHaveLength(2);
    expect(body).toContain(
      'First answer: 7, on 8 October 2026. Latest: 4, on 19 November 2026. Lowest: 4. Highest: 8.',
    );
    expect(body.match(/<caption>/g)).toHaveLength(2);
    expect(body.match(/<th scope="row">/g)).toHaveLength(8);
    expect(body).not.toContain('style=');
    expect(body).not.toMatch(/NaN|Infinity/);
  });

  it.each([
    [
      'one answer',
      [{ day: '2026-11-19', value: 10 }],
      'One answer so far: 10, on 19 November 2026.',
    ],
    ['none', [], 'There are no answers yet.'],
    [
      'two on one day',
      [
        { day: '2026-11-19', value: 10 },
        { day: '2026-11-19', value: 0 },
      ],
      'Latest: 0, on 19 November 2026.',
    ],
  ])('draws a trend of %s', async (_, numbers, said) => {
    const body = await shown({ page: { numbers, walking: [] } });
    expect(body).toContain(said);
    expect(body).not.toMatch(/NaN|Infinity/);
  });

  it('shows no answer without the health consent, and offers to keep them', async () => {
    const body = await shown({ page: { healthConsent: false } });
    expect(body).not.toContain('class="trend"');
    expect(body).not.toContain('19 November');
    expect(body).toContain('name="keep" value="yes"');
    expect(body).not.toContain('name="keep" value="no"');
    expect(body).not.toContain('value="print"');
  });

  it('puts the text of a worse week first, with its button', async () => {
    const body = await shown({ page: { worse: true } });
    expect(body.indexOf('Your legs seem worse than at the start.')).toBeLessThan(
      body.indexOf('Your next letter'),
    );
    expect(body).toContain('value="start-gently"');
  });
});
