import { describe, expect, it } from 'vitest';
import { words } from '../../web/words.ts';
import { fakePages, tokens, wrongToken } from './pages.ts';
import { inSpanish, post, visit } from './requests.ts';

const page = (path: string, init: RequestInit = {}, pages = fakePages()) =>
  visit(pages.leave, path, init);

const way = `/leave/${tokens.en}`;

const multipart = (name: string, value: string): RequestInit => {
  const body = new FormData();
  body.set(name, value);
  return { method: 'POST', body };
};

const encodings = [
  ['urlencoded', () => post('List-Unsubscribe=One-Click')],
  ['multipart', () => multipart('List-Unsubscribe', 'One-Click')],
] as const;

describe('one-click leaving (RFC 8058)', () => {
  it.each(encodings)('works %s, with a short plain answer', async (_, request) => {
    const pages = fakePages();
    const { status, body, headers } = await page(way, request(), pages);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toMatch(/^text\/plain/);
    expect(body).toBe('Received.\n');
    expect(pages.asked.left).toEqual([{ token: tokens.en, how: 'one-click' }]);
  });

  it.each(encodings)('gives a wrong token the very same answer, %s', async (_, request) => {
    const pages = fakePages();
    const right = await page(way, request(), pages);
    const wrong = await page(`/leave/${wrongToken}`, request(), pages);
    expect([wrong.status, wrong.body]).toEqual([right.status, right.body]);
    expect([...wrong.headers]).toEqual([...right.headers]);
    expect(pages.asked.left).toHaveLength(1);
  });

  it('may come again and again', async () => {
    const pages = fakePages();
    for (let time = 0; time < 3; time++) {
      expect((await page(way, post('List-Unsubscribe=One-Click'), pages)).status).toBe(200);
    }
  });
});

describe('leaving by the link', () => {
  it('shows a page with one button, and changes nothing', async () => {
    const pages = fakePages();
    const { status, body, headers } = await page(`/leave/${tokens.es}`, {}, pages);
    expect(status).toBe(200);
    expect(body).toContain('<html lang="es"');
    expect(body.match(/<button/g)).toHaveLength(1);
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(pages.asked.left).toEqual([]);
  });

  it('leaves with the button', async () => {
    const pages = fakePages();
    const { status, body } = await page(way, post({ how: 'link' }), pages);
    expect(status).toBe(200);
    expect(body).toContain(words.en.leave.leftText);
    expect(pages.asked.left).toEqual([{ token: tokens.en, how: 'link' }]);
  });

  it('gives a wrong token the polite page, whether looked at or pressed', async () => {
    const pages = fakePages();
    const looked = await page(`/leave/${wrongToken}`, inSpanish(), pages);
    const pressed = await page(`/leave/${wrongToken}`, inSpanish(post({ how: 'link' })), pages);
    expect([looked.status, pressed.status]).toEqual([400, 400]);
    expect(pressed.body).toBe(looked.body);
    expect(looked.body).toContain(words.es.refusals.badLink.title);
    expect(pages.asked.left).toEqual([]);
  });
});

describe('what is no wish to leave', () => {
  it.each([
    ['another word', post('List-Unsubscribe=Yes'), 400],
    ['an empty body', post(''), 400],
    ['no body', { method: 'POST' }, 415],
    ['a broken multipart body', { ...multipartBroken() }, 400],
    ['JSON', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }, 415],
    ['1 MB', post(`how=${'a'.repeat(2 ** 20)}`), 413],
  ])('%s changes nothing', async (_, init, status) => {
    const pages = fakePages();
    expect((await page(way, init, pages)).status).toBe(status);
    expect(pages.asked.left).toEqual([]);
  });

  it.each(['/leave', '/leave/', `${way}/x`])('knows no page at %s', async (path) => {
    expect((await page(path)).status).toBe(404);
  });

  it('refuses other methods with 405', async () => {
    const { status, headers } = await page(way, { method: 'PATCH' });
    expect([status, headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST']);
  });
});

function multipartBroken(): RequestInit {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
  return { method: 'POST', headers, body: 'not a part at all' };
}
