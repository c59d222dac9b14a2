/** Reads a synthesised cloud assembly (cdk.out): its one stack's template and where its assets lie. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isObject, type Json, type JsonObject, objectOf } from './json.ts';
import { reasonOf, StartError } from './problem.ts';

export interface Assembly {
  readonly stackName: string;
  readonly account: string;
  readonly region: string;
  readonly template: JsonObject;
  /** Folder of an asset by the key under which it would lie in the assets bucket. */
  readonly assets: ReadonlyMap<string, string>;
}

/** CDK writes these where the stack leaves account or region open. */
const OPEN_ACCOUNT = 'unknown-account';
const OPEN_REGION = 'unknown-region';

/** @throws StartError when the folder holds no assembly, not exactly one stack, or broken JSON */
export function readAssembly(folder: string): Assembly {
  const manifest = readJson(join(folder, 'manifest.json'));
  const artifacts = Object.entries(objectOf(manifest.artifacts));
  const stacks = artifacts.filter(
    ([, artifact]) => objectOf(artifact).type === 'aws:cloudformation:stack',
  );
  const [found] = stacks;
  if (found === undefined || stacks.length > 1) {
    const names = stacks.map(([name]) => name).join(', ') || 'none';
    throw new StartError([`${folder}: the host wants exactly one stack and found ${names}`]);
  }
  const [id, stack] = found;
  const { properties, environment, displayName } = objectOf(stack);
  const templateFile = objectOf(properties).templateFile;
  if (typeof templateFile !== 'string') {
    throw new StartError([`${folder}/manifest.json: stack ${id} names no template file`]);
  }
  const stackName = objectOf(properties).stackName ?? displayName ?? id;
  const [account, region] = String(environment).replace('aws://', '').split('/');
  return {
    stackName: String(stackName),
    account: account && account !== OPEN_ACCOUNT ? account : '111111111111',
    region: region && region !== OPEN_REGION ? region : 'us-east-1',
    template: readJson(join(folder, templateFile)),
    assets: readAssets(folder, artifacts),
  };
}

function readAssets(folder: string, artifacts: [string, Json][]): Map<string, string> {
  const assets = new Map<string, string>();
  for (const [, artifact] of artifacts) {
    const { type, properties } = objectOf(artifact);
    const file = objectOf(properties).file;
    if (type !== 'cdk:asset-manifest' || typeof file !== 'string') continue;
    const files = objectOf(readJson(join(folder, file)).files);
    for (const asset of Object.values(files).filter(isObject)) {
      const { path } = objectOf(asset.source);
      if (typeof path !== 'string') continue;
      for (const destination of Object.values(objectOf(asset.destinations))) {
        const key = objectOf(destination).objectKey;
        if (typeof key === 'string') assets.set(key, resolve(folder, path));
      }
    }
  }
  return assets;
}

function readJson(path: string): JsonObject {
  if (!existsSync(path))
    throw new StartError([`${path} does not exist: synthesise the stack first`]);
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isObject(value)) return value;
  } catch (error) {
    throw new StartError([`${path} is not JSON: ${reasonOf(error)}`], { cause: error });
  }
  throw new StartError([`${path} does not hold a JSON object`]);
}
