/** The pages for answers: the symptom check and the weekly number, each with headers of its own. */
import { Hono } from 'hono';
import type { AnswerDeps } from './answer-deps.ts';
import { checkPages } from './check.tsx';
import { numberPages } from './number.tsx';

/** The check runs no script at all; the number's pages run the one that chooses it. */
export function answerPages(deps: AnswerDeps): Hono {
  const check = checkPages(deps);
  const number = numberPages(deps);
  const app = new Hono();
  app.all('/number/*', (context) => number.fetch(context.req.raw, context.env));
  app.all('*', (context) => check.fetch(context.req.raw, context.env));
  return app;
}
