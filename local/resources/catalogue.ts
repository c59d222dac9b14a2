/** All resource types that the host hosts: one module each. */
import type { Catalogue } from '../template.ts';
import { apiGatewayV2Api } from './api-gateway-v2-api.ts';
import { apiGatewayV2ApiMapping } from './api-gateway-v2-api-mapping.ts';
import { apiGatewayV2DomainName } from './api-gateway-v2-domain-name.ts';
import { apiGatewayV2Integration } from './api-gateway-v2-integration.ts';
import { apiGatewayV2Route } from './api-gateway-v2-route.ts';
import { apiGatewayV2Stage } from './api-gateway-v2-stage.ts';
import { customResource } from './custom-resource.ts';
import { dynamodbTable } from './dynamodb-table.ts';
import { eventsRule } from './events-rule.ts';
import { iamPolicy } from './iam-policy.ts';
import { iamRole } from './iam-role.ts';
import { INERT } from './inert.ts';
import { kmsKey } from './kms-key.ts';
import { lambdaEventSourceMapping } from './lambda-event-source-mapping.ts';
import { lambdaFunction } from './lambda-function.ts';
import { lambdaPermission } from './lambda-permission.ts';
import { s3Bucket } from './s3-bucket.ts';
import { s3BucketPolicy } from './s3-bucket-policy.ts';
import { schedulerSchedule } from './scheduler-schedule.ts';
import { schedulerScheduleGroup } from './scheduler-schedule-group.ts';
import { secretsManagerSecret } from './secrets-manager-secret.ts';
import { sesConfigurationSet } from './ses-configuration-set.ts';
import { sesConfigurationSetEventDestination } from './ses-configuration-set-event-destination.ts';
import { sesEmailIdentity } from './ses-email-identity.ts';
import { sesReceiptRule } from './ses-receipt-rule.ts';
import { sesReceiptRuleSet } from './ses-receipt-rule-set.ts';
import { snsSubscription } from './sns-subscription.ts';
import { snsTopic } from './sns-topic.ts';
import { snsTopicPolicy } from './sns-topic-policy.ts';
import { sqsQueue } from './sqs-queue.ts';
import { sqsQueuePolicy } from './sqs-queue-policy.ts';
import type { Stage } from './stage.ts';

const HOSTED = [
  apiGatewayV2Api,
  apiGatewayV2ApiMapping,
  apiGatewayV2DomainName,
  apiGatewayV2Integration,
  apiGatewayV2Route,
  apiGatewayV2Stage,
  customResource,
  dynamodbTable,
  eventsRule,
  iamPolicy,
  iamRole,
  kmsKey,
  lambdaEventSourceMapping,
  lambdaFunction,
  lambdaPermission,
  s3Bucket,
  s3BucketPolicy,
  schedulerSchedule,
  schedulerScheduleGroup,
  secretsManagerSecret,
  sesConfigurationSet,
  sesConfigurationSetEventDestination,
  sesEmailIdentity,
  sesReceiptRule,
  sesReceiptRuleSet,
  snsSubscription,
  snsTopic,
  snsTopicPolicy,
  sqsQueue,
  sqsQueuePolicy,
];

export const CATALOGUE: Catalogue<Stage> = {
  hosted: new Map(HOSTED.map((type) => [type.type, type])),
  inert: INERT,
};
