import { describe, expect, it } from 'vitest';
import { dangerTexts } from '../../emails/danger-texts.ts';
import { survey } from '../../emails/survey.ts';
import { dangerSignNames } from '../../lambdas/domain/danger-sign.ts';
import { answerWords } from '../../web/answers/answer-words.ts';
import { words } from '../../web/words.ts';
import { type FakeAnswers, fakeAnswers } from './answer-fakes.ts';
import { tokens, wrongToken } from './pages.ts';
import { inSpanish, json, post, visit } from './requests.ts';

const way = `/check/${tokens.en}`;
const text = answerWords.en.check;
const { emergency, urgent, worse } = dangerTexts.en;

type Fields = Record<string, string> | [string, string][];
const send = (pages: FakeAnswers, body: Fields, path = way) => visit(pages.app, path, post(body));

/** What the forms send along unseen. */
const unseen = { check: 'middle', lang: 'en', country: 'US' };
const safety = { step: 'safety', ...unseen, signs: 'none' };
const answers = { pain: '6', walking: '3', standing: '2', limits: '4', change: '5' };
const numbers = { step: 'numbers', ...unseen, signs: 'none', ...answers };
const asNumbers = { pain: 6, walking: 3, standing: 2, limits: 4, change: 5 };

const without = (fields: Record<string, string>, ...names: string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** Names and values of all that a page would send unseen or chosen already. */
const carried = (body: string) =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    ),
  );
const chosen = (body: string) =>
  [...body.matchAll(/name="([^"]*)" value="([^"]*)" checked/g)].map(
    ([, name, value]) => `${name}=${value}`,
  );
const named = (pages: FakeAnswers) => pages.calls.map(([name]) => name);

describe('the link of the check', () => {
  it('opens a page that says nothing of the person, with one button, and changes nothing', async () => {
    const pages = fakeAnswers({ needsConsent: true });
    const { status, body, headers } = await visit(pages.app, `/check/${tokens.es}`);
    expect(status).toBe(200);
    expect(body).toContain('<html lang="es"');
    expect(body.match(/<button/g)).toHaveLength(1);
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(body.slice(body.indexOf('<main'))).not.toMatch(/pierna|espalda|dolor|nervio|911/i);
    expect(pages.calls).toEqual([]);
  });

  it('is harmless however often a scanner fetches it', async () => {
    const pages = fakeAnswers();
    for (const method of ['GET', 'HEAD', 'GET']) {
      expect((await visit(pages.app, way, { method })).status).toBe(200);
    }
    expect(pages.calls).toEqual([]);
  });

  it.each([
    ['looked at', {}],
    ['pressed', post({ step: 'start' })],
    ['sent safety with', post(safety)],
    ['sent numbers with', post(numbers)],
    ['sent a mistake with', post({ step: 'mistake' })],
  ])('gives a wrong token the polite page when %s', async (_, init) => {
    const { status, body } = await visit(
      fakeAnswers().app,
      `/check/${wrongToken}`,
      inSpanish(init),
    );
    expect(status).toBe(400);
    expect(body).toContain(words[body.includes('lang="es"') ? 'es' : 'en'].refusals.badLink.title);
  });

  it.each(['/check', '/check/', `${way}/x`, '/other'])('knows no page at %s', async (path) => {
    expect((await visit(fakeAnswers().app, path)).status).toBe(404);
  });

  it('refuses other methods with 405', async () => {
    const { status, headers } = await visit(fakeAnswers().app, way, { method: 'DELETE' });
    expect([status, headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST']);
  });

  it.each([
    ['no step', {}, 400],
    ['a step there is not', { step: 'skip' }, 400],
    ['no check', without(numbers, 'check'), 400],
    ['a check there is not', { ...numbers, check: 'autumn' }, 400],
  ] as const)('refuses %s', async (_, body, status) => {
    const pages = fakeAnswers();
    expect((await send(pages, body)).status).toBe(status);
    expect(named(pages)).not.toContain('answerCheck');
  });

  it('refuses JSON, and what is too long', async () => {
    const { app } = fakeAnswers();
    expect((await visit(app, way, json({ step: 'start' }))).status).toBe(415);
    expect((await visit(app, way, post({ step: 'x'.repeat(2 ** 17) }))).status).toBe(413);
  });

  it('reports a fault and shows a polite page', async () => {
    const pages = fakeAnswers({ broken: true });
    expect((await send(pages, { step: 'start' })).status).toBe(500);
    expect(pages.faults).toHaveLength(1);
  });
});

describe('the safety question', () => {
  it('comes first, with every sign and nothing ticked', async () => {
    const { status, body } = await send(fakeAnswers(), { step: 'start' });
    expect(status).toBe(200);
    for (const sign of [...dangerSignNames, 'none']) {
      expect(body).toContain(`name="signs" value="${sign}"`);
    }
    expect(chosen(body)).toEqual([]);
    expect(body).not.toContain('name="consent"');
    expect(carried(body)).toEqual({ step: 'safety', check: 'middle', lang: 'en', country: 'US' });
  });

  it('may stay in the browser for going back, and nowhere else', async () => {
    const response = await fakeAnswers().app.request(way, post({ step: 'start' }));
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
  });

  it('comes with the health consent where that is not given, neither answer chosen', async () => {
    const { body } = await send(fakeAnswers({ needsConsent: true }), { step: 'start' });
    for (const line of answerWords.en.consent.text) expect(body).toContain(line);
    expect(body.match(/name="consent"/g)).toHaveLength(2);
    expect(chosen(body)).toEqual([]);
  });

  it('asks the other questions when there is no sign', async () => {
    const pages = fakeAnswers();
    const { status, body } = await send(pages, safety);
    expect(status).toBe(200);
    for (const name of Object.keys(answers)) expect(body).toContain(`name="${name}"`);
    expect(carried(body)).toMatchObject({ step: 'numbers', check: 'middle', signs: 'none' });
    expect(named(pages)).toEqual(['openCheck']);
  });

  it.each<[string, Fields, string]>([
    ['nothing ticked', without(safety, 'signs'), text.errors.signsMissing],
    ['a sign there is not', { ...safety, signs: 'headache' }, text.errors.signsMissing],
    ['none and a sign', [...Object.entries(safety), ['signs', 'fever']], text.errors.signsBoth],
  ])('asks again for %s, and tells nobody', async (_, body, message) => {
    const pages = fakeAnswers();
    const answer = await send(pages, body);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(`<title>${words.en.shell.errorPrefix}`);
    expect(answer.body.split(message)).toHaveLength(3);
    expect(answer.body).toContain('<a href="#signs">');
    expect(named(pages)).toEqual(['openCheck']);
  });

  it('keeps the ticks that contradict each other', async () => {
    const { body } = await send(fakeAnswers(), [...Object.entries(safety), ['signs', 'fever']]);
    expect(chosen(body)).toEqual(['signs=fever', 'signs=none']);
  });

  it.each([undefined, '', 'maybe'])('needs an answer to the consent: %s', async (consent) => {
    const pages = fakeAnswers({ needsConsent: true });
    const { status, body } = await send(pages, { ...safety, ...(consent && { consent }) });
    expect(status).toBe(400);
    expect(body).toContain('<a href="#consent">');
    expect(chosen(body)).toEqual(['signs=none']);
  });

  it('keeps the answer to the consent when the rest must be mended', async () => {
    const pages = fakeAnswers({ needsConsent: true });
    const { body } = await send(pages, { ...without(safety, 'signs'), consent: 'no' });
    expect(chosen(body)).toEqual(['consent=no']);
  });
});

describe('a danger sign', () => {
  it('stops the check and is told at once, before anything else is looked at', async () => {
    const pages = fakeAnswers();
    const { status, body } = await send(pages, { ...safety, signs: 'urine' });
    expect(status).toBe(200);
    expect(pages.calls).toEqual([['reportSigns', tokens.en, ['urine'], undefined]]);
    expect(body).toContain(`<title>${emergency.heading}</title>`);
    expect(body.indexOf('<h1')).toBeLessThan(body.indexOf('tel:911'));
    expect(body.slice(body.indexOf('<main'), body.indexOf('<h1'))).not.toMatch(/<p|<a |<button/);
    for (const said of [emergency.checked, emergency.alone, emergency.showThem]) {
      expect(body).toContain(said);
    }
    expect(body).toContain(emergency.nerve(emergency.nerveSigns.urine));
    expect(body).toContain(answerWords.en.mistake.button);
  });

  it.each([
    ['yes', true],
    ['no', false],
    ['', undefined],
  ])('is told with the consent as it was answered: "%s"', async (consent, given) => {
    const pages = fakeAnswers({ needsConsent: true });
    await send(pages, { ...safety, signs: 'calf', consent });
    expect(pages.calls).toEqual([['reportSigns', tokens.en, ['calf'], given]]);
  });

  it('is told though the check is closed, another, or the form was sent by hand', async () => {
    for (const check of ['closed', 'end'] as const) {
      const pages = fakeAnswers({ check });
      const { body } = await send(pages, { step: 'safety', signs: 'accident' });
      expect(named(pages)).toEqual(['reportSigns']);
      expect(body).toContain(emergency.accident);
    }
  });

  it('is told among signs there are not, each sign once', async () => {
    const pages = fakeAnswers();
    await send(pages, [
      ['step', 'safety'],
      ['signs', 'bowel'],
      ['signs', 'bowel'],
      ['signs', 'headache'],
    ]);
    expect(pages.calls).toEqual([['reportSigns', tokens.en, ['bowel'], undefined]]);
  });

  it('is told from the second form too', async () => {
    const pages = fakeAnswers();
    const { body } = await send(pages, { ...numbers, signs: 'cold-leg' });
    expect(named(pages)).toEqual(['reportSigns']);
    expect(body).toContain(emergency.coldLeg);
  });

  it('of every kind shows one page, chest or breath first', async () => {
    const ticks = dangerSignNames.map((sign): [string, string] => ['signs', sign]);
    const { body } = await send(fakeAnswers(), [['step', 'safety'], ...ticks]);
    const places = [emergency.chest, emergency.chestWithCalf, 'cauda equina', emergency.coldLeg];
    const found = places.map((said) => body.indexOf(said));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found[0]).toBeGreaterThan(0);
    expect(body).not.toContain(urgent.fever);
  });

  it('names every number and none to tap where the country is not known', async () => {
    const { body } = await send(fakeAnswers({ country: 'XK' }), { ...safety, signs: 'bowel' });
    expect(body).not.toContain('tel:');
    for (const number of ['911', '112', '999', '000']) expect(body).toContain(number);
  });

  it('of an urgent kind asks to see a doctor the same day', async () => {
    const pages = fakeAnswers({ surgeryDate: '2026-03-15' });
    const { status, body } = await send(pages, { ...safety, signs: 'fever' });
    expect(status).toBe(200);
    expect(body).toContain(`<title>${urgent.heading}</title>`);
    expect(body).toContain(urgent.hadSurgery('March 15, 2026'));
    for (const said of urgent.atOnce('911')) expect(body).toContain(said);
  });

  it('of an urgent kind names 111 in Britain, and 999 for what is worse', async () => {
    const { body } = await send(fakeAnswers({ country: 'GB' }), { ...safety, signs: 'calf' });
    expect(body).toContain(urgent.call('111'));
    expect(body).toContain('href="tel:111"');
    expect(body).toContain('href="tel:999"');
  });

  it('speaks Spanish to whoever reads Spanish', async () => {
    const body = { ...safety, signs: 'chest-or-breath' };
    const page = await send(fakeAnswers(), body, `/check/${tokens.es}`);
    expect(page.body).toContain('<html lang="es"');
    expect(page.body).toContain(dangerTexts.es.emergency.heading);
  });

  it('is answered though everything behind the page fails', async () => {
    const pages = fakeAnswers({ broken: true });
    const { status, body } = await send(pages, { step: 'safety', lang: 'es', signs: 'urine' });
    expect(status).toBe(200);
    expect(pages.faults).toHaveLength(1);
    expect(body).toContain(dangerTexts.es.emergency.heading);
    expect(body).not.toContain('tel:');
    for (const number of ['911', '112', '999', '000']) expect(body).toContain(number);
  });

  it('is answered then with the number of the country the form knew', async () => {
    const pages = fakeAnswers({ broken: true });
    const { body } = await send(pages, { ...safety, country: 'GB', signs: 'urine' });
    expect(body).toContain('tel:999');
  });

  it.each([
    ['someone who has left', fakeAnswers({ left: true }), way],
    ['a wrong token', fakeAnswers(), `/check/${wrongToken}`],
  ])('is answered to %s', async (_, pages, path) => {
    const { status, body } = await send(pages, { ...safety, signs: 'urine' }, path);
    expect(status).toBe(200);
    expect(body).toContain(emergency.heading);
  });
});

describe('“I ticked this by mistake”', () => {
  const again = { step: 'taken-back', lang: 'en', country: 'US' };

  it('asks the safety question once more, with nothing ticked, and changes nothing', async () => {
    const pages = fakeAnswers();
    const { status, body } = await send(pages, { step: 'mistake', lang: 'en', country: 'US' });
    expect(status).toBe(200);
    expect(chosen(body)).toEqual([]);
    expect(carried(body)).toEqual(again);
    expect(pages.calls).toEqual([]);
  });

  it('takes it back when there is no sign', async () => {
    const pages = fakeAnswers();
    const { status, body } = await send(pages, { ...again, signs: 'none' });
    expect(status).toBe(200);
    expect(pages.calls).toEqual([['takeBack', tokens.en, []]]);
    expect(body).toContain(answerWords.en.mistake.takenBack.title);
    expect(body).toContain(`action="/my/${tokens.en}"`);
  });

  it('shows what to do when a sign is ticked again', async () => {
    const pages = fakeAnswers();
    const { body } = await send(pages, { ...again, signs: 'calf' });
    expect(pages.calls).toEqual([['takeBack', tokens.en, ['calf']]]);
    expect(body).toContain(urgent.calf);
  });

  it('shows it though everything behind the page fails', async () => {
    const pages = fakeAnswers({ broken: true });
    const { status, body } = await send(pages, { ...again, signs: 'urine' });
    expect([status, pages.faults.length]).toEqual([200, 1]);
    expect(body).toContain('tel:911');
  });

  it('asks again where nothing is ticked', async () => {
    const pages = fakeAnswers();
    const { status, body } = await send(pages, again);
    expect(status).toBe(400);
    expect(body).toContain(text.errors.signsMissing);
    expect(pages.calls).toEqual([]);
  });

  it('of someone who has left changes nothing', async () => {
    const pages = fakeAnswers({ left: true });
    expect((await send(pages, { ...again, signs: 'none' })).status).toBe(400);
  });
});

describe('the other questions', () => {
  it('are sent together', async () => {
    const pages = fakeAnswers();
    const { status, body } = await send(pages, numbers);
    expect(status).toBe(200);
    expect(pages.calls.at(-1)).toEqual(['answerCheck', tokens.en, 'middle', asNumbers, undefined]);
    expect(body).toContain(answerWords.en.thanks.title);
    for (const line of answerWords.en.thanks.checkKept) expect(body).toContain(line);
    expect(body).toContain(`<form method="post" action="/my/${tokens.en}">`);
  });

  it('leave out the last one at the start', async () => {
    const pages = fakeAnswers({ check: 'start' });
    const { body } = await send(pages, { ...safety, check: 'start' });
    expect(body).not.toContain('name="change"');
    await send(pages, { ...numbers, check: 'start' });
    expect(pages.calls.at(-1)?.[3]).toEqual(without2(asNumbers));
  });

  const without2 = ({ change: _, ...rest }: typeof asNumbers) => rest;

  it.each(Object.keys(answers) as (keyof typeof answers)[])(
    'need %s, and keep the rest',
    async (name) => {
      const pages = fakeAnswers();
      const { status, body } = await send(pages, without(numbers, name));
      expect(status).toBe(400);
      expect(body).toContain(`<a href="#${name}">${text.errors[name]}</a>`);
      const kept = Object.entries(without(answers, name)).map(([key, value]) => `${key}=${value}`);
      expect(chosen(body).sort()).toEqual(kept.sort());
      expect(named(pages)).not.toContain('answerCheck');
    },
  );

  it.each([
    ['pain', '11'],
    ['pain', '-1'],
    ['pain', 'six'],
    ['pain', ' 6'],
    ['pain', '6.5'],
    ['limits', '1e1'],
    ['walking', '6'],
    ['standing', '-0'],
    ['change', '0'],
    ['change', '8'],
  ] as const)('refuse %s=%s', async (name, value) => {
    const pages = fakeAnswers();
    const { status, body } = await send(pages, { ...numbers, [name]: value });
    expect(status).toBe(400);
    expect(body).toContain(`<a href="#${name}">`);
    expect(named(pages)).not.toContain('answerCheck');
  });

  it('refuse a field sent twice', async () => {
    const pages = fakeAnswers();
    const { status, body } = await send(pages, [...Object.entries(numbers), ['pain', '7']]);
    expect(status).toBe(400);
    expect(body).toContain('<a href="#pain">');
    expect(named(pages)).not.toContain('answerCheck');
  });

  it('go back to the safety question with all that was typed, and forward again', async () => {
    const pages = fakeAnswers({ needsConsent: true });
    const typedSoFar = { ...without(numbers, 'limits'), consent: 'yes', back: 'yes' };
    const back = await send(pages, typedSoFar);
    expect(back.status).toBe(200);
    expect(chosen(back.body)).toEqual(['consent=yes', 'signs=none']);
    expect(carried(back.body)).toMatchObject({ pain: '6', walking: '3', standing: '2' });
    const forward = await send(pages, { ...carried(back.body), consent: 'yes', signs: 'none' });
    expect(chosen(forward.body)).toEqual(['pain=6', 'walking=3', 'standing=2', 'change=5']);
    expect(named(pages)).toEqual(['openCheck', 'openCheck']);
  });

  it('show what was answered before, to be corrected', async () => {
    const { body } = await send(fakeAnswers({ earlier: asNumbers }), safety);
    expect(chosen(body)).toEqual(Object.entries(answers).map(([key, value]) => `${key}=${value}`));
    expect(body).toContain(text.earlier);
  });

  it('prefer what was typed just now to what was answered before', async () => {
    const { body } = await send(fakeAnswers({ earlier: asNumbers }), { ...safety, pain: '1' });
    expect(chosen(body)).toEqual(['pain=1']);
    expect(body).not.toContain(text.earlier);
  });

  it('lead back to the safety question where that was not answered', async () => {
    const pages = fakeAnswers();
    const { status, body } = await send(pages, without(numbers, 'signs'));
    expect(status).toBe(400);
    expect(body).toContain(text.errors.signsMissing);
    expect(carried(body)).toMatchObject(answers);
  });

  it('lead back to the consent where that was not answered', async () => {
    const pages = fakeAnswers({ needsConsent: true });
    const { status, body } = await send(pages, numbers);
    expect(status).toBe(400);
    expect(body).toContain('<a href="#consent">');
    expect(named(pages)).not.toContain('answerCheck');
  });

  it.each([
    ['yes', true],
    ['no', false],
  ])('carry the consent along: %s', async (consent, given) => {
    const pages = fakeAnswers({ needsConsent: true });
    const asked = await send(pages, { ...safety, consent });
    expect(carried(asked.body)).toMatchObject({ consent });
    await send(pages, { ...numbers, consent });
    expect(pages.calls.at(-1)?.[4]).toBe(given);
  });

  it('say that nothing was kept where that was chosen', async () => {
    const pages = fakeAnswers({ needsConsent: true });
    const asked = await send(pages, { ...safety, consent: 'no' });
    expect(asked.body).toContain(text.keepingNothing);
    const { body } = await send(pages, { ...numbers, consent: 'no' });
    for (const line of answerWords.en.thanks.notKept) expect(body).toContain(line);
  });

  it('honour “no” in this tab though another tab said “yes” meanwhile', async () => {
    const pages = fakeAnswers({ needsConsent: false });
    await send(pages, { ...numbers, consent: 'no' });
    expect(pages.calls.at(-1)?.[4]).toBe(false);
  });
});

describe('after the answers', () => {
  it('whoever is worse is told what to do for now', async () => {
    const { body } = await send(fakeAnswers({ worse: true }), numbers);
    expect(body).toContain(`<h1>${worse.heading}</h1>`);
    for (const said of [worse.intro, ...worse.steps, worse.after]) expect(body).toContain(said);
  });

  it('whoever is worse and keeps no answers is promised nothing about the letters', async () => {
    const pages = fakeAnswers({ worse: true, needsConsent: true });
    const { body } = await send(pages, { ...numbers, consent: 'no' });
    for (const step of worse.steps) expect(body).toContain(step);
    expect(body).not.toContain(worse.after);
    expect(body).toContain(answerWords.en.worse.notKept);
  });

  it.each([
    ['start', 'welcome'],
    ['middle', 'half-way-there'],
  ] as const)('of the %s there is the question of %s', async (check, lesson) => {
    const { body } = await send(fakeAnswers({ check }), { ...numbers, check });
    const teachBack = survey.en.teachBacks[lesson];
    expect(body).toContain(teachBack?.question);
    expect(body).toMatch(/<details[^>]*><summary>/);
  });

  it('of the end there is none', async () => {
    const { body } = await send(fakeAnswers({ check: 'end' }), { ...numbers, check: 'end' });
    expect(body).not.toContain('<details');
  });

  it.each([
    ['closed', 'middle'],
    ['end', 'middle'],
    ['middle', 'start'],
  ] as const)('a form for another check than %s is told so, kindly: %s', async (check, sent) => {
    const pages = fakeAnswers({ check });
    for (const body of [
      { ...safety, check: sent },
      { ...numbers, check: sent },
    ]) {
      const answer = await send(pages, body);
      expect(answer.status).toBe(200);
      expect(answer.body).toContain(answerWords.en.closed.title);
      expect(answer.body.slice(answer.body.indexOf('<main'))).not.toMatch(/missed|late|should/i);
    }
    expect(named(pages)).not.toContain('answerCheck');
  });

  it('a check that is closed still asks whether anything is new, and answers a sign', async () => {
    const pages = fakeAnswers({ check: 'closed' });
    const { body } = await send(pages, { step: 'start' });
    expect(body).toContain(answerWords.en.check.anythingNew);
    const asked = { step: 'safety', lang: 'en', country: 'US' };
    for (const [name, value] of Object.entries(asked)) {
      expect(body).toContain(`name="${name}" value="${value}"`);
    }

    const alarmed = await send(pages, { ...asked, signs: 'calf' });
    expect(named(pages)).toContain('reportSigns');
    expect(alarmed.body).not.toContain(answerWords.en.closed.title);
    const nothing = await send(pages, asked);
    expect(nothing.status).toBe(400);
    expect(nothing.body).toContain(answerWords.en.check.errors.signsMissing);
    const fine = await send(pages, { ...asked, signs: 'none' });
    expect(fine.status).toBe(200);
    expect(fine.body).not.toContain(answerWords.en.check.anythingNew);
  });

  it('a second tab corrects what the first one sent', async () => {
    const pages = fakeAnswers();
    await send(pages, numbers);
    const { status } = await send(pages, { ...numbers, pain: '2' });
    expect(status).toBe(200);
    expect(named(pages).filter((name) => name === 'answerCheck')).toHaveLength(2);
  });

  it('every page that follows has the danger box', async () => {
    for (const body of [{ step: 'start' }, safety, numbers]) {
      expect((await send(fakeAnswers(), body)).body).toContain('id="danger"');
    }
  });
});
