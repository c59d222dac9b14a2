/** What the things to read and print are made of: a picture, the ways on, the whole page. */
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Language } from '../../emails/languages.ts';
import { pictureWords } from '../../emails/picture-words.ts';
import type { PictureName } from '../../emails/pictures/drawings.ts';
import type { Pictures } from '../../lambdas/domain/picture.ts';
import { showPage } from '../page.tsx';
import { libraryWords } from './library-words.ts';

/** An hour: a corrected word reaches everyone the same day. */
export const KEEP_PAGE = 'public, max-age=3600';

interface PictureProps {
  readonly name: PictureName;
  readonly language: Language;
  readonly pictures: Pictures;
}

/** @throws where the picture was not shipped */
export function ShownPicture({ name, language, pictures }: PictureProps) {
  const picture = pictures[name];
  if (!picture) throw new Error(`the picture ${name} was not shipped`);
  const { file, width, height } = picture;
  return (
    <img
      class="picture"
      src={`/picture/${file}`}
      width={width}
      height={height}
      alt={pictureWords[language][name]}
    />
  );
}

type Shelf = 'moves' | 'faq' | 'card' | 'diary';

const addresses: Readonly<Record<Shelf, (language: Language) => string>> = {
  moves: (language) => `/moves/${language}`,
  faq: (language) => `/faq/${language}`,
  card: (language) => `/card/${language}/any`,
  diary: (language) => `/diary/${language}`,
};

function WaysOn({ shelf, language }: { readonly shelf: Shelf; readonly language: Language }) {
  const { more } = libraryWords[language];
  const others = (Object.keys(addresses) as Shelf[]).filter((other) => other !== shelf);
  return (
    <nav class="ways-on stack" aria-label={more.heading}>
      <h2>{more.heading}</h2>
      <ul>
        {others.map((other) => (
          <li>
            <a href={addresses[other](language)}>{more[other]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface LibraryPageProps {
  readonly shelf: Shelf;
  readonly language: Language;
  /** Where the same page lies in another language. */
  readonly elsewhere: (language: Language) => string;
  readonly title: string;
  readonly children: Child;
}

export function showLibraryPage(context: Context, props: LibraryPageProps) {
  const { shelf, language, elsewhere, title, children } = props;
  context.header('Cache-Control', KEEP_PAGE);
  return showPage(context, 200, {
    language,
    title,
    personal: false,
    elsewhere,
    children: (
      <div class={`library ${shelf}`}>
        <h1>{title}</h1>
        {children}
        <p class="soft screen">{libraryWords[language].print}</p>
        <WaysOn shelf={shelf} language={language} />
      </div>
    ),
  });
}
