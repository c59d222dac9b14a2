import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { engineConnection } from '../../../local/services/dynamodb/engine-connection.ts';

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** An engine that does with each request what the test says; its sockets are counted. */
const engine = async (answer: (socket: Socket, request: string) => void) => {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => answer(socket, chunk.toString()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connection = engineConnection(port);
  closers.push(() => {
    connection.close();
    server.close();
  });
  return { connection, sockets };
};

const head = (body: string, status = 200) =>
  `HTTP/1.1 ${status} OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
const bodyOf = (request: string) => request.slice(request.indexOf('\r\n\r\n') + 4);

test('a hundred calls at once each get their own answer, over a bounded number of sockets', async () => {
  const { connection, sockets } = await engine((socket, request) => {
    const body = bodyOf(request);
    setImmediate(() => socket.write(head(body) + body));
  });
  const calls = Array.from({ length: 100 }, (_, n) => connection.call('GetItem', `{"n":${n}}`));
  const answers = await Promise.all(calls);
  expect(answers.map(({ body }) => body)).toEqual(
    Array.from({ length: 100 }, (_, n) => `{"n":${n}}`),
  );
  expect(sockets.size).toBeLessThanOrEqual(64);
});

test('an answer in pieces, cut within a letter of several bytes, is put together', async () => {
  const { connection } = await engine((socket) => {
    const bytes = Buffer.from(`${head('{"a":"ñ"}', 400)}{"a":"ñ"}`);
    const pieces = [bytes.subarray(0, 20), bytes.subarray(20, -3), bytes.subarray(-3)];
    const next = () => {
      const piece = pieces.shift();
      if (piece !== undefined) socket.write(piece, () => setImmediate(next));
    };
    next();
  });
  expect(await connection.call('PutItem', '{}')).toEqual({ status: 400, body: '{"a":"ñ"}' });
});

test('an engine that hangs up fails that call alone', async () => {
  let first = true;
  const { connection } = await engine((socket) => {
    if (first) socket.destroy();
    else socket.write(`${head('{}')}{}`);
    first = false;
  });
  await expect(connection.call('GetItem', '{}')).rejects.toThrow(/closed|ECONNRESET/);
  expect(await connection.call('GetItem', '{}')).toEqual({ status: 200, body: '{}' });
});

test('an answer without a length is a fault that shows it', async () => {
  const { connection } = await engine((socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n{}'));
  await expect(connection.call('GetItem', '{}')).rejects.toThrow('without status or length');
});
