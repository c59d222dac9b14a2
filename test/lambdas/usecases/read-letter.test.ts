import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileLetters } from '../../../emails/compile.ts';
import { compiledLetters, compiledSyllabus } from '../../../lambdas/adapters/compiled-letters.ts';
import { signToken } from '../../../lambdas/domain/link-token.ts';
import { peek, peekSignUp } from '../../../lambdas/usecases/peek.ts';
import { readNeutralLetter, readOwnLetter } from '../../../lambdas/usecases/read-letter.ts';
import { aPerson, aPersonId, aSender, aSignUp, DAY, NOW } from '../../builders.ts';
import { courseInMemory } from './course-in-memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'walk-easier-read-'));
const id = aPersonId();

beforeAll(async () => {
  await compileLetters(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

function aReader() {
  const course = courseInMemory(aPerson({ language: 'es' }));
  const parts = {
    ...course.parts,
    sender: aSender(),
    syllabus: compiledSyllabus(folder),
    letter: compiledLetters(folder),
  };
  const sign = (purpose: 'letter' | 'setup' | 'confirm') =>
    signToken(purpose, id, NOW, parts.linkKeys);
  return { parts, sign, course };
}

describe('a letter in the browser', () => {
  test('is shown to whoever has the link, without a word about anybody', async () => {
    const page = await readNeutralLetter(aReader().parts, 'en', 'welcome');
    expect(page).toContain('Welcome. One thing to try today');
    expect(page).not.toContain('Robin');
  });

  test('is shown with their name to the one who asks for it, years later too', async () => {
    const { parts, sign, course } = aReader();
    course.clock.forward(2_000 * DAY);
    const token = sign('letter');
    const own = await readOwnLetter(parts, 'en', 'welcome', token);
    expect(own.kind).toBe('letter');
    const html = own.kind === 'letter' ? own.html : '';
    expect(html.includes('Robin')).toBe(true);
    expect(html.includes(`/leave/${token}`)).toBe(true);
  });

  test.each([
    ['fr', 'welcome'],
    ['constructor', 'welcome'],
    ['en', 'nothing'],
    ['en', 'confirmation'],
    ['en', '../en/welcome'],
    ['../es', 'welcome'],
    ['', ''],
  ])('is not there as %j %j, with a token or without', async (language, lesson) => {
    const { parts, sign } = aReader();
    expect(await readNeutralLetter(parts, language, lesson)).toBeUndefined();
    expect(await readOwnLetter(parts, language, lesson, sign('letter'))).toEqual({
      kind: 'refused',
    });
  });

  test('is not shown as their own with a token for anything else, or of nobody', async () => {
    const { parts, sign } = aReader();
    const nobody = signToken('letter', aPersonId('d'), NOW, parts.linkKeys);
    for (const token of [sign('setup'), nobody, 'a'.repeat(55), '']) {
      expect(await readOwnLetter(parts, 'en', 'welcome', token)).toEqual({ kind: 'refused' });
    }
  });
});

describe('a look at whom a page speaks to', () => {
  test('needs a token for just that use, and changes nothing', async () => {
    const { parts, sign, course } = aReader();
    const before = course.person(id);
    expect(await peek(parts, sign('letter'), 'leave')).toMatchObject({ language: 'es' });
    expect(await peek(parts, sign('setup'), 'setup')).toMatchObject({ language: 'es' });
    expect(await peek(parts, sign('setup'), 'leave')).toBeUndefined();
    expect(await peek(parts, sign('letter'), 'setup')).toBeUndefined();
    expect(await peek(parts, 'x', 'leave')).toBeUndefined();
    expect(course.person(id)).toEqual(before);
  });

  test('before confirming finds the sign-up, after it the person', async () => {
    const { parts, sign } = aReader();
    expect(await peekSignUp(parts, sign('confirm'))).toMatchObject({ language: 'es' });
    parts.signUps.signUps.set(id, aSignUp({ language: 'en' }));
    expect(await peekSignUp(parts, sign('confirm'))).toMatchObject({ language: 'en' });
    expect(await peekSignUp(parts, sign('letter'))).toBeUndefined();
  });
});
