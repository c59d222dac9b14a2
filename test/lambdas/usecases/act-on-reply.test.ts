import { describe, expect, test } from 'vitest';
import { actOnReply } from '../../../lambdas/usecases/act-on-reply.ts';
import type { ReceivedReply } from '../../../lambdas/usecases/read-reply.ts';
import { aDueLesson, anAddress, aPerson, aPersonId, DAY, NOW } from '../../builders.ts';
import { courseInMemory } from './course-in-memory.ts';

const id = aPersonId();
const next = { lesson: aDueLesson().lesson, at: NOW + DAY, number: 2 };

const aReply = (over: Partial<ReceivedReply> = {}): ReceivedReply => ({
  messageId: 'd6iitobk75ur44p8kdnnp7g2n800',
  mail: undefined,
  dmarcPassed: false,
  spam: false,
  virus: false,
  personId: undefined,
  how: undefined,
  wayOut: { personId: id, asked: true },
  from: anAddress(),
  receivedAt: NOW,
  ...over,
});

describe('a mail to the address for leaving', () => {
  test('ends the course, whatever it says and whoever sent it, once', async () => {
    const course = courseInMemory(aPerson({ course: { kind: 'active', next } }));
    await actOnReply(course.parts, aReply());
    await actOnReply(course.parts, aReply());
    expect(course.person(id)?.course).toMatchObject({ kind: 'left', why: 'mailto' });
    expect(course.parts.consents.consents).toEqual([
      expect.objectContaining({ purpose: 'course', given: false, channel: 'mailto' }),
    ]);
  });

  test.each([
    ['a virus', { virus: true }],
    ['no token', { wayOut: undefined }],
    ['a token that was only answered', { wayOut: { personId: id, asked: false } }],
  ])('ends nothing with %s', async (_what, over) => {
    const course = courseInMemory(aPerson({ course: { kind: 'active', next } }));
    await actOnReply(course.parts, aReply(over));
    expect(course.person(id)?.course.kind).toBe('active');
  });
});
