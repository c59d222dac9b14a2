import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../emails/languages.ts';
import { linkWords } from '../../web/my-page/own-link-words.ts';
import { words } from '../../web/words.ts';
import { fakeOwnPages } from './own-pages.ts';
import { tokens, wrongToken } from './pages.ts';
import { post, visit } from './requests.ts';

/** Well-formed, of someone who is not there. */
const nobodys = 'a'.repeat(55);
const uses = ['move', 'data', 'erase'] as const;

describe.each(uses)('the link to %s', (use) => {
  it.each(languageCodes)('shows one button in %s, and changes nothing', async (language) => {
    const { app, asked } = fakeOwnPages();
    const { status, body, headers } = await visit(app, `/${use}/${tokens[language]}`);
    expect(status).toBe(200);
    expect(body).toContain(linkWords[language][use].button);
    expect(body.match(/<button/g)).toHaveLength(1);
    expect(body).not.toContain('Amalia');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(asked.calls).toEqual(['peekLink']);
  });

  it('gives a wrong token the polite page, whether looked at or pressed', async () => {
    const { app } = fakeOwnPages();
    for (const init of [{}, post(''), post({ sure: 'yes' })]) {
      const { status, body } = await visit(app, `/${use}/${wrongToken}`, init);
      expect(status).toBe(400);
      expect(body).toContain(words.en.refusals.badLink.title);
    }
  });

  it('reports a fault', async () => {
    const { app, asked } = fakeOwnPages({ broken: true });
    expect((await visit(app, `/${use}/${tokens.en}`, post({ sure: 'yes' }))).status).toBe(500);
    expect(asked.faults).toHaveLength(1);
  });
});

describe('moving', () => {
  it.each([
    [undefined, linkWords.en.move.moved],
    ['already', linkWords.en.move.already],
    ['taken', linkWords.en.move.taken],
  ] as const)('is answered (%s)', async (moved, said) => {
    const { app, asked } = fakeOwnPages(moved ? { moved } : {});
    const { status, body } = await visit(app, `/move/${tokens.en}`, post(''));
    expect(status).toBe(200);
    expect(body).toContain(said);
    expect(asked.calls).toEqual(['confirmMove']);
  });
});

describe('taking away', () => {
  it('is a file, kept nowhere on the way', async () => {
    const { app } = fakeOwnPages();
    const { status, body, headers } = await visit(app, `/data/${tokens.es}`, post(''));
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(headers.get('Content-Disposition')).toBe(
      'attachment; filename="walk-easier-my-data.json"',
    );
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(JSON.parse(body)).toEqual({ firstName: 'Amalia' });
  });
});

describe('erasing', () => {
  it('shows what goes and what stays before it is done', async () => {
    const { app, asked } = fakeOwnPages();
    const { status, body } = await visit(app, `/erase/${tokens.en}`, post(''));
    expect(status).toBe(200);
    expect(body).toContain(linkWords.en.erase.sure);
    for (const line of linkWords.en.erase.stays) expect(body).toContain(line);
    expect(body).toContain(linkWords.en.erase.staysDanger);
    expect(asked.calls).toEqual(['peekLink']);
  });

  it.each([true, false])('says what remains (danger sign open: %s)', async (escalationKept) => {
    const { app, asked } = fakeOwnPages({ escalationKept });
    const { status, body } = await visit(app, `/erase/${tokens.en}`, post({ sure: 'yes' }));
    expect(status).toBe(200);
    expect(body).toContain(linkWords.en.erase.erased);
    expect(body.includes(linkWords.en.erase.remains)).toBe(escalationKept);
    expect(asked.calls).toEqual(['erase']);
  });

  it.each([post(''), post({ sure: 'yes' })])('is told to be done already', async (init) => {
    const { app } = fakeOwnPages({ erased: true });
    expect((await visit(app, `/erase/${nobodys}`)).body).toContain(linkWords.en.erase.button);
    const { status, body } = await visit(app, `/erase/${nobodys}`, init);
    expect(status).toBe(200);
    expect(body).toContain(linkWords.en.erase.already);
    expect((await visit(fakeOwnPages().app, `/erase/${nobodys}`, init)).status).toBe(400);
  });

  it.each([
    post({ sure: 'no' }),
    post([
      ['sure', 'yes'],
      ['sure', 'yes'],
    ]),
  ])('is not done by another word', async (init) => {
    const { app, asked } = fakeOwnPages();
    expect((await visit(app, `/erase/${tokens.en}`, init)).status).toBe(400);
    expect(asked.calls).toEqual([]);
  });
});
