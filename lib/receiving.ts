/** Replies: SES lays each mail down in a bucket and tells of it through topic and queue; one function reads. */
import { CustomResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { CfnReceiptRule, ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Program } from './bundle.ts';
import { CourseAlarm } from './course-alarm.ts';
import { CourseFunction } from './course-function.ts';
import { CourseQueue } from './course-queue.ts';
import type { Delivery } from './delivery.ts';
import type { Mail } from './mail.ts';
import type { Records } from './records.ts';
import { accept, acceptPattern } from './rules.ts';
import type { WebDoor } from './web-door.ts';

export interface ReceivingProps {
  readonly program: Program;
  readonly records: Records;
  readonly mail: Mail;
  readonly door: WebDoor;
  readonly delivery: Delivery;
  /** all mail to it comes here */
  readonly domain: string;
  /** the rule set that is active in the account already @default one of our own */
  readonly receiptRuleSet: string | undefined;
}

// Fixed: the policies below name them, and the rule needs those policies to be made.
const ruleSetName = 'walk-easier';
const ruleName = 'walk-easier-replies';
const prefix = 'raw/';
// Long enough to look into a complaint, short enough for what people write about their health.
const keepRaw = Duration.days(30);
// A danger sign is among them: somebody should know before the person wonders.
const longestWait = Duration.minutes(10);

const onlyForAMonth =
  'It holds mail for thirty days, to be read once: what is deleted shall be gone, and a copy elsewhere would outlive it.';

export class Receiving extends Construct {
  readonly readReply: CourseFunction;
  private readonly ruleArn: string;

  constructor(scope: Construct, id: string, props: ReceivingProps) {
    super(scope, id);
    const { program, records, mail, door, delivery, domain } = props;
    const { receiptRuleSet = ruleSetName } = props;
    this.ruleArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'receipt-rule-set',
      resourceName: `${receiptRuleSet}:receipt-rule/${ruleName}`,
    });

    const bucket = this.bucket();
    const topic = this.topic();
    const timeout = Duration.seconds(60);
    const queue = new CourseQueue(this, 'Replies', {
      consumerTimeout: timeout,
      runbook: 'A reply could not be read',
    });
    // Raw: the queue gets what SES wrote, without an envelope that says nothing to us.
    new Subscription(this, 'ToQueue', {
      topic,
      protocol: SubscriptionProtocol.SQS,
      endpoint: queue.arn,
      rawMessageDelivery: true,
    });
    queue.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.arn],
        conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
      }),
    );
    new CourseAlarm(this, 'RepliesWait', {
      runbook: 'Replies wait to be read',
      description: 'The oldest reply has waited for ten minutes',
      metric: queue.queue.metricApproximateAgeOfOldestMessage({
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      threshold: longestWait.toSeconds(),
    });

    this.rule(receiptRuleSet, domain, bucket, topic, props);

    this.readReply = new CourseFunction(this, 'ReadReply', {
      program,
      description: 'Reads what people write back, and does what they ask for',
      timeout,
      // A mail of 25 MB is taken apart in memory.
      memorySize: 1024,
      enclosed: 'letters',
    });
    // One mail can take as long as it likes; a flood of them leaves room for the pages.
    queue.feed(this.readReply, { batchSize: 1, concurrency: 4 });
    this.readReply.allow(['s3:GetObject'], [bucket.arnForObjects(`${prefix}*`)]);
    acceptPattern(
      this.readReply.role,
      bucket.arnForObjects(`${prefix}*`),
      'Mail lies under names that SES makes up.',
    );
    this.readReply.allow(['sqs:SendMessage'], [queue.deadLetters.queueArn]);
    this.readReply.tell({ REPLY_DEAD_LETTERS_URL: queue.deadLetters.queueUrl });
    records.grantItems(this.readReply, ['GetItem', 'PutItem', 'UpdateItem', 'Query']);
    records.grantAddressKey(this.readReply);
    records.grantLinkKeys(this.readReply);
    mail.grantSend(this.readReply, ['plain', 'tracked']);
    door.tellOrigin(this.readReply);
    delivery.grantBook(this.readReply);
    delivery.grantUnbook(this.readReply);
  }

  private bucket(): Bucket {
    const bucket = new Bucket(this, 'Raw', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: keepRaw }],
      // CloudFormation cannot delete a bucket that holds mail; this one empties itself.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [bucket.arnForObjects(`${prefix}*`)],
        conditions: this.fromOurRule(),
      }),
    );
    accept(bucket, {
      'AwsSolutions-S1':
        'One function reads it and SES writes to it; who else may, stands in IAM. Object-level logging is for CloudTrail to turn on.',
      'HIPAA.Security-S3BucketLoggingEnabled':
        'One function reads it and SES writes to it; who else may, stands in IAM. Object-level logging is for CloudTrail to turn on.',
      'HIPAA.Security-S3BucketReplicationEnabled': onlyForAMonth,
      'HIPAA.Security-S3BucketVersioningEnabled': onlyForAMonth,
      'HIPAA.Security-S3DefaultEncryptionKMS':
        'Read by one role of this account, for which the key that S3 manages suffices.',
    });
    return bucket;
  }

  /** What SES tells holds addresses and a subject: encrypted, with a key that admits SES. */
  private topic(): Topic {
    const key = new Key(this, 'TopicKey', {
      description: 'Encrypts what SES tells of mail that came in, between topic and queue',
      enableKeyRotation: true,
      // Nothing is kept under it: what it encrypted is gone within moments.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        // No condition: AWS documents none that SES fulfils before KMS, and a wrong one would let no
        // reply through. The topic, the key's only use, admits our rule alone.
        resources: ['*'],
      }),
    );
    const topic = new Topic(this, 'Told', { masterKey: key, enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: this.fromOurRule(),
      }),
    );
    return topic;
  }

  private rule(
    set: string,
    domain: string,
    bucket: Bucket,
    topic: Topic,
    { program, receiptRuleSet }: ReceivingProps,
  ): void {
    const isOwn = receiptRuleSet === undefined;
    const own = isOwn
      ? new ReceiptRuleSet(this, 'RuleSet', { receiptRuleSetName: ruleSetName })
      : undefined;
    const rule = new CfnReceiptRule(this, 'Rule', {
      ruleSetName: set,
      rule: {
        name: ruleName,
        enabled: true,
        recipients: [domain],
        scanEnabled: true,
        // A server that knows no TLS may still bring the one reply that matters.
        tlsPolicy: TlsPolicy.OPTIONAL,
        actions: [
          {
            s3Action: {
              bucketName: bucket.bucketName,
              objectKeyPrefix: prefix,
              topicArn: topic.topicArn,
            },
          },
        ],
      },
    });
    // SES tries bucket and topic when the rule is made.
    for (const needed of [bucket.policy, topic, own]) if (needed) rule.node.addDependency(needed);

    const activate = new CourseFunction(this, 'ActivateReceiptRuleSet', {
      program,
      description:
        'Makes sure that mail comes through our rule, when the stack is deployed or deleted',
      timeout: Duration.seconds(30),
    });
    activate.allow(['ses:DescribeActiveReceiptRuleSet', 'ses:SetActiveReceiptRuleSet'], ['*']);
    acceptPattern(activate.role, '*', 'SES knows no resource for which rule set is active.');
    const active = new CustomResource(this, 'Active', {
      serviceToken: activate.functionArn,
      properties: { ruleSet: set, isOwn: String(isOwn) },
    });
    // Deleted before the rule and its set: an active set cannot be deleted.
    active.node.addDependency(rule);
  }

  private fromOurRule() {
    return {
      StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
      ArnEquals: { 'aws:SourceArn': this.ruleArn },
    };
  }
}
