import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileLetters } from '../../../emails/compile.ts';
import { type Language, languageCodes } from '../../../emails/languages.ts';
import { compiledLetters } from '../../../lambdas/adapters/compiled-letters.ts';
import {
  confirmationMail,
  lessonMail,
  neutralPage,
  ownPage,
} from '../../../lambdas/domain/course-mail.ts';
import type { LessonId, Syllabus } from '../../../lambdas/domain/ids.ts';
import { readToken } from '../../../lambdas/domain/link-token.ts';
import type { Mail } from '../../../lambdas/domain/ports.ts';
import {
  aDueLesson,
  aLesson,
  anAddress,
  aPerson,
  aPersonId,
  aSender,
  aSignUp,
  DAY,
  NOW,
  someLinkKeys,
  WEEK,
} from '../../builders.ts';

const folder = mkdtempSync(join(tmpdir(), 'walk-easier-letters-'));
const load = compiledLetters(folder);
const linkKeys = someLinkKeys();
const boundary = Uint8Array.from({ length: 16 }, (_, index) => index * 15);
const composing = { linkKeys, now: NOW, boundary };
const sender = aSender();
const trial = aSender({ receivingDomain: undefined });
const TOKEN = /(?<![a-z2-7])[a-z2-7]{55}(?![a-z2-7])/g;
let syllabus: Syllabus;

beforeAll(async () => {
  syllabus = await compileLetters(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const rawOf = (mail: Mail) => Buffer.from(mail.raw).toString('latin1');
const parsed = (mail: Mail): Promise<Email> => PostalMime.parse(mail.raw);
/** Attributes of HTML write an equals sign as a reference; whoever clicks does not see that. */
const htmlOf = ({ html = '' }: Email) => html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
const header = (email: Email, name: string) => {
  const found = email.headers.filter(({ key }) => key === name.toLowerCase());
  expect(found.length, `${name} stands once or not at all`).toBeLessThanOrEqual(1);
  return found[0]?.value;
};

async function aLessonMail(
  over: Parameters<typeof aPerson>[0] = {},
  lesson: LessonId = aLesson('welcome'),
  from = sender,
) {
  const person = aPerson(over);
  const letter = await load(person.language, lesson);
  return lessonMail(person, aDueLesson({ run: 2, lesson, attempt: 3 }), letter, from, composing);
}

async function aConfirmation(language: Language = 'en', from = sender) {
  const letter = await load(language, 'confirmation');
  return confirmationMail(aSignUp({ language }), letter, from, composing);
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
    const [, token = ''] =
      /^<https:\/\/letters\.course\.example\/leave\/([a-z2-7]{55})>$/.exec(
        header(email, 'List-Unsubscribe') ?? '',
      ) ?? [];
    expect(readToken(token, 'leave', NOW + 3_650 * DAY, linkKeys)?.personId).toBe(aPersonId());
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
    const ours = links.filter((href) => /\/(leave|letter)\//.test(href));
    expect(ours.length).toBeGreaterThanOrEqual(2);
    expect(new Set(ours.map((href) => href.match(TOKEN)?.[0])).size).toBe(1);
    expect(ours.some((href) => href.includes('/letter/en/how-it-works/'))).toBe(true);
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
  test('is fitted to what the person told', async () => {
    const { text: told } = await parsed(await aLessonMail());
    const { text: notTold } = await parsed(await aLessonMail({ told: 'not-sure' }));
    expect(told).not.toContain('not sure yet where your pain comes from');
    expect(notTold).toContain('not sure yet where your pain comes from');
  });

  test.each([
    ['none', { surgery: false, surgeryDate: undefined }, false],
    ['at an unknown date', { surgery: true, surgeryDate: undefined }, true],
    ['11 weeks ago', { surgery: true, surgeryDate: dateOf(NOW - 11 * WEEK) }, true],
    ['13 weeks ago', { surgery: true, surgeryDate: dateOf(NOW - 13 * WEEK) }, false],
    ['to come', { surgery: true, surgeryDate: dateOf(NOW + WEEK) }, true],
  ] as const)('speaks of surgery where that is %s', async (_when, surgery, speaks) => {
    const { text = '' } = await parsed(await aLessonMail(surgery));
    expect(text.includes('You told us about your back surgery')).toBe(speaks);
  });

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

describe('the confirmation letter', () => {
  test('asks by one link, good for confirming alone, and names no condition', async () => {
    for (const language of languageCodes) {
      const mail = await aConfirmation(language);
      const { html = '', text = '', subject } = await parsed(mail);
      const tokens = new Set(`${html} ${text}`.match(TOKEN));
      expect(tokens.size).toBe(1);
      const [token = ''] = tokens;
      expect(html).toContain(`https://letters.course.example/confirm/${token}`);
      expect(readToken(token, 'confirm', NOW, linkKeys)?.personId).toBe(aPersonId());
      expect(readToken(token, 'leave', NOW, linkKeys)).toBeUndefined();
      const words = `${subject} ${text}`.replace(TOKEN, '');
      expect(words).not.toMatch(
        /claudica|esten|nerv|espald|column|spin|\blegs?\b|piern|pain|dolor/i,
      );
    }
  });

  test('goes through the set of confirmations, is no list mail, and takes no replies', async () => {
    const mail = await aConfirmation();
    const email = await parsed(mail);
    expect(mail.configurationSet).toBe('confirmation');
    expect(mail.tags).toEqual({ person: aPersonId(), letter: 'confirmation' });
    for (const name of ['List-Unsubscribe', 'List-Id', 'Reply-To']) {
      expect(header(email, name)).toBeUndefined();
    }
    expect(header(email, 'Auto-Submitted')).toBe('auto-generated');
  });
});

describe('a letter in the browser', () => {
  test('is neutral for whoever has the link: no name, no token, nothing about anybody', async () => {
    for (const language of languageCodes) {
      for (const lesson of syllabus) {
        const page = neutralPage(await load(language, lesson), language, sender);
        const found = ['Robin', 'ses:no-track', '/leave/', sender.postalAddress, '911', '112'];
        expect(found.map((each) => page.includes(each))).toEqual([
          false,
          false,
          false,
          true,
          true,
          true,
        ]);
        expect(page.match(TOKEN)).toBeNull();
      }
    }
  });

  test('is their own for who asks for it', async () => {
    const person = aPerson({ firstName: 'Ro<bin>', told: 'not-yet' });
    const lesson = aLesson('welcome');
    const page = ownPage(person, lesson, await load('en', lesson), sender, 't'.repeat(55), NOW);
    expect(page).toContain('Ro&lt;bin&gt;');
    expect(page).toContain('not sure yet where your pain comes from');
    expect(page).toContain(`/leave/${'t'.repeat(55)}`);
  });
});

function dateOf(at: number): string {
  return new Date(at * 1000).toISOString().slice(0, 10);
}
