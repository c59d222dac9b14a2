/**
 * The settings a deployer fills in and the environment a function reads: one schema for both ends.
 *
 * `zod/mini`, and the settings behind a pure call, because this file ships in every bundle: a
 * function carries only the few environment names it reads.
 */
import * as z from 'zod/mini';

/** Where the program's own metrics land; the alarms in lib/ watch them by these names. */
export const metricNamespace = 'WalkEasier';

/** Claims older than an hour that no event has settled and that must not be sent again yet. */
export const lessonsInDoubtMetric = 'LessonsInDoubt';
/** Mails to a clinic about an escalation that SES refused or that came back. */
export const clinicAlertsFailedMetric = 'ClinicAlertsFailed';

/**
 * Regions in which SES receives mail (second-hand list of 2026-11-22, may be longer by now).
 * A Region that is missing here fails the synthesis in full mode: add it once AWS documents it.
 */
export const receivingRegions = [
  'us-east-1',
  'us-west-2',
  'ca-central-1',
  'eu-west-1',
  'eu-west-2',
  'eu-central-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-northeast-1',
] as const;

// One dot at least, no spaces, no quoted local parts: what SES itself verifies as an identity.
const addressPattern = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const domainPattern = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** What `settings.json` may hold, per mode. Read it with `readSettings` of lib/settings.ts. */
export const Settings = /* @__PURE__ */ (() => {
  const said = (what: string) => z.describe(what);
  const text = (pattern: RegExp, wanted: string, what: string) =>
    z.string(wanted).check(z.regex(pattern, wanted), said(what));

  const common = {
    region: text(
      /^[a-z]{2}(-[a-z]+)+-\d$/,
      'a Region, such as "us-east-1"',
      'The AWS Region that holds the whole course.',
    ),
    account: text(
      /^\d{12}$/,
      'twelve digits in quotes, such as "111111111111"',
      'The AWS account to deploy to; "aws sts get-caller-identity" prints it.',
    ),
    sender: z
      .strictObject(
        {
          name: text(
            /^[^\p{Cc}"<>\\]{1,64}$/u,
            '1 to 64 characters without quotes, < > or line breaks',
            'The name people see as the sender. It names no illness: it shows on locked telephones.',
          ),
          address: text(
            addressPattern,
            'an address, such as "letters@course.example.org"',
            'The address the letters come from: verified in SES (trial) or on the domain (full).',
          ),
        },
        'an object with "name" and "address"',
      )
      .check(said('Who the letters come from.')),
    postalAddress: text(
      /^[^\p{Cc}]{10,200}$/u,
      '10 to 200 characters on one line',
      "The sender's postal address, printed at the foot of each letter as the law on mass mail asks.",
    ),
    sandbox: z.exactOptional(
      z
        .boolean('true or false')
        .check(
          said(
            'Whether SES still keeps the account in its sandbox. Default: true in trial, false in full mode.',
          ),
        ),
    ),
    sendsPerSecond: z.exactOptional(
      z
        .int('a whole number from 1 to 5000')
        .check(
          z.minimum(1, 'a whole number from 1 to 5000'),
          z.maximum(5000, 'a whole number from 1 to 5000'),
          said(
            'The sending rate SES grants the account (SES console, "Sending statistics"). Default: 1 in the sandbox, else 14.',
          ),
        ),
    ),
    alarmsTo: z.exactOptional(
      text(
        addressPattern,
        'an address, such as "operators@example.org"',
        'The address alarms are mailed to; it must confirm once. Without it alarms only show in CloudWatch.',
      ),
    ),
  };

  const trial = z.strictObject({ mode: z.literal('trial'), ...common });
  const full = z.strictObject({
    mode: z.literal('full'),
    ...common,
    domain: text(
      domainPattern,
      'a domain in lower case, such as "course.example.org"',
      'A domain for the course alone: it signs the letters, and all mail to it comes to SES.',
    ),
    hostedZoneId: z.exactOptional(
      text(
        /^Z[A-Z0-9]{5,31}$/,
        'the id of a Route 53 zone, such as "Z0123456789ABCDEFGHIJ"',
        'The public Route 53 zone that holds the domain. Without it, deploying prints the records to enter by hand.',
      ),
    ),
    receiptRuleSet: z.exactOptional(
      text(
        /^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/,
        'the name of a rule set: 1 to 64 letters, digits, "_" or "-"',
        'The receipt rule set that is active in the account already, into which our rule is put. Without it the stack activates one of its own.',
      ),
    ),
    dmarcReportsTo: z.exactOptional(
      text(
        addressPattern,
        'an address, such as "dmarc@example.org"',
        'The address to which mail providers report what they saw of the domain, by DMARC; never one on the domain itself.',
      ),
    ),
    web: z
      .strictObject(
        {
          hostName: text(
            domainPattern,
            'a host name in lower case, such as "letters.course.example.org"',
            'The host name under which every link of every letter lies. Choose it for ever: letters outlive stacks.',
          ),
          certificateArn: text(
            /^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]{36}$/,
            'the ARN of an issued certificate: "arn:aws:acm:<region>:<account>:certificate/<id>"',
            'The certificate for that host name, issued by ACM in the same Region and account.',
          ),
        },
        'an object with "hostName" and "certificateArn"',
      )
      .check(said('Where the pages are.')),
  });
  return z.discriminatedUnion('mode', [trial, full], {
    error: 'either "trial" or "full"',
  });
})();

type Filled = 'sandbox' | 'sendsPerSecond';
/** Settings with their defaults filled in. */
export type Settings = z.infer<typeof Settings> & Required<Pick<z.infer<typeof Settings>, Filled>>;

/** Every environment variable the program knows. The constructs in lib/ set them by these names. */
const envShape = {
  TABLE_NAME: z.string().check(z.minLength(3)),
  ADDRESS_KEY_ARN: z.string().check(z.startsWith('arn:')),
  LINK_KEYS_ARN: z.string().check(z.startsWith('arn:')),
  DUE_QUEUE_URL: z.string().check(z.startsWith('http')),
  DUE_QUEUE_ARN: z.string().check(z.startsWith('arn:')),
  SCHEDULE_GROUP: z.string().check(z.minLength(1)),
  SCHEDULER_ROLE_ARN: z.string().check(z.startsWith('arn:')),
  REPLY_DEAD_LETTERS_URL: z.string().check(z.startsWith('http')),
  EVENT_QUEUE_URL: z.string().check(z.startsWith('http')),
  EVENT_DEAD_LETTERS_URL: z.string().check(z.startsWith('http')),
  PLAIN_SET: z.string().check(z.minLength(1)),
  TRACKED_SET: z.string().check(z.minLength(1)),
  CONFIRMATION_SET: z.string().check(z.minLength(1)),
  SENDER_NAME: z.string().check(z.minLength(1)),
  SENDER_ADDRESS: z.string().check(z.regex(addressPattern)),
  POSTAL_ADDRESS: z.string().check(z.minLength(1)),
  /** `https://host`, without a slash at the end */
  WEB_ORIGIN: z.string().check(z.regex(/^https:\/\/[^/]+$/)),
  /** absent in trial mode, which receives no mail */
  RECEIVING_DOMAIN: z.optional(z.string().check(z.regex(domainPattern))),
  /** lessons a second, decimal: one invocation's share for send-lesson, all of them for reconcile */
  SENDS_PER_SECOND: z.pipe(
    z.string().check(z.regex(/^\d+(\.\d+)?$/)),
    z.pipe(z.transform(Number), z.number().check(z.positive())),
  ),
  /** where the compiled letters lie, relative to the bundle */
  LETTERS_DIR: z.string().check(z.minLength(1)),
  /** where the pictures lie, likewise */
  PICTURES_DIR: z.string().check(z.minLength(1)),
};

export type EnvName = keyof typeof envShape;
export type Env<Names extends EnvName = EnvName> = {
  [Name in Names]: z.output<(typeof envShape)[Name]>;
};

/** The environment lacks a name or holds a value that cannot be right. Values are never repeated. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}

/**
 * Reads the named variables, typed.
 * @throws EnvError naming every variable that is missing or wrong, in one message
 */
export function readEnv<const Names extends readonly EnvName[]>(
  names: Names,
  env: Readonly<Record<string, string | undefined>>,
): Env<Names[number]> {
  const wrong: string[] = [];
  const read: Partial<Record<EnvName, unknown>> = {};
  for (const name of names) {
    const result = envShape[name].safeParse(env[name]);
    if (result.success) read[name] = result.data;
    else wrong.push(env[name] === undefined ? `${name} is missing` : `${name} is malformed`);
  }
  if (wrong.length > 0) {
    throw new EnvError(`environment: ${wrong.join(', ')}; the stack sets these per function`);
  }
  return read as Env<Names[number]>;
}
