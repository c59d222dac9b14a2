/** An alarm that says which heading of the runbook to read. */
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

export interface CourseAlarmProps {
  /** a heading of lib/runbook.md */
  readonly runbook: string;
  /** what is the case when it rings */
  readonly description: string;
  readonly metric: IMetric;
  /** rings at this value or above */
  readonly threshold: number;
  /** how many periods running @default 1 */
  readonly periods?: number;
  /** rings when the metric is silent, or stays below the threshold instead of above @default false */
  readonly ringsOnSilence?: boolean;
}

export class CourseAlarm extends Alarm {
  readonly runbook: string;

  constructor(scope: Construct, id: string, props: CourseAlarmProps) {
    const silence = props.ringsOnSilence ?? false;
    super(scope, id, {
      alarmDescription: `${props.description}. Runbook (lib/runbook.md): ${props.runbook}`,
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    this.runbook = props.runbook;
  }
}
