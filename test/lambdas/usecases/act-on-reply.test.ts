import { beforeEach, describe, expect, test } from 'vitest';
import type { LeaveReason, Person } from '../../../lambdas/domain/person.ts';
import { actOnReply } from '../../../lambdas/usecases/act-on-reply.ts';
import { MoveUnderWayError } from '../../../lambdas/usecases/record-mail-event.ts';
import { anAddress, anOpenDanger, DAY, HOUR, MINUTE, NOW } from '../../builders.ts';
import { id, newId, oldAddress } from './a-listening-course.ts';
import {
  aMailSaying,
  aReceivedReply,
  forged,
  fromStranger,
  replying,
} from './a-replying-course.ts';
import { atEachCall, survivingCrash } from './dying.ts';

let course: Awaited<ReturnType<typeof replying>>;
beforeEach(async () => {
  course = await replying();
});

const left = (why: LeaveReason): Partial<Person> => ({
  course: { kind: 'left', at: NOW - DAY, why, number: 5 },
  overdueAt: undefined,
});
const completed: Partial<Person> = {
  course: { kind: 'completed', at: NOW - DAY, number: 5 },
  overdueAt: undefined,
};

describe('a mail to the address for leaving', () => {
  const asking = { wayOut: { personId: id, asked: true }, personId: undefined, how: undefined };

  test('ends the course, whatever it says and whoever sent it, once, and is not answered', async () => {
    await course.reply('', asking);
    await course.reply('unsubscribe', asking);
    expect(course.me().course).toMatchObject({ kind: 'left', why: 'mailto' });
    expect(course.parts.consents.consents).toEqual([
      expect.objectContaining({ purpose: 'course', given: false, channel: 'mailto' }),
    ]);
    expect(course.letters()).toEqual([]);
  });

  test.each([
    ['a virus', { ...asking, virus: true, mail: undefined }],
    ['no token', { wayOut: undefined }],
    ['a token that was only answered', {}],
  ])('ends nothing with %s', async (_what, over) => {
    await course.reply('hello', over);
    expect(course.me().course.kind).toBe('active');
  });
});

describe('danger comes first', () => {
  test('the text at once, HOLD, an escalation, and the number kept all the same', async () => {
    await course.reply('6, and since this morning I cannot pee');
    expect(course.letters()).toEqual(['reply-danger']);
    expect(course.lastAnswer()?.says).toMatchObject({ emergency: true, tellNerve: true });
    expect(course.me().danger).toMatchObject({ openedAt: NOW });
    expect(course.escalations()).toMatchObject([{ level: 'emergency', via: 'reply' }]);
  });

  test.each([
    ['with a forged sender', forged],
    ['with spam FAIL', { spam: true }],
    ['with a retired token alone', { personId: undefined, how: undefined, from: undefined }],
    ['by the sender alone', { how: 'sender' as const, wayOut: undefined }],
    ['from another address, by the token', { from: anAddress('wife@mail.example') }],
  ])('%s it is answered, and at their own address', async (_what, over) => {
    await course.reply('I have chest pain', over);
    expect(course.answered).toMatchObject([
      { to: { address: oldAddress }, answer: { says: { emergency: true, tellChest: true } } },
    ]);
    expect(course.me().danger).toBeDefined();
  });

  test.each<[string, Partial<Person>]>([
    ['completed', completed],
    ['left', left('link')],
    ['left because of a complaint', left('complaint')],
    ['died, it was said', left('died')],
    ['on hold', { course: { kind: 'held', at: NOW, lesson: 'your-day' as never, number: 5 } }],
  ])('whoever has %s is answered too', async (_what, over) => {
    course = await replying(over);
    await course.reply('No puedo orinar desde anoche');
    expect(course.letters()).toEqual(['reply-danger']);
    expect(course.escalations()).toHaveLength(1);
  });

  test('stop in the same reply is done, and said in the same answer', async () => {
    await course.reply('Please stop these emails. My leg has gone cold and blue.');
    expect(course.me().course).toMatchObject({ kind: 'left', why: 'reply' });
    expect(course.letters()).toEqual(['reply-danger']);
    expect(course.lastAnswer()?.says).toMatchObject({ emergency: true, alsoStopped: true });
    expect(course.answered[0]?.to.person?.course.kind).toBe('left');
  });

  test('a way of asking whether it is new, answered yes', async () => {
    await course.reply('', {}, saying({ kind: 'unsure', signs: ['urine'] }));
    expect(course.lastAnswer()).toMatchObject({
      letter: 'reply-danger',
      says: { askIfNew: true, emergency: true },
    });
    expect(course.me()).toMatchObject({ askedIfNew: NOW, danger: undefined });
    course.clock.forward(MINUTE);
    await course.reply('yes');
    expect(course.lastAnswer()?.says).toMatchObject({ askIfNew: false, emergency: true });
    expect(course.me()).toMatchObject({ askedIfNew: undefined, danger: { openedAt: NOW } });
  });

  test('answered no', async () => {
    await course.reply('', {}, saying({ kind: 'unsure', signs: ['urine'] }));
    await course.reply('no');
    expect(course.lastAnswer()).toMatchObject({ letter: 'reply-done', says: { notNew: true } });
    expect(course.me().askedIfNew).toBeUndefined();
    expect(course.escalations()).toMatchObject([{ closed: { outcome: 'not-new' } }]);
  });

  test('a no that nobody vouches for closes nothing', async () => {
    await course.reply('', {}, saying({ kind: 'unsure', signs: ['urine'] }));
    await course.reply('no', forged);
    expect(course.me().askedIfNew).toBe(NOW);
  });

  test('unsure while a sign is open is answered as clear', async () => {
    course = await replying({ danger: anOpenDanger() });
    await course.reply('', {}, saying({ kind: 'unsure', signs: ['urine'] }));
    expect(course.lastAnswer()?.says).toMatchObject({ askIfNew: false, emergency: true });
    expect(course.me().askedIfNew).toBeUndefined();
  });

  test('despair gets its own words, and an escalation', async () => {
    await course.reply('I want to end it all');
    expect(course.lastAnswer()).toMatchObject({
      letter: 'reply-despair',
      says: { crisisNumber: '988' },
    });
    expect(course.escalations()).toMatchObject([{ level: 'emergency', kinds: [] }]);
  });

  test('is not silenced by what a day has brought already', async () => {
    for (let n = 0; n < 8; n++) await course.reply('I have chest pain');
    expect(course.letters()).toHaveLength(8);
    for (let n = 0; n < 8; n++) await course.reply('I have chest pain');
    // A loop, whoever is at its other end.
    expect(course.letters()).toHaveLength(12);
    expect(course.escalations()[0]?.reportedAt.length).toBeGreaterThan(1);
  });
});

/** The same course, whose words are understood as told. */
function saying(safety: { kind: 'unsure' | 'clear'; signs: readonly ['urine'] }) {
  const understand = () => ({
    kind: 'written' as const,
    safety,
    despair: false,
    intents: [{ kind: 'free-text' as const }],
  });
  return { ...course.parts, understand };
}

describe('a stranger', () => {
  test('gets the text at most once a day, where DMARC passed, and in their language', async () => {
    await course.reply('Me duele el pecho y no puedo respirar', fromStranger);
    await course.reply('I have chest pain', fromStranger);
    expect(course.answered).toMatchObject([
      {
        to: { address: 'someone@else.example', language: 'es', country: undefined },
        answer: { letter: 'reply-danger', says: { emergency: true, tellChest: true } },
      },
    ]);
    course.clock.forward(DAY + MINUTE);
    await course.reply('I have chest pain', fromStranger);
    expect(course.answered.at(-1)?.to.language).toBe('en');
    expect(course.escalations()).toEqual([]);
  });

  test.each([
    ['without DMARC', { ...fromStranger, dmarcPassed: false }],
    ['as spam', { ...fromStranger, spam: true }],
    ['without an address', { ...fromStranger, from: undefined }],
  ])('gets nothing %s', async (_what, over) => {
    await course.reply('I have chest pain', over);
    expect(course.letters()).toEqual([]);
  });

  test('gets nothing for anything else', async () => {
    for (const text of ['stop', '6', 'help', 'Hello, who are you?']) {
      await course.reply(text, fromStranger);
    }
    expect(course.letters()).toEqual([]);
  });
});

describe('what may be believed', () => {
  test.each(['6', 'pause for 2 weeks', 'slower', 'again', 'go on'])(
    'without a token or DMARC "%s" does nothing, and is asked back',
    async (text) => {
      const before = course.me();
      await course.reply(text, forged);
      expect(course.me()).toEqual(before);
      expect(course.numbers()).toEqual([]);
      expect(course.letters()).toEqual(['reply-unclear']);
    },
  );

  test('stop works all the same, and is confirmed at their own address', async () => {
    await course.reply('please stop these emails', forged);
    expect(course.me().course).toMatchObject({ kind: 'left', why: 'reply' });
    expect(course.answered).toMatchObject([
      { to: { address: oldAddress }, answer: { letter: 'stop-confirmed' } },
    ]);
  });

  test('spam is searched for stop, and for nothing else', async () => {
    await course.reply('6', { spam: true });
    await course.reply('hello there', { spam: true });
    expect(course.letters()).toEqual([]);
    await course.reply('stop', { spam: true });
    expect(course.me().course.kind).toBe('left');
  });
});

describe('what cannot be read', () => {
  test.each([
    ['a virus', { virus: true, mail: undefined }],
    ['a size or a form that nobody reads', { mail: undefined }],
    ['the same of someone who left', { mail: undefined }, left('link')],
  ])('with %s a person is told so', async (_what, over, person = {}) => {
    course = await replying(person);
    await course.reply('', over);
    expect(course.letters()).toEqual(['reply-unreadable']);
    expect(course.parts.timeline.notes.at(-1)?.event).toEqual({
      kind: 'replied',
      told: ['unreadable'],
    });
  });

  test.each([
    ['made by a program', { headers: new Map([['auto-submitted', ['auto-replied']]]) }],
    ['a bounce', { headers: new Map([['return-path', ['<>']]]) }],
    ['spam', { spam: true }],
    ['from a stranger', fromStranger],
  ])('nobody is where it is %s', async (_what, over) => {
    await course.reply('', { mail: undefined, ...over });
    expect(course.letters()).toEqual([]);
  });

  test.each(['died', 'bounce', 'complaint'] as const)(
    'nobody is who has left by %s',
    async (why) => {
      course = await replying(left(why));
      await course.reply('', { mail: undefined });
      expect(course.letters()).toEqual([]);
    },
  );
});

describe('after leaving', () => {
  test.each(['6', 'hello', 'go on', 'help'])('"%s" is not answered', async (text) => {
    course = await replying(left('link'));
    await course.reply(text);
    expect(course.letters()).toEqual([]);
  });
});

describe('answers', () => {
  test('of our own, sent back, are answered by nothing', async () => {
    const headers = new Map([
      ['auto-submitted', ['auto-replied']],
      ['message-id', ['<x@mail.example>']],
    ]);
    const mail = aMailSaying('Please reply with one word: yes or no. You cannot pee.', { headers });
    await course.reply('', { mail });
    expect(course.letters()).toEqual([]);
    expect(course.me().danger).toBeUndefined();
  });

  test('are six a day at most, and one that something is unclear', async () => {
    for (let n = 0; n < 4; n++) await course.reply('what do you think of the weather');
    expect(course.letters()).toEqual(['reply-unclear']);
    for (let n = 0; n < 9; n++) await course.reply('help');
    expect(course.letters()).toHaveLength(6);
    course.clock.forward(DAY + HOUR);
    await course.reply('help');
    expect(course.letters()).toHaveLength(7);
  });

  test('are noted on the timeline by kind, never by what was said', async () => {
    await course.reply('7');
    expect(course.parts.timeline.notes.map(({ event }) => event)).toEqual([
      { kind: 'replied', told: ['number'] },
    ]);
    expect(JSON.stringify(course.parts.timeline.notes)).not.toMatch(/\b7\b/);
  });
});

test('who has moved is found by the token of an old letter, and answered where they are', async () => {
  course = await replying({ id: newId, address: anAddress('robin@new.example') });
  course.parts.subscribers.traces.set(id, {
    run: 1,
    number: 5,
    version: 6,
    movedTo: { id: newId, runsAfter: 0 },
  });
  await course.reply('I have chest pain');
  expect(course.answered[0]?.to.address).toBe('robin@new.example');
});

test('who is on the way to another address is read again when they have arrived', async () => {
  course = await replying({
    course: {
      kind: 'moving',
      at: NOW,
      to: { id: newId, runsAfter: 0 },
      address: anAddress('robin@new.example'),
      number: 5,
      from: { kind: 'completed', at: NOW, number: 5 },
    },
  });
  await expect(course.reply('I have chest pain')).rejects.toThrow(MoveUnderWayError);
});

describe('wherever it crashes, trying again ends in the same', () => {
  test.each([
    ['a danger sign and a stop', 'I cannot pee. Please stop these emails.', 'reply-danger'],
    ['a danger sign and a number', 'Chest pain since today. 6', 'reply-danger'],
  ])('%s', async (_what, text, letter) => {
    const deaths = await atEachCall(async (dying, what) => {
      course = await replying();
      const reply = aReceivedReply({ mail: aMailSaying(text) });
      await survivingCrash(actOnReply(dying(course.parts), reply));
      // What a dead function has sent, it has sent; the text for danger is never missing.
      await actOnReply(course.parts, reply);
      expect(course.letters().at(-1), what).toBe(letter);
      expect(course.me().danger, what).toBeDefined();
      expect(course.escalations(), what).toHaveLength(1);
      expect(course.me().course.kind, what).toBe(text.includes('stop') ? 'left' : 'active');
    });
    expect(deaths).toBeGreaterThan(20);
  });

  test('yes to "Is this new?"', async () => {
    await atEachCall(async (dying, what) => {
      course = await replying();
      await course.reply('', {}, saying({ kind: 'unsure', signs: ['urine'] }));
      const reply = aReceivedReply({ messageId: 'yes', mail: aMailSaying('yes') });
      await survivingCrash(actOnReply(dying(course.parts), reply));
      await actOnReply(course.parts, reply);
      expect(course.answered.at(-1)?.answer.letter, what).not.toBe('reply-done');
      await course.live(3 * HOUR);
      expect(course.me().danger, what).toMatchObject({ openedAt: NOW });
    });
  });

  test('a stop is confirmed at most once', async () => {
    await atEachCall(async (dying, what) => {
      course = await replying();
      const reply = aReceivedReply({ mail: aMailSaying('stop') });
      await survivingCrash(actOnReply(dying(course.parts), reply));
      await actOnReply(course.parts, reply);
      expect(course.me().course.kind, what).toBe('left');
      expect(course.parts.mailer.taken.length, what).toBeLessThanOrEqual(1);
    });
  });
});
