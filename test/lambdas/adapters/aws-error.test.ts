import { describe, expect, test } from 'vitest';
import { AwsCallError, codeOf, throughAws } from '../../../lambdas/adapters/aws-error.ts';

const fromAws = Object.assign(new Error('no mail for robin@mail.example'), {
  name: 'MessageRejected',
  $metadata: { requestId: 'r-1', httpStatusCode: 400 },
});
const thrownBy = (call: () => Promise<unknown>) => call().catch((error: unknown) => error);

describe('an error of AWS', () => {
  test('is cut to its code, the operation and the request id', async () => {
    const error = await thrownBy(() => throughAws('SendRawEmail', () => Promise.reject(fromAws)));
    expect(error).toBeInstanceOf(AwsCallError);
    expect(error).toMatchObject({
      message: 'SendRawEmail failed: MessageRejected (request r-1)',
      code: 'MessageRejected',
      operation: 'SendRawEmail',
      requestId: 'r-1',
    });
    expect(JSON.stringify(error) + (error as Error).stack).not.toContain('robin');
    expect((error as Error).cause).toBeUndefined();
  });

  test('that is expected passes as it is', async () => {
    const expected = (error: unknown) => error === fromAws;
    const error = await thrownBy(() => throughAws('X', () => Promise.reject(fromAws), expected));
    expect(error).toBe(fromAws);
  });

  test('that there is none, the answer comes through', async () => {
    expect(await throughAws('X', async () => 7)).toBe(7);
  });

  test.each([
    [{ name: 'Throttling' }, 'Throttling'],
    [{ name: 'Error', code: 'ECONNRESET' }, 'ECONNRESET'],
    [{ code: 'EPIPE' }, 'EPIPE'],
    [{ name: 'no mail for robin@mail.example' }, 'UnknownError'],
    [{ name: 'x'.repeat(81) }, 'UnknownError'],
    [new Error('robin@mail.example'), 'UnknownError'],
    [undefined, 'UnknownError'],
    ['robin@mail.example', 'UnknownError'],
  ])('%j is told by the code %s', (error, code) => {
    expect(codeOf(error)).toBe(code);
  });
});
