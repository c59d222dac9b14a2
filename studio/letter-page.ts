/** One letter as one person would get it: in the inbox, on a phone, by night, without pictures, as text. */
import { html } from 'hono/html';
import type { LetterSource } from '../emails/letter-source.ts';
import type { Finding } from './checks/finding.ts';
import { type DraftLetter, languagesOf } from './draft-course.ts';
import {
  faultNote,
  framePage,
  letterPath,
  type Markup,
  type Place,
  personaField,
} from './frame-page.ts';
import { unsupportedIn } from './mail-programs.ts';
import type { Scheme, ShownLetter } from './shown-letter.ts';
import type { Choice, StudioDeps } from './studio-deps.ts';

export interface Look {
  readonly width: 'phone' | 'desktop';
  readonly scheme: Scheme;
  readonly pictures: 'on' | 'off';
  readonly part: 'html' | 'text';
}

export const usualLook: Look = { width: 'phone', scheme: 'light', pictures: 'on', part: 'html' };

/** In the order of the buttons. */
export const looks: { readonly [Name in keyof Look]: readonly Look[Name][] } = {
  width: ['phone', 'desktop'],
  scheme: ['light', 'dark'],
  pictures: ['on', 'off'],
  part: ['html', 'text'],
};

/** CSS pixels that a letter is looked at in. */
const WIDTH = { phone: 360, desktop: 760 } as const;

/** As html`` escapes it in an attribute. */
const lookQuery = (look: Look): string => new URLSearchParams({ ...look }).toString();

export interface LetterView {
  readonly deps: StudioDeps;
  readonly place: Place;
  readonly look: Look;
  readonly letter: DraftLetter;
  readonly shown: ShownLetter | undefined;
  readonly choices: readonly Choice[];
  /** What came of "Send me this one". */
  readonly sent: string | undefined;
}

export function letterPage(view: LetterView): Markup {
  const { deps, place, letter, shown, choices, sent } = view;
  const findings = deps.knownFindings();
  const frame = { title: letter.source.title, draft: deps.draft(), place, findings };
  return framePage(
    frame,
    html`
      ${letter.fault && faultNote(letter.fault)}
      ${sent !== undefined && html`<p class="note" role="status">${sent}</p>`}
      ${pickers(view)}
      ${shown && inbox(shown, deps.sender.name)}
      <div class="desk">
        ${screen(view)}
        <aside>
          <div data-load="${letterPath(place).replace('/letter/', '/findings/')}" aria-live="polite">
            <p class="note">Checking …</p>
          </div>
          ${choiceList(choices, true)} ${shown && sizes(shown)}
          <form method="post" action="${letterPath(place).replace('/letter/', '/send/')}">
            <button type="submit">Send me this one</button>
            <p class="quiet">It goes to the inbox of “npm start”, if that is running.</p>
          </form>
        </aside>
      </div>`,
  );
}

function screen({ place, look, shown }: LetterView): Markup {
  const width = WIDTH[look.width];
  const source = `${letterPath(place).replace('/letter/', '/frame/')}&${lookQuery(look)}`;
  const inner =
    look.part === 'html' && shown?.html !== undefined
      ? html`<iframe title="The letter" src="${source}" width="${width}" height="900"></iframe>`
      : html`<pre style="width:${width}px">${shown?.text ?? ''}</pre>`;
  return html`<div class="screen ${look.scheme}">${inner}</div>`;
}

function pickers({ deps, place, look }: LetterView): Markup {
  const to = (there: Place, how: Look) => `${letterPath(there)}&${lookQuery(how)}`;
  return html`<div class="pickers">
    <form method="get" action="/letter/${place.language}/${place.id}">
      ${personaField(deps.personas, place.persona)}
      ${Object.entries(look).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
      )}
      <noscript><button type="submit">Show</button></noscript>
    </form>
    <p class="choices">${languagesOf(deps.draft()).map((language) =>
      pick(language, language === place.language, to({ ...place, language }, look)),
    )}</p>
    ${Object.entries(looks).map(
      ([name, values]) =>
        html`<p class="choices">${values.map((value) =>
          pick(
            name === 'pictures' ? `pictures ${value}` : value,
            look[name as keyof Look] === value,
            to(place, { ...look, [name]: value }),
          ),
        )}</p>`,
    )}
  </div>`;
}

const pick = (label: string, isOn: boolean, href: string): Markup =>
  html`<a href="${href}" ${isOn ? html`aria-current="true"` : ''}>${label}</a>`;

/** One line of a list of mails: sender, subject, and as much of the preheader as there is room for. */
const inbox = ({ subject, preheader }: ShownLetter, sender: string): Markup => html`
  <section class="inbox" aria-label="In the inbox">
    <p><strong>${sender}</strong><span class="time">10:00</span></p>
    <p class="line"><strong>${subject}</strong> <span class="quiet">${preheader}</span></p>
  </section>`;

/** What is to mend in one letter; a part of its page that comes a moment later. */
export function findingList({
  deps,
  letter,
  shown,
}: Pick<LetterView, 'deps' | 'letter' | 'shown'>): Markup {
  const findings = [
    ...deps.findings().filter(({ file }) => file === letter.source.file),
    ...(shown ? mailFindings(letter.source, shown) : []),
  ];
  if (findings.length === 0) return html`<p class="note good">All checks are content.</p>`;
  return html`<section class="note bad"><h2>To mend</h2><ul>${findings.map(
    ({ fault, sentence }) => html`<li>${fault}${sentence && html`<q>${sentence}</q>`}</li>`,
  )}</ul></section>`;
}

export function choiceList(choices: readonly Choice[], isOpen: boolean): Markup {
  if (choices.length === 0) return html``;
  return html`<details ${isOpen ? 'open' : ''}>
    <summary>Why this letter looks so</summary>
    <dl>${choices.map(
      ({ what, value, why }) => html`<dt>${what}: ${value}</dt><dd>${why}</dd>`,
    )}</dl>
  </details>`;
}

/** Mail programs clip a letter whose HTML is longer than 102 kB; the course's own limit is 80. */
const CLIP = 102;
const LARGEST = 80;

/** What is wrong with the letter as this person gets it, beside its words. */
function mailFindings({ file, language }: LetterSource, shown: ShownLetter): readonly Finding[] {
  const finding = (fault: string): Finding => ({ file, language, sentence: '', fault });
  const tooLarge = shown.htmlSize > LARGEST * 1024;
  return [
    ...(tooLarge ? [finding(`its HTML is larger than ${LARGEST} kB`)] : []),
    ...unsupportedIn(shown.html ?? '').map(({ feature, clients }) =>
      finding(`${feature} is not shown by ${clients.join(', ')}`),
    ),
  ];
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1);

const sizes = ({ htmlSize, mailSize }: ShownLetter): Markup => html`
  <p class="quiet">
    HTML ${kB(htmlSize)} kB of the ${CLIP} that mail programs show; the whole mail ${kB(mailSize)} kB.
  </p>`;
