/** The text part of a letter, from the same source as its HTML; it has to read well aloud by itself. */
import { convert, type FormatCallback } from 'html-to-text';

/** "text: url"; a telephone link is its number, which the text already says. */
const link: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  const href = element.attribs?.href ?? '';
  if (href !== '' && !href.startsWith('tel:'))
    builder.addInline(`: ${href}`, { noWordTransform: true });
};

const paragraph: FormatCallback = (element, walk, builder, options) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  link(element, walk, builder, options);
  builder.closeBlock({ trailingLineBreaks: 2 });
};

const heading = { options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } };

/** Only letters' own tags carry words; a `visual` is for the eye alone. */
const selectors = [
  { selector: 'mj-head', format: 'skip' },
  { selector: '[css-class~="visual"]', format: 'skip' },
  {
    selector: 'mj-text',
    format: 'block',
    options: { leadingLineBreaks: 2, trailingLineBreaks: 2 },
  },
  { selector: 'mj-raw', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
  { selector: 'mj-button', format: 'buttonLine' },
  { selector: 'a', format: 'namedLink' },
  // The words beside a picture say what it shows.
  { selector: 'img', format: 'skip' },
  { selector: 'h1', ...heading },
  { selector: 'h2', ...heading },
  { selector: 'h3', ...heading },
  { selector: 'ul', options: { itemPrefix: '- ' } },
];

/** A line that holds nothing but the start, middle or end of a variant. */
const blockTag = /^(?:\{\{(?:#(?:if|unless) \w+|else|\/(?:if|unless))\}\}\s*)+$/;

/**
 * @param mjml a whole letter, frame included, placeholders open
 * @returns a Handlebars template: one paragraph a line, a blank line between paragraphs. Variants
 *   stand on lines of their own, which Handlebars takes away, so that no variant leaves a gap.
 */
export function plainText(mjml: string): string {
  const text = convert(mjml.replace(/<(mj-[\w-]+)([^<>]*?)\s*\/>/g, '<$1$2></$1>'), {
    wordwrap: false,
    formatters: { namedLink: link, buttonLine: paragraph },
    selectors,
  }).replaceAll('\u00a0', ' ');
  const blocks = text
    .split(/\n\s*\n/)
    .flatMap((block) => {
      const whole = block.replace(/^[ \t]+|[ \t]+$/gm, '').trim();
      // Two variants that follow each other come as one line; each tag needs a line to itself.
      return blockTag.test(whole) ? whole.replace(/\}\}\s*(?=\{\{)/g, '}}\n').split('\n') : [whole];
    })
    .filter((block) => block !== '');
  return blocks.map((block) => (blockTag.test(block) ? `${block}\n` : `${block}\n\n`)).join('');
}
