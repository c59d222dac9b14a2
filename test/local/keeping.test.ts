import { expect, test } from 'vitest';
import { CallLog, type CallRecord } from '../../local/call-record.ts';
import { Notes } from '../../local/notes.ts';

const call = (at: number): CallRecord => ({
  at,
  caller: 'operator',
  service: 'sqs',
  action: 'SendMessage',
  checks: [],
  allowed: true,
  outcome: 'ok',
});

test.each([0, 1, 10])('of the calls the newest are kept, at most %i', (most) => {
  const log = new CallLog(most);
  for (let at = 0; at < 100; at += 1) {
    log.add(call(at));
    expect(log.all().length).toBeLessThanOrEqual(most);
  }
  expect(log.all().length).toBeGreaterThanOrEqual(Math.floor(most / 2));
  if (most > 1) expect(log.all().at(-1)?.at).toBe(99);
});

test.each([0, 1, 10])('of the log lines the newest are kept, at most %i', (most) => {
  const written: string[] = [];
  const notes = new Notes((line) => written.push(line), most);
  for (let at = 0; at < 100; at += 1) {
    notes.log({ at, functionName: 'SendLesson', line: `line ${at}` });
    expect(notes.logs.length).toBeLessThanOrEqual(most);
  }
  expect(notes.logs.length).toBeGreaterThanOrEqual(Math.floor(most / 2));
  expect(written).toHaveLength(100);
});
