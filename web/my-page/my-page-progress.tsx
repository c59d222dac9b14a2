/** What someone has done, and what they can do: weeks and minutes, their walks, a bad week, "before you move". */
import type { Child } from 'hono/jsx';
import type { OwnPage } from '../../lambdas/domain/own-page.ts';
import { Fold, type OwnView } from './my-page-form.tsx';
import { pageWords } from './own-page-words.ts';
import { progressWords } from './progress-words.ts';
import { walkingInWords } from './walking-in-words.ts';

/** Praise goes by minutes and weeks; fewer minutes are nothing to be told here. */
function doneInWords(page: OwnPage): string[] {
  const { language, weeksDone, lessons, daysDone, walking } = page;
  const { done } = progressWords[language];
  const { says } = pageWords[language].trend.walking;
  const [first] = walking;
  const latest = walking.at(-1);
  const compared = first && latest && first !== latest;
  return [
    weeksDone > 0 ? done.weeks(weeksDone, lessons) : done.notYet,
    ...(daysDone > 0 ? [done.days(daysDone)] : []),
    ...(compared && latest.value > first.value
      ? [done.longer(says(first.value), says(latest.value))]
      : []),
    ...(compared && latest.value === first.value ? [done.steady(says(latest.value))] : []),
  ];
}

export function Progress({ page }: OwnView) {
  return (
    <section class="note stack" aria-labelledby="done">
      <h2 id="done">{progressWords[page.language].done.heading}</h2>
      {doneInWords(page).map((line) => (
        <p>{line}</p>
      ))}
    </section>
  );
}

export function Walks({ page }: OwnView) {
  const { language, walkingPlan } = page;
  return (
    <section class="stack" aria-labelledby="walks">
      <h2 id="walks">{progressWords[language].walking.heading}</h2>
      {walkingInWords(walkingPlan, language).map((line) => (
        <p>{line}</p>
      ))}
    </section>
  );
}

interface ElsewhereProps {
  readonly view: OwnView;
  /** The first part of another page's path; the session goes along in the form. */
  readonly to: 'before' | 'plan' | 'onward';
  readonly what?: string;
  readonly children: Child;
}

function Elsewhere({ view, to, what = 'open', children }: ElsewhereProps) {
  return (
    <form method="post" action={`/${to}?lang=${view.page.language}`}>
      <input type="hidden" name="session" value={view.session} />
      <input type="hidden" name="do" value={what} />
      {children}
    </form>
  );
}

export function BeforeFold(view: OwnView) {
  const { language, gate } = view.page;
  const text = progressWords[language].before;
  return (
    <Fold name={text.name} open={false}>
      <p>{gate ? text[gate] : text.open}</p>
      <Elsewhere view={view} to="before">
        <button type="submit" class={gate ? 'quiet' : undefined}>
          {gate ? text.again : text.answer}
        </button>
      </Elsewhere>
      {gate === 'flagged' && (
        <Elsewhere view={view} to="before" what="cleared">
          <button type="submit">{text.clearedButton}</button>
        </Elsewhere>
      )}
    </Fold>
  );
}

export function PlanFold(view: OwnView) {
  const text = progressWords[view.page.language].plan;
  return (
    <Fold name={text.name} open={false}>
      <p>{text.text}</p>
      <Elsewhere view={view} to="plan">
        <button type="submit">{text.button}</button>
      </Elsewhere>
    </Fold>
  );
}

export function OnwardLink(view: OwnView) {
  const text = progressWords[view.page.language].plan;
  return (
    <section class="stack" aria-labelledby="onward">
      <h2 id="onward">{text.onward}</h2>
      <p>{text.onwardText}</p>
      <Elsewhere view={view} to="onward">
        <button type="submit" class="quiet">
          {text.onward}
        </button>
      </Elsewhere>
    </section>
  );
}

export function BadWeekFold({ page }: OwnView) {
  const { heading, steps: all } = progressWords[page.language].badWeek;
  // The last says when to start again, which nobody does whose exercises are out.
  const steps = page.exercisesAreOut ? all.slice(0, -1) : all;
  return (
    <Fold name={heading} open={false}>
      <ol class="list">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </Fold>
  );
}
