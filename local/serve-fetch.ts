/** Serves a fetch-style application (Request in, Response out) on Node's HTTP server. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { reasonOf } from './problem.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

export function serveFetch(
  fetch: Fetch,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    void answer(fetch, request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(reasonOf(error));
    });
  };
}

async function answer(
  fetch: Fetch,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const method = request.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const answered = await fetch(
    new Request(new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`), {
      method,
      headers,
      ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
    }),
  );
  response.statusCode = answered.status;
  for (const [name, value] of answered.headers) response.appendHeader(name, value);
  response.end(Buffer.from(await answered.arrayBuffer()));
}
