/** Letters acted upon without the page: ways out, mailboxes that fail, and the letter to a new address. */
import { mayComeBack } from './joining.ts';
import { type Letter, linkIn } from './letters.ts';
import { type Life, NEWS_TAKES } from './life.ts';
import { DAY, HOUR, quarterOf } from './moments.ts';
import { UnexpectedPage } from './pages.ts';
import type { PlanKind } from './plans.ts';
import type { Scene } from './scene.ts';

/** A letter to a new address is good for so long. */
const MOVE_LIFE = 7 * DAY;

type Going = (scene: Scene, life: Life) => Promise<void>;

/** Any letter lets people leave, also one to an address they have left behind. */
function anyLetter(scene: Scene, life: Life): Letter | undefined {
  const from = life.enrolment?.at ?? Number.POSITIVE_INFINITY;
  const letters = life.letters.filter(({ at, lesson }) => at >= from && lesson !== undefined);
  return letters.length > 0 ? scene.luck(life, 'leaves by', scene.now()).pick(letters) : undefined;
}

export const goings: Partial<Readonly<Record<PlanKind, Going>>> = {
  'leave-link': async (scene, life) => {
    const letter = anyLetter(scene, life);
    const path = letter && linkIn(scene.mailbox, letter, '/leave/');
    if (!path) return;
    await scene.pages.post(path, { how: 'link' });
    life.leaves(scene.now(), 'by the page of a letter');
    mayComeBack(scene, life, 0.3);
  },
  'one-click': async (scene, life) => {
    const letter = anyLetter(scene, life);
    if (!letter) return;
    const answer = await scene.mailbox.unsubscribe(letter.id);
    if (answer?.status !== 200)
      throw new UnexpectedPage(`one click to answer 200, not ${answer?.status}`);
    life.leaves(scene.now(), 'by one click');
    mayComeBack(scene, life, 0.2);
  },
  complain: async (scene, life) => {
    const letter = life.newest();
    if (!letter) return;
    await scene.mailbox.complain(letter.id);
    life.leaves(scene.now() + NEWS_TAKES, 'by a complaint');
    mayComeBack(scene, life, 0.3);
  },
  'mailbox-gone': async (scene, life) => {
    scene.mailbox.behave(life.address, 'noMailbox');
    life.broken.set(life.address, 'gone');
    life.note(scene.now(), 'their mailbox is gone');
    mayComeBack(scene, life, 0.3);
  },
  'mailbox-full': async (scene, life) => {
    const { address } = life;
    const luck = scene.luck(life, 'full');
    scene.mailbox.behave(address, 'mailboxFull');
    life.broken.set(address, 'full');
    life.note(scene.now(), 'their mailbox is full');
    scene.later(life, scene.now() + luck.between(10, 45) * DAY, async () => {
      if (life.broken.get(address) !== 'full') return;
      scene.mailbox.behave(address, 'normal');
      life.broken.delete(address);
      life.note(scene.now(), 'their mailbox is well again');
    });
  },
};

/** The letter to a new address has come: pressed soon, too late, or never. */
export function meetsNewAddress(scene: Scene, life: Life, letter: Letter): void {
  const luck = scene.luck(life, 'moves', quarterOf(letter.at));
  if (luck.is(0.2)) return;
  const after = luck.is(0.9) ? luck.between(1, 100) * HOUR : luck.between(8, 10) * DAY;
  scene.later(life, scene.now() + after, () => confirmMove(scene, life, letter));
}

async function confirmMove(scene: Scene, life: Life, letter: Letter): Promise<void> {
  const path = linkIn(scene.mailbox, letter, '/move/');
  if (!path) throw new UnexpectedPage('a link in the letter to a new address');
  const asked = life.newAddress;
  const isGood =
    life.isThere && asked?.address === letter.to && scene.now() < letter.at + MOVE_LIFE;
  await scene.pages.post(path, {}, isGood ? 200 : 400);
  if (isGood) life.moves(scene.now());
}
