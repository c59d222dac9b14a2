/** The course's pages as a browser uses them: forms are found on the page and pressed, nothing is made up. */

export interface Page {
  /** Where it came from, without what identifies a person. */
  readonly name: string;
  readonly status: number;
  readonly text: string;
}

export interface Form {
  readonly action: string;
  /** As they stood on the page. */
  readonly fields: readonly [name: string, value: string][];
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The page was another than this person had to expect. */
export class UnexpectedPage extends Error {
  override readonly name = 'UnexpectedPage';
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

const decoded = (text: string) =>
  text.replace(/&(?:amp|quot|lt|gt|#39);/g, (entity) => entities[entity] as string);

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decoded(found);
};

/** What the browser would send for a select: the chosen option, else the first. */
function chosen(options: string): string {
  const tags = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
  const tag = tags.find((one) => /\bselected\b/.test(one)) ?? tags[0] ?? '';
  return attribute(tag, 'value') ?? '';
}

/** The fields of a form as they stand on the page: typed, ticked, chosen or hidden. */
function fieldsIn(inner: string): [string, string][] {
  const inputs = [...inner.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const ticks = /\btype="(?:radio|checkbox)"/.test(tag);
    if (ticks && !/\bchecked\b/.test(tag)) return [];
    return [[attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? (ticks ? 'on' : '')]];
  });
  const selects = [...inner.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(
    ([, tag = '', options = '']): [string, string] => [
      attribute(tag, 'name') ?? '',
      chosen(options),
    ],
  );
  return [...inputs, ...selects];
}

function formWhere({ text }: Page, is: (tag: string, inner: string) => boolean): Form | undefined {
  for (const [, tag = '', inner = ''] of text.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
    if (is(tag, inner)) return { action: attribute(tag, 'action') ?? '', fields: fieldsIn(inner) };
  }
  return undefined;
}

/** The form that has this hidden field, or undefined where the page offers none. */
export const formWith = (page: Page, name: string, value: string): Form | undefined =>
  formWhere(page, (_, inner) => inner.includes(`name="${name}" value="${value}"`));

/** The form that leads to a path. */
export const formTo = (page: Page, path: string): Form | undefined =>
  formWhere(page, (tag) => attribute(tag, 'action')?.startsWith(path) === true);

/** What stands in a form's field. */
export const valueIn = ({ fields }: Form, name: string): string | undefined =>
  fields.find(([field]) => field === name)?.[1];

/** Whether the page asks for this by buttons to choose from. */
export const asksFor = ({ text }: Page, name: string): boolean =>
  new RegExp(`<input\\b(?=[^>]*type="radio")[^>]*\\bname="${name}"`).test(text);

export interface Pages {
  /** Opens a link, which only shows. */
  get(path: string): Promise<Page>;
  /** Sends a form. @throws UnexpectedPage on any other status */
  post(path: string, fields?: Fields, status?: number): Promise<Page>;
  /** Presses a form of a page, filled in. @throws UnexpectedPage on any other status */
  press(form: Form, fields?: Fields, status?: number): Promise<Page>;
}

/** '/my/abc…' and '/letter/en/welcome/abc…' without their tokens. */
const nameOf = (path: string) => path.replace(/\/[a-z2-7]{55}/g, '/…').split('?')[0] as string;

export function pagesAt(origin: string): Pages {
  async function ask(path: string, init?: RequestInit): Promise<Page> {
    const answer = await fetch(new URL(path, origin), { redirect: 'manual', ...init });
    return { name: nameOf(path), status: answer.status, text: await answer.text() };
  }

  async function send(path: string, body: URLSearchParams, status: number): Promise<Page> {
    const page = await ask(path, { method: 'POST', body });
    if (page.status === status) return page;
    throw new UnexpectedPage(
      `POST ${page.name} to answer ${status}, and it answered ${page.status}`,
    );
  }

  const listed = (fields: Fields) =>
    Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => [name, one] as [string, string]),
    );

  return {
    get: (path) => ask(path),
    post: (path, fields = {}, status = 200) =>
      send(path, new URLSearchParams(listed(fields)), status),
    press: ({ action, fields: hidden }, fields = {}, status = 200) => {
      const kept = hidden.filter(([name]) => !Object.hasOwn(fields, name));
      return send(action, new URLSearchParams([...kept, ...listed(fields)]), status);
    },
  };
}
