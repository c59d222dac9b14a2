/** Receipt rule sets and rules as the template declares them, and which set is active. */
import * as z from 'zod';
import { ServiceError, type World } from '../../world.ts';
import { makeArn } from '../arn.ts';
import { parseProperties } from '../parse-input.ts';
import { domainOf } from './raw-message.ts';

const s3Action = z.strictObject({
  BucketName: z.string(),
  ObjectKeyPrefix: z.string().default(''),
  TopicArn: z.string().optional(),
});

const ruleProperties = z.strictObject({
  RuleSetName: z.string(),
  Rule: z.strictObject({
    Name: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    Enabled: z.boolean().default(false),
    Recipients: z.array(z.string()).default([]),
    ScanEnabled: z.boolean().default(false),
    // The door here is plain SMTP on loopback: a rule that wants TLS would let nobody in.
    TlsPolicy: z.literal('Optional').default('Optional'),
    Actions: z
      .array(z.strictObject({ S3Action: s3Action }))
      .max(10)
      .default([]),
  }),
});

export type ReceiptRule = z.output<typeof ruleProperties>['Rule'] & { readonly arn: string };

export const receiptRules = (world: World) => {
  const sets = new Map<string, ReceiptRule[]>();
  world.db.exec(
    'CREATE TABLE IF NOT EXISTS ses_active_rule_set (one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL) STRICT',
  );
  const select = world.db.prepare('SELECT name FROM ses_active_rule_set');
  const replace = world.db.prepare('INSERT OR REPLACE INTO ses_active_rule_set VALUES (1, ?)');
  const remove = world.db.prepare('DELETE FROM ses_active_rule_set');

  const mustFind = (name: string): ReceiptRule[] => {
    const found = sets.get(name);
    if (found !== undefined) return found;
    throw new ServiceError('RuleSetDoesNotExistException', `Rule set does not exist: ${name}`);
  };
  const active = (): string | undefined => {
    const name = select.get()?.name;
    // A set of an earlier template may still be noted as active.
    return typeof name === 'string' && sets.has(name) ? name : undefined;
  };

  return {
    active,
    rulesOf: mustFind,
    /** One that is there stays as it is. */
    createSet(name: string): void {
      if (!sets.has(name)) sets.set(name, []);
    },
    createRule(properties: unknown): ReceiptRule {
      const { RuleSetName, Rule } = parseProperties(
        'AWS::SES::ReceiptRule',
        ruleProperties,
        properties,
      );
      const name = `receipt-rule-set/${RuleSetName}:receipt-rule/${Rule.Name}`;
      const rule = { ...Rule, arn: makeArn(world, 'ses', name) };
      mustFind(RuleSetName).push(rule);
      return rule;
    },
    activate(name: string | undefined): void {
      if (name === undefined) remove.run();
      else {
        mustFind(name);
        replace.run(name);
      }
    },
    /** The enabled rules of the active set that take mail for this address, in their order. */
    matching: (recipient: string): ReceiptRule[] => {
      const name = active();
      const rules = name === undefined ? [] : mustFind(name);
      return rules.filter((rule) => rule.Enabled && takes(rule, recipient));
    },
  };
};

/** As in SES: an address, a domain, a domain with a dot before it for those below, or nothing for all. */
function takes({ Recipients }: ReceiptRule, recipient: string): boolean {
  const domain = domainOf(recipient);
  return (
    Recipients.length === 0 ||
    Recipients.some((wanted) => {
      const lower = wanted.toLowerCase();
      if (lower.includes('@')) return lower === recipient.toLowerCase();
      return lower.startsWith('.') ? domain.endsWith(lower) : domain === lower;
    })
  );
}

export type ReceiptRules = ReturnType<typeof receiptRules>;
