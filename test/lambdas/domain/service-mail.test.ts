import { beforeAll, describe, expect, test } from 'vitest';
import { type Language, languageCodes } from '../../../emails/languages.ts';
import type { LoadLetter } from '../../../lambdas/adapters/compiled-letters.ts';
import { readToken } from '../../../lambdas/domain/link-token.ts';
import {
  confirmationMail,
  type LinkPurpose,
  linkMail,
  newAddressMail,
} from '../../../lambdas/domain/service-mail.ts';
import { anAddress, aPerson, aPersonId, aSender, aSignUp, DAY, HOUR, NOW } from '../../builders.ts';
import {
  composing,
  header,
  linkKeys,
  loadCourse,
  parsed,
  TOKEN,
  tokenOf,
} from './composed-mails.ts';

const sender = aSender();
let load: LoadLetter;
beforeAll(async () => {
  ({ load } = await loadCourse());
});

const notOfTheList = ['List-Unsubscribe', 'List-Id', 'Reply-To'];

async function aConfirmation(language: Language = 'en', from = sender) {
  const letter = await load(language, 'confirmation');
  return confirmationMail(aSignUp({ language }), letter, from, composing);
}

describe('the confirmation letter', () => {
  test('asks by one link, good for confirming alone, and names no condition', async () => {
    for (const language of languageCodes) {
      const mail = await aConfirmation(language);
      const email = await parsed(mail);
      const { html = '', text = '', subject } = email;
      const token = tokenOf(email);
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

describe('the link one has asked for', () => {
  const aLink = async (purpose: LinkPurpose, over: Parameters<typeof aPerson>[0] = {}) => {
    const person = aPerson({ tracking: true, ...over });
    return linkMail(person, purpose, await load(person.language, 'link'), sender, composing);
  };

  test.each([
    ['page', '/my/', 'a fresh link to your page'],
    ['data', '/data/', 'all that we hold about you'],
    ['erase', '/erase/', 'Nothing is erased yet'],
  ] as const)('for %s is good for that alone, and for an hour', async (purpose, path, says) => {
    const mail = await aLink(purpose);
    const email = await parsed(mail);
    const token = tokenOf(email);
    expect(mail.to).toBe(anAddress());
    expect(email.text).toContain(`${sender.webOrigin}${path}${token}`);
    expect(email.text).toContain(says);
    expect(email.html).toContain(says);
    const uses = ['page', 'data', 'erase', 'letter', 'session', 'move', 'leave'] as const;
    const good = uses.filter((use) => readToken(token, use, NOW + HOUR - 1, linkKeys));
    expect(good).toEqual([purpose]);
    expect(readToken(token, purpose, NOW + HOUR, linkKeys)).toBeUndefined();
  });

  test('has one subject whatever it is for, is no list mail and is never tracked', async () => {
    for (const language of languageCodes) {
      const subjects = new Set<string | undefined>();
      for (const purpose of ['page', 'data', 'erase'] as const) {
        const mail = await aLink(purpose, { language });
        const email = await parsed(mail);
        subjects.add(email.subject);
        expect(mail.configurationSet).toBe('plain');
        expect(mail.tags).toEqual({ person: aPersonId(), letter: 'link' });
        for (const name of notOfTheList) expect(header(email, name)).toBeUndefined();
        expect(`${email.html} ${email.text}`).not.toMatch(/\{\{|undefined|href=""/);
      }
      expect(subjects.size).toBe(1);
    }
  });

  test('comes in large text, or as text alone, as letters do', async () => {
    expect((await parsed(await aLink('page', { textSize: 'large' }))).html).toContain('22px');
    expect((await parsed(await aLink('page', { textOnly: true }))).html).toBeUndefined();
  });
});

describe('the letter to a new address', () => {
  const aMove = async (over: Parameters<typeof aPerson>[0] = {}) => {
    const person = aPerson(over);
    const letter = await load(person.language, 'new-address');
    const to = anAddress('new@mail.example');
    return newAddressMail(person, to, aPersonId('d'), letter, sender, composing);
  };

  test('goes there, names neither the person nor the old address, and moves for seven days', async () => {
    for (const language of languageCodes) {
      const mail = await aMove({ language });
      const email = await parsed(mail);
      expect(mail.to).toBe('new@mail.example');
      expect(email.to).toEqual([{ address: 'new@mail.example', name: '' }]);
      const token = tokenOf(email);
      expect(email.text).toContain(`${sender.webOrigin}/move/${token}`);
      expect(readToken(token, 'move', NOW + 7 * DAY - 1, linkKeys)?.personId).toBe(aPersonId());
      expect(readToken(token, 'move', NOW + 7 * DAY, linkKeys)).toBeUndefined();
      expect(readToken(token, 'leave', NOW, linkKeys)).toBeUndefined();
      expect(`${email.html} ${email.text}`).not.toMatch(/Robin|robin@|tel:/);
    }
  });

  test('goes through the set of confirmations and is no list mail', async () => {
    const mail = await aMove();
    expect(mail.configurationSet).toBe('confirmation');
    // A bounce of a mistyped address must not be taken for one of the person's own.
    expect(mail.tags).toEqual({ person: aPersonId('d'), letter: 'new-address' });
    for (const name of notOfTheList) expect(header(await parsed(mail), name)).toBeUndefined();
  });
});
