/** The HTTP server that answers the AWS SDK: tells caller and service from the signature's scope. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { CustomResources } from './custom-resources.ts';
import { ConnectionLost, type Dispatcher, type Line } from './dispatcher.ts';
import type { FunctionRuntime } from './function-runtime.ts';
import { reasonOf } from './problem.ts';
import { awsJson } from './protocols/aws-json.ts';
import { awsQuery } from './protocols/aws-query.ts';
import type { DecodedCall, Protocol, WireAnswer, WireRequest } from './protocols/protocol.ts';
import { restJson } from './protocols/rest-json.ts';
import { restXml } from './protocols/rest-xml.ts';
import { EngineRefusal } from './table-callable.ts';
import { type Caller, type Clock, ServiceError } from './world.ts';

export interface WireOptions {
  readonly dispatcher: Dispatcher;
  readonly runtime: FunctionRuntime;
  /** Custom resources are answered here, without a signature: the address is the secret. */
  readonly customResources: Pick<CustomResources, 'take'>;
  readonly clock: Clock;
  readonly onProblem: (text: string) => void;
}

/** Credentials of whoever sits at this machine: tests, the timeline, a person with the AWS CLI. */
const OPERATOR_KEY = 'local';
/** SES takes raw messages up to 10 MB, which base64 and the form's escapes make about twice as long. */
const MOST_BODY_BYTES = 24 * 1024 * 1024;

export function createWire(options: WireOptions): Server {
  const server = createServer((request, response) => {
    void handle(options, request, response);
  });
  // Clients keep their connections while the host lives: no idle cut in the middle of a story.
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  server.headersTimeout = 0;
  return server;
}

async function handle(
  { dispatcher, runtime, customResources, clock, onProblem }: WireOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = randomUUID();
  let protocol: Protocol = awsJson;
  try {
    const wireRequest = await readRequest(request);
    if (customResources.take(wireRequest.url.pathname, wireRequest.body)) {
      write(response, { status: 200, headers: {}, body: '' });
      return;
    }
    const scope = scopeOf(wireRequest);
    protocol = protocolOf(scope.service, wireRequest);
    const { caller, line } = identify(runtime, scope.accessKey, wireRequest);
    // The SDK takes the Date for the true time and tries again when its own clock differs.
    if (caller.kind === 'role') response.setHeader('date', new Date(clock.now()).toUTCString());
    const call = decode(protocol, scope.service, wireRequest, onProblem);
    const output = await dispatcher.call(caller, call.service, call.action, call.input, line);
    write(response, protocol.answer(call, output, requestId));
  } catch (error) {
    if (error instanceof ConnectionLost) request.socket.destroy();
    else if (error instanceof EngineRefusal) {
      write(response, {
        status: error.status,
        headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': requestId },
        body: error.body,
      });
    } else if (error instanceof ServiceError) write(response, protocol.refusal(error, requestId));
    else {
      onProblem(`wire: ${reasonOf(error)}`);
      write(
        response,
        protocol.refusal(new ServiceError('InternalFailure', 'fault', 500), requestId),
      );
    }
  }
}

async function readRequest(request: IncomingMessage): Promise<WireRequest> {
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://wire'),
    headers: request.headers,
    body: await readBody(request),
  };
}

/** By events: an iterator over the request costs more than many a call itself. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_BODY_BYTES) chunks.push(chunk);
      else {
        reject(new ServiceError('RequestEntityTooLargeException', 'the body is too long', 413));
      }
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** From `AWS4-HMAC-SHA256 Credential=<key>/<date>/<region>/<service>/aws4_request, …`. */
function scopeOf(request: WireRequest): { accessKey: string; service: string } {
  const found = /Credential=([^/,\s]+)\/\d{8}\/[^/]*\/([^/]+)\/aws4_request/.exec(
    request.headers.authorization ?? '',
  );
  if (found === null) {
    throw new ServiceError('MissingAuthenticationToken', 'the request is not signed', 403);
  }
  return { accessKey: found[1] ?? '', service: found[2] ?? '' };
}

/** The signature itself is not verified: a session token that is a secret tells the caller here. */
function identify(
  runtime: FunctionRuntime,
  accessKey: string,
  request: WireRequest,
): { caller: Caller; line?: Line } {
  if (accessKey === OPERATOR_KEY) return { caller: { kind: 'operator' } };
  const found = runtime.callerOf(String(request.headers['x-amz-security-token']));
  if (found === undefined) {
    throw new ServiceError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      403,
    );
  }
  const { definition, instance } = found;
  return {
    caller: { kind: 'role', arn: definition.roleArn, functionName: definition.label },
    line: {
      kill: () => instance.kill('Runtime.ExitError', 'signal: killed'),
      hold: () => instance.hold(),
    },
  };
}

function protocolOf(service: string, request: WireRequest): Protocol {
  if (service === 's3') return restXml;
  if (request.headers['x-amz-target'] !== undefined) return awsJson;
  const type = String(request.headers['content-type']);
  if (type.startsWith('application/x-www-form-urlencoded')) return awsQuery;
  if (service === 'scheduler' || service === 'ses') return restJson;
  return awsJson;
}

function decode(
  protocol: Protocol,
  service: string,
  request: WireRequest,
  onProblem: (text: string) => void,
): DecodedCall {
  try {
    return protocol.decode(service, request);
  } catch (error) {
    onProblem(`wire: ${reasonOf(error)}`);
    if (error instanceof ServiceError) throw error;
    throw new ServiceError('SerializationException', reasonOf(error));
  }
}

function write(response: ServerResponse, answer: WireAnswer): void {
  response.writeHead(answer.status, {
    'content-length': Buffer.byteLength(answer.body),
    // The answer to HEAD tells of a body that it leaves out.
    ...answer.headers,
  });
  response.end(answer.body);
}
