/** The goal: picked in week 1, looked at again half way and at the end. */
import type { Context, Hono } from 'hono';
import { GoalLook } from '../../lambdas/domain/goal.ts';
import { Goal } from '../../lambdas/domain/preferences.ts';
import type { Reader } from '../answers/answer-deps.ts';
import { Choices, ErrorSummary, type Errors } from '../fields.tsx';
import { pageWords } from '../my-page/own-page-words.ts';
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

interface GoalPage extends Reader {
  readonly goal: Goal | undefined;
  readonly asksLook: boolean;
}

function ChooseGoal({
  door,
  goal,
  error,
}: {
  door: Door;
  goal: Goal | undefined;
  error?: string | undefined;
}) {
  const { language } = door;
  const text = fittingWords[language].goal;
  return (
    <DoorForm door={door} what="choose">
      <Choices
        name="goal"
        label={text.legend}
        value={goal ?? ''}
        error={error}
        options={Goal.options.map((value) => ({ value, label: pageWords[language].goals[value] }))}
      />
      <button type="submit">{text.choose}</button>
    </DoorForm>
  );
}

function showGoal(
  context: Context,
  door: Door,
  { language, goal, asksLook }: GoalPage,
  errors: Errors<'goal' | 'look'> = {},
) {
  const text = fittingWords[language].goal;
  const failed = Object.keys(errors).length > 0;
  const looks = asksLook && goal;
  return showPage(context, failed ? 400 : 200, {
    language,
    title: failed ? words[language].shell.errorPrefix + text.title : text.title,
    personal: true,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <h1>{text.title}</h1>
        {goal && <p class="lede">{text.yours(pageWords[language].goals[goal])}</p>}
        {looks && (
          <DoorForm door={door} what="look">
            <Choices
              name="look"
              label={text.look}
              value=""
              error={errors.look}
              options={GoalLook.options.map((value) => ({ value, label: text.looks[value] }))}
            />
            <button type="submit">{fittingWords[language].save}</button>
          </DoorForm>
        )}
        {looks ? (
          <details class="fold" open={errors.goal !== undefined}>
            <summary>{text.another}</summary>
            <div class="inside">
              <ChooseGoal door={door} goal={undefined} error={errors.goal} />
            </div>
          </details>
        ) : (
          <ChooseGoal door={door} goal={goal} error={errors.goal} />
        )}
        <ToOwnPage door={door} />
      </>
    ),
  });
}

export function goalPage(app: Hono, deps: FittingDeps): void {
  openDoor(app, deps, 'goal', {
    look: (context, door) => showAsk(context, door, fittingWords[door.language].goal),
    press(context, door, what, read) {
      switch (what) {
        case 'open':
          return show(context, door);
        case 'choose':
          return choose(context, door, read);
        case 'look':
          return look(context, door, read);
        default:
          return refuse(context, 'broken');
      }
    },
  });

  async function show(context: Context, door: Door, wrong?: 'goal' | 'look') {
    const was = await deps.openGoal(door.by);
    if (was.kind !== 'goal') return turnAway(context, door, was);
    const { errors } = fittingWords[was.language].goal;
    return showGoal(context, door, was, wrong ? { [wrong]: errors[wrong] } : {});
  }

  async function choose(context: Context, door: Door, read: Read) {
    const goal = Goal.safeParse(read(['goal']).goal);
    if (!goal.success) return show(context, door, 'goal');
    const was = await deps.chooseGoal(door.by, goal.data);
    if (was.kind !== 'chosen') return turnAway(context, door, was);
    const text = fittingWords[was.language].goal;
    const chosen = text.yours(pageWords[was.language].goals[goal.data]);
    const { language } = was;
    return showTold(context, door, {
      language,
      title: text.chosen,
      lines: [chosen, ...text.chosenText],
    });
  }

  async function look(context: Context, door: Door, read: Read) {
    const seen = GoalLook.safeParse(read(['look']).look);
    if (!seen.success) return show(context, door, 'look');
    const was = await deps.lookAtGoal(door.by, seen.data);
    if (was.kind === 'refused' || was.kind === 'closed') return turnAway(context, door, was);
    const { goal, notKept } = fittingWords[was.language];
    const lines = [...goal.looked[seen.data], ...(was.kind === 'not-kept' ? [notKept] : [])];
    return showTold(context, door, { language: was.language, title: goal.thanks, lines });
  }
}
