import { describe, expect, test } from 'vitest';
import { readSafety } from '../../../../lambdas/domain/replies/danger-words.ts';

describe('danger in free text', () => {
  test.each([
    ["I can't pee", 'urine'],
    ['no puedo orinar', 'urine'],
    ['no fever but I can’t pee', 'urine'],
    ['No siento al limpiarme.', 'numb-saddle'],
    ['my leg suddenly went weak', 'leg-weak-or-numb'],
  ])('%s', (written, sign) => {
    expect(readSafety(written).safety).toEqual({ kind: 'clear', signs: [sign] });
  });

  test.each(['6', 'my husband had chest pain', 'Chest pain? No.', 'last year I had chest pain'])(
    '%s is none',
    (written) => {
      expect(readSafety(written)).toEqual({ safety: { kind: 'none' }, despair: false });
    },
  );
});
