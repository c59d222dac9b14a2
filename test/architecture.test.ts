import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Import, importsOf } from './imports.ts';
import { fileAt, handlers, root, type SourceFile, sources, under } from './source-files.ts';

type Target = Import & { readonly target: string };

/** Relative imports by their path from the root, packages by their name. */
function targetsOf({ path, text }: SourceFile): Target[] {
  return importsOf(text).map((one) => {
    const isRelative = one.from.startsWith('.');
    const target = isRelative ? relative(root, join(root, path, '..', one.from)) : one.from;
    // A file of declarations holds nothing else.
    return { ...one, typeOnly: one.typeOnly || path.endsWith('.d.ts'), target };
  });
}

type Rule = (target: Target, file: SourceFile) => boolean;
const inside =
  (...folders: string[]): Rule =>
  ({ target }) =>
    folders.some((folder) => target.startsWith(`${folder}/`));
const exactly =
  (...targets: (string | RegExp)[]): Rule =>
  ({ target }) =>
    targets.some((one) => (typeof one === 'string' ? one === target : one.test(target)));
const typesOf =
  (rule: Rule): Rule =>
  (target, file) =>
    target.typeOnly && rule(target, file);
const node: Rule = ({ target }) => target.startsWith('node:');
const isPackage: Rule = ({ from }) => !from.startsWith('.') && !from.startsWith('node:');
const hono: Rule = ({ target }) => target === 'hono' || target.startsWith('hono/');
// The whole of zod would put 75 kB more into each bundle.
const zod = exactly('zod/mini');

/** The client that an adapter is written for, by the first word of its name. */
const sdkOf: Readonly<Record<string, readonly string[]>> = {
  // No client, but the library that this one adapter is written around.
  postal: ['postal-mime'],
  s3: ['@aws-sdk/client-s3'],
  dynamo: ['@aws-sdk/client-dynamodb', '@aws-sdk/util-dynamodb'],
  scheduler: ['@aws-sdk/client-scheduler'],
  secrets: ['@aws-sdk/client-secrets-manager'],
  ses: ['@aws-sdk/client-ses', '@aws-sdk/client-sesv2'],
  sqs: ['@aws-sdk/client-sqs'],
};
const ownClient: Rule = ({ target }, { path }) =>
  (sdkOf[basename(path).split('-')[0] ?? ''] ?? []).includes(target);
/** Adapters of one service share their table and their errors; none knows another service's. */
const ownFamily: Rule = ({ target }, { path }) =>
  target === 'lambdas/adapters/aws-error.ts' ||
  target === 'lambdas/adapters/console-journal.ts' ||
  (target.startsWith('lambdas/adapters/') &&
    basename(target).split('-')[0] === basename(path).split('-')[0]);

interface Layer {
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly may: readonly Rule[];
}

const layers: readonly Layer[] = [
  {
    name: 'lambdas/domain',
    files: under('lambdas/domain'),
    may: [
      inside('lambdas/domain'),
      exactly('zod/mini', 'node:crypto', 'temporal-polyfill', 'handlebars/runtime.js'),
      // Pure: the IDN mapping that node keeps in node:url.
      exactly('node:url'),
      // Pure data.
      exactly(
        'emails/languages.ts',
        'emails/safety.ts',
        'emails/walking-words.ts',
        'emails/whom-to-call.ts',
      ),
      typesOf(exactly('handlebars')),
    ],
  },
  {
    name: 'lambdas/usecases',
    files: under('lambdas/usecases'),
    may: [
      inside('lambdas/usecases', 'lambdas/domain'),
      exactly('emails/languages.ts'),
      typesOf(zod),
    ],
  },
  {
    name: 'lambdas/adapters',
    files: under('lambdas/adapters'),
    may: [inside('lambdas/domain'), ownClient, ownFamily, zod, node],
  },
  {
    name: 'lambdas/*.handler.ts',
    files: handlers,
    may: [
      exactly('lambdas/config.ts'),
      inside('lambdas/usecases', 'lambdas/adapters', 'lambdas/domain', 'web'),
      exactly(/^emails\/[^/]+\.ts$/),
      exactly(/^@aws-sdk\/client-/, 'hono/aws-lambda', 'node:path'),
      typesOf(exactly('aws-lambda')),
    ],
  },
  { name: 'lambdas/config.ts', files: [fileAt('lambdas/config.ts')], may: [zod] },
  {
    name: 'web',
    files: under('web'),
    may: [
      inside('web', 'lambdas/domain'),
      // The words that letters and pages share.
      exactly(
        'emails/survey.ts',
        'emails/danger-texts.ts',
        'emails/languages.ts',
        'emails/safety.ts',
        // What there is to read and print.
        'emails/faq.ts',
        'emails/fact-marks.ts',
        'emails/facts.ts',
        'emails/moves.ts',
        'emails/picture-words.ts',
        'emails/ways-to-rest.ts',
        'emails/walking-words.ts',
      ),
      typesOf(exactly('emails/pictures/drawings.ts')),
      hono,
      // Inputs are described where they are read; hashes of inline styles are made when a page is.
      zod,
      node,
      // What a press of a button came to.
      typesOf(inside('lambdas/usecases')),
    ],
  },
  {
    name: 'emails',
    files: under('emails'),
    may: [
      inside('emails'),
      typesOf(inside('lambdas/domain')),
      exactly('lambdas/domain/quoted-printable.ts'),
      node,
      isPackage,
    ],
  },
  {
    name: 'lib',
    files: under('lib'),
    may: [
      inside('lib'),
      exactly('lambdas/config.ts', 'emails/compile.ts', 'emails/draw-pictures.ts'),
      node,
      isPackage,
    ],
  },
  { name: 'local', files: under('local'), may: [inside('local'), node, isPackage] },
  {
    // For people who write letters; never ships, so that it may look at all that a letter is made of.
    name: 'studio',
    files: under('studio'),
    may: [
      inside('studio', 'emails', 'lambdas/domain', 'lambdas/usecases'),
      // The course played in memory, on ports that test/contracts hold to the real ones.
      exactly('test/lambdas/usecases/course-in-memory.ts'),
      node,
      isPackage,
    ],
  },
];

const breaches = ({ files, may }: Layer): string[] =>
  files.flatMap((file) =>
    targetsOf(file)
      .filter((target) => !may.some((rule) => rule(target, file)))
      .map(({ target, typeOnly }) => `${file.path} → ${typeOnly ? 'type ' : ''}${target}`),
  );

describe('who imports whom', () => {
  test.each(layers.map((layer) => [layer.name, layer] as const))(
    '%s keeps to its own',
    (_n, layer) => {
      expect(layer.files.length).toBeGreaterThan(0);
      expect(breaches(layer)).toEqual([]);
    },
  );

  test('mjml is imported by compile.ts alone: it never ships', () => {
    const importers = sources.filter((file) =>
      targetsOf(file).some(({ target, typeOnly }) => target === 'mjml' && !typeOnly),
    );
    expect(importers.map(({ path }) => path).filter((path) => !path.startsWith('test/'))).toEqual([
      'emails/compile.ts',
    ]);
  });

  test('no handler imports another', () => {
    const others = handlers.flatMap((file) => targetsOf(file)).map(({ target }) => target);
    expect(others.filter((target) => target.endsWith('.handler.ts'))).toEqual([]);
  });

  test('every relative import says its whole file name', () => {
    const vague = sources.flatMap((file) =>
      targetsOf(file)
        .filter(({ from, target }) => from.startsWith('.') && !existsSync(join(root, target)))
        .map(({ from }) => `${file.path} → ${from}`),
    );
    expect(vague).toEqual([]);
  });

  test('every tree that exists is held to a rule, or may import anything', () => {
    const free = ['bin', 'bench', 'test'];
    const ruled = new Set(layers.flatMap(({ files }) => files.map(({ path }) => path)));
    const unruled = sources
      .map(({ path }) => path)
      .filter((path) => !ruled.has(path) && !free.includes(path.split('/')[0] ?? ''));
    expect(unruled).toEqual([]);
  });
});
