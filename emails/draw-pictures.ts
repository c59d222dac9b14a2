/** Makes the picture files when the stack is built; the only file that imports sharp, which never ships. */
import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureFile, pictureNames, SHOWN_WIDTH } from './picture-files.ts';
import { drawings, type PictureName } from './pictures/drawings.ts';

/** Twice as many pixels as are shown, for sharp screens. */
const DENSITY = 2;
/** Flat colours and their soft edges; more would make the files larger and no better. */
const COLOURS = 32;

const cache = join(import.meta.dirname, '..', '.cache', 'pictures', `${DENSITY}x-${COLOURS}`);

async function draw(name: PictureName, path: string): Promise<void> {
  // Loaded only when a picture has changed.
  const { default: sharp } = await import('sharp');
  const png = await sharp(Buffer.from(drawings[name].svg), { density: 72 * DENSITY })
    .resize({ width: SHOWN_WIDTH * DENSITY })
    .png({ palette: true, colours: COLOURS, compressionLevel: 9, effort: 10, dither: 0 })
    .toBuffer();
  // Two runs may draw at once; a file is there whole or not at all.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, png);
  renameSync(unfinished, path);
}

/**
 * Writes every picture, and `pictures.json`, which tells a page the file behind each name. Each is
 * drawn once per content; a second call copies from `.cache/`.
 *
 * @param outDir made if it does not exist
 */
export async function drawPictures(outDir: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  mkdirSync(outDir, { recursive: true });
  const files = Object.fromEntries(pictureNames.map((name) => [name, pictureFile(name)]));
  for (const name of pictureNames) {
    const { file } = pictureFile(name);
    const kept = join(cache, file);
    if (!existsSync(kept)) await draw(name, kept);
    copyFileSync(kept, join(outDir, file));
  }
  writeFileSync(join(outDir, 'pictures.json'), `${JSON.stringify(files)}\n`);
}
