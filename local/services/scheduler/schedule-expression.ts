/** Schedule expressions: when a schedule fires. at(…) and rate(…) are played; cron(…) is refused by name. */
import { Temporal } from 'temporal-polyfill';
import { ServiceError } from '../../world.ts';

export type Expression =
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'rate'; readonly everyMs: number };

const UNIT_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

const invalid = (text: string): ServiceError =>
  new ServiceError('ValidationException', `Invalid Schedule Expression ${text}.`);

const isUnit = (text: string | undefined): text is keyof typeof UNIT_MS =>
  text !== undefined && Object.hasOwn(UNIT_MS, text);

export const isTimeZone = (name: string): boolean => {
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/** Throws ServiceError when the expression is malformed, or names a kind that is not hosted. */
export const parseExpression = (text: string, timeZone: string): Expression => {
  const [, kind, inner = ''] = /^(at|rate|cron)\((.*)\)$/.exec(text) ?? [];
  switch (kind) {
    case 'at': {
      if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(inner)) throw invalid(text);
      try {
        const local = Temporal.PlainDateTime.from(inner, { overflow: 'reject' });
        // Not documented for a local time inside a gap: the later reading keeps it from firing early.
        const moment = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
        return { kind: 'at', at: moment.epochMilliseconds };
      } catch {
        throw invalid(text);
      }
    }
    case 'rate': {
      const [, figure, unit, plural] = /^([1-9]\d*) (minute|hour|day)(s?)$/.exec(inner) ?? [];
      if (!isUnit(unit) || (figure === '1') !== (plural === '')) throw invalid(text);
      return { kind: 'rate', everyMs: Number(figure) * UNIT_MS[unit] };
    }
    case 'cron':
      throw new ServiceError(
        'NotHostedException',
        `The local host does not play ${text}: only at(…) and rate(…) are hosted.`,
        501,
      );
    default:
      throw invalid(text);
  }
};
