/**
 * What SES tells of a letter through EventBridge, cut down to what the course acts on.
 * Shapes: docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html
 */
import * as z from 'zod/mini';
import { type EpochSeconds, LessonId, PersonId } from './ids.ts';

/** SES gives a list of values for each tag; ours have one each. */
const tag = <T extends z.ZodMiniType>(schema: T) =>
  z.pipe(
    z.tuple([schema]),
    z.transform(([value]: [z.output<T>]) => value),
  );

const Moment = z.iso.datetime({ offset: true });

/** The tags that our own letters carry; a confirmation letter names no lesson. */
const Tags = z.object({
  person: tag(PersonId),
  run: z.optional(tag(z.coerce.number().check(z.multipleOf(1), z.minimum(1)))),
  lesson: z.optional(tag(LessonId)),
});

const mail = z.object({ timestamp: Moment, tags: Tags });

const Detail = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Send'), mail }),
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({
      bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
      timestamp: Moment,
    }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail,
    complaint: z.object({ complaintFeedbackType: z.nullish(z.string()), timestamp: Moment }),
  }),
]);

const seconds = (iso: string): EpochSeconds => Math.floor(Date.parse(iso) / 1000);

export type MailEventAbout = {
  readonly personId: PersonId;
  /** The lesson it speaks of; undefined: the confirmation letter. */
  readonly letter: { readonly run: number; readonly lesson: LessonId } | undefined;
  readonly at: EpochSeconds;
};

export type MailEvent = MailEventAbout & { readonly kind: 'sent' | 'bounced' | 'complained' };

type Detail = z.infer<typeof Detail>;

function eventOf(detail: Detail): ReadMailEvent {
  const { person, run, lesson } = detail.mail.tags;
  const about = { personId: person, letter: run && lesson ? { run, lesson } : undefined };
  switch (detail.eventType) {
    case 'Send':
      return {
        kind: 'event',
        event: { ...about, kind: 'sent', at: seconds(detail.mail.timestamp) },
      };
    case 'Bounce':
      return detail.bounce.bounceType === 'Permanent'
        ? {
            kind: 'event',
            event: { ...about, kind: 'bounced', at: seconds(detail.bounce.timestamp) },
          }
        : { kind: 'ignored' };
    case 'Complaint':
      return detail.complaint.complaintFeedbackType === 'not-spam'
        ? { kind: 'ignored' }
        : {
            kind: 'event',
            event: { ...about, kind: 'complained', at: seconds(detail.complaint.timestamp) },
          };
  }
}

export type ReadMailEvent =
  | { readonly kind: 'event'; readonly event: MailEvent }
  | { readonly kind: 'ignored' };

/** An event that the course does not act on, of whatever shape. */
const Other = z.object({
  eventType: z.string().check(z.refine((type) => !['Send', 'Bounce', 'Complaint'].includes(type))),
});

/** EventBridge's envelope around SES's event: one to act on, or one that is known and ignored. */
export const ReadMailEvent = z.pipe(
  z.object({ source: z.literal('aws.ses'), detail: z.union([Detail, Other]) }),
  z.transform(
    ({ detail }): ReadMailEvent => ('mail' in detail ? eventOf(detail) : { kind: 'ignored' }),
  ),
);
