/** All moves as pictures, by level, with everything that is to be known of each; and ways to rest. */
import type { Context } from 'hono';
import { withoutMarks } from '../../emails/fact-marks.ts';
import type { Language } from '../../emails/languages.ts';
import { forEveryMove, levels, type Move, moves } from '../../emails/moves.ts';
import { waysToRest } from '../../emails/ways-to-rest.ts';
import type { Pictures } from '../../lambdas/domain/picture.ts';
import { ShownPicture, showLibraryPage } from './library-parts.tsx';
import { libraryWords } from './library-words.ts';

interface Shown {
  readonly language: Language;
  readonly pictures: Pictures;
}

const fields = ['start', 'movement', 'hold', 'count', 'breathing', 'feel', 'seated'] as const;

function OneMove({ move, language, pictures }: Shown & { readonly move: Move }) {
  const told = move.words[language];
  const { labels } = libraryWords[language].moves;
  return (
    <article class="move stack" id={move.id}>
      <h3>{told.name}</h3>
      <ShownPicture name={move.picture} language={language} pictures={pictures} />
      <dl>
        {fields
          .filter((field) => told[field] !== '')
          .map((field) => (
            <div>
              <dt>{labels[field]}</dt>
              <dd>{withoutMarks(told[field])}</dd>
            </div>
          ))}
        <div>
          <dt>{labels.stop}</dt>
          <dd>{withoutMarks(forEveryMove[language].stop)}</dd>
        </div>
      </dl>
    </article>
  );
}

function AskFirst({ language }: { readonly language: Language }) {
  const { heading, lede, signs, notTold } = libraryWords[language].moves.askFirst;
  return (
    <section class="sheet stack">
      <h2>{heading}</h2>
      <p>{lede}</p>
      <ul class="list">
        {signs.map((sign) => (
          <li>{sign}</li>
        ))}
      </ul>
      <p>{notTold}</p>
    </section>
  );
}

export function showMoves(context: Context, { language, pictures }: Shown) {
  const words = libraryWords[language].moves;
  return showLibraryPage(context, {
    shelf: 'moves',
    language,
    elsewhere: (other) => `/moves/${other}`,
    title: words.title,
    children: (
      <>
        <p class="lede">{words.lede}</p>
        <div class="note stack">
          {words.which.map((line) => (
            <p>{line}</p>
          ))}
        </div>
        <AskFirst language={language} />
        <section class="sheet stack">
          <h2>{words.always}</h2>
          <p>{withoutMarks(forEveryMove[language].before)}</p>
          <p>
            <strong>{withoutMarks(forEveryMove[language].stop)}</strong>
          </p>
        </section>
        {levels.map((level) => (
          <section class="level sheet stack">
            <h2>{words.levels[level].name}</h2>
            <p>{words.levels[level].about}</p>
            {moves
              .filter((move) => move.level === level)
              .map((move) => (
                <OneMove move={move} language={language} pictures={pictures} />
              ))}
          </section>
        ))}
        <section class="level sheet stack">
          <h2>{words.rest}</h2>
          {waysToRest.map(({ picture, words: told }) => (
            <div class="move stack">
              <ShownPicture name={picture} language={language} pictures={pictures} />
              <p>{withoutMarks(told[language])}</p>
            </div>
          ))}
        </section>
      </>
    ),
  });
}
