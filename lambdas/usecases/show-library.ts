/** Shows a picture to whoever asks: one of those that ship, and nothing else that lies beside them. */
import type { Pictures } from '../domain/picture.ts';

export interface ShowLibraryParts {
  readonly pictures: Pictures;
  bytes(file: string): Promise<Uint8Array>;
}

/** @param file as it was typed @returns undefined where no picture has this name */
export async function showPicture(
  { pictures, bytes }: ShowLibraryParts,
  file: string,
): Promise<Uint8Array | undefined> {
  const known = Object.values(pictures).find((picture) => picture.file === file);
  return known && bytes(known.file);
}
