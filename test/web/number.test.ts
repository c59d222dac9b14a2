import { describe, expect, it } from 'vitest';
import { dangerTexts } from '../../emails/danger-texts.ts';
import { scaleEnds, survey } from '../../emails/survey.ts';
import { answerWords } from '../../web/answers/answer-words.ts';
import { words } from '../../web/words.ts';
import { type FakeAnswers, fakeAnswers } from './answer-fakes.ts';
import { tokens, wrongToken } from './pages.ts';
import { inSpanish, json, post, visit } from './requests.ts';

const way = `/number/first-steps/${tokens.en}`;
const text = answerWords.en.number;

type Fields = Record<string, string> | [string, string][];
const look = (pages: FakeAnswers, path = way, init: RequestInit = {}) =>
  visit(pages.app, path, init, 'signUp');
const send = (pages: FakeAnswers, body: Fields, path = way) => look(pages, path, post(body));
const save = { do: 'save', pain: '6', daysDone: '' };

describe('the link of the weekly question', () => {
  it('opens a page with all eleven numbers and changes nothing', async () => {
    const pages = fakeAnswers();
    for (const method of ['HEAD', 'GET']) {
      const { status } = await look(pages, way, { method });
      expect(status).toBe(200);
    }
    const { body, headers } = await look(pages);
    const { weekly } = survey.en;
    expect(body).toContain(weekly.question);
    expect(body).toContain(scaleEnds(weekly));
    for (let number = 0; number <= 10; number++) {
      expect(body).toContain(`name="pain" value="${number}"`);
    }
    expect(body).not.toMatch(/<input[^>]* checked/);
    expect(body).toContain('aria-label="0, none"');
    expect(body).toContain('aria-label="10, the worst you can think of"');
    expect(body).toContain(survey.en.daysDone.question);
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(pages.calls).toEqual([]);
  });

  it('brings one small script, which knows nobody', async () => {
    const pages = fakeAnswers();
    expect((await look(pages)).body).toContain('<script src="/number/choose.js" defer');
    const { status, headers } = await look(pages, '/number/choose.js');
    expect([status, headers.get('Content-Type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  it.each([
    ['a lesson there is not', `/number/no-lesson/${tokens.en}`],
    ['a lesson that carries the check', `/number/half-way-there/${tokens.en}`],
    ['a name that no lesson can have', `/number/__proto__/${tokens.en}`],
    ['no lesson', `/number/${tokens.en}`],
    ['more than there is', `${way}/x`],
  ])('knows no page for %s', async (_, path) => {
    const pages = fakeAnswers();
    for (const init of [{}, post(save)]) {
      expect((await look(pages, path, init)).status).toBe(404);
    }
    expect(pages.calls).toEqual([]);
  });

  it.each([
    ['looked at', {}],
    ['saved', post(save)],
    ['saved without a number', post({ do: 'save' })],
    ['stopped', post({ do: 'stop' })],
  ])('gives a wrong token the polite page when %s', async (_, init) => {
    const pages = fakeAnswers();
    const path = `/number/first-steps/${wrongToken}`;
    const { status, body } = await look(pages, path, inSpanish(init));
    expect(status).toBe(400);
    expect(body).toContain(words.es.refusals.badLink.title);
  });

  it('refuses other methods, other forms, and other wishes', async () => {
    const pages = fakeAnswers();
    const { status, headers } = await look(pages, way, { method: 'PUT' });
    expect([status, headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect((await look(pages, way, json(save))).status).toBe(415);
    expect((await send(pages, { ...save, do: 'erase' })).status).toBe(400);
    expect((await send(pages, {})).status).toBe(400);
    expect(pages.calls).toEqual([]);
  });

  it('reports a fault and shows a polite page', async () => {
    const pages = fakeAnswers({ broken: true });
    expect((await look(pages)).status).toBe(500);
    expect((await send(pages, save)).status).toBe(500);
    expect(pages.faults).toHaveLength(2);
  });
});

describe('the number', () => {
  it.each([
    [{ ...save }, { pain: 6, daysDone: undefined }],
    [
      { ...save, pain: '0', daysDone: '0' },
      { pain: 0, daysDone: 0 },
    ],
    [
      { ...save, pain: '10', daysDone: '7' },
      { pain: 10, daysDone: 7 },
    ],
    [
      { do: 'save', pain: '3' },
      { pain: 3, daysDone: undefined },
    ],
  ])('is kept: %j', async (body, answer) => {
    const pages = fakeAnswers();
    const page = await send(pages, body);
    expect(page.status).toBe(200);
    expect(pages.calls).toEqual([['answerNumber', tokens.en, 'first-steps', answer, undefined]]);
    expect(page.body).toContain(answerWords.en.thanks.numberKept);
    expect(page.body).toContain(`<form method="post" action="/my/${tokens.en}">`);
    expect(page.body).toContain('id="danger"');
  });

  it.each<[string, Fields, string]>([
    ['no number', { do: 'save' }, 'pain'],
    ['11', { ...save, pain: '11' }, 'pain'],
    ['−1', { ...save, pain: '-1' }, 'pain'],
    ['six', { ...save, pain: 'six' }, 'pain'],
    ['two numbers', [...Object.entries(save), ['pain', '6']], 'pain'],
    ['8 days', { ...save, daysDone: '8' }, 'daysDone'],
    ['half a day', { ...save, daysDone: '0.5' }, 'daysDone'],
    ['days sent twice', [...Object.entries(save), ['daysDone', '3']], 'daysDone'],
  ])('must be mended: %s', async (_, body, field) => {
    const pages = fakeAnswers();
    const page = await send(pages, body);
    expect(page.status).toBe(400);
    const message = field === 'pain' ? text.errors.pain : text.errors.daysDone;
    expect(page.body).toContain(`<a href="#${field}">${message}</a>`);
    expect(page.body.match(/class="wrong"/g)).toHaveLength(1);
    expect(pages.calls).toEqual([]);
  });

  it('stays chosen while the days are mended', async () => {
    const { body } = await send(fakeAnswers(), { ...save, daysDone: '9' });
    expect(body).toMatch(/name="pain" value="6" checked/);
    const days = await send(fakeAnswers(), { do: 'save', daysDone: '4' });
    expect(days.body).toMatch(/<option value="4" selected/);
  });

  it('asks for the health consent first where that is not given, and keeps the number', async () => {
    const pages = fakeAnswers({ needsConsent: true });
    const { status, body } = await send(pages, { ...save, daysDone: '3' });
    expect(status).toBe(200);
    expect(body).toContain('<input type="hidden" name="pain" value="6"');
    expect(body).toContain('<input type="hidden" name="daysDone" value="3"');
    expect(body.match(/name="consent"/g)).toHaveLength(2);
    expect(body).not.toMatch(/<input[^>]* checked/);
  });

  it.each([
    ['yes', true, answerWords.en.thanks.numberKept],
    ['no', false, answerWords.en.thanks.notKept[0]],
  ])('goes on with the consent: %s', async (consent, given, said) => {
    const pages = fakeAnswers({ needsConsent: true });
    const { status, body } = await send(pages, { ...save, do: 'consent', consent });
    expect(status).toBe(200);
    expect(pages.calls.at(-1)?.at(-1)).toBe(given);
    expect(body).toContain(said);
  });

  it.each<[string, Fields]>([
    ['no answer', { ...save, do: 'consent' }],
    ['another answer', { ...save, do: 'consent', consent: 'later' }],
    [
      'both answers',
      [...Object.entries({ ...save, do: 'consent' }), ['consent', 'yes'], ['consent', 'no']],
    ],
  ])('asks for the consent again: %s', async (_, body) => {
    const page = await send(fakeAnswers({ needsConsent: true }), body);
    expect(page.status).toBe(400);
    expect(page.body).toContain(`<a href="#consent">${answerWords.en.consent.error}</a>`);
    expect(page.body).toContain('<input type="hidden" name="pain" value="6"');
  });

  it('that is worse than at the start leads to what to do for now', async () => {
    const { body } = await send(fakeAnswers({ worse: true }), { ...save, pain: '9' });
    expect(body).toContain(`<h1>${dangerTexts.en.worse.heading}</h1>`);
  });

  it.each(['how-it-works', 'first-steps'])('of %s asks one question back', async (lesson) => {
    const { body } = await send(fakeAnswers(), save, `/number/${lesson}/${tokens.en}`);
    expect(body).toContain(survey.en.teachBacks[lesson]?.question);
    expect(body).toContain(survey.en.teachBacks[lesson]?.answer({ numbers: '', place: '' }));
  });

  it('of another letter asks none back', async () => {
    const { body } = await send(fakeAnswers(), save, `/number/plan-your-rests/${tokens.en}`);
    expect(body).not.toContain('<details');
  });

  it('for a question that is closed is told so, kindly', async () => {
    const { status, body } = await send(fakeAnswers({ check: 'closed' }), save);
    expect(status).toBe(200);
    expect(body).toContain(answerWords.en.closed.title);
  });

  it('speaks the language of the letter', async () => {
    const { body } = await send(fakeAnswers(), save, `/number/first-steps/${tokens.es}`);
    expect(body).toContain('<html lang="es"');
    expect(body).toContain(answerWords.es.thanks.numberKept);
  });
});

describe('“Do not ask me again”', () => {
  it('is one press', async () => {
    const pages = fakeAnswers();
    const { status, body } = await send(pages, { do: 'stop' });
    expect(status).toBe(200);
    expect(pages.calls).toEqual([['stopAsking', tokens.en]]);
    expect(body).toContain(text.stopped.title);
  });
});
