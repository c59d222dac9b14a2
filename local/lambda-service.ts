/** The host's own part of the Lambda API: Invoke, as Scheduler and the gateway use it. */
import type { AsyncInvocations } from './async-invocations.ts';
import type { FunctionRuntime } from './function-runtime.ts';
import { type Service, ServiceError } from './world.ts';

/** Members as in the API: FunctionName (name or ARN), InvocationType, Payload as JSON text. */
export function lambdaService(runtime: FunctionRuntime, later: AsyncInvocations): Service {
  const find = (input: Record<string, unknown>) => {
    const definition = runtime.find(String(input.FunctionName));
    if (definition !== undefined) return definition;
    const text = `Function not found: ${String(input.FunctionName)}`;
    throw new ServiceError('ResourceNotFoundException', text, 404);
  };
  return {
    name: 'lambda',
    actions: {
      Invoke: {
        needs: (input) => [{ action: 'lambda:InvokeFunction', resource: find(input).arn }],
        async run(input) {
          const { arn } = find(input);
          const event: unknown = JSON.parse(String(input.Payload ?? '{}'));
          if (input.InvocationType === 'Event') {
            later.accept(arn, event);
            return { StatusCode: 202 };
          }
          const outcome = await runtime.invoke(arn, event);
          return outcome.kind === 'done'
            ? { StatusCode: 200, Payload: outcome.result ?? 'null' }
            : {
                StatusCode: 200,
                FunctionError: 'Unhandled',
                Payload: JSON.stringify(outcome.failure),
              };
        },
      },
    },
  };
}
