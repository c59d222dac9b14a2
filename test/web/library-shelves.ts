/** The library as it ships, with pictures drawn in memory's place by their outlines alone. */
import { pictureFile, pictureNames } from '../../emails/picture-files.ts';
import { libraryPages } from '../../web/library/library.tsx';

export const shippedPictures = Object.fromEntries(
  pictureNames.map((name) => [name, pictureFile(name)]),
);

/** @param picture the bytes of a file; by default every picture is there, and one pixel large */
export const library = (
  picture: (file: string) => Promise<Uint8Array | undefined> = async (file) =>
    Object.values(shippedPictures).some((shipped) => shipped.file === file) ? onePixel : undefined,
  report: (fault: unknown) => void = () => undefined,
) => libraryPages({ pictures: shippedPictures, picture, report });

export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
