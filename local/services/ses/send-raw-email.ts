/** SES (v1) SendRawEmail: keeps the bytes and refuses what the real service refuses. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Action, type Caller, type Needs, ServiceError } from '../../world.ts';
import { makeArn } from '../arn.ts';
import { parseInput } from '../parse-input.ts';
import type { MailAccount } from './mail-account.ts';
import { isSimulator } from './mail-life.ts';
import type { AcceptedMessage } from './mail-store.ts';
import { addressesIn, displayNameIn, type RawHeaders, readHeaders } from './raw-message.ts';

/** The API takes messages up to this size, after base64. */
const MAX_MESSAGE_BYTES = 10_485_760;
const MAX_RECIPIENTS = 50;
/** RFC 5322, without the line break: other mail systems refuse or break longer lines. */
const MAX_LINE_BYTES = 998;

const tagText = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/, 'only A-Z a-z 0-9 _ - are allowed');

const schema = z.strictObject({
  RawMessage: z.strictObject({
    Data: z.union([z.base64().min(1), z.instanceof(Uint8Array)]),
  }),
  Source: z.string().min(1).optional(),
  Destinations: z.array(z.string().min(1)).optional(),
  ConfigurationSetName: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .optional(),
  Tags: z.array(z.strictObject({ Name: tagText, Value: tagText })).optional(),
});

interface Submission {
  readonly raw: Buffer;
  readonly headers: RawHeaders;
  readonly from: string;
  readonly source: string;
  readonly destinations: readonly string[];
  readonly configurationSet: string | undefined;
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

const refuse = (message: string): never => {
  throw new ServiceError('InvalidParameterValue', message);
};

const checkedAddress = (address: string): string => {
  const at = address.lastIndexOf('@');
  if (at < 0) refuse(`Missing final '@domain'`);
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (local === '' || /[\x00-\x20\x7f]/.test(local)) {
    refuse('Local address contains control or whitespace');
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is refused
  if (/[^\x00-\x7f]/.test(local)) refuse('Local address contains non-ASCII characters');
  if (!/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(domain)) {
    refuse('Domain contains illegal character or is incomplete');
  }
  return address;
};

/** One entry of the envelope: an address, bare or in angle brackets behind a name. */
const envelopeAddress = (entry: string): string =>
  checkedAddress(/^[^<>]*<([^<>]*)>$/.exec(entry.trim())?.[1] ?? entry.trim());

const checkLines = (raw: Buffer): void => {
  let from = 0;
  while (from < raw.length) {
    const end = raw.indexOf(0x0a, from);
    const line = (end < 0 ? raw.length : end) - from - (raw[end - 1] === 0x0d ? 1 : 0);
    if (line > MAX_LINE_BYTES) {
      refuse(`A line of the message has ${line} bytes: at most ${MAX_LINE_BYTES} travel by SMTP`);
    }
    if (end < 0) return;
    from = end + 1;
  }
};

const headerTags = (value: string | undefined): { Name: string; Value: string }[] =>
  (value ?? '')
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [Name = '', Value = ''] = pair.split('=', 2);
      return parseInput(
        z.strictObject({ Name: tagText, Value: tagText }),
        { Name, Value },
        { invalid: 'InvalidParameterValue' },
      );
    });

const readSubmission = (account: MailAccount, input: Record<string, unknown>): Submission => {
  const parsed = parseInput(schema, input, { invalid: 'InvalidParameterValue' });
  const { Data } = parsed.RawMessage;
  const raw = typeof Data === 'string' ? Buffer.from(Data, 'base64') : Buffer.from(Data);
  if (raw.length > MAX_MESSAGE_BYTES) {
    refuse(`Message length is more than ${MAX_MESSAGE_BYTES} bytes long: '${raw.length}'.`);
  }
  checkLines(raw);
  const headers = readHeaders(raw);
  const [from, ...others] = addressesIn(headers.first('From'));
  if (from === undefined) return refuse("Missing required header 'From'.");
  if (others.length > 0) refuse('More than one address in the From header.');
  const source = parsed.Source === undefined ? from : envelopeAddress(parsed.Source);
  const destinations =
    parsed.Destinations?.map(envelopeAddress) ??
    ['To', 'Cc', 'Bcc'].flatMap((name) => addressesIn(headers.first(name)));
  if (destinations.length === 0) refuse("Missing required header 'To'.");
  if (destinations.length > MAX_RECIPIENTS) refuse(`Recipient count exceeds ${MAX_RECIPIENTS}.`);
  // Tags of the call and of the header are not merged: the call's alone count.
  const tagList = parsed.Tags ?? headerTags(headers.first('X-SES-MESSAGE-TAGS'));
  const tags: Record<string, string[]> = {};
  for (const { Name, Value } of tagList) {
    if (Object.hasOwn(tags, Name)) refuse(`Duplicate message tag <${Name}>.`);
    tags[Name] = [Value];
  }
  return {
    raw,
    headers,
    from: checkedAddress(from),
    source,
    destinations: destinations.map(checkedAddress),
    configurationSet:
      parsed.ConfigurationSetName ??
      headers.first('X-SES-CONFIGURATION-SET') ??
      account.identityOf(from)?.defaultConfigurationSet,
    tags,
  };
};

/** Verifying by identity, in the order in which SES tells of it. */
const checkVerified = (account: MailAccount, submission: Submission): void => {
  const { from, source, destinations } = submission;
  const senders = [...new Set([from, source])];
  const sandboxed =
    account.sending.mode === 'sandbox' ? destinations.filter((each) => !isSimulator(each)) : [];
  const failed = [...senders, ...sandboxed].filter(
    (address) => account.identityOf(address) === undefined,
  );
  if (failed.length === 0) return;
  throw new ServiceError(
    'MessageRejected',
    `Email address is not verified. The following identities failed the check in region ${account.world.region.toUpperCase()}: ${failed.join(', ')}`,
  );
};

const checkConfigurationSet = (account: MailAccount, name: string | undefined): void => {
  if (name === undefined) return;
  const set = account.configurationSets.get(name);
  if (set === undefined) {
    throw new ServiceError(
      'ConfigurationSetDoesNotExist',
      `Configuration set <${name}> does not exist.`,
    );
  }
  if (!set.sendingEnabled) {
    throw new ServiceError(
      'ConfigurationSetSendingPausedException',
      `Sending has been paused for the configuration set <${name}>.`,
    );
  }
};

const messageId = (account: MailAccount, at: number): string => {
  const random = account.world.bytes(16).toString('hex');
  const moment = at.toString(16).padStart(14, '0');
  const uuid = [8, 12, 16, 20].reduce(
    (text, cut, dashes) => `${text.slice(0, cut + dashes)}-${text.slice(cut + dashes)}`,
    random,
  );
  return `01${moment}-${uuid}-000000`;
};

const callerName = (caller: Caller): string =>
  caller.kind === 'role' ? caller.arn : caller.kind === 'service' ? caller.principal : 'operator';

export const sendRawEmail = (account: MailAccount): Action => {
  // IAM asks first and the call comes next, with the same input: the message is read once.
  const read = new WeakMap<Record<string, unknown>, Submission>();
  const submissionOf = (input: Record<string, unknown>): Submission => {
    const known = read.get(input) ?? readSubmission(account, input);
    read.set(input, known);
    return known;
  };

  return {
    needs(input): Needs[] {
      const { headers, from, source, destinations, configurationSet } = submissionOf(input);
      const { world, sending } = account;
      const resource = (address: string): string =>
        makeArn(world, 'ses', `identity/${account.identityOf(address)?.name ?? address}`);
      const resources = new Set([resource(from), resource(source)]);
      if (sending.mode === 'sandbox') {
        for (const address of destinations) {
          if (!isSimulator(address)) resources.add(resource(address));
        }
      }
      if (configurationSet !== undefined) {
        resources.add(makeArn(world, 'ses', `configuration-set/${configurationSet}`));
      }
      const context = {
        'ses:fromaddress': from,
        'ses:fromdisplayname': displayNameIn(headers.first('From')),
      };
      return [...resources].map((each) => ({
        action: 'ses:SendRawEmail',
        resource: each,
        context,
      }));
    },
    async run(input, caller) {
      const submission = submissionOf(input);
      if (account.sending.paused) {
        throw new ServiceError(
          'AccountSendingPausedException',
          `Sending has been paused for the account <${account.world.account}>.`,
        );
      }
      checkConfigurationSet(account, submission.configurationSet);
      checkVerified(account, submission);
      account.window.admit(submission.destinations.length);
      const at = account.world.clock.now();
      const message: AcceptedMessage = {
        id: messageId(account, at),
        at,
        source: submission.source,
        destinations: submission.destinations,
        configurationSet: submission.configurationSet,
        tags: submission.tags,
        subject: submission.headers.first('Subject') ?? '',
        caller: callerName(caller),
        hash: createHash('sha256').update(submission.raw).digest('hex'),
      };
      account.accept(message, submission.raw);
      return { MessageId: message.id };
    },
  };
};
