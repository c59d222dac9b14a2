/** The symptom check step by step; a danger sign stops it and is answered before anything else. */
import { type Context, Hono } from 'hono';
import { survey } from '../../emails/survey.ts';
import { type CheckId, checkOf } from '../../lambdas/domain/check.ts';
import { type DangerSign, dangerOf } from '../../lambdas/domain/danger-sign.ts';
import type { LessonId } from '../../lambdas/domain/ids.ts';
import { readBody } from '../form-body.ts';
import { readerLanguage } from '../reader-language.ts';
import { guard, refuse } from '../refusals.tsx';
import type { AnsweredDanger, CheckDeps, OpenedCheck, Reader } from './answer-deps.ts';
import { Hidden, showAnswered, showClosed, showOutcome } from './answer-views.tsx';
import { answerWords } from './answer-words.ts';
import {
  type CheckForm,
  checkAnswers,
  checkFields,
  consentGiven,
  readCheckForm,
  readSafety,
} from './check-form.ts';
import {
  showClosedCheck,
  showDanger,
  showMistake,
  showNumbers,
  showSafety,
  showStart,
} from './check-views.tsx';
import { goingBack } from './going-back.ts';

const FORM = ['application/x-www-form-urlencoded'] as const;

/** The letter that carries this check, where it has a question to think about; else ''. */
const lessonOfCheck = (check: CheckId): string =>
  Object.keys(survey.en.teachBacks).find((lesson) => checkOf(lesson as LessonId) === check) ?? '';

/** One request: where it came from, and what it brought. */
interface Step {
  readonly context: Context;
  readonly token: string;
  readonly form: CheckForm;
}

export function checkPages(deps: CheckDeps): Hono {
  const app = new Hono();
  app.use(goingBack);
  guard(app, deps.report);

  app.get('/check/:token', async (context) => {
    const token = context.req.param('token');
    const bearer = await deps.peek(token);
    return bearer ? showStart(context, token, bearer.language) : refuse(context, 'badLink');
  });

  app.post('/check/:token', async (context) => {
    const token = context.req.param('token');
    const body = await readBody(context, FORM);
    if (body.kind === 'refused') return refuse(context, body.why);
    const form = readCheckForm(body.read(checkFields));
    const step = { context, token, form };
    switch (form.sent.step) {
      case 'start':
        return start(step);
      case 'safety':
        return answerSafety(step);
      case 'numbers':
        return answerNumbers(step);
      case 'mistake':
        return askOnceMore(step);
      case 'taken-back':
        return takeBack(step);
      default:
        return refuse(context, 'broken');
    }
  });

  /**
   * Tells the program of the signs and shows what to do, whatever the program says to it: neither a
   * fault nor a link that has ended may stand between someone and these words.
   */
  async function alarm(
    { context, token, form }: Step,
    signs: DangerSign[],
    tell: () => Promise<AnsweredDanger | { readonly kind: 'refused' | 'taken-back' }>,
  ) {
    try {
      const told = await tell();
      if (told.kind === 'danger') return showDanger(context, token, told);
    } catch (fault) {
      deps.report(fault);
    }
    const danger = dangerOf(signs);
    if (!danger) return refuse(context, 'broken');
    const { language = readerLanguage(context), country } = form;
    return showDanger(context, token, { language, country, danger, signs, surgeryDate: undefined });
  }

  /** It is closed; the safety question is asked all the same, unless it was answered just now. */
  function closed({ context, token, form }: Step, reader: Reader) {
    const isAnswer = form.sent.step === 'safety';
    const safety = readSafety(form.ticked);
    if (isAnswer && safety.kind === 'none') return showClosed(context, token, reader);
    const unclear = isAnswer && safety.kind === 'unclear';
    const { errors } = answerWords[reader.language].check;
    return showClosedCheck(context, {
      token,
      ...reader,
      values: form.ticked,
      errors: unclear ? { signs: errors[safety.why] } : {},
    });
  }

  /** The check that is open for this form, or the page that says it is not. */
  async function opened(step: Step) {
    const { context, token, form } = step;
    const found = await deps.openCheck(token);
    if (found.kind === 'refused') return refuse(context, 'badLink', form.language);
    if (found.kind === 'closed') return closed(step, found);
    if (form.sent.step === 'start' || form.check === found.check) return found;
    return form.check ? closed(step, found) : refuse(context, 'broken');
  }

  const safetyPage = ({ context, token, form }: Step, open: OpenedCheck, errors = {}) =>
    showSafety(context, {
      ...open,
      token,
      errors,
      form,
      asksConsent: open.needsConsent || form.consent !== '',
    });

  async function start(step: Step) {
    const open = await opened(step);
    return open instanceof Response ? open : safetyPage(step, open);
  }

  /** What of consent and safety must still be answered before the other questions. */
  function missing({ form }: Step, { language, needsConsent }: OpenedCheck) {
    const text = answerWords[language];
    const safety = readSafety(form.ticked);
    return {
      ...(needsConsent && form.consent === '' && { consent: text.consent.error }),
      ...(safety.kind === 'unclear' && { signs: text.check.errors[safety.why] }),
    };
  }

  const report = (step: Step, signs: DangerSign[]) =>
    alarm(step, signs, () => deps.reportSigns(step.token, signs, consentGiven(step.form.consent)));

  async function answerSafety(step: Step) {
    const safety = readSafety(step.form.ticked);
    if (safety.kind === 'signs') return report(step, safety.signs);
    const open = await opened(step);
    if (open instanceof Response) return open;
    const errors = missing(step, open);
    return Object.keys(errors).length > 0
      ? safetyPage(step, open, errors)
      : numbersPage(step, open);
  }

  function numbersPage({ context, token, form }: Step, open: OpenedCheck, errors = {}) {
    const typedAny = Object.values(form.texts).some((text) => text !== '');
    const earlier = typedAny ? undefined : open.earlier;
    const before = Object.entries(earlier ?? {}).map(([name, value]) => [name, String(value)]);
    return showNumbers(context, {
      ...open,
      token,
      errors,
      consent: form.consent,
      values: { ...form.texts, ...Object.fromEntries(before) },
      earlier: earlier !== undefined && Object.keys(errors).length === 0,
    });
  }

  async function answerNumbers(step: Step) {
    const { context, token, form } = step;
    const safety = readSafety(form.ticked);
    if (safety.kind === 'signs') return report(step, safety.signs);
    const open = await opened(step);
    if (open instanceof Response) return open;
    if (form.sent.back !== undefined) return safetyPage(step, open);
    const errors = missing(step, open);
    if (Object.keys(errors).length > 0) return safetyPage(step, open, errors);
    const { check, language } = open;
    const checked = checkAnswers(form, check, language);
    if (checked.kind === 'invalid') return numbersPage(step, open, checked.errors);
    const consent = consentGiven(form.consent);
    const was = await deps.answerCheck(token, check, checked.answers, consent);
    if (was.kind === 'refused') return refuse(context, 'badLink', language);
    if (was.kind === 'closed') return closed(step, was);
    const { checkKept } = answerWords[was.language].thanks;
    return showAnswered(context, { token, lesson: lessonOfCheck(check), kept: checkKept }, was);
  }

  async function askOnceMore({ context, token, form }: Step, errors = {}) {
    const bearer = await deps.peek(token);
    if (!bearer) return refuse(context, 'badLink', form.language);
    return showMistake(context, { token, ...bearer, country: form.country, errors });
  }

  async function takeBack(step: Step) {
    const { context, token, form } = step;
    const safety = readSafety(form.ticked);
    if (safety.kind === 'signs') {
      return alarm(step, safety.signs, () => deps.takeBack(token, safety.signs));
    }
    if (safety.kind === 'unclear') {
      const language = form.language ?? readerLanguage(context);
      return askOnceMore(step, { signs: answerWords[language].check.errors[safety.why] });
    }
    const was = await deps.takeBack(token, []);
    if (was.kind === 'refused') return refuse(context, 'badLink', form.language);
    if (was.kind === 'danger') return showDanger(context, token, was);
    const { takenBack, goOn } = answerWords[was.language].mistake;
    return showOutcome(context, {
      ...was,
      token,
      title: takenBack.title,
      text: [takenBack.text],
      children: (
        <form method="post" action={`/check/${token}`}>
          <Hidden fields={{ step: 'start' }} />
          <button type="submit">{goOn}</button>
        </form>
      ),
    });
  }

  return app;
}
