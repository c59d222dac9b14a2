/**
 * A person as an item of at most 1 KB, which is what one write is charged by: what is as for most
 * people is left out, and read back as that. What waits for them stands beside it, for the index.
 */
import type { AskedCheck } from '../domain/check.ts';
import type { PersonId } from '../domain/ids.ts';
import { startingLegs } from '../domain/legs.ts';
import {
  attendAt,
  type LaterLetter,
  type Legs,
  type OpenDanger,
  type Person,
  type Trace,
} from '../domain/person.ts';
import { itemKey, personOfPartition, toItem } from './dynamo-item.ts';

/** A field that is absent from an item is undefined: each such field, so that none is forgotten here. */
type Absent<T> = {
  readonly [Field in keyof T as undefined extends T[Field] ? Field : never]: undefined;
};

const absent: Absent<Person> = {
  clinic: undefined,
  work: undefined,
  surgeryDate: undefined,
  surgeryAhead: undefined,
  goal: undefined,
  plan: undefined,
  walking: undefined,
  gate: undefined,
  danger: undefined,
  askedIfNew: undefined,
  check: undefined,
  later: undefined,
  unanswered: undefined,
  lastCounted: undefined,
  lastLesson: undefined,
  lastLessonAt: undefined,
  overdueAt: undefined,
};
const absentOfDanger: Absent<OpenDanger> = { askAt: undefined, alert: undefined };
const absentOfLater: Absent<LaterLetter> = { at: undefined };
const absentOfCheck: Absent<AskedCheck> = { answeredAt: undefined, remindAt: undefined };

/** What is not stored where it is as here. */
const usual = {
  source: '',
  medium: '',
  campaign: '',
  firstName: '',
  surgery: false,
  teamSaidYes: false,
  textSize: 'normal',
  textOnly: false,
  withoutWeight: false,
  tracking: false,
  pace: 'weekly',
  healthConsent: false,
  softBounces: 0,
} as const satisfies Partial<Person>;

const isUnusual = ([field, value]: [string, unknown]) =>
  !(field in usual) || usual[field as keyof typeof usual] !== value;

/**
 * One query each per run of reconcile. A partition of the index takes 1,000 writes a second and a
 * lesson moves its person once (two writes): raise this before sending above 500 a second.
 */
export const SHARDS = ['0'];

const shardOf = (id: PersonId) => SHARDS[id.charCodeAt(0) % SHARDS.length] as string;

export function personItem(person: Person) {
  // The key says whose it is.
  const { id, ...fields } = person;
  const waits = attendAt(person);
  return toItem({
    ...itemKey.person(id),
    ...Object.fromEntries(Object.entries(fields).filter(isUnusual)),
    ...(waits !== undefined && { waitShard: shardOf(id), attendAt: waits }),
  });
}

type Stored = Record<string, unknown> & {
  readonly pk: string;
  readonly legs: Legs;
  readonly danger?: OpenDanger;
  readonly check?: AskedCheck;
  readonly later?: LaterLetter;
};

export const legsFrom = (stored: Legs): Legs => ({ ...startingLegs, ...stored });

/** @returns undefined for a trace */
export function personFrom(item: Record<string, unknown>): Person | undefined {
  if (item.trace) return undefined;
  const { pk, sk: _sk, waitShard: _shard, attendAt: _waits, ...fields } = item as Stored;
  const { legs, danger, check, later } = fields;
  return {
    id: personOfPartition(pk),
    ...absent,
    ...usual,
    ...fields,
    legs: legsFrom(legs),
    danger: danger && { ...absentOfDanger, ...danger },
    check: check && { ...absentOfCheck, ...check },
    later: later && { ...absentOfLater, ...later },
  } as Person;
}

export const traceItem = (id: PersonId, trace: Trace) =>
  toItem({ ...itemKey.person(id), ...trace, trace: true });

/** @returns undefined for a person */
export function traceFrom(item: Record<string, unknown>): Trace | undefined {
  if (!item.trace) return undefined;
  const { run, number, version, movedTo } = item as unknown as Trace;
  return { run, number, version, movedTo };
}
