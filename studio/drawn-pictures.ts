/** The pictures of the letters, drawn when the first of them is asked for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawPictures } from '../emails/draw-pictures.ts';

/**
 * @param folder where the drawn files go
 * @returns what reads a file by its name in a letter; undefined where there is none of that name
 */
export function drawnPictures(folder: string): (file: string) => Promise<Uint8Array | undefined> {
  let drawn: Promise<void> | undefined;
  return async (file) => {
    if (!/^[\w-]+\.png$/.test(file)) return undefined;
    drawn ??= drawPictures(folder);
    await drawn;
    return readFile(join(folder, file)).catch(() => undefined);
  };
}
