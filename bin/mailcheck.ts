/**
 * `npm run mailcheck -- <file.eml | last> [--port 4601]`: what mail providers and spam filters see in a
 * letter. `last` is the letter that the running local system sent last.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bodyChecks } from '../local/mailcheck/body-checks.ts';
import { headerChecks } from '../local/mailcheck/header-checks.ts';
import { type Check, readLetter } from '../local/mailcheck/letter.ts';
import { type KnownKeys, signatureChecks } from '../local/mailcheck/signature-checks.ts';
import { spamChecks } from '../local/mailcheck/spam-filter.ts';
import { reasonOf } from '../local/problem.ts';

const USAGE = 'npm run mailcheck -- <file.eml | last> [--port 4601]';
const OPERATOR_PORT = '4601';
const MARKS = { good: 'ok  ', bad: 'BAD ', note: '·   ' } as const;

async function fetchLast(origin: string): Promise<Buffer> {
  const answer = await fetch(`${origin}/last-letter`).catch((cause: unknown) => {
    throw new Error(`Nothing answers at ${origin}: start the local system with npm start`, {
      cause,
    });
  });
  if (!answer.ok) throw new Error(await answer.text());
  return Buffer.from(await answer.arrayBuffer());
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    const why = code === 'ENOENT' ? 'there is no such file' : reasonOf(error);
    throw new Error(`${path} cannot be read: ${why}`, { cause: error });
  }
}

/** The keys of the running local system; none where it does not run. */
async function knownKeys(origin: string): Promise<KnownKeys> {
  try {
    const answer = await fetch(`${origin}/dns`);
    const records = (await answer.json()) as { name: string; value: string }[];
    return new Map(records.map(({ name, value }) => [name, value]));
  } catch {
    return new Map();
  }
}

function tell(heading: string, checks: readonly Check[]): void {
  const lines = checks.map(({ kind, what, why }) => `  ${MARKS[kind]} ${what}   (${why})`);
  process.stdout.write(`\n${heading}\n${lines.join('\n')}\n`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: OPERATOR_PORT } },
  });
  const [which, ...others] = positionals;
  if (which === undefined || others.length > 0) throw new Error(`Usage: ${USAGE}`);
  const origin = `http://127.0.0.1:${values.port}`;
  const raw = which === 'last' ? await fetchLast(origin) : readFile(which);
  const letter = await readLetter(raw).catch((cause: unknown) => {
    throw new Error(`${which} cannot be checked: ${reasonOf(cause)}`, { cause });
  });
  const groups: [string, Check[]][] = [
    ['Headers', headerChecks(letter)],
    ['Signature', await signatureChecks(letter, await knownKeys(origin))],
    ['Size, links, lines', bodyChecks(letter)],
    ['Spam', await spamChecks(raw)],
  ];
  for (const [heading, checks] of groups) tell(heading, checks);
  const bad = groups.flatMap(([, checks]) => checks).filter(({ kind }) => kind === 'bad').length;
  process.stdout.write(bad === 0 ? '\nNothing to mend.\n' : `\n${bad} to mend.\n`);
  process.exitCode = bad === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
}
