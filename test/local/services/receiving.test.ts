import {
  DescribeActiveReceiptRuleSetCommand,
  SESClient,
  SetActiveReceiptRuleSetCommand,
} from '@aws-sdk/client-ses';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMailReceived } from '../../../lambdas/domain/replies/mail-received.ts';
import { MAX_RECEIVED_BYTES } from '../../../local/services/ses/receiving.ts';
import { ServiceError } from '../../../local/world.ts';
import { BUCKET, DOMAIN, receiveMail } from './receiving-rule.ts';
import { type ServicesOnTheWire, startServices } from './services-on-the-wire.ts';

let services: ServicesOnTheWire;
let sqs: SQSClient;
let ses: SESClient;

beforeEach(async () => {
  services = await startServices();
  sqs = new SQSClient(services.client);
  ses = new SESClient(services.client);
});
afterEach(async () => {
  sqs.destroy();
  ses.destroy();
  await services.stop();
});

const raw = (headers = '') =>
  Buffer.from(`${headers}From: Robin <robin@mail.example>\r\nSubject: Re: x\r\n\r\n6\r\n`);
const envelope = { mailFrom: 'robin@mail.example', recipients: [`r-abc@${DOMAIN}`] };
const told = async (url: string) => {
  await services.clock.settle();
  const command = new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 });
  return ((await sqs.send(command)).Messages ?? []).map(({ Body = '' }) => Body);
};

describe('a mail that comes in', () => {
  test('is laid down with the headers of SES before its own, and told of as SES does', async () => {
    const { url } = receiveMail(services);
    const taken = services.mail.receive(envelope, raw());
    const [body = ''] = await told(url);
    const read = readMailReceived(body);
    expect(read).toMatchObject({
      kind: 'received',
      mail: {
        from: 'robin@mail.example',
        recipients: envelope.recipients,
        passed: { spam: true, virus: true, spf: true, dkim: true, dmarc: true },
        headersTruncated: false,
      },
    });
    if (read.kind !== 'received' || taken.kind !== 'taken') throw new Error();
    expect(read.mail.messageId).toBe(taken.id);
    expect(read.mail.place).toEqual({ bucket: BUCKET, key: `raw/${taken.id}` });
    const stored = services.buckets.object(BUCKET, `raw/${taken.id}`)?.toString() ?? '';
    expect(stored).toMatch(/^Return-Path: <robin@mail\.example>\r\nReceived: from mail\.example/);
    expect(stored).toContain('\r\nX-SES-Virus-Verdict: PASS\r\n');
    expect(stored.endsWith(raw().toString())).toBe(true);
  });

  test('gets the verdicts that its sender asks for, and nobody sees how', async () => {
    const { url } = receiveMail(services);
    const asked = 'X-Local-Verdicts: dmarc=FAIL,\r\n virus=GRAY\r\n';
    services.mail.receive(envelope, raw(asked));
    const [body = ''] = await told(url);
    expect(JSON.parse(body).receipt).toMatchObject({
      dmarcVerdict: { status: 'FAIL' },
      dmarcPolicy: 'none',
      virusVerdict: { status: 'GRAY' },
      spamVerdict: { status: 'PASS' },
    });
    const [mail] = services.mail.received();
    expect(services.mail.receivedRaw(mail?.id ?? '')?.toString()).toBe(raw().toString());
    expect(services.mail.receive(envelope, raw('X-Local-Verdicts: dmarc=MAYBE\r\n'))).toMatchObject(
      {
        kind: 'refused',
        code: 554,
        text: expect.stringContaining('dmarc=MAYBE'),
      },
    );
  });

  test('with a scanner’s test string is found out', async () => {
    const { url } = receiveMail(services);
    const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
    services.mail.receive(envelope, Buffer.concat([raw(), Buffer.from(eicar)]));
    const [body = ''] = await told(url);
    expect(JSON.parse(body).receipt.virusVerdict).toEqual({ status: 'FAIL' });
  });

  test('from two senders passes no DMARC', async () => {
    const { url } = receiveMail(services);
    const two = 'From: a@b.example, c@d.example\r\n\r\n6';
    services.mail.receive(envelope, Buffer.from(two));
    const [body = ''] = await told(url);
    expect(JSON.parse(body).receipt.dmarcVerdict).toEqual({ status: 'FAIL' });
  });

  test('is not scanned where the rule does not ask for it', async () => {
    const { url } = receiveMail(services, { ScanEnabled: false });
    services.mail.receive(envelope, raw());
    const [body = ''] = await told(url);
    expect(JSON.parse(body).receipt.virusVerdict).toEqual({ status: 'DISABLED' });
  });

  test('with long headers is told of without the last of them', async () => {
    const { url } = receiveMail(services);
    services.mail.receive(envelope, raw(`X-Long: ${'x'.repeat(900)}\r\n`.repeat(20)));
    const [body = ''] = await told(url);
    const { headers, headersTruncated, commonHeaders } = JSON.parse(body).mail;
    expect(headersTruncated).toBe(true);
    expect(headers.length).toBeLessThan(20);
    expect(commonHeaders.from).toEqual(['Robin <robin@mail.example>']);
  });
});

describe('a mail is refused at the door', () => {
  test('where no rule takes it: another domain, another set, none', () => {
    expect(services.mail.receive(envelope, raw())).toMatchObject({ kind: 'refused', code: 550 });
    receiveMail(services);
    const elsewhere = { ...envelope, recipients: [`r-abc@not-${DOMAIN}`, `x@sub.${DOMAIN}`] };
    expect(services.mail.receive(elsewhere, raw())).toMatchObject({ code: 550 });
    expect(services.mail.takesMailFor(`R-ABC@${DOMAIN.toUpperCase()}`)).toBeUndefined();
    services.mail.activateRuleSet('theirs');
    expect(services.mail.receive(envelope, raw())).toMatchObject({ code: 550 });
  });

  test('where the rule is off', () => {
    receiveMail(services, { Enabled: false });
    expect(services.mail.takesMailFor(`a@${DOMAIN}`)).toMatchObject({ code: 550 });
  });

  test('where it is larger than SES takes', () => {
    receiveMail(services);
    const huge = Buffer.alloc(MAX_RECEIVED_BYTES + 1, 'x');
    expect(services.mail.receive(envelope, huge)).toMatchObject({ code: 552 });
    expect(services.mail.received()).toEqual([]);
  });
});

describe('SES itself', () => {
  test('tries again where the bucket does not answer, for four hours', async () => {
    const { url } = receiveMail(services);
    services.delivery.before = ({ service }) => {
      if (service === 's3') throw new ServiceError('InternalError', 'fault', 500);
    };
    services.mail.receive(envelope, raw());
    expect(await told(url)).toEqual([]);
    expect(services.mail.received()[0]).toMatchObject({ state: 'arriving' });
    services.delivery.before = () => undefined;
    await services.clock.forward(2_000);
    expect(await told(url)).toHaveLength(1);
    expect(services.mail.received()[0]).toMatchObject({ state: 'handed-on' });
  });

  test('gives up where it may not, and the operator is told without an address', async () => {
    const { url } = receiveMail(services);
    services.delivery.before = ({ service }) => {
      if (service === 'sns') throw new ServiceError('AccessDenied', 'no', 403);
    };
    services.mail.receive(envelope, raw());
    expect(await told(url)).toEqual([]);
    expect(services.mail.received()[0]).toMatchObject({
      state: 'given-up',
      problem: 'AccessDenied',
    });
    expect(services.problems.join()).not.toContain('robin');
  });

  test('acts for its rule: bucket and topic know by whom they are asked', async () => {
    const { url } = receiveMail(services);
    services.mail.receive(envelope, raw());
    await told(url);
    const sourceArn =
      'arn:aws:ses:us-east-1:111111111111:receipt-rule-set/ours:receipt-rule/replies';
    const asked = services.callsAs.filter(
      ({ caller }) => caller.kind === 'service' && caller.principal === 'ses.amazonaws.com',
    );
    expect(asked.map(({ action, caller }) => [action, caller])).toEqual([
      ['PutObject', { kind: 'service', principal: 'ses.amazonaws.com', sourceArn }],
      ['Publish', { kind: 'service', principal: 'ses.amazonaws.com', sourceArn }],
    ]);
  });
});

describe('which rule set is active', () => {
  const active = async () => {
    const answer = await ses.send(new DescribeActiveReceiptRuleSetCommand({}));
    return [answer.Metadata?.Name, answer.Rules?.map(({ Name }) => Name)];
  };
  const activate = (RuleSetName?: string) =>
    ses.send(new SetActiveReceiptRuleSetCommand(RuleSetName ? { RuleSetName } : {}));

  test('is none at first, then the one that was activated, then none', async () => {
    services.mail.createReceiptRuleSet('ours');
    expect(await active()).toEqual([undefined, undefined]);
    receiveMail(services);
    await activate('ours');
    expect(await active()).toEqual(['ours', ['replies']]);
    await activate();
    expect(await active()).toEqual([undefined, undefined]);
  });

  test('must be one that exists', async () => {
    await expect(activate('nobodys')).rejects.toMatchObject({
      name: 'RuleSetDoesNotExistException',
    });
  });
});

test('what is not hosted is refused by name', () => {
  const add = { AddHeaderAction: { HeaderName: 'X', HeaderValue: 'y' } };
  expect(() => receiveMail(services, { Actions: [add] })).toThrow('AddHeaderAction');
  expect(() => receiveMail(services, { TlsPolicy: 'Require' })).toThrow('TlsPolicy');
});
