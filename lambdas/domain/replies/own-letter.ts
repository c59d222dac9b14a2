/** Where a letter of ours ends that is quoted without a mark on each line: what stands below is the person's. */

/** Our link to leave, the last of a letter; also as link scanners rewrite it. */
const WAY_OUT = /(?:\/|%2f)leave(?:\/|%2f)[a-z2-7]{16}/i;
/** Of a line, or of a tag, what is searched for it. */
const LONGEST = 2_000;

/** The link as text, for where HTML hides it behind words. */
export const wayOutIn = (attributes: string): string | undefined =>
  WAY_OUT.exec(attributes.slice(0, LONGEST))?.[0];

/**
 * Behind the link to leave comes the postal address. What stands in the same paragraph as the
 * address, from one line to the other, may be written right beneath it.
 */
export function belowOwnLetter(
  lines: readonly string[],
  from: number,
): { readonly from: number; readonly to: number } | undefined {
  const wayOut = lines.findLastIndex((line, at) => at >= from && wayOutIn(line) !== undefined);
  if (wayOut < 0) return undefined;
  let address = wayOut + 1;
  while (address < lines.length && lines[address]?.trim() === '') address += 1;
  let to = address + 1;
  while (to < lines.length && lines[to]?.trim() !== '') to += 1;
  return { from: address + 1, to };
}
