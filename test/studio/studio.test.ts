import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Draft, draftCourse } from '../../studio/draft-course.ts';
import { studio } from '../../studio/studio.ts';
import type { StudioDeps } from '../../studio/studio-deps.ts';
import { aPerson, aSender, NOW } from '../builders.ts';

const cache = mkdtempSync(join(tmpdir(), 'studio-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));
let draft: Draft;
beforeAll(async () => {
  draft = await draftCourse(join(import.meta.dirname, '..', '..', 'emails'), cache).read();
});

const someFindings = [
  {
    file: 'en/00-welcome.mjml',
    language: 'en',
    sentence: 'You will be <cured>.',
    fault: 'promises a cure',
  },
] as const;

let sent: { readonly raw: Uint8Array; readonly to: string }[];
let app: ReturnType<typeof studio>;
const build = (over: Partial<StudioDeps> = {}) =>
  studio({
    draft: () => draft,
    personas: [
      { name: 'robin', about: 'walks ten minutes', at: () => ({ person: aPerson(), now: NOW }) },
      {
        name: 'inés',
        about: 'text alone',
        at: () => ({ person: aPerson({ firstName: 'Inés', textOnly: true }), now: NOW }),
      },
    ],
    choices: () => [{ what: 'level', value: '1', why: 'everyone starts there' }],
    findings: () => someFindings,
    knownFindings: () => someFindings,
    picture: async (file) => (file === 'cart.png' ? new Uint8Array([1]) : undefined),
    send: async (raw, to) => {
      sent.push({ raw, to });
      return undefined;
    },
    sender: aSender(),
    saved: async () => 'stamp',
    ...over,
  });
beforeEach(() => {
  sent = [];
  app = build();
});
const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, body: await answer.text() };
};

describe('a letter', () => {
  test('stands in the inbox, with what is to mend and why it looks so', async () => {
    const { body } = await get('/letter/en/welcome');
    expect(body).toContain('<strong>Welcome to Walk Easier</strong>');
    expect(body).toContain('everyone starts there');
    expect(body).toContain('1 to mend');
    expect(body).toContain('data-load="/findings/en/welcome?persona=robin"');
  });

  test('says a moment later what is to mend', async () => {
    const { body } = await get('/findings/en/welcome?persona=robin');
    expect(body).toContain('promises a cure<q>You will be &lt;cured&gt;.</q>');
    expect((await get('/findings/en/keep-going')).body).toContain('All checks are content.');
    expect((await get('/findings/en/nothing')).status).toBe(404);
  });

  test('is framed for the chosen person, by night, without pictures', async () => {
    const { body } = await get('/frame/es/welcome?persona=robin&scheme=dark&pictures=off');
    expect(body).toContain('Robin');
    expect(body).toContain('<html lang="es"');
    expect(body).not.toContain('prefers-color-scheme');
    expect(body).not.toMatch(/<img[^>]*\ssrc=/);
  });

  test('shows its text where there is nothing else', async () => {
    expect((await get('/letter/en/welcome?part=text')).body).toMatch(
      /<pre[^>]*>[^<]*Hello Robin\./,
    );
    expect((await get('/frame/en/welcome?persona=inés')).body).toMatch(/<pre>[^<]*Hello Inés\./);
  });

  test('goes to the inbox as it is shown', async () => {
    const answer = await app.request('/send/en/welcome?persona=robin', { method: 'POST' });
    expect(await answer.text()).toContain('Sent to robin@mail.example.');
    expect(Buffer.from(sent[0]?.raw ?? []).toString()).toContain('Welcome to Walk Easier');
  });

  test('says why it could not be sent', async () => {
    app = build({ send: async () => 'No inbox answers.' });
    const answer = await app.request('/send/en/welcome', { method: 'POST' });
    expect(await answer.text()).toContain('No inbox answers.');
  });

  test('that is broken says where, above what it was before', async () => {
    const fault = { file: 'en/00-welcome.mjml', line: 12, message: '<mj-txt> is unknown' };
    const letters = draft.letters.map((letter) =>
      letter.source.file === fault.file ? { ...letter, fault } : letter,
    );
    app = build({ draft: () => ({ ...draft, letters }) });
    const { body } = await get('/letter/en/welcome');
    expect(body).toContain('emails/en/00-welcome.mjml, line 12');
    expect(body).toContain('&lt;mj-txt&gt; is unknown');
    expect(body).toContain('<iframe');
    expect(body).toContain('broken');
  });
});

describe('the whole course', () => {
  test('is played with what the person does, each letter with its reason', async () => {
    const { body } = await get('/course?persona=robin&acts=how-it-works.danger.urine');
    expect(body).toContain('ticks a danger sign: urine');
    expect(body).toContain('The day-after letter');
    expect(body.match(/goes out\./g)?.length).toBeGreaterThan(8);
  });

  test('an act that is added becomes part of the address', async () => {
    const answer = await app.request('/course?persona=robin&after=welcome&deed=pause.2');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toContain('acts=welcome.pause.2');
  });

  test('each of its letters can be read as it was written', async () => {
    const { body } = await get('/course?persona=robin');
    const path = /href="(\/played\/[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await get(path)).body).toContain('Hello Robin.');
  });
});

test.each(['/letter/en/nothing', '/letter/xx/welcome', '/my/abc', '/picture/x.png', '/played/999'])(
  '%s is nowhere, and says so',
  async (path) => expect((await get(path)).status).toBe(404),
);

test('pictures come from the drawings', async () => {
  expect((await app.request('/picture/cart.png')).headers.get('content-type')).toBe('image/png');
});
