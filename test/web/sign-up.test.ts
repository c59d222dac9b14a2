import { describe, expect, it } from 'vitest';
import { words } from '../../web/words.ts';
import { fakePages } from './pages.ts';
import { goodSignUp, inSpanish, json, post, visit } from './requests.ts';

const page = (path: string, init: RequestInit = {}, pages = fakePages()) =>
  visit(pages.signUp, path, init, 'signUp');

const selected = (body: string, name: string) =>
  new RegExp(`<select id="${name}".*?</select>`, 's')
    .exec(body)?.[0]
    .match(/<option value="([^"]*)" selected/)?.[1];

const shownIn = (body: string, name: string) =>
  new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(body)?.[1];

const en = words.en.signUp;
const es = words.es.signUp;

describe('the sign-up page', () => {
  it.each(['/', '/sign-up'])('asks little at %s, in words that must not drift', async (path) => {
    const { status, body } = await page(path);
    expect(status).toBe(200);
    expect(body).toContain(
      'These letters are for adults who have been told by a clinician that their leg pain comes from nerves in the back. Calf pain when walking can also be poor blood flow. Not told yet? Ask for a check of your leg pulses.',
    );
    expect(body).toContain(
      'One address, one person. Helping someone? Answers must be theirs, and they must agree.',
    );
    expect(body).toContain('I am 18 or over and want these letters');
    expect(body).toContain('1 Example Street, Example City, EX 00001');
    expect(body).not.toContain('checked=');
    expect(body).not.toContain('noindex');
  });

  it('is in the language the browser asks for, by its weights', async () => {
    const { body } = await page('/', inSpanish());
    expect(body).toContain('<html lang="es" dir="ltr">');
    expect(body).toContain(es.heading);
  });

  it('is in the language named in its address, before what the browser asks for', async () => {
    const { body } = await page('/sign-up?lang=en', inSpanish());
    expect(body).toContain('<html lang="en" dir="ltr">');
    expect(selected(body, 'language')).toBe('en');
  });

  it.each([
    ['en-GB,en;q=0.9', 'GB', 'Europe/London'],
    ['es-AR', 'AR', 'America/Argentina/Buenos_Aires'],
    ['es-419,es-MX;q=0.8', 'MX', 'America/Mexico_City'],
    ['zh-Hant-TW', 'TW', 'Asia/Taipei'],
    ['hi-IN', 'IN', 'Asia/Kolkata'],
    ['sq-XK', 'XK', 'Europe/Belgrade'],
    ['en', 'US', 'America/New_York'],
    ['es', 'ES', 'Europe/Madrid'],
    ['en-ZZ', 'US', 'America/New_York'],
    ['', 'US', 'America/New_York'],
    ['%%%,;;q=x', 'US', 'America/New_York'],
  ])('guesses country and time zone from "%s"', async (header, country, zone) => {
    const { body } = await page('/', { headers: { 'Accept-Language': header } });
    expect(selected(body, 'country')).toBe(country);
    expect(selected(body, 'timeZone')).toBe(zone);
  });

  it('carries the marks of the link along, cut to length and harmless', async () => {
    const query = `utm_source=${encodeURIComponent('"><b>x')}&utm_medium=print&utm_campaign=${'c'.repeat(300)}`;
    const { body } = await page(`/sign-up?${query}`);
    expect(body).not.toContain('<b>x');
    expect(shownIn(body, 'source')).toBe('&quot;&gt;&lt;b&gt;x');
    expect(shownIn(body, 'medium')).toBe('print');
    expect(shownIn(body, 'campaign')).toBe('c'.repeat(100));
    expect(body).toContain('&amp;utm_medium=print');
  });

  it('serves its one script, which knows where each zone lies', async () => {
    const { status, body, headers } = await page('/sign-up/guess.js');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(body).toContain('"America/Chicago":"US"');
    expect(body).toContain('"Asia/Kolkata":"IN"');
  });
});

describe('a sign-up by the page', () => {
  it('is passed on as it was meant, with the language it was asked in', async () => {
    const pages = fakePages();
    const form = { ...goodSignUp, language: 'es', address: '  Maria.Lopez@Example.COM ' };
    const { status, body } = await page('/sign-up?lang=en', post(form), pages);
    expect(status).toBe(200);
    expect(pages.asked.signUps).toEqual([
      {
        form: { ...form, address: 'maria.lopez@example.com', consent: true },
        channel: 'page',
        language: 'en',
      },
    ]);
    expect(body).toContain('<html lang="es"');
    expect(body).toContain('Maria.Lopez@Example.COM');
  });

  it('is answered with what to look for', async () => {
    const { body, headers } = await page('/sign-up', post(goodSignUp));
    expect(body).toContain(
      'Look for a letter from Walk Easier. Not there in 5 minutes? Look in Spam or Junk.',
    );
    expect(body).toContain('Send it again');
    expect(body).toContain('I typed the wrong address');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(body).toContain('<meta name="robots" content="noindex"');
  });

  it('can be sent again from the answer, unchanged', async () => {
    const pages = fakePages();
    const { body } = await page('/sign-up?lang=en', post(goodSignUp), pages);
    const again = [...body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name, value] as [string, string],
    );
    const second = await page('/sign-up?lang=en', post(again), pages);
    expect(second.body).toBe(body);
    expect(pages.asked.signUps[1]).toEqual(pages.asked.signUps[0]);
  });

  it('can be changed: the form comes again, filled in, with the cursor in the address', async () => {
    const pages = fakePages();
    const { status, body } = await page('/sign-up/change?lang=en', post(goodSignUp), pages);
    expect(status).toBe(200);
    expect(shownIn(body, 'address')).toBe('maria.lopez@example.com');
    expect(body).toMatch(/<input id="address"[^>]* autofocus/);
    expect(body).toMatch(/<input id="told"[^>]* checked/);
    expect(body).toMatch(/<input id="consent"[^>]* checked/);
    expect(selected(body, 'timeZone')).toBe('America/Chicago');
    expect(shownIn(body, 'campaign')).toBe('spring');
    expect(body).not.toContain('guess.js');
    expect(pages.asked.signUps).toEqual([]);
  });

  it('keeps what was typed when no letter can be sent now', async () => {
    const pages = fakePages({ unavailable: true });
    const { status, body, headers } = await page('/sign-up', post(goodSignUp), pages);
    expect(status).toBe(503);
    expect(headers.get('Retry-After')).toBe('300');
    expect(body).toContain(en.unavailable);
    expect(shownIn(body, 'address')).toBe('maria.lopez@example.com');
    expect(body).not.toContain('guess.js');
  });

  it('takes a zone under its old name and shows it again under its new one', async () => {
    const form = { ...goodSignUp, timeZone: 'Asia/Calcutta', consent: '' };
    expect(selected((await page('/sign-up', post(form))).body, 'timeZone')).toBe('Asia/Kolkata');
  });
});

const bad = {
  'an address that is missing': [{ address: '' }, 'address', 'addressMissing'],
  'an address without a place': [{ address: 'maria' }, 'address', 'address'],
  'an address with a line break': [
    { address: 'a@b.example\nBcc: x@y.example' },
    'address',
    'address',
  ],
  'an address of 300 characters': [
    { address: `${'a'.repeat(60)}@${'b'.repeat(234)}.example` },
    'address',
    'addressTooLong',
  ],
  'an address of 10,000 characters': [
    { address: `${'a'.repeat(10_000)}@x.example` },
    'address',
    'addressTooLong',
  ],
  'an address that is HTML': [
    { address: '<script>alert(1)</script>@x.example' },
    'address',
    'address',
  ],
  'no consent': [{ consent: '' }, 'consent', 'consent'],
  'another word for consent': [{ consent: 'no' }, 'consent', 'consent'],
  'no answer to what was told': [{ told: '' }, 'told', 'told'],
  'an unknown country': [{ country: 'ZZ' }, 'country', 'country'],
  'a country from an object’s own names': [{ country: '__proto__' }, 'country', 'country'],
  'an unknown time zone': [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'timeZone'],
  'a time zone from an object’s own names': [{ timeZone: 'constructor' }, 'timeZone', 'timeZone'],
  'an unknown language': [{ language: 'xx' }, 'language', 'language'],
} as const;

describe('bad input on the sign-up page', () => {
  it.each(Object.entries(bad))('%s gets its own message, and stores nothing', async (_, row) => {
    const [change, field, message] = row;
    const pages = fakePages();
    const form = { ...goodSignUp, ...change };
    const { status, body } = await page('/sign-up', post(form), pages);
    expect(status).toBe(400);
    expect(pages.asked.signUps).toEqual([]);
    expect(body).toContain(`<a href="#${field}">${en.errors[message]}</a>`);
    expect(body).toContain(`id="${field}-error"`);
    expect(body.match(/class="wrong"/g)).toHaveLength(1);
    expect(body).toMatch(/<section class="summary stack" tabindex="-1" autofocus/);
    expect(body).toContain('<title>Please check: ');
    expect(body).not.toContain('<script>alert');
    // What was well is still there.
    if (field !== 'address') expect(shownIn(body, 'address')).toBe('maria.lopez@example.com');
    if (field !== 'timeZone') expect(selected(body, 'timeZone')).toBe('America/Chicago');
    expect(shownIn(body, 'source')).toBe('poster');
  });

  it('is answered in the language the person chose', async () => {
    const { body } = await page('/sign-up?lang=en', post({ language: 'es' }));
    for (const field of ['consent', 'told', 'country', 'timeZone'] as const) {
      expect(body).toContain(es.errors[field]);
    }
    expect(body).toContain(es.errors.addressMissing);
  });

  it('shows what was typed again, escaped', async () => {
    const address = '"><img src=x onerror=alert(1)>';
    const { body } = await page('/sign-up', post({ ...goodSignUp, address }));
    expect(body).toContain('value="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"');
  });

  it.each(['address', 'consent', 'country', 'language', 'told', 'timeZone'] as const)(
    'refuses %s when it is sent twice',
    async (field) => {
      const pages = fakePages();
      const twice = [...Object.entries(goodSignUp), [field, goodSignUp[field]]] as [
        string,
        string,
      ][];
      const { status, body } = await page('/sign-up', post(twice), pages);
      expect(status).toBe(400);
      expect(body).toContain(en.errors[field]);
      expect(pages.asked.signUps).toEqual([]);
    },
  );

  it('does not look at names that nobody asked for', async () => {
    const pages = fakePages();
    const extra = { ...goodSignUp, '__proto__[admin]': 'yes', constructor: 'x', toString: 'y' };
    expect((await page('/sign-up', post(extra), pages)).status).toBe(200);
    expect(Object.keys(pages.asked.signUps[0]?.form ?? {}).sort()).toEqual(
      Object.keys(goodSignUp).sort(),
    );
    expect(Object.prototype).not.toHaveProperty('admin');
  });

  it.each([
    ['text/plain', 'address=a@b.example'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/xml', '<a/>'],
  ])('refuses %s with 415', async (type, body) => {
    const pages = fakePages();
    const init = { method: 'POST', headers: { 'Content-Type': type }, body };
    const answer = await page('/sign-up', inSpanish(init), pages);
    expect(answer.status).toBe(415);
    expect(answer.body).toContain(words.es.refusals.wrongType.title);
    expect((await page('/sign-up/change', init, pages)).status).toBe(415);
  });

  it('refuses a body without a content type with 415', async () => {
    const init = { method: 'POST', body: new Uint8Array([1, 2, 3]) };
    expect((await page('/sign-up', init)).status).toBe(415);
  });

  it.each(['/sign-up', '/sign-up/change'])(
    'refuses a body of 1 MB at %s with 413',
    async (path) => {
      const pages = fakePages();
      const answer = await page(path, post({ ...goodSignUp, address: 'a'.repeat(2 ** 20) }), pages);
      expect(answer.status).toBe(413);
      expect(answer.body).toContain(words.en.refusals.tooLarge.title);
      expect(answer.body.length).toBeLessThan(20_000);
    },
  );

  it('counts a body that does not tell its length', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 20; part++) controller.enqueue(new Uint8Array(10_000).fill(97));
        controller.close();
      },
    });
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    };
    expect((await page('/sign-up', init)).status).toBe(413);
  });
});

describe('a sign-up by JSON', () => {
  const body = { ...goodSignUp, consent: true };

  it('is asked for with 202', async () => {
    const pages = fakePages();
    const answer = await page('/sign-up', json({ ...body, language: 'es' }), pages);
    expect(answer.status).toBe(202);
    expect(JSON.parse(answer.body)).toEqual({ status: 'asked' });
    expect(pages.asked.signUps[0]).toMatchObject({ channel: 'json', language: 'es' });
  });

  it('names each field that is wrong, in the language of the body', async () => {
    const pages = fakePages();
    const wrong = { ...body, language: 'es', address: 7, country: ['US'], consent: 'x' };
    const answer = await page('/sign-up', json(wrong), pages);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toEqual({
      errors: [
        { field: 'address', message: es.errors.addressMissing },
        { field: 'country', message: es.errors.country },
        { field: 'consent', message: es.errors.consent },
      ],
    });
    expect(pages.asked.signUps).toEqual([]);
  });

  it('falls back to the language of the browser', async () => {
    const answer = await page('/sign-up', inSpanish(json({ ...body, language: 'xx' })));
    expect(JSON.parse(answer.body)).toEqual({
      errors: [{ field: 'language', message: es.errors.language }],
    });
  });

  it('refuses marks that are too long, since a program can mend them', async () => {
    const answer = await page('/sign-up', json({ ...body, source: 's'.repeat(101) }));
    expect(JSON.parse(answer.body).errors).toEqual([
      { field: 'source', message: en.errors.source },
    ]);
  });

  it.each(['{"address":', '', 'null', '[]', '"text"', '7', '{"a":1}}'])(
    'refuses %s as broken',
    async (text) => {
      const answer = await page('/sign-up', json(text));
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.body).errors).toHaveLength(1);
    },
  );

  it('takes nothing from a prototype', async () => {
    const pages = fakePages();
    const text = `{"__proto__":${JSON.stringify(body)},"constructor":{"prototype":{"a":1}}}`;
    const answer = await page('/sign-up', json(text), pages);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).errors).toHaveLength(6);
    expect(pages.asked.signUps).toEqual([]);
  });

  it('is told in JSON that it is too large, or cannot be done now', async () => {
    const large = await page('/sign-up', json({ ...body, address: 'a'.repeat(70_000) }));
    expect([large.status, JSON.parse(large.body).errors.length]).toEqual([413, 1]);
    const later = await page('/sign-up', json(body), fakePages({ unavailable: true }));
    expect([later.status, JSON.parse(later.body).errors.length]).toEqual([503, 1]);
  });
});

describe('what is not there', () => {
  it.each(['/nothing', '/sign-up/other', '/sign-up/guess.js/x', '/%E0%A4%A', '/wp-login.php'])(
    'gets a polite 404 at %s',
    async (path) => {
      const { status, body } = await page(path, inSpanish());
      expect(status).toBe(404);
      expect(body).toContain(words.es.refusals.notFound.title);
    },
  );

  it.each([
    ['PUT', '/sign-up', 'GET, HEAD, POST'],
    ['DELETE', '/', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
    ['GET', '/sign-up/change', 'POST'],
    ['OPTIONS', '/sign-up', 'GET, HEAD, POST'],
  ])('refuses %s %s with 405 and says what is allowed', async (method, path, allow) => {
    const { status, headers, body } = await page(path, { method });
    expect(status).toBe(405);
    expect(headers.get('Allow')?.split(', ').sort().join(', ')).toBe(allow);
    expect(body).toContain(words.en.refusals.wrongMethod.title);
  });

  it('answers HEAD like GET, without a body', async () => {
    const { status, body } = await page('/sign-up', { method: 'HEAD' });
    expect([status, body]).toEqual([200, '']);
  });

  it('tells a person politely of a fault, and the operator of what it was', async () => {
    const pages = fakePages({ broken: true });
    const { status, body } = await page('/sign-up', post(goodSignUp), pages);
    expect(status).toBe(500);
    expect(body).toContain(words.en.refusals.fault.title);
    expect(body.slice(body.indexOf('<main'))).not.toContain('table');
    expect(pages.asked.faults).toHaveLength(1);
  });
});
