import { afterEach, describe, expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import type { JsonObject } from '../../local/json.ts';
import { startFixture } from './fixture-assembly.ts';

const hosts: Host[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

const att = (id: string): JsonObject => ({ 'Fn::GetAtt': [id, 'Arn'] });
const RULE = 'arn:aws:ses:eu-west-1:333333333333:receipt-rule-set/ours:receipt-rule/replies';

interface Admitted {
  readonly bucket: string;
  readonly topic: string;
  readonly key: string;
  readonly queue: string;
}
const everywhere: Admitted = {
  bucket: RULE,
  topic: RULE,
  key: '333333333333',
  queue: 'Topic',
};

/** All that a mail passes, each admitting whom the test says. */
const resources = ({ bucket, topic, key, queue }: Admitted): JsonObject => {
  const allow = (service: string, Action: JsonObject | string | string[], rest: JsonObject) => ({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { Service: `${service}.amazonaws.com` }, Action, ...rest },
    ],
  });
  const from = (arn: string): JsonObject => ({ ArnEquals: { 'aws:SourceArn': arn } });
  return {
    Bucket: { Type: 'AWS::S3::Bucket', Properties: {} },
    BucketPolicy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Bucket' },
        PolicyDocument: allow('ses', 's3:PutObject', {
          Resource: { 'Fn::Join': ['', [att('Bucket'), '/raw/*']] },
          Condition: from(bucket),
        }),
      },
    },
    Key: {
      Type: 'AWS::KMS::Key',
      Properties: {
        KeyPolicy: allow('ses', ['kms:GenerateDataKey', 'kms:Decrypt'], {
          Resource: '*',
          Condition: { StringEquals: { 'aws:SourceAccount': key } },
        }),
      },
    },
    Topic: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: att('Key') } },
    TopicPolicy: {
      Type: 'AWS::SNS::TopicPolicy',
      Properties: {
        Topics: [{ Ref: 'Topic' }],
        PolicyDocument: allow('ses', 'sns:Publish', {
          Resource: { Ref: 'Topic' },
          Condition: from(topic),
        }),
      },
    },
    Replies: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'replies' } },
    RepliesPolicy: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: 'Replies' }],
        PolicyDocument: allow('sns', 'sqs:SendMessage', {
          Resource: att('Replies'),
          Condition: {
            ArnEquals: { 'aws:SourceArn': queue === 'Topic' ? { Ref: 'Topic' } : queue },
          },
        }),
      },
    },
    Subscription: {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        TopicArn: { Ref: 'Topic' },
        Protocol: 'sqs',
        Endpoint: att('Replies'),
        RawMessageDelivery: true,
      },
    },
    RuleSet: { Type: 'AWS::SES::ReceiptRuleSet', Properties: { RuleSetName: 'ours' } },
    Rule: {
      Type: 'AWS::SES::ReceiptRule',
      DependsOn: ['RuleSet'],
      Properties: {
        RuleSetName: 'ours',
        Rule: {
          Name: 'replies',
          Enabled: true,
          ScanEnabled: true,
          Recipients: ['course.example'],
          Actions: [
            {
              S3Action: {
                BucketName: { Ref: 'Bucket' },
                ObjectKeyPrefix: 'raw/',
                TopicArn: { Ref: 'Topic' },
              },
            },
          ],
        },
      },
    },
  };
};

async function receive(admitted: Admitted) {
  const host = await startFixture(resources(admitted));
  hosts.push(host);
  host.services.ses.activateRuleSet('ours');
  const envelope = { mailFrom: 'robin@mail.example', recipients: ['a@course.example'] };
  host.services.ses.receive(envelope, Buffer.from('From: robin@mail.example\r\n\r\n6'));
  await host.clock.settle();
  const { visible } = host.services.sqs.counts('arn:aws:sqs:eu-west-1:333333333333:replies');
  return { mail: host.services.ses.received()[0], arrived: visible, problems: host.problems() };
}

describe('a mail that comes in', () => {
  test('passes where every policy admits it', async () => {
    expect(await receive(everywhere)).toMatchObject({
      mail: { state: 'handed-on' },
      arrived: 1,
      problems: [],
    });
  });

  test.each([
    ['the bucket admits another rule', { bucket: `${RULE}-2` }, 's3:PutObject'],
    ['the topic admits another rule', { topic: `${RULE}-2` }, 'sns:Publish'],
    ['the key admits another account', { key: '444444444444' }, 'kms:GenerateDataKey'],
  ])('is stopped where %s', async (_what, over, action) => {
    const { mail, arrived, problems } = await receive({ ...everywhere, ...over });
    expect(mail).toMatchObject({ state: 'given-up', problem: 'AccessDenied' });
    expect(arrived).toBe(0);
    expect(problems.join()).toContain(`not authorized to perform: ${action}`);
  });

  test('is lost where the queue does not admit the topic: SNS does not try that again', async () => {
    const { mail, arrived, problems } = await receive({
      ...everywhere,
      queue: 'arn:aws:sns:eu-west-1:333333333333:another',
    });
    expect(mail?.state).toBe('handed-on');
    expect(arrived).toBe(0);
    expect(problems.join()).toContain('could not deliver');
  });
});
