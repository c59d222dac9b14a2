/** What a module in this folder says about one CloudFormation resource type that the host hosts. */
import type { JsonObject } from '../json.ts';

/** Honoured properties: `true` takes a value whole, an object names the members that are honoured. */
export type Honoured = true | { readonly [property: string]: Honoured };

/** What is fixed before anything is created. */
export interface Naming {
  readonly stackName: string;
  readonly account: string;
  readonly region: string;
  /** Origin of the AWS wire, under which queue URLs lie as a custom endpoint wants it. */
  readonly wireOrigin: string;
  /** A physical name as CloudFormation makes it up: stack, logical id and a suffix that stays. */
  madeUpName(logicalId: string, longest: number): string;
  /** Letters and digits that are always the same for this logical id and purpose. */
  suffix(logicalId: string, length: number): string;
  /** Folder of a bundled asset by its key; undefined: the assembly has none. */
  asset(key: string): string | undefined;
}

/** What Ref and Fn::GetAtt of a resource give. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A resource whose properties are resolved. */
export interface Declared {
  readonly logicalId: string;
  readonly properties: JsonObject;
}

export interface Placed extends Declared, Identity {}

export interface ResourceType<Stage> {
  readonly type: string;
  readonly honoured: Honoured;
  identify(declared: Declared, naming: Naming): Identity;
  /** Values the host cannot honour although it knows the property; each becomes a problem's line. */
  check?(declared: Declared, naming: Naming): string[];
  /** Called in dependency order; on a restart the data of the same logical id are kept. */
  create(placed: Placed, stage: Stage): void | Promise<void>;
}
