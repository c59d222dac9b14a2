/** What Gmail, Outlook on Windows, Apple Mail and Yahoo cannot show, and what a letter does without it. */
import { caniemail } from 'caniemail';

const clients = ['gmail.*', 'outlook.windows', 'apple-mail.*', 'yahoo.*'] as const;

const onlyStyle =
  'stands in the style sheet alone; size, colour and space of every element stand in the element';

/**
 * Features that one of them lacks, by the names of caniemail.com, and what the reader sees instead.
 * Whatever is not listed here and not known by all of them is a fault.
 */
const fallbacks: Readonly<Record<string, string>> = {
  '<style> element': onlyStyle,
  'ID selector': onlyStyle,
  'Type selector': onlyStyle,
  'Class selector': onlyStyle,
  'Attribute selector': onlyStyle,
  'Chaining selectors': onlyStyle,
  'Child combinator': onlyStyle,
  'Descendant combinator': onlyStyle,
  ':first-child': 'a little more space above the first line',
  ':last-child': 'a little more space below the last line',
  '@media': 'the letter stays light, and keeps its wider margins on a phone',
  'text-wrap': 'a last line of one word may stand alone',
  'display:none': 'the preview line may show at the top of the letter; it is one kind sentence',
  opacity: 'as above: it belongs to the hidden preview line',
  overflow: 'as above, and corners of a box are square',
  'border-radius': 'corners are square',
  cursor: 'the arrow stays an arrow over a link',
  'target attribute': 'the program decides where a link opens',
  transform: 'letters stay as they are written: it says "none"',
  'height property': 'taken as the least height, which is what is meant',
  'word-break': 'a very long word may be cut off; no sentence has one',
  'word-spacing': 'the usual space between words: it says "normal"',
  'aria-label attribute': 'the link or picture is read by its own words',
  'aria-hidden attribute':
    'the bar of weeks is read as an empty table; “Week 3 of 8” stands above it',
  'role attribute': 'a table for layout may be announced as one',
  '<body> element': 'language, direction and colours stand in the box within it, too',
  outline: 'pictures have no frame around them anyway',
  'table-layout': 'columns take the width of what is in them',
};

export interface Unsupported {
  /** As caniemail.com calls it. */
  readonly feature: string;
  readonly clients: readonly string[];
}

/** What of a letter's HTML one of the four lacks and nothing stands in for. */
export function unsupportedIn(html: string): readonly Unsupported[] {
  const { issues } = caniemail({ clients: [...clients], html });
  const lacking = new Map<string, string[]>();
  for (const [client, found] of issues.errors) {
    for (const { title } of found) {
      if (Object.hasOwn(fallbacks, title)) continue;
      const others = lacking.get(title) ?? [];
      if (!others.includes(client)) lacking.set(title, [...others, client]);
    }
  }
  return [...lacking].map(([feature, without]) => ({ feature, clients: without }));
}
