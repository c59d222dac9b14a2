/** What reading replies needs, in memory, with the semantics of the real ones. */
import {
  CLAIM_LIFE,
  type DeadLetters,
  type RawMails,
  type ReceivedMails,
} from '../lambdas/domain/replies/receiving-ports.ts';

export function fakeReceivedMails(): ReceivedMails {
  const claims = new Map<string, { claimedAt: number; settled: boolean }>();
  return {
    async claim(messageId, now) {
      const claim = claims.get(messageId);
      if (claim?.settled) return 'done';
      if (claim && claim.claimedAt > now - CLAIM_LIFE) return 'under-way';
      claims.set(messageId, { claimedAt: now, settled: false });
      return 'claimed';
    },
    async settle(messageId) {
      claims.set(messageId, { claimedAt: 0, settled: true });
    },
  };
}

export interface FakeRawMails extends RawMails {
  readonly raw: Map<string, string>;
  /** Keys that were asked for. */
  readonly fetched: string[];
}

export function fakeRawMails(): FakeRawMails {
  const raw = new Map<string, string>();
  const fetched: string[] = [];
  return {
    raw,
    fetched,
    async get({ key }) {
      fetched.push(key);
      const found = raw.get(key);
      if (found === undefined) throw new Error('AccessDenied');
      return found.length > 1_000_000
        ? { kind: 'unreadable', why: 'too-large' }
        : { kind: 'raw', bytes: Buffer.from(found) };
    },
  };
}

export interface FakeDeadLetters extends DeadLetters {
  readonly letters: { readonly body: string; readonly reason: string }[];
}

export function fakeDeadLetters(): FakeDeadLetters {
  const letters: { body: string; reason: string }[] = [];
  return {
    letters,
    async put(body, reason) {
      letters.push({ body, reason });
    },
  };
}
