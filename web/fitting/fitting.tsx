/** The pages that fit the course to one person: before you move, goal, plan, and what follows the last letter. */
import { Hono } from 'hono';
import { goingBack } from '../answers/going-back.ts';
import { guard } from '../refusals.tsx';
import { beforePage } from './before.tsx';
import type { FittingDeps } from './fitting-deps.ts';
import { goalPage } from './goal.tsx';
import { onwardPage } from './onward.tsx';
import { planPage, steadierPage } from './plan.tsx';

export function fittingPages(deps: FittingDeps): Hono {
  const app = new Hono();
  app.use(goingBack);
  guard(app, deps.report);
  beforePage(app, deps);
  goalPage(app, deps);
  planPage(app, deps);
  steadierPage(app, deps);
  onwardPage(app, deps);
  return app;
}
