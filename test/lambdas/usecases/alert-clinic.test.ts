import { describe, expect, test } from 'vitest';
import type { Clinic } from '../../../lambdas/domain/clinic.ts';
import type { DangerSign } from '../../../lambdas/domain/danger-sign.ts';
import { closeEscalation } from '../../../lambdas/usecases/close-escalation.ts';
import { openDanger } from '../../../lambdas/usecases/open-danger.ts';
import { aClinic, aClinicId, at, DAY, HOUR, MINUTE, NOW } from '../../builders.ts';
import { id, listening } from './a-listening-course.ts';

/** Someone of a clinic ticks a sign on Sunday at 10:00, when nobody is there. */
async function inCare(sign: DangerSign = 'urine', over: Partial<Clinic> = {}, person = {}) {
  const course = await listening({ clinic: aClinicId(), ...person });
  await course.parts.clinics.put(aClinic(over));
  await openDanger(course.parts, course.me(), [sign], undefined, 'check', NOW);
  const alerts = () =>
    course.parts.mailer.taken.filter(({ tags }) => tags.letter === 'clinic-alert');
  return { ...course, alerts, told: () => alerts().map(({ to }) => to.split('@')[0]) };
}

describe('an emergency', () => {
  test('is told at once, and after 1, 4 and 24 hours; the third time to somebody else', async () => {
    const course = await inCare();
    await course.live(MINUTE);
    expect(course.told()).toEqual(['nurse']);
    await course.live(HOUR + 20 * MINUTE);
    expect(course.told()).toEqual(['nurse', 'nurse']);
    await course.live(3 * HOUR + 20 * MINUTE);
    expect(course.told()).toEqual(['nurse', 'nurse', 'second']);
    await course.live(3 * DAY);
    expect(course.told()).toEqual(['nurse', 'nurse', 'second', 'nurse']);
    expect(course.me().danger).toMatchObject({ openedAt: NOW, alert: undefined });
  });

  test('is told to the same contact where there is no other', async () => {
    const course = await inCare('urine', { second: undefined });
    await course.live(2 * DAY);
    expect(course.told()).toEqual(['nurse', 'nurse', 'nurse', 'nurse']);
  });

  test('is told also of who has left', async () => {
    const gone = { course: { kind: 'left', at: NOW, why: 'link', number: 5 } as const };
    const course = await inCare('urine', {}, { ...gone, overdueAt: undefined });
    await course.live(2 * HOUR);
    expect(course.told()).toEqual(['nurse', 'nurse']);
  });

  test('holds nothing of the person in what is told', async () => {
    const course = await inCare();
    await course.live(MINUTE);
    expect(course.alerts()[0]?.tags).toEqual({ clinic: aClinicId(), letter: 'clinic-alert' });
  });

  test('each alert is on the ledger, for the timeline', async () => {
    const course = await inCare();
    await course.live(2 * HOUR);
    const rows = [...course.parts.ledger.rows.values()].map(({ lesson }) => lesson);
    expect(rows).toEqual([`to-clinic-${NOW}-0`, `to-clinic-${NOW}-1`]);
  });
});

describe('what can wait till later in the day', () => {
  test('is told when somebody is there', async () => {
    const course = await inCare('calf');
    await course.live(20 * HOUR);
    expect(course.told()).toEqual([]);
    // Monday, 8:00 in New York.
    course.clock.set(at('2026-11-23T13:00:01Z'));
    await course.live(30 * MINUTE);
    expect(course.told()).toEqual(['nurse']);
    await course.live(4 * HOUR);
    expect(course.told()).toEqual(['nurse', 'nurse']);
  });
});

describe('nobody is told', () => {
  test('of who signed up by themselves', async () => {
    const course = await listening();
    await openDanger(course.parts, course.me(), ['urine'], undefined, 'check', NOW);
    await course.live(2 * DAY);
    expect(course.me().danger?.alert).toBeUndefined();
    expect(course.parts.mailer.taken.map(({ tags }) => tags.letter)).not.toContain('clinic-alert');
  });

  test('any more once it is closed', async () => {
    const course = await inCare();
    await course.live(MINUTE);
    await closeEscalation(course.parts, id, NOW, 'spoke');
    await course.live(2 * DAY);
    expect(course.told()).toEqual(['nurse']);
  });

  test('twice by a message that is given out twice', async () => {
    const course = await inCare();
    const [first] = course.parts.dueLessons.waiting;
    if (first) await course.parts.dueLessons.queue(first.due);
    await course.live(MINUTE);
    expect(course.told()).toEqual(['nurse']);
  });
});

describe('what SES does not take', () => {
  test('rings an alarm, and the next one goes out all the same', async () => {
    const course = await inCare();
    course.parts.mailer.script({ kind: 'refused', scope: 'letter', code: 'MessageRejected' });
    await course.live(2 * HOUR);
    expect(course.parts.journal.counts.get('ClinicAlertsFailed')).toBe(1);
    expect(course.told()).toEqual(['nurse']);
  });

  test('while nothing can be sent is tried again', async () => {
    const course = await inCare();
    course.parts.mailer.script({ kind: 'refused', scope: 'account', code: 'Throttling' });
    await course.live(30 * MINUTE);
    expect(course.told()).toEqual(['nurse']);
  });

  test('in doubt is sent again after an hour, and nothing is lost', async () => {
    const course = await inCare();
    course.parts.mailer.script({ kind: 'in-doubt', code: 'TimeoutError' });
    await course.live(3 * HOUR);
    expect(course.told().length).toBeGreaterThanOrEqual(1);
  });
});
