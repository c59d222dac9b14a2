import { describe, expect, it } from 'vitest';
import { letterPages } from '../../web/letter.tsx';
import { words } from '../../web/words.ts';
import { fakePages, ownName, tokens, wrongToken } from './pages.ts';
import { inSpanish, visit } from './requests.ts';

const page = (path: string, init: RequestInit = {}) =>
  visit(fakePages().letter, path, init, 'letter');

const shared = '/letter/en/how-it-works';
const mine = `${shared}/${tokens.en}`;

describe('a letter in the browser', () => {
  it('is the copy for everyone, just as it was compiled', async () => {
    const { status, body, headers } = await page(shared);
    expect(status).toBe(200);
    expect(body).toContain('<p>Hello.</p>');
    expect(body).not.toContain('<form');
    expect(headers.get('X-Robots-Tag')).toBeNull();
  });

  it('shows nothing of the person by the link of their own letter, but offers to', async () => {
    const { status, body, headers } = await page(mine);
    expect(status).toBe(200);
    expect(body).not.toContain(ownName);
    expect(body).toContain('<p>Hello.</p>');
    expect(body).toMatch(/<body style="background-color:#ffffff"><section lang="en"/);
    expect(body).toContain(`<form method="post" action="${mine}"`);
    expect(body).toContain(words.en.letter.showMine);
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
  });

  it('shows one’s own after pressing', async () => {
    const { status, body, headers } = await page(mine, { method: 'POST' });
    expect(status).toBe(200);
    expect(body).toContain(`Hello ${ownName}.`);
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
  });

  it('words the button in the letter’s language', async () => {
    const { body } = await page(`/letter/es/how-it-works/${tokens.es}`);
    expect(body).toContain('<section lang="es" dir="ltr"');
    expect(body).toContain(words.es.letter.showMine);
  });

  it('gives a wrong token the copy for everyone, and the polite page when pressed', async () => {
    const looked = await page(`${shared}/${wrongToken}`);
    expect(looked.status).toBe(200);
    expect(looked.body.replaceAll(wrongToken, tokens.en)).toBe((await page(mine)).body);
    const pressed = await page(`/letter/es/how-it-works/${wrongToken}`, { method: 'POST' });
    expect(pressed.status).toBe(400);
    expect(pressed.body).toContain(words.es.refusals.badLink.title);
  });

  it('lets no token out of its place in the page', async () => {
    const { body } = await page(`${shared}/${encodeURIComponent('"><i>x</i>')}`);
    expect(body).not.toContain('<i>');
  });

  it.each([
    '/letter/en/nothing',
    '/letter/xx/how-it-works',
    '/letter/en',
    `/letter/xx/a/${tokens.en}`,
  ])('knows no letter at %s', async (path) => {
    const { status, body } = await page(path, inSpanish());
    expect(status).toBe(404);
    expect(body).toContain(words.es.refusals.notFound.title);
  });

  it('refuses other methods with 405', async () => {
    expect((await page(shared, { method: 'POST' })).headers.get('Allow')).toBe('GET, HEAD');
    expect((await page(mine, { method: 'PUT' })).headers.get('Allow')).toBe('GET, HEAD, POST');
  });

  it('takes a compiled letter without a body for a fault', async () => {
    const faults: unknown[] = [];
    const app = letterPages({
      neutral: async () => '<p>torn</p>',
      own: async () => ({ kind: 'refused' }),
      report: (fault) => void faults.push(fault),
    });
    expect((await visit(app, mine, {}, 'letter')).status).toBe(500);
    expect(String(faults[0])).toContain('no <body>');
  });
});
