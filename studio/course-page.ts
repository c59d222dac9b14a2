/** The whole course of one person, with what they do after each letter: a page that is its own record. */
import { html } from 'hono/html';
import type { ClinicToCall } from '../lambdas/domain/clinic.ts';
import type { LessonId } from '../lambdas/domain/ids.ts';
import { noticeOf } from '../lambdas/domain/notice.ts';
import type { SendOutcome } from '../lambdas/usecases/send-lesson.ts';
import { type Act, actWords, type DeedName, deedChoices, writeActs } from './act.ts';
import { framePage, type Markup, type Place, personaField } from './frame-page.ts';
import { choiceList } from './letter-page.ts';
import type { Played } from './play-course.ts';
import type { StudioDeps } from './studio-deps.ts';

export interface CourseView {
  readonly deps: StudioDeps;
  readonly place: Place;
  readonly clinic: ClinicToCall | undefined;
  /** ISO day on which the person confirms. */
  readonly start: string;
  readonly acts: readonly Act[];
  readonly played: readonly Played[];
}

const query = (persona: string, start: string, acts: readonly Act[]): string =>
  new URLSearchParams({ persona, start, acts: writeActs(acts) }).toString();

export function coursePage(view: CourseView): Markup {
  const { deps, place, start, acts, played } = view;
  const zone = timeZoneOf(played);
  const frame = {
    title: 'The whole course',
    draft: deps.draft(),
    findings: deps.knownFindings(),
    place,
  };
  const letter = (index: number) => `/played/${index}?${query(place.persona, start, acts)}`;
  return framePage(
    frame,
    html`
      <h1>The whole course</h1>
      <form method="get" action="/course" class="pickers">
        ${personaField(deps.personas, place.persona)}
        <label>Confirms on <input type="date" name="start" value="${start}" data-submits></label>
        <input type="hidden" name="acts" value="${writeActs(acts)}">
        <button type="submit">Play</button>
      </form>
      <p class="quiet">
        Times in ${zone}. Clocks change there as they do in life: begin in early March or October to
        see it.
      </p>
      ${actList(view)}
      <ol class="course">${played.map(
        (one, index) => html`<li class="${one.kind}">
          <time>${timeIn(zone, one.at)}</time>
          <div>${told(one, view, letter(index))}</div>
        </li>`,
      )}</ol>
      ${addAct(view)}`,
  );
}

const timeZoneOf = (played: readonly Played[]): string =>
  played.find((one) => one.kind === 'letter')?.person.timeZone ?? 'UTC';

const timeIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at * 1000);

function told(one: Played, { deps, clinic }: CourseView, href: string): Markup {
  switch (one.kind) {
    case 'letter': {
      const { person, lesson, at: now } = one;
      const form = { lesson, isCopy: false };
      const isNotice = noticeOf(lesson) !== undefined;
      const choices = isNotice ? [] : deps.choices({ person, clinic, form, now });
      return html`<p><a href="${href}">${letterName(one.lesson)}</a> goes out.</p>
        ${choiceList(choices, false)}`;
    }
    case 'not-sent':
      return html`<p>${letterName(one.lesson)} ${outcomeWords(one.outcome)}.</p>`;
    case 'act':
      return html`<p>The person <strong>${one.words}</strong>.</p>`;
    case 'in-vain':
      return html`<p>The person ${one.words} (it had no effect).</p>`;
    case 'end':
      return html`<p>${one.words}</p>`;
  }
}

const noticeNames = { reminder: 'The reminder of a check', 'day-after': 'The day-after letter' };

function letterName(lesson: LessonId): string {
  const notice = noticeOf(lesson);
  if (!notice) return `“${lesson}”`;
  return (noticeNames as Readonly<Record<string, string>>)[notice.kind] ?? `“${lesson}”`;
}

type NotSent = Exclude<SendOutcome, { readonly kind: 'sent' }>;

function outcomeWords(outcome: NotSent): string {
  switch (outcome.kind) {
    case 'held':
      return `is held: ${reasons[outcome.why] ?? outcome.why}`;
    case 'skipped':
      return `is skipped: ${reasons[outcome.why] ?? outcome.why}`;
    default:
      return `is ${outcome.kind}`;
  }
}

const reasons: Readonly<Record<string, string>> = {
  'quiet-hours': 'nothing goes out between 20:00 and 08:00 at their place',
  'one-a-day': 'they had a lesson that day',
  surgery: 'the day of their surgery has come',
  unknown: 'nobody is there',
  left: 'they have left',
  moving: 'they are on the way to another address',
  completed: 'the course is complete',
  held: 'the course is on hold',
  'other-run': 'it belongs to an earlier time through the course',
  'not-next': 'it is not their next letter any more',
  early: 'it came before its time, because the time was moved',
  'not-waiting': 'nothing asks for it any more',
  'claimed-before': 'it is out already',
  'too-late': 'composing it took too long; it is tried again',
};

function actList({ place, start, acts }: CourseView): Markup {
  if (acts.length === 0) return html``;
  return html`<ul class="acts">${acts.map(
    (act, index) => html`<li>
      A day after “${act.after}” the person
      ${actWords[act.deed.name]}${act.deed.value === 'now' ? '' : ` ${act.deed.value}`}.
      <a href="/course?${query(place.persona, start, acts.toSpliced(index, 1))}">Take it out</a>
    </li>`,
  )}</ul>`;
}

function addAct({ deps, place, start, acts }: CourseView): Markup {
  return html`<form method="get" action="/course" class="pickers">
    <input type="hidden" name="persona" value="${place.persona}">
    <input type="hidden" name="start" value="${start}">
    <input type="hidden" name="acts" value="${writeActs(acts)}">
    <label>A day after <select name="after">
      ${deps.draft().syllabus.map((lesson) => html`<option value="${lesson}">${lesson}</option>`)}
    </select></label>
    <label>the person <select name="deed">${(Object.keys(actWords) as DeedName[]).map(
      (name) =>
        html`<optgroup label="${actWords[name]}">${deedChoices[name].map(
          (value) => html`<option value="${name}.${value}">
          ${actWords[name]} ${value === 'now' ? '' : value}
        </option>`,
        )}</optgroup>`,
    )}</select></label>
    <button type="submit">Add</button>
  </form>`;
}
