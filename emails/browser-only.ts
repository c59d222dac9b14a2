/** What stands in the browser's copy of a letter alone: `{{#if forBrowser}}` is decided when it is compiled. */

import { factsIn, referencesOf } from './fact-marks.ts';
import { citation, doiLink, type Reference } from './facts.ts';
import type { Language } from './languages.ts';

/** Named in templates like a value, yet never one: a mail does not carry what it will never show. */
export const FOR_BROWSER = 'forBrowser';

const isForBrowser = (node: hbs.AST.BlockStatement) =>
  (node.params[0] as hbs.AST.PathExpression | undefined)?.original === FOR_BROWSER;

/** The template with each `{{#if forBrowser}}` replaced by the one of its sides that holds. */
export function decided(program: hbs.AST.Program, forBrowser: boolean): hbs.AST.Program {
  const side = (node: hbs.AST.BlockStatement) => {
    const wanted = (node.path as hbs.AST.PathExpression).original === 'if';
    return wanted === forBrowser ? node.program : node.inverse;
  };
  return {
    ...program,
    body: program.body.flatMap((node): hbs.AST.Statement[] => {
      if (node.type !== 'BlockStatement') return [node];
      const block = node as hbs.AST.BlockStatement;
      if (isForBrowser(block)) {
        const chosen = side(block);
        return chosen ? decided(chosen, forBrowser).body : [];
      }
      const decidedBlock: hbs.AST.BlockStatement = {
        ...block,
        program: decided(block.program, forBrowser),
        ...(block.inverse ? { inverse: decided(block.inverse, forBrowser) } : {}),
      };
      return [decidedBlock];
    }),
  };
}

interface CuriousWords {
  readonly heading: string;
  readonly intro: string;
}

const words: Readonly<Record<Language, CuriousWords>> = {
  en: {
    heading: 'For the curious',
    intro: 'These are the papers that this letter rests on. They are written for doctors.',
  },
  es: {
    heading: 'Para quien quiera saber más',
    intro:
      'Estos son los estudios en los que se apoya esta carta. Están en inglés y escritos para médicos.',
  },
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function paperMarkup(reference: Reference): string {
  const source = escaped(citation(reference));
  const { doi } = reference;
  if (doi === undefined) return `<p style="padding:12px 0">${source}</p>`;
  return `<p><a href="${escaped(doiLink(doi))}">${source}</a></p>`;
}

/** The papers behind a lesson, or nothing where it names none. */
export function curiousMarkup(language: Language, body: string): string {
  const references = referencesOf(factsIn(body));
  if (references.length === 0) return '';
  const { heading, intro } = words[language];
  return `
    <mj-raw>{{#if ${FOR_BROWSER}}}</mj-raw>
    <mj-section mj-class="prose" padding-top="18px">
      <mj-column>
        <mj-text>
          <h2>${heading}</h2>
          <p>${intro}</p>
        </mj-text>
        <mj-text mj-class="small">
          <div class="doors">
            ${references.map(paperMarkup).join('\n            ')}
          </div>
        </mj-text>
      </mj-column>
    </mj-section>
    <mj-raw>{{/if}}</mj-raw>`;
}
