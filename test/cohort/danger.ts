/** What people say once a danger sign is open: seen, must wait, not yet, by mistake, or nothing at all. */
import type { Chance } from './chance.ts';
import type { Life } from './life.ts';
import { DAY, dayAt, HOUR, plusDays, startOf } from './moments.ts';
import { dayFields, offered, visit } from './own-page.ts';
import { type Page, UnexpectedPage } from './pages.ts';
import type { Scene } from './scene.ts';

/** Soon, late, or never. */
export function dangerIsOpen(scene: Scene, life: Life, luck: Chance): void {
  if (luck.is(0.35)) return;
  const after = luck.is(0.6) ? luck.between(1, 60) * HOUR : luck.between(3, 24) * DAY;
  scene.later(life, scene.now() + after, () => answersDanger(scene, life, luck));
}

/** The day-after letter has come. */
export function meetsDayAfter(scene: Scene, life: Life): void {
  const luck = scene.luck(life, 'day after', scene.now());
  if (!life.danger || !luck.is(0.6)) return;
  scene.later(life, scene.now() + luck.between(1, 40) * HOUR, () =>
    answersDanger(scene, life, luck),
  );
}

function answersDanger(scene: Scene, life: Life, luck: Chance): Promise<void> {
  return visit(scene, life, async (page) => {
    if (!life.danger || !life.isThere) return;
    const answer = luck.weighted([
      [45, maySeen],
      [20, mustWait],
      [20, notYet],
      [15, byMistake],
    ]);
    await answer(scene, life, luck, page);
  });
}

type Answer = (scene: Scene, life: Life, luck: Chance, page: Page) => Promise<void>;

async function pressed(scene: Scene, page: Page, what: string) {
  const form = offered(page, what);
  if (!form) throw new UnexpectedPage(`the button "${what}" while a danger sign is open`);
  return scene.pages.press(form);
}

async function safely(scene: Scene, life: Life, page: Page, what: string): Promise<void> {
  const form = offered(await pressed(scene, page, what), what);
  if (!form) throw new UnexpectedPage('the safety question once more');
  await scene.pages.press(form, { signs: 'none' });
  if (life.danger) life.danger.until = scene.now();
  life.note(scene.now(), `closed the danger sign: ${what}`);
}

const maySeen: Answer = (scene, life, _luck, page) => safely(scene, life, page, 'seen-may-go-on');
const byMistake: Answer = (scene, life, _luck, page) => safely(scene, life, page, 'mistake');

const mustWait: Answer = async (scene, life, luck, page) => {
  const now = scene.now();
  const zone = life.zoneAt(now);
  const day = plusDays(dayAt(now, zone), luck.between(2, 25));
  const form = offered(await pressed(scene, page, 'seen-must-wait'), 'seen-must-wait');
  if (!form) throw new UnexpectedPage('the day until which to wait');
  await scene.pages.press(form, dayFields('until', day));
  if (life.danger) life.danger.until = now;
  life.closes('must-wait', now, startOf(day, zone));
  life.note(now, `was told to wait until ${day}`);
};

const notYet: Answer = async (scene, life, luck, page) => {
  await pressed(scene, page, 'not-yet');
  life.note(scene.now(), 'has not been seen yet');
  dangerIsOpen(scene, life, luck);
};
