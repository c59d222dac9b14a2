/** awsQuery: a form with Action and dotted members, answered in XML (SES, version 1). */
import { ServiceError } from '../world.ts';
import type { Protocol } from './protocol.ts';

const NAMESPACES: Readonly<Record<string, string>> = {
  ses: 'http://ses.amazonaws.com/doc/2010-12-01/',
  sns: 'http://sns.amazonaws.com/doc/2010-03-31/',
};

export const awsQuery: Protocol = {
  decode(service, request) {
    const form = new URLSearchParams(request.body.toString('utf8'));
    const action = form.get('Action') ?? '';
    form.delete('Action');
    form.delete('Version');
    return { service, action, input: unflatten(form) };
  },
  answer({ service, action }, output, requestId) {
    const result = `<${action}Result>${elements(output)}</${action}Result>`;
    const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
    return {
      status: 200,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
      body: `<${action}Response xmlns="${NAMESPACES[service] ?? ''}">${result}${metadata}</${action}Response>`,
    };
  },
  refusal(error, requestId) {
    const type = error.status < 500 ? 'Sender' : 'Receiver';
    const inner = elements({ Type: type, Code: error.code, Message: error.message });
    return {
      status: error.status,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
      body: `<ErrorResponse xmlns="${NAMESPACES.ses}"><Error>${inner}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
    };
  },
};

/** `Destinations.member.1` becomes a list, `RawMessage.Data` a member of an object. */
function unflatten(form: URLSearchParams): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of form) {
    const path = name.split('.').filter((part) => part !== 'member');
    let at: Record<string, unknown> = root;
    for (const part of path.slice(0, -1)) {
      const inner = at[part] ?? {};
      if (typeof inner !== 'object') {
        throw new ServiceError('MalformedInput', `${name} is both a value and an object`);
      }
      at[part] = inner;
      at = inner as Record<string, unknown>;
    }
    at[path.at(-1) ?? name] = value;
  }
  return listsIn(root) as Record<string, unknown>;
}

/** Objects whose members are all numbers are the lists of the form. */
function listsIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, inner]) => [name, listsIn(inner)] as const);
  const isList = members.length > 0 && members.every(([name]) => /^\d+$/.test(name));
  if (!isList) return Object.fromEntries(members);
  return members.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
}

function elements(output: Record<string, unknown>): string {
  return Object.entries(output)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<${name}>${content(value)}</${name}>`)
    .join('');
}

function content(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => `<member>${content(one)}</member>`).join('');
  if (typeof value === 'object' && value !== null) return elements({ ...value });
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
