/** restJson1: the action lies in method and path (EventBridge Scheduler, SES version 2). */
import { isObject } from '../json.ts';
import { ServiceError } from '../world.ts';
import type { Protocol, WireRequest } from './protocol.ts';

/** `{Member}` in the path and the named query parameters become members of the input. */
interface Operation {
  readonly action: string;
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

const OPERATIONS: Readonly<Record<string, readonly Operation[]>> = {
  scheduler: [
    { action: 'CreateSchedule', method: 'POST', path: '/schedules/{Name}' },
    { action: 'UpdateSchedule', method: 'PUT', path: '/schedules/{Name}' },
    {
      action: 'GetSchedule',
      method: 'GET',
      path: '/schedules/{Name}',
      query: { groupName: 'GroupName' },
    },
    {
      action: 'DeleteSchedule',
      method: 'DELETE',
      path: '/schedules/{Name}',
      query: { groupName: 'GroupName', clientToken: 'ClientToken' },
    },
    {
      action: 'ListSchedules',
      method: 'GET',
      path: '/schedules',
      query: {
        ScheduleGroup: 'GroupName',
        NamePrefix: 'NamePrefix',
        State: 'State',
        NextToken: 'NextToken',
        MaxResults: 'MaxResults',
      },
    },
  ],
  ses: [
    {
      action: 'DeleteSuppressedDestination',
      method: 'DELETE',
      path: '/v2/email/suppression/addresses/{EmailAddress}',
    },
    {
      action: 'GetSuppressedDestination',
      method: 'GET',
      path: '/v2/email/suppression/addresses/{EmailAddress}',
    },
  ],
};

export const restJson: Protocol = {
  decode(service, request) {
    const { method, url } = request;
    for (const operation of OPERATIONS[service] ?? []) {
      const members = operation.method === method && matchPath(operation.path, url.pathname);
      if (!members) continue;
      return { service, action: operation.action, input: inputOf(operation, members, request) };
    }
    throw new ServiceError(
      'UnknownOperationException',
      `the host's ${service} does not support ${method} ${shapeOf(url.pathname)}`,
      404,
    );
  },
  answer(_call, output, requestId) {
    return {
      status: 200,
      headers: { 'content-type': 'application/json', 'x-amzn-requestid': requestId },
      body: JSON.stringify(output),
    };
  },
  refusal(error, requestId) {
    return {
      status: error.status,
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': error.code,
      },
      // Scheduler's model spells it with a capital, SES's without.
      body: JSON.stringify({ message: error.message, Message: error.message }),
    };
  },
};

function inputOf(
  operation: Operation,
  members: Record<string, string>,
  request: WireRequest,
): Record<string, unknown> {
  const text = request.body.toString('utf8');
  const body: unknown = text === '' ? {} : JSON.parse(text);
  const input: Record<string, unknown> = isObject(body) ? { ...body, ...members } : members;
  for (const [name, value] of request.url.searchParams) {
    const member = operation.query?.[name];
    // The SDK marks some requests with the operation's id.
    if (member !== undefined) input[member] = value;
    else if (name !== 'x-id') {
      throw new ServiceError('ValidationException', `unknown query parameter ${name}`);
    }
  }
  return input;
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const got = path.split('/');
  if (wanted.length !== got.length) return undefined;
  const members: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = decodeURIComponent(got[index] ?? '');
    if (part.startsWith('{')) members[part.slice(1, -1)] = text;
    else if (part !== text) return undefined;
  }
  return members;
}

/** The path without its last part, which may be a name or an address. */
function shapeOf(path: string): string {
  return path.replace(/[^/]+$/, '…');
}
