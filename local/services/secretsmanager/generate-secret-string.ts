/** GenerateSecretString of AWS::SecretsManager::Secret. */
import * as z from 'zod';
import type { World } from '../../world.ts';

const CLASSES = {
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  lower: 'abcdefghijklmnopqrstuvwxyz',
  digits: '0123456789',
  punctuation: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  space: ' ',
} as const;

export const generateSecretString = z
  .strictObject({
    PasswordLength: z.coerce.number().int().min(1).max(4096).default(32),
    ExcludeCharacters: z.string().max(4096).default(''),
    ExcludeUppercase: z.boolean().default(false),
    ExcludeLowercase: z.boolean().default(false),
    ExcludeNumbers: z.boolean().default(false),
    ExcludePunctuation: z.boolean().default(false),
    IncludeSpace: z.boolean().default(false),
    RequireEachIncludedType: z.boolean().default(true),
    SecretStringTemplate: z.string().max(10_240).optional(),
    GenerateStringKey: z.string().max(10_240).optional(),
  })
  .refine(
    (given) =>
      (given.SecretStringTemplate === undefined) === (given.GenerateStringKey === undefined),
    'SecretStringTemplate and GenerateStringKey go together',
  );

type Generate = z.output<typeof generateSecretString>;

/** An unbiased pick: bytes beyond the last whole multiple are thrown away. */
const pick = (world: Pick<World, 'bytes'>, from: string): string => {
  const limit = 256 - (256 % from.length);
  for (;;) {
    const byte = world.bytes(1)[0] ?? 255;
    if (byte < limit) return from.charAt(byte % from.length);
  }
};

const shuffle = (world: Pick<World, 'bytes'>, letters: string[]): string => {
  for (let at = letters.length - 1; at > 0; at -= 1) {
    const other = world.bytes(4).readUInt32BE() % (at + 1);
    [letters[at], letters[other]] = [letters[other] ?? '', letters[at] ?? ''];
  }
  return letters.join('');
};

const password = (world: Pick<World, 'bytes'>, generate: Generate): string => {
  const excluded = new Set(generate.ExcludeCharacters);
  const classes = [
    generate.ExcludeUppercase ? '' : CLASSES.upper,
    generate.ExcludeLowercase ? '' : CLASSES.lower,
    generate.ExcludeNumbers ? '' : CLASSES.digits,
    generate.ExcludePunctuation ? '' : CLASSES.punctuation,
    generate.IncludeSpace ? CLASSES.space : '',
  ]
    .map((letters) => [...letters].filter((letter) => !excluded.has(letter)).join(''))
    .filter((letters) => letters !== '');
  const required = generate.RequireEachIncludedType ? classes : [];
  if (classes.length === 0 || required.length > generate.PasswordLength) {
    throw new Error('GenerateSecretString: no password fits these settings');
  }
  const letters = required.map((each) => pick(world, each));
  const all = classes.join('');
  while (letters.length < generate.PasswordLength) letters.push(pick(world, all));
  return shuffle(world, letters);
};

/** The text of a new secret; throws an Error for settings that contradict each other. */
export const newSecretString = (world: Pick<World, 'bytes'>, generate: Generate): string => {
  const generated = password(world, generate);
  const { SecretStringTemplate, GenerateStringKey } = generate;
  if (SecretStringTemplate === undefined || GenerateStringKey === undefined) return generated;
  const template: unknown = JSON.parse(SecretStringTemplate);
  if (typeof template !== 'object' || template === null || Array.isArray(template)) {
    throw new Error('GenerateSecretString: SecretStringTemplate is no JSON object');
  }
  return JSON.stringify({ ...template, [GenerateStringKey]: generated });
};
