/** restXml as S3 speaks it: bucket and key lie in the path or, the bucket, in the host name. */
import { ServiceError } from '../world.ts';
import type { Protocol, WireRequest } from './protocol.ts';

const ACTIONS: Readonly<Record<string, string>> = {
  GET: 'GetObject',
  HEAD: 'HeadObject',
  PUT: 'PutObject',
};

/** Query parameters and headers that the SDK sends for its own ends. */
const OWN_PARAMETERS = new Set(['x-id']);
const UNSUPPORTED_HEADERS = [
  'range',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'x-amz-copy-source',
];

export const restXml: Protocol = {
  decode(service, request) {
    const action = ACTIONS[request.method] ?? request.method;
    const { bucket, key } = placeOf(request);
    if (key === '') unsupported(`${request.method} of a bucket`);
    for (const name of request.url.searchParams.keys()) {
      if (!OWN_PARAMETERS.has(name)) unsupported(`the query parameter ${name}`);
    }
    for (const name of UNSUPPORTED_HEADERS) {
      if (request.headers[name] !== undefined) unsupported(`the header ${name}`);
    }
    const input: Record<string, unknown> = { Bucket: bucket, Key: key };
    if (action === 'PutObject') {
      input.Body = bodyOf(request);
      input.ContentType = request.headers['content-type'];
    }
    if (request.headers['x-amz-checksum-mode'] !== undefined) input.ChecksumMode = 'ENABLED';
    return { service, action, input };
  },
  answer(_call, output, requestId) {
    const { Body, ContentLength, ContentType, ETag, LastModified } = output;
    const headers = {
      'content-length': ContentLength,
      'content-type': ContentType,
      etag: ETag,
      'last-modified': LastModified,
      'x-amz-request-id': requestId,
    };
    return {
      status: 200,
      headers: Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, String(value)]],
        ),
      ),
      body: Body instanceof Uint8Array ? Buffer.from(Body) : '',
    };
  },
  refusal(error, requestId) {
    return {
      status: error.status,
      headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId },
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${escaped(error.code)}</Code><Message>${escaped(error.message)}</Message><RequestId>${requestId}</RequestId></Error>`,
    };
  },
};

function placeOf({ url, headers }: WireRequest): { bucket: string; key: string } {
  const path = decodeURIComponent(url.pathname).slice(1);
  // Virtual-host style: <bucket>.s3.<region>.amazonaws.com, or <bucket>.localhost here.
  const [, hosted] = /^([a-z0-9.-]+?)\.(?:s3[.-]|localhost)/.exec(headers.host ?? '') ?? [];
  if (hosted !== undefined) return { bucket: hosted, key: path };
  const [bucket = '', key = ''] = path.split(/\/(.*)/s);
  return { bucket, key };
}

/** The SDK sends bytes whose length is known as they are; chunks with trailers are not hosted. */
function bodyOf({ headers, body }: WireRequest): Buffer {
  if (String(headers['content-encoding']).includes('aws-chunked')) unsupported('aws-chunked');
  return body;
}

function unsupported(what: string): never {
  throw new ServiceError('NotImplemented', `the host's s3 does not support ${what}`, 501);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
