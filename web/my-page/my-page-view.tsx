/** "My page" as a whole, in the order in which it matters: danger, state, trend, then the controls. */
import type { Context } from 'hono';
import { DangerBox } from '../danger-box.tsx';
import { ErrorSummary } from '../fields.tsx';
import { showPage } from '../page.tsx';
import { words } from '../words.ts';
import { DangerButtons } from './my-page-danger.tsx';
import type { OwnView } from './my-page-form.tsx';
import { AgainFold, GoalFold, PauseFold, ReadingFold, RhythmFold } from './my-page-letters.tsx';
import {
  BadWeekFold,
  BeforeFold,
  OnwardLink,
  PlanFold,
  Progress,
  Walks,
} from './my-page-progress.tsx';
import { AnswersFold, EndFold, HeldFold, MoveFold, SurgeryFold } from './my-page-self.tsx';
import { NextLetter, Trends, WorseNow, YourLevel } from './my-page-state.tsx';
import { formWords } from './own-form-words.ts';
import { pageWords } from './own-page-words.ts';

/** What the last press came to; `autofocus` brings a reader here without script. */
function Done({ lines, failed }: { lines: readonly string[]; failed: boolean }) {
  return (
    <section
      class={failed ? 'summary stack' : 'note stack done'}
      role={failed ? 'alert' : 'status'}
      tabindex={-1}
      autofocus
    >
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </section>
  );
}

export interface OwnPageShown extends OwnView {
  readonly said?: readonly string[];
  /** 503: nothing changed, and it can be tried again. */
  readonly status?: 200 | 400 | 503;
}

/** Whoever has left can look, take away and erase; everything else begins with signing up. */
function Controls(view: OwnView) {
  const { course, canSendAgain, language } = view.page;
  const { heading } = formWords[language];
  if (course.kind === 'left') return <HeldFold {...view} />;
  return (
    <section class="stack" aria-labelledby="controls">
      <h2 id="controls">{heading}</h2>
      <div class="folds">
        <BeforeFold {...view} />
        <BadWeekFold {...view} />
        <GoalFold {...view} />
        <PlanFold {...view} />
        {course.kind === 'active' && <PauseFold {...view} />}
        {course.kind !== 'completed' && <RhythmFold {...view} />}
        <ReadingFold {...view} />
        <AnswersFold {...view} />
        <SurgeryFold {...view} />
        {canSendAgain && <AgainFold {...view} />}
        <MoveFold {...view} />
        <EndFold {...view} />
        <HeldFold {...view} />
      </div>
    </section>
  );
}

export function showOwnPage(context: Context, { said, status = 200, ...view }: OwnPageShown) {
  const { page, mend } = view;
  const { language } = page;
  const text = pageWords[language];
  const left = page.course.kind === 'left';
  return showPage(context, status, {
    language,
    title: `${status === 400 ? words[language].shell.errorPrefix : ''}${text.title}`,
    personal: true,
    children: (
      <>
        {said && <Done lines={said} failed={status !== 200} />}
        {mend && <ErrorSummary language={language} errors={mend.errors} />}
        <h1>{text.heading(page.firstName)}</h1>
        {page.danger &&
          (left ? (
            <DangerBox language={language} country={page.country} />
          ) : (
            <DangerButtons {...view} />
          ))}
        {page.worse && !left && <WorseNow {...view} />}
        <NextLetter {...view} />
        {!left && <Progress {...view} />}
        {(!left || page.healthConsent) && <Trends {...view} />}
        {!left && <YourLevel {...view} />}
        {!left && <Walks {...view} />}
        {!left && <OnwardLink {...view} />}
        <Controls {...view} />
      </>
    ),
  });
}
