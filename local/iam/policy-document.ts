/** Reads a policy document into statements, and names everything in it that is not supported. */
import { isObject, type Json, type JsonObject, listOf } from '../json.ts';
import { type Condition, parseConditions } from './conditions.ts';

export type PolicyKind = 'identity' | 'resource' | 'trust';

/** Who a resource or trust policy speaks of; `*` as value means everyone. */
export interface Principal {
  readonly kind: 'AWS' | 'Service' | 'Federated' | '*';
  readonly value: string;
}

export interface Statement {
  /** Names the statement for people: `<where>[<Sid or number>]`. */
  readonly name: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly principals: readonly Principal[];
  readonly conditions: readonly Condition[];
}

export interface ParsedPolicy {
  readonly statements: readonly Statement[];
  readonly problems: readonly string[];
}

const STATEMENT_MEMBERS = new Set([
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'Condition',
]);

/** @param where names the document in problems and statements, e.g. 'SendLessonRolePolicy' */
export function parsePolicy(document: Json, kind: PolicyKind, where: string): ParsedPolicy {
  const problems: string[] = [];
  if (!isObject(document)) return { statements: [], problems: ['the policy is no object'] };
  for (const member of Object.keys(document)) {
    if (!['Version', 'Id', 'Statement'].includes(member)) problems.push(`policy member ${member}`);
  }
  if (document.Version !== undefined && document.Version !== '2012-10-17') {
    problems.push(`policy version ${JSON.stringify(document.Version)}`);
  }
  const statements = listOf(document.Statement).flatMap((statement, index) => {
    if (!isObject(statement)) {
      problems.push(`statement ${index} is no object`);
      return [];
    }
    const name = `${where}[${typeof statement.Sid === 'string' ? statement.Sid : index}]`;
    return parseStatement(statement, kind, name, problems);
  });
  return { statements, problems };
}

function parseStatement(
  statement: JsonObject,
  kind: PolicyKind,
  name: string,
  problems: string[],
): Statement[] {
  for (const member of Object.keys(statement)) {
    if (!STATEMENT_MEMBERS.has(member)) problems.push(`${name}: statement member ${member}`);
  }
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') {
    problems.push(`${name}: Effect ${JSON.stringify(statement.Effect)}`);
    return [];
  }
  const texts = (member: string) =>
    listOf(statement[member]).map((value) => {
      if (typeof value !== 'string') {
        problems.push(`${name}: ${member} holds ${JSON.stringify(value)}`);
        return '';
      }
      if (value.includes('${')) {
        problems.push(`${name}: policy variable in ${member} ${value}`);
      }
      return value;
    });
  const parsed: Statement = {
    name,
    effect: statement.Effect,
    actions: texts('Action'),
    notActions: texts('NotAction'),
    resources: texts('Resource'),
    notResources: texts('NotResource'),
    principals: parsePrincipals(statement.Principal, name, problems),
    conditions: parseConditions(statement.Condition, name, problems),
  };
  if (parsed.actions.length + parsed.notActions.length === 0) problems.push(`${name}: no Action`);
  const namesResource = parsed.resources.length + parsed.notResources.length > 0;
  if (kind === 'trust' ? namesResource : !namesResource) {
    problems.push(`${name}: ${kind === 'trust' ? 'a Resource' : 'no Resource'}`);
  }
  if ((kind === 'identity') === parsed.principals.length > 0) {
    problems.push(`${name}: ${kind === 'identity' ? 'a Principal' : 'no Principal'}`);
  }
  return [parsed];
}

function parsePrincipals(value: Json | undefined, name: string, problems: string[]): Principal[] {
  if (value === undefined) return [];
  if (value === '*') return [{ kind: '*', value: '*' }];
  if (!isObject(value)) {
    problems.push(`${name}: Principal ${JSON.stringify(value)}`);
    return [];
  }
  return Object.entries(value).flatMap(([kind, values]) => {
    if (kind !== 'AWS' && kind !== 'Service' && kind !== 'Federated') {
      problems.push(`${name}: Principal of kind ${kind}`);
      return [];
    }
    return listOf(values).map((one) => ({ kind, value: String(one) }) as const);
  });
}
