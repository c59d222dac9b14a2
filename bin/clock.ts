/** `npm run clock -- stop|run [speed]|next|+1h|+1d|+1w|now`: works the running local system's clock. */
import { parseArgs } from 'node:util';
import { reasonOf } from '../local/problem.ts';

const USAGE =
  'npm run clock -- stop | run [speed] | next | +<n>h | +<n>d | +<n>w | now [--port 4601]';
const OPERATOR_PORT = 4601;
const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 };

/** The body for POST /clock; undefined: only asks. @throws Error on anything else */
function commandOf(words: readonly string[]): object | undefined {
  const [word = 'now', amount] = words;
  if (word === 'now') return undefined;
  if (word === 'stop' || word === 'next') return { do: word };
  if (word === 'run') return { do: 'run', speed: amount === undefined ? 1 : Number(amount) };
  const ahead = /^\+(\d+(?:\.\d+)?)([hdw])$/.exec(word);
  if (ahead === null) throw new Error(`"${words.join(' ')}" is no command. Usage: ${USAGE}`);
  return { do: 'forward', hours: Number(ahead[1]) * (HOURS[ahead[2] ?? ''] ?? 1) };
}

async function ask(origin: string, command: object | undefined): Promise<string> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const init =
    command === undefined
      ? { headers }
      : { headers, method: 'POST', body: JSON.stringify(command) };
  const answer = await fetch(`${origin}/clock`, init).catch((cause: unknown) => {
    throw new Error(`Nothing answers at ${origin}: start the local system with npm start`, {
      cause,
    });
  });
  const state: unknown = await answer.json();
  const { now, mode, speed, error } = Object(state) as Record<string, unknown>;
  if (!answer.ok) throw new Error(`The clock refused: ${String(error)}`);
  return `${String(now)}  ${mode === 'running' ? `runs at ${String(speed)}×` : 'stopped'}`;
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: String(OPERATOR_PORT) } },
  });
  const said = await ask(`http://127.0.0.1:${values.port}`, commandOf(positionals));
  process.stdout.write(`${said}\n`);
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
}
