import { describe, expect, test } from 'vitest';
import type { ClinicOutcome } from '../../../lambdas/domain/escalation.ts';
import { exercisesAreOut } from '../../../lambdas/domain/hold.ts';
import { askIfNew } from '../../../lambdas/usecases/ask-if-new.ts';
import { closeEscalation } from '../../../lambdas/usecases/close-escalation.ts';
import { openDanger } from '../../../lambdas/usecases/open-danger.ts';
import { aClinicId, HOUR, NOW } from '../../builders.ts';
import { id, listening } from './a-listening-course.ts';
import { atEachCall, survivingCrash } from './dying.ts';

async function open() {
  const course = await listening({ clinic: aClinicId() });
  await openDanger(course.parts, course.me(), ['urine'], undefined, 'reply', NOW);
  course.clock.forward(HOUR);
  return course;
}

describe('an escalation', () => {
  test.each<[ClinicOutcome, boolean]>([
    ['spoke', true],
    ['could-not-reach', true],
    ['sent-to-emergency', true],
    ['not-ours', true],
    ['mistake', false],
  ])('is closed with "%s"; exercises stay out: %s', async (outcome, stayOut) => {
    const { parts, me } = await open();
    expect(await closeEscalation(parts, id, NOW, outcome)).toBe('closed');
    expect(parts.escalations.escalations).toMatchObject([{ closed: { at: NOW + HOUR, outcome } }]);
    expect(exercisesAreOut(me(), NOW + HOUR)).toBe(stayOut);
    expect(me().danger?.alert).toBeUndefined();
    expect(parts.journal.counts.get('EscalationsClosed')).toBe(1);
  });

  test('is closed once, with the outcome that came first', async () => {
    const { parts } = await open();
    await closeEscalation(parts, id, NOW, 'spoke');
    expect(await closeEscalation(parts, id, NOW, 'mistake')).toBe('not-open');
    expect(parts.escalations.escalations).toMatchObject([{ closed: { outcome: 'spoke' } }]);
  });

  test('that is none cannot be closed', async () => {
    const { parts, me } = await listening();
    expect(await closeEscalation(parts, id, NOW, 'spoke')).toBe('not-open');
    await askIfNew(parts, me(), ['urine'], NOW);
    expect(await closeEscalation(parts, id, NOW, 'spoke')).toBe('not-open');
    expect(me().askedIfNew).toBe(NOW);
  });

  test('wherever it crashes, closing again leaves nobody waiting', async () => {
    await atEachCall(async (dying, what) => {
      const { parts, me } = await open();
      await survivingCrash(closeEscalation(dying(parts), id, NOW, 'mistake'));
      await closeEscalation(parts, id, NOW, 'mistake');
      expect(me().danger, what).toBeUndefined();
      expect(parts.escalations.escalations, what).toMatchObject([
        { closed: { outcome: 'mistake' } },
      ]);
    });
  });
});
