import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { personFrom, personItem, traceItem } from '../../../lambdas/adapters/dynamo-person-item.ts';
import {
  anAskedCheck,
  anOpenDanger,
  aPerson,
  aPersonId,
  aTrace,
  DAY,
  everythingSet,
  NOW,
} from '../../builders.ts';

type Item = Record<string, AttributeValue>;

/**
 * What DynamoDB counts, docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html:
 * names and strings in UTF-8; a number a byte for two digits and one more; 3 for a list or map and
 * 1 for each thing in it.
 */
function sizeOf(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/\D/g, '').length / 2) + 1;
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  const inner = value.L ? value.L.map(sizeOf) : [sizeOfItem(value.M as Item)];
  const count = (value.L ?? Object.keys(value.M as Item)).length;
  return 3 + count + inner.reduce((sum, size) => sum + size, 0);
}

const sizeOfItem = (item: Item): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOf(value),
    0,
  );

/** One write unit. */
const KILOBYTE = 1_024;

/** Asked already; nothing waits for it. */
const answered = anOpenDanger({ askAt: undefined });

describe("a person's item", () => {
  test('costs one write unit, even where every field is set', () => {
    expect(sizeOfItem(personItem(everythingSet()))).toBeLessThanOrEqual(KILOBYTE);
  });

  test('is half of that for most people', () => {
    expect(sizeOfItem(personItem(aPerson()))).toBeLessThanOrEqual(KILOBYTE / 2);
  });

  test('leaves out what is as for most people, and what its key says already', () => {
    const names = Object.keys(personItem(aPerson({ firstName: '' })));
    expect(names).toEqual(expect.arrayContaining(['pk', 'sk', 'attendAt', 'waitShard', 'version']));
    for (const name of ['id', 'firstName', 'source', 'tracking', 'danger', 'softBounces']) {
      expect(names).not.toContain(name);
    }
  });

  test('is in the index at the earliest moment that waits, and only where one does', () => {
    const check = anAskedCheck({ remindAt: NOW + DAY });
    const waiting = unmarshall(personItem(aPerson({ check, overdueAt: NOW + 2 * DAY })));
    expect(waiting).toMatchObject({ attendAt: NOW + DAY, waitShard: '0' });
    const idle = unmarshall(personItem(aPerson({ overdueAt: undefined })));
    expect(Object.keys(idle)).not.toContain('attendAt');
    expect(Object.keys(idle)).not.toContain('waitShard');
  });

  test('reads back as the person, whatever is left out', () => {
    const people = [
      aPerson(),
      everythingSet(),
      aPerson({ unanswered: undefined, check: anAskedCheck(), danger: answered }),
    ];
    for (const person of people) {
      expect(personFrom(unmarshall(personItem(person)))).toStrictEqual(person);
    }
  });
});

describe('a trace', () => {
  test('holds no address, no name and no word about their health', () => {
    const trace = aTrace({ movedTo: { id: aPersonId('d'), runsAfter: 1 } });
    expect(Object.keys(traceItem(aPersonId(), trace)).sort()).toEqual([
      'movedTo',
      'number',
      'pk',
      'run',
      'sk',
      'trace',
      'version',
    ]);
  });
});
