/** Decides one request on the policies that apply to it, as IAM does within one account. */
import { conditionHolds, type RequestContext } from './conditions.ts';
import type { Principal, Statement } from './policy-document.ts';
import { matchesWildcard } from './wildcard.ts';

export interface AccessRequest {
  /** e.g. 'sqs:SendMessage' */
  readonly action: string;
  readonly resource: string;
  readonly context: RequestContext;
}

export type Decision =
  | { readonly kind: 'allowed'; readonly statement: string; readonly grant: string }
  | { readonly kind: 'denied'; readonly statement?: string };

/**
 * An explicit Deny wins; else one Allow, of the identity's or of the resource's policies, is enough.
 * @param resource statements that speak of the caller already: see `speaksOf`
 */
export function evaluate(
  request: AccessRequest,
  identity: readonly Statement[],
  resource: readonly Statement[],
): Decision {
  let allowed: Decision | undefined;
  for (const statement of [...identity, ...resource]) {
    const grant = matchedAction(statement, request.action);
    if (grant === undefined || !coversResource(statement, request.resource)) continue;
    if (!statement.conditions.every((condition) => conditionHolds(condition, request.context))) {
      continue;
    }
    if (statement.effect === 'Deny') return { kind: 'denied', statement: statement.name };
    allowed ??= { kind: 'allowed', statement: statement.name, grant };
  }
  return allowed ?? { kind: 'denied' };
}

/** Whether a resource or trust policy's statement means this caller. */
export function speaksOf(statement: Statement, caller: Principal, account: string): boolean {
  return statement.principals.some((principal) => {
    if (principal.value === '*') return principal.kind === '*' || principal.kind === caller.kind;
    if (principal.kind !== caller.kind) return false;
    if (principal.value === caller.value) return true;
    // The account as principal leaves the decision to the identity's policies, save for a Deny.
    return (
      statement.effect === 'Deny' &&
      caller.kind === 'AWS' &&
      (principal.value === account || principal.value === `arn:aws:iam::${account}:root`)
    );
  });
}

/** The pattern that matched, as the policy writes it. */
function matchedAction(statement: Statement, action: string): string | undefined {
  if (statement.notActions.length > 0) {
    const excluded = statement.notActions.some((one) => matchesWildcard(one, action, true));
    return excluded ? undefined : `not ${statement.notActions.join(', ')}`;
  }
  return statement.actions.find((one) => matchesWildcard(one, action, true));
}

function coversResource(statement: Statement, resource: string): boolean {
  if (statement.notResources.length > 0) {
    return !statement.notResources.some((one) => matchesWildcard(one, resource));
  }
  // A trust policy names no resource: it is attached to the one it speaks of.
  if (statement.resources.length === 0) return true;
  return statement.resources.some((one) => matchesWildcard(one, resource));
}
