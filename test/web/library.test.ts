import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsIn, referencesOf } from '../../emails/fact-marks.ts';
import { faq } from '../../emails/faq.ts';
import { languageCodes } from '../../emails/languages.ts';
import { moves } from '../../emails/moves.ts';
import { pictureWords } from '../../emails/picture-words.ts';
import { dangerBox, emergencyFor } from '../../emails/safety.ts';
import { libraryPages } from '../../web/library/library.tsx';
import { libraryWords } from '../../web/library/library-words.ts';
import { library, onePixel, shippedPictures } from './library-shelves.ts';

const get = async (path: string, init: RequestInit = {}) => {
  const response = await library().request(path, init);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, body: bytes.toString() };
};

/** As it is read: tags gone, references resolved. */
const wordsOf = (body: string) =>
  body
    .replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const bench = shippedPictures['rest-on-bench']?.file;
const shelves = (language: string) => [
  `/moves/${language}`,
  `/faq/${language}`,
  `/card/${language}/any`,
  `/diary/${language}`,
];

describe.each(languageCodes)('what there is to read and print in %s', (language) => {
  it('may be kept for an hour, by anyone, and leads to the rest of it', async () => {
    for (const path of shelves(language)) {
      const { status, headers, body } = await get(path);
      expect(status, path).toBe(200);
      expect(headers.get('Cache-Control'), path).toBe('public, max-age=3600');
      expect(headers.get('Set-Cookie'), path).toBeNull();
      expect(headers.get('X-Robots-Tag'), path).toBeNull();
      expect(body, path).toContain(`<html lang="${language}"`);
      expect(body, path).not.toMatch(/<form|<script|\{\{|†/);
      for (const other of shelves(language)) {
        if (other !== path) expect(body, path).toContain(`href="${other}"`);
      }
      for (const code of languageCodes) {
        const there = path.replace(`/${language}`, `/${code}`);
        if (code !== language) expect(body, path).toContain(`href="${there}"`);
      }
    }
  });

  it('shows every move whole, with its picture, under who should ask first', async () => {
    const { body } = await get(`/moves/${language}`);
    const text = wordsOf(body);
    for (const { picture, words } of moves) {
      for (const told of Object.values(words[language])) {
        expect(text).toContain(told.replace(/\{\{!.*?\}\}/g, ''));
      }
      const { file, width, height } = shippedPictures[picture]!;
      expect(body).toContain(
        `<img class="picture" src="/picture/${file}" width="${width}" height="${height}" alt="`,
      );
      expect(body).toContain(pictureWords[language][picture].slice(0, 20));
    }
    const part = join(import.meta.dirname, `../../emails/parts/${language}/ask-first.mjml`);
    const signs = readFileSync(part, 'utf8').match(/(?<=<li>).*(?=<\/li>)/g) ?? [];
    expect(signs.length).toBeGreaterThan(5);
    expect(libraryWords[language].moves.askFirst.signs).toEqual(signs);
    for (const sign of signs)
      expect(text.indexOf(sign)).toBeLessThan(text.indexOf(moves[0]!.words[language].name));
  });

  it('answers every question under an address of its own', async () => {
    const { body } = await get(`/faq/${language}`);
    for (const { id, question, answer } of faq[language]) {
      expect(body).toContain(`href="#${id}"`);
      expect(body).toContain(`id="${id}"`);
      expect(wordsOf(body)).toContain(question);
      for (const paragraph of answer) {
        expect(wordsOf(body)).toContain(paragraph.replace(/\{\{!.*?\}\}/g, ''));
      }
    }
  });

  it('ends the answers with the papers that they rest on', async () => {
    const { body } = await get(`/faq/${language}`);
    const papers = referencesOf(factsIn(faq[language].flatMap(({ answer }) => answer).join('')));
    expect(papers.length).toBeGreaterThan(10);
    for (const { journal, year, doi } of papers) {
      expect(wordsOf(body)).toContain(`${journal} ${year}`);
      if (doi) expect(body).toContain(`href="https://doi.org/${doi}"`);
    }
  });

  it.each(['US', 'ES', 'GB', 'any'])(
    'has the danger signs word for word, for %s',
    async (country) => {
      const { body } = await get(`/card/${language}/${country}`);
      const box = dangerBox[language];
      const { numbers, place } = emergencyFor(country, language);
      for (const line of [box.call({ numbers, place }), ...box.signs, box.today, box.alone]) {
        expect(wordsOf(body)).toContain(line);
      }
    },
  );

  it('has a diary of eight weeks, each of seven days', async () => {
    const { body } = await get(`/diary/${language}`);
    expect(body.match(/<table>/g)).toHaveLength(8);
    for (const day of libraryWords[language].diary.days) {
      expect(body.split(`<th scope="row">${day}</th>`)).toHaveLength(9);
    }
  });
});

describe('a picture', () => {
  it('is kept for ever, and may be shown by a mail program in another page', async () => {
    const { status, headers, bytes } = await get(`/picture/${bench}`);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('image/png');
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(bytes).toEqual(onePixel);
  });

  it('answers a HEAD without its bytes', async () => {
    const { status, bytes, headers } = await get(`/picture/${bench}`, { method: 'HEAD' });
    expect([status, bytes.length, headers.get('Content-Type')]).toEqual([200, 0, 'image/png']);
  });

  it.each(['/picture/nothing.png', '/picture/pictures.json', '/picture/..%2Findex.mjs'])(
    'that does not exist is a small answer that nobody keeps: %s',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(404);
      expect(body.length).toBeLessThan(100);
      expect(headers.get('Cache-Control')).toBe('no-store');
    },
  );
});

describe('what is not there', () => {
  it.each([
    '/moves/xx',
    '/faq/xx',
    '/card/en/XX',
    '/card/en/us',
    '/card/xx/US',
    '/card/en',
    '/diary/xx',
  ])('%s is a page that says so, and is not kept', async (path) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(404);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(body).toContain('<h1>');
  });

  it('takes no other method', async () => {
    for (const path of [...shelves('en'), `/picture/${bench}`]) {
      const { status, headers } = await get(path, { method: 'POST' });
      expect([status, headers.get('Allow')], path).toEqual([405, 'GET, HEAD']);
    }
  });

  it('is a fault of ours where a picture was not shipped', async () => {
    const faults: unknown[] = [];
    const app = libraryPages({
      pictures: {},
      picture: async () => undefined,
      report: (fault) => faults.push(fault),
    });
    expect((await app.request('/moves/en')).status).toBe(500);
    expect(String(faults[0])).toContain('was not shipped');
  });
});
