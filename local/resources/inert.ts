/** Resource types that need no host, each with the reason why nothing is lost without it. */

const WATCHING = 'watches the deployed course; here a person does';
const NAMES = 'domain records are served by DNS; the host maps host names itself';

export const INERT: ReadonlyMap<string, string> = new Map([
  ['AWS::CloudWatch::Alarm', WATCHING],
  ['AWS::CloudWatch::CompositeAlarm', WATCHING],
  ['AWS::CloudWatch::Dashboard', WATCHING],
  ['AWS::Logs::LogGroup', 'log lines go to .local/log'],
  ['AWS::Logs::MetricFilter', WATCHING],
  ['AWS::Logs::ResourcePolicy', 'log lines go to .local/log'],
  ['AWS::Route53::RecordSet', NAMES],
  ['AWS::Route53::RecordSetGroup', NAMES],
  ['AWS::CDK::Metadata', 'tells AWS which constructs were used'],
]);
