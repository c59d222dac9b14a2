/** Knows every role and resource policy of the stack, and decides each call on them. */
import type { Caller, Needs } from '../world.ts';
import type { RequestContext } from './conditions.ts';
import { type Decision, evaluate, speaksOf } from './evaluate.ts';
import type { Principal, Statement } from './policy-document.ts';

export interface RolePolicies {
  readonly trust: readonly Statement[];
  readonly identity: readonly Statement[];
}

/** One action that some policy allows, as its document writes it. */
export interface Grant {
  /** ARN of the role, or of the resource whose policy lets a service in. */
  readonly holder: string;
  readonly statement: string;
  readonly action: string;
}

export class Authorizer {
  readonly #account: string;
  readonly #region: string;
  readonly #roles = new Map<string, { trust: Statement[]; identity: Statement[] }>();
  readonly #resources = new Map<string, Statement[]>();

  constructor(account: string, region: string) {
    this.#account = account;
    this.#region = region;
  }

  addRole(arn: string, policies: RolePolicies): void {
    const role = this.#roles.get(arn) ?? { trust: [], identity: [] };
    role.trust.push(...policies.trust);
    role.identity.push(...policies.identity);
    this.#roles.set(arn, role);
  }

  addResourcePolicy(arn: string, statements: readonly Statement[]): void {
    this.#resources.set(arn, [...(this.#resources.get(arn) ?? []), ...statements]);
  }

  hasRole(arn: string): boolean {
    return this.#roles.has(arn);
  }

  /** Every action allowed to anybody, for the check that none is granted in vain. */
  grants(): Grant[] {
    const of = (holder: string, statements: readonly Statement[]) =>
      statements
        .filter((statement) => statement.effect === 'Allow')
        .flatMap((statement) =>
          statement.actions.map((action) => ({ holder, statement: statement.name, action })),
        );
    return [
      ...[...this.#roles].flatMap(([arn, role]) => of(arn, role.identity)),
      ...[...this.#resources].flatMap(([arn, statements]) => of(arn, statements)),
    ];
  }

  decide(caller: Caller, needs: Needs): Decision {
    if (caller.kind === 'operator') {
      return { kind: 'allowed', statement: 'operator', grant: needs.action };
    }
    const principal: Principal =
      caller.kind === 'role'
        ? { kind: 'AWS', value: caller.arn }
        : { kind: 'Service', value: caller.principal };
    const sourceArn = caller.kind === 'service' ? caller.sourceArn : undefined;
    const request = {
      action: needs.action,
      resource: needs.resource,
      context: { ...this.#context(principal, sourceArn), ...needs.context },
    };
    const identity = caller.kind === 'role' ? (this.#roles.get(caller.arn)?.identity ?? []) : [];
    const resource = (this.#resources.get(policyHolder(needs.resource)) ?? []).filter((statement) =>
      speaksOf(statement, principal, this.#account),
    );
    return evaluate(request, identity, resource);
  }

  /** Whether the role's trust policy lets this service take the role. */
  mayAssume(roleArn: string, service: string, sourceArn?: string): Decision {
    const principal: Principal = { kind: 'Service', value: service };
    const trust = (this.#roles.get(roleArn)?.trust ?? []).filter((statement) =>
      speaksOf(statement, principal, this.#account),
    );
    const context = this.#context(principal, sourceArn);
    return evaluate({ action: 'sts:AssumeRole', resource: roleArn, context }, [], trust);
  }

  #context(principal: Principal, sourceArn: string | undefined): RequestContext {
    return {
      // The deployed program always speaks TLS to AWS; only this machine's loopback wire does not.
      'aws:securetransport': 'true',
      'aws:requestedregion': this.#region,
      ...(principal.kind === 'AWS'
        ? { 'aws:principalarn': principal.value, 'aws:principalaccount': this.#account }
        : { 'aws:principalisawsservice': 'true', 'aws:sourceaccount': this.#account }),
      ...(sourceArn === undefined ? {} : { 'aws:sourcearn': sourceArn }),
    };
  }
}

/** The resource that holds the policy: a bucket's own speaks of its objects too. */
function policyHolder(arn: string): string {
  return arn.startsWith('arn:aws:s3:::') ? (arn.split('/')[0] ?? arn) : arn;
}
