import { connect, type Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeMailDoor, createMailDoor, openMailDoor } from '../../local/mail-door.ts';
import { DOMAIN, receiveMail } from './services/receiving-rule.ts';
import { type ServicesOnTheWire, startServices } from './services/services-on-the-wire.ts';

let services: ServicesOnTheWire;
let door: ReturnType<typeof createMailDoor>;
let origin: string;
let touched = 0;

beforeEach(async () => {
  services = await startServices();
  touched = 0;
  door = createMailDoor({
    ses: services.mail,
    touch: () => {
      touched += 1;
    },
    onProblem: (text) => services.problems.push(text),
  });
  origin = await openMailDoor(door, 0);
});
afterEach(async () => {
  await closeMailDoor(door);
  await services.stop();
});

const send = async (mail: object) => {
  const transport = createTransport(origin);
  try {
    return await transport.sendMail({ from: 'robin@mail.example', text: '6', ...mail });
  } finally {
    transport.close();
  }
};
const to = `r-abc@${DOMAIN}`;

describe('a mail program', () => {
  test('hands over a mail that then comes in as it is', async () => {
    receiveMail(services);
    const { response } = await send({ to, subject: 'Re: ñ' });
    const [mail] = services.mail.received();
    expect(response).toBe(`250 2.0.0 taken as ${mail?.id}`);
    expect(mail).toMatchObject({ mailFrom: 'robin@mail.example', recipients: [to] });
    expect(services.mail.receivedRaw(mail?.id ?? '')?.toString()).toMatch(/\r\n\r\n6\r\n$/);
    expect(touched).toBe(1);
  });

  test('is told before the mail itself that nobody takes it', async () => {
    await expect(send({ to })).rejects.toMatchObject({ responseCode: 550, command: 'RCPT TO' });
    receiveMail(services);
    await expect(send({ to: 'r@elsewhere.example' })).rejects.toMatchObject({ responseCode: 550 });
  });

  test('may write to several at once, of whom those that are ours get it', async () => {
    receiveMail(services);
    await send({ to: [to, 'r@elsewhere.example', `x@${DOMAIN}`] });
    expect(services.mail.received()[0]?.recipients).toEqual([to, `x@${DOMAIN}`]);
  });

  test('may bounce: the null sender is taken', async () => {
    receiveMail(services);
    await send({ envelope: { from: '', to }, to });
    expect(services.mail.received()[0]?.mailFrom).toBe('');
  });

  test('is told what is wrong with the verdicts it asks for', async () => {
    receiveMail(services);
    const headers = { 'X-Local-Verdicts': 'dmarc=MAYBE' };
    await expect(send({ to, headers })).rejects.toMatchObject({ responseCode: 554 });
  });

  test('that announces too large a mail is refused at once', async () => {
    receiveMail(services);
    const said = await talk('EHLO me', `MAIL FROM:<a@b.example> SIZE=${50 * 1024 * 1024}`, 'QUIT');
    expect(said).toMatch(/\r\n552 /);
  });

  test('that hangs up in the middle leaves nothing behind', async () => {
    receiveMail(services);
    const socket = await open();
    socket.write(`EHLO me\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<${to}>\r\nDATA\r\nSubject: x`);
    socket.destroy();
    await send({ to });
    expect(services.mail.received()).toHaveLength(1);
    expect(services.problems).toEqual([]);
  });
});

test('a port that is taken is named', async () => {
  const port = Number(new URL(origin.replace('smtp:', 'http:')).port);
  const other = createMailDoor({
    ses: services.mail,
    touch: () => undefined,
    onProblem: () => undefined,
  });
  await expect(openMailDoor(other, port)).rejects.toThrow(`Port ${port}`);
});

const open = (): Promise<Socket> =>
  new Promise((resolve) => {
    const { port } = new URL(origin.replace('smtp:', 'http:'));
    const socket = connect(Number(port), '127.0.0.1', () => resolve(socket));
  });

/** Says all of it, and gives what was answered until the door closed. */
async function talk(...lines: string[]): Promise<string> {
  const socket = await open();
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const line = lines.shift();
    if (line !== undefined) socket.write(`${line}\r\n`);
  });
  await new Promise((resolve) => socket.once('close', resolve));
  return said;
}
