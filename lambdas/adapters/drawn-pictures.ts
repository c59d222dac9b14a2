/** The pictures that ship beside a function. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pictures } from '../domain/picture.ts';

export const drawnPictures = (directory: string): Pictures =>
  JSON.parse(readFileSync(join(directory, 'pictures.json'), 'utf8')) as Pictures;

/** @returns reads one of these files; a name that was typed must have been looked up first */
export const pictureBytes =
  (directory: string) =>
  (file: string): Promise<Uint8Array> =>
    readFile(join(directory, file));
