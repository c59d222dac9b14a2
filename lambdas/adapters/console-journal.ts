/** The journal on standard output: JSON lines, metrics in CloudWatch's embedded format. */
import type { Journal } from '../domain/ports.ts';

/**
 * Shape: docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 * @param write takes one line; console.log in a function
 * @param now epoch milliseconds
 */
export function consoleJournal(
  namespace: string,
  write: (line: string) => void,
  now: () => number,
): Journal {
  return {
    info(event, detail = {}) {
      write(JSON.stringify({ event, ...detail }));
    },
    count(metric, value = 1) {
      const definition = {
        Namespace: namespace,
        Dimensions: [[]],
        Metrics: [{ Name: metric, Unit: 'Count' }],
      };
      const _aws = { Timestamp: now(), CloudWatchMetrics: [definition] };
      write(JSON.stringify({ _aws, [metric]: value }));
    },
  };
}
