/** Mails every alarm of the stack to one address. */
import { Stack } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { CourseAlarm } from './course-alarm.ts';
import { accept } from './rules.ts';

export class AlarmMail extends Construct {
  /** @param address that confirms the subscription once */
  constructor(scope: Construct, id: string, address: string) {
    super(scope, id);
    const stack = Stack.of(this);
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    accept(topic, {
      'HIPAA.Security-SNSEncryptedKMS':
        'Alarms carry names of metrics, never of people; a key of its own would have to admit CloudWatch anyway.',
    });
    topic.addSubscription(new EmailSubscription(address));
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    );
    for (const alarm of stack.node.findAll()) {
      if (alarm instanceof CourseAlarm) alarm.addAlarmAction(new SnsAction(topic));
    }
  }
}
