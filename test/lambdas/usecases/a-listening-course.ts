/** Someone on the whole course, with a letter, a session and an address of their own. */
import { personIdOf } from '../../../lambdas/domain/address.ts';
import type { EpochSeconds, LessonId, PersonId } from '../../../lambdas/domain/ids.ts';
import { noticeId } from '../../../lambdas/domain/notice.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import {
  ADDRESS_KEY,
  aLesson,
  anAddress,
  anOpenGate,
  aPerson,
  aSyllabus,
  DAY,
  NOW,
} from '../../builders.ts';
import { courseInMemory } from './course-in-memory.ts';

export const wholeSyllabus = aSyllabus(
  'welcome',
  'how-it-works',
  'plan-your-rests',
  'first-steps',
  'half-way-there',
  'your-day',
  'easier-going',
  'your-choices',
  'keep-going',
);

export const idAt = (address: string): PersonId => personIdOf(anAddress(address), ADDRESS_KEY);

/** The letter of the day after, by when its sign was ticked. */
export const dayAfter = (openedAt: EpochSeconds): LessonId =>
  noticeId({ kind: 'day-after', openedAt });

export const oldAddress = anAddress('robin@mail.example');
export const newAddress = anAddress('robin@new.example');
export const id = idAt(oldAddress);
export const newId = idAt(newAddress);

/** Got "first steps" three days ago; "half way there" is booked for Thursday, Thanksgiving, at 10. */
export const someoneListening = (over: Partial<Person> = {}): Person =>
  aPerson({
    id,
    address: oldAddress,
    confirmedAt: NOW - 30 * DAY,
    healthConsent: true,
    gate: anOpenGate(),
    weekday: 4,
    course: {
      kind: 'active',
      next: { lesson: aLesson('half-way-there'), at: NOW + 4 * DAY, number: 5 },
    },
    lastLesson: aLesson('first-steps'),
    lastLessonAt: NOW - 3 * DAY,
    overdueAt: NOW + 4 * DAY + 3_600,
    version: 5,
    ...over,
  });

/** Their next lesson is booked as well, and letters and sessions were signed a moment ago. */
export async function listening(over: Partial<Person> = {}, ...others: Person[]) {
  const person = someoneListening(over);
  const course = courseInMemory(person, ...others);
  course.parts.syllabus = wholeSyllabus;
  for (const one of [person, ...others]) {
    if (one.course.kind !== 'active') continue;
    const { next } = one.course;
    const due = { v: 1, personId: one.id, run: one.run, lesson: next.lesson, attempt: 1 } as const;
    await course.parts.bookings.book(one.id, next, due);
  }
  return {
    ...course,
    token: course.sign('letter', id),
    session: course.sign('session', id),
    me: () => course.parts.subscribers.people.get(id) as Person,
    nextAt: () => {
      const now = course.parts.subscribers.people.get(id)?.course;
      return now?.kind === 'active' ? now.next.at : undefined;
    },
  };
}
