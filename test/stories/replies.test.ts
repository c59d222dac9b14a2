/** What people write back, on its whole way, and what they get for it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Course, DAY, HOUR, type Letter, startCourse, WEEK } from './course.ts';
import { NO_EXERCISES, type Patient, patientAt, rowsUnder } from './patient.ts';

const MINUTE = 60_000;
const STOP = 'Stop. Get help now.';
let course: Course;
let rosa: Patient;

beforeAll(async () => {
  course = await startCourse();
});
beforeEach(async () => {
  await course.reset();
  await course.join('rosa@example.org');
  rosa = patientAt(course, 'rosa@example.org');
});
afterAll(() => course?.close());

type Over = Parameters<Course['host']['mailbox']['reply']>[2];
const verdicts = (asked: string, more = {}): Over => ({
  ...more,
  headers: { 'X-Local-Verdicts': asked },
});

/** Replies to the last lesson with that above its text, and lets it be read. */
async function reply(words: string, over: Over = {}) {
  const lesson = course.lessonLetters(rosa.address).at(-1) as Letter;
  await course.host.mailbox.reply(lesson.id, words, over);
  await course.pass(5_000);
}
/** A whole mail of its own to the address of their last lesson. */
async function deliver(headers: string, body: string, from = rosa.address) {
  const lesson = course.lessonLetters(rosa.address).at(-1) as Letter;
  const { replyTo = '' } = await course.host.mailbox.read(lesson.id);
  const raw = `From: ${from}\r\nTo: ${replyTo}\r\n${headers}\r\n\r\n${body}\r\n`;
  course.host.services.ses.receive({ mailFrom: from, recipients: [replyTo] }, Buffer.from(raw));
  await course.pass(5_000);
}
const answers = (address = rosa.address) =>
  course.letters(address).filter(({ lesson }) => lesson === 'reply');
const read = async (letter?: Letter) => rosa.read(letter ?? answers().at(-1));
const personRow = async () => (await rowsUnder(course, rosa.id(), 'PERSON'))[0];
const courseOf = async () => (await personRow())?.course as { kind: string; why?: string };
const numbers = async () =>
  (await rowsUnder(course, rosa.id(), 'ANSWER')).filter(({ kind }) => kind === 'number');

describe('an answer to the question', () => {
  beforeEach(async () => {
    await rosa.answerCheck({ pain: '6' });
    await course.pass(2 * DAY);
  });

  test.each(['5', 'five', '5/10', 'Five, but the nights are bad.', 'un cinco'])(
    '"%s" is kept, and confirmed in the thread without being repeated',
    async (words) => {
      await reply(words);
      expect(await numbers()).toMatchObject([{ pain: 5, lesson: 'how-it-works' }]);
      expect(answers()).toHaveLength(1);
      const { subject, text, raw } = await read();
      expect(subject).toBe('Re: Week 1 of 8: how it works');
      expect(raw).toMatch(/^In-Reply-To: <[^>]+@inbox\.invalid>\r$/m);
      expect(raw).toMatch(/^Auto-Submitted: auto-replied\r$/m);
      expect(text).toContain('We have kept your answer.');
      expect(text).toContain('A computer reads these replies.');
      expect(text).toContain('You cannot pee, or you wet or soil yourself.');
      expect(text).not.toMatch(/\b5\b|five/i);
    },
  );

  test('between two numbers is asked back, and never guessed', async () => {
    await reply('about a 6 or 7');
    expect(await numbers()).toEqual([]);
    expect((await read()).text).toContain('Please reply with one number, 0 to 10.');
    await reply('7');
    expect(await numbers()).toMatchObject([{ pain: 7 }]);
  });

  test('a number that stands in the quoted letter alone is none', async () => {
    await reply('');
    expect(await numbers()).toEqual([]);
  });

  test('is taken once, however often it is delivered', async () => {
    const twice = { kind: 'deliver-twice', service: 'sqs', function: 'ReadReply' } as const;
    course.host.faults.add({ ...twice, overlap: true });
    await reply('5');
    await course.pass(HOUR);
    expect(answers()).toHaveLength(1);
    expect(await numbers()).toHaveLength(1);
  });
});

test('without the consent to keep answers no number is kept, and the page is offered', async () => {
  await course.pass(2 * DAY);
  await reply('5');
  expect(await rowsUnder(course, rosa.id(), 'ANSWER')).toEqual([]);
  const { text } = await read();
  expect(text).toContain('We have not kept your answer.');
  expect(text).toMatch(/\/number\/how-it-works\//);
});

describe('a change of the course', () => {
  test('pause until a day, and go on before it', async () => {
    await reply('Please pause until 3 March');
    expect((await read()).text).toContain('Your letters are on hold until 3 March 2027.');
    expect(await courseOf()).toMatchObject({ pause: { why: 'asked' } });
    await course.pass(3 * WEEK);
    expect(course.lessonsTo(rosa.address)).toEqual(['welcome']);
    await reply('go on');
    await course.pass(WEEK);
    expect(course.lessonsTo(rosa.address)).toEqual(['welcome', 'how-it-works']);
  });

  test('slower, and the last letter again', async () => {
    await reply('slower please');
    expect(await personRow()).toMatchObject({ pace: 'fortnightly' });
    await reply('please send it again');
    const again = course.letters(rosa.address).filter(({ lesson }) => lesson === 'again');
    expect(again).toHaveLength(1);
    const { raw, text } = await rosa.read(again[0]);
    expect(raw).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    expect(raw).toMatch(/^In-Reply-To: /m);
    expect(text).toContain('A computer reads replies to these letters.');
  });

  test('a note of their own is answered once a day, with examples', async () => {
    await reply('My granddaughter is visiting and we had cake.');
    await reply('It was lemon cake.');
    expect(answers()).toHaveLength(1);
    expect((await read()).text).toContain('Please reply with one of these:');
  });

  test('a forwarded letter is no wish of anybody', async () => {
    const before = await personRow();
    const { text } = await rosa.read();
    const forwarded = `---------- Forwarded message ---------\r\nFrom: Walk Easier\r\nSubject: Welcome\r\n\r\n${text}`;
    await deliver('Subject: Fwd: Welcome to Walk Easier', forwarded);
    expect(await personRow()).toEqual(before);
    expect(answers().length).toBeLessThanOrEqual(1);
  });
});

describe('stop', () => {
  test.each([
    'stop',
    'No quiero recibir más correos',
    'Désinscrivez-moi',
    'Bitte abmelden',
    'Por favor, cancele a inscrição',
    'Cancellami dalla lista',
  ])('"%s" ends the course, and is confirmed once', async (words) => {
    await reply(words);
    expect(await courseOf()).toMatchObject({ kind: 'left', why: 'reply' });
    await reply(words);
    await course.pass(2 * WEEK);
    expect(course.lessonsTo(rosa.address)).toEqual(['welcome']);
    expect(answers()).toHaveLength(1);
    const { text } = await read();
    expect(text).toContain('We have stopped all letters to this address.');
    expect(text).not.toContain('You cannot pee');
  });

  test('works where DMARC failed; what else a forged mail asks for does not', async () => {
    const forged = verdicts('dmarc=FAIL', { to: 'letters@walk-easier.example' });
    await reply('slower', forged);
    expect(await personRow()).not.toHaveProperty('pace');
    await reply('unsubscribe', forged);
    expect(await courseOf()).toMatchObject({ kind: 'left' });
  });

  test('is not read into a pain that does not stop', async () => {
    await reply('The pain just won’t stop.');
    expect((await courseOf()).kind).toBe('active');
  });
});

test('someone has died: the plain line once, and nothing ever again', async () => {
  await reply('My mother passed away on Sunday. Please take her off.');
  expect(await courseOf()).toMatchObject({ kind: 'left', why: 'died' });
  expect((await read()).text).toContain('We are very sorry for your loss.');
  const before = course.letters(rosa.address).length;
  await reply('Thank you for letting us know.');
  await course.pass(5 * WEEK);
  expect(course.letters(rosa.address)).toHaveLength(before);
});

describe('a danger sign', () => {
  test.each([
    ['I can’t pee since this morning', 'en'],
    ['numb down there and my legs gave way', 'en'],
    ['No puedo orinar desde anoche', 'es'],
    ['no siento nada al limpiarme', 'es'],
  ])('"%s" is answered at once, and takes the exercises out', async (words) => {
    await reply(words);
    const { text, html, raw } = await read();
    expect(text).toContain(STOP);
    expect(text).toContain('Now I have the new signs I wrote about.');
    expect(html).toContain('href="tel:112"');
    for (const part of [text, html, raw]) expect(part).not.toContain(words);
    expect(await rowsUnder(course, rosa.id(), 'ESCALATION')).toMatchObject([
      { level: 'emergency', via: 'reply', unsure: false },
    ]);
    expect(await rosa.readInBrowser(rosa.letter('welcome'))).toMatch(NO_EXERCISES);
    // The day after, by day, as to whoever ticked one.
    await course.pass(2 * DAY);
    expect(course.letters(rosa.address).some(({ lesson }) => /^short-question/.test(lesson))).toBe(
      true,
    );
  });

  test('from another address is answered at their own', async () => {
    await reply('I have chest pain', { from: 'neighbour@else.example' });
    expect(answers()).toHaveLength(1);
    expect(answers('neighbour@else.example')).toEqual([]);
  });

  test('after leaving is answered as well, and opens its record', async () => {
    await course.leave(rosa.address);
    await reply('I have chest pain and cannot breathe');
    expect((await read()).text).toContain(STOP);
    expect(await rowsUnder(course, rosa.id(), 'ESCALATION')).toHaveLength(1);
  });

  test.each(['spam=FAIL', 'dmarc=FAIL'])('with %s is answered as well', async (asked) => {
    await reply('I have chest pain', verdicts(asked));
    expect((await read()).text).toContain(STOP);
  });

  test('that may be nothing new: asked, and a yes makes it an escalation', async () => {
    await reply('I had trouble with my bladder, I think');
    const [asked] = await rowsUnder(course, rosa.id(), 'ESCALATION');
    if (asked?.unsure !== true) return expect(asked).toMatchObject({ level: 'emergency' });
    expect((await read()).text).toContain('Is this new?');
    await reply('yes');
    expect(await rowsUnder(course, rosa.id(), 'ESCALATION')).toMatchObject([{ unsure: false }]);
    expect(await personRow()).toMatchObject({ danger: { waited: false } });
  });

  test('a stranger gets the text once a day, and only where DMARC passed', async () => {
    const stranger = { from: 'someone@else.example', to: 'letters@walk-easier.example' };
    await reply('I have chest pain', verdicts('dmarc=FAIL', stranger));
    expect(answers(stranger.from)).toEqual([]);
    await reply('I have chest pain', stranger);
    await reply('I have chest pain', stranger);
    expect(answers(stranger.from)).toHaveLength(1);
    const { text } = await rosa.read(answers(stranger.from)[0]);
    expect(text).toContain(STOP);
    expect(text).toContain('911, 112, 999 or 000');
  });

  test('a table that fails for a while keeps nobody from the text', async () => {
    const down = course.host.faults.add({
      kind: 'fail-before',
      service: 'dynamodb',
      function: 'ReadReply',
      times: 9,
    });
    await reply('I have chest pain');
    await course.pass(HOUR);
    expect(down.hits).toBeGreaterThan(0);
    expect((await read()).text).toContain(STOP);
  });

  test('SES that takes nothing for a while does neither', async () => {
    course.host.faults.add({
      kind: 'throttle',
      service: 'ses',
      action: 'SendRawEmail',
      function: 'ReadReply',
    });
    await reply('I have chest pain');
    await course.pass(HOUR);
    expect((await read()).text).toContain(STOP);
  });
});

test('despair is answered with its own words and numbers', async () => {
  await reply('I don’t want to live anymore');
  const { text } = await read();
  expect(text).toContain('You do not have to face this alone.');
  expect(text).toContain('Call 024.');
  expect(await rowsUnder(course, rosa.id(), 'ESCALATION')).toHaveLength(1);
});

describe('mail that programs write', () => {
  test('an absence note holds the next lesson until they are back, and the lesson says so', async () => {
    await deliver(
      'Subject: Automatic reply: Welcome to Walk Easier\r\nAuto-Submitted: auto-replied',
      'I am out of the office until 18 January 2027.',
    );
    expect(answers()).toEqual([]);
    await course.pass(13 * DAY);
    expect(course.lessonsTo(rosa.address)).toEqual(['welcome']);
    await course.pass(WEEK);
    const lesson = await rosa.read(rosa.letter('how-it-works'));
    expect(lesson.text).toContain('Your mailbox told us that you were away.');
    await course.pass(WEEK);
    expect((await rosa.read(rosa.letter('plan-your-rests'))).text).not.toContain('you were away');
  });

  test('a bounce by mail ends the course, and gets no answer', async () => {
    const body = [
      '--x',
      'Content-Type: text/plain',
      '',
      'The address does not exist.',
      '--x',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.org',
      '',
      `Final-Recipient: rfc822; ${rosa.address}`,
      'Action: failed',
      'Status: 5.1.1',
      '--x--',
    ].join('\r\n');
    const type = 'Content-Type: multipart/report; report-type=delivery-status; boundary=x';
    await deliver(`Subject: Undelivered\r\n${type}`, body, 'mailer-daemon@mx.example.org');
    expect(await courseOf()).toMatchObject({ kind: 'left', why: 'bounce' });
    expect(answers()).toEqual([]);
    expect(answers('mailer-daemon@mx.example.org')).toEqual([]);
  });

  test('each of our own answers, sent back, is answered by nothing', async () => {
    const said = ['help', 'what?', 'slower', 'I have chest pain', 'I want to die', 'stop'];
    for (const words of said) await reply(words);
    const own = answers();
    expect(own.length).toBe(said.length);
    for (const { id } of own) {
      const { replyTo = '' } = await course.host.mailbox.read(id);
      const raw = course.host.mailbox.raw(id);
      course.host.services.ses.receive({ mailFrom: rosa.address, recipients: [replyTo] }, raw);
    }
    await course.pass(HOUR);
    expect(answers()).toHaveLength(own.length);
  });
});

describe('what nobody can read', () => {
  test('with a virus a person is told so, with the danger signs', async () => {
    await reply('hello', verdicts('virus=FAIL'));
    const { text } = await read();
    expect(text).toContain('We could not read your note');
    expect(text).toContain('You cannot pee, or you wet or soil yourself.');
  });

  test('the same where it is broken, and not where it is spam', async () => {
    await reply('hello', verdicts('virus=FAIL spam=FAIL'));
    expect(answers()).toEqual([]);
    await deliver('Subject: hello', '--x\r\n\r\n'.repeat(2_000));
    expect((await read()).text).toContain('We could not read your note');
  });
});

test('the timeline tells what replies were about, and never what they said', async () => {
  await rosa.answerCheck();
  await course.pass(2 * DAY);
  await reply('9');
  await reply('My bladder is numb, I cannot feel it when I pee');
  const notes = (await rowsUnder(course, rosa.id(), 'NOTE')).map(({ event }) => event);
  expect(notes).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'replied', told: ['number'] })]),
  );
  expect(JSON.stringify(notes)).not.toMatch(/bladder|\b9\b/);
  const rows = JSON.stringify(await rowsUnder(course, rosa.id()));
  expect(rows).not.toMatch(/bladder|feel it/);
  await course.pass(MINUTE);
});
