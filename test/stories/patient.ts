/** One person of a story: reads what comes, answers what it asks, and presses what their own page offers. */
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { LessonId } from '../../lambdas/domain/ids.ts';
import { noticeOf } from '../../lambdas/domain/notice.ts';
import { type Fields, formTo, formWith, type Page, pagesAt } from '../cohort/pages.ts';
import type { Course, Letter } from './course.ts';

/** What a letter says, at its place, where exercises are left out. */
export const NO_EXERCISES = /A week without exercises|This week has no exercises/;

/** Letters beside the course: what was asked for on a page a moment ago. */
const besides = new Set(['confirmation', 'new-address', 'link']);

const steadyAnswers = { pain: '4', walking: '3', standing: '3', limits: '4' } as const;

export interface Patient {
  readonly address: string;
  /** The newest letter of that name, or of the course as a whole. */
  letter(name?: string): Letter;
  /** Both parts of a letter, and its bytes. */
  read(letter?: Letter): Promise<{ subject: string; html: string; text: string; raw: string }>;
  /** "Show mine": the letter in the browser, as it suits them now. */
  readInBrowser(letter?: Letter): Promise<string>;
  /** Opens "my page" from a letter. */
  openPage(letter?: Letter, status?: number): Promise<Page>;
  /** Presses what an open page offers under that name. */
  press(page: Page, what: string, fields?: Fields, status?: number): Promise<Page>;
  /** Opens the page and presses there. */
  change(what: string, fields?: Fields, status?: number): Promise<Page>;
  /** The two presses of an answer that asks the safety question again. */
  closeDanger(what: 'seen-may-go-on' | 'mistake', letter?: Letter): Promise<Page>;
  /** Presses the button behind the newest such link, and the one that asks whether they are sure. */
  follow(path: '/my/' | '/move/' | '/data/' | '/erase/', at?: string): Promise<Page>;
  /** Opens the check, up to its safety question. */
  openCheck(letter?: Letter): Promise<Page>;
  /** Answers "None of these" on that page, then the numbers; the page after it. */
  answerOn(page: Page, answers?: Fields, consent?: 'yes' | 'no'): Promise<Page>;
  answerCheck(answers?: Fields, consent?: 'yes' | 'no', letter?: Letter): Promise<Page>;
  /** Ticks danger signs on that page; the page that answers them. */
  tickOn(page: Page, signs: readonly string[], consent?: 'yes' | 'no'): Promise<Page>;
  tick(signs: readonly string[], consent?: 'yes' | 'no', letter?: Letter): Promise<Page>;
  /** Gives the weekly number by a letter's link. */
  giveNumber(pain: number, fields?: Fields, letter?: Letter): Promise<Page>;
  /** Presses on one of the pages that fit the course, by the token of a letter. */
  fit(page: 'before' | 'goal' | 'plan' | 'steadier' | 'onward', fields: Fields): Promise<Page>;
  /** The id that letters to this address carry in their tags. */
  id(): string;
}

export function patientAt(course: Course, address: string): Patient {
  const { mailbox } = course.host;
  const pages = pagesAt(course.host.origins.pages);

  const must = <T>(found: T | undefined, what: string): T => {
    if (found === undefined) throw new Error(`there is no ${what}`);
    return found;
  };
  const pressForm = (page: Page, field: string, value: string, fields?: Fields, status?: number) =>
    pages.press(
      must(formWith(page, field, value), `form ${field}=${value} on the page`),
      fields,
      status,
    );
  /** Where a letter leads; where none is named, the newest that leads there. */
  async function linkTo(path: string, letter?: Letter, at = address): Promise<string> {
    if (letter) return course.link(letter, path);
    for (const one of course.letters(at).reverse()) {
      const links = await mailbox.links(one.id);
      const found = links.find(({ url }) => new URL(url).pathname.startsWith(path));
      if (found) return found.local;
    }
    throw new Error(`no letter to this address leads to ${path}`);
  }
  const consenting = (page: Page, consent: 'yes' | 'no') =>
    page.text.includes('name="consent"') ? { consent } : {};

  const patient: Patient = {
    address,
    letter: (name) =>
      must(
        course
          .letters(address)
          .findLast(({ lesson }) => (name ? lesson === name : !besides.has(lesson))),
        `letter ${name ?? 'of the course'}`,
      ),
    async read(letter = patient.letter()) {
      const { subject, html = '', text = '' } = await mailbox.read(letter.id);
      return { subject, html, text, raw: mailbox.raw(letter.id).toString('latin1') };
    },
    async readInBrowser(letter = patient.letter()) {
      return (await pages.post(await course.link(letter, '/letter/'))).text;
    },
    openPage: async (letter = patient.letter(), status = 200) =>
      pages.post(await course.link(letter, '/my/'), {}, status),
    press: (page, what, fields, status) => pressForm(page, 'do', what, fields, status),
    change: async (what, fields, status) =>
      patient.press(await patient.openPage(), what, fields, status),
    async closeDanger(what, letter) {
      const asked = await patient.press(await patient.openPage(letter), what);
      return patient.press(asked, what, { signs: 'none' });
    },
    async follow(path, at) {
      const page = await pages.post(await linkTo(path, undefined, at));
      const sure = path === '/erase/' ? formTo(page, path) : undefined;
      return sure ? pages.press(sure) : page;
    },
    openCheck: async (letter) => pages.post(await linkTo('/check/', letter), { step: 'start' }),
    async answerOn(page, answers = {}, consent = 'yes') {
      const none = { signs: 'none', ...consenting(page, consent) };
      const numbers = await pressForm(page, 'step', 'safety', none);
      return pressForm(numbers, 'step', 'numbers', { ...steadyAnswers, ...answers });
    },
    answerCheck: async (answers, consent, letter) =>
      patient.answerOn(await patient.openCheck(letter), answers, consent),
    tickOn: (page, signs, consent = 'yes') =>
      pressForm(page, 'step', 'safety', { signs, ...consenting(page, consent) }),
    tick: async (signs, consent, letter) =>
      patient.tickOn(await patient.openCheck(letter), signs, consent),
    giveNumber: async (pain, fields = {}, letter) =>
      pages.post(await linkTo('/number/', letter), {
        do: 'save',
        pain: String(pain),
        ...fields,
      }),
    async fit(page, fields) {
      const own = await linkTo('/my/', patient.letter());
      return pages.post(own.replace('/my/', `/${page}/`), fields);
    },
    id: () => must(mailbox.message(patient.letter().id)?.tags.person?.[0], 'person in the tags'),
  };
  return patient;
}

/** The letter that asks how they are, the day after a danger sign. */
export const isDayAfter = ({ lesson }: Letter): boolean =>
  noticeOf(lesson as LessonId)?.kind === 'day-after';

/** A day as the three fields of a form. */
export function dayFields(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}Day`]: date, [`${name}Month`]: String(Number(month)), [`${name}Year`]: year };
}

export type Row = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };

/** The name of the one table. */
export function tableOf(course: Course): string | undefined {
  const resources = course.host.calls().flatMap(({ checks }) => checks.map((one) => one.resource));
  return resources
    .find((one) => /:table\/[^/]+$/.test(one))
    ?.split('/')
    .at(-1);
}

/** Everything in the table, in the order of its keys. */
export async function rowsOf(course: Course): Promise<Row[]> {
  const client = new DynamoDBClient(course.host.clientOptions);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableOf(course) }));
  return Items.map((item) => unmarshall(item) as Row).sort((a, b) =>
    `${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1,
  );
}

/** What the table holds beneath one person, by the first word of its key. */
export const rowsUnder = async (course: Course, id: string, kind = ''): Promise<Row[]> =>
  (await rowsOf(course)).filter(({ pk, sk }) => pk === `P#${id}` && sk.startsWith(kind));
