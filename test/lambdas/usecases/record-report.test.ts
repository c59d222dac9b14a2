import { beforeEach, describe, expect, test } from 'vitest';
import { id, idAt } from './a-listening-course.ts';
import { aMailSaying, fromStranger, replying } from './a-replying-course.ts';

let course: Awaited<ReturnType<typeof replying>>;
beforeEach(async () => {
  course = await replying();
});

const report = (status: string) =>
  `Reporting-MTA: dns; mail.example\r\n\r\nFinal-Recipient: rfc822; robin@mail.example\r\nAction: failed\r\nStatus: ${status}\r\n`;
const letter = (token: string) =>
  `From: letters@course.example\r\nReply-To: r-${token}@course.example\r\nSubject: Week 3\r\n`;

/** A report that a mail server wrote, with the headers of the letter that it gives back. */
function bounce(status: string, token?: string) {
  return aMailSaying('Your message could not be delivered.', {
    headers: new Map([
      ['return-path', ['<>']],
      ['content-type', ['multipart/report; report-type=delivery-status; boundary=x']],
      ['subject', ['Undelivered Mail Returned to Sender']],
    ]),
    from: 'mailer-daemon@mail.example',
    subject: 'Undelivered Mail Returned to Sender',
    reports: [
      { type: 'message/delivery-status', text: report(status) },
      ...(token ? [{ type: 'text/rfc822-headers', text: letter(token) }] : []),
    ],
  });
}

const complaint = (token: string) =>
  aMailSaying('This is an abuse report.', {
    headers: new Map([
      ['content-type', ['multipart/report; report-type=feedback-report; boundary=x']],
    ]),
    from: 'feedback@mail.example',
    reports: [
      { type: 'message/feedback-report', text: 'Feedback-Type: abuse\r\nVersion: 1\r\n' },
      { type: 'message/rfc822', text: letter(token) },
    ],
  });

describe('a bounce that comes as mail', () => {
  test('for good, with our token in what it gives back, ends the course and is not answered', async () => {
    const mail = bounce('5.1.1', course.sign('reply', id));
    await course.reply('', { ...fromStranger, from: undefined, mail });
    expect(course.me().course).toMatchObject({ kind: 'left', why: 'bounce' });
    expect(course.letters()).toEqual([]);
  });

  test('for good, to the address of the token, does so as well', async () => {
    await course.reply('', { mail: bounce('5.1.1') });
    expect(course.me().course).toMatchObject({ kind: 'left', why: 'bounce' });
  });

  test('for a while counts once a mail, and five hold the course', async () => {
    const mail = bounce('4.2.2', course.sign('reply', id));
    await course.reply('', { ...fromStranger, mail, messageId: 'one' });
    await course.reply('', { ...fromStranger, mail, messageId: 'one' });
    expect(course.me().softBounces).toBe(1);
    for (const messageId of ['two', 'three', 'four', 'five']) {
      await course.reply('', { ...fromStranger, mail, messageId });
    }
    expect(course.me().course).toMatchObject({ pause: { why: 'bounces' } });
  });

  test.each([
    ['without a token', undefined],
    ['with a forged one', 'a'.repeat(55)],
  ])('%s it is nobody’s', async (_what, token) => {
    const before = course.me();
    await course.reply('', { ...fromStranger, mail: bounce('5.1.1', token) });
    expect(course.me()).toEqual(before);
    expect(course.parts.journal.counts.get('ReportsIgnored')).toBe(1);
  });
});

describe('a complaint that comes as mail', () => {
  test('ends the course, and the mailbox is remembered for it', async () => {
    await course.reply('', { ...fromStranger, mail: complaint(course.sign('reply', id)) });
    expect(course.me().course).toMatchObject({ kind: 'left', why: 'complaint' });
    expect(course.parts.complaints.complained.has(idAt('robin@mail.example'))).toBe(true);
    expect(course.letters()).toEqual([]);
  });
});
