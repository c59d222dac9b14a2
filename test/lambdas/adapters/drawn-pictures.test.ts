import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawnPictures, pictureBytes } from '../../../lambdas/adapters/drawn-pictures.ts';

let folder: string;
const pictures = { bench: { file: '0123456789abcdef.png', width: 520, height: 256 } };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drawn-'));
  writeFileSync(join(folder, 'pictures.json'), JSON.stringify(pictures));
  writeFileSync(join(folder, '0123456789abcdef.png'), 'png');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the pictures are those that ship, and their bytes are read when asked for', async () => {
  expect(drawnPictures(folder)).toEqual(pictures);
  const bytes = await pictureBytes(folder)('0123456789abcdef.png');
  expect(Buffer.from(bytes).toString()).toBe('png');
});

test('a folder without its list is a fault at the start', () => {
  expect(() => drawnPictures(join(folder, 'nowhere'))).toThrow('pictures.json');
});
