/** The combinations of a person's values that change what a letter says. */
import type { LetterValues } from '../../lambdas/domain/letter-values.ts';

type Name = keyof LetterValues;
type Changes = Partial<LetterValues>;

/** Of which a person has exactly one, or at most one. */
const alternatives: readonly { readonly names: readonly Name[]; readonly orNone: boolean }[] = [
  { names: ['level1', 'level2', 'level3'], orNone: false },
  { names: ['forPage', 'forData', 'forErase'], orNone: false },
  { names: ['workDesk', 'workLifting', 'workOnFeet', 'workRetired'], orNone: true },
  { names: ['walkSpell', 'walkNone', 'walkStay'], orNone: true },
  { names: ['numberRows', 'numberLink', 'numberSmall'], orNone: true },
];

/** Present all together or, in the neutral copy, not at all. */
const ownLinks: readonly Name[] = [
  'pageUrl',
  'leaveUrl',
  'browserUrl',
  'checkUrl',
  'numberUrl',
  'beforeUrl',
  'goalUrl',
  'planUrl',
  'onwardUrl',
  'steadierUrl',
];

/** Up to so many, each combination is made; a letter with more conditions has them two by two. */
const MOST = 2000;

/** What `{{#if name}}` and `{{#unless name}}` decide by, each name once. */
export const conditionsOf = (template: string): readonly Name[] => [
  ...new Set(
    [...template.matchAll(/\{\{#(?:if|unless) (\w+)\}\}/g)].map(([, name]) => name as Name),
  ),
];

/** @param yes the value of a name where it is present: true for a flag, words for a text */
const present = (name: Name, yes: LetterValues): Changes =>
  ({ [name]: typeof yes[name] === 'boolean' ? true : yes[name] }) as Changes;
const absent = (name: Name, yes: LetterValues): Changes =>
  ({ [name]: typeof yes[name] === 'boolean' ? false : '' }) as Changes;

function choices(names: readonly Name[], yes: LetterValues): readonly (readonly Changes[])[] {
  const left = new Set(names);
  const all: (readonly Changes[])[] = [];
  for (const { names: group, orNone } of alternatives) {
    if (!group.some((name) => left.has(name))) continue;
    const none = Object.assign({}, ...group.map((name) => absent(name, yes))) as Changes;
    const each = group.map((name): Changes => ({ ...none, ...present(name, yes) }));
    all.push(orNone ? [none, ...each] : each);
    for (const name of group) left.delete(name);
  }
  if (ownLinks.some((name) => left.has(name))) {
    const neutral = ownLinks.map((name) => absent(name, yes));
    all.push([{}, Object.assign({}, ...neutral) as Changes]);
    for (const name of ownLinks) left.delete(name);
  }
  for (const name of left) all.push([absent(name, yes), present(name, yes)]);
  return all;
}

const merged = (parts: readonly Changes[]): Changes => Object.assign({}, ...parts);

const everyCombination = (all: readonly (readonly Changes[])[]): readonly Changes[] =>
  all.reduce<readonly Changes[]>(
    (combined, options) => combined.flatMap((one) => options.map((two) => ({ ...one, ...two }))),
    [{}],
  );

/** Every two choices together, with all the rest absent and with all the rest present. */
function everyPair(all: readonly (readonly Changes[])[]): readonly Changes[] {
  const backgrounds = [
    all.map(([first]) => first ?? {}),
    all.map((options) => options.at(-1) ?? {}),
  ];
  return backgrounds.flatMap((background) =>
    all.flatMap((options, index) =>
      all
        .slice(index + 1)
        .flatMap((others) => everyCombination([[merged(background)], options, others])),
    ),
  );
}

/**
 * @param template the letter's own words, whose conditions decide what is varied
 * @param yes a value for every name, with words for each text
 * @param fixed names that only the frame is about, and that stay as they are in `yes`
 */
export function letterVariants(
  template: string,
  yes: LetterValues,
  fixed: ReadonlySet<Name> = new Set(),
): readonly Changes[] {
  const names = conditionsOf(template).filter((name) => !fixed.has(name));
  const all = choices(names, yes);
  const count = all.reduce((product, options) => product * options.length, 1);
  return count > MOST ? everyPair(all) : everyCombination(all);
}

/** 'hold, level2': what is present in a variant; the rest goes without saying. */
export const nameOf = (changes: Changes): string =>
  Object.entries(changes)
    .filter(([, value]) => value !== false && value !== '')
    .map(([name]) => name)
    .join(', ') || 'nothing known';
