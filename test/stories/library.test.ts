/** What a letter points at is there for anyone: its pictures, and the pages to read and print. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Course, startCourse, WEEK } from './course.ts';

const address = 'rosa@example.org';
let course: Course;
beforeAll(async () => {
  course = await startCourse();
});
afterAll(() => course?.close());

/** On this machine, as the name of the pages' host would lead there. */
const here = (url: string) => new URL(new URL(url).pathname, course.host.origins.pages);

test('every picture of every letter is fetched as it is, without a word of who asks', async () => {
  await course.join(address);
  await course.pass(9 * WEEK);
  const seen = new Set<string>();
  for (const { id } of course.letters(address)) {
    const { html = '' } = await course.host.mailbox.read(id);
    for (const [, url = ''] of html.matchAll(/<img\b[^>]*\bsrc="([^"]+)"/g)) seen.add(url);
  }
  expect(seen.size).toBeGreaterThan(10);
  for (const url of seen) {
    expect(url).toMatch(/^https:\/\/[^/]+\/picture\/[0-9a-f]{16}\.png$/);
    const answer = await fetch(here(url));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  }
});

test('the pages to read and print open for anyone, and write nothing down', async () => {
  const made = () => course.host.calls().filter(({ service }) => service !== 'lambda').length;
  const before = made();
  for (const path of ['/moves/en', '/faq/es', '/card/es/ES', '/card/en/any', '/diary/en']) {
    const answer = await fetch(new URL(path, course.host.origins.pages));
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get('cache-control'), path).toBe('public, max-age=3600');
    expect(await answer.text(), path).toContain('<h1>');
  }
  expect(made()).toBe(before);
});
