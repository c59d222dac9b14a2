/** Pages and parts that the check and the weekly number share: consent, thanks, worse, closed. */
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { dangerTexts } from '../../emails/danger-texts.ts';
import type { Language } from '../../emails/languages.ts';
import { emergencyFor } from '../../emails/safety.ts';
import { survey } from '../../emails/survey.ts';
import { DangerBox } from '../danger-box.tsx';
import { Choices } from '../fields.tsx';
import { showPage } from '../page.tsx';
import type { Answered, Reader } from './answer-deps.ts';
import { answerWords } from './answer-words.ts';
import { WorseText } from './danger-page.tsx';

/** Fields that travel along without being seen; empty ones stay at home. */
export function Hidden({ fields }: { fields: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(fields)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  );
}

interface ConsentProps {
  readonly language: Language;
  readonly value: string;
  readonly error: string | undefined;
}

/** The health consent, neither of its two answers chosen beforehand. */
export function ConsentQuestion({ language, value, error }: ConsentProps) {
  const { heading, text, question, yes, no } = answerWords[language].consent;
  return (
    <section class="note stack" aria-labelledby="keep">
      <h2 id="keep">{heading}</h2>
      <ul class="list">
        {text.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <Choices
        name="consent"
        label={question}
        value={value}
        error={error}
        options={[
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ]}
      />
    </section>
  );
}

/** Opens "my page" by a POST, since its link shows nothing. */
export function OwnPageButton({ token, language }: { token: string; language: Language }) {
  return (
    <form method="post" action={`/my/${token}`}>
      <button type="submit" class="quiet">
        {answerWords[language].myPage}
      </button>
    </form>
  );
}

/** The last letter: its answer leads on to the plan that one keeps. */
const LAST = 'keep-going';

function OnwardButton({
  token,
  lesson,
  language,
}: Pick<Thanks, 'token' | 'lesson'> & { language: Language }) {
  if (lesson !== LAST) return null;
  return (
    <form method="post" action={`/onward/${token}`}>
      <input type="hidden" name="do" value="open" />
      <button type="submit">{answerWords[language].onward}</button>
    </form>
  );
}

/** A lesson's one question to think about; nothing of it is sent. */
function TeachBackView({ lesson, language, country }: Reader & { lesson: string }) {
  const { teachBacks } = survey[language];
  const teachBack = Object.hasOwn(teachBacks, lesson) ? teachBacks[lesson] : undefined;
  if (!teachBack) return null;
  const { heading, show, forYou } = answerWords[language].teachBack;
  return (
    <section class="stack" aria-labelledby="teach-back">
      <h2 id="teach-back">{heading}</h2>
      <p>
        {teachBack.question} <span class="soft">{forYou}</span>
      </p>
      <details class="sheet">
        <summary>{show}</summary>
        <p>{teachBack.answer(emergencyFor(country, language))}</p>
      </details>
    </section>
  );
}

interface Outcome extends Reader {
  readonly token: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly children?: Child;
}

/** A page that says how it went, and leads on to "my page". */
export function showOutcome(context: Context, outcome: Outcome) {
  const { token, language, country, title, text, children } = outcome;
  return showPage(context, 200, {
    language,
    title,
    personal: true,
    children: (
      <>
        <h1>{title}</h1>
        {text.map((line) => (
          <p class="lede">{line}</p>
        ))}
        {children}
        <OwnPageButton token={token} language={language} />
        <DangerBox language={language} country={country} />
      </>
    ),
  });
}

export const showClosed = (context: Context, token: string, { language, country }: Reader) => {
  const { title, text } = answerWords[language].closed;
  return showOutcome(context, { token, language, country, title, text: [text] });
};

function showWorse(
  context: Context,
  { token, lesson }: Thanks,
  { language, country, kind }: Answered,
) {
  const { worse } = answerWords[language];
  const kept = kind === 'kept';
  return showOutcome(context, {
    token,
    language,
    country,
    title: dangerTexts[language].worse.heading,
    text: [],
    children: (
      <>
        <WorseText language={language} kept={kept} />
        <p>{kept ? worse.onYourPage : worse.notKept}</p>
        <OnwardButton token={token} lesson={lesson} language={language} />
      </>
    ),
  });
}

interface Thanks {
  readonly token: string;
  /** The letter that asked: some have a question to think about. */
  readonly lesson: string;
  /** What is said where the answer was kept. */
  readonly kept: readonly string[];
}

/** After an answer: thanks, or what to do for now where the legs are worse than at the start. */
export function showAnswered(context: Context, thanks: Thanks, was: Answered) {
  if (was.worse) return showWorse(context, thanks, was);
  const { token, lesson, kept } = thanks;
  const { language, country } = was;
  const { title, notKept } = answerWords[language].thanks;
  return showOutcome(context, {
    token,
    language,
    country,
    title,
    text: was.kind === 'kept' ? kept : notKept,
    children: (
      <>
        <TeachBackView lesson={lesson} language={language} country={country} />
        <OnwardButton token={token} lesson={lesson} language={language} />
      </>
    ),
  });
}
