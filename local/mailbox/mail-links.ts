/** The links of a mail, and where on this machine they lead: what DNS would do for their host names. */

/** Maps an origin of the stack ('https://letters.example.org') to the local one that answers for it. */
export type LocalOrigins = ReadonlyMap<string, string>;

export interface MailLink {
  /** as written in the mail */
  readonly url: string;
  /** where it leads here; the same for a page outside the stack */
  readonly local: string;
  /** the words of the link; empty in a text part */
  readonly label: string;
  /** false: SES does not track it, as `ses:no-track` asks */
  readonly tracked: boolean;
  readonly part: 'html' | 'text';
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name.toLowerCase()] ?? whole;
  });

/** Where a link leads on this machine. */
export const localUrl = (url: string, origins: LocalOrigins): string => {
  if (!URL.canParse(url)) return url;
  const { origin } = new URL(url);
  const local = origins.get(origin);
  return local === undefined ? url : `${local}${url.slice(origin.length)}`;
};

export const mailLinks = (
  mail: { readonly html: string | undefined; readonly text: string | undefined },
  origins: LocalOrigins,
): MailLink[] => {
  const links: MailLink[] = [];
  for (const match of (mail.html ?? '').matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/gi)) {
    const [, attributes = '', inner = ''] = match;
    const written = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
    const url = decodeEntities(written?.[1] ?? written?.[2] ?? '');
    if (url === '') continue;
    const label = decodeEntities(inner.replace(/<[^>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim();
    const tracked = !/\bses:no-track\b/i.test(attributes);
    links.push({ url, local: localUrl(url, origins), label, tracked, part: 'html' });
  }
  for (const [found] of (mail.text ?? '').matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const url = found.replace(/[.,;:!?)\]]+$/, '');
    links.push({ url, local: localUrl(url, origins), label: '', tracked: false, part: 'text' });
  }
  return links;
};

const escapeExpression = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The HTML part for showing: links and pictures of the stack's own host lead to this machine. */
export const withLocalLinks = (html: string, origins: LocalOrigins): string => {
  let shown = html;
  for (const [origin, local] of origins) {
    const expression = new RegExp(
      `((?:href|src|background|action)\\s*=\\s*["'])${escapeExpression(origin)}(?=[/"'?#])`,
      'gi',
    );
    shown = shown.replace(expression, (_whole, before: string) => `${before}${local}`);
  }
  return shown;
};
