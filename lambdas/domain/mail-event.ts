/**
 * What SES tells of a letter through EventBridge, cut down to what the course acts on.
 * Shapes: docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html
 */
import * as z from 'zod';
import { type EpochSeconds, LessonId, PersonId } from './ids.ts';

const tag = <T extends z.ZodType>(schema: T) => z.tuple([schema]).transform(([value]) => value);

/** The tags that our own letters carry; a confirmation letter names no lesson. */
const Tags = z.object({
  person: tag(PersonId),
  run: tag(z.coerce.number().int().min(1)).optional(),
  lesson: tag(LessonId).optional(),
});

const Common = z.object({
  mail: z.object({ timestamp: z.iso.datetime({ offset: true }), tags: Tags }),
});

const Detail = z.discriminatedUnion('eventType', [
  Common.extend({ eventType: z.literal('Send') }),
  Common.extend({
    eventType: z.literal('Bounce'),
    bounce: z.object({
      bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
      timestamp: z.iso.datetime({ offset: true }),
    }),
  }),
  Common.extend({
    eventType: z.literal('Complaint'),
    complaint: z.object({
      complaintFeedbackType: z.string().nullish(),
      timestamp: z.iso.datetime({ offset: true }),
    }),
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
  eventType: z.string().refine((type) => !['Send', 'Bounce', 'Complaint'].includes(type)),
});

/** EventBridge's envelope around SES's event: one to act on, or one that is known and ignored. */
export const ReadMailEvent = z
  .object({ source: z.literal('aws.ses'), detail: z.union([Detail, Other]) })
  .transform(
    ({ detail }): ReadMailEvent => ('mail' in detail ? eventOf(detail) : { kind: 'ignored' }),
  );
