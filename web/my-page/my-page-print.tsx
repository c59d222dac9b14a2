/** "My page" on paper, for the doctor: trends, level, goal, and room for questions. */
import type { Context } from 'hono';
import { showPage } from '../page.tsx';
import { plainDay } from './day-words.ts';
import { BackToPage } from './my-page-danger.tsx';
import type { OwnView } from './my-page-form.tsx';
import { levelInWords } from './my-page-state.tsx';
import { pageWords } from './own-page-words.ts';
import { Trend } from './trend.tsx';

/** ISO day in the person's own zone. */
const localDay = ({ page, now }: OwnView) =>
  new Intl.DateTimeFormat('sv', { timeZone: page.timeZone, dateStyle: 'short' }).format(
    new Date(now * 1000),
  );

/** As many as fit beneath the rest on one sheet. */
const QUESTION_LINES = 3;

export function showPrint(context: Context, view: OwnView) {
  const { session, page } = view;
  const { language, goal } = page;
  const text = pageWords[language];
  return showPage(context, 200, {
    language,
    title: text.title,
    personal: true,
    foot: <></>,
    children: (
      <div class="report">
        <div class="screen stack">
          <p>{text.print.how}</p>
          <BackToPage session={session} language={language} />
        </div>
        <h1>{text.print.heading}</h1>
        <p>{text.print.by(page.firstName, plainDay(localDay(view), language))}</p>
        {page.healthConsent ? (
          <div class="charts">
            <Trend kind="numbers" points={page.numbers} language={language} printed />
            <Trend kind="walking" points={page.walking} language={language} printed />
          </div>
        ) : (
          <p>{text.print.noAnswers}</p>
        )}
        <section>
          <h2>{text.level.heading}</h2>
          <p>{levelInWords(page).join(' ')}</p>
        </section>
        <section>
          <h2>{text.print.goal}</h2>
          <p>{goal ? text.goals[goal] : text.noGoal}</p>
        </section>
        <section>
          <h2>{text.print.questions}</h2>
          {Array.from({ length: QUESTION_LINES }, () => (
            <div class="blank" />
          ))}
        </section>
        {page.healthConsent && <p class="soft">{text.print.about}</p>}
      </div>
    ),
  });
}
