import { beforeAll, describe, expect, test } from 'vitest';
import { languageCodes } from '../../../emails/languages.ts';
import type { LoadLetter } from '../../../lambdas/adapters/compiled-letters.ts';
import type { LessonId, Syllabus } from '../../../lambdas/domain/ids.ts';
import { againMail, lessonMail, noticeMail } from '../../../lambdas/domain/lesson-mail.ts';
import { readToken } from '../../../lambdas/domain/link-token.ts';
import { noticeId } from '../../../lambdas/domain/notice.ts';
import {
  aDueLesson,
  aLesson,
  anAddress,
  anAskedCheck,
  anOpenDanger,
  aPerson,
  aPersonId,
  aSender,
  DAY,
  NOW,
} from '../../builders.ts';
import {
  composing,
  header,
  htmlOf,
  linkKeys,
  loadCourse,
  parsed,
  rawOf,
  TOKEN,
} from './composed-mails.ts';

const sender = aSender();
const trial = aSender({ receivingDomain: undefined });
let load: LoadLetter;
let syllabus: Syllabus;
beforeAll(async () => {
  ({ load, syllabus } = await loadCourse());
});

async function aLessonMail(
  over: Parameters<typeof aPerson>[0] = {},
  lesson: LessonId = aLesson('welcome'),
  from = sender,
) {
  const person = aPerson(over);
  const letter = await load(person.language, lesson);
  return lessonMail(person, aDueLesson({ run: 2, lesson, attempt: 3 }), letter, from, composing);
}

describe('a lesson as a mail', () => {
  test('goes to one person, from the sender, with a subject, a date and both forms of the text', async () => {
    const mail = await aLessonMail();
    const email = await parsed(mail);
    expect(mail.to).toBe(anAddress());
    expect(email.from).toEqual({ address: 'letters@course.example', name: 'Walk Easier' });
    expect(email.to).toEqual([{ address: anAddress(), name: '' }]);
    expect(email.subject).toBe('Welcome to Walk Easier');
    expect(Date.parse(header(email, 'Date') ?? '')).toBe(NOW * 1000);
    expect(email.text).toContain('Robin');
    expect(email.html).toContain('Robin');
    expect(header(email, 'MIME-Version')).toBe('1.0');
    expect(header(email, 'Content-Type')).toMatch(/^multipart\/alternative;/);
  });

  test('is told from others by opaque tags alone', async () => {
    const { tags } = await aLessonMail();
    expect(tags).toEqual({ person: aPersonId(), run: '2', lesson: 'welcome', attempt: '3' });
    for (const value of Object.values(tags)) expect(value).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
  });

  test('goes through the tracked set only for who granted it', async () => {
    expect((await aLessonMail()).configurationSet).toBe('plain');
    expect((await aLessonMail({ tracking: true })).configurationSet).toBe('tracked');
  });

  test('carries the headers of a list that is left with one press', async () => {
    const email = await parsed(await aLessonMail());
    expect(header(email, 'List-Id')).toBe('"Walk Easier" <course.course.example>');
    expect(header(email, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(header(email, 'Auto-Submitted')).toBe('auto-generated');
    const [, token = '', byMail] =
      /^<https:\/\/letters\.course\.example\/leave\/([a-z2-7]{55})>, <mailto:u-([a-z2-7]{55})@course\.example\?subject=Leave>$/.exec(
        header(email, 'List-Unsubscribe') ?? '',
      ) ?? [];
    expect(readToken(token, 'leave', NOW + 3_650 * DAY, linkKeys)?.personId).toBe(aPersonId());
    expect(byMail).toBe(token);
  });

  test('is left by mail only where mail is received', async () => {
    const due = aDueLesson();
    const trial = aSender({ receivingDomain: undefined });
    const mail = lessonMail(aPerson(), due, await load('en', due.lesson), trial, composing);
    expect(rawOf(mail)).not.toContain('mailto:');
    expect(header(await parsed(mail), 'List-Unsubscribe')).toMatch(/^<https:[^<>]+>$/);
  });

  test('has each header on one line where a folded one has broken signatures', async () => {
    const raw = rawOf(await aLessonMail());
    for (const name of ['List-Unsubscribe', 'List-Unsubscribe-Post', 'List-Id', 'Reply-To']) {
      expect(raw).toMatch(new RegExp(`\r\n${name}: [!-~]([ -~]*[!-~])?\r\n[A-Z]`));
    }
  });

  test('takes replies at an address that says who replies, and that is good for nothing else', async () => {
    const email = await parsed(await aLessonMail());
    const [reply] = email.replyTo ?? [];
    const [local = '', domain] = reply?.address?.split('@') ?? [];
    expect(domain).toBe('course.example');
    expect(local.length).toBeLessThanOrEqual(64);
    expect(local).toMatch(/^r-[a-z2-7]{55}$/);
    const token = local.slice(2);
    expect(readToken(token.toUpperCase(), 'reply', NOW, linkKeys)?.personId).toBe(aPersonId());
    expect(readToken(token, 'leave', NOW, linkKeys)).toBeUndefined();
  });

  test('has no Reply-To in trial mode, which receives no mail', async () => {
    const mail = await aLessonMail({}, aLesson('welcome'), trial);
    expect(header(await parsed(mail), 'Reply-To')).toBeUndefined();
  });

  test('shares one token among its links, and none with the link that is passed on', async () => {
    const email = await parsed(await aLessonMail({}, aLesson('how-it-works')));
    const html = htmlOf(email);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href as string);
    const passOn = links.filter((href) => href.includes('utm_medium=pass-on'));
    expect(passOn.length).toBeGreaterThan(0);
    for (const href of passOn) expect(href).not.toMatch(TOKEN);
    const ours = links.filter((href) => href.match(TOKEN));
    const places = ours.map((href) => href.replace(TOKEN, '…').replace(/#\d+$/, ''));
    expect([...new Set(places)].sort()).toEqual(
      ['/goal/…', '/leave/…', '/letter/en/how-it-works/…', '/my/…', '/number/how-it-works/…'].map(
        (path) => `${sender.webOrigin}${path}`,
      ),
    );
    const tokens = new Set(ours.map((href) => href.match(TOKEN)?.[0]));
    expect(tokens.size).toBe(1);
    expect(readToken([...tokens][0] ?? '', 'letter', NOW, linkKeys)?.personId).toBe(aPersonId());
  });

  test('marks every link with a token as not to be tracked', async () => {
    const { html = '' } = await parsed(await aLessonMail({ tracking: true }));
    const anchors = html.match(/<a [^>]*>/g) ?? [];
    const personal = anchors.filter((anchor) => /[a-z2-7]{55}|href="tel:/.test(anchor));
    expect(personal.length).toBeGreaterThanOrEqual(2);
    for (const anchor of personal) expect(anchor).toContain('ses:no-track');
  });

  test('cannot be broken by a hostile name', async () => {
    const firstName = '<script>alert(1)</script>{{leaveUrl}}\r\nBcc: sam@mail.example "é" =3D';
    const mail = await aLessonMail({ firstName });
    const email = await parsed(mail);
    expect(email.html).not.toContain('<script>');
    expect(email.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(email.text).toContain('{{leaveUrl}} Bcc: sam@mail.example "é" =3D');
    expect(header(email, 'Bcc')).toBeUndefined();
    expect(email.subject).toBe('Welcome to Walk Easier');
  });

  test('survives any mail system: ASCII, short lines, ends of line by the book', async () => {
    for (const language of languageCodes) {
      for (const lesson of syllabus) {
        const raw = rawOf(await aLessonMail({ language, firstName: 'Ángeles' }, lesson));
        expect(raw).toMatch(/^[\r\n\t -~]*$/);
        expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
      }
    }
  });
});

describe('every letter, in every language', () => {
  test('names the emergency number of the country', async () => {
    const { html: here = '' } = await parsed(await aLessonMail({ country: 'US' }));
    const { html: there = '' } = await parsed(await aLessonMail({ country: 'ES' }));
    expect(here).toContain('tel:911');
    expect(there).toContain('tel:112');
  });

  test('holds what the law on mass mail asks, links out, and leaves no placeholder open', async () => {
    for (const language of languageCodes) {
      for (const lesson of syllabus) {
        const email = await parsed(await aLessonMail({ language }, lesson));
        for (const body of [htmlOf(email), email.text ?? '']) {
          const holds = {
            address: body.includes(sender.postalAddress),
            leaving: /https:\/\/letters\.course\.example\/leave\/[a-z2-7]{55}/.test(body),
            browser: body.includes(`/letter/${language}/${lesson}/`),
            passOn: body.includes('utm_medium=pass-on'),
            leftOpen: /\{\{|undefined|\[object/.test(body),
          };
          const all = { address: true, leaving: true, browser: true, passOn: true };
          expect(holds, `${language}/${lesson}`).toEqual({ ...all, leftOpen: false });
        }
        expect(email.subject, `${language}/${lesson}`).not.toMatch(
          /claudica|esten|nerv|espalda|back/i,
        );
      }
    }
  });
});

describe('a letter of text alone', () => {
  test('has no HTML, and every link and word of the text part', async () => {
    for (const lesson of syllabus) {
      const both = await parsed(await aLessonMail({ textSize: 'large' }, lesson));
      const mail = await aLessonMail({ textSize: 'large', textOnly: true }, lesson);
      const alone = await parsed(mail);
      expect(alone.html).toBeUndefined();
      expect(header(alone, 'Content-Type')).toBe('text/plain; charset=utf-8');
      expect(header(alone, 'Content-Transfer-Encoding')).toBe('quoted-printable');
      expect(alone.text?.trim()).toBe(both.text?.trim());
      expect(alone.subject).toBe(both.subject);
      expect(header(alone, 'List-Unsubscribe')).toBe(header(both, 'List-Unsubscribe'));
    }
  });
});

describe('the last lesson, sent again', () => {
  const again = async (over: Parameters<typeof aPerson>[0], lesson = aLesson('first-steps')) => {
    const person = aPerson(over);
    const letter = await load(person.language, lesson);
    return againMail(person, lesson, letter, sender, composing);
  };

  test('is the same letter, its tags naming no lesson', async () => {
    const mail = await again({});
    expect(mail.tags).toEqual({ person: aPersonId(), letter: 'again' });
    const first = await parsed(await aLessonMail({}, aLesson('first-steps')));
    expect((await parsed(mail)).text).toBe(first.text);
    expect(header(await parsed(mail), 'List-Unsubscribe')).toMatch(TOKEN);
  });

  test('has no exercises while they are out, whatever it had the first time', async () => {
    const { text, html } = await parsed(await again({ danger: anOpenDanger() }));
    for (const body of [text, html]) {
      expect(body).toContain('This week has no exercises.');
      expect(body).not.toContain('One knee up');
    }
  });

  test('asks for its check only while that can be answered', async () => {
    const open = await parsed(await again({ check: anAskedCheck() }, aLesson('welcome')));
    const closed = await parsed(await again({ check: undefined }, aLesson('welcome')));
    expect(open.text).toContain('/check/');
    expect(closed.text).not.toContain('/check/');
  });
});

describe('a notice', () => {
  const notice = async (lesson: LessonId, over: Parameters<typeof aPerson>[0] = {}) => {
    const person = aPerson({ tracking: true, ...over });
    const id = lesson.startsWith('remind') ? 'remind-check' : 'day-after';
    const due = aDueLesson({ run: 2, lesson, attempt: 1 });
    return noticeMail(person, due, await load(person.language, id), sender, composing);
  };
  const reminder = noticeId({ kind: 'reminder', check: 'middle' });
  const dayAfter = noticeId({ kind: 'day-after', openedAt: NOW });

  test.each([
    [reminder, '/check/', 'Six short questions, if you like'],
    [dayAfter, '/my/', 'A short question from us'],
  ])(
    '%s is a letter of the list, told apart like a lesson, never tracked',
    async (id, path, subject) => {
      const mail = await notice(id);
      const email = await parsed(mail);
      expect(mail.tags).toEqual({ person: aPersonId(), run: '2', lesson: id, attempt: '1' });
      for (const value of Object.values(mail.tags)) expect(value).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
      expect(mail.configurationSet).toBe('plain');
      expect(email.subject).toBe(subject);
      expect(email.text).toContain(`${sender.webOrigin}${path}`);
      expect(email.text).toContain('Robin');
      expect(header(email, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
      expect(header(email, 'Reply-To')).toMatch(/^r-[a-z2-7]{55}@course\.example$/);
      expect(`${email.html} ${email.text}`).not.toMatch(/\{\{|undefined|href=""/);
    },
  );

  test('comes as text alone where that was asked for', async () => {
    expect((await parsed(await notice(dayAfter, { textOnly: true }))).html).toBeUndefined();
  });
});
