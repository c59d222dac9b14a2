/** A whole course on this machine, for stories: people who do things, time that is told to pass. */
import { DeleteScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Host, startHost } from '../../local/host.ts';
import { assemblyFolder } from '../synthesise-once.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** As local/settings.json and the stack name them. */
const ACCOUNT = '111111111111';
const REGION = 'us-east-1';
const GROUP = 'walk-easier';

/** A Monday morning in winter: 2027-01-04 09:00 UTC. */
export const START = Date.UTC(2027, 0, 4, 9);

/** The syllabus by its stable ids, as the letters' tags name them. */
export const lessons = [
  'welcome',
  'how-it-works',
  'plan-your-rests',
  'first-steps',
  'half-way-there',
  'your-day',
  'easier-going',
  'your-choices',
  'keep-going',
] as const;

export interface Letter {
  readonly id: string;
  /** The lesson's id, or 'confirmation'. */
  readonly lesson: string;
  /** Epoch ms at which SES took it. */
  readonly at: number;
  readonly configurationSet: string;
}

export interface Course {
  readonly host: Host;
  /** Begins anew; what was logged so far must tell of nobody. */
  reset(): Promise<void>;
  close(): Promise<void>;
  /** POSTs the sign-up form; what is not given is what a patient in Madrid would send. */
  signUp(address: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  /** Opens the newest confirmation letter's link and presses its button; the page's text. */
  confirm(address: string): Promise<Response>;
  /** Presses the button on the page after confirming: `html` is that page. */
  prefer(html: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  /** Signs up, confirms and skips the page after it. */
  join(address: string, fields?: Readonly<Record<string, string>>): Promise<void>;
  /** Letters to an address, oldest first. */
  letters(address: string): Letter[];
  /** Those that brought a lesson: no reminder, nothing that was asked for. */
  lessonLetters(address: string): Letter[];
  /** Lessons to an address in the order in which they came. */
  lessonsTo(address: string): string[];
  /** Where a link of a letter leads on this machine, by the start of its path. */
  link(letter: Letter, path: string): Promise<string>;
  newest(address: string): Letter;
  /** Where List-Unsubscribe of the newest letter takes mail. */
  leavingAddress(address: string): Promise<string>;
  /** Presses the button of the leaving page. */
  leave(address: string): Promise<Response>;
  pass(ms: number): Promise<number>;
  /** Names of the one-time schedules that are still to fire. */
  bookings(): string[];
  /** Deletes every booked schedule behind the program's back. */
  loseBookings(): Promise<void>;
  /** Puts a message on a queue, as an operator who redrives would. */
  put(queue: string, message: unknown): Promise<void>;
  /** The name of the queue of SES's events, which the stack leaves to CloudFormation. */
  eventQueue(): string;
  /** How many messages lie in a queue, in whatever state. */
  depth(name: string): number;
}

const formOf = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

/** Everyone in these stories has an address at example.org; a token is 55 characters of base32. */
const personal = /example\.org|[a-z2-7]{55}/i;

function expectPrivateLogs(host: Host): void {
  const line = host.logs().find((log) => personal.test(log.line));
  if (line) throw new Error(`${line.functionName} logged an address or a token: ${line.line}`);
}

const patient = {
  consent: 'yes',
  told: 'yes',
  language: 'en',
  country: 'ES',
  timeZone: 'Europe/Madrid',
};

/** Starts a host for one file of stories; close it afterwards, reset it between them. */
export async function startCourse(settings: { startAt?: number } = {}): Promise<Course> {
  const host = await startHost({
    assembly: assemblyFolder,
    state: { kind: 'memory' },
    startAt: settings.startAt ?? START,
    seed: 1,
  });
  const { mailbox, clock, origins } = host;
  const { scheduler, sqs } = host.services;

  const course: Course = {
    host,
    reset() {
      expectPrivateLogs(host);
      return host.reset();
    },
    close() {
      expectPrivateLogs(host);
      return host.close();
    },
    signUp: (address, fields = {}) =>
      fetch(`${origins.pages}/sign-up`, formOf({ ...patient, address, ...fields })),
    async confirm(address) {
      const asked = course.letters(address).filter(({ lesson }) => lesson === 'confirmation');
      return fetch(await course.link(asked.at(-1) as Letter, '/confirm/'), { method: 'POST' });
    },
    prefer(html, fields = {}) {
      const action = /action="([^"]*\/setup\/[^"]+)"/.exec(html)?.[1];
      if (!action) throw new Error('the page has no form that leads to /setup/');
      return fetch(new URL(action, origins.pages), formOf(fields));
    },
    async join(address, fields) {
      await course.signUp(address, fields);
      const page = await course.confirm(address);
      await course.prefer(await page.text());
      // The queue gathers a batch for a second before it hands it over.
      await clock.forward(5_000);
    },
    letters: (address) =>
      mailbox
        .messages({ to: address, limit: 1_000 })
        .map((message) => ({
          id: message.id,
          lesson: message.tags.lesson?.[0] ?? message.tags.letter?.[0] ?? 'unknown',
          at: message.at,
          configurationSet: message.configurationSet ?? '',
        }))
        .reverse(),
    lessonLetters: (address) =>
      course
        .letters(address)
        .filter(({ lesson }) => (lessons as readonly string[]).includes(lesson)),
    lessonsTo: (address) => course.lessonLetters(address).map(({ lesson }) => lesson),
    async link(letter, path) {
      const links = await mailbox.links(letter.id);
      const found = links.find(({ url }) => new URL(url).pathname.startsWith(path));
      if (!found) throw new Error(`the letter has no link to ${path}`);
      return found.local;
    },
    newest(address) {
      const letter = course.letters(address).at(-1);
      if (!letter) throw new Error('no letter has come to this address');
      return letter;
    },
    async leavingAddress(address) {
      const lesson = course.lessonLetters(address).at(-1) ?? course.newest(address);
      const { headers } = await mailbox.read(lesson.id);
      const offered = headers.find(({ name }) => name === 'List-Unsubscribe')?.value ?? '';
      const [, found] = /<mailto:([^?>]+)/.exec(offered) ?? [];
      if (!found) throw new Error('the letter cannot be left by mail');
      return found;
    },
    async leave(address) {
      const url = await course.link(course.newest(address), '/leave/');
      return fetch(url, formOf({ how: 'link' }));
    },
    pass: (ms) => clock.forward(ms),
    bookings: () =>
      scheduler
        .schedules()
        .filter(({ group, due, goneAt }) => group === GROUP && due && goneAt === undefined)
        .map(({ name }) => name),
    async loseBookings() {
      const client = new SchedulerClient(host.clientOptions);
      for (const Name of course.bookings()) {
        await client.send(new DeleteScheduleCommand({ Name, GroupName: GROUP }));
      }
    },
    async put(queue, message) {
      await new SQSClient(host.clientOptions).send(
        new SendMessageCommand({
          QueueUrl: `${origins.wire}/${ACCOUNT}/${queue}`,
          MessageBody: typeof message === 'string' ? message : JSON.stringify(message),
        }),
      );
    },
    eventQueue() {
      const received = host
        .calls()
        .find(({ functionName }) => functionName === 'MailEventsRecordMailEvent.poller');
      return received?.checks[0]?.resource.split(':').at(-1) ?? '';
    },
    depth(name) {
      const { visible, inFlight, delayed } = sqs.counts(`arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`);
      return visible + inFlight + delayed;
    },
  };
  return course;
}
