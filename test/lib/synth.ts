/** Synthesises the stack in process, with a program of empty functions: fast, and never stale. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { Settings } from '../../lambdas/config.ts';
import type { Program } from '../../lib/bundle.ts';
import { CourseStack } from '../../lib/course-stack.ts';
import { parseSettings } from '../../lib/settings.ts';

export const trialSettings = {
  mode: 'trial',
  region: 'eu-west-1',
  account: '222222222222',
  sender: { name: 'Walk Easier', address: 'letters@clinic.example' },
  postalAddress: 'Walk Easier, 1 Example Street, Dublin',
};

export const fullSettings = {
  ...trialSettings,
  mode: 'full',
  sender: { name: 'Walk Easier', address: 'letters@course.example' },
  domain: 'course.example',
  web: {
    hostName: 'letters.course.example',
    certificateArn:
      'arn:aws:acm:eu-west-1:222222222222:certificate/00000000-0000-4000-8000-000000000000',
  },
};

/** @param raw as it would stand in the settings file */
export function settingsFrom(raw: unknown): Settings {
  return parseSettings(raw, 'the test');
}

export interface Synthesised {
  readonly app: App;
  readonly stack: CourseStack;
  readonly template: Template;
}

export function synthesise(raw: unknown): Synthesised {
  const folder = mkdtempSync(join(tmpdir(), 'walk-easier-synth-'));
  const empty = join(folder, 'function');
  mkdirSync(empty);
  writeFileSync(join(empty, 'index.mjs'), 'export async function handler() {}');
  const app = new App({
    outdir: join(folder, 'out'),
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
  });
  const program: Program = { folder: () => empty };
  const stack = new CourseStack(app, 'WalkEasier', { settings: settingsFrom(raw), program });
  return { app, stack, template: Template.fromStack(stack) };
}
