import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, test, vi } from 'vitest';
import { judgeByRules } from '../../lib/rules.ts';
import { fullSettings, synthesise, trialSettings } from './synth.ts';

interface Report {
  readonly pluginReports: readonly { readonly violations: readonly { ruleName: string }[] }[];
}

/** Judges a synthesised app; returns what the packs found. */
async function findings(app: App): Promise<string[]> {
  await judgeByRules(app);
  const printed = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    app.synth({ force: true });
    return [];
  } catch {
    const report: Report = JSON.parse(
      readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'),
    );
    return report.pluginReports.flatMap(({ violations }) => violations.map((v) => v.ruleName));
  } finally {
    printed.mockRestore();
    process.exitCode = 0;
  }
}

// Both packs and the schemas of CloudFormation are loaded and asked about everything.
vi.setConfig({ testTimeout: 60_000 });

describe('the rule packs', () => {
  test.each([
    ['trial', { ...trialSettings, alarmsTo: 'ops@clinic.example' }],
    ['full', { ...fullSettings, hostedZoneId: 'Z0123456789ABCDEFGHIJ' }],
  ])('find nothing in %s mode that was not accepted with a reason', async (_mode, settings) => {
    expect(await findings(synthesise(settings).app)).toEqual([]);
  });

  test('find a queue that takes messages in clear text', async () => {
    const app = new App({
      outdir: mkdtempSync(join(tmpdir(), 'walk-easier-careless-')),
      builtinCloudFormationValidation: false,
    });
    new CfnQueue(new Stack(app, 'Careless'), 'Queue');
    expect(await findings(app)).toContain('AwsSolutions-SQS4');
  });
});
