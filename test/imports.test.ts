import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';

const sample = `
/** import { no } from 'a-comment'; */
// import no from 'a-line-comment';
import { readFileSync, type Stats } from 'node:fs';
import type { A } from './a.ts';
import { type B, type C } from "./b.ts";
import d from './d.ts';
import * as e from './e.ts';
import './side-effect.ts';
import {
  f, // with a comment from 'nowhere'
  g as h,
} from './many-lines.ts';
export { i } from './again.ts';
export * from './all.ts';
export type { J } from './again-types.ts';
import k, { type L } from './mixed.ts';
const text = "import { no } from 'a-string'";
const template = \`
import { no } from 'a-template';
\`;
const lazy = await import('./lazy.ts');
const old = require('./old.cjs');
const url = 'https://host.example'; import { m } from './behind-a-url.ts';
const important = 'from';
exports.from = 'nothing';
`;

test('every way to import is seen, and types are told from values', () => {
  const values = importsOf(sample).filter(({ typeOnly }) => !typeOnly);
  const types = importsOf(sample).filter(({ typeOnly }) => typeOnly);
  expect(values.map(({ from }) => from).sort()).toEqual(
    [
      'node:fs',
      './d.ts',
      './e.ts',
      './side-effect.ts',
      './many-lines.ts',
      './again.ts',
      './all.ts',
      './mixed.ts',
      './lazy.ts',
      './old.cjs',
      './behind-a-url.ts',
    ].sort(),
  );
  expect(types.map(({ from }) => from).sort()).toEqual(['./a.ts', './again-types.ts', './b.ts']);
});

test('a file that imports nothing imports nothing', () => {
  expect(importsOf('export const a = 1;\nimportant();\n')).toEqual([]);
});
