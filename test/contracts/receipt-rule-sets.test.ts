/** Which rule set is active, over the wire; and the answer to CloudFormation, where it is put. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESClient } from '@aws-sdk/client-ses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cloudformationAnswers } from '../../lambdas/adapters/cloudformation-answers.ts';
import { sesReceiptRuleSets } from '../../lambdas/adapters/ses-receipt-rule-sets.ts';
import type { StackRequest } from '../../lambdas/domain/replies/stack-request.ts';
import { type ServicesOnTheWire, startServices } from '../local/services/services-on-the-wire.ts';

describe('the active rule set', () => {
  let services: ServicesOnTheWire;
  let client: SESClient;
  beforeEach(async () => {
    services = await startServices();
    client = new SESClient(services.client);
    services.mail.createReceiptRuleSet('walk-easier');
  });
  afterEach(async () => {
    client.destroy();
    await services.stop();
  });

  test('is none, then the one that is made it, then none', async () => {
    const sets = sesReceiptRuleSets(client);
    expect(await sets.active()).toBeUndefined();
    await sets.activate('walk-easier');
    expect(await sets.active()).toBe('walk-easier');
    await sets.activate(undefined);
    expect(await sets.active()).toBeUndefined();
  });

  test('that is not there is a fault that names the call', async () => {
    await expect(sesReceiptRuleSets(client).activate('nobodys')).rejects.toThrow(
      /^SetActiveReceiptRuleSet failed: RuleSetDoesNotExist/,
    );
  });
});

describe('the answer to CloudFormation', () => {
  let server: Server;
  let status = 200;
  let put: { method: string; url: string; type: string | undefined; body: unknown }[];
  beforeEach(async () => {
    status = 200;
    put = [];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        put.push({ method, url, type: headers['content-type'], body: JSON.parse(body) });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const request = (): StackRequest => ({
    RequestType: 'Create',
    ResponseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a?signature=s%2Fx`,
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'logical',
    ResourceProperties: { ruleSet: 'walk-easier', isOwn: 'true' },
  });
  const about = { StackId: 'stack', RequestId: 'request', LogicalResourceId: 'logical' };

  test('is put where the request says, without a type: that is how the address was signed', async () => {
    await cloudformationAnswers.give(request(), { kind: 'done', physicalId: 'walk-easier' });
    expect(put).toEqual([
      {
        method: 'PUT',
        url: '/a?signature=s%2Fx',
        type: '',
        body: { ...about, Status: 'SUCCESS', Reason: 'done', PhysicalResourceId: 'walk-easier' },
      },
    ]);
  });

  test('says why something failed', async () => {
    const answer = { kind: 'failed', physicalId: 'walk-easier', why: 'another is active' } as const;
    await cloudformationAnswers.give(request(), answer);
    expect(put[0]?.body).toMatchObject({ Status: 'FAILED', Reason: 'another is active' });
  });

  test('that is not taken is a fault without the address, which is a secret', async () => {
    status = 403;
    const given = cloudformationAnswers.give(request(), { kind: 'done', physicalId: 'x' });
    await expect(given).rejects.toThrow(/^CloudFormation answered 403$/);
  });
});
