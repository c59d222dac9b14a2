/** Reads the settings file, and says everything that is wrong with it in one message. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { receivingRegions, Settings } from '../lambdas/config.ts';

/** The settings cannot be used; the message lists every fault with its meaning and its mending. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

interface Fault {
  readonly path: string;
  readonly fault: string;
}

/**
 * @param path of a JSON file, relative to the working directory
 * @throws SettingsError
 */
export function readSettings(path: string): Settings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new SettingsError(
      `The settings file ${path} cannot be read. Name another one with "-c settings=<file>".`,
      { cause },
    );
  }
  try {
    return parseSettings(JSON.parse(text), path);
  } catch (cause) {
    if (cause instanceof SettingsError) throw cause;
    throw new SettingsError(`${path} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

/**
 * @param given what the file holds
 * @param source how the message names the file
 * @throws SettingsError
 */
export function parseSettings(given: unknown, source: string): Settings {
  // An absent group counts as an empty one, so that each of its members is asked for by name.
  const raw = isObject(given)
    ? { sender: {}, ...(given.mode === 'full' ? { web: {} } : {}), ...given }
    : { sender: {} };
  const parsed = Settings.safeParse(raw);
  const faults = [
    ...(parsed.success ? [] : shapeFaults(parsed.error.issues, raw)),
    ...contradictions(raw),
  ];
  if (!parsed.success || faults.length > 0) throw new SettingsError(message(faults, source));

  const sandbox = parsed.data.sandbox ?? parsed.data.mode === 'trial';
  // What SES grants: 1 a second in the sandbox, 14 to a new production account.
  return {
    ...parsed.data,
    sandbox,
    sendsPerSecond: parsed.data.sendsPerSecond ?? (sandbox ? 1 : 14),
  };
}

function shapeFaults(issues: readonly z.core.$ZodIssue[], raw: Record<string, unknown>): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: path ? `${path}.${key}` : key,
        fault: 'is no setting of this mode; take it out',
      }));
    }
    // Without a known mode zod looks no further: what both modes share is looked at all the same.
    if (issue.code === 'invalid_union') {
      const shared = Settings.def.options[0].safeParse({ ...pickKnown(raw), mode: 'trial' });
      return [
        { path: 'mode', fault: wanted(raw, ['mode'], issue.message) },
        ...(shared.success ? [] : shapeFaults(shared.error.issues, raw)),
      ];
    }
    return [{ path, fault: wanted(raw, issue.path, issue.message) }];
  });
}

function pickKnown(raw: Record<string, unknown>): Record<string, unknown> {
  const known = Object.keys(Settings.def.options[0].shape);
  return Object.fromEntries(Object.entries(raw).filter(([key]) => known.includes(key)));
}

function wanted(raw: unknown, path: readonly PropertyKey[], what: string): string {
  const value = path.reduce<unknown>(
    (at, key) => (isObject(at) ? at[String(key)] : undefined),
    raw,
  );
  if (value === undefined || value === '') return `is missing: give ${what}`;
  return `is ${JSON.stringify(value)}: give ${what}`;
}

/** What no single setting shows: two of them that do not fit together. Looks at whatever is there. */
function contradictions(raw: unknown): Fault[] {
  const at = (...path: string[]): string => {
    const value = path.reduce<unknown>((v, key) => (isObject(v) ? v[key] : undefined), raw);
    return typeof value === 'string' ? value : '';
  };
  if (at('mode') !== 'full') return [];
  const [region, account, domain] = [at('region'), at('account'), at('domain')];
  const host = at('web', 'hostName');
  const certificate = at('web', 'certificateArn').split(':');
  const address = at('sender', 'address');

  const rules: [broken: boolean, path: string, fault: string][] = [
    [
      region !== '' && !receivingRegions.some((known) => known === region),
      'region',
      `is "${region}", where SES is not known to receive mail, which full mode needs: give one of ${receivingRegions.join(', ')}`,
    ],
    [
      address !== '' && domain !== '' && !address.endsWith(`@${domain}`),
      'sender.address',
      `is "${address}", which does not lie on the domain: give an address ending in "@${domain}", so that a reply to it arrives`,
    ],
    [
      at('dmarcReportsTo') !== '' && domain !== '' && at('dmarcReportsTo').endsWith(`@${domain}`),
      'dmarcReportsTo',
      `is "${at('dmarcReportsTo')}", which lies on the domain, where only the course reads mail: give an address that people read`,
    ],
    [
      host !== '' && host === domain,
      'web.hostName',
      `is the domain itself, which holds the mail records: give a name below it, such as "letters.${domain}"`,
    ],
    [
      at('hostedZoneId') !== '' && host !== '' && domain !== '' && !host.endsWith(`.${domain}`),
      'web.hostName',
      `is "${host}", which lies outside the domain, so that its record cannot go into the hosted zone: give a name below "${domain}", or leave hostedZoneId out`,
    ],
    [
      certificate.length > 4 &&
        region !== '' &&
        account !== '' &&
        (certificate[3] !== region || certificate[4] !== account),
      'web.certificateArn',
      `is of ${certificate[3]} in ${certificate[4]}: give one issued in ${region} in ${account}`,
    ],
  ];
  return rules.flatMap(([broken, path, fault]) => (broken ? [{ path, fault }] : []));
}

function message(faults: readonly Fault[], source: string): string {
  const meanings = describedSettings();
  const lines = faults.map(({ path, fault }) => {
    const meaning = meanings.get(path);
    return `  ${path} ${fault}.${meaning ? `\n      ${meaning}` : ''}`;
  });
  const count = faults.length === 1 ? 'one setting' : `${faults.length} settings`;
  return `${source}: ${count} to mend\n\n${lines.join('\n')}\n\nAll settings are explained in docs/operators.md.`;
}

/** Every setting of both modes with its meaning, by its dotted path. */
export function describedSettings(): Map<string, string> {
  const found = new Map([
    ['mode', 'How much is set up: "trial" sends only, "full" has its own domain and web name.'],
  ]);
  const walk = (schema: z.core.$ZodType, path: string): void => {
    const meaning = z.globalRegistry.get(schema)?.description;
    if (meaning !== undefined) found.set(path, meaning);
    if (schema instanceof z.ZodMiniExactOptional) walk(schema.def.innerType, path);
    if (schema instanceof z.ZodMiniObject) {
      for (const [key, inner] of Object.entries(schema.shape)) {
        walk(inner as z.core.$ZodType, path ? `${path}.${key}` : key);
      }
    }
  };
  for (const mode of Settings.def.options) walk(mode, '');
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
