/** The condition operators the evaluator knows; any other is a problem that names it. */
import { isObject, type Json, listOf } from '../json.ts';
import { matchesArn, matchesWildcard } from './wildcard.ts';

export interface Condition {
  readonly operator: Operator;
  readonly set: 'one' | 'ForAllValues' | 'ForAnyValue';
  /** Holds as well when the request does not carry the key. */
  readonly ifExists: boolean;
  /** In lower case: IAM compares condition keys without case. */
  readonly key: string;
  readonly values: readonly string[];
}

/** Condition keys in lower case; a list where the key has several values. */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>;

const equalsFlag = (wanted: string, got: string) => wanted.toLowerCase() === got.toLowerCase();

const OPERATORS = {
  StringEquals: { test: (wanted: string, got: string) => wanted === got, negated: false },
  StringNotEquals: { test: (wanted: string, got: string) => wanted === got, negated: true },
  StringEqualsIgnoreCase: { test: equalsFlag, negated: false },
  StringNotEqualsIgnoreCase: { test: equalsFlag, negated: true },
  StringLike: {
    test: (wanted: string, got: string) => matchesWildcard(wanted, got),
    negated: false,
  },
  StringNotLike: {
    test: (wanted: string, got: string) => matchesWildcard(wanted, got),
    negated: true,
  },
  ArnEquals: { test: matchesArn, negated: false },
  ArnLike: { test: matchesArn, negated: false },
  ArnNotEquals: { test: matchesArn, negated: true },
  ArnNotLike: { test: matchesArn, negated: true },
  Bool: { test: equalsFlag, negated: false },
} as const;

type Operator = keyof typeof OPERATORS | 'Null';

function isOperator(name: string): name is Operator {
  return name === 'Null' || Object.hasOwn(OPERATORS, name);
}

export function parseConditions(
  value: Json | undefined,
  where: string,
  problems: string[],
): Condition[] {
  if (value === undefined) return [];
  if (!isObject(value)) {
    problems.push(`${where}: Condition ${JSON.stringify(value)}`);
    return [];
  }
  return Object.entries(value).flatMap(([written, keys]) => {
    const [, set = '', base = '', suffix = ''] =
      /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(written) ?? [];
    if (!isOperator(base) || !isObject(keys)) {
      problems.push(`${where}: condition operator ${written}`);
      return [];
    }
    return Object.entries(keys).map(([key, values]): Condition => {
      const texts = listOf(values).map(String);
      for (const text of texts) {
        if (text.includes('${')) problems.push(`${where}: policy variable in ${written} ${text}`);
      }
      return {
        operator: base,
        set: set === 'ForAllValues' || set === 'ForAnyValue' ? set : 'one',
        ifExists: suffix !== '',
        key: key.toLowerCase(),
        values: texts,
      };
    });
  });
}

export function conditionHolds(condition: Condition, context: RequestContext): boolean {
  const given = context[condition.key];
  if (condition.operator === 'Null') {
    return condition.values.some((wanted) => (wanted === 'true') === (given === undefined));
  }
  const { test, negated } = OPERATORS[condition.operator];
  const got = given === undefined ? [] : typeof given === 'string' ? [given] : given;
  // ForAllValues holds for no values at all, as in IAM; a negated operator holds for an absent key.
  if (got.length === 0) return condition.ifExists || condition.set === 'ForAllValues' || negated;
  const one = (value: string) => {
    const found = condition.values.some((wanted) => test(wanted, value));
    return negated ? !found : found;
  };
  return condition.set === 'ForAnyValue' || condition.set === 'one'
    ? got.some(one)
    : got.every(one);
}
