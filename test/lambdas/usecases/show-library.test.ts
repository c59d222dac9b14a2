import { expect, test } from 'vitest';
import { showPicture } from '../../../lambdas/usecases/show-library.ts';

const asked: string[] = [];
const parts = {
  pictures: { bench: { file: '0123456789abcdef.png', width: 520, height: 256 } },
  bytes: async (file: string) => {
    asked.push(file);
    return new Uint8Array([1, 2, 3]);
  },
};

test('a picture is shown by the name of its file', async () => {
  expect(await showPicture(parts, '0123456789abcdef.png')).toEqual(new Uint8Array([1, 2, 3]));
});

test.each(['bench', 'pictures.json', '../index.mjs', '0123456789abcdef', ''])(
  'nothing else is read: %j',
  async (file) => {
    asked.length = 0;
    expect(await showPicture(parts, file)).toBeUndefined();
    expect(asked).toEqual([]);
  },
);
