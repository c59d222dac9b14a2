// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation and IAM write placeholders so
import { describe, expect, test } from 'vitest';
import { Authorizer } from '../../local/iam/authorizer.ts';
import { parsePolicy } from '../../local/iam/policy-document.ts';
import type { Json } from '../../local/json.ts';

const ROLE = 'arn:aws:iam::333333333333:role/worker';
const QUEUE = 'arn:aws:sqs:eu-west-1:333333333333:due';
const RULE = 'arn:aws:events:eu-west-1:333333333333:rule/mail';

const statements = (kind: 'identity' | 'resource' | 'trust', ...written: Json[]) => {
  const parsed = parsePolicy({ Version: '2012-10-17', Statement: written }, kind, 'P');
  expect(parsed.problems).toEqual([]);
  return parsed.statements;
};

function decide(options: {
  identity?: Json[];
  resource?: Json[];
  action?: string;
  on?: string;
  context?: Record<string, string>;
  service?: string;
}): string {
  const authorizer = new Authorizer('333333333333', 'eu-west-1');
  authorizer.addRole(ROLE, {
    trust: [],
    identity: statements('identity', ...(options.identity ?? [])),
  });
  authorizer.addResourcePolicy(QUEUE, statements('resource', ...(options.resource ?? [])));
  return authorizer.decide(
    options.service === undefined
      ? { kind: 'role', arn: ROLE }
      : { kind: 'service', principal: options.service, sourceArn: RULE },
    {
      action: options.action ?? 'sqs:SendMessage',
      resource: options.on ?? QUEUE,
      ...(options.context === undefined ? {} : { context: options.context }),
    },
  ).kind;
}

const allow = (more: Record<string, Json> = {}): Json => ({
  Effect: 'Allow',
  Action: 'sqs:SendMessage',
  Resource: QUEUE,
  ...more,
});
const deny = (more: Record<string, Json> = {}): Json => ({
  ...Object(allow()),
  Effect: 'Deny',
  ...more,
});

describe('identity policies', () => {
  test.each<[name: string, options: Parameters<typeof decide>[0], expected: string]>([
    ['nothing allows by itself', {}, 'denied'],
    ['action and resource as written', { identity: [allow()] }, 'allowed'],
    ['another action', { identity: [allow()], action: 'sqs:DeleteMessage' }, 'denied'],
    ['another resource', { identity: [allow()], on: `${QUEUE}-2` }, 'denied'],
    [
      'actions compare without case',
      { identity: [allow({ Action: 'SQS:sendmessage' })] },
      'allowed',
    ],
    ['a star in the action', { identity: [allow({ Action: 'sqs:Send*' })] }, 'allowed'],
    [
      'a question mark in the resource',
      { identity: [allow({ Resource: QUEUE.replace('due', 'd?e') })] },
      'allowed',
    ],
    ['a star for every resource', { identity: [allow({ Resource: '*' })] }, 'allowed'],
    ['an explicit deny wins', { identity: [allow(), deny({ Resource: '*' })] }, 'denied'],
    [
      'a deny of something else',
      { identity: [allow(), deny({ Action: 'sqs:DeleteMessage' })] },
      'allowed',
    ],
    [
      'NotAction',
      { identity: [{ Effect: 'Allow', NotAction: 'sqs:DeleteMessage', Resource: QUEUE }] },
      'allowed',
    ],
    [
      'NotAction that names it',
      { identity: [{ Effect: 'Allow', NotAction: 'sqs:*', Resource: QUEUE }] },
      'denied',
    ],
    [
      'NotResource that names it',
      { identity: [{ Effect: 'Allow', Action: '*', NotResource: QUEUE }] },
      'denied',
    ],
  ])('%s', (_name, options, expected) => {
    expect(decide(options)).toBe(expected);
  });
});

describe('conditions', () => {
  const key = 'ses:FromAddress';
  const got = { 'ses:fromaddress': 'letters@course.example' };
  test.each<[name: string, condition: Json, context: Record<string, string>, expected: string]>([
    ['StringEquals', { StringEquals: { [key]: 'letters@course.example' } }, got, 'allowed'],
    [
      'StringEquals with another value',
      { StringEquals: { [key]: 'x@course.example' } },
      got,
      'denied',
    ],
    [
      'one of several values',
      { StringEquals: { [key]: ['x', 'letters@course.example'] } },
      got,
      'allowed',
    ],
    ['StringLike', { StringLike: { [key]: '*@course.example' } }, got, 'allowed'],
    ['StringNotEquals', { StringNotEquals: { [key]: 'letters@course.example' } }, got, 'denied'],
    ['an absent key', { StringEquals: { [key]: 'x' } }, {}, 'denied'],
    ['an absent key with IfExists', { StringEqualsIfExists: { [key]: 'x' } }, {}, 'allowed'],
    [
      'an absent key with ForAllValues',
      { 'ForAllValues:StringEquals': { [key]: 'x' } },
      {},
      'allowed',
    ],
    [
      'an absent key with ForAnyValue',
      { 'ForAnyValue:StringEquals': { [key]: 'x' } },
      {},
      'denied',
    ],
    [
      'Bool on TLS, which counts as spoken',
      { Bool: { 'aws:SecureTransport': 'true' } },
      {},
      'allowed',
    ],
    ['Null', { Null: { [key]: 'true' } }, {}, 'allowed'],
    [
      'all keys must hold',
      { StringEquals: { [key]: 'letters@course.example', other: 'x' } },
      got,
      'denied',
    ],
  ])('%s', (_name, Condition, context, expected) => {
    expect(decide({ identity: [allow({ Condition })], context })).toBe(expected);
  });
});

describe('resource policies', () => {
  const letIn = (more: Record<string, Json> = {}): Json =>
    allow({
      Principal: { Service: 'events.amazonaws.com' },
      Condition: { ArnEquals: { 'aws:SourceArn': RULE } },
      ...more,
    });
  const service = 'events.amazonaws.com';
  test.each<[name: string, options: Parameters<typeof decide>[0], expected: string]>([
    ['a service needs one', { service }, 'denied'],
    ['one that names service and source', { service, resource: [letIn()] }, 'allowed'],
    [
      'one that names another service',
      { service: 'sns.amazonaws.com', resource: [letIn()] },
      'denied',
    ],
    [
      'one for another source',
      { service, resource: [letIn({ Condition: { ArnLike: { 'aws:SourceArn': `${RULE}-2` } } })] },
      'denied',
    ],
    ['a role is let in by its ARN', { resource: [allow({ Principal: { AWS: ROLE } })] }, 'allowed'],
    [
      'the account alone lets nobody in',
      { resource: [allow({ Principal: { AWS: 'arn:aws:iam::333333333333:root' } })] },
      'denied',
    ],
    [
      'its deny binds roles too',
      { identity: [allow()], resource: [deny({ Principal: '*' })] },
      'denied',
    ],
    [
      'a deny of plain HTTP does not bite',
      {
        identity: [allow()],
        resource: [
          deny({
            Principal: { AWS: '*' },
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ],
      },
      'allowed',
    ],
  ])('%s', (_name, options, expected) => {
    expect(decide(options)).toBe(expected);
  });
});

test('a trust policy says which service may take the role', () => {
  const authorizer = new Authorizer('333333333333', 'eu-west-1');
  authorizer.addRole(ROLE, {
    identity: [],
    trust: statements('trust', {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { Service: 'scheduler.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': '333333333333' } },
    }),
  });
  expect(authorizer.mayAssume(ROLE, 'scheduler.amazonaws.com').kind).toBe('allowed');
  expect(authorizer.mayAssume(ROLE, 'lambda.amazonaws.com').kind).toBe('denied');
  expect(authorizer.mayAssume(`${ROLE}-2`, 'scheduler.amazonaws.com').kind).toBe('denied');
});

test.each<[name: string, statement: Json, problem: string]>([
  [
    'an operator',
    allow({ Condition: { DateLessThan: { 'aws:CurrentTime': 'x' } } }),
    'P[0]: condition operator DateLessThan',
  ],
  [
    'a policy variable',
    allow({ Resource: 'arn:aws:s3:::a/${aws:username}' }),
    'P[0]: policy variable in Resource arn:aws:s3:::a/${aws:username}',
  ],
  ['a member', allow({ Colour: 'red' }), 'P[0]: statement member Colour'],
  ['an effect', allow({ Effect: 'Maybe' }), 'P[0]: Effect "Maybe"'],
])('%s that is not known is named', (_name, statement, problem) => {
  const { problems } = parsePolicy({ Statement: [statement] }, 'identity', 'P');
  expect(problems).toContain(problem);
});
