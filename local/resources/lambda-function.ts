/** AWS::Lambda::Function: the bundled asset in worker threads, with the template's environment. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { numberOf, objectOf, textOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

/** Lambda's own, in seconds and MB. */
const DEFAULT_TIMEOUT = 3;
const DEFAULT_MEMORY = 128;

export const lambdaFunction: ResourceType<Stage> = {
  type: 'AWS::Lambda::Function',
  honoured: {
    FunctionName: true,
    Description: true,
    Runtime: true,
    Handler: true,
    Code: { S3Bucket: true, S3Key: true },
    Role: true,
    Timeout: true,
    MemorySize: true,
    Environment: { Variables: true },
    LoggingConfig: { LogGroup: true },
    // The bundles are plain JavaScript: either processor runs them alike.
    Architectures: true,
    Tags: { Key: true, Value: true },
  },
  identify({ logicalId, properties }, { madeUpName, region, account }) {
    const name = textOf(properties.FunctionName) ?? madeUpName(logicalId, 64);
    return {
      ref: name,
      attributes: { Arn: `arn:aws:lambda:${region}:${account}:function:${name}` },
    };
  },
  check({ properties }, { asset }) {
    const problems: string[] = [];
    const here = `nodejs${process.versions.node.split('.')[0]}.x`;
    if (properties.Runtime !== here) {
      problems.push(`Runtime ${String(properties.Runtime)}: this host runs ${here}`);
    }
    const key = String(objectOf(properties.Code).S3Key);
    const folder = asset(key);
    const file = `${String(properties.Handler).replace(/\.[^.]*$/, '')}.mjs`;
    if (folder === undefined) problems.push(`Code: the assembly has no asset ${key}`);
    else if (!existsSync(join(folder, file))) problems.push(`Handler: ${folder} holds no ${file}`);
    return problems;
  },
  create({ logicalId, ref, properties, attributes }, stage) {
    const variables = objectOf(objectOf(properties.Environment).Variables);
    stage.runtime.add({
      label: labelOf(logicalId),
      name: ref,
      arn: attributes.Arn ?? '',
      roleArn: String(properties.Role),
      folder: stage.asset(String(objectOf(properties.Code).S3Key)) ?? '',
      handler: String(properties.Handler),
      environment: Object.fromEntries(
        Object.entries(variables).map(([name, value]) => [name, String(value)]),
      ),
      timeoutSeconds: numberOf(properties.Timeout) ?? DEFAULT_TIMEOUT,
      memoryMb: numberOf(properties.MemorySize) ?? DEFAULT_MEMORY,
      logGroup: textOf(objectOf(properties.LoggingConfig).LogGroup) ?? `/aws/lambda/${ref}`,
    });
  },
};

/** CDK ends a logical id with eight hexadecimal digits, which say nothing to people. */
function labelOf(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}
