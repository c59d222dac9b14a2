import { beforeAll, describe, expect, test } from 'vitest';
import { languageCodes } from '../../../emails/languages.ts';
import { survey } from '../../../emails/survey.ts';
import type { LoadLetter } from '../../../lambdas/adapters/compiled-letters.ts';
import type { Syllabus } from '../../../lambdas/domain/ids.ts';
import { neutralPage, ownPage } from '../../../lambdas/domain/letter-page.ts';
import { aLesson, anAskedCheck, anOpenDanger, aPerson, aSender, NOW } from '../../builders.ts';
import { loadCourse, TOKEN } from './composed-mails.ts';

const sender = aSender();
const token = 't'.repeat(55);
let load: LoadLetter;
let syllabus: Syllabus;
beforeAll(async () => {
  ({ load, syllabus } = await loadCourse());
});

async function own(over: Parameters<typeof aPerson>[0], id: string): Promise<string> {
  const person = aPerson(over);
  const lesson = aLesson(id);
  const given = { person, clinic: undefined, form: { lesson, isCopy: true }, now: NOW };
  return ownPage(given, await load(person.language, lesson), sender, token);
}

describe('a letter in the browser', () => {
  test('is neutral for whoever has the link: no name, no token, no question, nothing about anybody', async () => {
    for (const language of languageCodes) {
      for (const lesson of syllabus) {
        const page = neutralPage(await load(language, lesson), language, sender);
        const absent = ['Robin', 'ses:no-track', '/leave/', '/my/', '/check/', '/number/'];
        for (const each of absent) expect(page.includes(each), `${lesson}: ${each}`).toBe(false);
        for (const each of [sender.postalAddress, '911', '112']) expect(page).toContain(each);
        expect(page).not.toContain(survey[language].weekly.question);
        expect(page).not.toContain('href=""');
        expect(page.match(TOKEN)).toBeNull();
      }
    }
  });

  test('is their own for who asks for it', async () => {
    const page = await own({ firstName: 'Ro<bin>', told: 'not-yet' }, 'welcome');
    expect(page).toContain('Ro&lt;bin&gt;');
    expect(page).toContain('Has no one told you that it is nerves?');
    expect(page).toContain(`/leave/${token}`);
    expect(page).toContain(`/my/${token}`);
  });

  test('has no exercises while they are out', async () => {
    const usual = await own({}, 'first-steps');
    expect(usual).toContain('One knee up');
    const held = await own({ danger: anOpenDanger() }, 'first-steps');
    expect(held).not.toContain('One knee up');
    expect(held).toContain('This week has no exercises.');
  });

  test('asks for its check only while that one is open', async () => {
    expect(await own({ check: anAskedCheck() }, 'welcome')).toContain(`/check/${token}`);
    expect(await own({ check: undefined }, 'welcome')).not.toContain('/check/');
    const later = anAskedCheck({ which: 'middle' });
    expect(await own({ check: later }, 'welcome')).not.toContain('/check/');
  });
});
