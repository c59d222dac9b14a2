/** The HTTP API's front: routes requests to functions, as API Gateway does with payload format 2.0. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Dispatcher } from './dispatcher.ts';
import { type GatewayAnswer, gatewayAnswer, gatewayEvent } from './gateway-event.ts';
import { matchRoute, type Route } from './gateway-routes.ts';
import { isObject } from './json.ts';
import { reasonOf } from './problem.ts';
import { ServiceError } from './world.ts';

/** One HTTP API of the template, filled as its resources are created. */
export interface HttpApi {
  readonly id: string;
  readonly name: string;
  readonly routes: Route[];
  stage: string | undefined;
  /** Host names under which it answers, its own of execute-api unless that is disabled. */
  readonly hostNames: Set<string>;
  throttle: { readonly ratePerSecond: number; readonly burst: number } | undefined;
}

export interface GatewayOptions {
  readonly account: string;
  readonly region: string;
  readonly api: () => HttpApi | undefined;
  readonly dispatcher: Dispatcher;
  readonly clock: { now(): number; touch(): void };
  readonly requestId: () => string;
  /** Whether the stage's throttle holds, which is in real time. */
  readonly throttles: boolean;
  readonly onProblem: (text: string) => void;
}

/** API Gateway's payload limit, and Lambda's for what it is invoked with. */
const MOST_PAYLOAD_BYTES = 10 * 1024 * 1024;
const MOST_EVENT_BYTES = 6 * 1024 * 1024;

export function createGateway(options: GatewayOptions): Server {
  const bucket = tokenBucket();
  return createServer((request, response) => {
    void handle(options, bucket, request).then(
      (answer) => write(options, request, response, answer),
      (error: unknown) => {
        options.onProblem(`gateway: ${reasonOf(error)}`);
        write(options, request, response, message(500, 'Internal Server Error'));
      },
    );
  });
}

async function handle(
  options: GatewayOptions,
  bucket: ReturnType<typeof tokenBucket>,
  request: IncomingMessage,
): Promise<GatewayAnswer> {
  const body = await readBody(request);
  if (body === undefined) return message(413, 'Request Entity Too Large');
  const api = options.api();
  if (api?.stage === undefined) return message(404, 'Not Found');
  options.clock.touch();
  if (options.throttles && !bucket(api.throttle, performance.now()))
    return message(429, 'Too Many Requests');
  const method = request.method ?? 'GET';
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const matched = matchRoute(api.routes, method, path);
  if (matched === undefined) return message(404, 'Not Found');
  const { route, pathParameters } = matched;
  const requestId = options.requestId();
  const event = gatewayEvent(
    {
      method,
      path,
      query,
      rawHeaders: request.rawHeaders,
      body,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    },
    {
      accountId: options.account,
      apiId: api.id,
      domainName: [...api.hostNames][0] ?? 'localhost',
      stage: api.stage,
      routeKey: route.key,
      pathParameters,
      requestId,
      now: options.clock.now(),
    },
  );
  const payload = JSON.stringify(event);
  if (Buffer.byteLength(payload) > MOST_EVENT_BYTES)
    return message(413, 'Request Entity Too Large');
  return await invoke(options, api, route, payload);
}

async function invoke(
  { account, region, dispatcher }: GatewayOptions,
  api: HttpApi,
  route: Route,
  payload: string,
): Promise<GatewayAnswer> {
  // ARN of the request as Lambda's permission sees it: $default has one part, others METHOD/path.
  const part =
    route.key === '$default' ? '$default' : route.key.replace('ANY ', '* ').replace(' ', '');
  const sourceArn = `arn:aws:execute-api:${region}:${account}:${api.id}/${api.stage}/${part}`;
  const caller = { kind: 'service', principal: 'apigateway.amazonaws.com', sourceArn } as const;
  try {
    const input = { FunctionName: route.functionArn, Payload: payload };
    const answer = await dispatcher.call(caller, 'lambda', 'Invoke', input);
    if (answer.FunctionError !== undefined) {
      const failure: unknown = JSON.parse(String(answer.Payload));
      const timedOut = isObject(failure) && failure.errorType === 'Sandbox.Timedout';
      return timedOut ? message(503, 'Service Unavailable') : message(500, 'Internal Server Error');
    }
    const read = gatewayAnswer(String(answer.Payload));
    return read ?? message(500, 'Internal Server Error');
  } catch (error) {
    if (error instanceof ServiceError) return message(500, 'Internal Server Error');
    throw error;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    // The rest is read and dropped, so that the answer reaches a client that is still sending.
    if (size <= MOST_PAYLOAD_BYTES) chunks.push(chunk as Buffer);
  }
  return size > MOST_PAYLOAD_BYTES ? undefined : Buffer.concat(chunks);
}

function write(
  options: GatewayOptions,
  request: IncomingMessage,
  response: ServerResponse,
  answer: GatewayAnswer,
): void {
  const names = options.api()?.hostNames ?? new Set<string>();
  const headers = new Map<string, string | string[]>();
  for (const [name, value] of answer.headers) {
    const known = headers.get(name);
    const here = name === 'location' ? asHere(value, names, request) : value;
    headers.set(name, known === undefined ? here : [known, here].flat());
  }
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('content-length', answer.body.length);
  response.writeHead(answer.status);
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

/** Where the API's own host name would lead by DNS: to this server. */
function asHere(location: string, names: ReadonlySet<string>, request: IncomingMessage): string {
  if (!URL.canParse(location)) return location;
  const url = new URL(location);
  if (!names.has(url.host)) return location;
  return `http://${request.headers.host}${url.pathname}${url.search}${url.hash}`;
}

function message(status: number, text: string): GatewayAnswer {
  return {
    status,
    headers: [['content-type', 'application/json']],
    body: Buffer.from(JSON.stringify({ message: text })),
  };
}

/** The stage's throttle, in real time: it protects from people, who do not live in virtual time. */
function tokenBucket(): (limit: HttpApi['throttle'], now: number) => boolean {
  let tokens: number | undefined;
  let last = 0;
  return (limit, now) => {
    if (limit === undefined) return true;
    const had = tokens ?? limit.burst;
    const filled = Math.min(limit.burst, had + ((now - last) / 1000) * limit.ratePerSecond);
    last = now;
    tokens = filled >= 1 ? filled - 1 : filled;
    return filled >= 1;
  };
}
