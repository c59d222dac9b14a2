/** "Before you move": what was ticked, and a clinician's word about it. */
import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { BeforeAnswer, type Condition, mayBeDanger } from '../../lambdas/domain/before.ts';
import { consentGiven, readConsent } from '../answers/check-form.ts';
import { typed } from '../form-body.ts';
import { dayOf } from '../my-page/date-field.tsx';
import { refuse } from '../refusals.tsx';
import {
  dateParts,
  NONE,
  nothing,
  type Sent,
  SURGERY,
  showConsent,
  showForm,
  showOutcome,
  TICKED,
} from './before-views.tsx';
import { type Door, openDoor, type Read, turnAway } from './door.tsx';
import type { FittingDeps } from './fitting-deps.ts';
import { fittingWords } from './fitting-words.ts';

const IsoDate = z.iso.date();

const listed = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

function readSent(read: Read): { sent: Sent; raw: Readonly<Record<string, unknown>> } {
  const raw = read([TICKED, ...dateParts]);
  return {
    sent: {
      ticked: [...new Set(listed(raw[TICKED]))],
      date: Object.fromEntries(
        dateParts.map((part) => [part, typed(raw[part])]).filter(([, value]) => value !== ''),
      ),
    },
    raw,
  };
}

export function beforePage(app: Hono, deps: FittingDeps): void {
  openDoor(app, deps, 'before', {
    look: (context, door) => showForm(context, door, nothing, {}),
    press(context, door, what, read) {
      switch (what) {
        case 'open':
          return showForm(context, door, nothing, {});
        case 'save':
        case 'consent':
          return save(context, door, what === 'consent', read);
        case 'cleared':
          return cleared(context, door);
        default:
          return refuse(context, 'broken');
      }
    },
  });

  async function save(context: Context, door: Door, askedConsent: boolean, read: Read) {
    const { sent, raw } = readSent(read);
    const { errors } = fittingWords[door.language].before;
    const answer = BeforeAnswer.safeParse(sent.ticked);
    const day = dayOf(SURGERY, raw);
    const date = day === '' ? undefined : IsoDate.safeParse(day);
    if (!answer.success || date?.success === false) {
      const noneAndOne = sent.ticked.length > 1 && sent.ticked.includes(NONE);
      return showForm(context, door, sent, {
        ...(!answer.success && { ticked: noneAndOne ? errors.noneAndOne : errors.ticked }),
        ...(date?.success === false && { surgery: errors.surgery }),
      });
    }
    const ticked: readonly Condition[] = answer.data;
    const consent = consentGiven(readConsent(read(['consent']).consent));
    const surgeryDate = ticked.includes('surgery') ? date?.data : undefined;
    const was = await deps.answerBefore(door.by, ticked, surgeryDate, consent);
    const danger = mayBeDanger(ticked);
    switch (was.kind) {
      case 'refused':
      case 'closed':
        return turnAway(context, door, was);
      case 'needs-consent':
        return showConsent(context, door, sent, was, askedConsent);
      case 'not-that-day': {
        const text = fittingWords[was.language].before.errors;
        return showForm(context, door, sent, { surgery: text.surgeryAhead }, was.country);
      }
      case 'not-kept':
        return showOutcome(context, door, was, {
          ...fittingWords[was.language].before.notKept,
          danger,
        });
      case 'kept': {
        const text = fittingWords[was.language].before;
        const { title, text: lines } = was.flagged ? text.flagged : text.clear;
        return showOutcome(context, door, was, {
          title,
          text: was.exercisesAreOut ? [...lines.slice(0, 1), text.out] : lines,
          danger,
          offersClearing: was.flagged,
        });
      }
    }
  }

  async function cleared(context: Context, door: Door) {
    const was = await deps.clear(door.by);
    if (was.kind !== 'cleared') return turnAway(context, door, was);
    const text = fittingWords[was.language].before;
    const { title, text: lines } = text.clearedDone;
    return showOutcome(context, door, was, {
      title,
      text: was.exercisesAreOut ? [text.out, ...lines.slice(1)] : lines,
    });
  }
}
