/** A walking diary to print: eight weeks, two on a sheet, with room for a large hand. */
import type { Context } from 'hono';
import type { Language } from '../../emails/languages.ts';
import { showLibraryPage } from './library-parts.tsx';
import { libraryWords } from './library-words.ts';

const WEEKS = [1, 2, 3, 4, 5, 6, 7, 8];

function Week({ week, language }: { readonly week: number; readonly language: Language }) {
  const words = libraryWords[language].diary;
  const columns = [words.minutes, words.rests, words.moves];
  return (
    <section class="week stack" aria-labelledby={`week-${week}`}>
      <div class="by-hand">
        <h2 id={`week-${week}`}>{words.week(week)}</h2>
        <p>{words.starts}</p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {words.days.map((day) => (
            <tr>
              <th scope="row">{day}</th>
              {columns.map(() => (
                <td></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="by-hand">{words.done}</p>
    </section>
  );
}

export function showDiary(context: Context, language: Language) {
  const { title, lede } = libraryWords[language].diary;
  return showLibraryPage(context, {
    shelf: 'diary',
    language,
    elsewhere: (other) => `/diary/${other}`,
    title,
    children: (
      <>
        <div class="stack">
          {lede.map((line) => (
            <p>{line}</p>
          ))}
        </div>
        {WEEKS.map((week) => (
          <Week week={week} language={language} />
        ))}
      </>
    ),
  });
}
