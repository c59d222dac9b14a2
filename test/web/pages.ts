/** The pages with everything behind them faked: what they were asked is kept, nothing is stored. */
import type { Hono } from 'hono';
import type { Language } from '../../emails/languages.ts';
import type { PreferencesForm } from '../../lambdas/domain/preferences.ts';
import type { SignUpForm } from '../../lambdas/domain/sign-up.ts';
import { TimeZone } from '../../lambdas/domain/time-zone.ts';
import { leavePages } from '../../web/leave.tsx';
import { letterPages } from '../../web/letter.tsx';
import { confirmPages } from '../../web/sign-up/confirm.tsx';
import { signUpPages } from '../../web/sign-up/sign-up.tsx';

/** A token that every fake takes; each language has its own, so that pages can be told apart. */
export const tokens: Readonly<Record<Language, string>> = {
  en: `${'a'.repeat(53)}en`,
  es: `${'a'.repeat(53)}es`,
};
export const wrongToken = 'b'.repeat(55);

/** 2026-11-22 at noon, UTC. */
export const noon = Date.UTC(2026, 10, 22, 12) / 1000;

const countries = { en: 'US', es: 'MX' } as const;
const zones = {
  en: TimeZone.parse('America/New_York'),
  es: TimeZone.parse('America/Mexico_City'),
} as const;

/** A name as it stands in a person's own letter, and in no other page. */
export const ownName = 'Amalia';

const letter = (greeting: string) =>
  `<!doctype html><html lang="en" dir="auto"><head><title>How it works</title><style>p{color:#222}</style></head><body style="background-color:#ffffff"><div role="article"><h1 style="color:#111">Why your legs hurt</h1><p>${greeting}</p></div></body></html>`;

export interface Asked {
  readonly signUps: { form: SignUpForm; channel: string; language: Language }[];
  readonly confirmed: string[];
  readonly preferred: { token: string; form: PreferencesForm; language: Language }[];
  readonly left: { token: string; how: string }[];
  readonly faults: unknown[];
}

interface Behaviour {
  /** The letter cannot be sent now. */
  unavailable?: boolean;
  /** The person had confirmed and had their welcome letter before. */
  earlier?: boolean;
  /** Everything behind the pages fails. */
  broken?: boolean;
}

export interface Pages {
  readonly asked: Asked;
  readonly signUp: Hono;
  readonly confirm: Hono;
  readonly leave: Hono;
  readonly letter: Hono;
}

export function fakePages(behaviour: Behaviour = {}): Pages {
  const asked: Asked = { signUps: [], confirmed: [], preferred: [], left: [], faults: [] };
  const report = (fault: unknown) => void asked.faults.push(fault);
  const languageOf = (token: string): Language | undefined =>
    token === tokens.en ? 'en' : token === tokens.es ? 'es' : undefined;
  const peek = async (token: string) => {
    if (behaviour.broken) throw new Error('the table does not answer');
    const language = languageOf(token);
    return language && { language };
  };
  const signUp = signUpPages({
    signUp: async (form, { channel, language }) => {
      if (behaviour.broken) throw new Error('the table does not answer');
      if (behaviour.unavailable) return { kind: 'unavailable' };
      asked.signUps.push({ form, channel, language });
      return { kind: 'asked' };
    },
    senderName: 'Walk Easier',
    senderAddress: 'letters@walk-easier.example',
    postalAddress: '1 Example Street, Example City, EX 00001',
    report,
  });
  const confirm = confirmPages({
    confirm: async (token) => {
      const language = languageOf(token);
      if (!language) return { kind: 'refused' };
      asked.confirmed.push(token);
      return {
        kind: 'confirmed',
        language,
        country: countries[language],
        timeZone: zones[language],
        setupToken: token,
        already: behaviour.earlier === true,
      };
    },
    prefer: async (token, form, language) => {
      asked.preferred.push({ token, form, language });
      const welcome = behaviour.earlier ? 'earlier' : 'sent';
      return { kind: 'saved', language, country: countries[language], welcome };
    },
    peek,
    now: () => noon,
    report,
  });
  const leave = leavePages({
    leave: async (token, how) => {
      if (!languageOf(token)) return { kind: 'refused' };
      asked.left.push({ token, how });
      return { kind: 'left' };
    },
    peek,
    report,
  });
  const letters = letterPages({
    neutral: async (_, lesson) => (lesson === 'how-it-works' ? letter('Hello.') : undefined),
    own: async (_, lesson, token) =>
      languageOf(token) && lesson === 'how-it-works'
        ? { kind: 'letter', html: letter(`Hello ${ownName}.`) }
        : { kind: 'refused' },
    report,
  });
  return { asked, signUp, confirm, leave, letter: letters };
}
