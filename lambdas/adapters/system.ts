/** Time and chance as the machine gives them, and the log it reads. */
import { randomBytes as bytes } from 'node:crypto';
import type { Clock, Journal, RandomBytes, Wait } from '../domain/ports.ts';
import { consoleJournal } from './console-journal.ts';

export const systemClock: Clock = { now: () => Math.floor(Date.now() / 1000) };

export const systemRandom: RandomBytes = (size) => bytes(size);

export const systemWait: Wait = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Straight to standard output: console.log would put a prefix before the line, and hide its metrics. */
export const systemJournal = (namespace: string): Journal =>
  consoleJournal(namespace, (line) => process.stdout.write(`${line}\n`), Date.now);
