import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { CLAIM_LIFE } from '../../lambdas/domain/replies/receiving-ports.ts';
import { fullSettings, synthesise, trialSettings } from './synth.ts';

const { template } = synthesise(fullSettings);
const named = synthesise({ ...fullSettings, receiptRuleSet: 'main' }).template;
const rule = 'AWS::SES::ReceiptRule';
const ours =
  'ses:eu-west-1:222222222222:receipt-rule-set/walk-easier:receipt-rule/walk-easier-replies';
const arn = (rest: string) => ({ 'Fn::Join': ['', Match.arrayWith([`:${rest}`])] });

describe('mail to the domain', () => {
  test('is scanned, laid down, and told of with its verdicts', () => {
    template.hasResourceProperties(rule, {
      RuleSetName: 'walk-easier',
      Rule: {
        Name: 'walk-easier-replies',
        Enabled: true,
        Recipients: ['course.example'],
        ScanEnabled: true,
        Actions: [
          {
            S3Action: {
              BucketName: { Ref: Match.stringLikeRegexp('^ReceivingRaw') },
              ObjectKeyPrefix: 'raw/',
              TopicArn: { Ref: Match.stringLikeRegexp('^ReceivingTold') },
              // That would be encryption by the client: nothing here could read it.
              KmsKeyArn: Match.absent(),
            },
          },
        ],
      },
    });
  });

  test('is kept for thirty days, encrypted, closed to the public, in one version', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: Match.anyValue(),
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
      VersioningConfiguration: Match.absent(),
    });
  });

  test('may be laid down and told of by SES for our rule alone', () => {
    const fromOurRule = {
      Principal: { Service: 'ses.amazonaws.com' },
      Condition: {
        StringEquals: { 'aws:SourceAccount': '222222222222' },
        ArnEquals: { 'aws:SourceArn': arn(ours) },
      },
    };
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({ Action: 's3:PutObject', ...fromOurRule })]),
      },
    });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({ Action: 'sns:Publish', ...fromOurRule })]),
      },
    });
  });

  test('is told of under a key of our own that admits SES: it could not publish otherwise', () => {
    template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
    template.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
            Principal: { Service: 'ses.amazonaws.com' },
          }),
        ]),
      },
    });
  });

  test('reaches the queue as SES wrote it, and from our topic alone', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      RawMessageDelivery: true,
    });
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'sqs:SendMessage',
            Principal: { Service: 'sns.amazonaws.com' },
            Condition: {
              ArnEquals: {
                'aws:SourceArn': { Ref: Match.stringLikeRegexp('^ReceivingTold') },
              },
            },
          }),
        ]),
      },
    });
  });
});

describe('whoever reads', () => {
  test('reads raw mail and nothing else of the bucket', () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyName: Match.stringLikeRegexp('^ReceivingReadReply'),
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 's3:GetObject',
            Resource: {
              'Fn::Join': [
                '',
                [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^ReceivingRaw'), 'Arn'] }, '/raw/*'],
              ],
            },
          }),
        ]),
      },
    });
  });

  test('loses no try on waiting: a claim outlives the function, and the queue outlives the claim', () => {
    const [fn] = Object.entries(template.findResources('AWS::Lambda::Function')).filter(([id]) =>
      id.startsWith('ReceivingReadReply'),
    );
    const [queue] = Object.entries(template.findResources('AWS::SQS::Queue')).filter(([id]) =>
      id.startsWith('ReceivingRepliesQueue'),
    );
    expect(CLAIM_LIFE).toBeGreaterThan(fn?.[1].Properties.Timeout);
    expect(CLAIM_LIFE).toBeLessThan(queue?.[1].Properties.VisibilityTimeout);
  });
});

describe('the active rule set', () => {
  const resource = 'AWS::CloudFormation::CustomResource';

  test('is seen to by the one custom resource, before which the rule is made', () => {
    const customs = Object.values(template.findResources(resource));
    expect(customs).toHaveLength(1);
    expect(customs[0]).toMatchObject({
      Properties: { ruleSet: 'walk-easier', isOwn: 'true' },
      DependsOn: expect.arrayContaining([expect.stringMatching(/^ReceivingRule/)]),
    });
    template.resourceCountIs('AWS::SES::ReceiptRuleSet', 1);
  });

  test('may be one that is there already: the rule goes into it, and no set is made', () => {
    named.hasResourceProperties(rule, { RuleSetName: 'main' });
    named.hasResourceProperties(resource, { ruleSet: 'main', isOwn: 'false' });
    named.resourceCountIs('AWS::SES::ReceiptRuleSet', 0);
    named.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Condition: Match.objectLike({
              ArnEquals: { 'aws:SourceArn': arn(ours.replace('walk-easier:', 'main:')) },
            }),
          }),
        ]),
      },
    });
  });
});

test('trial mode receives nothing', () => {
  const trial = synthesise(trialSettings).template;
  for (const type of [
    rule,
    'AWS::SES::ReceiptRuleSet',
    'AWS::S3::Bucket',
    'AWS::SNS::Topic',
    'AWS::KMS::Key',
    'AWS::CloudFormation::CustomResource',
  ]) {
    trial.resourceCountIs(type, 0);
  }
});

test('DMARC reports go where the setting says, and nowhere without it', () => {
  const dmarc = (settings: object) => {
    const zoned = synthesise({
      ...fullSettings,
      hostedZoneId: 'Z0123456789ABCDEFGHIJ',
      ...settings,
    });
    const records = Object.values(zoned.template.findResources('AWS::Route53::RecordSet'));
    return records.find(({ Properties }) => Properties.Name === '_dmarc.course.example')?.Properties
      .ResourceRecords;
  };
  expect(dmarc({})).toEqual(['"v=DMARC1; p=quarantine; adkim=r; aspf=r"']);
  expect(dmarc({ dmarcReportsTo: 'dmarc@clinic.example' })).toEqual([
    '"v=DMARC1; p=quarantine; adkim=r; aspf=r; rua=mailto:dmarc@clinic.example"',
  ]);
});
