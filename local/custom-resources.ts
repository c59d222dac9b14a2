/**
 * Custom resources, as CloudFormation sees to them: a function is told to create one at the first
 * start and to update one whose properties have changed, and answers at an address of its own.
 * One that is no longer in the template is not deleted: the host only ever adds.
 */
import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { FunctionRuntime } from './function-runtime.ts';
import { isObject, type JsonObject, textOf } from './json.ts';

export interface CustomResourcesOptions {
  readonly db: DatabaseSync;
  readonly runtime: FunctionRuntime;
  readonly stackId: string;
  /** The wire's origin, where answers are put. */
  readonly origin: () => string;
}

const ANSWERS = '/cloudformation-answers/';

export class CustomResources {
  readonly #options: CustomResourcesOptions;
  readonly #waiting = new Map<string, (answer: JsonObject) => void>();

  constructor(options: CustomResourcesOptions) {
    this.#options = options;
    options.db.exec(`CREATE TABLE IF NOT EXISTS custom_resource (
      logical_id TEXT PRIMARY KEY, properties TEXT NOT NULL, physical_id TEXT NOT NULL) STRICT`);
  }

  /** @throws Error with the reason that the function gives */
  async settle(logicalId: string, properties: JsonObject): Promise<void> {
    const { db } = this.#options;
    const known = db.prepare('SELECT * FROM custom_resource WHERE logical_id = ?').get(logicalId);
    const text = JSON.stringify(properties);
    if (known?.properties === text) return;
    const answer = await this.#ask(properties, {
      ...(known === undefined
        ? { RequestType: 'Create' }
        : {
            RequestType: 'Update',
            PhysicalResourceId: known.physical_id,
            OldResourceProperties: JSON.parse(String(known.properties)),
          }),
      LogicalResourceId: logicalId,
      ResourceType: 'AWS::CloudFormation::CustomResource',
    });
    if (answer.Status !== 'SUCCESS') throw new Error(textOf(answer.Reason) ?? 'it gave no reason');
    db.prepare('INSERT OR REPLACE INTO custom_resource VALUES (?, ?, ?)').run(
      logicalId,
      text,
      String(answer.PhysicalResourceId),
    );
  }

  /** Takes an answer that came over the wire; false: nobody waits for it. */
  take(path: string, body: Buffer): boolean {
    const resolve = path.startsWith(ANSWERS) && this.#waiting.get(path.slice(ANSWERS.length));
    if (!resolve) return false;
    const answer: unknown = JSON.parse(body.toString('utf8'));
    resolve(isObject(answer) ? answer : {});
    return true;
  }

  async #ask(properties: JsonObject, request: object): Promise<JsonObject> {
    const { runtime, stackId, origin } = this.#options;
    const token = randomUUID();
    let given: JsonObject | undefined;
    this.#waiting.set(token, (answer) => {
      given = answer;
    });
    const outcome = await runtime.invoke(String(properties.ServiceToken), {
      ...request,
      ResponseURL: `${origin()}${ANSWERS}${token}`,
      StackId: stackId,
      RequestId: randomUUID(),
      ResourceProperties: properties,
    });
    this.#waiting.delete(token);
    if (outcome.kind === 'failed') throw new Error(outcome.failure.errorMessage);
    if (given === undefined) throw new Error('its function ended without an answer');
    return given;
  }
}
