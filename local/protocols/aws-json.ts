/** awsJson 1.0 and 1.1: one POST, the action in X-Amz-Target (DynamoDB, SQS, Secrets Manager). */
import { isObject } from '../json.ts';
import { ServiceError } from '../world.ts';
import type { Protocol, WireRequest } from './protocol.ts';

/** Prefix of X-Amz-Target by signing name, as each service's model gives it. */
const TARGETS: Readonly<Record<string, string>> = {
  dynamodb: 'DynamoDB_20120810',
  sqs: 'AmazonSQS',
  secretsmanager: 'secretsmanager',
};

export const awsJson: Protocol = {
  decode(service, request) {
    const [prefix, action = ''] = String(request.headers['x-amz-target']).split('.');
    if (TARGETS[service] !== undefined && TARGETS[service] !== prefix) {
      throw new ServiceError('UnknownOperationException', `X-Amz-Target ${prefix} of ${service}`);
    }
    return { service, action, input: parseBody(request) };
  },
  answer(_call, output, requestId) {
    return {
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': requestId },
      body: JSON.stringify(output),
    };
  },
  refusal(error, requestId) {
    return {
      status: error.status,
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amzn-requestid': requestId,
        // SQS clients of the older query protocol read the code here.
        'x-amzn-query-error': `${error.code};${error.status < 500 ? 'Sender' : 'Receiver'}`,
      },
      body: JSON.stringify({ __type: error.code, message: error.message }),
    };
  },
};

function parseBody(request: WireRequest): Record<string, unknown> {
  try {
    const input: unknown = JSON.parse(request.body.toString('utf8') || '{}');
    if (isObject(input)) return input;
  } catch (error) {
    throw new ServiceError('SerializationException', `the body is not JSON: ${String(error)}`);
  }
  throw new ServiceError('SerializationException', 'the body is not a JSON object');
}
