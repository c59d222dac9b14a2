import { beforeAll, describe, expect, test } from 'vitest';
import { dangerOf } from '../../../../lambdas/domain/danger-sign.ts';
import { readToken } from '../../../../lambdas/domain/link-token.ts';
import {
  addresseeOf,
  crisisSays,
  dangerSays,
  type ReplyAnswer,
} from '../../../../lambdas/domain/replies/reply-answer.ts';
import { replyMail } from '../../../../lambdas/domain/replies/reply-mail.ts';
import type { Thread } from '../../../../lambdas/domain/replies/thread.ts';
import { anAddress, aPerson, aPersonId, aSender, NOW, someLinkKeys } from '../../../builders.ts';
import {
  allLetters,
  decodeQuotedPrintable,
  type TestLetter,
} from '../../../emails/course-letters.ts';

const linkKeys = someLinkKeys();
const composing = { linkKeys, now: NOW, boundary: Buffer.alloc(16, 7) };
const thread: Thread = {
  inReplyTo: '<note@mail.example>',
  references: ['<letter@ses.example>', '<note@mail.example>'],
  subject: 'Re: Week 1 of 8: how it works',
};
const done: ReplyAnswer = { letter: 'reply-done', says: { numberKept: true } };

let letters: readonly TestLetter[];
beforeAll(async () => {
  const { replies, farewells } = await allLetters();
  letters = [...replies, ...farewells];
});

function mailed(person = aPerson(), answer = done, to = addresseeOf(person), under = thread) {
  const letter = letters.find(
    ({ id, language }) => id === answer.letter && language === to.language,
  ) as TestLetter;
  const mail = replyMail(to, answer, under, letter.module, aSender(), composing);
  return { mail, raw: Buffer.from(mail.raw).toString('latin1') };
}

describe('an answer', () => {
  test('stands in the thread, is marked as made by a program, and can be replied to', () => {
    const { raw } = mailed();
    expect(raw).toContain('In-Reply-To: <note@mail.example>\r\n');
    expect(raw).toContain('References: <letter@ses.example> <note@mail.example>\r\n');
    expect(raw).toContain('Auto-Submitted: auto-replied\r\n');
    expect(raw.match(/^Auto-Submitted:/gm)).toHaveLength(1);
    expect(raw).toContain('Subject: Re: Week 1 of 8: how it works\r\n');
    const token = /Reply-To: r-([a-z2-7]{55})@course\.example/.exec(raw)?.[1] as string;
    expect(readToken(token, 'reply', NOW, linkKeys)?.personId).toBe(aPersonId());
  });

  test('has a subject that says nothing where the one it answers is not ours', () => {
    const { raw } = mailed(aPerson(), done, undefined, { ...thread, subject: undefined });
    expect(raw).toContain('Subject: About your note\r\n');
  });

  test('tells in its tags who, and never what', () => {
    const danger: ReplyAnswer = { letter: 'reply-danger', says: { emergency: true } };
    expect(mailed(aPerson(), danger).mail.tags).toEqual({ person: aPersonId(), letter: 'reply' });
    expect(mailed().mail.tags).toEqual({ person: aPersonId(), letter: 'reply' });
  });

  test('to someone who has left leads to no page', () => {
    const left = aPerson({ course: { kind: 'left', at: NOW, why: 'link', number: 2 } });
    expect(decodeQuotedPrintable(mailed(left).raw)).not.toContain('/my/');
    expect(decodeQuotedPrintable(mailed().raw)).toContain('/my/');
  });

  test('to a stranger carries nothing that speaks for anybody', () => {
    const stranger = {
      id: aPersonId('d'),
      address: anAddress('someone@else.example'),
      language: 'en',
      country: undefined,
      person: undefined,
    } as const;
    const answer: ReplyAnswer = { letter: 'reply-danger', says: { emergency: true } };
    const { mail, raw } = mailed(aPerson(), answer, stranger);
    const words = decodeQuotedPrintable(raw);
    expect(mail.to).toBe('someone@else.example');
    expect(words).not.toMatch(/[a-z2-7]{55}|^Reply-To/m);
    expect(words).toContain('911, 112, 999 or 000');
  });

  test('has a day in words, and a link to the page of the number that was not kept', () => {
    const answer: ReplyAnswer = {
      letter: 'reply-done',
      says: { numberNotKept: true, pausedUntil: '3 de marzo de 2027' },
      lesson: 'how-it-works' as never,
    };
    const words = decodeQuotedPrintable(mailed(aPerson({ language: 'es' }), answer).raw);
    expect(words).toContain('hasta el 3 de marzo de 2027');
    expect(words).toMatch(/\/number\/how-it-works\/[a-z2-7]{55}/);
  });
});

describe('what is told of danger', () => {
  test('goes by kind, emergency before what can wait', () => {
    const danger = dangerOf(['urine', 'fever', 'calf', 'chest-or-breath']);
    expect(danger && dangerSays(danger, 'US', 'en')).toMatchObject({
      emergency: true,
      urgent: false,
      tellThem: true,
      tellChest: true,
      tellCalfToo: true,
      tellNerve: true,
      tellFever: false,
      tellCalf: false,
    });
  });

  test('names whom to call the same day, by country', () => {
    const danger = { level: 'urgent', kinds: [], withCalf: false } as const;
    expect(dangerSays(danger, 'GB', 'en')).toMatchObject({ sameDayLine: '111', tellThem: false });
    expect(dangerSays(danger, 'US', 'en')).toMatchObject({
      sameDayLine: '',
      sameDayPlace: 'urgent care or the ER',
    });
  });

  test.each([
    ['US', '988', '988'],
    ['GB', '116 123', '116123'],
    ['ES', '024', '024'],
    ['FR', '', ''],
    [undefined, '', ''],
  ])('in despair it names the line of the country (%s)', (country, crisisNumber, crisisTel) => {
    expect(crisisSays(country)).toEqual({ despair: true, crisisNumber, crisisTel });
  });
});
