/** The frame of every page of the studio: the letters on the left, what is broken on top. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Finding } from './checks/finding.ts';
import { type Draft, type Fault, languagesOf } from './draft-course.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Place {
  readonly language: string;
  readonly id: string;
  readonly persona: string;
}

export const letterPath = ({ language, id, persona }: Place): string =>
  `/letter/${language}/${id}?persona=${persona}`;

export interface Frame {
  readonly title: string;
  readonly place: Place;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

export const framePage = (frame: Frame, content: Markup): Markup => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${frame.title} – Studio</title>
    <link rel="stylesheet" href="/studio.css">
    <script src="/studio.js" defer></script>
  </head>
  <body>
    <nav aria-label="Letters">
      <p class="brand">Walk Easier studio</p>
      <p><a href="/course?persona=${frame.place.persona}">Play the whole course</a></p>
      ${languagesOf(frame.draft).map((language) => letterList(frame, language))}
    </nav>
    <main>${frame.draft.fault && faultNote(frame.draft.fault)} ${content}</main>
  </body>
</html>`;

function letterList({ place, draft, findings }: Frame, language: string): Markup {
  const own = draft.letters.filter(({ source }) => source.language === language);
  return html`<section><h2>${language}</h2><ul>${own.map(({ source: { id, file }, fault }) => {
    const count = findings.filter((one) => one.file === file).length;
    const isHere = place.id === id && place.language === language;
    const badge = fault ? 'broken' : count > 0 ? `${count} to mend` : '';
    return html`<li>
      <a href="${letterPath({ language, id, persona: place.persona })}" ${isHere ? html`aria-current="page"` : ''}>${id}</a>
      ${badge && html`<span class="badge">${badge}</span>`}
    </li>`;
  })}</ul></section>`;
}

export const faultNote = ({ file, line, message }: Fault): Markup => html`
  <section class="note bad" role="alert">
    <h2>emails/${file}${line === undefined ? '' : `, line ${line}`}</h2>
    <p>${message}</p>
    <p>What you see is how it was before. Save the file again once it is mended.</p>
  </section>`;

/** Named people to choose from, the present one chosen. */
export const personaField = (
  personas: readonly { readonly name: string; readonly about: string }[],
  present: string,
): Markup => html`
  <label>Who <select name="persona" data-submits>
    ${personas.map(
      ({ name, about }) =>
        html`<option value="${name}" ${name === present ? 'selected' : ''}>${name}: ${about}</option>`,
    )}
  </select></label>`;
