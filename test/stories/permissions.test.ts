/** Every call that the program makes is allowed by its policies, and nothing is allowed that it never does. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Course, DAY, HOUR, startCourse } from './course.ts';
import { patientAt } from './patient.ts';

/** ms: three months of everything. */
const PATIENCE = 120_000;
let course: Course;

beforeAll(async () => {
  course = await startCourse();
});
afterAll(() => course?.close());

/** Log actions are used by Lambda itself, which writes no call on the wire. */
const ofLambdaItself = /^logs:(CreateLogStream|PutLogEvents)$/;

/** One after the other, everything that some function does only now and then. */
async function doEverything() {
  const { mailbox, faults } = course.host;
  await course.join('rosa@example.org');
  await course.signUp('joe@example.org');
  const page = await course.confirm('joe@example.org');
  await course.prefer(await page.text(), { tracking: 'yes' });
  await course.join('ana@example.org');
  await course.join('max@example.org');
  await course.join('eva@example.org');
  await fetch(new URL('/moves/en', course.host.origins.pages));
  const own = await course.link(course.newest('rosa@example.org'), '/letter/');
  await fetch(own, { method: 'POST' });

  // Each ends one course, and the complaint is asked about at the next sign-up.
  await mailbox.complain(course.newest('ana@example.org').id);
  await mailbox.bounce(course.newest('max@example.org').id);
  await course.leave('eva@example.org');
  await course.pass(2 * HOUR);
  await course.signUp('ana@example.org');

  await course.pass(DAY - 3 * HOUR);
  // The answer is lost before SES has the letter: reconcile sends it as a second attempt.
  faults.add({
    kind: 'fail-before',
    service: 'ses',
    action: 'SendRawEmail',
    function: 'SendLesson',
  });
  await course.pass(6 * HOUR);

  // The function dies before it has settled: the event of SES settles and books the next lesson.
  faults.add({
    kind: 'kill-after',
    service: 'ses',
    action: 'SendRawEmail',
    function: 'SendLesson',
  });
  await course.pass(7 * DAY);

  // A refusal: the claim is released.
  faults.add({ kind: 'throttle', service: 'ses', action: 'SendRawEmail', function: 'SendLesson' });
  await course.pass(7 * DAY);

  await holdUntilMorning();
  await settleByLateEvent();
  await useThePages();
  await startAgain();
  await moveAndBeErased();
  await writeBack();
}

/** A lesson refused all day, and redriven a minute before the morning: it waits for it on the queue. */
async function holdUntilMorning() {
  await course.signUp('leo@example.org');
  const page = await course.confirm('leo@example.org');
  await course.prefer(await page.text(), { hour: '8' });
  await course.pass(HOUR);
  const name = course.bookings().find((booking) => booking.endsWith('-3')) as string;
  const due = { v: 1, personId: name.slice(0, 26), run: 1, lesson: 'how-it-works', attempt: 1 };
  const everything = { service: 'ses', action: 'SendRawEmail', times: Number.POSITIVE_INFINITY };
  const throttled = course.host.faults.add({ kind: 'throttle', ...everything });
  const { clock } = course.host;
  // 07:59 in Madrid on the day after the one on which the lesson was due.
  const midnight = Math.floor(clock.now() / DAY) * DAY;
  await clock.forwardTo(midnight + 2 * DAY + 6 * HOUR + 59 * 60_000);
  throttled.remove();
  await course.put('walk-easier-due', due);
  await course.pass(HOUR);
  expect(course.lessonsTo('leo@example.org')).toEqual(['welcome', 'how-it-works']);
}

/** A claim in doubt, and the event that settles it comes so late that the next lesson is due at once. */
async function settleByLateEvent() {
  const { faults, services, clock } = course.host;
  services.ses.loseEvents((type) => type === 'Send' || type === 'Delivery');
  const killed = faults.add({
    kind: 'kill-after',
    service: 'ses',
    action: 'SendRawEmail',
    when: (input) => JSON.stringify(input).includes('leo@'),
  });
  const before = course.letters('leo@example.org').length;
  while (course.letters('leo@example.org').length === before) await course.pass(HOUR / 4);
  expect(killed.hits).toBe(1);
  const letter = course.host.mailbox.message(course.newest('leo@example.org').id);
  const longAgo = new Date(clock.now() - 10 * DAY).toISOString();
  await course.put(course.eventQueue(), {
    source: 'aws.ses',
    detail: { eventType: 'Send', mail: { timestamp: longAgo, tags: letter?.tags }, send: {} },
  });
  await course.pass(HOUR / 4);
}

/** Ten in Madrid is a minute away: what is due by then goes to the queue, and not on the schedule. */
async function waitForTheMinuteBefore() {
  const { clock } = course.host;
  const at = Math.floor(clock.now() / DAY) * DAY + 9 * HOUR - 60_000;
  await clock.forwardTo(at > clock.now() ? at : at + DAY);
}

/** Answers, a danger sign that is taken back, a pause that is ended, a lesson that is sent again. */
async function useThePages() {
  expect((await fetch(`${course.host.origins.pages}/moves/en`)).status).toBe(200);
  await course.join('ida@example.org');
  const ida = patientAt(course, 'ida@example.org');
  await ida.answerCheck();
  await ida.tick(['calf']);
  await course.pass(3 * DAY);
  await waitForTheMinuteBefore();
  const check = await course.link(ida.letter('welcome'), '/check/');
  const takenBack = new URLSearchParams({ step: 'taken-back', signs: 'none' });
  expect((await fetch(check, { method: 'POST', body: takenBack })).status).toBe(200);
  await course.pass(HOUR);
  await ida.giveNumber(3);
  await ida.change('pause', { weeks: '2' });
  await course.pass(9 * DAY);
  await waitForTheMinuteBefore();
  await ida.change('resume');
  await ida.change('again');
  const reading = { language: 'en', country: 'ES', textSize: 'normal', tracking: 'yes' };
  await ida.change('reading', reading);
  await ida.change('again');
  await course.pass(HOUR);
}

/** A finished course begins again: by its schedule, and once more by the queue. */
async function startAgain() {
  await course.join('ute@example.org');
  const ute = patientAt(course, 'ute@example.org');
  await course.pass(2 * DAY);
  await ute.fit('before', { do: 'save', ticked: 'none', consent: 'yes' });
  await ute.change('finish');
  await ute.fit('onward', { do: 'again', week: '7' });
  await ute.change('finish');
  await ute.fit('onward', { do: 'open' });
  // Longer ago than their rhythm: the next chosen hour is the next letter's.
  await course.pass(9 * DAY);
  await waitForTheMinuteBefore();
  await ute.fit('onward', { do: 'again', week: '8' });
  await course.pass(HOUR);
}

/** To an address that complained once; the function dies on the way, so reconcile carries it out. */
async function moveAndBeErased() {
  const there = 'pia@example.org';
  await course.join(there);
  await course.host.mailbox.complain(course.newest(there).id);
  await course.pass(HOUR);
  const ida = patientAt(course, 'ida@example.org');
  await ida.change('move', { address: there });
  course.host.faults.add({
    kind: 'kill-after',
    service: 'dynamodb',
    action: 'PutItem',
    function: 'OpenPage',
  });
  await ida.follow('/move/', there).catch(() => undefined);
  await course.pass(HOUR);
  await course.pass(7 * DAY);
  const pia = patientAt(course, there);
  await pia.change('erase');
  await pia.follow('/erase/');
}

/** A mail that nobody can read, and one to the address for leaving. */
async function writeBack() {
  const kim = 'kim@example.org';
  await course.join(kim);
  const { mailbox, services } = course.host;
  const { id } = course.newest(kim);
  const { replyTo = '' } = await mailbox.read(id);
  const parts = Buffer.from(`From: ${kim}\r\n\r\n${'--x\r\n\r\n'.repeat(2_000)}`);
  services.ses.receive({ mailFrom: kim, recipients: [replyTo] }, parts);
  await course.pass(HOUR);
  await mailbox.reply(id, '', { to: await course.leavingAddress(kim) });
  await course.pass(HOUR);
  await sayItInReplies();
}

/** A number, a pause that is ended a minute before the letters' hour, and a letter once more. */
async function sayItInReplies() {
  const noa = 'noa@example.org';
  await course.join(noa);
  const patient = patientAt(course, noa);
  await patient.answerCheck();
  await patient.change('reading', {
    language: 'en',
    country: 'ES',
    textSize: 'normal',
    tracking: 'yes',
  });
  await course.pass(7 * DAY);
  for (const words of ['4', 'pause for two weeks', 'again']) {
    await course.host.mailbox.reply(patient.letter('how-it-works').id, words);
    await course.pass(HOUR);
  }
  await course.pass(9 * DAY);
  await waitForTheMinuteBefore();
  await course.host.mailbox.reply(patient.letter('how-it-works').id, 'go on');
  await course.pass(HOUR);
}

test(
  'each call was allowed, and each granted action was used',
  async () => {
    await doEverything();
    const denied = course.host.calls().filter(({ allowed }) => !allowed);
    expect(denied).toEqual([]);

    const used = new Set(
      course.host
        .calls()
        .flatMap(({ checks }) =>
          checks.flatMap(({ statement, grant }) => (statement ? [`${statement} ${grant}`] : [])),
        ),
    );
    const idle = course.host
      .grants()
      .filter(({ action }) => !ofLambdaItself.test(action))
      .map(({ holder, statement, action }) => ({ holder, use: `${statement} ${action}` }))
      .filter(({ use }) => !used.has(use))
      .map(({ holder, use }) => `${holder.split('/').at(-1)} ${use}`);
    expect(idle).toEqual([]);
  },
  PATIENCE,
);
