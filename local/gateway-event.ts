/** Requests as payload format 2.0, and what a function's answer becomes. */
import { isObject } from './json.ts';

export interface GatewayRequest {
  readonly method: string;
  /** As sent, still escaped. */
  readonly path: string;
  readonly query: string;
  /** Names and values in turn, as Node gives rawHeaders. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly sourceIp: string;
}

export interface GatewayContext {
  readonly accountId: string;
  readonly apiId: string;
  readonly domainName: string;
  readonly stage: string;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** Virtual epoch ms. */
  readonly now: number;
}

export interface GatewayAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export function gatewayEvent(request: GatewayRequest, context: GatewayContext): object {
  const { headers, cookies } = readHeaders(request.rawHeaders);
  const text = isText(headers['content-type']);
  const queryParameters = readQuery(request.query);
  return {
    version: '2.0',
    routeKey: context.routeKey,
    rawPath: request.path,
    rawQueryString: request.query,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(request.query === '' ? {} : { queryStringParameters: queryParameters }),
    requestContext: {
      accountId: context.accountId,
      apiId: context.apiId,
      domainName: context.domainName,
      domainPrefix: context.domainName.split('.')[0],
      http: {
        method: request.method,
        path: request.path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: context.requestId,
      routeKey: context.routeKey,
      stage: context.stage,
      time: requestTime(context.now),
      timeEpoch: context.now,
    },
    ...(Object.keys(context.pathParameters).length > 0
      ? { pathParameters: context.pathParameters }
      : {}),
    ...(request.body.length > 0
      ? { body: request.body.toString(text ? 'utf8' : 'base64'), isBase64Encoded: !text }
      : { isBase64Encoded: false }),
  };
}

/** @param result the function's JSON; undefined when it gave nothing */
export function gatewayAnswer(result: string | undefined): GatewayAnswer | undefined {
  const value: unknown = result === undefined ? null : JSON.parse(result);
  if (!isObject(value) || value.statusCode === undefined) {
    // Without a status the whole value is the body, as format 2.0 infers it.
    return {
      status: 200,
      headers: [['content-type', 'application/json']],
      body: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
    };
  }
  const status = Number(value.statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined;
  const body = value.body ?? '';
  if (typeof body !== 'string') return undefined;
  const given = isObject(value.headers) ? Object.entries(value.headers) : [];
  const headers = given.map(([name, one]) => [name.toLowerCase(), String(one)] as const);
  const cookies = Array.isArray(value.cookies) ? value.cookies : [];
  const hasType = headers.some(([name]) => name === 'content-type');
  return {
    status,
    headers: [
      ...headers.filter(([name]) => name !== 'content-length'),
      ...(hasType ? [] : [['content-type', 'text/plain;charset=UTF-8'] as const]),
      ...cookies.map((cookie) => ['set-cookie', String(cookie)] as const),
    ],
    body: Buffer.from(body, value.isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}

/** Lower-case names; repeated ones joined by commas; cookies apart. */
function readHeaders(raw: readonly string[]): {
  headers: Record<string, string>;
  cookies: string[];
} {
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    const value = raw[index + 1] ?? '';
    if (name === 'cookie') cookies.push(...value.split(';').map((one) => one.trim()));
    else if (!HOP_BY_HOP.has(name)) {
      headers[name] = Object.hasOwn(headers, name) ? `${headers[name]},${value}` : value;
    }
  }
  return { headers, cookies };
}

const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te']);

function readQuery(query: string): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = Object.hasOwn(parameters, name) ? `${parameters[name]},${value}` : value;
  }
  return parameters;
}

/** HTTP APIs hand these over as text and everything else, forms included, in base64. */
function isText(contentType: string | undefined): boolean {
  if (contentType === undefined) return true;
  return /^(text\/|application\/(json|javascript|xml|[\w.-]+\+(json|xml)))/i.test(contentType);
}

/** As in access logs: 22/Nov/2026:17:05:09 +0000. */
function requestTime(now: number): string {
  const [date = '', time = ''] = new Date(now).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
}
