/** The order that the syllabus gives every letter, so that a reader finds each thing where it was last week. */
import type { Language } from '../../emails/languages.ts';
import type { LetterSource } from '../../emails/letter-source.ts';
import { dangerBox } from '../../emails/safety.ts';
import { isServiceLetter } from '../../emails/service-letters.ts';
import { survey } from '../../emails/survey.ts';
import type { Check } from './course-under-check.ts';
import type { Finding } from './finding.ts';

type Landmark = readonly [name: string, words: string];

const tooMuch: Readonly<Record<Language, string>> = {
  en: 'How to know it is too much',
  es: 'Cómo saber si es demasiado',
};
const smallPrint: Readonly<Record<Language, string>> = {
  en: 'These letters teach.',
  es: 'Estas cartas enseñan.',
};

/** The welcome shows the danger signs first; a letter with the check asks it instead of the number. */
function landmarksOf({ language, id, mjml }: LetterSource): readonly Landmark[] {
  const box: Landmark = ['the danger box', dangerBox[language].today];
  const isWelcome = id === 'welcome';
  return [
    ['the greeting', '{{firstName}}'],
    ...(isWelcome ? [box] : []),
    ['the main message', 'class="main"'],
    ['one thing that helps today', '"today">'],
    ['the actions', '<ol>'],
    ['how to know it is too much', `<h2>${tooMuch[language]}`],
    ['a picture', '<img '],
    ...(mjml.includes('{{#if askCheck}}')
      ? []
      : [['the weekly question', survey[language].weekly.question] as const]),
    ...(isWelcome ? [] : [box]),
    ['the small print', smallPrint[language]],
  ];
}

/** At most three things to do in any variant: those that exclude each other are counted once. */
const MOST_ACTIONS = 3;

function actionLists(mjml: string): readonly string[] {
  const [, actions = ''] =
    /<h2>(?:Three small things|Tres cosas pequeñas)[^<]*<\/h2>([\s\S]*?)<h2>/.exec(mjml) ?? [];
  return actions.match(/<ol>[\s\S]*?<\/ol>/g) ?? [];
}

/** An item per branch of `{{#if hold}}…{{else}}…{{/if}}` is one item. */
const itemsOf = (list: string): number =>
  list.replace(/\{\{else\}\}\s*<li>[\s\S]*?\{\{\/if\}\}/g, '{{/if}}').match(/<li>/g)?.length ?? 0;

function faultsIn(letter: LetterSource): readonly string[] {
  const faults: string[] = [];
  let from = letter.mjml.indexOf('<mj-body');
  for (const [name, words] of landmarksOf(letter)) {
    const at = letter.mjml.indexOf(words, from);
    if (at < 0) faults.push(`${name} is missing, or stands before what comes first`);
    else from = at;
  }
  const tooMany = actionLists(letter.mjml).find((list) => itemsOf(list) > MOST_ACTIONS);
  if (tooMany !== undefined) faults.push(`more than ${MOST_ACTIONS} things to do`);
  return faults;
}

export const letterOrder: Check = ({ letters }) =>
  letters
    .filter(({ id }) => !isServiceLetter(id))
    .flatMap((letter): Finding[] =>
      faultsIn(letter).map((fault) => {
        const { file, language, title } = letter;
        return { file, language, sentence: title, fault };
      }),
    );
