/** Fills a compiled letter with one person's values: escaped for HTML, then encoded for mail. */
import Handlebars from 'handlebars/runtime.js';
import type { LetterValues } from './letter-values.ts';
import { encodeValue, type QuotedPrintable } from './quoted-printable.ts';

/** What a compiled `<language>/<lesson>.mjs` exports: Handlebars specifications, and one plain text. */
export interface LetterModule {
  readonly preheader: string;
  readonly subject: TemplateSpecification;
  /** For the browser: plain HTML. */
  readonly html: TemplateSpecification;
  /** For mail: static text is quoted-printable already. */
  readonly mailHtml: TemplateSpecification;
  readonly mailText: TemplateSpecification;
}

export interface RenderedLetter {
  /** One line, not yet encoded for a header. */
  readonly subject: string;
  readonly html: QuotedPrintable;
  readonly text: QuotedPrintable;
}

type Template = (values: Readonly<Record<string, unknown>>) => string;
type Templates = { readonly [name in 'subject' | 'html' | 'mailHtml' | 'mailText']: Template };

/** Our own instance, so that no helper registered elsewhere reaches the letters. */
const engine = Handlebars.create();
const ready = new WeakMap<LetterModule, Templates>();

function templatesOf(module: LetterModule): Templates {
  const known = ready.get(module);
  if (known !== undefined) return known;
  const templates = {
    subject: engine.template(module.subject),
    html: engine.template(module.html),
    mailHtml: engine.template(module.mailHtml),
    mailText: engine.template(module.mailText),
  };
  ready.set(module, templates);
  return templates;
}

/** Line ends would break out of a line, direction marks would turn the words around them. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

type Given = readonly (readonly [name: string, value: unknown])[];

/** '' stays '', so that {{#if}} sees it as absent. */
const cleaned = (values: LetterValues): Given =>
  Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replace(unprintable, ' ').trim() : value,
  ]);

/**
 * Gives every text its final form once, and marks it as safe; a text that slipped past this would
 * still be escaped by the template.
 */
function prepare(given: Given, form: (text: string) => string): Readonly<Record<string, unknown>> {
  const prepared: Record<string, unknown> = {};
  for (const [name, value] of given) {
    prepared[name] =
      typeof value === 'string' && value !== '' ? new engine.SafeString(form(value)) : value;
  }
  return prepared;
}

const escapeHtml = (text: string) => engine.Utils.escapeExpression(text);
const asIs = (text: string) => text;

/** @throws if the module names a value that is not given */
export function renderLetter(module: LetterModule, values: LetterValues): RenderedLetter {
  const templates = templatesOf(module);
  const given = cleaned(values);
  return {
    subject: templates.subject(prepare(given, asIs)),
    html: templates.mailHtml(
      prepare(given, (text) => encodeValue(escapeHtml(text))),
    ) as QuotedPrintable,
    text: templates.mailText(prepare(given, encodeValue)) as QuotedPrintable,
  };
}

/** The same letter as a page; for the neutral copy give `neutralLetterValues` with what it leaves open. */
export function renderForBrowser(module: LetterModule, values: LetterValues): string {
  return templatesOf(module).html(prepare(cleaned(values), escapeHtml));
}
