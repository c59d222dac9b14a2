/** The studio: the pages on which people who write letters see what they write. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { LessonId } from '../lambdas/domain/ids.ts';
import type { Person } from '../lambdas/domain/person.ts';
import { readActs, writeActs } from './act.ts';
import { coursePage } from './course-page.ts';
import { type DraftLetter, letterOf } from './draft-course.ts';
import type { Place } from './frame-page.ts';
import { findingList, type Look, letterPage, looks, usualLook } from './letter-page.ts';
import { playCourse } from './play-course.ts';
import { inScheme, type ShownLetter, shownLetter, withoutPictures } from './shown-letter.ts';
import type { StudioDeps } from './studio-deps.ts';

const asset = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

/** Three weeks before the clocks of Europe change, a Monday: something to see without asking for it. */
const usualStart = '2027-03-08';
const isoDay = /^\d{4}-\d\d-\d\d$/;

export function studio(deps: StudioDeps): Hono {
  const app = new Hono();

  app.get('/', (c) => c.redirect(`/letter/en/${deps.draft().syllabus[0] ?? 'welcome'}`));
  app.get('/studio.css', (c) => c.body(asset('studio.css'), 200, { 'content-type': 'text/css' }));
  app.get('/studio.js', (c) =>
    c.body(asset('studio.js'), 200, { 'content-type': 'text/javascript' }),
  );
  app.get('/picture/:file', async (c) => {
    const picture = await deps.picture(c.req.param('file'));
    return picture
      ? c.body(Uint8Array.from(picture), 200, { 'content-type': 'image/png' })
      : c.notFound();
  });

  /** Answers once something was saved after that stamp; a page asks again and again. */
  app.get('/saved', async (c) => c.json({ stamp: await deps.saved(c.req.query('after') ?? '') }));

  const shownPage = async (c: Context, sent?: string) => {
    const place = placeOf(c, deps);
    const found = letterOf(deps.draft(), place.language, place.id);
    if (!found) return notThere(c, deps);
    const reader = readerFor(deps, place);
    const shown = await shownLetter(found, reader, deps.sender);
    const isLesson = deps.draft().syllabus.some((id) => id === place.id);
    const choices = isLesson
      ? deps.choices({ ...reader, form: { lesson: place.id as LessonId, isCopy: false } })
      : [];
    return c.html(
      letterPage({ letter: found, look: lookOf(c), deps, place, shown, choices, sent }),
    );
  };
  app.get('/letter/:language/:id', (c) => shownPage(c));
  app.post('/send/:language/:id', async (c) => {
    const place = placeOf(c, deps);
    const shown = await shownFor(deps, place);
    if (!shown) return notThere(c, deps);
    const { person } = readerFor(deps, place);
    const refused = await deps.send(shown.raw, person.address);
    return shownPage(c, refused ?? `Sent to ${person.address}.`);
  });

  app.get('/findings/:language/:id', async (c) => {
    const place = placeOf(c, deps);
    const letter = letterOf(deps.draft(), place.language, place.id);
    if (!letter) return notThere(c, deps);
    return c.html(findingList({ deps, letter, shown: await shownFor(deps, place) }));
  });
  app.get('/frame/:language/:id', async (c) => {
    const shown = await shownFor(deps, placeOf(c, deps));
    return shown ? c.html(framed(shown, lookOf(c))) : notThere(c, deps);
  });

  const courseOf = async (c: Context) => {
    const { persona } = placeOf(c, deps);
    const asked = c.req.query('start') ?? '';
    const start = isoDay.test(asked) ? asked : usualStart;
    const added = c.req.query('after') && `${c.req.query('after')}.${c.req.query('deed')}`;
    const acts = readActs([c.req.query('acts'), added].filter(Boolean).join(','));
    const { syllabus } = deps.draft();
    const at = Date.parse(`${start}T09:00:00Z`) / 1000;
    const first = syllabus[0] as LessonId;
    const someone = personaOf(deps, persona);
    const played = someone ? await playCourse(someone.at(first).person, acts, at, syllabus) : [];
    return { persona, clinic: someone?.clinic, start, acts, played };
  };
  app.get('/course', async (c) => {
    const { persona, clinic, start, acts, played } = await courseOf(c);
    // An act that was added becomes part of the page's own address.
    if (c.req.query('deed')) {
      const query = new URLSearchParams({ persona, start, acts: writeActs(acts) });
      return c.redirect(`/course?${query}`);
    }
    const place = placeOf(c, deps);
    return c.html(coursePage({ deps, place, clinic, start, acts, played }));
  });
  /** One letter of the played course, as it was written to the person as they were then. */
  app.get('/played/:index', async (c) => {
    const { clinic, played } = await courseOf(c);
    const one = played[Number(c.req.param('index'))];
    if (one?.kind !== 'letter') return notThere(c, deps);
    const found = letterOf(deps.draft(), one.person.language, fileOf(one.lesson));
    const shown =
      found && (await shownLetter(found, { person: one.person, clinic, now: one.at }, deps.sender));
    return shown ? c.html(framed(shown, lookOf(c))) : notThere(c, deps);
  });

  app.notFound((c) => notThere(c, deps));
  return app;
}

/** The file of a notice's letter; a lesson is its own. */
const fileOf = (lesson: LessonId): string => {
  if (lesson.startsWith('remind-check')) return 'remind-check';
  return lesson.startsWith('short-question') ? 'day-after' : lesson;
};

const framed = ({ html: letter, text }: ShownLetter, { scheme, pictures }: Look): string => {
  if (letter === undefined) {
    return String(
      html`<!doctype html><html lang="en"><meta charset="utf-8"><pre>${text}</pre></html>`,
    );
  }
  const coloured = inScheme(letter, scheme);
  return pictures === 'off' ? withoutPictures(coloured) : coloured;
};

function notThere(c: Context, deps: StudioDeps) {
  const first = deps.draft().syllabus[0] ?? 'welcome';
  return c.html(
    html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Not here – Studio</title>
    <link rel="stylesheet" href="/studio.css">
  </head>
  <body>
    <main>
      <h1>There is nothing here</h1>
      <p>Links within a letter of the studio lead nowhere. Sent letters have real ones.</p>
      <p><a href="/letter/en/${first}">Back to the letters</a></p>
    </main>
  </body>
</html>`,
    404,
  );
}

const personaOf = (deps: StudioDeps, name: string) =>
  deps.personas.find((one) => one.name === name) ?? deps.personas[0];

function placeOf(c: Context, deps: StudioDeps): Place {
  const asked = c.req.query('persona') ?? '';
  return {
    language: c.req.param('language') ?? 'en',
    id: c.req.param('id') ?? '',
    persona: personaOf(deps, asked)?.name ?? '',
  };
}

/** Every persona reads every language here: a letter is looked at, not sent. */
function readerFor(deps: StudioDeps, { language, id, persona }: Place) {
  const someone = personaOf(deps, persona);
  if (!someone) throw new Error('the studio has nobody to write to');
  const lesson = (deps.draft().syllabus.find((one) => one === id) ??
    deps.draft().syllabus[0]) as LessonId;
  const { person, now } = someone.at(lesson);
  const reading = { ...person, language: language as Person['language'] };
  return { person: reading, clinic: someone.clinic, now };
}

async function shownFor(deps: StudioDeps, place: Place): Promise<ShownLetter | undefined> {
  const found: DraftLetter | undefined = letterOf(deps.draft(), place.language, place.id);
  return found && shownLetter(found, readerFor(deps, place), deps.sender);
}

function lookOf(c: Context): Look {
  const chosen = Object.entries(looks).map(([name, values]) => {
    const asked = c.req.query(name);
    const isKnown = (values as readonly string[]).includes(asked ?? '');
    return [name, isKnown ? asked : usualLook[name as keyof Look]];
  });
  return Object.fromEntries(chosen) as Look;
}
