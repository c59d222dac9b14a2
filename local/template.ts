/** Turns a template into resources in the order of their dependencies, or names all that is wrong. */
import { createHash } from 'node:crypto';
import type { Assembly } from './assembly.ts';
import { Intrinsics } from './intrinsics.ts';
import { isObject, type Json, type JsonObject, listOf, objectOf } from './json.ts';
import { StartError } from './problem.ts';
import type {
  Honoured,
  Identity,
  Naming,
  Placed,
  ResourceType,
} from './resources/resource-type.ts';

export interface PlacedResource<Stage> extends Placed {
  readonly resourceType: ResourceType<Stage>;
}

export interface InertResource {
  readonly logicalId: string;
  readonly type: string;
  readonly reason: string;
}

export interface Plan<Stage> {
  readonly resources: readonly PlacedResource<Stage>[];
  readonly inert: readonly InertResource[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** Which resource types exist here; `inert` gives the reason why nothing needs to be hosted. */
export interface Catalogue<Stage> {
  readonly hosted: ReadonlyMap<string, ResourceType<Stage>>;
  readonly inert: ReadonlyMap<string, string>;
}

const SECTIONS = new Set([
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Mappings',
  'Conditions',
  // CDK's only rule checks the version of the bootstrap stack, which exists on AWS alone.
  'Rules',
  'Resources',
  'Outputs',
]);

/** Policies on deletion and update say what a deployment does; the host only ever adds. */
const RESOURCE_MEMBERS = new Set([
  'Type',
  'Properties',
  'DependsOn',
  'Condition',
  'Metadata',
  'DeletionPolicy',
  'UpdateReplacePolicy',
]);

/** @throws StartError naming every unsupported resource, property and intrinsic at once */
export function planTemplate<Stage>(
  assembly: Assembly,
  catalogue: Catalogue<Stage>,
  wireOrigin: string,
): Plan<Stage> {
  return new Planner(assembly, catalogue, wireOrigin).plan();
}

class Planner<Stage> {
  readonly #assembly: Assembly;
  readonly #catalogue: Catalogue<Stage>;
  readonly #naming: Naming;
  readonly #problems = new Set<string>();
  readonly #placed = new Map<string, PlacedResource<Stage> | undefined>();
  readonly #inert: InertResource[] = [];
  readonly #open = new Set<string>();
  readonly #resources: JsonObject;
  readonly #intrinsics: Intrinsics;

  constructor(assembly: Assembly, catalogue: Catalogue<Stage>, wireOrigin: string) {
    this.#assembly = assembly;
    this.#catalogue = catalogue;
    this.#naming = namingOf(assembly, wireOrigin);
    this.#resources = objectOf(assembly.template.Resources);
    this.#intrinsics = new Intrinsics(assembly.template, {
      ref: (name) => this.#ref(name),
      getAtt: (id, attribute) => this.#getAtt(id, attribute),
      problem: (text) => this.#problems.add(text),
    });
  }

  plan(): Plan<Stage> {
    for (const section of Object.keys(this.#assembly.template)) {
      if (!SECTIONS.has(section))
        this.#problems.add(`Template section ${section} is not supported`);
    }
    for (const logicalId of Object.keys(this.#resources)) this.#place(logicalId);
    const outputs = this.#outputs();
    if (this.#problems.size > 0) throw new StartError([...this.#problems]);
    const resources = [...this.#placed.values()].filter((one) => one !== undefined);
    return { resources, inert: this.#inert, outputs };
  }

  /** Places what it depends on first, so that creation in this order finds everything in place. */
  #place(logicalId: string): PlacedResource<Stage> | undefined {
    if (this.#placed.has(logicalId)) return this.#placed.get(logicalId);
    const resource = this.#resources[logicalId];
    if (!isObject(resource)) return undefined;
    if (this.#open.has(logicalId)) {
      this.#problems.add(`${logicalId}: depends on itself by way of ${[...this.#open].join(', ')}`);
      return undefined;
    }
    this.#open.add(logicalId);
    const placed = this.#identify(logicalId, resource);
    this.#open.delete(logicalId);
    this.#placed.set(logicalId, placed);
    return placed;
  }

  #identify(logicalId: string, resource: JsonObject): PlacedResource<Stage> | undefined {
    const type = String(resource.Type);
    const inert = this.#catalogue.inert.get(type);
    if (inert !== undefined) {
      this.#inert.push({ logicalId, type, reason: inert });
      return undefined;
    }
    const resourceType = this.#catalogue.hosted.get(type);
    if (resourceType === undefined) {
      this.#problems.add(`${logicalId}: the host does not support resource type ${type}`);
      return undefined;
    }
    if (
      typeof resource.Condition === 'string' &&
      !this.#intrinsics.condition(resource.Condition, logicalId)
    ) {
      return undefined;
    }
    for (const member of Object.keys(resource)) {
      if (!RESOURCE_MEMBERS.has(member)) this.#refuse(logicalId, type, `attribute ${member}`);
    }
    for (const dependency of listOf(resource.DependsOn)) this.#place(String(dependency));
    const properties = objectOf(this.#intrinsics.resolve(resource.Properties ?? {}, logicalId));
    for (const property of unhonoured(properties, resourceType.honoured)) {
      this.#refuse(logicalId, type, `property ${property}`);
    }
    const declared = { logicalId, properties };
    for (const problem of resourceType.check?.(declared, this.#naming) ?? []) {
      this.#problems.add(`${logicalId} (${type}): ${problem}`);
    }
    const identity = resourceType.identify(declared, this.#naming);
    return { ...declared, ...identity, resourceType };
  }

  #refuse(logicalId: string, type: string, what: string): void {
    this.#problems.add(`${logicalId} (${type}): the host does not support ${what}`);
  }

  #ref(name: string): Json | undefined {
    const { account, region, stackName } = this.#assembly;
    const pseudo: Record<string, string> = {
      'AWS::AccountId': account,
      'AWS::Region': region,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': stackName,
      'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/local`,
    };
    const parameter = objectOf(this.#assembly.template.Parameters)[name];
    if (pseudo[name] !== undefined) return pseudo[name];
    if (isObject(parameter)) return parameterDefault(parameter);
    return this.#referTo(name)?.ref;
  }

  #getAtt(logicalId: string, attribute: string): Json | undefined {
    return this.#referTo(logicalId)?.attributes[attribute];
  }

  /** Inert resources can be referred to by alarms and outputs: they have a name and nothing else. */
  #referTo(logicalId: string): Identity | undefined {
    const resource = this.#resources[logicalId];
    if (!isObject(resource)) return undefined;
    if (this.#catalogue.inert.has(String(resource.Type))) {
      const name = this.#naming.madeUpName(logicalId, 64);
      return { ref: name, attributes: inertAttributes(name, this.#assembly) };
    }
    return this.#place(logicalId);
  }

  #outputs(): Record<string, string> {
    const outputs = Object.entries(objectOf(this.#assembly.template.Outputs));
    return Object.fromEntries(
      outputs.flatMap(([name, output]) => {
        const { Condition, Value } = objectOf(output);
        const where = `Outputs.${name}`;
        if (typeof Condition === 'string' && !this.#intrinsics.condition(Condition, where))
          return [];
        return [[name, String(this.#intrinsics.resolve(Value, where))]];
      }),
    );
  }
}

function inertAttributes(name: string, { region, account }: Assembly): Record<string, string> {
  return { Arn: `arn:aws:local:${region}:${account}:${name}`, TopicName: name };
}

/** An SSM parameter's default is the parameter's path (BootstrapVersion): its value exists on AWS alone. */
function parameterDefault(parameter: JsonObject): Json | undefined {
  return String(parameter.Type).startsWith('AWS::SSM::') ? '' : parameter.Default;
}

/** Paths of the members that are not among the honoured ones; lists are looked into. */
function unhonoured(value: Json, honoured: Honoured, path = ''): string[] {
  if (honoured === true) return [];
  if (Array.isArray(value)) return value.flatMap((one) => unhonoured(one, honoured, path));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const inner = honoured[name];
    return inner === undefined ? [here] : unhonoured(member, inner, here);
  });
}

function namingOf(assembly: Assembly, wireOrigin: string): Naming {
  const { stackName, account, region, assets } = assembly;
  const suffix = (logicalId: string, length: number) =>
    BigInt(`0x${createHash('sha256').update(`${stackName}/${logicalId}`).digest('hex')}`)
      .toString(36)
      .slice(0, length);
  return {
    stackName,
    account,
    region,
    wireOrigin,
    suffix,
    madeUpName: (logicalId, longest) =>
      `${stackName}-${logicalId}`.slice(0, longest - 13).concat('-', suffix(logicalId, 12)),
    asset: (key) => assets.get(key),
  };
}
