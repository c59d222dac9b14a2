/**
 * The marks behind a letter's sentences: `{{!fact 17}}` or `{{!fact 4 6}}` names what a claim rests on,
 * `{{!†}}` is plain advice that a clinician must approve. No reader ever meets them.
 */
import { type Fact, facts } from './facts.ts';

const MARK = /\{\{!([\s\S]*?)\}\}/g;
const FACTS = /^fact((?: \d+)+)$/;

export const withoutMarks = (source: string): string => source.replace(MARK, '');

/** The numbers in the order of the letter, each once. */
export function factsIn(source: string): readonly number[] {
  const numbers = [...source.matchAll(MARK)].flatMap(([, mark = '']) =>
    (FACTS.exec(mark)?.[1] ?? '').trim().split(' ').filter(Boolean).map(Number),
  );
  return [...new Set(numbers)];
}

/** What is wrong with a mark, in words for whoever wrote it, or undefined. */
function faultOf(mark: string): string | undefined {
  if (mark === '†') return undefined;
  const numbers = FACTS.exec(mark)?.[1]?.trim().split(' ').map(Number);
  if (numbers === undefined) return `{{!${mark}}}: a mark is {{!fact 17}} or {{!†}}`;
  const missing = numbers.find((number) => facts[number] === undefined);
  if (missing !== undefined) return `there is no fact ${missing}`;
  const open = numbers.find((number) => facts[number]?.checked === false);
  if (open !== undefined) {
    return `fact ${open} is not checked: mark the sentence {{!†}} and list it in docs/clinical-review.md`;
  }
  return undefined;
}

export function faultInMarks(source: string): string | undefined {
  return [...source.matchAll(MARK)]
    .map(([, mark = '']) => faultOf(mark))
    .find((fault) => fault !== undefined);
}

/** The papers behind the facts, each once, in the order in which the letter needs them. */
export function referencesOf(numbers: readonly number[]): Fact['references'] {
  const all = numbers.flatMap((number) => {
    const fact = facts[number];
    return fact?.checked ? fact.references : [];
  });
  return [...new Set(all)];
}
