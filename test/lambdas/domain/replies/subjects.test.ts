import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCourse } from '../../../../emails/letter-source.ts';
import type { IncomingMail } from '../../../../lambdas/domain/replies/incoming-mail.ts';
import { understand } from '../../../../lambdas/domain/replies/understand.ts';

const said = (subject: string, text: string) => {
  const headers: IncomingMail['headers'] = new Map([['subject', [subject]]]);
  const mail = { headers, from: 'robin@mail.example', subject, text, html: undefined, reports: [] };
  return understand(mail, { language: 'en', asked: 'number', today: '2026-11-25' });
};

describe('a danger sign in the subject', () => {
  test.each([
    ["Re: I can't pee since last night", 'Please see above.'],
    ["I can't pee since last night", '6'],
    ['RE: no puedo orinar desde anoche', ''],
  ])('%j is seen', (subject, text) => {
    expect(said(subject, text)).toMatchObject({ safety: { kind: 'clear', signs: ['urine'] } });
  });
});

test('no subject of ours sounds like one, however it comes back', () => {
  const { letters } = readCourse(join(import.meta.dirname, '..', '..', '..', '..', 'emails'));
  for (const { subject, file } of letters) {
    for (const prefix of ['Re: ', 'RV: ', 'Fwd: ', '']) {
      expect(said(`${prefix}${subject}`, '6'), file).toMatchObject({
        safety: { kind: 'none' },
        despair: false,
      });
    }
  }
});
