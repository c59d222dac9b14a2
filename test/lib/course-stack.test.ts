import { readdirSync, readFileSync } from 'node:fs';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { CourseFunction } from '../../lib/course-function.ts';
import { fullSettings, synthesise, trialSettings } from './synth.ts';

const full = synthesise({ ...fullSettings, alarmsTo: 'ops@clinic.example' });
const trial = synthesise(trialSettings);
const zoned = synthesise({ ...fullSettings, hostedZoneId: 'Z0123456789ABCDEFGHIJ' });
const both: [string, Template][] = [
  ['trial', trial.template],
  ['full', full.template],
];

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

function resources(template: Template): [string, Resource][] {
  return Object.entries(template.toJSON().Resources);
}

function environmentOf(template: Template, id: string): Record<string, unknown> {
  const functions = template.findResources('AWS::Lambda::Function');
  const [found] = Object.entries(functions).filter(([logicalId]) => logicalId.includes(id));
  return found?.[1].Properties.Environment?.Variables ?? {};
}

describe('what must outlive every deployment', () => {
  // Booked schedules, letters and backups point at these. A new logical id or name replaces the
  // resource: if this test fails, put the old id or name back instead of mending the test.
  test.each(both)('%s mode keeps ids and names', (mode, template) => {
    const kept = resources(template)
      .filter(([, { DeletionPolicy }]) => DeletionPolicy === 'Retain')
      .map(([id, { Type, Properties, UpdateReplacePolicy }]) => {
        const { QueueName, RoleName, Name } = Properties;
        return [id, Type, QueueName ?? RoleName ?? Name, UpdateReplacePolicy];
      });
    const role = 'walk-easier-scheduler-eu-west-1';
    expect(kept).toEqual([
      ['RecordsTableC9B7A30B', 'AWS::DynamoDB::Table', undefined, 'Retain'],
      ['RecordsAddressKey62452AA5', 'AWS::SecretsManager::Secret', undefined, 'Retain'],
      ['RecordsLinkKeys491FF889', 'AWS::SecretsManager::Secret', undefined, 'Retain'],
      ['DeliverySchedulesAB04CC0C', 'AWS::Scheduler::ScheduleGroup', 'walk-easier', 'Retain'],
      [
        'DeliveryDueDeadLetters7BCFC6C0',
        'AWS::SQS::Queue',
        'walk-easier-due-dead-letters',
        'Retain',
      ],
      ['DeliveryDueQueue062A6569', 'AWS::SQS::Queue', 'walk-easier-due', 'Retain'],
      ['DeliverySchedulerRoleAEF73B03', 'AWS::IAM::Role', role, 'Retain'],
      ...(mode === 'full'
        ? [['ReceivingRaw4B0ACFC7', 'AWS::S3::Bucket', undefined, 'Retain']]
        : []),
    ]);
  });

  test('the secrets are never made anew: what they were generated from stays the same', () => {
    const generated = resources(full.template)
      .filter(([, { Type }]) => Type === 'AWS::SecretsManager::Secret')
      .map(([, { Properties }]) => Properties.GenerateSecretString);
    expect(generated).toEqual([
      { ExcludePunctuation: true, PasswordLength: 64 },
      {
        ExcludePunctuation: true,
        PasswordLength: 64,
        GenerateStringKey: '1',
        SecretStringTemplate: '{"current":"1"}',
      },
    ]);
  });

  test('the table keeps its keys, is protected, and can be wound back', () => {
    full.template.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  test('one sparse index of keys holds whatever waits', () => {
    full.template.hasResourceProperties('AWS::DynamoDB::Table', {
      GlobalSecondaryIndexes: [
        {
          IndexName: 'Waiting',
          KeySchema: [
            { AttributeName: 'waitShard', KeyType: 'HASH' },
            { AttributeName: 'attendAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    });
  });
});

describe('functions', () => {
  const functions = full.stack.node.findAll().filter((c) => c instanceof CourseFunction);

  test('every handler belongs to a construct, and every construct to a handler', () => {
    const handlers = readdirSync('lambdas')
      .filter((file) => file.endsWith('.handler.ts'))
      .map((file) => file.replace('.handler.ts', ''));
    expect(functions.map(({ handlerName }) => handlerName).sort()).toEqual(handlers.sort());
  });

  test('all run on the same Node and processor, outside of any network, without a reservation', () => {
    for (const [, { Type, Properties }] of resources(full.template)) {
      if (Type !== 'AWS::Lambda::Function') continue;
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        LoggingConfig: { LogGroup: { Ref: expect.any(String) } },
      });
      expect(Object.keys(Properties)).not.toContain('VpcConfig');
      expect(Object.keys(Properties)).not.toContain('ReservedConcurrentExecutions');
    }
  });

  test('logs are kept for three months', () => {
    full.template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
    full.template.resourceCountIs('AWS::Logs::LogGroup', functions.length + 1);
  });

  test.each([
    ['full', full.template],
    ['trial', trial.template],
  ])('each gets the environment it reads and no more, in %s mode', (mode, template) => {
    // Trial mode receives nothing, so nothing reads replies there.
    const there = functions.filter(
      ({ node }) => mode === 'full' || node.scope?.node.id !== 'Receiving',
    );
    for (const { handlerName, node } of there) {
      const source = readFileSync(`lambdas/${handlerName}.handler.ts`, 'utf8');
      const [, list] = /readEnv\(\s*\[([^\]]*)\]/.exec(source) ?? [];
      const read = [...(list ?? '').matchAll(/'(\w+)'/g)]
        .map(([, name]) => name)
        .filter((name) => mode === 'full' || name !== 'RECEIVING_DOMAIN');
      const given = Object.keys(environmentOf(template, node.id));
      expect([node.id, ...given.sort()]).toEqual([node.id, ...read.sort()]);
    }
  });

  test('links begin with the web host name in full mode and with the API in trial mode', () => {
    const api = resources(trial.template).find(([, r]) => r.Type === 'AWS::ApiGatewayV2::Api');
    for (const id of ['SendLesson', 'SignUp', 'ReadLetter', 'OpenPage']) {
      const own = environmentOf(full.template, id);
      expect(own.WEB_ORIGIN).toBe('https://letters.course.example');
      const given = environmentOf(trial.template, id);
      expect(given.WEB_ORIGIN).toEqual({ 'Fn::GetAtt': [api?.[0], 'ApiEndpoint'] });
    }
  });

  test('only full mode has a domain to receive on', () => {
    expect(environmentOf(full.template, 'SendLesson').RECEIVING_DOMAIN).toBe('course.example');
    expect(environmentOf(trial.template, 'SendLesson')).not.toHaveProperty('RECEIVING_DOMAIN');
  });
});

describe('sending', () => {
  const set = (name: string) => ({ Ref: Match.stringLikeRegexp(`^Mail${name}`) });

  test('only the confirmation letter passes by the suppression list of SES', () => {
    const reasons = resources(full.template)
      .filter(([, { Type }]) => Type === 'AWS::SES::ConfigurationSet')
      .map(([id, { Properties }]) => [
        id.replace(/[0-9A-F]{8}$/, ''),
        (Properties.SuppressionOptions as { SuppressedReasons: string[] }).SuppressedReasons,
      ]);
    expect(Object.fromEntries(reasons)).toEqual({
      MailPlain: ['BOUNCE', 'COMPLAINT'],
      MailTracked: ['BOUNCE', 'COMPLAINT'],
      MailConfirmation: [],
    });
  });

  test('letters travel encrypted or not at all', () => {
    full.template.allResourcesProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    });
  });

  test.each([
    ['Plain', false],
    ['Confirmation', false],
    ['Tracked', true],
  ])('%s letters are watched for opens and clicks: %s', (name, watched) => {
    const counted = watched
      ? Match.arrayWith(['open', 'click'])
      : Match.not(Match.arrayWith(['open']));
    full.template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      ConfigurationSetName: set(name),
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: counted,
        EventBridgeDestination: { EventBusArn: Match.anyValue() },
      },
    });
  });

  test('the rule takes the events of our configuration sets alone', () => {
    full.template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.ses'],
        resources: ['Plain', 'Tracked', 'Confirmation'].map((name) => ({
          'Fn::Join': ['', [Match.anyValue(), Match.anyValue(), Match.anyValue(), set(name)]],
        })),
      },
    });
  });

  test('the domain signs with 2048 bits and has a MAIL FROM domain of its own', () => {
    full.template.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: 'course.example',
      DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
      MailFromAttributes: { MailFromDomain: 'bounces.course.example' },
    });
    trial.template.resourceCountIs('AWS::SES::EmailIdentity', 0);
  });
});

describe('delivery', () => {
  test('a lesson may take six times the timeout of its function, and dies after five tries', () => {
    full.template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'walk-easier-due',
      VisibilityTimeout: 6 * 60 + 1,
      RedrivePolicy: { maxReceiveCount: 5 },
    });
    full.template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'walk-easier-due-dead-letters',
      MessageRetentionPeriod: 14 * 24 * 60 * 60,
    });
  });

  test.each([
    ['trial', trial.template, 9, '0.45'],
    ['full', full.template, 126, '6.3'],
  ])('%s mode paces lessons at nine tenths of what SES grants', (_mode, template, batch, share) => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: batch,
      ScalingConfig: { MaximumConcurrency: 2 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(environmentOf(template, 'SendLesson').SENDS_PER_SECOND).toBe(share);
  });

  test('mail events gather for three seconds, each failing by itself', () => {
    full.template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 50,
      MaximumBatchingWindowInSeconds: 3,
      ScalingConfig: Match.absent(),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  test('reconcile starts every quarter of an hour', () => {
    full.template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(15 minutes)',
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
  });
});

describe('the web door', () => {
  test('every path answers every method itself', () => {
    const routes = resources(full.template)
      .filter(([, { Type }]) => Type === 'AWS::ApiGatewayV2::Route')
      .map(([, { Properties }]) => Properties.RouteKey);
    expect(routes.sort()).toEqual([
      '$default',
      'ANY /',
      'ANY /before',
      'ANY /before/{proxy+}',
      'ANY /card/{proxy+}',
      'ANY /check/{proxy+}',
      'ANY /confirm/{proxy+}',
      'ANY /data/{proxy+}',
      'ANY /diary/{proxy+}',
      'ANY /erase/{proxy+}',
      'ANY /faq/{proxy+}',
      'ANY /goal',
      'ANY /goal/{proxy+}',
      'ANY /leave/{proxy+}',
      'ANY /letter/{proxy+}',
      'ANY /move/{proxy+}',
      'ANY /moves/{proxy+}',
      'ANY /my',
      'ANY /my/{proxy+}',
      'ANY /number/{proxy+}',
      'ANY /onward',
      'ANY /onward/{proxy+}',
      'ANY /picture/{proxy+}',
      'ANY /plan',
      'ANY /plan/{proxy+}',
      'ANY /setup/{proxy+}',
      'ANY /sign-up',
      'ANY /sign-up/{proxy+}',
      'ANY /steadier',
      'ANY /steadier/{proxy+}',
    ]);
  });

  test('the API may start a function on each of its routes, also on $default', () => {
    full.template.allResourcesProperties('AWS::Lambda::Permission', {
      Principal: 'apigateway.amazonaws.com',
      SourceArn: { 'Fn::Join': ['', Match.arrayWith(['/*/*'])] },
    });
  });

  test('requests are throttled, and logged without path, query or IP', () => {
    full.template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
    });
    const [stage] = Object.values(full.template.findResources('AWS::ApiGatewayV2::Stage'));
    const { Format } = stage?.Properties.AccessLogSettings ?? {};
    expect(Object.values(JSON.parse(Format))).toEqual([
      '$context.requestId',
      '$context.routeKey',
      '$context.status',
      '$context.responseLatency',
      '$context.integration.error',
    ]);
  });

  test('full mode answers under its own name alone', () => {
    full.template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      DisableExecuteApiEndpoint: true,
    });
    full.template.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainName: 'letters.course.example',
      DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2' }],
    });
    trial.template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      DisableExecuteApiEndpoint: false,
    });
    trial.template.resourceCountIs('AWS::ApiGatewayV2::DomainName', 0);
  });
});

describe('the domain', () => {
  const wanted = [
    ['bounces.course.example', 'MX', '10 feedback-smtp.eu-west-1.amazonses.com'],
    ['bounces.course.example', 'TXT', '"v=spf1 include:amazonses.com ~all"'],
    ['_dmarc.course.example', 'TXT', '"v=DMARC1; p=quarantine; adkim=r; aspf=r"'],
    ['course.example', 'MX', '10 inbound-smtp.eu-west-1.amazonaws.com'],
  ] as const;

  test.each(wanted)('the hosted zone gets %s %s %s', (Name, Type, value) => {
    zoned.template.hasResourceProperties('AWS::Route53::RecordSet', {
      HostedZoneId: 'Z0123456789ABCDEFGHIJ',
      Name,
      Type,
      ResourceRecords: [value],
    });
  });

  test('the hosted zone also gets three keys and the web host name, and nothing is printed', () => {
    zoned.template.resourcePropertiesCountIs('AWS::Route53::RecordSet', { Type: 'CNAME' }, 4);
    zoned.template.hasResourceProperties('AWS::Route53::RecordSet', {
      Name: 'letters.course.example',
      Type: 'CNAME',
    });
    expect(zoned.template.findOutputs('DnsRecords')).toEqual({});
  });

  test('without a hosted zone the same records are printed', () => {
    full.template.resourceCountIs('AWS::Route53::RecordSet', 0);
    const printed = JSON.stringify(full.template.findOutputs('DnsRecords'));
    for (const [name, type, value] of wanted) {
      expect(printed).toContain(`${name} ${type} ${value.replaceAll('"', '')}`);
    }
    expect(printed).toContain('letters.course.example CNAME ');
    expect(printed.match(/DkimDNSTokenName/g)).toHaveLength(3);
  });

  test('trial mode has no records', () => {
    expect(trial.template.findOutputs('DnsRecords')).toEqual({});
  });
});

describe('outputs', () => {
  test.each(both)(
    '%s mode tells where to sign up, the table, and the key to back up',
    (_mode, t) => {
      expect(Object.keys(t.toJSON().Outputs)).toEqual(
        expect.arrayContaining(['SignUpUrl', 'TableName', 'AddressKeyArn']),
      );
    },
  );
});
