/** "My page" with everything behind it faked: what it was asked is kept, dates are judged simply. */
import type { Hono } from 'hono';
import type { Language } from '../../emails/languages.ts';
import { dangerOf } from '../../lambdas/domain/danger-sign.ts';
import type { Change, DangerAnswer, OwnPage } from '../../lambdas/domain/own-page.ts';
import { TimeZone } from '../../lambdas/domain/time-zone.ts';
import { ownPages } from '../../web/my-page/my-page.tsx';
import type { OwnPageDeps } from '../../web/my-page/own-page-deps.ts';
import { DAY, nextAt, noonOn, pageAfter, refusalOf, today } from './own-course.ts';
import { noon, tokens } from './pages.ts';
import { post, visit } from './requests.ts';

/** The session that every fake takes, and one that is over. */
export const session = 's'.repeat(55);
export const oldSession = 'o'.repeat(55);
/** A letter's token that is too old to open the page, in English. */
export const oldToken = `${'c'.repeat(53)}en`;

export const anOwnPage = (over: Partial<OwnPage> = {}): OwnPage => ({
  language: 'en',
  country: 'US',
  timeZone: TimeZone.parse('America/New_York'),
  firstName: 'Amalia',
  course: { kind: 'active', nextAt, position: 5, pause: undefined },
  lessons: 8,
  level: 2,
  why: 'stepped-up',
  gate: 'clear',
  walkingPlan: { kind: 'walk', dose: { spell: 4, rest: 2, spells: 3, cycling: 8 } },
  weeksDone: 4,
  daysDone: 11,
  danger: false,
  worse: false,
  exercisesAreOut: false,
  surgeryIsRecent: false,
  surgeryAhead: undefined,
  surgeryDate: undefined,
  healthConsent: true,
  check: undefined,
  numbers: [
    { day: '2026-10-08', value: 7 },
    { day: '2026-10-15', value: 6 },
    { day: '2026-10-22', value: 8 },
    { day: '2026-10-29', value: 6 },
    { day: '2026-11-05', value: 5 },
    { day: '2026-11-19', value: 4 },
  ],
  walking: [
    { day: '2026-10-08', value: 2 },
    { day: '2026-11-05', value: 3 },
  ],
  goal: 'garden',
  plan: undefined,
  pace: 'weekly',
  weekday: 4,
  hour: 10,
  textSize: 'normal',
  textOnly: false,
  withoutWeight: false,
  tracking: false,
  asksNumber: true,
  canSendAgain: true,
  ...over,
});

export interface AskedOfPage {
  readonly changes: Change[];
  readonly dangers: DangerAnswer[];
  /** The name of everything else that was called, in order. */
  readonly calls: string[];
  readonly addresses: string[];
  readonly faults: unknown[];
}

export interface PageBehaviour {
  readonly page?: Partial<OwnPage>;
  /** What asking for a letter comes to. */
  readonly asking?: 'asked' | 'too-often' | 'unavailable';
  readonly moving?: 'same';
  readonly moved?: 'already' | 'taken';
  readonly escalationKept?: boolean;
  /** What an erasing link that leads to nobody is told to have done. */
  readonly erased?: boolean;
  /** Everything behind the page fails. */
  readonly broken?: boolean;
}

function dangerDeps(asked: AskedOfPage, page: () => OwnPage): OwnPageDeps['answerDanger'] {
  return async (given, answer) => {
    if (given !== session) return { kind: 'expired' };
    asked.dangers.push(answer);
    const shown = { session, page: page() };
    const unknown = { level: 'emergency', kinds: [], withCalf: false } as const;
    switch (answer.kind) {
      case 'not-yet':
        return { kind: 'danger', danger: unknown, signs: [], surgeryDate: undefined, ...shown };
      case 'seen-must-wait': {
        if (answer.until <= today) return { kind: 'not-that-date', why: 'past', ...shown };
        const until = noonOn(answer.until);
        const pause = { until, why: 'must-wait' } as const;
        const course = { kind: 'active', nextAt: until + DAY, position: 5, pause } as const;
        return { kind: 'changed', session, page: { ...page(), danger: false, course } };
      }
      case 'seen-may-go-on':
      case 'mistake': {
        const { signs } = answer;
        const danger = dangerOf(signs);
        if (danger) return { kind: 'danger', danger, signs, surgeryDate: undefined, ...shown };
        const calm = {
          danger: false,
          exercisesAreOut: false,
          level: 1,
          why: 'after-danger',
        } as const;
        return { kind: 'changed', session, page: { ...page(), ...calm } };
      }
    }
  };
}

export interface OwnPagesFaked {
  readonly app: Hono;
  readonly asked: AskedOfPage;
}

export function fakeOwnPages(behaviour: PageBehaviour = {}): OwnPagesFaked {
  const asked: AskedOfPage = { changes: [], dangers: [], calls: [], addresses: [], faults: [] };
  let page = anOwnPage(behaviour.page);
  const call = (name: string) => {
    asked.calls.push(name);
    if (behaviour.broken) throw new Error('the table does not answer');
  };
  const languageOf = (token: string): Language | undefined =>
    token === tokens.en || token === oldToken ? 'en' : token === tokens.es ? 'es' : undefined;
  const speak = (token: string) => {
    const language = languageOf(token);
    return language && { language };
  };
  const letter = behaviour.asking ?? 'asked';
  const answerDanger = dangerDeps(asked, () => page);
  const app = ownPages({
    peek: async (token) => {
      call('peek');
      return speak(token);
    },
    peekLink: async (token) => {
      call('peekLink');
      return speak(token);
    },
    open: async (token) => {
      call('open');
      const language = languageOf(token);
      if (!language) return { kind: 'refused' };
      if (token === oldToken) return { kind: 'too-old', language };
      page = { ...page, language };
      return { kind: 'page', session, page };
    },
    look: async (given) => {
      call('look');
      return given === session ? { kind: 'page', session, page } : { kind: 'expired' };
    },
    change: async (given, change) => {
      call('change');
      if (given !== session) return { kind: 'expired' };
      asked.changes.push(change);
      const why = refusalOf(change);
      if (why) return { kind: 'not-that-date', why, session, page };
      page = pageAfter(page, change);
      return { kind: 'changed', session, page };
    },
    answerDanger: async (given, answer) => {
      call('answerDanger');
      return answerDanger(given, answer);
    },
    sendAgain: async (given) => {
      call('sendAgain');
      if (given !== session) return { kind: 'expired' };
      const kinds = {
        asked: 'sent',
        'too-often': 'sent-today',
        unavailable: 'unavailable',
      } as const;
      return { kind: kinds[letter], session, page };
    },
    askLink: async (given, purpose) => {
      call(`askLink ${purpose}`);
      return given === session ? { kind: letter, session, page } : { kind: 'expired' };
    },
    askFreshLink: async (token) => {
      call('askFreshLink');
      const language = languageOf(token);
      return language ? { kind: letter, language } : { kind: 'refused' };
    },
    askMove: async (given, address) => {
      call('askMove');
      if (given !== session) return { kind: 'expired' };
      asked.addresses.push(address);
      return { kind: behaviour.moving ?? letter, session, page };
    },
    leave: async (given) => {
      call('leave');
      return given === session ? { kind: 'left', language: page.language } : { kind: 'expired' };
    },
    confirmMove: async (token) => {
      call('confirmMove');
      const language = languageOf(token);
      if (!language) return { kind: 'refused' };
      return behaviour.moved === 'taken'
        ? { kind: 'taken', language }
        : { kind: 'moved', language, already: behaviour.moved === 'already' };
    },
    showData: async (token) => {
      call('showData');
      const language = languageOf(token);
      return language
        ? { kind: 'data', language, json: '{"firstName":"Amalia"}' }
        : { kind: 'refused' };
    },
    erase: async (token) => {
      call('erase');
      const language = languageOf(token);
      const escalationKept = behaviour.escalationKept ?? false;
      return language ? { kind: 'erased', language, escalationKept } : { kind: 'refused' };
    },
    wasErased: async () => behaviour.erased ?? false,
    now: () => noon,
    report: (fault) => void asked.faults.push(fault),
  });
  return { app, asked };
}

export type Fields = Record<string, string> | [string, string][];

/** Presses a button of the page within the session, in English. */
export async function press(fields: Fields, behaviour: PageBehaviour = {}) {
  const { app, asked } = fakeOwnPages(behaviour);
  const list = Array.isArray(fields) ? fields : Object.entries(fields);
  const answer = await visit(app, '/my?lang=en', post([['session', session], ...list]));
  return { ...answer, asked };
}

/** What the page's top says after a press; undefined where it says nothing. */
export const confirmation = (body: string): string | undefined =>
  /<section class="note stack done" role="status" tabindex="-1" autofocus="">(.*?)<\/section>/s.exec(
    body,
  )?.[1];

/** The three fields of a day, as a form sends them. */
export const dayFields = (name: string, day: string, month: string, year: string) => ({
  [`${name}Day`]: day,
  [`${name}Month`]: month,
  [`${name}Year`]: year,
});

export const someRhythm = {
  weekday: '4',
  hour: '18',
  timeZone: 'Europe/Madrid',
  pace: 'fortnightly',
} as const;
export const someReading = { language: 'en', country: 'GB', textSize: 'large' } as const;
