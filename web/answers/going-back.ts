/**
 * The browser's own way back to a half-filled form. Browsers keep no answer to a POST that is marked
 * no-store: going back to one shows an error instead of the form. So the pages that hold questions,
 * and they alone, may stay in the reader's own browser; never in a cache on the way, and never shown
 * but by going back.
 */
import type { Context, MiddlewareHandler } from 'hono';

const KEPT = 'kept-for-going-back';

/** Marks the answer as a page that holds a form to go back to. */
export function keepForGoingBack(context: Context): void {
  context.set(KEPT, true);
}

/** Stands before the guards of an app, whose headers forbid keeping anything. */
export const goingBack: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.get(KEPT) === true) context.res.headers.set('Cache-Control', 'private, no-cache');
};
