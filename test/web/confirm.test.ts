import { describe, expect, it } from 'vitest';
import { dangerBox } from '../../emails/safety.ts';
import { words } from '../../web/words.ts';
import { fakePages, tokens, wrongToken } from './pages.ts';
import { inSpanish, post, visit } from './requests.ts';

const page = (path: string, init: RequestInit = {}, pages = fakePages()) =>
  visit(pages.confirm, path, init);

const en = words.en.preferences;
const setup = `/setup/${tokens.en}`;

/** What the form sends when nothing is touched. */
const untouched = {
  weekday: '',
  hour: '10',
  firstName: '',
  work: '',
  surgery: '',
  surgeryDay: '',
  surgeryMonth: '',
  surgeryYear: '',
  textSize: 'normal',
};

const nothingChosen = {
  weekday: undefined,
  hour: 10,
  firstName: undefined,
  work: undefined,
  surgery: undefined,
  surgeryDate: undefined,
  textSize: 'normal',
  tracking: false,
};

describe('the link of the confirmation letter', () => {
  it('opens a page with one button, in the language of the sign-up, and changes nothing', async () => {
    const pages = fakePages();
    const { status, body, headers } = await page(`/confirm/${tokens.es}`, {}, pages);
    expect(status).toBe(200);
    expect(body).toContain('<html lang="es"');
    expect(body.match(/<button/g)).toHaveLength(1);
    expect(body).toContain(`<form method="post" action="/confirm/${tokens.es}">`);
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(pages.asked.confirmed).toEqual([]);
  });

  it('shows nothing of the person, nor of any condition', async () => {
    const { body } = await page(`/confirm/${tokens.en}`);
    const shown = body.slice(body.indexOf('<main'));
    expect(shown).not.toMatch(/@|America|nerve|back|leg|pain/i);
  });

  it.each(['GET', 'POST'])('gives a wrong token the polite page on %s', async (method) => {
    const pages = fakePages();
    const { status, body } = await page(`/confirm/${wrongToken}`, inSpanish({ method }), pages);
    expect(status).toBe(400);
    expect(body).toContain(words.es.refusals.badLink.title);
    expect(pages.asked.confirmed).toEqual([]);
  });

  it.each(['/confirm', '/confirm/', `/confirm/${tokens.en}/x`, '/setup/', '/other'])(
    'knows no page at %s',
    async (path) => {
      expect((await page(path)).status).toBe(404);
    },
  );

  it.each([`/confirm/${tokens.en}`, setup])(
    'refuses other methods at %s with 405',
    async (path) => {
      const { status, headers } = await page(path, { method: 'DELETE' });
      expect([status, headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST']);
    },
  );

  it('reports a fault and shows a polite page', async () => {
    const pages = fakePages({ broken: true });
    expect((await page(`/confirm/${tokens.en}`, {}, pages)).status).toBe(500);
    expect(pages.asked.faults).toHaveLength(1);
  });
});

describe('confirming', () => {
  it('shows the danger signs for the country first, then the questions', async () => {
    const pages = fakePages();
    const { status, body } = await page(`/confirm/${tokens.en}`, { method: 'POST' }, pages);
    expect(status).toBe(200);
    expect(pages.asked.confirmed).toEqual([tokens.en]);
    expect(body).toContain('Call <a href="tel:911">911</a> or go to the ER now');
    for (const sign of dangerBox.en.signs) expect(body).toContain(sign);
    expect(body).toContain(dangerBox.en.alone);
    expect(body.indexOf('tel:911')).toBeLessThan(body.indexOf('<form'));
    expect(body).toContain(`action="/setup/${tokens.en}"`);
    expect(body).toContain('10:00 AM unless you choose. Your local time in New York.');
    expect(body).not.toMatch(/id="tracking"[^>]*checked/);
  });

  it('says so kindly when it was done before', async () => {
    const pages = fakePages({ earlier: true });
    const { body } = await page(`/confirm/${tokens.es}`, { method: 'POST' }, pages);
    expect(body).toContain(words.es.confirm.confirmedAlready);
    expect(body).toContain('tel:911');
  });
});

describe('the questions after confirming', () => {
  it('may be looked at again, without anything of the person', async () => {
    const { status, body, headers } = await page(setup);
    expect(status).toBe(200);
    expect(body).not.toMatch(/America|New York|tel:/);
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
  });

  it('offer only hours at which letters are sent', async () => {
    const { body } = await page(setup);
    const hours = /<select id="hour".*?<\/select>/s.exec(body)?.[0].matchAll(/value="(\d+)"/g);
    expect([...(hours ?? [])].map(([, hour]) => Number(hour))).toEqual([
      8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
    ]);
  });

  it('may all be left as they are', async () => {
    const pages = fakePages();
    const { status, body } = await page(setup, post(untouched), pages);
    expect(status).toBe(200);
    expect(pages.asked.preferred).toEqual([
      { token: tokens.en, form: nothingChosen, language: 'en' },
    ]);
    expect(body).toContain(en.welcomeSent);
    expect(body).toContain('at 10:00 AM');
  });

  it('are passed on as answered, and what comes when is told', async () => {
    const pages = fakePages();
    const answers = {
      weekday: '3',
      hour: '17',
      firstName: ' Zoë O’Neil-Łukasz ',
      work: 'retired',
      surgery: 'yes',
      surgeryDay: '5',
      surgeryMonth: '3',
      surgeryYear: '2024',
      textSize: 'large',
      tracking: 'yes',
    };
    const { body } = await page(setup, post(answers), pages);
    expect(pages.asked.preferred[0]?.form).toEqual({
      weekday: 3,
      hour: 17,
      firstName: 'Zoë O’Neil-Łukasz',
      work: 'retired',
      surgery: 'yes',
      surgeryDate: '2024-03-05',
      textSize: 'large',
      tracking: true,
    });
    expect(body).toContain('on Wednesday at 5:00 PM');
    expect(body).not.toContain('Zoë');
  });

  it('take a whole date as well as one in three parts', async () => {
    const pages = fakePages();
    await page(setup, post({ surgery: 'yes', surgeryDate: '2024-02-29' }), pages);
    expect(pages.asked.preferred[0]?.form.surgeryDate).toBe('2024-02-29');
  });

  it('take a date as a yes where the question before it was passed over', async () => {
    const pages = fakePages();
    await page(setup, post({ surgeryDate: '2024-02-29' }), pages);
    expect(pages.asked.preferred[0]?.form.surgery).toBe('yes');
  });

  it('are skipped with one press, whatever was typed', async () => {
    const pages = fakePages();
    const typed = { ...untouched, hour: '99', firstName: '\u0000', skip: 'yes' };
    const { status } = await page(setup, post(typed), pages);
    expect(status).toBe(200);
    expect(pages.asked.preferred[0]?.form).toEqual({});
    expect(pages.asked.preferred[0]?.form.hour).toBeUndefined();
  });

  it('say so when the welcome letter went out before', async () => {
    const { body } = await page(setup, post(untouched), fakePages({ earlier: true }));
    expect(body).toContain(en.welcomeEarlier);
  });

  it('are asked in the person’s language', async () => {
    const pages = fakePages();
    const { body } = await page(`/setup/${tokens.es}`, post({ hour: '25' }), pages);
    expect(body).toContain(words.es.preferences.errors.hour);
    await page(`/setup/${tokens.es}`, post(untouched), pages);
    expect(pages.asked.preferred[0]?.language).toBe('es');
  });
});

describe('bad answers after confirming', () => {
  const cases: [string, Record<string, string>, keyof typeof en.errors, string?][] = [
    ['hour 25', { hour: '25' }, 'hour'],
    ['hour 3, when nobody is written to', { hour: '3' }, 'hour'],
    ['hour 19.5', { hour: '19.5' }, 'hour'],
    ['an hour in words', { hour: 'ten' }, 'hour'],
    ['weekday 0', { weekday: '0' }, 'weekday'],
    ['weekday 8', { weekday: '8' }, 'weekday'],
    ['a name of 10,000 characters', { firstName: 'x'.repeat(10_000) }, 'firstName'],
    ['a name with a line break', { firstName: 'Ana\r\nBcc: x@y.example' }, 'firstName'],
    ['a name with hidden marks', { firstName: 'A\u202Ena' }, 'firstName'],
    ['another kind of work', { work: '__proto__' }, 'work'],
    ['another answer on surgery', { surgery: 'maybe' }, 'surgery'],
    [
      'a date with a no',
      { surgery: 'no', surgeryDate: '2024-01-01' },
      'surgeryContradicts',
      'surgery',
    ],
    ['30 February', { surgeryDay: '30', surgeryMonth: '2', surgeryYear: '2024' }, 'surgeryDate'],
    ['a date without its day', { surgeryMonth: '2', surgeryYear: '2024' }, 'surgeryDate'],
    ['a year of two digits', { surgeryDate: '24-02-01' }, 'surgeryDate'],
    ['a year long before anyone’s birth', { surgeryDate: '1024-02-01' }, 'surgeryDate'],
    ['a surgery to come', { surgeryDate: '2026-11-24' }, 'surgeryDateInFuture', 'surgeryDate'],
    ['another text size', { textSize: 'huge' }, 'textSize'],
    ['another word for tracking', { tracking: 'maybe' }, 'tracking'],
  ];

  it.each(cases)(
    '%s gets its own message, and nothing is kept',
    async (_, change, error, field) => {
      const pages = fakePages();
      const { status, body } = await page(setup, post({ ...untouched, ...change }), pages);
      expect(status).toBe(400);
      expect(pages.asked.preferred).toEqual([]);
      expect(body).toContain(`<a href="#${field ?? error}">${en.errors[error]}</a>`);
      expect(body).toContain(`id="${field ?? error}"`);
      expect(body.match(/class="wrong"/g)).toHaveLength(1);
    },
  );

  it('take a date that is today somewhere on Earth', async () => {
    const pages = fakePages();
    await page(setup, post({ surgeryDate: '2026-11-23' }), pages);
    expect(pages.asked.preferred[0]?.form.surgeryDate).toBe('2026-11-23');
  });

  it('keep what was typed, escaped', async () => {
    const typed = {
      ...untouched,
      hour: '25',
      firstName: '<b>Ana</b>',
      weekday: '7',
      tracking: 'yes',
    };
    const { body } = await page(setup, post({ ...typed, surgeryDay: '"x', surgeryYear: '2024' }));
    expect(body).toContain('value="&lt;b&gt;Ana&lt;/b&gt;"');
    expect(body).toContain('value="&quot;x"');
    expect(body).toContain('<option value="7" selected="">Sunday</option>');
    expect(body).toMatch(/<input id="tracking"[^>]* checked/);
  });

  it('are refused when a field comes twice', async () => {
    const pages = fakePages();
    const { status } = await page(
      setup,
      post([
        ['hour', '9'],
        ['hour', '10'],
      ]),
      pages,
    );
    expect([status, pages.asked.preferred.length]).toEqual([400, 0]);
  });

  it.each([
    ['application/json', '{}', 415],
    ['text/plain', 'hour=10', 415],
    ['application/x-www-form-urlencoded', `firstName=${'a'.repeat(2 ** 20)}`, 413],
  ])('sent as %s are refused where that is not taken', async (type, body, status) => {
    const init = { method: 'POST', headers: { 'Content-Type': type }, body };
    expect((await page(setup, init)).status).toBe(status);
  });

  it('with a wrong token get the polite page', async () => {
    const pages = fakePages();
    expect((await page(`/setup/${wrongToken}`, post(untouched), pages)).status).toBe(400);
    expect((await page(`/setup/${wrongToken}`, {}, pages)).status).toBe(400);
    expect(pages.asked.preferred).toEqual([]);
  });
});
