import { describe, expect, test } from 'vitest';
import {
  type AnsweredReply,
  type ReplyLetter,
  turnOf,
} from '../../../../lambdas/domain/replies/answer-limits.ts';
import { DAY, NOW } from '../../../builders.ts';

const answers = (letter: ReplyLetter, count: number, at = NOW): AnsweredReply[] =>
  Array.from({ length: count }, (_, n) => ({ messageId: `${letter}-${n}`, letter, at }));
const turn = (earlier: readonly AnsweredReply[], letter: ReplyLetter, isKnown = true, at = NOW) =>
  turnOf(earlier, { messageId: 'new', letter, at }, isKnown);

describe('whose turn it is', () => {
  test.each<[string, readonly AnsweredReply[], ReplyLetter, boolean, string]>([
    ['the first', [], 'reply-done', true, 'free'],
    ['the sixth of a day', answers('reply-done', 5), 'reply-done', true, 'free'],
    ['the seventh', answers('reply-done', 6), 'reply-done', true, 'too-often'],
    ['the seventh, for danger', answers('reply-done', 6), 'reply-danger', true, 'free'],
    ['the thirteenth for danger', answers('reply-danger', 12), 'reply-despair', true, 'too-often'],
    ['the second that is unclear', answers('reply-unclear', 1), 'reply-unclear', true, 'too-often'],
    ['another after an unclear one', answers('reply-unclear', 1), 'reply-help', true, 'free'],
    ['the first to a stranger', [], 'reply-danger', false, 'free'],
    ['the second to a stranger', answers('reply-danger', 1), 'reply-danger', false, 'too-often'],
    ['the day after', answers('reply-danger', 1, NOW - DAY), 'reply-danger', false, 'free'],
    [
      'the day after, unclear',
      answers('reply-unclear', 1, NOW - DAY),
      'reply-unclear',
      true,
      'free',
    ],
  ])('%s', (_what, earlier, letter, isKnown, expected) => {
    expect(turn(earlier, letter, isKnown)).toBe(expected);
  });

  test('a mail that was answered is not answered again, by whatever letter and however late', () => {
    const before = [{ messageId: 'new', letter: 'reply-done', at: NOW - DAY } as const];
    expect(turn(before, 'reply-danger')).toBe('before');
  });
});
