/**
 * `npm run timeline -- <address> [--port 4602] [--deployed]`: what happened to one person and why, from the table.
 * Local by default (`npm start` must be running; its wire answers at the port); `--deployed` asks the stack of settings.json, with
 * the credentials of your shell.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { compileLetters } from '../emails/compile.ts';
import { AwsCallError } from '../lambdas/adapters/aws-error.ts';
import { dynamoHoldings } from '../lambdas/adapters/dynamo-holdings.ts';
import { addressKey } from '../lambdas/adapters/secrets-manager-keys.ts';
import { Address, personIdOf } from '../lambdas/domain/address.ts';
import { tellTimeline, tellTrace } from '../lambdas/domain/timeline.ts';

const root = join(import.meta.dirname, '..');

/** Where `npm run deploy` and the local host leave the stack's outputs. */
interface Outputs {
  readonly TableName: string;
  readonly AddressKeyArn: string;
}

/** arn:aws:secretsmanager:<region>:… */
const regionOf = ({ AddressKeyArn }: Outputs) => AddressKeyArn.split(':')[3] as string;

class UsageError extends Error {
  override readonly name = 'UsageError';
}

function read<T>(file: string, missing: string): T {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
  } catch (error) {
    throw new UsageError(missing, { cause: error });
  }
}

const USAGE = 'usage: npm run timeline -- <address> [--port 4602] [--deployed]';
const WIRE_PORT = '4602';

function whereToAsk(deployed: boolean, port: string) {
  if (deployed) {
    const missing = 'cdk.out/outputs.json is not there: run "npm run deploy" first';
    const stacks = read<Record<string, Outputs>>('cdk.out/outputs.json', missing);
    const outputs = stacks.WalkEasier;
    if (!outputs) throw new UsageError(missing);
    return { outputs, client: { region: regionOf(outputs) } };
  }
  const missing = 'the local course has not run yet: start it with "npm start"';
  const outputs = read<Outputs>('.local/outputs.json', missing);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return {
    outputs,
    client: { region: regionOf(outputs), endpoint: `http://127.0.0.1:${port}`, credentials },
  };
}

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      deployed: { type: 'boolean', default: false },
      port: { type: 'string', default: WIRE_PORT },
    },
    allowPositionals: true,
  });
  const address = Address.safeParse(positionals[0] ?? '');
  if (!address.success) throw new UsageError(USAGE);
  const { outputs, client } = whereToAsk(values.deployed, values.port);
  const key = await addressKey(new SecretsManagerClient(client), outputs.AddressKeyArn);
  const table = { client: new DynamoDBClient(client), name: outputs.TableName };
  const holding = await dynamoHoldings(table).read(personIdOf(address.data, key));
  const syllabus = await compileLetters(join(root, '.cache', 'timeline'));
  const lines = tellTimeline(holding, syllabus);
  const trace = tellTrace(holding);
  if (trace) console.log(trace);
  else if (lines.length === 0) console.log('Nothing is held about this address.');
  const zone = holding.person?.timeZone ?? holding.signUp?.timeZone ?? 'UTC';
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  if (lines.length > 0) console.log(`Times in ${zone}, where this person lives.`);
  for (const { at, words } of lines) console.log(`${clock.format(at * 1000)}  ${words}`);
}

try {
  await main();
} catch (error) {
  const refused = error instanceof AwsCallError && error.code === 'ECONNREFUSED';
  if (refused) console.error('Nothing answers there: start the local course with "npm start".');
  else console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
