/** Graduation, reached without answering anything: the plan on one page, then how one may go on. */
import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { dangerTexts } from '../../emails/danger-texts.ts';
import type { Language } from '../../emails/languages.ts';
import type { OnwardPage } from '../../lambdas/usecases/go-onward.ts';
import type { Reader } from '../answers/answer-deps.ts';
import { WorseText } from '../answers/danger-page.tsx';
import { DangerBox } from '../danger-box.tsx';
import { ErrorSummary, SelectField } from '../fields.tsx';
import { pageWords } from '../my-page/own-page-words.ts';
import { walkingInWords } from '../my-page/walking-in-words.ts';
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
import { onwardWords } from './onward-words.ts';
import { BlankPlan, planInWords } from './plan.tsx';

const MOVES = 2;
const QUESTIONS = 3;

/** Room to write by hand where nothing is known. */
const Lines = ({ count }: { count: number }) => (
  <>
    {Array.from({ length: count }, () => (
      <div class="blank" />
    ))}
  </>
);

const Part = ({ heading, children }: { heading: string; children: Child }) => (
  <section>
    <h2>{heading}</h2>
    {children}
  </section>
);

interface PlanProps extends Reader {
  readonly page: OnwardPage;
}

function GoalPart({ page, language }: PlanProps) {
  const { goal, look } = page;
  const text = onwardWords[language];
  return (
    <Part heading={text.goal}>
      {goal ? <p>{pageWords[language].goals[goal]}</p> : <Lines count={1} />}
      <p>
        {text.whereIAm} {look && fittingWords[language].goal.looks[look]}
      </p>
      {!look && <Lines count={1} />}
    </Part>
  );
}

/** What fits on one sheet and hangs on the fridge. */
function OnePage(props: PlanProps) {
  const { page, language, country } = props;
  const { plan, walking } = page;
  const text = onwardWords[language];
  return (
    <>
      <div class="pair">
        <GoalPart {...props} />
        <Part heading={text.moves}>
          {page.exercisesAreOut ? <p>{text.movesHeld}</p> : <Lines count={MOVES} />}
        </Part>
      </div>
      <div class="pair">
        <Part heading={text.walking}>
          {walking.kind === 'unknown' ? (
            <Lines count={1} />
          ) : (
            <p>{walkingInWords(walking, language).join(' ')}</p>
          )}
        </Part>
        <Part heading={text.plan}>
          {plan ? <p>{planInWords(plan, language)}</p> : <BlankPlan language={language} />}
        </Part>
      </div>
      <Part heading={text.badWeek}>
        <ol class="list">
          {(page.exercisesAreOut ? text.badWeekSteps.slice(0, -1) : text.badWeekSteps).map(
            (step) => (
              <li>{step}</li>
            ),
          )}
        </ol>
      </Part>
      <DangerBox language={language} country={country} />
      <Part heading={text.questions}>
        <Lines count={QUESTIONS} />
      </Part>
    </>
  );
}

/** Better or the same in one sentence, worse with what to do; nothing where nothing was answered. */
function HowItWent({ page, language }: { page: OnwardPage; language: Language }) {
  switch (page.outcome) {
    case 'no-answers':
      return null;
    case 'worse':
      return (
        <section class="note stack" aria-labelledby="worse">
          <h2 id="worse">{dangerTexts[language].worse.heading}</h2>
          <WorseText language={language} />
        </section>
      );
    default:
      return <p class="note">{onwardWords[language].outcome[page.outcome]}</p>;
  }
}

function StartAgain({
  door,
  weeks,
  error,
}: {
  door: Door;
  weeks: number;
  error?: string | undefined;
}) {
  const { again } = onwardWords[door.language];
  const options = Array.from({ length: weeks }, (_, before) => ({
    value: String(before + 1),
    label: again.week(before + 1),
  }));
  return (
    <section class="sheet stack" aria-labelledby="again">
      <h2 id="again">{again.heading}</h2>
      <p>{again.text}</p>
      <DoorForm door={door} what="again">
        <SelectField
          name="week"
          label={again.label}
          value=""
          error={error}
          groups={[{ options }]}
        />
        <button type="submit">{again.button}</button>
      </DoorForm>
    </section>
  );
}

function OneLetterLater({ door, agreed }: { door: Door; agreed: boolean }) {
  const { later } = onwardWords[door.language];
  return (
    <section class="sheet stack" aria-labelledby="later">
      <h2 id="later">{later.heading}</h2>
      <p>{agreed ? later.agreed : later.text}</p>
      <DoorForm door={door} what="later">
        <button type="submit" class="quiet" name="yes" value={agreed ? 'no' : 'yes'}>
          {agreed ? later.no : later.yes}
        </button>
      </DoorForm>
    </section>
  );
}

function showOnward(
  context: Context,
  door: Door,
  { page, ...reader }: PlanProps,
  wrongWeek = false,
) {
  const { language } = reader;
  const text = onwardWords[language];
  const error = wrongWeek ? text.again.error : undefined;
  return showPage(context, wrongWeek ? 400 : 200, {
    language,
    title: wrongWeek ? words[language].shell.errorPrefix + text.title : text.title,
    personal: true,
    children: (
      <div class="report">
        <ErrorSummary language={language} errors={error ? { week: error } : {}} />
        <h1>{text.of(page.firstName)}</h1>
        <HowItWent page={page} language={language} />
        <p class="screen soft">{text.print}</p>
        <OnePage page={page} {...reader} />
        <div class="screen stack">
          <section class="stack" aria-labelledby="doctor">
            <h2 id="doctor">{text.trend.heading}</h2>
            <p>{text.trend.text}</p>
            <ToOwnPage door={door} />
          </section>
          {page.weeks > 0 && <StartAgain door={door} weeks={page.weeks} error={error} />}
          {page.later !== undefined && <OneLetterLater door={door} agreed={page.later} />}
          <section class="stack" aria-labelledby="kept">
            <h2 id="kept">{text.kept.heading}</h2>
            {text.kept.text.map((line) => (
              <p>{line}</p>
            ))}
          </section>
        </div>
      </div>
    ),
  });
}

export function onwardPage(app: Hono, deps: FittingDeps): void {
  openDoor(app, deps, 'onward', {
    look: (context, door) => showAsk(context, door, onwardWords[door.language].ask),
    press(context, door, what, read) {
      switch (what) {
        case 'open':
          return show(context, door);
        case 'again':
          return again(context, door, read);
        case 'later':
          return later(context, door, read);
        default:
          return refuse(context, 'broken');
      }
    },
  });

  async function show(context: Context, door: Door, wrongWeek = false) {
    const was = await deps.openOnward(door.by);
    return was.kind === 'onward'
      ? showOnward(context, { ...door, language: was.language }, was, wrongWeek)
      : turnAway(context, door, was);
  }

  async function again(context: Context, door: Door, read: Read) {
    const { week } = read(['week']);
    if (typeof week !== 'string' || !/^[1-9]\d?$/.test(week)) return show(context, door, true);
    const was = await deps.beginAgain(door.by, Number(week));
    if (was.kind === 'refused' || was.kind === 'closed') return turnAway(context, door, was);
    const { language } = was;
    const { begun, notNow } = onwardWords[language].again;
    const { title, text } = was.kind === 'begun' ? begun : notNow;
    return showTold(context, door, { language, title, lines: [text] });
  }

  async function later(context: Context, door: Door, read: Read) {
    const { yes } = read(['yes']);
    if (yes !== 'yes' && yes !== 'no') return refuse(context, 'broken');
    const was = await deps.writeLater(door.by, yes === 'yes');
    return was.kind === 'onward'
      ? showOnward(context, { ...door, language: was.language }, was)
      : turnAway(context, door, was);
  }
}
