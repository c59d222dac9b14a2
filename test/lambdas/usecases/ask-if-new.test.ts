import { beforeEach, describe, expect, test } from 'vitest';
import { exercisesAreOut } from '../../../lambdas/domain/hold.ts';
import { IF_NEW_WAITS } from '../../../lambdas/domain/person.ts';
import {
  askIfNew,
  escalateIfNew,
  forgetQuestion,
  recordAsNew,
  recordAsNotNew,
} from '../../../lambdas/usecases/ask-if-new.ts';
import { openDanger } from '../../../lambdas/usecases/open-danger.ts';
import { anOpenDanger, DAY, HOUR, MINUTE, NOW } from '../../builders.ts';
import { listening } from './a-listening-course.ts';
import { atEachCall, survivingCrash } from './dying.ts';

let course: Awaited<ReturnType<typeof listening>>;
beforeEach(async () => {
  course = await listening();
});
const records = () => course.parts.escalations.escalations;
const ask = (signs: Parameters<typeof askIfNew>[2] = ['urine']) =>
  askIfNew(course.parts, course.me(), signs, course.clock.now());

describe('asking whether it is new', () => {
  test('takes the exercises out and keeps a record that alarms nobody', async () => {
    await ask(['urine', 'calf']);
    expect(course.me()).toMatchObject({ askedIfNew: NOW, danger: undefined });
    expect(exercisesAreOut(course.me(), NOW)).toBe(true);
    expect(records()).toMatchObject([
      { openedAt: NOW, level: 'emergency', kinds: ['nerve', 'calf'], unsure: true, via: 'reply' },
    ]);
    expect(course.parts.journal.counts.get('EscalationsOpened')).toBeUndefined();
  });

  test('keeps no kind without the health consent', async () => {
    course = await listening({ healthConsent: false });
    await ask();
    expect(records()).toMatchObject([{ kinds: undefined, level: 'emergency', unsure: true }]);
  });

  test('is asked once, however often someone writes', async () => {
    await ask(['fall']);
    course.clock.forward(MINUTE);
    await ask(['urine']);
    expect(course.me().askedIfNew).toBe(NOW);
    expect(records()).toMatchObject([{ level: 'emergency', reportedAt: [NOW, NOW + MINUTE] }]);
  });

  test('leaves a sign that is open as it is', async () => {
    course = await listening({ danger: anOpenDanger() });
    await ask();
    expect(course.me().askedIfNew).toBeUndefined();
    expect(records()).toEqual([]);
  });
});

describe('the answer', () => {
  test('yes makes it an escalation under the same name', async () => {
    await ask();
    course.clock.forward(HOUR);
    const danger = await recordAsNew(course.parts, course.me(), course.clock.now());
    expect(danger).toMatchObject({ level: 'emergency', kinds: ['nerve'] });
    await escalateIfNew(course.parts, course.me(), course.clock.now());
    expect(course.me()).toMatchObject({ askedIfNew: undefined, danger: { openedAt: NOW } });
    expect(course.me().danger?.askAt).toBeGreaterThan(NOW + DAY);
    expect(records()).toMatchObject([
      { openedAt: NOW, unsure: false, closed: undefined, reportedAt: [NOW, NOW + HOUR] },
    ]);
    expect(course.parts.journal.counts.get('EscalationsOpened')).toBe(1);
  });

  test('no closes it, the record stays, and exercises come back', async () => {
    await ask();
    await recordAsNotNew(course.parts, course.me(), NOW + MINUTE);
    await forgetQuestion(course.parts, course.me());
    expect(course.me().askedIfNew).toBeUndefined();
    expect(exercisesAreOut(course.me(), NOW)).toBe(false);
    expect(records()).toMatchObject([{ closed: { at: NOW + MINUTE, outcome: 'not-new' } }]);
  });

  test('a clear sign meanwhile makes one escalation of both', async () => {
    await ask(['calf']);
    course.clock.forward(MINUTE);
    await openDanger(course.parts, course.me(), ['bowel'], undefined, 'reply', course.clock.now());
    expect(records()).toMatchObject([
      { openedAt: NOW, level: 'emergency', kinds: ['nerve', 'calf'], unsure: false },
    ]);
    expect(course.me()).toMatchObject({ askedIfNew: undefined, danger: { openedAt: NOW } });
  });

  test('none within two hours counts as yes: reconcile sees to it', async () => {
    await ask();
    await course.live(IF_NEW_WAITS - MINUTE);
    expect(course.me().danger).toBeUndefined();
    await course.live(20 * MINUTE);
    expect(course.me()).toMatchObject({ askedIfNew: undefined, danger: { openedAt: NOW } });
    expect(records()).toMatchObject([{ unsure: false, closed: undefined }]);
  });

  test('is asked for of whoever has left, too', async () => {
    const { me } = course;
    course.parts.subscribers.people.set(me().id, {
      ...me(),
      course: { kind: 'left', at: NOW, why: 'link', number: 5 },
      overdueAt: undefined,
    });
    await ask();
    await course.live(3 * HOUR);
    expect(me().danger).toMatchObject({ openedAt: NOW, askAt: undefined });
  });

  test('wherever it crashes, escalating again ends in one open escalation', async () => {
    const deaths = await atEachCall(async (dying, what) => {
      course = await listening();
      await ask();
      await survivingCrash(escalateIfNew(dying(course.parts), course.me(), NOW + HOUR));
      await escalateIfNew(course.parts, course.me(), NOW + HOUR);
      expect(course.me(), what).toMatchObject({ danger: { openedAt: NOW } });
      expect(records(), what).toMatchObject([{ unsure: false, closed: undefined }]);
      expect(records()[0]?.reportedAt, what).toHaveLength(2);
    });
    expect(deaths).toBeGreaterThan(8);
  });
});
