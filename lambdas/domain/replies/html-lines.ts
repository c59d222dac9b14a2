/**
 * HTML mail as lines of text, with "> " before what its program marks as quoted, so that one set of
 * rules reads both parts.
 *
 * Own, not html-to-text (244 kB in a bundle, measured): the text is only searched for words, and a
 * reply's HTML is hostile input. One pass; nothing is searched twice, however deep or broken.
 */
import { wayOutIn } from './own-letter.ts';
import { headAndTail, type Span } from './text-length.ts';

/** Programs wrap a short answer in a lot of HTML; letters with their pictures quoted are below this. */
const MOST_HTML: Span = { head: 500_000, tail: 200_000 };
/** Of one tag, what is looked at. */
const LONGEST_TAG = 2_000;

const blocks: ReadonlySet<string> = new Set(
  'p div br tr li ul ol table blockquote hr h1 h2 h3 h4 h5 h6 pre section article header footer dd dt center'.split(
    ' ',
  ),
);
/** What stands in them is not shown. */
const unseen: ReadonlySet<string> = new Set('head style script title template noscript'.split(' '));
const paired: ReadonlySet<string> = new Set(['div', 'blockquote', 'span', 'td', 'section']);

/** By class or id, as programs name them: Yahoo; Outlook for Mac and for phones; Thunderbird's "On … wrote:". */
const quotedNames =
  /\b(yahoo_quoted\w{0,24}|olk_src_body_section|mail-editor-reference-message-container|ms-outlook-mobile-reference-message|moz-cite-prefix|gmail_attr|gmx_quote|zmail_extra|wordsection_quote)\b/;
const signatureNames = /\b(gmail_signature|moz-signature)\b/;
/** Outlook on the web, and its line above the headers: from here on nothing is marked. */
const separatorNames = /\b(x_)?(divrplyfwdmsg|appendonsend)\b/;
const separatorStyle = /border:\s?none;\s?border-top:\s?solid\s#?\w{3,12}/;
/** What Gmail writes for "indent": the person's own. */
const indented = /border:\s?none/;

const SEPARATOR = '-----Original Message-----';

const entities: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'nbsp=\u00a0 amp=& lt=< gt=> quot=" apos=\' aacute=á eacute=é iacute=í oacute=ó uacute=ú ntilde=ñ uuml=ü ' +
    'iexcl=¡ iquest=¿ agrave=à egrave=è igrave=ì ograve=ò ugrave=ù acirc=â ecirc=ê icirc=î ocirc=ô ucirc=û ' +
    'auml=ä euml=ë iuml=ï ouml=ö szlig=ß ccedil=ç atilde=ã otilde=õ hellip=… ndash=– mdash=— lsquo=‘ rsquo=’ ' +
    'ldquo=“ rdquo=” laquo=« raquo=» bull=• frac12=½ deg=° euro=€ ordm=º ordf=ª'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
);

const upper = /^\p{Lu}/u;

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const hex = /^#x/i.test(name);
      const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    }
    const letter = Object.hasOwn(entities, name.toLowerCase())
      ? entities[name.toLowerCase()]
      : whole;
    return upper.test(name) ? (letter ?? whole).toUpperCase() : (letter ?? whole);
  });
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: string;
}

function tagOf(inside: string): Tag {
  const closes = inside.startsWith('/');
  const name = /^[a-z][a-z0-9]{0,20}/.exec(closes ? inside.slice(1, 30) : inside)?.[0] ?? '';
  return { name, closes, attributes: inside.slice(name.length) };
}

const namesIn = (attributes: string): string =>
  [...attributes.matchAll(/\b(?:class|id)\s?=\s?("[^"]*"|'[^']*'|[^\s"'>]+)/g)]
    .map(([, value]) => value)
    .join(' ');

type Container = 'quoted' | 'signature' | 'own';

function containerOf({ name, attributes }: Tag): Container {
  const names = namesIn(attributes);
  if (quotedNames.test(names)) return 'quoted';
  if (signatureNames.test(names)) return 'signature';
  return name === 'blockquote' && (names.includes('quote') || !indented.test(attributes))
    ? 'quoted'
    : 'own';
}

const isSeparator = ({ attributes }: Tag): boolean =>
  separatorNames.test(namesIn(attributes)) || separatorStyle.test(attributes);

/** The lines as they grow. */
class Lines {
  readonly #lines: string[] = [];
  #line = '';
  #quoted = 0;
  #hidden = 0;

  add(text: string): void {
    if (this.#hidden === 0) this.#line += text;
  }

  end(): void {
    const text = decoded(this.#line)
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
    this.#line = '';
    const blank = text === '';
    if (blank && this.#lines.at(-1) === '') return;
    this.#lines.push(this.#quoted > 0 && !blank ? `> ${text}` : text);
  }

  enter(container: Container): void {
    if (container === 'own') return;
    this.end();
    if (container === 'quoted') this.#quoted += 1;
    else this.#hidden += 1;
  }

  leave(container: Container): void {
    if (container === 'own') return;
    this.end();
    if (container === 'quoted') this.#quoted -= 1;
    else this.#hidden -= 1;
  }

  text(): string {
    this.end();
    return this.#lines.join('\n').trim();
  }
}

/** Where something begins in a text, searched from left to right; no stretch is searched twice. */
function finder(text: string) {
  const found = new Map<string, number>();
  return (wanted: string, from: number): number => {
    const last = found.get(wanted);
    if (last !== undefined && (last < 0 || last >= from)) return last;
    const at = text.indexOf(wanted, from);
    found.set(wanted, at);
    return at;
  };
}

/** Takes time in proportion to the length, and never throws. */
export function htmlLines(html: string): string {
  const source = headAndTail(html, MOST_HTML);
  const lower = source.toLowerCase();
  // Some letters are longer in lower case; then places would not agree.
  const text = lower.length === source.length ? source : lower;
  const indexOf = finder(lower);
  const lines = new Lines();
  const open = new Map<string, Container[]>();
  let at = 0;
  while (at < text.length) {
    const start = indexOf('<', at);
    const end = start < 0 ? -1 : indexOf('>', start);
    if (end < 0) break;
    lines.add(text.slice(at, start));
    if (lower.startsWith('<!--', start)) {
      const close = indexOf('-->', start);
      at = close < 0 ? end + 1 : close + 3;
      continue;
    }
    if (!/[a-z/!?]/.test(lower[start + 1] ?? '')) {
      lines.add('<');
      at = start + 1;
      continue;
    }
    const tag = tagOf(lower.slice(start + 1, Math.min(end, start + LONGEST_TAG)));
    at = end + 1;
    if (unseen.has(tag.name) && !tag.closes) {
      const close = indexOf(`</${tag.name}`, at);
      if (close >= 0) at = close;
      continue;
    }
    if (tag.name === 'a') lines.add(wayOutIn(tag.attributes) ?? '');
    if (blocks.has(tag.name)) lines.end();
    else if (tag.name === 'td' || tag.name === 'th') lines.add(' ');
    if (!paired.has(tag.name)) continue;
    const stack = open.get(tag.name) ?? [];
    open.set(tag.name, stack);
    if (tag.closes) lines.leave(stack.pop() ?? 'own');
    else {
      if (isSeparator(tag)) {
        lines.add(SEPARATOR);
        lines.end();
      }
      const container = containerOf(tag);
      stack.push(container);
      lines.enter(container);
    }
  }
  lines.add(text.slice(at));
  return lines.text();
}
