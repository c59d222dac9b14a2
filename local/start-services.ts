/** Starts every stand-in service and tells each what it needs of the others. */
import type { Authorizer } from './iam/authorizer.ts';
import type { Services } from './resources/stage.ts';
import { dynamodb } from './services/dynamodb/dynamodb.ts';
import { events } from './services/events/events.ts';
import { s3 } from './services/s3/s3.ts';
import { scheduler } from './services/scheduler/scheduler.ts';
import { secretsmanager } from './services/secretsmanager/secretsmanager.ts';
import type { SendingAccount } from './services/ses/sending-account.ts';
import { ses } from './services/ses/ses.ts';
import { sns } from './services/sns/sns.ts';
import { sqs } from './services/sqs/sqs.ts';
import { ServiceError, type World } from './world.ts';

export interface ServiceSettings {
  readonly authorizer: Authorizer;
  /** Where tables are kept; undefined: in memory. */
  readonly folder: string | undefined;
  readonly engine: 'dynoxide' | 'dynalite' | undefined;
  readonly sending: Partial<SendingAccount>;
  readonly onProblem: (text: string) => void;
}

const SCHEDULER = 'scheduler.amazonaws.com';
/** What SES grants a new production account: messages a second, and a day. */
const PRODUCTION = { mode: 'production', sendRate: 14, dailyQuota: 50_000, paused: false } as const;

export async function startServices(world: World, settings: ServiceSettings): Promise<Services> {
  const { authorizer, folder, engine, sending, onProblem } = settings;
  const bus = events(world, { onProblem });
  return {
    dynamodb: await dynamodb(world, { folder, engine }),
    sqs: sqs(world),
    sns: sns(world, { onProblem }),
    s3: s3(world, {
      mayList: (caller, bucket) =>
        authorizer.decide(caller, { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` })
          .kind === 'allowed',
    }),
    events: bus,
    ses: ses(world, {
      publish: (event) => bus.publish(event),
      sending: { ...PRODUCTION, ...sending },
      onProblem,
    }),
    secretsmanager: secretsmanager(world),
    scheduler: scheduler(world, {
      onProblem,
      assumeRole(roleArn, groupArn) {
        if (authorizer.mayAssume(roleArn, SCHEDULER, groupArn).kind === 'allowed') return;
        onProblem(`denied: ${SCHEDULER} may not assume ${roleArn}`);
        throw new ServiceError(
          'ValidationException',
          'The execution role you provide must allow AWS EventBridge Scheduler to assume the role.',
        );
      },
      async invokeLambda(caller, functionArn, payload) {
        await world.callAs(caller, 'lambda', 'Invoke', {
          FunctionName: functionArn,
          InvocationType: 'Event',
          Payload: payload,
        });
      },
    }),
  };
}
