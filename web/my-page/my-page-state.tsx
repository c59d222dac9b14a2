/** Where someone stands: the next letter, the trends, and why their moves are what they are. */
import { dangerTexts } from '../../emails/danger-texts.ts';
import type { OwnPage } from '../../lambdas/domain/own-page.ts';
import { WorseText } from '../answers/danger-page.tsx';
import { cityName } from '../place-names.ts';
import { words } from '../words.ts';
import { dayInWords, isoDayInWords, timeInWords } from './day-words.ts';
import { DoButton, DoForm, type OwnView } from './my-page-form.tsx';
import { pageWords } from './own-page-words.ts';
import { progressWords } from './progress-words.ts';
import { Trend } from './trend.tsx';

/** "Your next letter comes on …", or why none does. */
export function nextInWords({ page, now }: Pick<OwnView, 'page' | 'now'>): string {
  const { language, timeZone, course } = page;
  const { next } = pageWords[language];
  switch (course.kind) {
    case 'active':
      return course.nextAt <= now
        ? next.onItsWay
        : next.comes(
            dayInWords(course.nextAt, timeZone, language, now),
            timeInWords(course.nextAt, timeZone, language),
          );
    case 'held':
      return next.untilGoOn;
    case 'completed':
    case 'left':
      return next.noMore;
  }
}

function Active(view: OwnView) {
  const { session, page, now } = view;
  const { language, timeZone, course } = page;
  const { next } = pageWords[language];
  if (course.kind !== 'active') return null;
  const { pause, position } = course;
  const waits = {
    asked: next.paused,
    'must-wait': next.mustWait,
    bounces: next.bounced,
    away: next.away,
  };
  return (
    <>
      {pause && <p>{waits[pause.why](dayInWords(pause.until, timeZone, language, now))}</p>}
      <p class="lede">
        <strong>{nextInWords(view)}</strong>
      </p>
      <p>
        {position === 0 ? next.welcome : next.place(position, page.lessons)}{' '}
        {next.local(cityName(timeZone, language))} {page.danger && next.mayWait}
      </p>
      {page.surgeryAhead && (
        <p>{next.surgeryAhead(isoDayInWords(page.surgeryAhead, language, now))}</p>
      )}
      {pause && (
        <DoButton session={session} language={language} what="resume" label={next.resume} />
      )}
    </>
  );
}

function Held({ session, page, now }: OwnView) {
  const { language, timeZone, course } = page;
  const { next } = pageWords[language];
  if (course.kind !== 'held') return null;
  return (
    <>
      <p class="lede">
        <strong>{next.held(dayInWords(course.since, timeZone, language, now))}</strong>
      </p>
      {next.holding.map((line) => (
        <p>{line}</p>
      ))}
      <DoButton session={session} language={language} what="go-on" label={next.goOn} />
    </>
  );
}

function Ended({ page }: OwnView) {
  const { language, course } = page;
  const { next } = pageWords[language];
  if (course.kind !== 'completed' && course.kind !== 'left') return null;
  const early = course.kind === 'completed' && course.early;
  return (
    <>
      <p class="lede">
        <strong>
          {course.kind === 'left' ? next.left : early ? next.finishedEarly : next.completed}
        </strong>
      </p>
      <p>
        {next.noMore} <a href={`/sign-up?lang=${language}`}>{next.onceMore}</a>
      </p>
    </>
  );
}

export function NextLetter(view: OwnView) {
  const { next } = pageWords[view.page.language];
  return (
    <section class="sheet stack" aria-labelledby="next">
      <h2 id="next">{next.heading}</h2>
      <Active {...view} />
      <Held {...view} />
      <Ended {...view} />
      {view.page.check && view.page.course.kind !== 'left' && <p>{next.checkOpen}</p>}
    </section>
  );
}

export function WorseNow({ session, page }: OwnView) {
  const { language } = page;
  return (
    <section class="note stack" aria-labelledby="worse">
      <h2 id="worse">{dangerTexts[language].worse.heading}</h2>
      <WorseText language={language} />
      <DoButton
        session={session}
        language={language}
        what="start-gently"
        label={pageWords[language].startGently}
      />
    </section>
  );
}

export function Trends({ session, page }: OwnView) {
  const { language, numbers, walking, healthConsent } = page;
  const { trend } = pageWords[language];
  return (
    <section class="sheet stack" aria-labelledby="trend">
      <h2 id="trend">{trend.heading}</h2>
      {healthConsent ? (
        <>
          <Trend kind="numbers" points={numbers} language={language} />
          <Trend kind="walking" points={walking} language={language} />
          <DoButton session={session} language={language} what="print" label={trend.print} quiet />
        </>
      ) : (
        <>
          {trend.withoutConsent.map((line) => (
            <p>{line}</p>
          ))}
          <DoForm session={session} language={language} what="answers">
            <button type="submit" id="keep" class="quiet" name="keep" value="yes">
              {trend.allow}
            </button>
          </DoForm>
        </>
      )}
    </section>
  );
}

/** The first of these that holds is the reason. */
function whyInWords({ language, healthConsent, gate, why }: OwnPage): string {
  const { level: text } = pageWords[language];
  if (!healthConsent) return text.withoutConsent;
  if (gate === undefined) return progressWords[language].before.open;
  return gate === 'flagged' ? progressWords[language].before.flagged : text.why[why];
}

/** Level and reason, as the page and the paper say them. */
export function levelInWords(page: OwnPage): string[] {
  const { level: text } = pageWords[page.language];
  return [
    ...(page.danger ? [text.outDanger] : []),
    ...(page.worse ? [text.outWorse] : []),
    ...(page.surgeryIsRecent ? [text.outSurgery] : []),
    text.levels[page.level],
    whyInWords(page),
  ];
}

export function YourLevel({ page }: OwnView) {
  return (
    <section class="stack" aria-labelledby="level">
      <h2 id="level">{pageWords[page.language].level.heading}</h2>
      {levelInWords(page).map((line) => (
        <p>{line}</p>
      ))}
      <p class="soft">{words[page.language].signUp.care}</p>
    </section>
  );
}
