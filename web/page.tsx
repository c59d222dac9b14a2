/** The shell around every page: head, brand, language switch, one main part, foot. */
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Language, languageCodes, languages } from '../emails/languages.ts';
import { styles } from './styles.ts';
import { words } from './words.ts';

const BRAND = 'Walk Easier';

/** The brand mark as a picture for the browser's tab; `data:` needs no request. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b5653"/><path d="M9 26c0-5 14-5 14-10S11 11 11 6" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>',
)}`;

export interface PageProps {
  readonly language: Language;
  readonly title: string;
  /** Speaks of or to one person: kept out of search engines. */
  readonly personal: boolean;
  /** Where the same page lies in another language, where it can be fetched anew. */
  readonly elsewhere?: ((language: Language) => string) | undefined;
  /** Path of the page's one script. */
  readonly script?: string | undefined;
  /** Shown instead of the usual foot. */
  readonly foot?: Child;
  readonly children: Child;
}

function LanguageSwitch({ language, elsewhere }: Pick<PageProps, 'language' | 'elsewhere'>) {
  if (!elsewhere) return null;
  return (
    <nav class="languages" aria-label={words[language].shell.languages}>
      {languageCodes.map((code) =>
        code === language ? (
          <span lang={code} aria-current="true">
            {languages[code].name}
          </span>
        ) : (
          <a href={elsewhere(code)} lang={code} hreflang={code}>
            {languages[code].name}
          </a>
        ),
      )}
    </nav>
  );
}

function Page({ language, title, personal, elsewhere, script, foot, children }: PageProps) {
  const { shell } = words[language];
  return (
    <html lang={language} dir={languages[language].dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {personal && <meta name="robots" content="noindex" />}
        <title>{title}</title>
        <link rel="icon" href={icon} />
        <style>{raw(styles)}</style>
        {script && <script src={script} defer />}
      </head>
      <body>
        <a class="skip" href="#main">
          {shell.skip}
        </a>
        <header class="bar">
          <span class="brand">
            <svg viewBox="0 0 32 32" aria-hidden="true">
              <rect class="tile" width="32" height="32" rx="8" />
              <path
                class="path"
                d="M9 26c0-5 14-5 14-10S11 11 11 6"
                fill="none"
                stroke-width="3"
                stroke-linecap="round"
              />
            </svg>
            {BRAND}
          </span>
          <LanguageSwitch language={language} elsewhere={elsewhere} />
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer>{foot ?? <p>{shell.footer}</p>}</footer>
      </body>
    </html>
  );
}

/** Answers with a whole page. */
export function showPage(
  context: Context,
  status: ContentfulStatusCode,
  props: PageProps,
): Response | Promise<Response> {
  if (props.personal) context.header('X-Robots-Tag', 'noindex');
  return context.html(html`<!doctype html>${<Page {...props} />}`, status);
}
