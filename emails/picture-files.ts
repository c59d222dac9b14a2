/** What each picture is called as a file, and how a letter shows it. */
import { createHash } from 'node:crypto';
import type { Picture } from '../lambdas/domain/picture.ts';
import type { Language } from './languages.ts';
import { pictureWords } from './picture-words.ts';
import { drawings, type PictureName } from './pictures/drawings.ts';

/** As wide as a letter's inner boxes allow; Outlook on Windows knows no other width than this. */
export const SHOWN_WIDTH = 520;

export const pictureNames = Object.keys(drawings) as readonly PictureName[];

/**
 * The name changes with the drawing, so that a browser may keep each file for ever; it says nothing
 * of what is drawn, since those who carry a letter read its addresses.
 */
export function pictureFile(name: PictureName): Picture {
  const { svg, width, height } = drawings[name];
  const content = createHash('sha256').update(`${SHOWN_WIDTH} ${svg}`).digest('hex').slice(0, 16);
  return {
    file: `${content}.png`,
    width: SHOWN_WIDTH,
    height: Math.round((SHOWN_WIDTH * height) / width),
  };
}

const isPicture = (name: string): name is PictureName => Object.hasOwn(drawings, name);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * Goes where a paragraph may go. Its colours stand in the element: with pictures off its words are
 * read on the card's own light ground, by day and by night.
 * @returns undefined where there is no such picture
 */
export function pictureMarkup(language: Language, name: string): string | undefined {
  if (!isPicture(name)) return undefined;
  const { file, width, height } = pictureFile(name);
  const look = `display:block;width:100%;height:auto;border:0;border-radius:14px;background-color:#f7f2e6;color:#20302f;font-size:18px;line-height:1.4`;
  return `<p><img src="{{pictureUrl}}/${file}" width="${width}" height="${height}" alt="${escaped(pictureWords[language][name])}" style="${look}"></p>`;
}
