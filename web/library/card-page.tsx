/** The danger signs on one sheet, for the fridge: the approved words, and the numbers of one country. */
import type { Context } from 'hono';
import type { Language } from '../../emails/languages.ts';
import { DangerBox } from '../danger-box.tsx';
import { showLibraryPage } from './library-parts.tsx';
import { libraryWords } from './library-words.ts';

/** @param country ISO 3166-1, or `any` where it is unknown: the card then has every usual number */
export function showCard(context: Context, language: Language, country: string) {
  const { title, lede, doctor, someone } = libraryWords[language].card;
  return showLibraryPage(context, {
    shelf: 'card',
    language,
    elsewhere: (other) => `/card/${other}/${country}`,
    title,
    children: (
      <>
        <p class="lede screen">{lede}</p>
        <DangerBox language={language} country={country} />
        <div class="by-hand">
          <p>{doctor}</p>
          <p>{someone}</p>
        </div>
      </>
    ),
  });
}
