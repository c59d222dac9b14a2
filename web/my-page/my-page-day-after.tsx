/** What a press on one of the four buttons leads to while a danger sign is open. */
import type { Context } from 'hono';
import { type Danger, type DangerSign, dangerOf } from '../../lambdas/domain/danger-sign.ts';
import { type DangerAnswer, dangerForms } from '../../lambdas/domain/own-page.ts';
import { NONE, SIGNS } from '../answers/safety-question.tsx';
import { readerLanguage } from '../reader-language.ts';
import { datePartsOf, dayOf } from './date-field.tsx';
import { type ReadFields, refusedDay, textsOf } from './my-page-check.ts';
import { showDanger, showMustWait, showSafetyAgain } from './my-page-danger.tsx';
import { answeredInWords } from './my-page-done.ts';
import { showExpired } from './my-page-door.tsx';
import { showOwnPage } from './my-page-view.tsx';
import { formWords } from './own-form-words.ts';
import type { OwnPageDeps } from './own-page-deps.ts';

type DangerKind = DangerAnswer['kind'];

export const isDangerKind = (name: string): name is DangerKind => Object.hasOwn(dangerForms, name);

/** Where nothing is known of it, it is treated as the worst. */
const unknownDanger: Danger = { level: 'emergency', kinds: [], withCalf: false };

/** One tick arrives alone, several as a list. */
const asList = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

type Press = readonly [Context, OwnPageDeps, string];

/** What stands on the page where an answer could not be noted; undefined where no danger was told. */
function untold({ kind }: DangerAnswer, signs: readonly DangerSign[]): Danger | undefined {
  return kind === 'not-yet' ? unknownDanger : dangerOf(signs);
}

type Typed = Readonly<Record<string, string>>;

/** The words of the danger come first: no fault and no ended session stands before them. */
async function answer([context, deps, session]: Press, given: DangerAnswer, typed: Typed = {}) {
  const signs = 'signs' in given ? given.signs : [];
  const danger = untold(given, signs);
  const showUnnoted = (known: Danger) =>
    showDanger(context, {
      session,
      language: readerLanguage(context),
      country: undefined,
      danger: known,
      signs,
      surgeryDate: undefined,
      noted: false,
    });
  let answered: Awaited<ReturnType<OwnPageDeps['answerDanger']>>;
  try {
    answered = await deps.answerDanger(session, given);
  } catch (fault) {
    if (!danger) throw fault;
    deps.report(fault);
    return showUnnoted(danger);
  }
  const now = deps.now();
  switch (answered.kind) {
    case 'expired':
      return danger ? showUnnoted(danger) : showExpired(context);
    case 'danger': {
      const { page, kind: _kind, ...told } = answered;
      const { language, country } = page;
      return showDanger(context, { ...told, language, country, noted: true });
    }
    case 'changed': {
      const said = answeredInWords(given, answered.page, now);
      return showOwnPage(context, { session: answered.session, page: answered.page, now, said });
    }
    case 'not-that-date': {
      const { page, why } = answered;
      const form = 'seen-must-wait';
      const errors = refusedDay(form, why, page.language);
      const mend = { form, typed, errors };
      return showMustWait(context, { session: answered.session, page, now, mend });
    }
  }
}

/** Shows the question, which the first press has not answered yet, or what is wrong with its answer. */
async function safety(press: Press, what: 'seen-may-go-on' | 'mistake', read: ReadFields) {
  const [context, deps, session] = press;
  const sent = read([SIGNS, 'asked']);
  const ticks = asList(sent[SIGNS]);
  const parsed = dangerForms[what].safeParse({ signs: ticks });
  if (parsed.success) return answer(press, { kind: what, ...parsed.data });
  const looked = await deps.look(session);
  if (looked.kind === 'expired') return showExpired(context);
  const { errors } = formWords[looked.page.language];
  const contradicts = ticks.includes(NONE) && ticks.length > 1;
  return showSafetyAgain(context, looked, {
    what,
    ticked: ticks.filter((tick) => typeof tick === 'string'),
    errors:
      sent.asked === undefined ? {} : { signs: contradicts ? errors.noneAndSign : errors.signs },
  });
}

async function mustWait(press: Press, read: ReadFields) {
  const [context, deps, session] = press;
  const sent = read([...datePartsOf('until'), 'asked']);
  const parsed = dangerForms['seen-must-wait'].safeParse({ until: dayOf('until', sent) });
  const texts = textsOf(sent);
  if (parsed.success) return answer(press, { kind: 'seen-must-wait', ...parsed.data }, texts);
  const looked = await deps.look(session);
  if (looked.kind === 'expired') return showExpired(context);
  const { page } = looked;
  const view = { session: looked.session, page, now: deps.now() };
  if (sent.asked === undefined) return showMustWait(context, view);
  const errors = { until: formWords[page.language].errors.until };
  return showMustWait(context, {
    ...view,
    mend: { form: 'seen-must-wait', typed: texts, errors },
  });
}

export function answerDangerPress(
  context: Context,
  deps: OwnPageDeps,
  session: string,
  what: DangerKind,
  read: ReadFields,
) {
  const press: Press = [context, deps, session];
  switch (what) {
    case 'seen-may-go-on':
    case 'mistake':
      return safety(press, what, read);
    case 'seen-must-wait':
      return mustWait(press, read);
    case 'not-yet':
      return answer(press, { kind: 'not-yet' });
  }
}
