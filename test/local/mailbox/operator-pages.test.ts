import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Mailbox, mailbox } from '../../../local/mailbox/mailbox.ts';
import { operatorPages } from '../../../local/mailbox/operator-pages.ts';
import { courseLetter, WEB_ORIGIN } from '../services/course-letter.ts';
import { receiveMail } from '../services/receiving-rule.ts';
import { type ServicesOnTheWire, START, startServices } from '../services/services-on-the-wire.ts';

const BUS = 'arn:aws:events:us-east-1:111111111111:event-bus/default';
const ANN = 'ann@reader.example';

let services: ServicesOnTheWire;
let course: Server;
let courseOrigin: string;
let asked: { method: string; url: string; type: string; body: string }[];
let box: Mailbox;
let pages: Hono;

beforeEach(async () => {
  services = await startServices();
  asked = [];
  course = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const type = String(request.headers['content-type']);
      asked.push({ method: request.method ?? '', url: request.url ?? '', type, body });
      response.end('done');
    });
  });
  await new Promise<void>((resolve) => course.listen(0, '127.0.0.1', () => resolve()));
  courseOrigin = `http://127.0.0.1:${(course.address() as AddressInfo).port}`;
  box = mailbox({
    world: services.world,
    ses: services.mail,
    sqs: services.queues,
    localOrigins: () => new Map([[WEB_ORIGIN, courseOrigin]]),
  });
  pages = operatorPages({
    clock: services.clock,
    mailbox: box,
    suppression: {
      list: () => services.mail.suppressedList(),
      remove: (address) => services.mail.unsuppress(address),
    },
    signUpUrl: () => `${courseOrigin}/`,
    dnsRecords: () => services.mail.dkimRecords(),
    upcoming: () => [],
    problems: () => ['denied: something'],
    logTail: () => ['{"event":"lesson.submitted"}'],
  });
  services.mail.createEmailIdentity({ EmailIdentity: 'walk-easier.example' });
  for (const [name, types] of [
    ['plain', ['send', 'bounce', 'complaint']],
    ['tracked', ['send', 'open', 'click']],
  ] as const) {
    services.mail.createConfigurationSet(name, {});
    services.mail.createEventDestination({
      ConfigurationSetName: name,
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: types,
        EventBridgeDestination: { EventBusArn: BUS },
      },
    });
  }
});

afterEach(async () => {
  course.closeAllConnections();
  await new Promise<void>((resolve) => course.close(() => resolve()));
  await services.stop();
});

const send = async (ConfigurationSetName = 'plain', raw = courseLetter()): Promise<string> => {
  const answer = await services.mail.service.actions.SendRawEmail?.run(
    { RawMessage: { Data: raw }, Destinations: [ANN], ConfigurationSetName },
    { kind: 'operator' },
  );
  return String(answer?.MessageId);
};

const see = async (path: string): Promise<string> => {
  const answer = await pages.request(path, { headers: { accept: 'text/html' } });
  expect(answer.status).toBe(200);
  return await answer.text();
};

const submit = (path: string, fields: Record<string, string> = {}, headers = {}) =>
  pages.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });

const notice = async (answer: Response): Promise<string> =>
  new URL(answer.headers.get('location') ?? '', 'http://x').searchParams.get('notice') ?? '';

describe('the inbox', () => {
  test('says what to do while it is empty', async () => {
    expect(await see('/inbox')).toContain('No mail yet');
  });

  test('lists each address and its mail, with subjects as a reader sees them', async () => {
    await send();
    const html = await see(`/inbox?to=${encodeURIComponent(ANN)}`);
    expect(html).toContain('Your first letter – welcome');
    expect(html).toContain(ANN);
  });

  test('shows a subject with markup as words', async () => {
    await send('plain', courseLetter({ subject: '<script>alert(1)</script>' }));
    const html = await see('/inbox');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert');
  });
});

describe('one mail', () => {
  test.each([
    ['delay', 'DeliveryDelay'],
    ['full', 'Bounce'],
    ['undetermined', 'Bounce'],
    ['reject', 'Reject'],
    ['rendering', 'Rendering Failure'],
  ])('has a button for %s, which says whether the stack was told', async (name, type) => {
    const id = await send();
    expect(await see(`/mail/${id}`)).toContain(`action="/mail/${id}/${name}"`);
    const said = await notice(await submit(`/mail/${id}/${name}`));
    expect(said).toContain(type === 'Bounce' ? 'the stack was told' : 'the stack was not told');
    expect(box.events(id).map((event) => event.type)).toContain(type);
    expect(await see('/inbox')).toContain('class="badge');
  });

  test('is shown as letter, text, headers and source', async () => {
    const id = await send();
    expect(await see(`/mail/${id}`)).toContain(
      'sandbox="allow-popups allow-popups-to-escape-sandbox"',
    );
    expect(await see(`/mail/${id}?view=text`)).toContain('Welcome. Leave:');
    expect(await see(`/mail/${id}?view=headers`)).toContain('List-Unsubscribe-Post');
    expect(await see(`/mail/${id}?view=raw`)).toContain(`${WEB_ORIGIN}/leave/token`);
  });

  test('its HTML runs no script and leads links to this machine, in new tabs', async () => {
    const id = await send();
    const answer = await pages.request(`/mail/${id}/html`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script');
    expect(policy).toMatch(/sandbox allow-popups/);
    const html = await answer.text();
    expect(html).toMatch(/^<!doctype html><html><head><base target="_blank">/);
    expect(html).toContain(`href="${courseOrigin}/letter/en/welcome"`);
    expect(html).toContain('href="https://elsewhere.example/page"');
  });

  test('its source is what the recipient’s server gets: signed, and else as it was sent', async () => {
    const id = await send();
    const answer = await pages.request(`/mail/${id}/raw`);
    const source = Buffer.from(await answer.arrayBuffer());
    expect(source.toString()).toMatch(/^DKIM-Signature: v=1; .*d=walk-easier\.example;/);
    expect(source.subarray(-courseLetter().length).equals(courseLetter())).toBe(true);
    const last = await pages.request('/last-letter');
    expect(Buffer.from(await last.arrayBuffer()).equals(source)).toBe(true);
  });

  test('that does not exist is not found', async () => {
    expect((await pages.request('/mail/none')).status).toBe(404);
    expect((await submit('/mail/none/bounce')).status).toBe(404);
  });
});

describe('what a reader or provider does', () => {
  test('a bounce and a complaint are told to the stack', async () => {
    const id = await send();
    expect(await notice(await submit(`/mail/${id}/bounce`))).toContain('the stack was told');
    expect(await notice(await submit(`/mail/${id}/complain`))).toContain('the stack was told');
    expect(services.mail.events(id).map(({ type }) => type)).toEqual(['Bounce', 'Complaint']);
    expect(await see('/suppression')).toContain(ANN);
    await submit('/suppression/remove', { address: ANN });
    expect(await see('/suppression')).not.toContain(ANN);
  });

  test('an opening of an untracked mail is said to be untold', async () => {
    expect(await notice(await submit(`/mail/${await send()}/open`))).toContain('was not told');
    expect(await notice(await submit(`/mail/${await send('tracked')}/open`))).toContain(
      'the stack was told',
    );
  });

  test('a click on a tracked link is reported and led on to this machine', async () => {
    const id = await send('tracked');
    const answer = await submit(`/mail/${id}/click`, { url: `${WEB_ORIGIN}/letter/en/welcome` });
    expect(answer.headers.get('location')).toBe(`${courseOrigin}/letter/en/welcome`);
    expect(services.mail.events(id).map(({ type }) => type)).toEqual(['Click']);
  });

  test('a click on a link marked ses:no-track is reported to nobody', async () => {
    const id = await send('tracked');
    await box.click(id, `${WEB_ORIGIN}/leave/token?a=1&b=2`);
    expect(services.mail.events(id)).toEqual([]);
  });

  test('a click in a mail that is not tracked is led on and reported to nobody', async () => {
    const id = await send('plain');
    const answer = await submit(`/mail/${id}/click`, { url: `${WEB_ORIGIN}/letter/en/welcome` });
    expect(answer.status).toBe(303);
    expect(services.mail.events(id)).toEqual([]);
  });

  test('a click on a link that the mail does not hold is refused', async () => {
    const id = await send();
    expect((await submit(`/mail/${id}/click`, { url: 'https://evil.example/' })).status).toBe(400);
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data'] as const)(
    'one-click unsubscribe posts what RFC 8058 says, as %s',
    async (encoding) => {
      const answer = await box.unsubscribe(await send(), encoding);
      expect(answer).toEqual({ url: `${WEB_ORIGIN}/leave/token`, status: 200, body: 'done' });
      expect(asked).toHaveLength(1);
      expect(asked[0]).toMatchObject({ method: 'POST', url: '/leave/token' });
      const form = await new Response(asked[0]?.body, {
        headers: { 'content-type': asked[0]?.type ?? '' },
      }).formData();
      expect([...form]).toEqual([['List-Unsubscribe', 'One-Click']]);
    },
  );

  test('a reply that nothing takes is refused, with the words of SMTP', async () => {
    const id = await send();
    const answer = await submit(`/mail/${id}/reply`, { body: 'Thank you – muchas gracias' });
    expect(await see(answer.headers.get('location') ?? '')).toContain('Refused: 550');
    expect(box.received()).toEqual([]);
  });

  test('a reply comes in like any mail, and shows how far it got', async () => {
    const queue = receiveMail(services, { Recipients: ['walk-easier.example'] });
    const id = await send();
    const fields = { body: 'Thank you – muchas gracias', verdicts: 'dmarc=FAIL' };
    const answer = await submit(`/mail/${id}/reply`, fields);
    await services.clock.settle();
    const place = answer.headers.get('location') ?? '';
    const html = await see(place);
    expect(html).toContain('Thank you – muchas gracias');
    expect(html).toContain('dmarc FAIL');
    expect(html).toContain('waits to be read');
    const [received] = box.received();
    expect(received).toMatchObject({
      mailFrom: ANN,
      recipients: ['reply+token@walk-easier.example'],
      verdicts: { dmarc: 'FAIL', virus: 'PASS' },
    });
    const raw = box.raw(received?.id ?? '').toString();
    expect(raw).toContain('In-Reply-To: <first@walk-easier.example>');
    expect(raw).not.toContain('X-Local-Verdicts');
    expect(await see(`/inbox?to=${encodeURIComponent(ANN)}`)).toContain('waits to be read');
    const sqs = new SQSClient(services.client);
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queue.url }));
    const receipt = Messages[0]?.ReceiptHandle ?? '';
    await sqs.send(new DeleteMessageCommand({ QueueUrl: queue.url, ReceiptHandle: receipt }));
    sqs.destroy();
    expect(await see(place)).toContain('<span class="badge good">read</span>');
  });

  test('quick replies are offered beside the field', async () => {
    const html = await see(`/mail/${await send()}`);
    for (const words of ['6', 'stop', 'walked 10 minutes']) {
      expect(html).toContain(`name="body" value="${words}"`);
    }
  });
});

describe('the clock', () => {
  const command = (body: unknown) =>
    pages.request('/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('is told as JSON and shown as a page', async () => {
    const answer = await pages.request('/clock');
    expect(await answer.json()).toEqual({ now: '2026-11-22T09:00:00.000Z', mode: 'stopped' });
    expect(await see('/clock')).toContain('Sun, 22 Nov 2026, 09:00:00');
  });

  test('goes forward by hours', async () => {
    const answer = await command({ do: 'forward', hours: 168 });
    expect(await answer.json()).toMatchObject({ now: '2026-11-29T09:00:00.000Z' });
  });

  test('jumps to the next event', async () => {
    await send();
    await command({ do: 'next' });
    expect(services.clock.now()).toBe(START + 1_000);
  });

  test('runs at a speed and stops', async () => {
    expect(await (await command({ do: 'run', speed: 60 })).json()).toMatchObject({
      mode: 'running',
      speed: 60,
    });
    expect(await (await command({ do: 'stop' })).json()).toMatchObject({ mode: 'stopped' });
  });

  test('comes back to the page whose button was pressed, and nowhere else', async () => {
    const there = await submit('/clock', { do: 'next', back: '/inbox?to=x' });
    expect(there.headers.get('location')).toBe('/inbox?to=x');
    for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const answer = await submit('/clock', { do: 'next', back });
      expect(answer.headers.get('location')).toBe('/clock');
    }
  });

  test.each([
    [{}],
    [{ do: 'rewind' }],
    [{ do: 'forward' }],
    [{ do: 'forward', hours: -1 }],
    [{ do: 'run', speed: 0 }],
    [{ do: 'run', speed: 2_000_000 }],
    [{ do: 'stop', extra: 1 }],
  ])('refuses %j', async (body) => {
    const answer = await command(body);
    expect(answer.status).toBe(400);
    expect(services.clock.now()).toBe(START);
  });
});

describe('the pages themselves', () => {
  test('the overview shows where to go, problems and the log', async () => {
    const html = await see('/');
    for (const words of [courseOrigin, 'denied: something', 'lesson.submitted']) {
      expect(html).toContain(words);
    }
  });

  test('another site cannot press their buttons', async () => {
    const id = await send();
    const answer = await submit(`/mail/${id}/bounce`, {}, { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
    expect(services.mail.events(id)).toEqual([]);
  });

  test('carry a strict policy without inline script', async () => {
    const answer = await pages.request('/inbox');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).not.toMatch(/<script>|onclick|style=/);
  });

  test('tell the reader’s browser when something happened', async () => {
    const stamp = async () =>
      ((await (await pages.request('/pulse')).json()) as { stamp: string }).stamp;
    const before = await stamp();
    await send();
    expect(await stamp()).not.toBe(before);
  });
});
