/** Answers to what letters ask: the six questions, the weekly number, and a danger sign among them. */
import { dangerSignNames } from '../../lambdas/domain/danger-sign.ts';
import type { Chance } from './chance.ts';
import { dangerIsOpen } from './danger.ts';
import { type Letter, linkIn } from './letters.ts';
import type { Life } from './life.ts';
import { DAY, HOUR, quarterOf } from './moments.ts';
import { startsGently } from './own-page.ts';
import { asksFor, type Form, formWith, type Page, UnexpectedPage, valueIn } from './pages.ts';
import type { Scene } from './scene.ts';

/** How often the safety question is answered with a sign. */
const DANGERS = 0.1;
/** A letter's number is taken for so long. */
const NUMBER_OPEN = 14 * DAY;

/** A letter with the check has come, or its reminder. */
export function meetsCheck(scene: Scene, life: Life, letter: Letter): void {
  const luck = scene.luck(life, 'check', quarterOf(letter.at));
  if (!luck.is(life.who.diligence)) return;
  const answer = () => answerCheck(scene, life, letter, luck);
  scene.later(life, scene.now() + luck.between(1, 200) * HOUR, answer);
  // Thought better of it: answered once more, a few days later.
  if (luck.is(0.1)) scene.later(life, scene.now() + luck.between(201, 300) * HOUR, answer);
}

async function answerCheck(scene: Scene, life: Life, letter: Letter, luck: Chance): Promise<void> {
  const { pages, mailbox } = scene;
  const path = linkIn(mailbox, letter, '/check/');
  if (!path) throw new UnexpectedPage('a link to the six questions in the letter that asks them');
  if (!life.isThere || letter.to !== life.address) return;
  const { consent } = life.who;
  const page = await pages.post(path, { step: 'start' });
  const first = formWith(page, 'step', 'safety');
  // Closed, as a later check took its place or it was answered long ago: it asks of danger alone.
  if (!first || valueIn(first, 'check') === undefined) return;
  const asked = asksFor(page, 'consent');
  if (asked && consent === 'silent') return;
  const fields = asked ? { consent } : {};
  if (luck.is(DANGERS)) return tickSigns(scene, life, luck, first, fields);
  const questions = await pages.press(first, { ...fields, signs: 'none' });
  const second = formWith(questions, 'step', 'numbers');
  if (!second) throw new UnexpectedPage('the questions after the safety question');
  const pain = luck.between(0, 10);
  await pages.press(second, {
    pain: String(pain),
    walking: String(luck.between(0, 5)),
    standing: String(luck.between(0, 5)),
    limits: String(luck.between(0, 10)),
    ...(valueIn(second, 'check') !== 'start' && { change: String(luck.between(1, 7)) }),
  });
  life.note(scene.now(), 'answered the six questions', 'check');
  if (pain > 6) startsGently(scene, life);
}

async function tickSigns(
  scene: Scene,
  life: Life,
  luck: Chance,
  form: Form,
  fields: { readonly consent?: string },
): Promise<void> {
  const signs = [luck.pick(dangerSignNames), luck.pick(dangerSignNames)];
  const page = await scene.pages.press(form, { ...fields, signs: [...new Set(signs)] });
  if (!life.danger) {
    life.dangers.push({
      from: scene.now(),
      until: Number.POSITIVE_INFINITY,
      why: signs.join(', '),
    });
    life.note(scene.now(), `ticked a danger sign (${signs.join(', ')})`, 'danger');
  }
  if (luck.is(0.15)) return takeBack(scene, life, page);
  dangerIsOpen(scene, life, luck);
}

/** "I ticked this by mistake", on the page of the danger itself. */
async function takeBack(scene: Scene, life: Life, page: Page): Promise<void> {
  const mistake = formWith(page, 'step', 'mistake');
  if (!mistake) throw new UnexpectedPage('"I ticked this by mistake" on the page of a danger sign');
  const again = formWith(await scene.pages.press(mistake), 'step', 'taken-back');
  if (!again) throw new UnexpectedPage('the safety question once more');
  await scene.pages.press(again, { signs: 'none' });
  if (life.danger) life.danger.until = scene.now();
  life.note(scene.now(), 'took the danger sign back');
}

/** A letter with the weekly question has come. */
export function meetsNumber(scene: Scene, life: Life, letter: Letter): void {
  const path = linkIn(scene.mailbox, letter, '/number/');
  if (!path) return;
  const luck = scene.luck(life, 'number', quarterOf(letter.at));
  if (!luck.is(life.who.diligence)) return;
  const after = luck.weighted([
    [80, () => luck.between(1, 70) * HOUR],
    [14, () => luck.between(5, 13) * DAY],
    [6, () => luck.between(14, 20) * DAY],
  ])();
  const answer = () => answerNumber(scene, life, letter, path, luck);
  scene.later(life, scene.now() + after, answer);
}

async function answerNumber(
  scene: Scene,
  life: Life,
  letter: Letter,
  path: string,
  luck: Chance,
): Promise<void> {
  const { pages } = scene;
  if (!life.isThere || letter.to !== life.address || letter.at < (life.enrolment?.at ?? 0)) return;
  if (luck.is(0.03)) {
    await pages.post(path, { do: 'stop' });
    life.note(scene.now(), 'asked not to be asked for a number again');
    return;
  }
  const pain = luck.between(0, 10);
  const daysDone = luck.is(0.4) ? { daysDone: String(luck.between(0, 7)) } : {};
  const page = await pages.post(path, { do: 'save', pain: String(pain), ...daysDone });
  if (scene.now() >= letter.at + NUMBER_OPEN) return;
  const consent = formWith(page, 'do', 'consent');
  if (consent) {
    if (life.who.consent === 'silent') return;
    await pages.press(consent, { consent: life.who.consent });
  }
  life.note(scene.now(), 'gave a number', 'number');
  if (pain > 6) startsGently(scene, life);
}
