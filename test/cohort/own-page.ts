/** Visits to "my page": opened from the newest letter, or by a fresh link where that is too old. */
import { mayComeBack } from './joining.ts';
import { type Letter, linkIn } from './letters.ts';
import type { Life } from './life.ts';
import { DAY, HOUR, quarterOf } from './moments.ts';
import { type Form, formTo, formWith, type Page, UnexpectedPage } from './pages.ts';
import type { Scene } from './scene.ts';

/** A letter's link opens the page for so long. */
const OPENS_FOR = 30 * DAY;

type Visit = (page: Page) => Promise<void>;

/** What they wanted to do, while they wait for the fresh link. */
const waiting = new WeakMap<Life, Visit>();

/** Opens the page and does something there; nothing where no letter has come yet. */
export async function visit(scene: Scene, life: Life, doing: Visit): Promise<void> {
  const letter = life.newest();
  const path = letter && linkIn(scene.mailbox, letter, '/my/');
  if (!letter || !path) return;
  const page = await scene.pages.post(path);
  if (scene.now() < letter.at + OPENS_FOR) return doing(page);
  const fresh = formTo(page, '/my/');
  if (!fresh) throw new UnexpectedPage('"Send me a fresh link" for a letter that is too old');
  await scene.pages.press(fresh);
  asks(scene, life, 'link');
  waiting.set(life, doing);
}

export const asks = (scene: Scene, life: Life, what: string): void => {
  life.asked.push({ at: scene.now(), what });
};

/** The form of the page that does this, or undefined where it is not offered now. */
export const offered = (page: Page, what: string): Form | undefined => formWith(page, 'do', what);

/** A day as its three fields. */
export function dayFields(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}Day`]: date, [`${name}Month`]: String(Number(month)), [`${name}Year`]: year };
}

/** A letter with a link that they asked for has come: pressed within its hour by most. */
export function meetsLink(scene: Scene, life: Life, letter: Letter): void {
  const luck = scene.luck(life, 'link', quarterOf(letter.at));
  if (luck.is(0.1)) return;
  const quarters = luck.is(0.85) ? luck.between(1, 2) : luck.between(6, 30);
  scene.later(life, scene.now() + (quarters * HOUR) / 4, () => pressLink(scene, life, letter));
}

async function pressLink(scene: Scene, life: Life, letter: Letter): Promise<void> {
  const path = linkIn(scene.mailbox, letter, '/my/');
  if (path) return openFresh(scene, life, letter, path);
  const data = linkIn(scene.mailbox, letter, '/data/');
  if (data) return takeData(scene, life, letter, data);
  const erase = linkIn(scene.mailbox, letter, '/erase/');
  if (erase) return eraseAll(scene, life, letter, erase);
  throw new UnexpectedPage('a link in the letter that brings one');
}

/** Good for an hour, as long as they are where they were and not erased. */
const isGood = (scene: Scene, life: Life, letter: Letter): boolean =>
  scene.now() < letter.at + HOUR && letter.to === life.address && !life.wasErasedSince(letter.at);

async function openFresh(scene: Scene, life: Life, letter: Letter, path: string) {
  const doing = waiting.get(life);
  waiting.delete(life);
  if (!isGood(scene, life, letter)) {
    await scene.pages.post(path, {}, 400);
    return;
  }
  const page = await scene.pages.post(path);
  await doing?.(page);
}

async function takeData(scene: Scene, life: Life, letter: Letter, path: string) {
  const good = isGood(scene, life, letter);
  const { text } = await scene.pages.post(path, {}, good ? 200 : 400);
  if (!good) return;
  if (!text.includes(`"${life.address}"`))
    throw new UnexpectedPage('all that is held, with the address');
  life.note(scene.now(), 'took away their data', 'data');
}

async function eraseAll(scene: Scene, life: Life, letter: Letter, path: string) {
  if (!isGood(scene, life, letter)) {
    // Whoever has been erased within this hour is told so.
    const done = scene.now() < letter.at + HOUR && life.wasErasedSince(letter.at);
    await scene.pages.post(path, {}, done && letter.to === life.address ? 200 : 400);
    return;
  }
  const sure = formTo(await scene.pages.post(path), '/erase/');
  if (!sure) throw new UnexpectedPage('the second look before erasing');
  await scene.beforeErasing(life);
  await scene.pages.press(sure);
  life.erases(scene.now());
  mayComeBack(scene, life, 0.3);
}

/** Whoever is told that their legs are worse may press "Start gently again" some days later. */
export function startsGently(scene: Scene, life: Life): void {
  const luck = scene.luck(life, 'gently', scene.now());
  if (!luck.is(0.5)) return;
  scene.later(life, scene.now() + luck.between(2, 12) * DAY, () =>
    visit(scene, life, async (page) => {
      const form = offered(page, 'start-gently');
      if (form) await scene.pages.press(form);
    }),
  );
}
