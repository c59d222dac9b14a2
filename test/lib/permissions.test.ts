import { describe, expect, test } from 'vitest';
import { fullSettings, synthesise, trialSettings } from './synth.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
}

type Template = ReturnType<typeof synthesise>['template'];

function list<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value];
}

/** Every statement that permits something, in policies of roles and of resources. */
function permitted(template: Template): [owner: string, Statement][] {
  const found: [string, Statement][] = [];
  const walk = (owner: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('Effect' in value && (value as Statement).Effect === 'Allow') {
      found.push([owner, value as Statement]);
    }
    for (const inner of Object.values(value)) walk(owner, inner);
  };
  for (const [id, resource] of Object.entries(template.toJSON().Resources)) walk(id, resource);
  return found.filter((one) => !keepsKeyManageable(one));
}

/** As every key's own policy begins: the account's IAM decides about it. Else nobody could. */
const keepsKeyManageable = ([, { Action, Principal }]: [string, Statement]) =>
  Action === 'kms:*' && JSON.stringify(Principal).includes(':iam::222222222222:root');

/** What one function's role may do, action by action, with short names for resources. */
function rights(template: Template, id: string): Record<string, string[]> {
  const rights: Record<string, string[]> = {};
  for (const [owner, { Action, Resource }] of permitted(template)) {
    if (!owner.includes(`${id}RoleDefaultPolicy`)) continue;
    for (const action of list(Action)) {
      const of = list(Resource).map(shortName);
      rights[action] = [...(rights[action] ?? []), ...of].sort();
    }
  }
  return rights;
}

function shortName(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  const { Ref, 'Fn::GetAtt': att, 'Fn::Join': join } = resource as Record<string, unknown>;
  if (typeof Ref === 'string') return Ref.replace(/[0-9A-F]{8}$/, '');
  if (Array.isArray(att)) return String(att[0]).replace(/[0-9A-F]{8}$/, '');
  const [, parts] = join as [string, unknown[]];
  return parts
    .map((part) => (typeof part === 'string' ? part.replace(/^.*:/, '') : shortName(part)))
    .join('')
    .replace(/^.*AWS::Partition/, '');
}

const full = synthesise(fullSettings).template;
const trial = synthesise({ ...trialSettings, alarmsTo: 'ops@clinic.example' }).template;

describe.each([
  ['full', full],
  ['trial', trial],
])('permissions in %s mode', (_mode, template) => {
  test('name their actions', () => {
    const wild = permitted(template).filter(([, { Action }]) =>
      list(Action).some((action) => action.includes('*')),
    );
    expect(wild).toEqual([]);
  });

  test('name their resources, but for what AWS lets nobody name', () => {
    const wild = permitted(template)
      .filter(([, { Resource }]) => Resource !== undefined && list(Resource).includes('*'))
      .flatMap(([, { Action }]) => list(Action));
    expect(wild.sort()).toEqual(
      [
        // In the policy of a key the star is that key.
        ...(template === full ? ['kms:Decrypt', 'kms:GenerateDataKey'] : []),
        'ses:DeleteSuppressedDestination',
        ...(template === full
          ? ['ses:DescribeActiveReceiptRuleSet', 'ses:SetActiveReceiptRuleSet']
          : []),
      ].sort(),
    );
  });

  test('to send hold for the sender alone', () => {
    const senders = permitted(template)
      .filter(([, { Action }]) => list(Action).includes('ses:SendRawEmail'))
      .map(([, { Condition }]) => Condition?.StringEquals?.['ses:FromAddress']);
    const { address } = (template === full ? fullSettings : trialSettings).sender;
    // Whoever receives mail answers it, too.
    expect(senders).toEqual(Array(template === full ? 4 : 3).fill(address));
  });

  test('to pass a role hold for Scheduler alone', () => {
    const passing = permitted(template).filter(([, { Action }]) => Action === 'iam:PassRole');
    expect(passing.length).toBeGreaterThan(0);
    for (const [, { Condition }] of passing) {
      expect(Condition).toEqual({
        StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
      });
    }
  });

  test('to assume the role of the schedules hold for our schedule group alone', () => {
    const [, trust] = permitted(template).find(
      ([owner, { Action }]) => owner.startsWith('DeliveryScheduler') && Action === 'sts:AssumeRole',
    ) ?? ['', undefined];
    expect(trust?.Condition).toMatchObject({
      StringEquals: { 'aws:SourceAccount': '222222222222' },
      ArnEquals: {
        'aws:SourceArn': {
          'Fn::Join': [
            '',
            expect.arrayContaining([
              ':scheduler:eu-west-1:222222222222:schedule-group/walk-easier',
            ]),
          ],
        },
      },
    });
  });

  test('are of no managed policy', () => {
    expect(JSON.stringify(template.toJSON())).not.toContain('ManagedPolicyArns');
  });
});

describe('what single functions may do', () => {
  const book = {
    'scheduler:CreateSchedule': ['schedule/walk-easier/*'],
    'iam:PassRole': ['DeliverySchedulerRole'],
    'sqs:SendMessage': ['DeliveryDueQueue'],
  };

  test('SendLesson sends lessons, takes them from the queue, and books the next', () => {
    expect(rights(full, 'SendLesson')).toMatchObject({
      ...book,
      'ses:SendRawEmail': [
        'configuration-set/MailPlain',
        'configuration-set/MailTracked',
        'identity/course.example',
        'identity/letters@course.example',
      ],
      'sqs:ReceiveMessage': ['DeliveryDueQueue'],
      'sqs:DeleteMessage': ['DeliveryDueQueue'],
    });
  });

  test('SignUp sends confirmations only, and books nothing', () => {
    const signUp = rights(full, 'SignUpSignUp');
    expect(signUp['ses:SendRawEmail']).toContain('configuration-set/MailConfirmation');
    expect(signUp['ses:SendRawEmail']).not.toContain('configuration-set/MailPlain');
    expect(Object.keys(signUp)).not.toContain('scheduler:CreateSchedule');
  });

  test('Leave takes bookings back and sends nothing', () => {
    const actions = Object.keys(rights(full, 'Leave'));
    expect(actions).toContain('scheduler:DeleteSchedule');
    expect(actions).not.toContain('ses:SendRawEmail');
    expect(actions).not.toContain('scheduler:CreateSchedule');
  });

  test('ReadLetter changes nothing', () => {
    expect(Object.keys(rights(full, 'ReadLetter')).sort()).toEqual([
      'dynamodb:GetItem',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'secretsmanager:GetSecretValue',
    ]);
  });

  test('ShowLibrary may do nothing but write its log', () => {
    expect(Object.keys(rights(full, 'ShowLibrary')).sort()).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
  });

  test('Reconcile asks the index what waits, looks at the queues of events, and sends nothing', () => {
    const reconcile = rights(full, 'Reconcile');
    expect(reconcile).toMatchObject({
      ...book,
      'dynamodb:Query': ['RecordsTable', expect.stringContaining('/index/Waiting')],
      'sqs:GetQueueAttributes': ['DeliveryDueQueue', 'MailEventsDeadLetters', 'MailEventsQueue'],
    });
    expect(Object.keys(reconcile)).not.toContain('ses:SendRawEmail');
  });

  test('AnswerCheck keeps and books, and neither sends nor deletes', () => {
    const answer = rights(full, 'AnsweringAnswerCheck');
    expect(answer).toMatchObject(book);
    expect(Object.keys(answer)).not.toContain('ses:SendRawEmail');
    expect(Object.keys(answer)).not.toContain('dynamodb:DeleteItem');
  });

  test('FitCourse keeps and books, and neither sends, nor deletes, nor takes a booking back', () => {
    const fit = rights(full, 'FittingFitCourse');
    expect(fit).toMatchObject(book);
    for (const action of [
      'ses:SendRawEmail',
      'dynamodb:DeleteItem',
      'dynamodb:UpdateItem',
      'scheduler:DeleteSchedule',
    ]) {
      expect(Object.keys(fit)).not.toContain(action);
    }
  });

  test('Confirm alone takes addresses off the suppression list of SES', () => {
    const may = permitted(full)
      .filter(([, { Action }]) => list(Action).includes('ses:DeleteSuppressedDestination'))
      .map(([owner]) => owner);
    expect(may).toEqual([expect.stringContaining('ConfirmRole')]);
  });

  test('in the sandbox a function may send to any verified identity', () => {
    expect(rights(trial, 'SendLesson')['ses:SendRawEmail']).toEqual([
      'configuration-set/MailPlain',
      'configuration-set/MailTracked',
      'identity/*',
    ]);
  });

  test('the schedules may only put messages into the due queue', () => {
    const role = permitted(full).filter(
      ([owner, { Action }]) => owner.startsWith('DeliveryScheduler') && Action !== 'sts:AssumeRole',
    );
    expect(role.map(([, { Action, Resource }]) => [Action, shortName(Resource)])).toEqual([
      ['sqs:SendMessage', 'DeliveryDueQueue'],
    ]);
  });

  test('the event queue takes messages from our rule alone', () => {
    const [, fromRule] =
      permitted(full).find(([owner]) => owner.startsWith('MailEventsQueuePolicy')) ?? [];
    expect(fromRule).toMatchObject({
      Action: 'sqs:SendMessage',
      Principal: { Service: 'events.amazonaws.com' },
      Condition: {
        ArnEquals: {
          'aws:SourceArn': { 'Fn::GetAtt': [expect.stringMatching(/OurLetters/), 'Arn'] },
        },
      },
    });
  });
});
