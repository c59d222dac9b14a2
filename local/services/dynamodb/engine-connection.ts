/** Requests to a table engine over kept sockets, without what a general HTTP client does besides. */
import { createConnection, type Socket } from 'node:net';
import type { EngineAnswer } from './table-engine.ts';

// The engines check the form of a signature, never the signature: who calls is the wire's business.
const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

const END_OF_HEAD = '\r\n\r\n';
/** More calls at once than this wait for each other. */
const MOST_SOCKETS = 64;

interface Waiting {
  readonly request: Buffer;
  readonly resolve: (answer: EngineAnswer) => void;
  readonly reject: (error: Error) => void;
}

const requestOf = (port: number, target: string, body: string): Buffer =>
  Buffer.from(
    `POST / HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n` +
      `content-type: application/x-amz-json-1.0\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
      `x-amz-target: DynamoDB_20120810.${target}\r\nx-amz-date: 20260101T000000Z\r\n` +
      `authorization: ${AUTHORIZATION}${END_OF_HEAD}${body}`,
  );

/** The whole answer, once it is there. Both engines give its length; anything else is a fault. */
const answerIn = (received: Buffer): EngineAnswer | undefined => {
  const end = received.indexOf(END_OF_HEAD);
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1];
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (status === undefined || length === undefined) {
    throw new Error(`the table engine answered without status or length: ${head}`);
  }
  const from = end + END_OF_HEAD.length;
  if (received.length < from + Number(length)) return undefined;
  return { status: Number(status), body: received.toString('utf8', from, from + Number(length)) };
};

export const engineConnection = (port: number) => {
  const idle: Socket[] = [];
  const open = new Map<Socket, Waiting | undefined>();
  const queue: Waiting[] = [];

  const give = (socket: Socket, waiting: Waiting): void => {
    open.set(socket, waiting);
    socket.write(waiting.request);
  };

  const connect = (): Socket => {
    const socket = createConnection({ host: '127.0.0.1', port, noDelay: true });
    let received: Buffer = Buffer.alloc(0);
    let failure: Error | undefined;
    socket.on('data', (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      try {
        const answer = answerIn(received);
        if (answer === undefined) return;
        received = Buffer.alloc(0);
        const done = open.get(socket);
        open.set(socket, undefined);
        const next = queue.shift();
        if (next === undefined) idle.push(socket);
        else give(socket, next);
        done?.resolve(answer);
      } catch (error) {
        socket.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    });
    socket.on('error', (error) => {
      failure = error;
    });
    socket.on('close', () => {
      const lost = open.get(socket);
      open.delete(socket);
      const at = idle.indexOf(socket);
      if (at >= 0) idle.splice(at, 1);
      lost?.reject(failure ?? new Error('the table engine closed the connection'));
      const next = queue.shift();
      if (next !== undefined) give(connect(), next);
    });
    return socket;
  };

  return {
    /** `target` is the operation alone. Rejects when the engine cannot be reached. */
    call: (target: string, body: string): Promise<EngineAnswer> =>
      new Promise((resolve, reject) => {
        const waiting = { request: requestOf(port, target, body), resolve, reject };
        const socket = idle.pop();
        if (socket !== undefined) give(socket, waiting);
        else if (open.size < MOST_SOCKETS) give(connect(), waiting);
        else queue.push(waiting);
      }),
    close(): void {
      for (const socket of open.keys()) socket.destroy();
    },
  };
};
