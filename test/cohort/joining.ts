/** Coming in: the sign-up form, the confirmation letter, the page of wishes after it. */
import { type Letter, linkIn } from './letters.ts';
import type { Life } from './life.ts';
import { DAY, HOUR, QUARTER } from './moments.ts';
import { formTo, UnexpectedPage } from './pages.ts';
import type { Scene } from './scene.ts';

/** A confirmation link is good for so long. */
const LINK_LIFE = 7 * DAY;

export async function signUp(scene: Scene, life: Life): Promise<void> {
  const { language, country, told } = life.who;
  await scene.pages.post('/sign-up', {
    address: life.address,
    consent: 'yes',
    told,
    language,
    country,
    timeZone: life.zoneAt(scene.now()),
  });
  life.asked.push({ at: scene.now(), what: 'confirmation' });
  life.note(scene.now(), 'signed up', 'signed up');
}

/** The confirmation letter has come. */
export function meetsConfirmation(scene: Scene, life: Life, letter: Letter): void {
  const luck = scene.luck(life, 'confirms', life.asked.length);
  const isFirst = life.asked.length === 1;
  const after = isFirst ? life.who.confirmsAfter : QUARTER * luck.between(1, 20);
  if (after === undefined) return;
  scene.later(life, scene.now() + after, () => confirm(scene, life, letter));
}

async function confirm(scene: Scene, life: Life, letter: Letter): Promise<void> {
  const { pages, mailbox } = scene;
  const path = linkIn(mailbox, letter, '/confirm/');
  if (!path) throw new UnexpectedPage('a link to confirm in the confirmation letter');
  if (life.isThere) return;
  const luck = scene.luck(life, 'confirms late', life.asked.length);
  if (scene.now() >= letter.at + LINK_LIFE) {
    await pages.post(path, {}, 400);
    life.note(scene.now(), 'confirmed too late');
    if (luck.is(0.5))
      scene.later(life, scene.now() + luck.between(1, 48) * HOUR, () => signUp(scene, life));
    return;
  }
  // Erased since they signed up: what they typed then has gone with the rest.
  if (life.wasErasedSince(letter.at)) {
    await pages.post(path, {}, 400);
    return;
  }
  const page = await pages.post(path);
  life.enrols(scene.now());
  const setup = formTo(page, '/setup/');
  if (!setup) throw new UnexpectedPage('the page of wishes after confirming');
  const { setup: how, wishes } = life.who;
  if (how === 'filled') await pages.press(setup, { tracking: [], ...wishes });
  if (how === 'skipped') await pages.press(setup, { skip: 'yes' });
}

/** Whoever has gone may want to come back, to a mailbox that works. */
export function mayComeBack(scene: Scene, life: Life, likely: number): void {
  const luck = scene.luck(life, 'comes back', life.enrolments.length);
  if (!luck.is(likely)) return;
  scene.later(life, scene.now() + luck.between(2, 400) * HOUR, async () => {
    if (life.isThere) return;
    scene.mailbox.behave(life.address, 'normal');
    life.broken.delete(life.address);
    await signUp(scene, life);
  });
}
