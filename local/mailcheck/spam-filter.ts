/** A real spam filter, where one is installed: what it counts, and for what. */
import { spawn } from 'node:child_process';
import type { Check } from './letter.ts';

export interface SpamFilter {
  readonly name: string;
  readonly command: string;
  readonly parameters: readonly string[];
  /** Undefined: this is no report. */
  read(report: string): SpamReport | undefined;
}

export interface SpamReport {
  readonly points: number;
  readonly limit: number;
  readonly rules: readonly {
    readonly points: number;
    readonly name: string;
    readonly why: string;
  }[];
}

/** Local tests only: no network is asked, and nothing of the letter leaves this machine. */
export const FILTERS: readonly SpamFilter[] = [
  {
    name: 'SpamAssassin',
    command: 'spamassassin',
    parameters: ['-L', '-t'],
    read: readSpamAssassin,
  },
  { name: 'SpamAssassin', command: 'spamc', parameters: ['-R'], read: readSpamAssassin },
  { name: 'rspamd', command: 'rspamc', parameters: [], read: readRspamd },
];

const INSTALL =
  'install one on Debian with "apt-get install --no-install-recommends spamassassin" (or "rspamd")';
const PATIENCE_MS = 60_000;

/** @param filters in the order in which they are tried */
export async function spamChecks(raw: Buffer, filters = FILTERS): Promise<Check[]> {
  for (const filter of filters) {
    const report = await run(filter, raw);
    if (report === undefined) continue;
    const { points, limit, rules } = report;
    return [
      {
        kind: points < limit ? 'good' : 'bad',
        what: `${points} points`,
        why: `${filter.name}: ${limit} are spam`,
      },
      ...rules.map(
        (rule): Check => ({
          kind: 'note',
          what: `${rule.points.toFixed(1).padStart(4)} ${rule.name}`,
          why: rule.why,
        }),
      ),
    ];
  }
  return [{ kind: 'note', what: 'no spam filter is installed', why: INSTALL }];
}

function run(
  { command, parameters, read }: SpamFilter,
  raw: Buffer,
): Promise<SpamReport | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { timeout: PATIENCE_MS });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    // Not installed, or without its daemon: the next one is tried.
    child.once('error', () => resolve(undefined));
    child.stdin.on('error', () => undefined);
    child.once('close', () => resolve(read(said)));
    child.stdin.end(raw);
  });
}

/** The table under "Content analysis details"; a description may go on in the next line. */
function readSpamAssassin(report: string): SpamReport | undefined {
  const found = /^Content analysis details:\s+\((-?[\d.]+) points, ([\d.]+) required\)/m.exec(
    report,
  );
  if (found === null) return undefined;
  const rules: { points: number; name: string; why: string }[] = [];
  for (const line of report.slice(found.index).split('\n')) {
    const rule = /^\s*(-?\d+\.\d+)\s+([A-Z0-9_]+)\s+(.*)$/.exec(line);
    const last = rules.at(-1);
    if (rule !== null) {
      const [, points = '', name = '', why = ''] = rule;
      rules.push({ points: Number(points), name, why: why.trim() });
    } else if (last !== undefined && /^\s{10,}\S/.test(line)) last.why += ` ${line.trim()}`;
  }
  return { points: Number(found[1]), limit: Number(found[2]), rules };
}

function readRspamd(report: string): SpamReport | undefined {
  const found = /^(?:Metric: default; .*|Score): ?(-?[\d.]+) \/ ([\d.]+)/m.exec(report);
  if (found === null) return undefined;
  const rules = [...report.matchAll(/^Symbol: (\w+) ?\((-?[\d.]+)\)(.*)$/gm)].map(
    ([, name = '', points = '', why = '']) => ({
      points: Number(points),
      name,
      why: why.replace(/^\[|\]$/g, '').trim(),
    }),
  );
  return { points: Number(found[1]), limit: Number(found[2]), rules };
}
