/** The domain's records: made in the hosted zone when there is one, else printed to enter by hand. */
import { CfnOutput } from 'aws-cdk-lib';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';

export interface DnsRecord {
  /** what it is for; names its construct */
  readonly purpose: string;
  readonly type: 'CNAME' | 'MX' | 'TXT';
  readonly name: string;
  readonly value: string;
}

export interface DnsRecordsProps {
  readonly records: readonly DnsRecord[];
  readonly hostedZoneId: string | undefined;
}

// Ten minutes: short enough to mend a slip of the pen, long enough not to be asked all day.
const ttlSeconds = '600';

export class DnsRecords extends Construct {
  constructor(scope: Construct, id: string, { records, hostedZoneId }: DnsRecordsProps) {
    super(scope, id);
    if (hostedZoneId !== undefined) {
      for (const { purpose, type, name, value } of records) {
        new CfnRecordSet(this, purpose, {
          hostedZoneId,
          type,
          name,
          ttl: ttlSeconds,
          resourceRecords: [type === 'TXT' ? `"${value}"` : value],
        });
      }
      return;
    }
    const table = new CfnOutput(this, 'Table', {
      description: 'Enter these records where the domain is kept: name, type, value',
      value: records.map(({ type, name, value }) => `${name} ${type} ${value}`).join('\n'),
    });
    table.overrideLogicalId('DnsRecords');
  }
}
