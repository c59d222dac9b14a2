/** Every letter of a whole course, as mail providers see it: headers, signature, size, links, lines. */
import { expect, test } from 'vitest';
import { bodyChecks } from '../../local/mailcheck/body-checks.ts';
import { headerChecks } from '../../local/mailcheck/header-checks.ts';
import { readLetter } from '../../local/mailcheck/letter.ts';
import { signatureChecks } from '../../local/mailcheck/signature-checks.ts';
import { lessons, startCourse, WEEK } from './course.ts';

/** ms: two whole courses. */
const PATIENCE = 120_000;

test(
  'no letter leaves anything to mend',
  async () => {
    const course = await startCourse();
    const { mailbox, services } = course.host;
    await course.join('rosa@example.org', { language: 'es' });
    await course.join('ann@example.org', { language: 'en' });
    await course.pass(10 * WEEK);
    const keys = new Map(services.ses.dkimRecords().map(({ name, value }) => [name, value]));
    const faults: string[] = [];
    const names = new Set<string>();
    for (const address of ['rosa@example.org', 'ann@example.org']) {
      for (const { id, lesson } of course.letters(address)) {
        names.add(lesson);
        const letter = await readLetter(await mailbox.asDelivered(id));
        const checks = [
          ...headerChecks(letter),
          ...(await signatureChecks(letter, keys)),
          ...bodyChecks(letter),
        ];
        const bad = checks.filter(({ kind }) => kind === 'bad');
        faults.push(...bad.map(({ what }) => `${lesson} to ${address}: ${what}`));
      }
    }
    await course.close();
    expect(faults).toEqual([]);
    expect([...names]).toEqual(expect.arrayContaining(['confirmation', ...lessons]));
  },
  PATIENCE,
);
