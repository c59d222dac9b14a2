/** The if-then plan: two short lists, one sentence to print, and a blank one for whoever writes their own. */
import type { Context, Hono } from 'hono';
import type { Language } from '../../emails/languages.ts';
import { Plan, PlanWhen, PlanWill } from '../../lambdas/domain/plan.ts';
import { Choices, ErrorSummary, type Errors } from '../fields.tsx';
import { typed } from '../form-body.ts';
import { showPage } from '../page.tsx';
import { refuse } from '../refusals.tsx';
import { words } from '../words.ts';
import {
  type Door,
  DoorForm,
  openDoor,
  type Read,
  showAsk,
  showTold,
  ToOwnPage,
  turnAway,
} from './door.tsx';
import type { FittingDeps } from './fitting-deps.ts';
import { fittingWords } from './fitting-words.ts';

/** The plan as a sentence. */
export function planInWords({ when, will }: Plan, language: Language): string {
  const { sentence, whens, wills } = fittingWords[language].plan;
  return sentence(whens[when], wills[will]);
}

/** Lines to write a plan on by hand. */
export function BlankPlan({ language }: { language: Language }) {
  const [when, will] = fittingWords[language].plan.blank;
  return (
    <>
      <p class="blank">{when}</p>
      <p class="blank">{will}</p>
    </>
  );
}

function showForm(
  context: Context,
  door: Door,
  values: { readonly when: string; readonly will: string },
  errors: Errors<'when' | 'will'>,
) {
  const { language } = door;
  const text = fittingWords[language].plan;
  const failed = Object.keys(errors).length > 0;
  return showPage(context, failed ? 400 : 200, {
    language,
    title: failed ? words[language].shell.errorPrefix + text.title : text.title,
    personal: true,
    children: (
      <div class="report">
        <div class="screen stack">
          <ErrorSummary language={language} errors={errors} />
          <h1>{text.title}</h1>
          <p class="lede">{text.lede}</p>
          <DoorForm door={door} what="save">
            <Choices
              name="when"
              label={text.when}
              value={values.when}
              error={errors.when}
              options={PlanWhen.options.map((value) => ({ value, label: text.whens[value] }))}
            />
            <Choices
              name="will"
              label={text.will}
              value={values.will}
              error={errors.will}
              options={PlanWill.options.map((value) => ({ value, label: text.wills[value] }))}
            />
            <button type="submit">{fittingWords[language].save}</button>
          </DoorForm>
          <p class="soft">{text.paper}</p>
        </div>
        <section class="paper" aria-hidden="true">
          <p class="title">{text.made}</p>
          <BlankPlan language={language} />
          <BlankPlan language={language} />
        </section>
      </div>
    ),
  });
}

function showMade(context: Context, door: Door, language: Language, plan: Plan) {
  const text = fittingWords[language].plan;
  return showPage(context, 200, {
    language,
    title: text.made,
    personal: true,
    children: (
      <div class="report">
        <h1>{text.made}</h1>
        <p class="lede">
          <strong>{planInWords(plan, language)}</strong>
        </p>
        <div class="screen stack">
          <p>{text.madeText}</p>
          <p class="soft">{text.print}</p>
          <ToOwnPage door={door} />
        </div>
      </div>
    ),
  });
}

export function planPage(app: Hono, deps: FittingDeps): void {
  openDoor(app, deps, 'plan', {
    look: (context, door) => showForm(context, door, { when: '', will: '' }, {}),
    press(context, door, what, read) {
      if (what === 'open') return showForm(context, door, { when: '', will: '' }, {});
      return what === 'save' ? save(context, door, read) : refuse(context, 'broken');
    },
  });

  async function save(context: Context, door: Door, read: Read) {
    const sent = read(['when', 'will']);
    const plan = Plan.safeParse(sent);
    if (!plan.success) {
      const { errors } = fittingWords[door.language].plan;
      const wrong = new Set(plan.error.issues.map(({ path }) => path[0]));
      return showForm(
        context,
        door,
        { when: typed(sent.when), will: typed(sent.will) },
        {
          ...(wrong.has('when') && { when: errors.when }),
          ...(wrong.has('will') && { will: errors.will }),
        },
      );
    }
    const was = await deps.makePlan(door.by, plan.data);
    return was.kind === 'planned'
      ? showMade(context, door, was.language, plan.data)
      : turnAway(context, door, was);
  }
}

/** "Rather not read about weight?": one press, and what it did. */
export function steadierPage(app: Hono, deps: FittingDeps): void {
  openDoor(app, deps, 'steadier', {
    look: (context, door) => showAsk(context, door, fittingWords[door.language].steadier),
    async press(context, door, what) {
      if (what !== 'open') return refuse(context, 'broken');
      const was = await deps.leaveOutWeight(door.by);
      if (was.kind !== 'left-out') return turnAway(context, door, was);
      const { language } = was;
      const { done, doneText } = fittingWords[language].steadier;
      return showTold(context, door, { language, title: done, lines: [doneText] });
    },
  });
}
