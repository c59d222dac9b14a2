/** The SMTP server at which mail for the course comes in: any mail program can be pointed at it. */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { reasonOf, StartError } from './problem.ts';
import { MAX_RECEIVED_BYTES, type Reception } from './services/ses/receiving.ts';
import type { SesStandIn } from './services/ses/ses.ts';

export interface MailDoorOptions {
  readonly ses: Pick<SesStandIn, 'receive' | 'takesMailFor'>;
  /** Brings a running clock up to date before a mail is stamped with its time. */
  readonly touch: () => void;
  readonly onProblem: (text: string) => void;
}

/** More at once is no mail program but an attack on this machine's memory. */
const MOST_CLIENTS = 50;

type Refused = Extract<Reception, { kind: 'refused' }>;
const refusal = ({ code, text }: Refused): Error =>
  Object.assign(new Error(text), { responseCode: code });

export function createMailDoor({ ses, touch, onProblem }: MailDoorOptions): SMTPServer {
  const server = new SMTPServer({
    // On loopback nobody needs a name, a password or a certificate.
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    banner: 'Walk Easier, local',
    size: MAX_RECEIVED_BYTES,
    maxClients: MOST_CLIENTS,
    onRcptTo({ address }, _session, callback) {
      const refused = ses.takesMailFor(address);
      if (refused?.kind === 'refused') callback(refusal(refused));
      else callback();
    },
    onData(stream, session, callback) {
      const { mailFrom, rcptTo } = session.envelope;
      void collect(stream).then(
        (raw) => {
          touch();
          const envelope = {
            mailFrom: mailFrom === false ? '' : mailFrom.address,
            recipients: rcptTo.map(({ address }) => address),
          };
          const reception = ses.receive(envelope, raw);
          if (reception.kind === 'refused') callback(refusal(reception));
          else callback(null, `2.0.0 taken as ${reception.id}`);
        },
        (error: unknown) => callback(new Error(reasonOf(error))),
      );
    },
  });
  // A client that hangs up is no fault of the host.
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (server.server.listening && error.code !== 'ECONNRESET')
      onProblem(`smtp: ${reasonOf(error)}`);
  });
  return server;
}

/** What lies beyond the limit is dropped as it comes: one byte more is kept, so that it shows. */
async function collect(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (size <= MAX_RECEIVED_BYTES) chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return Buffer.concat(chunks);
}

/** @returns the origin, as in smtp://127.0.0.1:4603 @throws StartError naming a port in use */
export function openMailDoor(server: SMTPServer, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.server.once('error', (error) => {
      reject(new StartError([`Port ${port} cannot be used for mail: ${error.message}`]));
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
    });
  });
}

export const closeMailDoor = (server: SMTPServer): Promise<void> =>
  new Promise((resolve) => {
    if (server.server.listening) server.close(() => resolve());
    else resolve();
  });
