/** Reading what a form or a JSON caller sent, without trusting its names, types or counts. */
import type { Context } from 'hono';

/** Field by field what was sent; a field sent twice is a list, which no schema takes. */
export type Sent<Field extends string> = Readonly<Record<Field, unknown>>;

export type Body =
  | { readonly kind: 'form'; readonly read: <F extends string>(names: readonly F[]) => Sent<F> }
  | { readonly kind: 'json'; readonly read: <F extends string>(names: readonly F[]) => Sent<F> }
  | { readonly kind: 'refused'; readonly why: 'wrongType' | 'broken' };

export const mediaType = (context: Context): string =>
  (context.req.header('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** Only the names asked for are looked at, so `__proto__` and the like are never touched. */
function pick<F extends string>(names: readonly F[], find: (name: F) => unknown): Sent<F> {
  return Object.fromEntries(names.map((name) => [name, find(name)])) as Record<F, unknown>;
}

const readForm = (entries: URLSearchParams | FormData): Body => ({
  kind: 'form',
  read: (names) =>
    pick(names, (name) => {
      const values = entries.getAll(name);
      return values.length > 1 ? values : values[0];
    }),
});

function readJson(text: string): Body {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'refused', why: 'broken' };
    throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'refused', why: 'broken' };
  }
  const fields = new Map(Object.entries(value));
  return { kind: 'json', read: (names) => pick(names, (name) => fields.get(name)) };
}

async function readMultipart(context: Context): Promise<Body> {
  try {
    return readForm(await context.req.raw.formData());
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'refused', why: 'broken' };
    throw error;
  }
}

type MediaType = 'application/x-www-form-urlencoded' | 'application/json' | 'multipart/form-data';

/** The body, if its content type is among those the route takes. */
export async function readBody(context: Context, takes: readonly MediaType[]): Promise<Body> {
  const type = takes.find((candidate) => candidate === mediaType(context));
  switch (type) {
    case 'application/x-www-form-urlencoded':
      return readForm(new URLSearchParams(await context.req.text()));
    case 'application/json':
      return readJson(await context.req.text());
    case 'multipart/form-data':
      return readMultipart(context);
    case undefined:
      return { kind: 'refused', why: 'wrongType' };
  }
}

/** What a form field shows again: the text as typed, the first of several. */
export function typed(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}
