import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadMailEvent } from '../../../lambdas/domain/mail-event.ts';
import { at } from '../../builders.ts';

const folder = join(import.meta.dirname, '..', '..', 'events');
const recorded = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

const about = {
  personId: 'wn5clldkccfa4f3xlbgbzktvqe',
  letter: { run: 2, lesson: 'plan-your-rests' },
};
const sent = at('2026-11-23T15:00:02Z');
const bounced = at('2026-11-23T15:00:05Z');
const complained = at('2026-11-25T08:30:00Z');

const acted = {
  send: { ...about, kind: 'sent', at: sent },
  'send-confirmation': { ...about, letter: undefined, kind: 'sent', at: sent },
  'bounce-permanent': { ...about, kind: 'bounced', at: bounced },
  'bounce-suppressed': { ...about, kind: 'bounced', at: bounced },
  'bounce-transient': { ...about, kind: 'softly-bounced', at: bounced },
  // What SES cannot tell may mend.
  'bounce-undetermined': { ...about, kind: 'softly-bounced', at: bounced },
  complaint: { ...about, kind: 'complained', at: complained },
  'complaint-without-type': { ...about, kind: 'complained', at: complained },
  'complaint-confirmation': { ...about, letter: undefined, kind: 'complained', at: complained },
  delivery: { ...about, kind: 'delivered', at: at('2026-11-23T15:00:04Z') },
  'delivery-delay': { ...about, kind: 'delayed', at: at('2026-11-23T16:00:00Z') },
  // These two tell no time of their own.
  reject: { ...about, kind: 'rejected', at: sent },
  'rendering-failure': { ...about, kind: 'not-rendered', at: sent },
};

const ignored = ['complaint-not-spam', 'open', 'click'];

describe('a mail to a clinic', () => {
  const told = (eventType: string) =>
    ReadMailEvent.parse({
      source: 'aws.ses',
      detail: { eventType, mail: { tags: { clinic: ['c'.repeat(16)] } } },
    });

  test.each(['Bounce', 'Complaint', 'Reject'])(
    'that came to nothing is told of: %s',
    (eventType) => {
      expect(told(eventType)).toEqual({ kind: 'clinic-not-reached' });
    },
  );

  test.each(['Send', 'Delivery', 'DeliveryDelay'])('is about nobody: %s', (eventType) => {
    expect(told(eventType)).toEqual({ kind: 'ignored' });
  });
});

describe('a recorded event of SES', () => {
  test('is acted upon or ignored: none is left out here', () => {
    const names = readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace('.json', ''));
    expect([...Object.keys(acted), ...ignored].sort()).toEqual(names.sort());
  });

  test.each(Object.entries(acted))('"%s" is read', (name, event) => {
    expect(ReadMailEvent.parse(recorded(name))).toEqual({ kind: 'event', event });
  });

  test.each(ignored)('"%s" is ignored', (name) => {
    expect(ReadMailEvent.parse(recorded(name))).toEqual({ kind: 'ignored' });
  });
});

test('the event of a notice, and of a type that nobody knows yet', () => {
  const delivery = recorded('delivery');
  const { mail } = delivery.detail;
  const notice = { ...mail, tags: { ...mail.tags, lesson: ['short-question-1795359600'] } };
  expect(
    ReadMailEvent.parse({ ...delivery, detail: { ...delivery.detail, mail: notice } }),
  ).toMatchObject({ event: { letter: { run: 2, lesson: 'short-question-1795359600' } } });
  expect(ReadMailEvent.parse({ source: 'aws.ses', detail: { eventType: 'Parcel' } })).toEqual({
    kind: 'ignored',
  });
});

describe('what cannot be read is refused, and so becomes a dead letter', () => {
  const event = recorded('bounce-permanent');
  const { detail } = event;
  const { mail, bounce } = detail;
  const withTags = (tags: object) => ({ ...event, detail: { ...detail, mail: { ...mail, tags } } });

  test.each([
    ['nothing', undefined],
    ['a text', 'hello'],
    ['an event of another service', { ...event, source: 'aws.s3' }],
    ['an envelope without content', { ...event, detail: undefined }],
    ['an event without a type', { ...event, detail: { mail } }],
    ['a bounce without its bounce', { ...event, detail: { eventType: 'Bounce', mail } }],
    ['a bounce without its mail', { ...event, detail: { eventType: 'Bounce', bounce } }],
    [
      'a bounce of an unknown kind',
      { ...event, detail: { ...detail, bounce: { ...bounce, bounceType: 'Soft' } } },
    ],
    ['a delivery without its delivery', { ...event, detail: { eventType: 'Delivery', mail } }],
    ['a delay without its delay', { ...event, detail: { eventType: 'DeliveryDelay', mail } }],
    ['a rejection without its mail', { ...event, detail: { eventType: 'Reject' } }],
    [
      'a bounce at no time',
      { ...event, detail: { ...detail, bounce: { ...bounce, timestamp: 'yesterday' } } },
    ],
    ['a letter without tags', withTags({})],
    [
      'a letter of two people',
      withTags({ ...mail.tags, person: ['a'.repeat(26), 'b'.repeat(26)] }),
    ],
    ['a person who is none', withTags({ ...mail.tags, person: ['robin@mail.example'] })],
    ['a run that is no number', withTags({ ...mail.tags, run: ['second'] })],
    ['a lesson that is none', withTags({ ...mail.tags, lesson: ['../../etc/passwd'] })],
  ])('%s', (_what, body) => {
    expect(ReadMailEvent.safeParse(body).success).toBe(false);
  });

  test('whatever it is, reading never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        ReadMailEvent.safeParse(body);
        ReadMailEvent.safeParse({ source: 'aws.ses', detail: body });
      }),
    );
  });
});
