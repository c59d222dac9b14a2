import { describe, expect, test } from 'vitest';
import { compileEventPattern } from '../../../local/services/events/event-pattern.ts';

const EVENT = {
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  resources: ['arn:aws:ses:us-east-1:111111111111:configuration-set/plain'],
  detail: {
    eventType: 'Bounce',
    count: 3,
    final: true,
    none: null,
    tags: { person: ['p1', 'p2'] },
  },
};

const MATCHING: [string, unknown][] = [
  ['an exact value', { source: ['aws.ses'] }],
  ['one value of several', { 'detail-type': ['Email Sent', 'Email Bounced'] }],
  ['an element of a list', { resources: [EVENT.resources[0]] }],
  ['a prefix within a list', { resources: [{ prefix: 'arn:aws:ses:' }] }],
  ['a suffix', { resources: [{ suffix: '/plain' }] }],
  ['a wildcard', { resources: [{ wildcard: 'arn:aws:ses:*:configuration-set/p*n' }] }],
  ['a nested field', { detail: { eventType: ['Bounce'] } }],
  ['a number', { detail: { count: [3] } }],
  ['true', { detail: { final: [true] } }],
  ['null', { detail: { none: [null] } }],
  ['anything but another value', { detail: { eventType: [{ 'anything-but': 'Send' }] } }],
  ['anything but other values', { detail: { eventType: [{ 'anything-but': ['Send', 'Open'] }] } }],
  ['anything but a prefix', { detail: { eventType: [{ 'anything-but': { prefix: 'Se' } }] } }],
  ['a field that exists', { detail: { tags: { person: [{ exists: true }] } } }],
  ['a field that does not exist', { detail: { open: [{ exists: false }] } }],
  ['several fields together', { source: ['aws.ses'], detail: { eventType: ['Bounce'] } }],
];

const NOT_MATCHING: [string, unknown][] = [
  ['another value', { source: ['aws.s3'] }],
  ['a value of other case', { detail: { eventType: ['bounce'] } }],
  ['one field of two', { source: ['aws.ses'], detail: { eventType: ['Send'] } }],
  ['an absent field', { detail: { absent: ['x'] } }],
  ['an absent field against anything-but', { detail: { absent: [{ 'anything-but': 'x' }] } }],
  ['a wildcard with a dot taken literally', { source: [{ wildcard: 'aws?ses' }] }],
  ['a number as text', { detail: { count: ['3'] } }],
];

describe('a pattern matches', () => {
  test.each(MATCHING)('%s', (_name, pattern) => {
    expect(compileEventPattern(pattern)(EVENT)).toBe(true);
  });
});

describe('a pattern does not match', () => {
  test.each(NOT_MATCHING)('%s', (_name, pattern) => {
    expect(compileEventPattern(pattern)(EVENT)).toBe(false);
  });
});

test.each([
  [{ source: [{ cidr: '10.0.0.0/8' }] }, 'operator cidr is not hosted'],
  [{ $or: [] }, 'operator $or is not hosted'],
  [{ detail: { n: [{ numeric: ['>', 1] }] } }, 'operator numeric is not hosted'],
  [{ source: [] }, 'an empty list matches nothing'],
  [{ source: 'aws.ses' }, 'is not valid'],
  [{}, 'is not valid'],
])('the pattern %j is an error: %s', (pattern, said) => {
  expect(() => compileEventPattern(pattern)).toThrow(said);
});
