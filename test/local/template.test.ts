// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation and IAM write placeholders so
import { rmSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readAssembly } from '../../local/assembly.ts';
import { isObject, type JsonObject } from '../../local/json.ts';
import { StartError } from '../../local/problem.ts';
import { CATALOGUE } from '../../local/resources/catalogue.ts';
import type { Stage } from '../../local/resources/stage.ts';
import { type Plan, planTemplate } from '../../local/template.ts';
import { resources, writeAssembly } from './fixture-assembly.ts';

const queue = (properties: JsonObject): JsonObject => ({
  Type: 'AWS::SQS::Queue',
  Properties: properties,
});

function plan(template: JsonObject): Plan<Stage> {
  const folder = writeAssembly(template);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return planTemplate(readAssembly(folder), CATALOGUE, 'http://127.0.0.1:4602');
}

function problemsOf(template: JsonObject): readonly string[] {
  try {
    plan(template);
  } catch (error) {
    if (error instanceof StartError) return error.problems;
    throw error;
  }
  return [];
}

function outputOf(value: JsonObject, rest: JsonObject = {}): string | undefined {
  const template = { Resources: { Q: queue({ QueueName: 'q' }) }, ...rest };
  return plan({ ...template, Outputs: { Out: { Value: value } } }).outputs.Out;
}

test('the fixture’s whole stack has no problem', () => {
  expect(problemsOf({ Resources: resources })).toEqual([]);
});

test('resources come after what they refer to or depend on', () => {
  const order = plan({
    Resources: {
      A: {
        ...queue({
          RedrivePolicy: {
            deadLetterTargetArn: { 'Fn::GetAtt': ['B', 'Arn'] },
            maxReceiveCount: 1,
          },
        }),
        DependsOn: 'C',
      },
      B: queue({}),
      C: queue({}),
    },
  }).resources.map((one) => one.logicalId);
  expect(order).toEqual(['C', 'B', 'A']);
});

describe('intrinsics', () => {
  test.each<[name: string, value: JsonObject, expected: string]>([
    ['Ref', { Ref: 'Q' }, 'http://127.0.0.1:4602/333333333333/q'],
    ['GetAtt', { 'Fn::GetAtt': ['Q', 'Arn'] }, 'arn:aws:sqs:eu-west-1:333333333333:q'],
    ['GetAtt, dotted', { 'Fn::GetAtt': 'Q.QueueName' }, 'q'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] }, 'a-eu-west-1'],
    ['Sub', { 'Fn::Sub': '${AWS::Partition} ${Q.QueueName} ${!Kept}' }, 'aws q ${Kept}'],
    [
      'Sub with values',
      { 'Fn::Sub': ['${A}!', { A: { Ref: 'AWS::AccountId' } }] },
      '333333333333!',
    ],
    ['Select of Split', { 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b-c'] }] }, 'b'],
    ['If', { 'Fn::If': ['Is', 'yes', 'no'] }, 'yes'],
    ['If on And, Or, Not', { 'Fn::If': ['Mixed', 'yes', 'no'] }, 'no'],
    ['FindInMap', { 'Fn::FindInMap': ['Map', { Ref: 'AWS::Region' }, 'name'] }, 'Ireland'],
    ['Ref of a parameter', { Ref: 'Given' }, 'default'],
  ])('%s is resolved', (_name, value, expected) => {
    const rest = {
      Parameters: { Given: { Type: 'String', Default: 'default' } },
      Mappings: { Map: { 'eu-west-1': { name: 'Ireland' } } },
      Conditions: {
        Is: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] },
        Mixed: {
          'Fn::And': [
            { Condition: 'Is' },
            { 'Fn::Not': [{ 'Fn::Or': [{ Condition: 'Is' }, { Condition: 'Is' }] }] },
          ],
        },
      },
    };
    expect(outputOf(value, rest)).toBe(expected);
  });

  test('AWS::NoValue leaves its member out', () => {
    const [only] = plan({
      Resources: { Q: queue({ QueueName: 'q', DelaySeconds: { Ref: 'AWS::NoValue' } }) },
    }).resources;
    expect(only?.properties).toEqual({ QueueName: 'q' });
  });
});

describe('what is not supported is named', () => {
  const withQueue = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
    Resources: { Q: { ...queue(properties), ...more } },
  });
  test.each<[name: string, template: JsonObject, problem: string]>([
    [
      'a resource type',
      { Resources: { Bucket: { Type: 'AWS::EFS::FileSystem' } } },
      'Bucket: the host does not support resource type AWS::EFS::FileSystem',
    ],
    [
      'a property',
      withQueue({ FifoQueue: true }),
      'Q (AWS::SQS::Queue): the host does not support property FifoQueue',
    ],
    [
      'a property within a property',
      withQueue({
        RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:::x', maxReceiveCount: 1, other: 1 },
      }),
      'Q (AWS::SQS::Queue): the host does not support property RedrivePolicy.other',
    ],
    [
      'an attribute of a resource',
      withQueue({}, { CreationPolicy: {} }),
      'Q (AWS::SQS::Queue): the host does not support attribute CreationPolicy',
    ],
    [
      'an intrinsic',
      withQueue({ QueueName: { 'Fn::ImportValue': 'x' } }),
      'Q.QueueName: the host does not support Fn::ImportValue',
    ],
    [
      'a reference to nothing',
      withQueue({ QueueName: { Ref: 'Nothing' } }),
      'Q.QueueName: Ref Nothing does not exist or cannot be referred to',
    ],
    [
      'an attribute that the host does not give',
      withQueue({ QueueName: { 'Fn::GetAtt': ['Q2', 'Colour'] } }),
      'Q.QueueName: the host gives no Fn::GetAtt Q2.Colour',
    ],
    ['a section', { Transform: 'x', Resources: {} }, 'Template section Transform is not supported'],
  ])('%s', (_name, template, problem) => {
    expect(problemsOf(template)).toContain(problem);
  });

  test('a condition operator of a policy', () => {
    const template: JsonObject = structuredClone({ Resources: resources });
    const role = isObject(template.Resources) ? template.Resources.WorkerRole : undefined;
    const policies = isObject(role) && isObject(role.Properties) ? role.Properties : {};
    policies.Policies = [
      {
        PolicyName: 'Own',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sqs:*',
              Resource: '*',
              Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
            },
          ],
        },
      },
    ];
    expect(problemsOf(template)).toEqual([
      'WorkerRole (AWS::IAM::Role): WorkerRole/Own[0]: condition operator IpAddress',
    ]);
  });

  test('all problems are told at once', () => {
    expect(
      problemsOf({
        Resources: { A: { Type: 'AWS::EFS::FileSystem' }, B: { Type: 'AWS::KMS::Key' } },
      }),
    ).toHaveLength(2);
  });
});

test('an alarm is inert, with the reason', () => {
  const { inert } = plan({
    Resources: { Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { Anything: 1 } } },
  });
  expect(inert).toEqual([
    {
      logicalId: 'Alarm',
      type: 'AWS::CloudWatch::Alarm',
      reason: expect.stringContaining('watches'),
    },
  ]);
});

test('a folder without an assembly is named', () => {
  expect(() => readAssembly('/nonexistent')).toThrow('/nonexistent/manifest.json does not exist');
});
