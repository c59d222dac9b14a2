/** Policy documents inside resources: their problems, and their statements once they have none. */
import {
  type ParsedPolicy,
  type PolicyKind,
  parsePolicy,
  type Statement,
} from '../iam/policy-document.ts';
import type { Json } from '../json.ts';

export function policyProblems(
  document: Json | undefined,
  kind: PolicyKind,
  where: string,
): string[] {
  return [...parsed(document, kind, where).problems];
}

export function policyStatements(
  document: Json | undefined,
  kind: PolicyKind,
  where: string,
): readonly Statement[] {
  return parsed(document, kind, where).statements;
}

function parsed(document: Json | undefined, kind: PolicyKind, where: string): ParsedPolicy {
  return parsePolicy(document ?? null, kind, where);
}
