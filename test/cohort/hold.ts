/** Whether a letter is what someone with an open danger sign may get: the HOLD variant, in each of its parts. */
import type { Host } from '../../local/host.ts';
import { isLesson, type Letter } from './letters.ts';
import type { Life } from './life.ts';

/** Syllabus, "Worse this week", and the heading of the moves that HOLD takes the place of. */
const holdWords = ['This week has no exercises.', 'Esta semana no hay ejercicios.'];
const movesWords = ['Your moves this week', 'Sus movimientos de esta semana'];

const plain = (part: string) => part.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

const isHold = (part: string): boolean =>
  holdWords.some((words) => part.includes(words)) &&
  !movesWords.some((words) => part.toLowerCase().includes(words.toLowerCase()));

/** The lesson, or the copy of it that they asked for. */
const showsLesson = (letter: Letter) => isLesson(letter) || letter.other === 'again';

/** Notes a letter that came without HOLD while a danger sign was open. */
export async function checkHold(
  mailbox: Pick<Host['mailbox'], 'read'>,
  life: Life,
  letter: Letter,
): Promise<void> {
  const { danger } = life;
  if (!danger || letter.at <= danger.from || !showsLesson(letter)) return;
  const { html, text } = await mailbox.read(letter.id);
  const parts = [html, text].filter((part) => part !== undefined).map(plain);
  if (parts.length > 0 && parts.every(isHold)) return;
  const words = `HOLD in the letter "${letter.lesson ?? letter.other}": a danger sign is open`;
  life.surprises.push({ at: letter.at, breach: 'without HOLD', words });
}
