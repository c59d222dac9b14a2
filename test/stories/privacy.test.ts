/** Logs, metrics, schedule names, tags, subjects and links hold nothing that tells who or what. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Course, DAY, HOUR, startCourse, WEEK } from './course.ts';

let course: Course;

beforeAll(async () => {
  course = await startCourse();
  await liveThrough();
});
afterAll(() => course?.close());

const name = 'Rosalinda-Unmistakable';
const rosa = 'rosa.unmistakable@example.org';

/** Words that would tell what the person suffers from. */
const telling =
  /claudication|stenosis|spin(e|al)|nerve|pain|leg|back|estenosis|dolor|pierna|espalda/i;

async function liveThrough() {
  await course.signUp('someone.wrong@');
  await course.signUp(rosa);
  await course.signUp(rosa, { told: 'not-sure' });
  const page = await course.confirm(rosa);
  await course.prefer(await page.text(), { firstName: name, surgery: 'yes', work: 'lifting' });
  for (const kind of ['fail-before', 'throttle', 'kill-after'] as const) {
    course.host.faults.add({ kind, service: 'ses', action: 'SendRawEmail' });
    await course.pass(WEEK);
  }
  course.host.faults.add({
    kind: 'error',
    service: 'ses',
    action: 'SendRawEmail',
    code: 'MessageRejected',
    status: 400,
  });
  course.host.faults.add({ kind: 'fail-before', service: 'dynamodb', times: 30 });
  await course.pass(WEEK);
  await course.put('walk-easier-due', { v: 1, personId: rosa, note: name });
  await fetch(await course.link(course.newest(rosa), '/letter/'), { method: 'POST' });
  await course.host.mailbox.complain(course.newest(rosa).id);
  await course.pass(DAY + HOUR);
}

async function secretsOf(letters: ReturnType<Course['letters']>) {
  const links = await Promise.all(letters.map(({ id }) => course.host.mailbox.links(id)));
  return new Set(links.flat().flatMap(({ url }) => url.match(/[a-z2-7]{55}/g) ?? []));
}

test('nothing in the logs, the schedules or the tags tells who someone is or what they have', async () => {
  await course.join('joe@example.org');
  const names = course.bookings();
  expect(names).toHaveLength(1);
  const letters = course.letters(rosa);
  const tokens = await secretsOf(letters);
  expect(tokens.size).toBeGreaterThan(3);

  const logs = course.host.logs().map(({ line }) => line);
  expect(logs.some((line) => line.includes('lesson.refused'))).toBe(true);
  expect(logs.some((line) => line.includes('fault'))).toBe(true);
  const tags = letters.map(({ id }) => JSON.stringify(course.host.mailbox.message(id)?.tags));
  const places = [...logs, ...names, ...tags].join('\n');
  for (const secret of ['unmistakable', 'example.org', 'someone.wrong', 'lifting', ...tokens]) {
    expect(places.toLowerCase()).not.toContain(secret.toLowerCase());
  }
});

test('no subject and no link tells what someone has', async () => {
  const letters = course.letters(rosa);
  expect(letters.length).toBeGreaterThan(3);
  for (const { id } of letters) {
    expect(course.host.mailbox.message(id)?.subject).not.toMatch(telling);
    for (const { url } of await course.host.mailbox.links(id)) {
      if (url.startsWith('https:')) expect(decodeURIComponent(url)).not.toMatch(telling);
    }
  }
});
