/**
 * `npm run simulate -- --patients 200 --weeks 12 --seed 1`: plays that many invented people through the
 * hosted stack, and holds what was owed against what came. Exit 1 where anything is wrong.
 */
import { setFlagsFromString } from 'node:v8';
import type { Host } from '../local/host.ts';
import { reasonOf, StartError } from '../local/problem.ts';
import { synthesise } from '../local/synthesis.ts';
import { type CohortAsked, readCohortArguments } from '../test/cohort/cohort-arguments.ts';
import { playCohort } from '../test/cohort/play-cohort.ts';
import { progressOn } from '../test/cohort/progress.ts';

/** 128 and the number of the signal. */
const INTERRUPTED = 130;

// Lambda runs in UTC, and a worker thread takes its local time from the process.
process.env.TZ = 'UTC';

// Two dozen threads, each with a heap of its own: grown to V8's liking, those of 2,000 people would
// hold more than 1.5 GB. It costs a sixth of the time.
setFlagsFromString('--optimize-for-size');

/** Whatever fails from then on fails because the host is being closed. */
let interrupted = false;

async function simulate({ patients, weeks, seed }: CohortAsked): Promise<boolean> {
  const begun = performance.now();
  const assembly = await synthesise({
    app: 'bin/course.ts',
    settings: 'local/settings.json',
    sources: ['lib', 'lambdas', 'web', 'emails', 'package-lock.json', 'tsconfig.json'],
    cache: '.cache/assembly',
  });
  const progress = progressOn(process.stdout, weeks, () => performance.now());
  const onHost = (host: Host) => {
    process.once('SIGINT', () => {
      interrupted = true;
      void host.close().finally(() => process.exit(INTERRUPTED));
    });
  };
  const played = await playCohort({ assembly, patients, weeks, seed, progress, onHost });
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  const lines = [
    '',
    `${patients} people, ${weeks} weeks, seed ${seed}`,
    '',
    played.table,
    '',
    played.line,
    ...played.complaint,
    '',
    `${seconds} s, ${(played.peakBytes / 2 ** 20).toFixed(0)} MB at most in all processes together`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return played.good;
}

try {
  if (!(await simulate(readCohortArguments(process.argv.slice(2))))) process.exitCode = 1;
} catch (error) {
  const lines = error instanceof StartError ? error.problems : [reasonOf(error)];
  if (!interrupted) for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = interrupted ? INTERRUPTED : 1;
}
