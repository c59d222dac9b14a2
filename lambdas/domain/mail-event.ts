/**
 * What SES tells of a letter through EventBridge, cut down to what the course acts on.
 * Shapes: docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html
 */
import * as z from 'zod/mini';
import { type EpochSeconds, LessonId, PersonId } from './ids.ts';
import type { MailEventKind } from './ledger.ts';

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

/** A mail to a clinic is about nobody: all that counts is whether it can have arrived. */
const OfClinic = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.object({ clinic: tag(z.string()) }) }),
});
/** Nobody there has got it. */
const lost = new Set(['Bounce', 'Reject', 'Rendering Failure', 'Complaint']);

const Detail = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Send'), mail }),
  z.object({
    eventType: z.literal('Delivery'),
    mail,
    delivery: z.object({ timestamp: Moment }),
  }),
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
  z.object({ eventType: z.literal('Reject'), mail }),
  z.object({ eventType: z.literal('Rendering Failure'), mail }),
  z.object({
    eventType: z.literal('DeliveryDelay'),
    mail,
    deliveryDelay: z.object({ timestamp: Moment }),
  }),
]);

const knownTypes = [
  'Send',
  'Delivery',
  'Bounce',
  'Complaint',
  'Reject',
  'Rendering Failure',
  'DeliveryDelay',
];

const seconds = (iso: string): EpochSeconds => Math.floor(Date.parse(iso) / 1000);

export type MailEventAbout = {
  readonly personId: PersonId;
  /** The lesson or notice it speaks of; undefined: a letter that is on no ledger. */
  readonly letter: { readonly run: number; readonly lesson: LessonId } | undefined;
  readonly at: EpochSeconds;
};

export type MailEvent = MailEventAbout & { readonly kind: 'sent' | MailEventKind };

type Detail = z.infer<typeof Detail>;

/** What it says and when. */
function said(detail: Detail): Pick<MailEvent, 'kind'> & { at: string } {
  switch (detail.eventType) {
    case 'Send':
      return { kind: 'sent', at: detail.mail.timestamp };
    case 'Delivery':
      return { kind: 'delivered', at: detail.delivery.timestamp };
    case 'Bounce': {
      // What SES cannot tell may mend: only a permanent one ends the course.
      const kind = detail.bounce.bounceType === 'Permanent' ? 'bounced' : 'softly-bounced';
      return { kind, at: detail.bounce.timestamp };
    }
    case 'Complaint':
      return { kind: 'complained', at: detail.complaint.timestamp };
    case 'Reject':
      return { kind: 'rejected', at: detail.mail.timestamp };
    case 'Rendering Failure':
      return { kind: 'not-rendered', at: detail.mail.timestamp };
    case 'DeliveryDelay':
      return { kind: 'delayed', at: detail.deliveryDelay.timestamp };
  }
}

function eventOf(detail: Detail): ReadMailEvent {
  // Someone took the letter out of their spam folder: the opposite of a complaint.
  if (detail.eventType === 'Complaint' && detail.complaint.complaintFeedbackType === 'not-spam') {
    return { kind: 'ignored' };
  }
  const { person, run, lesson } = detail.mail.tags;
  const letter = run && lesson ? { run, lesson } : undefined;
  const { kind, at } = said(detail);
  return { kind: 'event', event: { kind, personId: person, letter, at: seconds(at) } };
}

export type ReadMailEvent =
  | { readonly kind: 'event'; readonly event: MailEvent }
  | { readonly kind: 'clinic-not-reached' }
  | { readonly kind: 'ignored' };

/** An event that the course does not act on, of whatever shape. */
const Other = z.object({
  eventType: z.string().check(z.refine((type) => !knownTypes.includes(type))),
});

/** EventBridge's envelope around SES's event: one to act on, or one that is known and ignored. */
export const ReadMailEvent = z.pipe(
  z.object({ source: z.literal('aws.ses'), detail: z.union([OfClinic, Detail, Other]) }),
  z.transform(({ detail }): ReadMailEvent => {
    if (!('mail' in detail)) return { kind: 'ignored' };
    if (!('clinic' in detail.mail.tags)) return eventOf(detail as Detail);
    return { kind: lost.has(detail.eventType) ? 'clinic-not-reached' : 'ignored' };
  }),
);
