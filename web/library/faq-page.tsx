/** The questions that readers ask most, each with an address of its own. */
import type { Context } from 'hono';
import { factsIn, referencesOf, withoutMarks } from '../../emails/fact-marks.ts';
import { citation, doiLink } from '../../emails/facts.ts';
import { faq } from '../../emails/faq.ts';
import type { Language } from '../../emails/languages.ts';
import { DangerBox } from '../danger-box.tsx';
import { showLibraryPage } from './library-parts.tsx';
import { libraryWords } from './library-words.ts';

function Papers({ language }: { readonly language: Language }) {
  const { name, intro } = libraryWords[language].faq.papers;
  const answers = faq[language].flatMap(({ answer }) => answer).join('');
  return (
    <section class="sheet stack papers">
      <h2>{name}</h2>
      <p>{intro}</p>
      <ul>
        {referencesOf(factsIn(answers)).map((paper) => (
          <li>
            {paper.doi === undefined ? (
              citation(paper)
            ) : (
              <a href={doiLink(paper.doi)}>{citation(paper)}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function showFaq(context: Context, language: Language) {
  const { title, lede } = libraryWords[language].faq;
  return showLibraryPage(context, {
    shelf: 'faq',
    language,
    elsewhere: (other) => `/faq/${other}`,
    title,
    children: (
      <>
        <p class="lede">{lede}</p>
        <nav class="ways-on screen" aria-label={title}>
          <ul>
            {faq[language].map(({ id, question }) => (
              <li>
                <a href={`#${id}`}>{question}</a>
              </li>
            ))}
          </ul>
        </nav>
        {faq[language].map(({ id, question, answer }) => (
          <section class="sheet stack" id={id}>
            <h2>{question}</h2>
            {answer.map((paragraph) => (
              <p>{withoutMarks(paragraph)}</p>
            ))}
          </section>
        ))}
        <Papers language={language} />
        <DangerBox language={language} country="any" />
      </>
    ),
  });
}
