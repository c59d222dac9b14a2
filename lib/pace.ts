/** How lessons share SES's sending rate among concurrent invocations. */

export interface Pace {
  /** invocations of send-lesson that may run at once */
  readonly concurrency: number;
  /** what one of them may send in a second */
  readonly sendsPerSecond: number;
  /** messages it is given at once */
  readonly batchSize: number;
}

// Confirmations, answers and emergency texts have the remaining tenth and never queue behind lessons.
const lessonsShare = 0.9;
// One invocation reaches about this rate before the round trip to SES slows it.
const sendsOfOneInvocation = 50;
// Lambda accepts no smaller MaximumConcurrency for a queue.
const smallestConcurrency = 2;
// A batch is what is sent in this time, so that a claim is never older than 30 s when SES is called.
const secondsOfOneBatch = 20;

/** @param rate what SES lets the account send in a second */
export function paceFor(rate: number): Pace {
  const concurrency = Math.max(smallestConcurrency, Math.ceil(rate / sendsOfOneInvocation));
  const sendsPerSecond = (rate * lessonsShare) / concurrency;
  return {
    concurrency,
    sendsPerSecond,
    batchSize: Math.max(1, Math.floor(sendsPerSecond * secondsOfOneBatch)),
  };
}
