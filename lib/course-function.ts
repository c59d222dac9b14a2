/** A function of the course: the defaults all share, and one way to permit and to tell it things. */
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Env } from '../lambdas/config.ts';
import type { Enclosed, Program } from './bundle.ts';
import { CourseAlarm } from './course-alarm.ts';
import { accept, acceptOwnPolicy } from './rules.ts';

/** why the key that CloudWatch owns suffices */
export const nothingPersonalInLogs =
  'No address, name, answer or token is ever logged (a test reads all logs for them), and CloudWatch encrypts at rest with a key of its own.';

export interface CourseFunctionProps {
  readonly program: Program;
  readonly description: string;
  readonly timeout: Duration;
  /** @default 512 MB: less memory also means less processor, and a slower cold start */
  readonly memorySize?: number;
  /** what lies beside the code @default 'nothing' */
  readonly enclosed?: Enclosed;
}

export class CourseFunction extends LambdaFunction {
  override readonly role: Role;
  /** the bundle it runs: `SendLesson` runs `send-lesson` */
  readonly handlerName: string;

  /** @param id the handler's name in capitals, `SendLesson` for `send-lesson.handler.ts` */
  constructor(scope: Construct, id: string, props: CourseFunctionProps) {
    const { program, enclosed = 'nothing' } = props;
    const handlerName = id.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${id} of the course may do`,
    });
    // Three months answer "what happened last season"; nothing personal is in these logs.
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(program.folder(handlerName, enclosed)),
      timeout: props.timeout,
      memorySize: props.memorySize ?? 512,
      role,
      logGroup,
    });
    if (enclosed === 'pictures') this.tell({ PICTURES_DIR: 'pictures' });
    else if (enclosed !== 'nothing') this.tell({ LETTERS_DIR: 'letters' });
    this.role = role;
    this.handlerName = handlerName;
    acceptOwnPolicy(role);
    accept(logGroup, { 'HIPAA.Security-CloudWatchLogGroupEncrypted': nothingPersonalInLogs });
    accept(this, {
      'HIPAA.Security-LambdaInsideVPC':
        'It calls AWS services only, over TLS with signed requests: a network of its own would add a way in, not take one away.',
      'HIPAA.Security-LambdaConcurrency':
        'A new account has ten concurrent executions in all: reserving some would starve the pages. The queue limits send-lesson.',
      'HIPAA.Security-LambdaDLQ':
        'Queues have dead letters of their own, pages are answered at once, and reconcile comes again in a quarter of an hour.',
    });

    new CourseAlarm(scope, `${id}Errors`, {
      runbook: 'A function fails',
      description: `${id} ended with an error`,
      metric: this.metricErrors({ statistic: 'Sum' }),
      threshold: 1,
    });
  }

  /** Permits exactly these actions on exactly these resources. */
  allow(
    actions: readonly string[],
    resources: readonly string[],
    conditions?: Record<string, Record<string, string>>,
  ): void {
    this.addToRolePolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [...resources],
        ...(conditions ? { conditions } : {}),
      }),
    );
  }

  /** Puts values into its environment. */
  tell(env: { readonly [Name in keyof Env]?: string }): void {
    for (const [name, value] of Object.entries(env)) this.addEnvironment(name, value);
  }
}
