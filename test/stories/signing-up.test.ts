/** Signing up through the hosted stack: how often a mailbox is asked, and for how long it may answer. */
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Course, DAY, HOUR, startCourse } from './course.ts';

const rosa = 'rosa@example.org';
let course: Course;

beforeAll(async () => {
  course = await startCourse();
});
beforeEach(() => course.reset());
afterAll(() => course?.close());

const confirmations = () => course.letters(rosa).length;

/** Everything in the table; the order of items and attributes is the store's own affair. */
async function stored() {
  const client = new DynamoDBClient(course.host.clientOptions);
  const scan = new ScanCommand({ TableName: course.host.outputs.TableName });
  const { Items = [] } = await client.send(scan);
  return Object.fromEntries(Items.map((item) => [`${item.pk?.S} ${item.sk?.S}`, unmarshall(item)]));
}

/** Fetches every link of the newest letter, as the scanners of mail gateways do. */
async function scan(address: string) {
  const links = await course.host.mailbox.links(course.newest(address).id);
  const pages = links.filter(({ local }) => local.startsWith('http:'));
  expect(pages.length).toBeGreaterThan(0);
  for (const { local } of pages) {
    await fetch(local);
    await fetch(local, { method: 'HEAD' });
  }
}

test('however often an address is typed, its mailbox gets one letter an hour and three a day', async () => {
  for (let quarter = 0; quarter < 4 * 24; quarter += 1) {
    await course.signUp(quarter % 2 ? rosa : ' ROSA@Example.org ');
    await course.pass(HOUR / 4);
  }
  expect(confirmations()).toBe(3);
});

test('a sign-up that nobody confirmed is gone at seven days, to the second', async () => {
  await course.signUp(rosa);
  const link = await course.link(course.newest(rosa), '/confirm/');
  await course.pass(7 * DAY - 1_000);
  expect((await fetch(link)).status).toBe(200);
  await course.pass(1_000);
  expect((await fetch(link)).status).toBe(400);
  expect((await fetch(link, { method: 'POST' })).status).toBe(400);
  await course.pass(3 * DAY);
  expect(await stored()).toEqual({});
});

test('a scanner that opens every link changes nothing', async () => {
  await course.signUp(rosa);
  await scan(rosa);
  await course.pass(HOUR);
  expect(course.lessonsTo(rosa)).toEqual([]);

  await course.join('joe@example.org');
  const before = await stored();
  await scan('joe@example.org');
  expect(await stored()).toEqual(before);
});

test('consents are kept with their time, wording, language and channel', async () => {
  await course.signUp(rosa, { language: 'es' });
  const page = await course.confirm(rosa);
  await course.prefer(await page.text(), { tracking: 'yes' });
  const consents = Object.entries(await stored())
    .filter(([key]) => key.includes(' CONSENT#'))
    .map(([, { purpose, given, wording, language, channel }]) => ({
      purpose,
      given,
      wording,
      language,
      channel,
    }));
  expect(consents).toEqual([
    {
      purpose: 'course',
      given: true,
      wording: 'course-2026-11-22',
      language: 'es',
      channel: 'page',
    },
    {
      purpose: 'tracking',
      given: true,
      wording: 'tracking-2026-11-22',
      language: 'es',
      channel: 'page',
    },
  ]);
});

test.each([
  ['an address without a domain', { address: 'rosa@' }],
  ['an address that is too long', { address: `${'a'.repeat(65)}@example.org` }],
  ['an unknown time zone', { timeZone: 'Mars/Olympus' }],
  ['an unknown country', { country: 'XX' }],
  ['no consent', { consent: '' }],
  ['an unknown language', { language: 'tlh' }],
])('%s is refused with 400, and nothing is stored or sent', async (_what, fields) => {
  const answer = await course.signUp(rosa, fields);
  expect(answer.status).toBe(400);
  expect(await stored()).toEqual({});
  expect(confirmations()).toBe(0);
});

test.each([
  ['POST', '/sign-up', 'text/plain', 'hello', 415],
  ['POST', '/sign-up', 'application/json', '{"address":', 400],
  ['POST', '/sign-up', 'application/json', `"${'a'.repeat(1_000_000)}"`, 413],
  ['GET', '/nowhere', undefined, undefined, 404],
  ['PUT', '/sign-up', undefined, undefined, 405],
  ['DELETE', '/leave/abc', undefined, undefined, 405],
  ['GET', '/confirm/abc', undefined, undefined, 400],
  ['POST', '/setup/abc', 'application/x-www-form-urlencoded', '', 400],
] as const)('%s %s as %s answers %#', async (method, path, type, body, status) => {
  const answer = await fetch(`${course.host.origins.pages}${path}`, {
    method,
    ...(type && { headers: { 'content-type': type } }),
    ...(body !== undefined && { body }),
  });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('a forged one-click gets the same 200 and changes nothing', async () => {
  await course.join(rosa);
  const good = await course.link(course.newest(rosa), '/leave/');
  const forged = `${good.slice(0, -1)}${good.endsWith('a') ? 'b' : 'a'}`;
  const answer = await fetch(forged, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(answer.status).toBe(200);
  await course.pass(DAY + HOUR);
  expect(course.lessonsTo(rosa)).toContain('how-it-works');
});
