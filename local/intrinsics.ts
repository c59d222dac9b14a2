/** Resolves CloudFormation's intrinsic functions and conditions; any other is a problem naming it. */
import { isObject, type Json, type JsonObject, listOf, objectOf, textOf } from './json.ts';

/** What a template's values may refer to. `where` names the place for the problem's line. */
export interface References {
  /** Ref of a parameter, pseudo parameter or resource. */
  ref(name: string, where: string): Json | undefined;
  getAtt(logicalId: string, attribute: string, where: string): Json | undefined;
  problem(text: string): void;
}

/** Stands for AWS::NoValue: the member that holds it is left out. */
const NO_VALUE = Symbol('AWS::NoValue');
type Resolved = Json | typeof NO_VALUE;

const SUPPORTED = [
  'Fn::GetAtt',
  'Fn::Sub',
  'Fn::Join',
  'Fn::Select',
  'Fn::Split',
  'Fn::If',
  'Fn::Equals',
  'Fn::And',
  'Fn::Or',
  'Fn::Not',
  'Fn::FindInMap',
  'Fn::Base64',
] as const;
type FunctionName = (typeof SUPPORTED)[number];

export class Intrinsics {
  readonly #conditions: JsonObject;
  readonly #mappings: JsonObject;
  readonly #references: References;
  readonly #decided = new Map<string, boolean>();

  constructor(template: JsonObject, references: References) {
    this.#conditions = objectOf(template.Conditions);
    this.#mappings = objectOf(template.Mappings);
    this.#references = references;
  }

  /** The value with every intrinsic replaced; null where a problem was reported. */
  resolve(value: Json | undefined, where: string): Json {
    const resolved = this.#resolve(value ?? null, where);
    return resolved === NO_VALUE ? null : resolved;
  }

  /** Whether a named condition of the template holds. */
  condition(name: string, where: string): boolean {
    const known = this.#decided.get(name);
    if (known !== undefined) return known;
    const definition = this.#conditions[name];
    if (definition === undefined) {
      this.#references.problem(`${where}: condition ${name} does not exist`);
      return false;
    }
    // A condition that reaches itself is taken as false, and the value below replaces it.
    this.#decided.set(name, false);
    const holds = this.resolve(definition, `Conditions.${name}`) === true;
    this.#decided.set(name, holds);
    return holds;
  }

  #resolve(value: Json, where: string): Resolved {
    if (Array.isArray(value)) {
      return value
        .map((one, index) => this.#resolve(one, `${where}[${index}]`))
        .filter((one) => one !== NO_VALUE);
    }
    if (!isObject(value)) return value;
    const [entry, ...others] = Object.entries(value);
    if (entry !== undefined && others.length === 0) {
      const [name, argument] = entry;
      if (name === 'Ref') return this.#ref(String(argument), where);
      if (name === 'Condition' && typeof argument === 'string' && where.startsWith('Conditions.')) {
        return this.condition(argument, where);
      }
      if (isFunction(name)) return this.#apply(name, argument, where);
      if (name.startsWith('Fn::')) {
        this.#references.problem(`${where}: the host does not support ${name}`);
        return null;
      }
    }
    const members = Object.entries(value)
      .map(([name, one]) => [name, this.#resolve(one, `${where}.${name}`)] as const)
      .filter((member): member is [string, Json] => member[1] !== NO_VALUE);
    return Object.fromEntries(members);
  }

  #ref(name: string, where: string): Resolved {
    if (name === 'AWS::NoValue') return NO_VALUE;
    const found = this.#references.ref(name, where);
    if (found !== undefined) return found;
    this.#references.problem(`${where}: Ref ${name} does not exist or cannot be referred to`);
    return null;
  }

  #getAtt(logicalId: string, attribute: string, where: string): Json {
    const found = this.#references.getAtt(logicalId, attribute, where);
    if (found !== undefined) return found;
    this.#references.problem(`${where}: the host gives no Fn::GetAtt ${logicalId}.${attribute}`);
    return null;
  }

  #apply(name: FunctionName, argument: Json, where: string): Resolved {
    const list = (value: Json | undefined = argument) => {
      const resolved = this.resolve(value, where);
      if (Array.isArray(resolved)) return resolved;
      this.#references.problem(`${where}: ${name} wants a list`);
      return [];
    };
    const first = Array.isArray(argument) ? argument : [];
    switch (name) {
      case 'Fn::GetAtt': {
        const [id = '', attribute = ''] = Array.isArray(argument)
          ? argument.map(String)
          : String(argument).split(/\.(.*)/s);
        return this.#getAtt(id, attribute, where);
      }
      case 'Fn::Join':
        return list(first[1]).map(plain).join(String(first[0]));
      case 'Fn::Split':
        return plain(this.resolve(first[1], where)).split(String(first[0]));
      case 'Fn::Select': {
        const chosen = list(first[1])[Number(this.resolve(first[0], where))];
        if (chosen === undefined) this.#references.problem(`${where}: Fn::Select beyond the list`);
        return chosen ?? null;
      }
      case 'Fn::Sub':
        return this.#substitute(argument, where);
      case 'Fn::If': {
        const [condition, yes = null, no = null] = first;
        return this.#resolve(this.condition(String(condition), where) ? yes : no, where);
      }
      case 'Fn::Equals': {
        const [left, right] = list();
        return JSON.stringify(left) === JSON.stringify(right);
      }
      case 'Fn::And':
        return list().every((one) => one === true);
      case 'Fn::Or':
        return list().some((one) => one === true);
      case 'Fn::Not':
        return list()[0] !== true;
      case 'Fn::FindInMap':
        return this.#findInMap(list().map(plain), where);
      case 'Fn::Base64':
        return Buffer.from(plain(this.resolve(argument, where))).toString('base64');
    }
  }

  #substitute(argument: Json, where: string): string {
    const [text, given] = listOf(argument);
    const values = objectOf(given);
    return String(text).replaceAll(/\$\{(!?)([^}]+)\}/g, (whole, literal: string, name: string) => {
      if (literal === '!') return whole.replace('${!', '${');
      if (Object.hasOwn(values, name)) return plain(this.resolve(values[name], where));
      const [id = '', attribute] = name.split(/\.(.*)/s);
      if (attribute !== undefined) return plain(this.#getAtt(id, attribute, where));
      const found = this.#ref(id, where);
      return found === NO_VALUE ? '' : plain(found);
    });
  }

  #findInMap([map = '', top = '', second = '']: string[], where: string): Json {
    const found = objectOf(objectOf(this.#mappings[map])[top])[second];
    if (found === undefined) {
      this.#references.problem(`${where}: Fn::FindInMap finds no ${map}.${top}.${second}`);
    }
    return found ?? null;
  }
}

function isFunction(name: string): name is FunctionName {
  return SUPPORTED.some((one) => one === name);
}

function plain(value: Json | undefined): string {
  return textOf(value) ?? (value === null || value === undefined ? '' : JSON.stringify(value));
}
