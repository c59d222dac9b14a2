/** Whole courses on the fakes, with everything going wrong in every order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enrolled } from '../../../lambdas/domain/course-progress.ts';
import { isQuiet, isSameDay } from '../../../lambdas/domain/lesson-time.ts';
import { signToken } from '../../../lambdas/domain/link-token.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import { prefer } from '../../../lambdas/usecases/prefer.ts';
import {
  aPersonId,
  aSignUp,
  aSyllabus,
  aTimeZone,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  somePreferences,
} from '../../builders.ts';
import type { Script } from '../../fakes.ts';
import { courseInMemory } from './course-in-memory.ts';
import { type CrashKind, dyingAt, throughEachCall } from './dying.ts';

const id = aPersonId();
const zone = aTimeZone('Europe/Madrid');
const everyLesson = { '1 welcome': 1, '1 how-it-works': 1, '1 keep-going': 1 };

const aCourse = () =>
  courseInMemory(enrolled(aSignUp({ timeZone: zone }), undefined, NOW, aSyllabus()));
type Course = ReturnType<typeof aCourse>;

type Step =
  | { readonly kind: 'live'; readonly seconds: number }
  | { readonly kind: 'answers'; readonly script: readonly Script[] }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'stray-reconcile' }
  | { readonly kind: 'lose-bookings' }
  | { readonly kind: 'lose-messages' }
  | { readonly kind: 'prefer'; readonly hour: number; readonly weekday: number }
  | { readonly kind: 'die'; readonly at: number; readonly how: CrashKind }
  | { readonly kind: 'leave' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('live' as const),
    seconds: fc.oneof(
      fc.integer({ min: 1, max: 20 * MINUTE }),
      fc.integer({ min: HOUR, max: 9 * DAY }),
    ),
  }),
  fc.record({
    kind: fc.constant('answers' as const),
    script: fc.array(
      fc.constantFrom<Script>(
        { kind: 'refused', scope: 'account', code: 'Throttling' },
        { kind: 'refused', scope: 'letter', code: 'MessageRejected' },
        { kind: 'in-doubt', code: 'ECONNRESET' },
        { kind: 'answer-lost' },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constantFrom(
      'duplicate' as const,
      'stray-reconcile' as const,
      'lose-bookings' as const,
      'lose-messages' as const,
    ),
  }),
  fc.record({
    kind: fc.constant('prefer' as const),
    hour: fc.integer({ min: 8, max: 19 }),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
  fc.record({
    kind: fc.constant('die' as const),
    at: fc.integer({ min: 1, max: 12 }),
    how: fc.constantFrom<CrashKind>('before', 'after'),
  }),
);

const leaving: fc.Arbitrary<Step> = fc.constant({ kind: 'leave' });

async function take(course: Course, it: Step): Promise<void> {
  const { parts, clock } = course;
  switch (it.kind) {
    case 'live':
      return course.live(it.seconds);
    case 'answers':
      return parts.mailer.script(...it.script);
    case 'duplicate': {
      const booked = parts.bookings.history.map(({ due }) => due);
      const waiting = parts.dueLessons.waiting.map(({ due }) => due);
      for (const due of [...booked, ...waiting].slice(-3)) await parts.dueLessons.queue(due);
      return course.deliver();
    }
    case 'stray-reconcile':
      await Promise.all([course.reconcile(), course.reconcile()]);
      return;
    case 'lose-bookings':
      for (const { due } of parts.bookings.booked) {
        const person = course.person(due.personId);
        if (person?.course.kind === 'active') {
          await parts.bookings.cancel(person.id, person.course.next.number);
        }
      }
      return;
    case 'lose-messages':
      parts.dueLessons.takeVisible(clock.now() + DAY);
      return;
    case 'prefer': {
      const token = signToken('setup', id, clock.now(), parts.linkKeys);
      await prefer(parts, token, somePreferences(it), 'en');
      return;
    }
    case 'die': {
      const { parts: dying } = dyingAt(parts, it.at, it.how);
      for (const due of parts.bookings.takeDue(clock.now())) await parts.dueLessons.queue(due);
      await course.deliver(dying);
      await course.deliverEvents(dying);
      await course.reconcile(dying);
      return;
    }
    case 'leave':
      return leave(parts, id, 'link');
  }
}

function keepsItsTimes(course: Course): void {
  const lessons = course.taken.filter(({ name }) => name !== '1 welcome');
  for (const [index, { name, at }] of lessons.entries()) {
    expect(isQuiet(at, zone), name).toBe(false);
    for (const other of lessons.slice(index + 1)) {
      expect(isSameDay(at, other.at, zone), `${name} and ${other.name}`).toBe(false);
    }
  }
}

test('whatever goes wrong, each lesson comes once, none is lost, and none comes in the night', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const course = aCourse();
      for (const it of steps) await take(course, it);
      // Answers that were scripted and never given would go wrong for ever.
      await course.live(60 * DAY);
      expect(course.counts()).toEqual(everyLesson);
      expect(course.person(id)?.course.kind).toBe('completed');
      keepsItsTimes(course);
    }),
    { numRuns: 150 },
  );
});

test('after leaving nothing comes, whatever goes wrong before and afterwards', async () => {
  const steps = fc
    .tuple(fc.array(step, { maxLength: 6 }), leaving, fc.array(step, { maxLength: 6 }))
    .map(([before, middle, after]) => ({ before, middle, after }));
  await fc.assert(
    fc.asyncProperty(steps, async ({ before, middle, after }) => {
      const course = aCourse();
      for (const it of before) await take(course, it);
      await take(course, middle);
      const sent = course.taken.length;
      for (const it of after) await take(course, it);
      await course.live(30 * DAY);
      expect(course.taken.length).toBe(sent);
      for (const count of Object.values(course.counts())) expect(count).toBe(1);
      expect(course.person(id)?.course.kind).toBe('left');
    }),
    { numRuns: 60 },
  );
});

test('where SES publishes nothing, a lesson comes twice only if its answer was lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      const course = aCourse();
      course.publishes = false;
      for (const it of steps) await take(course, it);
      await course.live(60 * DAY);
      expect(Object.keys(course.counts()).sort()).toEqual(Object.keys(everyLesson).sort());
      const unsure = steps.some(
        (it) => it.kind === 'die' || (it.kind === 'answers' && it.script.some(isLost)),
      );
      if (!unsure) expect(course.counts()).toEqual(everyLesson);
    }),
    { numRuns: 60 },
  );
});

const isLost = ({ kind }: Script) => kind === 'answer-lost';

test('a day without SES shifts the course and does not flood', async () => {
  const course = aCourse();
  const day = Array.from({ length: 26 }, (): Script => {
    return { kind: 'refused', scope: 'account', code: 'AccountSendingPausedException' };
  });
  await course.live(DAY);
  course.parts.mailer.script(...day);
  await course.live(30 * DAY);
  expect(course.counts()).toEqual(everyLesson);
  keepsItsTimes(course);
});

test('a lesson that goes well takes these calls and no other', async () => {
  const course = aCourse();
  const calls: string[] = [];
  await course.live(DAY);
  const [booked] = course.parts.bookings.booked;
  course.clock.set(booked?.at ?? 0);
  for (const due of course.parts.bookings.takeDue(course.clock.now())) {
    await course.parts.dueLessons.queue(due);
  }
  await course.deliver(
    throughEachCall(course.parts, (call, name) => (...given) => {
      calls.push(name);
      return call(...given);
    }),
  );
  expect(calls).toEqual([
    'ledger.claim',
    'subscribers.read',
    'letter',
    'mailer.submit',
    'subscribers.save',
    'bookings.book',
  ]);
});
