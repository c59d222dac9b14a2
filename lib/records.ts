/** What the course remembers: one table, and the two secrets that turn addresses into ids and tokens. */
import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { CourseFunction } from './course-function.ts';
import { accept } from './rules.ts';

type TableAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

const waitingIndex = 'Waiting';

const notRotated =
  'The address key never rotates: a new one would forget every suppression. Link keys are rotated by hand, by adding one: links in old letters must still let people leave.';

export class Records extends Construct {
  readonly table: Table;
  /** makes person ids and suppression hashes; never rotates: losing it loses every suppression */
  readonly addressKey: Secret;
  /** sign the tokens in links; rotate by adding a key, never by replacing one */
  readonly linkKeys: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Sparse: holds only what waits for reconcile, so its cost follows what waits.
    this.table.addGlobalSecondaryIndex({
      indexName: waitingIndex,
      partitionKey: { name: 'waitShard', type: AttributeType.STRING },
      sortKey: { name: 'attendAt', type: AttributeType.NUMBER },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    accept(this.table, {
      'HIPAA.Security-DynamoDBInBackupPlan':
        'Point-in-time recovery holds every second of the last 35 days; a longer backup would keep people who asked to be erased.',
    });

    // CloudFormation makes a new value when GenerateSecretString changes: never touch these two.
    this.addressKey = new Secret(this, 'AddressKey', {
      description:
        'Turns addresses into person ids and suppression hashes. Back it up; never change it.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.linkKeys = new Secret(this, 'LinkKeys', {
      description:
        'Signs the tokens in links. A retired key stays listed: it still lets people leave.',
      generateSecretString: {
        passwordLength: 64,
        excludePunctuation: true,
        secretStringTemplate: JSON.stringify({ current: '1' }),
        generateStringKey: '1',
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const secret of [this.addressKey, this.linkKeys]) {
      accept(secret, {
        'AwsSolutions-SMG4': notRotated,
        'HIPAA.Security-SecretsManagerRotationEnabled': notRotated,
        'HIPAA.Security-SecretsManagerUsingKMSKey':
          'Read by roles of this account only, for which the key that AWS manages suffices.',
      });
    }
  }

  /** Lets a function do these things with single people's items. */
  grantItems(fn: CourseFunction, actions: readonly TableAction[]): void {
    fn.allow(
      actions.map((action) => `dynamodb:${action}`),
      [this.table.tableArn],
    );
    fn.tell({ TABLE_NAME: this.table.tableName });
  }

  /** Lets a function ask what waits, over all people. */
  grantWaiting(fn: CourseFunction): void {
    fn.allow(['dynamodb:Query'], [`${this.table.tableArn}/index/${waitingIndex}`]);
    fn.tell({ TABLE_NAME: this.table.tableName });
  }

  /** Lets a function turn an address into a person. */
  grantAddressKey(fn: CourseFunction): void {
    fn.allow(['secretsmanager:GetSecretValue'], [this.addressKey.secretArn]);
    fn.tell({ ADDRESS_KEY_ARN: this.addressKey.secretArn });
  }

  /** Lets a function make and read tokens. */
  grantLinkKeys(fn: CourseFunction): void {
    fn.allow(['secretsmanager:GetSecretValue'], [this.linkKeys.secretArn]);
    fn.tell({ LINK_KEYS_ARN: this.linkKeys.secretArn });
  }
}
