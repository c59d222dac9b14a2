import { describe, expect, test } from 'vitest';
import type { DangerSign } from '../../../lambdas/domain/danger-sign.ts';
import { reportInReply, type Written } from '../../../lambdas/usecases/report-in-reply.ts';
import { NOW } from '../../builders.ts';
import { replying } from './a-replying-course.ts';

const written = (over: Partial<Written> = {}): Written => ({
  kind: 'written',
  safety: { kind: 'none' },
  despair: false,
  intents: [{ kind: 'free-text' }],
  ...over,
});
const clear = (...signs: DangerSign[]) => written({ safety: { kind: 'clear', signs } });

async function reported(what: Written, over = {}) {
  const course = await replying(over);
  const found = await reportInReply(course.parts, course.me(), what, NOW);
  return { ...course, answer: found?.answer };
}

describe('the answer to what a reply tells', () => {
  test.each<[string, Written, string, object]>([
    [
      'an emergency',
      clear('bowel'),
      'reply-danger',
      { emergency: true, tellNerve: true, askIfNew: false },
    ],
    [
      'what can wait till later in the day',
      clear('calf'),
      'reply-danger',
      { urgent: true, tellCalf: true },
    ],
    [
      'both: the emergency',
      clear('calf', 'cold-leg'),
      'reply-danger',
      { emergency: true, urgent: false, tellCalf: false },
    ],
    ['a chest and a calf', clear('chest-or-breath', 'calf'), 'reply-danger', { tellCalfToo: true }],
    [
      'despair',
      written({ despair: true }),
      'reply-despair',
      { despair: true, crisisNumber: '988' },
    ],
    [
      'despair and a sign',
      { ...clear('urine'), despair: true },
      'reply-danger',
      { emergency: true, despair: true, crisisNumber: '988' },
    ],
    [
      'what may be new',
      written({ safety: { kind: 'unsure', signs: ['fall'] } }),
      'reply-danger',
      { urgent: true, tellFall: true, askIfNew: true },
    ],
  ])('%s', async (_what, what, letter, says) => {
    expect((await reported(what)).answer).toMatchObject({ letter, says });
  });

  test('nothing where nothing was told', async () => {
    const { answer, me, escalations } = await reported(written());
    expect(answer).toBeUndefined();
    expect(me().danger).toBeUndefined();
    expect(escalations()).toEqual([]);
  });

  test('without the consent it is the same, and no kind is kept', async () => {
    const { answer, me, escalations, parts } = await reported(clear('urine'), {
      healthConsent: false,
    });
    expect(answer?.says).toMatchObject({ tellNerve: true });
    expect(me().danger).toBeDefined();
    expect(escalations()).toMatchObject([{ kinds: undefined, level: 'emergency' }]);
    expect(parts.answers.answers).toEqual([]);
  });
});
