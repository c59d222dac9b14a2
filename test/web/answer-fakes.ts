/** The pages for answers with everything behind them faked: what they were told is kept. */
import type { Hono } from 'hono';
import type { Language } from '../../emails/languages.ts';
import type { CheckAnswers, CheckId } from '../../lambdas/domain/check.ts';
import { type DangerSign, dangerOf } from '../../lambdas/domain/danger-sign.ts';
import type { AnswerDeps } from '../../web/answers/answer-deps.ts';
import { answerPages } from '../../web/answers/answers.tsx';
import { aSyllabus } from '../builders.ts';
import { tokens } from './pages.ts';

export const syllabus = aSyllabus(
  'welcome',
  'how-it-works',
  'plan-your-rests',
  'first-steps',
  'half-way-there',
  'keep-going',
);

interface Behaviour {
  /** The check that is open; 'closed' for none. */
  check?: CheckId | 'closed';
  needsConsent?: boolean;
  earlier?: CheckAnswers;
  worse?: boolean;
  country?: string;
  surgeryDate?: string;
  /** The person has left since the page was opened: good to look at, refused when pressed. */
  left?: boolean;
  /** Everything behind the pages fails. */
  broken?: boolean;
}

/** Every call that changes something or tells something, in order: its name, then what it was given. */
export type Call = readonly [name: string, ...given: unknown[]];

export interface FakeAnswers {
  readonly app: Hono;
  readonly calls: Call[];
  readonly faults: unknown[];
}

export function fakeAnswers(behaviour: Behaviour = {}): FakeAnswers {
  const calls: Call[] = [];
  const faults: unknown[] = [];
  const { check = 'middle', needsConsent = false, earlier, worse = false } = behaviour;

  const languageOf = (token: string): Language | undefined => {
    if (behaviour.broken) throw new Error('the table does not answer');
    if (token === tokens.en) return 'en';
    return token === tokens.es ? 'es' : undefined;
  };
  const readerOf = (token: string) => {
    const language = behaviour.left ? undefined : languageOf(token);
    const country = behaviour.country ?? (language === 'es' ? 'MX' : 'US');
    return language && { language, country };
  };
  const refused = { kind: 'refused' } as const;
  const danger = (token: string, signs: DangerSign[]) => {
    const reader = readerOf(token);
    const found = dangerOf(signs);
    if (!reader || !found) return refused;
    const { surgeryDate } = behaviour;
    return { kind: 'danger', danger: found, signs, surgeryDate, ...reader } as const;
  };
  const keeps = (consent: boolean | undefined) => consent ?? !needsConsent;

  const deps: AnswerDeps = {
    syllabus,
    peek: async (token) => {
      const language = languageOf(token);
      return language && { language };
    },
    openCheck: async (token) => {
      calls.push(['openCheck', token]);
      const reader = readerOf(token);
      if (!reader) return refused;
      if (check === 'closed') return { kind: 'closed', ...reader };
      return { kind: 'open', check, needsConsent, earlier, ...reader };
    },
    reportSigns: async (token, signs, consent) => {
      calls.push(['reportSigns', token, signs, consent]);
      return danger(token, signs);
    },
    answerCheck: async (token, which, answers, consent) => {
      calls.push(['answerCheck', token, which, answers, consent]);
      const reader = readerOf(token);
      if (!reader) return refused;
      return { kind: keeps(consent) ? 'kept' : 'not-kept', worse, ...reader };
    },
    takeBack: async (token, signs) => {
      calls.push(['takeBack', token, signs]);
      const reader = readerOf(token);
      if (!reader || signs.length > 0) return danger(token, signs);
      return { kind: 'taken-back', ...reader };
    },
    answerNumber: async (token, lesson, answer, consent) => {
      calls.push(['answerNumber', token, lesson, answer, consent]);
      const reader = readerOf(token);
      if (!reader) return refused;
      if (check === 'closed') return { kind: 'closed', ...reader };
      if (needsConsent && consent === undefined) return { kind: 'needs-consent', ...reader };
      return keeps(consent) ? { kind: 'kept', worse, ...reader } : { kind: 'not-kept', ...reader };
    },
    stopAsking: async (token) => {
      calls.push(['stopAsking', token]);
      const reader = readerOf(token);
      return reader ? { kind: 'stopped', ...reader } : refused;
    },
    report: (fault) => void faults.push(fault),
  };
  return { app: answerPages(deps), calls, faults };
}
