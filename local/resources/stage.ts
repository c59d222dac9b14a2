/** What the resources of a template are created upon: the services, functions, policies and doors. */
import type { CustomResources } from '../custom-resources.ts';
import type { FunctionRuntime } from '../function-runtime.ts';
import type { HttpApi } from '../gateway.ts';
import type { Authorizer } from '../iam/authorizer.ts';
import type { Mapping } from '../poller.ts';
import type { DynamodbStandIn } from '../services/dynamodb/dynamodb.ts';
import type { EventsStandIn } from '../services/events/events.ts';
import type { S3StandIn } from '../services/s3/s3.ts';
import type { SchedulerStandIn } from '../services/scheduler/scheduler.ts';
import type { SecretsManagerStandIn } from '../services/secretsmanager/secretsmanager.ts';
import type { SesStandIn } from '../services/ses/ses.ts';
import type { SnsStandIn } from '../services/sns/sns.ts';
import type { SqsStandIn } from '../services/sqs/sqs.ts';

export interface Services {
  readonly dynamodb: DynamodbStandIn;
  readonly sqs: SqsStandIn;
  readonly sns: SnsStandIn;
  readonly s3: S3StandIn;
  readonly scheduler: SchedulerStandIn;
  readonly secretsmanager: SecretsManagerStandIn;
  readonly ses: SesStandIn;
  readonly events: EventsStandIn;
}

export interface Stage extends Services {
  readonly account: string;
  readonly region: string;
  readonly authorizer: Authorizer;
  readonly runtime: FunctionRuntime;
  readonly customResources: CustomResources;
  readonly apis: Map<string, HttpApi>;
  /** Function ARN by the id of an HTTP API's integration. */
  readonly integrations: Map<string, string>;
  addPoller(mapping: Mapping): void;
  /** Folder of a bundled asset by its key. */
  asset(key: string): string | undefined;
}

export function roleArn(account: string, name: string): string {
  return `arn:aws:iam::${account}:role/${name}`;
}
