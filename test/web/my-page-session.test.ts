import { describe, expect, it } from 'vitest';
import { linkWords } from '../../web/my-page/own-link-words.ts';
import { words } from '../../web/words.ts';
import { fakeOwnPages, oldSession, session } from './own-pages.ts';
import { tokens } from './pages.ts';
import { json, post, visit } from './requests.ts';

const own = `/my/${tokens.en}`;
const press = (fields: Record<string, string> | [string, string][]) =>
  post(Array.isArray(fields) ? [['session', session], ...fields] : { session, ...fields });

describe('a press that cannot be read', () => {
  it.each([
    ['without a session', post({ do: 'resume' }), 400],
    ['without saying what', post({ session }), 400],
    ['with what is unknown', press({ do: 'fly' }), 400],
    ['with a name from the prototype', press({ do: 'constructor' }), 400],
    [
      'with two sessions',
      post([
        ['session', session],
        ['session', session],
        ['do', 'resume'],
      ]),
      400,
    ],
    [
      'with two wishes',
      press([
        ['do', 'resume'],
        ['do', 'finish'],
      ]),
      400,
    ],
    ['in JSON', json({ session, do: 'resume' }), 415],
    ['of 1 MB', press({ do: 'goal', goal: 'a'.repeat(2 ** 20) }), 413],
  ])('changes nothing: %s', async (_, init, status) => {
    const { app, asked } = fakeOwnPages();
    expect((await visit(app, '/my', init)).status).toBe(status);
    expect(asked.calls).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'GET'])('refuses %s with 405', async (method) => {
    const { status, headers } = await visit(fakeOwnPages().app, '/my', { method });
    expect([status, headers.get('Allow')]).toEqual([405, 'POST']);
  });
});

describe('a session that is over', () => {
  const wishes: Record<string, string>[] = [
    { do: 'resume' },
    { do: 'pause', weeks: '13' },
    { do: 'move', address: 'new@example.com' },
    { do: 'move', address: 'new' },
    { do: 'again' },
    { do: 'data' },
    { do: 'erase' },
    { do: 'leave' },
    { do: 'print' },
    { do: 'show' },
    { do: 'seen-may-go-on' },
    { do: 'seen-may-go-on', signs: 'none' },
    { do: 'seen-must-wait' },
    { do: 'seen-must-wait', untilDay: '1', untilMonth: '2', untilYear: '2027' },
  ];

  it.each(wishes)('is told how to open the page again, in its language: %o', async (wish) => {
    const { app, asked } = fakeOwnPages();
    const { status, body } = await visit(
      app,
      '/my?lang=es',
      post({ session: oldSession, ...wish }),
    );
    expect(status).toBe(400);
    expect(body).toContain(linkWords.es.expired.title);
    expect(body).not.toContain('Amalia');
    expect([asked.changes, asked.dangers, asked.addresses]).toEqual([[], [], []]);
  });
});

describe('a fault behind the page', () => {
  it.each([
    [own, {}],
    [own, { method: 'POST' }],
    ['/my', press({ do: 'resume' })],
    ['/my', press({ do: 'seen-may-go-on', signs: 'none' })],
  ])('is reported, and answered politely: %s %o', async (path, init) => {
    const { app, asked } = fakeOwnPages({ broken: true });
    const { status, body } = await visit(app, path, init);
    expect(status).toBe(500);
    expect(body).toContain(words.en.refusals.fault.title);
    expect(asked.faults).toHaveLength(1);
  });
});
