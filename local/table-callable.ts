/** DynamoDB behind the dispatcher: bodies go to the table engine, units come back into the record. */
import type { CallRecord } from './call-record.ts';
import type { Callable } from './dispatcher.ts';
import { isObject } from './json.ts';
import type { DynamodbStandIn } from './services/dynamodb/dynamodb.ts';
import { type Caller, ServiceError } from './world.ts';

/** The table engine's own refusal, passed on with all its members (such as the item in the way). */
export class EngineRefusal extends ServiceError {
  readonly body: string;
  constructor(code: string, message: string, status: number, body: string) {
    super(code, message, status);
    this.body = body;
  }
}

export function tableCallable(dynamodb: DynamodbStandIn): Callable {
  const { actions } = dynamodb.service;
  return {
    name: 'dynamodb',
    has: (action) => Object.hasOwn(actions, action),
    needs: dynamodb.needs,
    async run(
      action: string,
      input: Record<string, unknown>,
      _caller: Caller,
      record: CallRecord,
    ): Promise<Record<string, unknown>> {
      const asked = input.ReturnConsumedCapacity;
      const counted = { ...input, ReturnConsumedCapacity: 'INDEXES' };
      const answer = await dynamodb.forward(
        action,
        JSON.stringify(action === 'DescribeTable' ? input : counted),
      );
      const output: Record<string, unknown> = JSON.parse(answer.body);
      if (answer.status !== 200) {
        const code = String(output.__type ?? 'InternalServerError').replace(/^.*#/, '');
        const message = String(output.message ?? output.Message ?? '');
        throw new EngineRefusal(code, message, answer.status, answer.body);
      }
      record.units = unitsIn(action, output.ConsumedCapacity);
      if (asked === undefined || asked === 'NONE') delete output.ConsumedCapacity;
      return output;
    },
  };
}

const READS = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan']);

function unitsIn(
  action: string,
  given: unknown,
): { read: number; write: number; indexWrite: number } {
  let units = 0;
  let indexUnits = 0;
  for (const entry of Array.isArray(given) ? given : [given]) {
    if (!isObject(entry)) continue;
    units += Number(entry.CapacityUnits ?? 0);
    const indexes = isObject(entry.GlobalSecondaryIndexes) ? entry.GlobalSecondaryIndexes : {};
    for (const index of Object.values(indexes)) {
      if (isObject(index)) indexUnits += Number(index.CapacityUnits ?? 0);
    }
  }
  return READS.has(action)
    ? { read: units, write: 0, indexWrite: 0 }
    : { read: 0, write: units, indexWrite: indexUnits };
}
