/** Serves the pages over HTTP on this machine, each app under the paths that are its own. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import type { Pages } from './pages.ts';

async function toRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  return new Request(new URL(incoming.url ?? '/', origin), { method, headers, body });
}

const appOf = (pages: Pages | Hono, path: string) => {
  if (pages instanceof Hono) return pages;
  if (path.startsWith('/confirm') || path.startsWith('/setup')) return pages.confirm;
  if (path.startsWith('/leave')) return pages.leave;
  return path.startsWith('/letter') ? pages.letter : pages.signUp;
};

export interface Served extends AsyncDisposable {
  readonly origin: string;
  /** Swaps what stands behind the address. */
  show(pages: Pages | Hono): void;
}

export async function serve(first: Pages | Hono): Promise<Served> {
  let pages = first;
  let origin = '';
  const server = createServer(async (incoming, outgoing) => {
    const request = await toRequest(incoming, origin);
    const response = await appOf(pages, new URL(request.url).pathname).fetch(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    show: (next) => {
      pages = next;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
