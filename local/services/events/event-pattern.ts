/** EventBridge event patterns: the operators the stack uses; any other is an error that names it. */

/** Whether one value of an event (undefined: the field is absent) fits. */
type ValueTest = (value: unknown) => boolean;

/** Whether a whole event fits. */
export type EventTest = (event: unknown) => boolean;

type Entries = readonly (readonly [string, unknown])[];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const wildcardTest = (pattern: string): ValueTest => {
  if (pattern.includes('**')) throw new Error('event pattern: wildcard with ** is not valid');
  const expression = new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\\s\\S]*')}$`,
  );
  return (value) => typeof value === 'string' && expression.test(value);
};

const textOperand = (operator: string, operand: unknown): string => {
  if (typeof operand === 'string' && operand !== '') return operand;
  throw new Error(`event pattern: ${operator} needs text, got ${JSON.stringify(operand)}`);
};

const anythingBut = (operand: unknown): ValueTest => {
  const excluded = Array.isArray(operand) ? operand : [operand];
  if (excluded.length > 0 && excluded.every(isScalar)) {
    return (value) => value !== undefined && !excluded.includes(value as never);
  }
  if (isRecord(operand) && Object.keys(operand).length === 1 && 'prefix' in operand) {
    const prefix = textOperand('anything-but prefix', operand.prefix);
    return (value) => typeof value === 'string' && !value.startsWith(prefix);
  }
  throw new Error(`event pattern: anything-but ${JSON.stringify(operand)} is not hosted`);
};

const operatorTest = (operator: string, operand: unknown): ValueTest => {
  switch (operator) {
    case 'prefix': {
      const prefix = textOperand(operator, operand);
      return (value) => typeof value === 'string' && value.startsWith(prefix);
    }
    case 'suffix': {
      const suffix = textOperand(operator, operand);
      return (value) => typeof value === 'string' && value.endsWith(suffix);
    }
    case 'wildcard':
      return wildcardTest(textOperand(operator, operand));
    case 'anything-but':
      return anythingBut(operand);
    case 'exists':
      if (typeof operand !== 'boolean')
        throw new Error('event pattern: exists needs true or false');
      return (value) => (value !== undefined) === operand;
    default:
      throw new Error(`event pattern: operator ${operator} is not hosted`);
  }
};

const leafTest = (wanted: unknown): ValueTest => {
  if (isScalar(wanted)) return (value) => value === wanted;
  const [entry, ...more]: Entries = isRecord(wanted) ? Object.entries(wanted) : [];
  if (entry === undefined || more.length > 0) {
    throw new Error(`event pattern: ${JSON.stringify(wanted)} is not valid`);
  }
  return operatorTest(entry[0], entry[1]);
};

const fieldTest = (pattern: unknown): ValueTest => {
  if (Array.isArray(pattern)) {
    if (pattern.length === 0) throw new Error('event pattern: an empty list matches nothing');
    const tests = pattern.map(leafTest);
    // A list in the event matches when one of its elements does.
    return (value) =>
      Array.isArray(value)
        ? value.some((element) => tests.some((test) => test(element)))
        : tests.some((test) => test(value));
  }
  return compileEventPattern(pattern);
};

/** Throws an Error naming what it does not know. */
export const compileEventPattern = (pattern: unknown): EventTest => {
  if (!isRecord(pattern) || Object.keys(pattern).length === 0) {
    throw new Error(`event pattern: ${JSON.stringify(pattern)} is not valid`);
  }
  const fields = Object.entries(pattern).map(([name, value]) => {
    if (name.startsWith('$')) throw new Error(`event pattern: operator ${name} is not hosted`);
    return [name, fieldTest(value)] as const;
  });
  return (event) => fields.every(([name, test]) => test(isRecord(event) ? event[name] : undefined));
};
