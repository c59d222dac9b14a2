import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { lessonsInDoubtMetric, metricNamespace } from '../../lambdas/config.ts';
import { CourseAlarm } from '../../lib/course-alarm.ts';
import { fullSettings, synthesise, trialSettings } from './synth.ts';

const { stack, template } = synthesise({ ...fullSettings, alarmsTo: 'ops@clinic.example' });
const alarms = stack.node.findAll().filter((construct) => construct instanceof CourseAlarm);
const chapters = readFileSync('lib/runbook.md', 'utf8').split(/^## /m).slice(1);
const headings = chapters.map((chapter) => chapter.slice(0, chapter.indexOf('\n')));

describe('the runbook', () => {
  test('has a heading for every alarm, and an alarm for every heading', () => {
    expect([...new Set(alarms.map(({ runbook }) => runbook))].sort()).toEqual([...headings].sort());
  });

  test.each(headings)('describes, investigates and resolves: %s', (heading) => {
    const chapter = chapters.find((text) => text.startsWith(`${heading}\n`)) ?? '';
    const parts = [...chapter.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, part]) => part);
    expect(parts).toEqual(['Description', 'Investigation', 'Resolution']);
  });

  test('is named by each alarm', () => {
    for (const { Properties } of Object.values(template.findResources('AWS::CloudWatch::Alarm'))) {
      const [, heading] = /\(lib\/runbook\.md\): (.+)$/.exec(Properties.AlarmDescription) ?? [];
      expect(headings).toContain(heading);
    }
  });
});

describe('alarms', () => {
  test('ring at the first dead letter', () => {
    const dead = template.findResources('AWS::CloudWatch::Alarm', {
      Properties: {
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      },
    });
    expect(Object.keys(dead)).toHaveLength(3);
  });

  test('ring at the first error of each function', () => {
    const errors = template.findResources('AWS::CloudWatch::Alarm', {
      Properties: { Namespace: 'AWS/Lambda', MetricName: 'Errors', Threshold: 1 },
    });
    const functions = Object.keys(template.findResources('AWS::Lambda::Function'));
    expect(Object.keys(errors)).toHaveLength(functions.length);
  });

  test('ring when due lessons wait for half an hour', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ApproximateAgeOfOldestMessage',
      Threshold: 1800,
    });
  });

  test('ring when a lesson stays in doubt, by the name under which the program counts', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: metricNamespace,
      MetricName: lessonsInDoubtMetric,
      Threshold: 1,
    });
  });

  test('ring when reconcile is silent', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  test.each([
    ['Reputation.BounceRate', 0.05],
    ['Reputation.ComplaintRate', 0.001],
  ])('ring on %s before SES puts the account under review', (name, review) => {
    const [alarm] = Object.values(
      template.findResources('AWS::CloudWatch::Alarm', { Properties: { MetricName: name } }),
    );
    expect(alarm?.Properties.Threshold).toBeGreaterThan(0);
    expect(alarm?.Properties.Threshold).toBeLessThan(review);
  });

  test('are all mailed to the one address that is given', () => {
    template.allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: [{ Ref: Match.stringLikeRegexp('^AlarmMailTopic') }],
    });
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'ops@clinic.example',
    });
  });

  test('are mailed nowhere when no address is given', () => {
    const silent = synthesise(trialSettings).template;
    silent.resourceCountIs('AWS::SNS::Topic', 0);
    silent.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: Match.absent() });
  });
});
