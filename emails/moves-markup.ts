/** The moves as a letter shows them: those of its week, for all three levels, of which one is sent. */
import type { Language } from './languages.ts';
import { forEveryMove, levels, type Move, type MoveLevel, movesOfWeek } from './moves.ts';
import { pictureMarkup } from './picture-files.ts';

const words: Readonly<Record<Language, { readonly suits: string; readonly all: string }>> = {
  en: {
    suits: 'On your page you can see why you get these.',
    all: 'See all moves as pictures',
  },
  es: {
    suits: 'En su página puede ver por qué le tocan estos.',
    all: 'Ver todos los movimientos en imágenes',
  },
};

function moveMarkup(language: Language, { picture, words: all }: Move): string {
  const { name, start, movement, hold, count, breathing, feel, seated } = all[language];
  const inChair = seated === '' ? '' : `\n<p>${seated}</p>`;
  return `<h3>${name}</h3>
${pictureMarkup(language, picture)}
<p>${start} ${movement} ${hold}</p>
<p>${count} ${breathing} ${feel}</p>${inChair}`;
}

const levelMarkup = (language: Language, lesson: string, level: MoveLevel): string =>
  `{{#if level${level}}}
${movesOfWeek(lesson, level)
  .map((move) => moveMarkup(language, move))
  .join('\n')}
{{/if}}`;

/** The part `{{> move-steps}}`; whether there are any moves at all is decided by the part around it. */
export function movesMarkup(language: Language, lesson: string): string {
  const { before, stop } = forEveryMove[language];
  const { suits, all } = words[language];
  return `<p>${before}{{#if pageUrl}} ${suits}{{/if}}</p>
${levels.map((level) => levelMarkup(language, lesson, level)).join('\n')}
<p><strong>${stop}</strong></p>
<p class="door"><a href="{{movesUrl}}">${all}</a></p>`;
}
