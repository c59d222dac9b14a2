import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Dispatcher } from '../../local/dispatcher.ts';
import { createGateway, type HttpApi } from '../../local/gateway.ts';
import { matchRoute } from '../../local/gateway-routes.ts';
import type { Host } from '../../local/host.ts';
import { closeServer, listen } from '../../local/http-listener.ts';
import { START, startFixture } from './fixture-assembly.ts';

let host: Host;

beforeAll(async () => {
  host = await startFixture({
    Name: {
      Type: 'AWS::ApiGatewayV2::DomainName',
      Properties: { DomainName: 'letters.course.example' },
    },
    NameMapping: {
      Type: 'AWS::ApiGatewayV2::ApiMapping',
      Properties: { ApiId: { Ref: 'Api' }, DomainName: { Ref: 'Name' }, Stage: '$default' },
    },
  });
});
beforeEach(() => host.reset());
afterAll(() => host?.close());

const ask = (path: string, init?: RequestInit) => fetch(host.origins.pages + path, init);
const eventOf = async (path: string, init?: RequestInit) =>
  Object(await (await ask(path, init)).json());
const answering = (answer: unknown) =>
  ask(`/?do=answer&json=${encodeURIComponent(JSON.stringify({ do: 'answer', answer }))}`, {
    redirect: 'manual',
  });

describe('the event', () => {
  test('is payload format 2.0', async () => {
    const event = await eventOf('/any/a%20b/c?x=1&x=2&y=', {
      headers: { cookie: 'a=1; b=2', 'User-Agent': 'test', 'X-Own': 'ä'.normalize() && 'own' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /any/{proxy+}',
      rawPath: '/any/a%20b/c',
      rawQueryString: 'x=1&x=2&y=',
      cookies: ['a=1', 'b=2'],
      headers: { 'user-agent': 'test', 'x-own': 'own', host: expect.any(String) },
      queryStringParameters: { x: '1,2', y: '' },
      pathParameters: { proxy: 'a b/c' },
      isBase64Encoded: false,
      requestContext: {
        accountId: '333333333333',
        routeKey: 'ANY /any/{proxy+}',
        stage: '$default',
        time: '04/Jan/2027:09:00:00 +0000',
        timeEpoch: START,
        http: { method: 'GET', path: '/any/a%20b/c', protocol: 'HTTP/1.1', userAgent: 'test' },
      },
    });
    expect(event.body).toBeUndefined();
  });

  test.each([
    ['application/json', '{"a":1}', '{"a":1}', false],
    ['text/plain; charset=utf-8', 'ñ', 'ñ', false],
    ['application/x-www-form-urlencoded', 'a=1', Buffer.from('a=1').toString('base64'), true],
    ['multipart/form-data; boundary=x', '--x--', Buffer.from('--x--').toString('base64'), true],
  ])('has a body of %s', async (type, body, expected, isBase64Encoded) => {
    const event = await eventOf('/any/x', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(event).toMatchObject({ body: expected, isBase64Encoded });
  });
});

describe('the answer', () => {
  test('keeps status, headers and cookies', async () => {
    const answer = await answering({
      statusCode: 201,
      headers: { 'Content-Type': 'text/html', 'X-Own': 'own' },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: '<p>hello',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(answer.headers.get('x-own')).toBe('own');
    expect(answer.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(await answer.text()).toBe('<p>hello');
  });

  test('is decoded from base64', async () => {
    const body = Buffer.from([0, 255, 1]).toString('base64');
    const answer = await answering({ statusCode: 200, body, isBase64Encoded: true });
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 1]);
  });

  test('without a status is the body itself, as JSON', async () => {
    const answer = await answering({ hello: 1 });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toEqual({ hello: 1 });
  });

  test('leads to this machine where the stack’s own host name is meant', async () => {
    const answer = await answering({
      statusCode: 303,
      headers: { location: 'https://letters.course.example/confirm/x?a=1' },
    });
    expect(answer.headers.get('location')).toBe(`${host.origins.pages}/confirm/x?a=1`);
  });

  test.each([
    ['fail', 500, 'Internal Server Error'],
    ['exit', 500, 'Internal Server Error'],
    ['hang', 503, 'Service Unavailable'],
  ])('of a function that does %s is %i', async (how, status, message) => {
    const answer = await ask(`/?do=${how}`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ message });
  });

  test('to more than 10 MB is 413', async () => {
    const answer = await ask('/any/x', {
      method: 'POST',
      body: Buffer.alloc(10 * 1024 * 1024 + 1),
    });
    expect(answer.status).toBe(413);
  });
});

test('a function without a permission for the API is not reached', async () => {
  const closed = await startFixture({
    Permission: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: { 'Fn::GetAtt': ['Worker', 'Arn'] },
        Principal: 'apigateway.amazonaws.com',
        SourceArn: 'arn:aws:execute-api:eu-west-1:333333333333:another/*/*',
      },
    },
  });
  const answer = await fetch(closed.origins.pages);
  expect(answer.status).toBe(500);
  expect(closed.problems()).toEqual([expect.stringMatching(/^denied: apigateway.amazonaws.com/)]);
  await closed.close();
});

describe('routes', () => {
  const keys = [
    '$default',
    'ANY /',
    'ANY /a',
    'GET /a',
    'ANY /a/{proxy+}',
    'GET /a/{id}',
    'GET /a/b',
  ];
  const routes = keys.map((key) => ({ key, functionArn: '' }));
  test.each([
    ['GET', '/', 'ANY /'],
    ['GET', '/a', 'GET /a'],
    ['POST', '/a', 'ANY /a'],
    ['GET', '/a/b', 'GET /a/b'],
    ['GET', '/a/c', 'GET /a/{id}'],
    ['PUT', '/a/b', 'ANY /a/{proxy+}'],
    ['GET', '/a/b/c', 'ANY /a/{proxy+}'],
    ['GET', '/a/', '$default'],
    ['GET', '/other', '$default'],
  ])('%s %s takes %s', (method, path, key) => {
    expect(matchRoute(routes, method, path)?.route.key).toBe(key);
  });

  test('without a default nothing takes what no route names', () => {
    expect(matchRoute(routes.slice(1), 'GET', '/other')).toBeUndefined();
  });
});

test.each([
  [true, [404, 429]],
  [false, [404, 404]],
])('the throttle of the stage holds where it is asked to: %s', async (throttles, statuses) => {
  const api: HttpApi = {
    id: 'api',
    name: 'api',
    routes: [],
    stage: '$default',
    hostNames: new Set(),
    throttle: { ratePerSecond: 0, burst: 1 },
  };
  const gateway = createGateway({
    account: '111111111111',
    region: 'us-east-1',
    api: () => api,
    // Nothing is routed, so nothing is called.
    dispatcher: {} as Dispatcher,
    clock: { now: () => 0, touch() {} },
    requestId: () => 'request',
    throttles,
    onProblem: expect.unreachable,
  });
  const origin = await listen(gateway, 0);
  onTestFinished(() => closeServer(gateway));
  const answers = [await fetch(origin), await fetch(origin)];
  expect(answers.map(({ status }) => status)).toEqual(statuses);
});
