/** What the page after confirming asks: when the letters come, and how they are fitted. */
import * as z from 'zod/mini';

/** No lesson between 20:00 and 08:00 local time, so these are the hours one can choose. */
export const FIRST_HOUR = 8;
export const LAST_HOUR = 19;
export const USUAL_HOUR = 10;

export const Work = z.enum(['desk', 'lifting', 'on-feet', 'retired', 'other']);
export type Work = z.infer<typeof Work>;
export const TextSize = z.enum(['normal', 'large']);
export type TextSize = z.infer<typeof TextSize>;
/** A letter every 7 or every 14 days. */
export const Pace = z.enum(['weekly', 'fortnightly']);
export type Pace = z.infer<typeof Pace>;
/** What matters most to the person; chosen from a list, so that nobody writes down more than they mean to. */
export const Goal = z.enum(['shop', 'walk', 'garden', 'stand', 'family', 'travel', 'sleep']);
export type Goal = z.infer<typeof Goal>;

/** A form sends '' for what was left open; JSON leaves it out. */
const nothing = z.pipe(
  z.union([z.literal(''), z.null()]),
  z.transform(() => undefined),
);
const orNothing = <T extends z.ZodMiniType>(schema: T) => z.union([nothing, z.optional(schema)]);

const wholeNumber = (from: number, to: number) =>
  z.coerce.number().check(z.multipleOf(1), z.minimum(from), z.maximum(to));

/** ISO weekday 1 (Monday) to 7, as a number or its digit. */
export const Weekday = wholeNumber(1, 7);
export const Hour = wholeNumber(FIRST_HOUR, LAST_HOUR);

/** Letters, marks, spaces, and the signs names are written with; no control characters, no line ends. */
const Name = z
  .string()
  .check(z.trim(), z.maxLength(60), z.regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u));

/** The body of POST /setup/{token}; every field may be left open. */
export const PreferencesForm = z.object({
  firstName: orNothing(Name),
  weekday: orNothing(Weekday),
  hour: orNothing(Hour),
  work: orNothing(Work),
  /** Has had back surgery, and when (ISO date, if known). */
  surgery: orNothing(z.enum(['yes', 'no'])),
  surgeryDate: orNothing(z.iso.date()),
  textSize: orNothing(TextSize),
  /** A box that was left empty says no; a form without the box says nothing. */
  tracking: z.optional(
    z.pipe(
      z.union([
        z.literal('yes'),
        z.literal('on'),
        z.literal(true),
        z.literal(false),
        z.literal(''),
      ]),
      z.transform((value) => value === 'yes' || value === 'on' || value === true),
    ),
  ),
});
export type PreferencesForm = z.infer<typeof PreferencesForm>;
export type PreferencesField = keyof PreferencesForm;
