/** What makes an answer stand under the mail that it answers, and a subject that gives nothing away. */

export interface Thread {
  /** Of the mail that is answered; undefined where it has none that can be named. */
  readonly inReplyTo: string | undefined;
  readonly references: readonly string[];
  /** "Re: Week 3 of 8", where it is one of our own; undefined: the answer has a subject of its own. */
  readonly subject: string | undefined;
}

/** RFC 5322 3.6.4, printable ASCII; no program makes longer ones. */
const messageIds = /<[!-;=?-~]{3,200}>/g;
/** Mail programs look at the last ones, and a header of ours is one line of 998 characters at most. */
const MOST_REFERENCES = 10;
const LONGEST_REFERENCES = 900;

/** "Re:" in the ways of the mail programs of six languages, with the counts that some add. */
const answered = /^(?:(?:re|rv|ref|aw|antw|sv|res|rif|tr|r|fwd?|wg|enc|i)\s*(?:\[\d+\])?\s*:\s*)+/i;

const idsIn = (values: readonly string[] | undefined): string[] =>
  values?.flatMap((value) => value.slice(0, 10_000).match(messageIds) ?? []) ?? [];

function lastOf(ids: readonly string[]): string[] {
  const last: string[] = [];
  let length = 0;
  for (const id of ids.slice(-MOST_REFERENCES).reverse()) {
    length += id.length + 1;
    if (length > LONGEST_REFERENCES) break;
    last.unshift(id);
  }
  return last;
}

/**
 * @param headers of the mail that came in, by their names in lower case
 * @param subject decoded
 * @param ours every subject that a letter of ours has
 */
export function threadOf(
  headers: ReadonlyMap<string, readonly string[]>,
  subject: string,
  ours: ReadonlySet<string>,
): Thread {
  const [inReplyTo] = idsIn(headers.get('message-id'));
  const earlier = idsIn(headers.get('references') ?? headers.get('in-reply-to'));
  const references = lastOf([...earlier, ...(inReplyTo ? [inReplyTo] : [])]);
  const bare = subject.slice(0, 500).trim().replace(answered, '');
  return { inReplyTo, references, subject: ours.has(bare) ? `Re: ${bare}` : undefined };
}

export const threadHeaders = ({ inReplyTo, references }: Thread) =>
  [
    ...(inReplyTo === undefined ? [] : [['In-Reply-To', inReplyTo] as const]),
    ...(references.length === 0 ? [] : [['References', references.join(' ')] as const]),
  ] as const;
