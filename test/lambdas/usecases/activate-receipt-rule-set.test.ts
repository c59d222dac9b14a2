import { describe, expect, test } from 'vitest';
import { AwsCallError } from '../../../lambdas/adapters/aws-error.ts';
import type { StackAnswer, StackRequest } from '../../../lambdas/domain/replies/stack-request.ts';
import { activateReceiptRuleSet } from '../../../lambdas/usecases/activate-receipt-rule-set.ts';
import { fakeJournal } from '../../fakes.ts';

const OWN = 'walk-easier';

const aRequest = (
  RequestType: StackRequest['RequestType'],
  ruleSet = OWN,
  over: Partial<StackRequest> = {},
): StackRequest => ({
  RequestType,
  ResponseURL: 'https://answers.example/signed',
  StackId: 'stack',
  RequestId: 'request',
  LogicalResourceId: 'ReceivingActive',
  ...(RequestType === 'Create' ? {} : { PhysicalResourceId: OWN }),
  ResourceProperties: { ruleSet, isOwn: String(ruleSet === OWN) as 'true' | 'false' },
  ...over,
});

/** An account in which a rule set is active, or none. */
function anAccount(active: string | undefined, fault?: Error) {
  const given: StackAnswer[] = [];
  const changes: (string | undefined)[] = [];
  const account = { active, given, changes, journal: fakeJournal(), ask };
  async function ask(request: StackRequest): Promise<StackAnswer | undefined> {
    await activateReceiptRuleSet(
      {
        journal: account.journal,
        answers: { give: async (_request, answer) => void given.push(answer) },
        ruleSets: {
          active: async () => account.active,
          activate: async (name) => {
            if (fault) throw fault;
            changes.push(name);
            account.active = name;
          },
        },
      },
      request,
    );
    return given.at(-1);
  }
  return account;
}

const done = { kind: 'done', physicalId: OWN };

describe('our own rule set', () => {
  test('is activated where none is active', async () => {
    const account = anAccount(undefined);
    expect(await account.ask(aRequest('Create'))).toEqual(done);
    expect(account.active).toBe(OWN);
  });

  test('asked for again, nothing changes and the answer is the same', async () => {
    const account = anAccount(undefined);
    await account.ask(aRequest('Create'));
    expect(await account.ask(aRequest('Create'))).toEqual(done);
    expect(await account.ask(aRequest('Update'))).toEqual(done);
    expect(account.changes).toEqual([OWN]);
  });

  test('that somebody deactivated is activated by the next change', async () => {
    const account = anAccount(undefined);
    expect(await account.ask(aRequest('Update'))).toEqual(done);
    expect(account.active).toBe(OWN);
  });

  test.each(['Create', 'Update'] as const)(
    'never takes the place of another: %s fails and says what to do',
    async (type) => {
      const account = anAccount('main');
      const answer = await account.ask(aRequest(type));
      expect(answer).toMatchObject({ kind: 'failed', physicalId: OWN });
      expect(answer?.kind === 'failed' && answer.why).toContain('"receiptRuleSet": "main"');
      expect(account.changes).toEqual([]);
    },
  );

  test('is deactivated when the stack goes', async () => {
    const account = anAccount(OWN);
    expect(await account.ask(aRequest('Delete'))).toEqual(done);
    expect(account.active).toBeUndefined();
    expect(await account.ask(aRequest('Delete'))).toEqual(done);
    expect(account.changes).toEqual([undefined]);
  });

  test.each(['main', undefined])('that is not active any more is left: %s is', async (active) => {
    const account = anAccount(active);
    expect(await account.ask(aRequest('Delete'))).toEqual(done);
    expect(account.changes).toEqual([]);
  });

  test('a creation that failed is rolled back without touching the other one', async () => {
    const account = anAccount('main');
    const failed = await account.ask(aRequest('Create'));
    await account.ask(aRequest('Delete', OWN, { PhysicalResourceId: failed?.physicalId ?? '' }));
    expect(account.active).toBe('main');
    expect(account.changes).toEqual([]);
  });
});

describe('a rule set that the setting names', () => {
  test.each(['Create', 'Update', 'Delete'] as const)('is left as it is by %s', async (type) => {
    const account = anAccount('main');
    expect(await account.ask(aRequest(type, 'main'))).toMatchObject({ kind: 'done' });
    expect(account.changes).toEqual([]);
    expect(account.active).toBe('main');
  });

  test.each([
    [undefined, 'no receipt rule set is active'],
    ['other', '"other" is active'],
  ])('must be the active one, and is not activated by us', async (active, why) => {
    const account = anAccount(active);
    const answer = await account.ask(aRequest('Create', 'main'));
    expect(answer?.kind === 'failed' && answer.why).toContain(why);
    expect(account.changes).toEqual([]);
  });
});

describe('a change of the setting', () => {
  test('to one that is named: a new id, so that ours is then deleted by its own', async () => {
    const account = anAccount('main');
    const answer = await account.ask(aRequest('Update', 'main'));
    expect(answer).toEqual({ kind: 'done', physicalId: 'main' });
    expect(await account.ask(aRequest('Delete'))).toEqual(done);
    expect(account.active).toBe('main');
  });

  test('to one that is not active fails, and ours stays', async () => {
    const account = anAccount(OWN);
    const answer = await account.ask(aRequest('Update', 'main'));
    expect(answer).toMatchObject({ kind: 'failed', physicalId: OWN });
    expect(account.active).toBe(OWN);
  });

  test('back to our own, once the other one is deactivated', async () => {
    const account = anAccount(undefined);
    const back = aRequest('Update', OWN, { PhysicalResourceId: 'main' });
    expect(await account.ask(back)).toEqual(done);
    expect(account.active).toBe(OWN);
  });
});

describe('a fault', () => {
  test('of an AWS call is answered by its code: CloudFormation would wait for an hour', async () => {
    const fault = new AwsCallError('SetActiveReceiptRuleSet', 'AccessDenied', 'r-1');
    const account = anAccount(undefined, fault);
    expect(await account.ask(aRequest('Create'))).toEqual({
      kind: 'failed',
      physicalId: OWN,
      why: 'SetActiveReceiptRuleSet failed: AccessDenied (request r-1)',
    });
  });

  test('of our own says its kind alone', async () => {
    const account = anAccount(undefined, new TypeError('robin@mail.example'));
    const answer = await account.ask(aRequest('Create'));
    expect(JSON.stringify([answer, account.journal.lines])).not.toContain('robin');
    expect(answer).toMatchObject({ kind: 'failed', why: expect.stringContaining('TypeError') });
  });
});
