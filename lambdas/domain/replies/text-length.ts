/** How much of a text is looked at: its beginning and its end, because either may hold a danger sign. */

export interface Span {
  readonly head: number;
  readonly tail: number;
}

/** The text, or its head and tail with a blank line between. Counted in UTF-16 units; no pair is cut. */
export function headAndTail(text: string, { head, tail }: Span): string {
  if (text.length <= head + tail) return text;
  return `${text.slice(0, head)}\n\n${text.slice(text.length - tail)}`.toWellFormed();
}
