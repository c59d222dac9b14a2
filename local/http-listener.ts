/** Binds the host's servers to this machine's loopback, and takes them down whole. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from './problem.ts';

/**
 * @param port 0: any free one
 * @returns the origin, as in http://127.0.0.1:4600
 * @throws StartError naming a port that is in use
 */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const text = taken
        ? `Port ${port} is in use: stop what uses it, or choose another with --port`
        : `Port ${port} cannot be used: ${error.message}`;
      reject(new StartError([text], { cause: error }));
    });
    server.listen(port, '127.0.0.1', () => {
      const { port: bound } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${bound}`);
    });
  });
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) {
      resolve();
      return;
    }
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
