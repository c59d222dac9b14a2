import { expect, test } from 'vitest';
import { assemblyFolder } from '../synthesise-once.ts';
import { playCohort } from './play-cohort.ts';

const few = { assembly: assemblyFolder, patients: 10, weeks: 1, seed: 5 };

test('the same seed gives the same table, and nothing is found wrong', async () => {
  const first = await playCohort(few);
  expect(first.complaint).toEqual([]);
  expect(first.good).toBe(true);
  expect(first.table).toMatch(/\n all +\d+ +\d+ +1\d /);
  const second = await playCohort(few);
  expect([second.table, second.line]).toEqual([first.table, first.line]);
}, 120_000);

test('letters that come twice are found, with the story of the first person', async () => {
  const { good, line, complaint } = await playCohort({
    ...few,
    patients: 3,
    // SES takes each letter, says nothing, and never tells: the one case in which a second is sent.
    onHost: ({ faults, services }) => {
      faults.add({ kind: 'fail-after', service: 'ses', function: 'SendLesson' });
      services.ses.loseEvents(() => true);
    },
  });
  expect(good).toBe(false);
  expect(line).toContain('twice 1');
  const story = complaint.join('\n');
  expect(story).toContain('Found 1: books');
  expect(story).toContain('Expected lesson "welcome" once, and it came twice.');
  expect(story).toMatch(/What they did and got:\n.* signed up/);
  expect(story).toMatch(/What the table tells of person-\d@cohort\.example\.org:\n/);
}, 60_000);
