/** "Before you move", which a letter with moves leads to: some answer it, and some of these are cleared later. */
import { conditions } from '../../lambdas/domain/before.ts';
import { type Letter, linkIn } from './letters.ts';
import type { Life } from './life.ts';
import { DAY, HOUR, quarterOf } from './moments.ts';
import { formWith } from './pages.ts';
import type { Scene } from './scene.ts';

/** A letter's link opens these pages for so long. */
const LETTER_OPENS = 30 * DAY;

export function meetsBefore(scene: Scene, life: Life, letter: Letter): void {
  const path = linkIn(scene.mailbox, letter, '/before/');
  if (!path) return;
  const luck = scene.luck(life, 'before', quarterOf(letter.at));
  if (!luck.is(life.who.diligence)) return;
  const ticked = luck.is(0.3) ? luck.pick(conditions) : 'none';
  const isThere = () => life.isThere && letter.to === life.address;

  scene.later(life, scene.now() + luck.between(1, 60) * HOUR, async () => {
    if (!isThere()) return;
    const page = await scene.pages.post(path, { do: 'save', ticked });
    const asked = formWith(page, 'do', 'consent');
    const { consent } = life.who;
    if (asked && consent === 'silent') return;
    if (asked) await scene.pages.press(asked, { consent });
    life.note(scene.now(), 'answered "before you move"');
  });
  if (ticked === 'none' || !luck.is(0.5)) return;
  const seen = scene.now() + luck.between(4, 40) * DAY;
  scene.later(life, seen, async () => {
    if (!isThere() || scene.now() >= letter.at + LETTER_OPENS) return;
    await scene.pages.post(path, { do: 'cleared' });
    life.note(scene.now(), 'was cleared by a clinician');
  });
}
