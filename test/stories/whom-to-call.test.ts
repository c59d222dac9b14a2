/** Someone whom a clinic enrolled is told to call it, wherever a letter of theirs can be seen. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Course, startCourse, WEEK } from './course.ts';
import { takeIntoCare } from './in-care.ts';
import { patientAt } from './patient.ts';

const itsClinic = 'Call your clinic, Spring Street Clinic, on +1 555 0100.';
const theirDoctor = 'Call your doctor.';
let course: Course;
beforeAll(async () => {
  course = await startCourse();
});
afterAll(() => course?.close());

test('the lesson, its copies and the answer to a reply name the clinic; those of others their doctor', async () => {
  await course.join('rosa@example.org');
  await course.join('tom@example.org');
  const rosa = patientAt(course, 'rosa@example.org');
  const tom = patientAt(course, 'tom@example.org');
  await takeIntoCare(course, rosa);
  await course.pass(WEEK);
  await rosa.change('again');
  const again = course.newest(rosa.address);
  await course.host.mailbox.reply(rosa.letter('how-it-works').id, 'what is this?');
  await course.pass(10_000);
  const answer = course.newest(rosa.address);
  expect(answer.id).not.toBe(again.id);

  for (const letter of [rosa.letter('how-it-works'), again, answer]) {
    const { html, text } = await rosa.read(letter);
    for (const part of [html, text.replaceAll('\n', ' ')]) {
      expect(part).toContain(itsClinic);
      expect(part).not.toContain(theirDoctor);
    }
  }
  expect(await rosa.readInBrowser(rosa.letter('how-it-works'))).toContain(itsClinic);

  const toms = await tom.read(tom.letter('how-it-works'));
  expect(toms.html).toContain(theirDoctor);
  expect(toms.html).not.toContain('Spring Street');
});
