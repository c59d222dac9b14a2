/** Logs, metrics, schedule names, tags, subjects and links hold nothing that tells who or what. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Course, DAY, HOUR, startCourse, WEEK } from './course.ts';
import { dayFields, patientAt, rowsOf } from './patient.ts';

let course: Course;

beforeAll(async () => {
  course = await startCourse();
  await liveThrough();
  await answerMoveAndGo();
});
afterAll(() => course?.close());

const name = 'Rosalinda-Unmistakable';
const rosa = 'rosa.unmistakable@example.org';

/** Words that would tell what the person suffers from. */
const telling =
  /claudication|stenosis|spin(e|al)|nerve|pain|leg|back|danger|numb-|hold|estenosis|dolor|pierna|espalda/i;

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
  const reader = patientAt(course, rosa);
  await reader.readInBrowser(reader.letter(course.lessonsTo(rosa).at(-1)));
  await course.host.mailbox.complain(course.newest(rosa).id);
  await course.pass(DAY + HOUR);
}

const lola = 'lola.unmistakable@example.org';
const lolasNew = 'lola.elsewhere@example.org';

/** Everything that a person can say of themselves, on pages that fail now and then; gone in the end. */
async function answerMoveAndGo() {
  const { faults } = course.host;
  await course.signUp(lola);
  const page = await course.confirm(lola);
  await course.prefer(await page.text(), { firstName: name });
  await course.pass(5_000);
  const before = patientAt(course, lola);
  await before.answerCheck({ pain: '9', limits: '8' });
  await course.pass(DAY);
  await before.giveNumber(10, { daysDone: '6' });
  await before.fit('before', { do: 'save', ticked: ['cancer', 'surgery'] });
  await before.fit('goal', { do: 'choose', goal: 'garden' });
  await before.fit('plan', { do: 'save', when: 'kitchen', will: 'rest-place' });
  const down = { kind: 'fail-before', service: 'dynamodb', times: 6 } as const;
  const form = await before.openCheck();
  faults.add({ ...down, function: 'AnswerCheck' });
  await before.tickOn(form, ['numb-saddle']);
  await course.pass(HOUR);
  await before.tick(['numb-saddle', 'sexual']);
  const open = await before.openPage();
  faults.add({ ...down, function: 'OpenPage' });
  await before.press(open, 'not-yet').catch(() => undefined);
  await course.pass(2 * DAY);
  await before.change('move', { address: lolasNew });
  faults.add({
    kind: 'kill-after',
    service: 'dynamodb',
    action: 'PutItem',
    function: 'OpenPage',
  });
  await before.follow('/move/', lolasNew).catch(() => undefined);
  await course.pass(2 * WEEK);
  const after = patientAt(course, lolasNew);
  await after.change('surgery-ahead', dayFields('ahead', '2027-05-14'));
  await after.change('data');
  await after.follow('/data/');
  await after.change('erase');
  await after.follow('/erase/');
  await course.pass(HOUR);
}

async function secretsOf(letters: ReturnType<Course['letters']>) {
  const links = await Promise.all(letters.map(({ id }) => course.host.mailbox.links(id)));
  return new Set(links.flat().flatMap(({ url }) => url.match(/[a-z2-7]{55}/g) ?? []));
}

test('nothing in the logs, the schedules or the tags tells who someone is or what they have', async () => {
  await course.join('joe@example.org');
  const names = course.bookings();
  expect(names).toHaveLength(1);
  const letters = [rosa, lola, lolasNew].flatMap(course.letters);
  const tokens = await secretsOf(letters);
  expect(tokens.size).toBeGreaterThan(3);

  const logs = course.host.logs().map(({ line }) => line);
  expect(logs.some((line) => line.includes('lesson.refused'))).toBe(true);
  expect(logs.some((line) => line.includes('fault'))).toBe(true);
  const tags = letters.map(({ id }) => JSON.stringify(course.host.mailbox.message(id)?.tags));
  const places = [...logs, ...names, ...tags].join('\n');
  const secrets = ['unmistakable', 'example.org', 'elsewhere', 'someone.wrong', 'lifting'];
  const answered = [
    'numb-saddle',
    'sexual',
    'garden',
    'nerve',
    '"pain"',
    'daysdone',
    'surgery',
    'cancer',
    'kitchen',
  ];
  for (const secret of [...secrets, ...answered, ...tokens]) {
    expect(places.toLowerCase()).not.toContain(secret.toLowerCase());
  }
});

test('no subject and no link tells what someone has', async () => {
  const letters = [rosa, lola, lolasNew].flatMap(course.letters);
  expect(letters.length).toBeGreaterThan(8);
  for (const { id } of letters) {
    expect(course.host.mailbox.message(id)?.subject).not.toMatch(telling);
    for (const { url } of await course.host.mailbox.links(id)) {
      if (url.startsWith('https:')) expect(decodeURIComponent(url)).not.toMatch(telling);
    }
  }
});

test('of whoever was erased nothing is left that tells who they were or what they had', async () => {
  const left = JSON.stringify(await rowsOf(course)).toLowerCase();
  for (const secret of ['lola', 'elsewhere', 'garden', 'sexual', 'cancer', 'kitchen'])
    expect(left).not.toContain(secret);
});
