/** The way in for people: one HTTP API, whose routes the capabilities open, and its own host name. */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  DomainName,
  HttpApi,
  HttpIntegrationType,
  HttpMethod,
  HttpRoute,
  HttpRouteIntegration,
  type HttpRouteIntegrationConfig,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Settings } from '../lambdas/config.ts';
import { CourseAlarm } from './course-alarm.ts';
import { type CourseFunction, nothingPersonalInLogs } from './course-function.ts';
import type { DnsRecord } from './dns-records.ts';
import { accept } from './rules.ts';

// The route's pattern only: a path holds a token, a query what someone typed, an IP is a person.
const accessLog = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    routeKey: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    error: '$context.integration.error',
  }),
);

// Far above what readers of a letter do together, far below what would cost or fill the records.
const throttle = { rateLimit: 100, burstLimit: 200 };

export class WebDoor extends Construct {
  /** `https://host`, without a slash at the end: every link of every letter begins so */
  readonly origin: string;
  readonly dnsRecords: readonly DnsRecord[];
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const own = settings.mode === 'full' ? this.ownName(settings.web) : undefined;
    this.api = new HttpApi(this, 'Api', {
      apiName: 'walk-easier',
      description: 'The pages of the course',
      createDefaultStage: false,
      disableExecuteApiEndpoint: own !== undefined,
    });
    this.origin = own?.origin ?? this.api.apiEndpoint;
    this.dnsRecords = own ? [own.record] : [];

    const accessLogs = new LogGroup(this, 'AccessLogs', {
      // Below this prefix the logs' resource policy does not grow with each API.
      logGroupName: '/aws/vendedlogs/walk-easier/pages',
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    accept(accessLogs, { 'HIPAA.Security-CloudWatchLogGroupEncrypted': nothingPersonalInLogs });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLogs),
        format: accessLog,
      },
      ...(own ? { domainMapping: { domainName: own.domainName } } : {}),
    });

    new CourseAlarm(this, 'PagesFail', {
      runbook: 'Pages fail',
      description: 'People were shown an error of ours',
      metric: stage.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) }),
      threshold: 3,
    });
  }

  /**
   * Leads these paths to a function, with every method: an HTTP API would answer 404 to a wrong
   * one, the function answers 405.
   * @param paths as HTTP API writes them; `$default` is whatever no other path takes
   */
  open(fn: CourseFunction, paths: readonly string[]): void {
    const integration = new FunctionIntegration(fn);
    fn.addPermission('Pages', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      // Stage and whatever follows: the route $default has one part less than METHOD/path.
      sourceArn: Stack.of(this).formatArn({
        service: 'execute-api',
        resource: this.api.apiId,
        resourceName: '*/*',
      }),
    });
    for (const path of paths) {
      const route = new HttpRoute(this, path === '$default' ? 'Default' : `Route${path}`, {
        httpApi: this.api,
        routeKey:
          path === '$default' ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, HttpMethod.ANY),
        integration,
      });
      accept(route, {
        'AwsSolutions-APIG4':
          'For everyone: whoever holds a letter proves it by the token in its link, which the function verifies.',
      });
    }
  }

  /** Tells a function how its links begin. */
  tellOrigin(fn: CourseFunction): void {
    fn.tell({ WEB_ORIGIN: this.origin });
  }

  private ownName(web: { hostName: string; certificateArn: string }) {
    const domainName = new DomainName(this, 'Name', {
      domainName: web.hostName,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', web.certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    const record: DnsRecord = {
      purpose: 'Web',
      type: 'CNAME',
      name: web.hostName,
      value: domainName.regionalDomainName,
    };
    return { domainName, record, origin: `https://${web.hostName}` };
  }
}

/** CDK's own would permit three parts after the API, which leaves out the route $default. */
class FunctionIntegration extends HttpRouteIntegration {
  private readonly fn: CourseFunction;

  constructor(fn: CourseFunction) {
    super(`${fn.node.id}Pages`);
    this.fn = fn;
  }

  override bind(): HttpRouteIntegrationConfig {
    return {
      type: HttpIntegrationType.AWS_PROXY,
      uri: this.fn.functionArn,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    };
  }
}
