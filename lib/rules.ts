/** What rule packs ask for and this stack does otherwise: said beside the resource, with the reason. */
import {
  type App,
  CloudFormationValidatePlugin,
  type IPolicyValidationPlugin,
  Stack,
  Validations,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * CloudFormation's own schemas and two rule packs judge the template as the last step of synthesis;
 * a finding that nobody accepted fails it.
 */
export async function judgeByRules(app: App): Promise<void> {
  // Loaded on demand: the packs cost more than the synthesis itself.
  const { AwsSolutionsChecks, HIPAASecurityChecks } = await import('cdk-nag');
  Validations.of(app).addPlugins(
    // The cast only reconciles two ways of writing an optional property.
    new CloudFormationValidatePlugin() as IPolicyValidationPlugin,
    new AwsSolutionsChecks(app),
    new HIPAASecurityChecks(app),
  );
}

/**
 * Accepts findings on a construct and all below it.
 * @param reasons by rule, as the pack names it: `AwsSolutions-SMG4`
 */
export function accept(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  for (const [rule, reason] of Object.entries(reasons)) {
    const pack = rule.slice(0, rule.indexOf('-'));
    Validations.of(construct).acknowledge({ id: `${pack}::${rule}`, reason });
  }
}

/** Accepts that a role's policy is its own. */
export function acceptOwnPolicy(role: IConstruct): void {
  accept(role, {
    'HIPAA.Security-IAMNoInlinePolicy':
      'The policy belongs to this one role: shared policies are how roles gain rights they do not use.',
  });
}

/** Accepts one resource pattern with a wildcard in the policies below a construct. */
export function acceptPattern(construct: IConstruct, resource: string, reason: string): void {
  const resolved: unknown = Stack.of(construct).resolve(resource);
  accept(construct, { [`AwsSolutions-IAM5[Resource::${flatten(resolved)}]`]: reason });
}

/** A resolved string as the pack writes it: references in angle brackets. */
function flatten(value: unknown): string {
  if (typeof value === 'string') return value;
  const {
    Ref,
    'Fn::Join': join,
    'Fn::GetAtt': att,
  } = value as { Ref?: string; 'Fn::Join'?: [string, unknown[]]; 'Fn::GetAtt'?: string[] };
  if (join) return join[1].map(flatten).join(join[0]);
  return `<${att?.join('.') ?? Ref}>`;
}
