/**
 * `npm run fuzz -- [seed] [count]`: made-up replies through the understanding, and whole mails through
 * the parser and the understanding. Another seed each day unless one is given; prints it, the slowest,
 * and whatever went wrong. Exit 1 where anything did.
 */
import { postalMimeParser } from '../lambdas/adapters/postal-mime-parser.ts';
import type { IncomingMail } from '../lambdas/domain/replies/incoming-mail.ts';
import { type ReplyContext, understand } from '../lambdas/domain/replies/understand.ts';
import { unfairness } from '../test/fair-understanding.ts';
import { generatedMail } from '../test/generated-mail.ts';
import { generatedReply } from '../test/generated-replies.ts';

const DAY = 86_400_000;
/** A mail that takes longer than this (ms) is worth a look, whatever else the machine is doing. */
const SLOW = 5_000;
/** One in so many is a whole mail. */
const WHOLE = 10;

const [seedAsked, countAsked] = process.argv.slice(2);
const seed = Number(seedAsked ?? Math.floor(Date.now() / DAY));
const count = Number(countAsked ?? 50_000);
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1) {
  console.error('Usage: npm run fuzz -- [seed] [count], both whole numbers');
  process.exit(2);
}

const parse = postalMimeParser(() => performance.now());
const today = '2026-11-25';
const asked = ['number', 'new-or-not', undefined] as const;
const contextOf = (n: number): ReplyContext => ({
  language: n % 2 === 0 ? 'en' : 'es',
  asked: asked[n % asked.length],
  today,
});

/** Undefined: the parser refuses it, which is its right. */
async function mailOf(n: number): Promise<IncomingMail | undefined> {
  if (n % WHOLE !== 0) return generatedReply(seed, n);
  const read = await parse(generatedMail(seed * count + n / WHOLE));
  return read.kind === 'mail' ? read.mail : undefined;
}

const wrong: string[] = [];
const kinds = new Map<string, number>();
let slowest = { n: 0, milliseconds: 0 };
for (let n = 0; n < count; n += 1) {
  const begun = performance.now();
  try {
    const mail = await mailOf(n);
    const read = mail && understand(mail, contextOf(n));
    const why = read && unfairness(read, today);
    if (why) wrong.push(`${n}: ${why}`);
    const kind = read ? read.kind : 'unreadable';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  } catch (error) {
    wrong.push(`${n}: ${error instanceof Error ? error.stack : error}`);
  }
  const milliseconds = performance.now() - begun;
  if (milliseconds > slowest.milliseconds) slowest = { n, milliseconds };
}
if (slowest.milliseconds > SLOW) wrong.push(`${slowest.n}: too slow`);
console.log(`seed ${seed}, ${count} replies, every ${WHOLE}th a whole mail`);
for (const [kind, many] of kinds) console.log(`${String(many).padStart(8)}  ${kind}`);
console.log(`the slowest took ${slowest.milliseconds.toFixed(0)} ms: number ${slowest.n}`);
for (const one of wrong.slice(0, 20)) console.error(one);
console.log(wrong.length === 0 ? 'nothing went wrong' : `${wrong.length} went wrong`);
process.exitCode = wrong.length === 0 ? 0 : 1;
