/** Makes the CDK app: settings, bundled program, compiled letters, one stack. */
import { App } from 'aws-cdk-lib';
import { bundleProgram, type Program } from './bundle.ts';
import { CourseStack } from './course-stack.ts';
import { judgeByRules } from './rules.ts';
import { readSettings, SettingsError } from './settings.ts';

const stackName = 'WalkEasier';
/** Everything whose change makes bundles or letters stale. */
const programSources = ['lambdas', 'web', 'emails', 'package-lock.json', 'tsconfig.json'];

/** Bundles the handlers with their letters and pictures. */
export function prepareProgram(handlers = 'lambdas'): Promise<Program> {
  return bundleProgram({
    handlers,
    sources: programSources,
    cache: '.cache/bundles',
    async compileLetters(folder) {
      // Loaded only when a letter has changed: the compiler alone takes longer than all the rest.
      const { compileLetters } = await import('../emails/compile.ts');
      await compileLetters(folder);
    },
    async drawPictures(folder) {
      const { drawPictures } = await import('../emails/draw-pictures.ts');
      await drawPictures(folder);
    },
  });
}

/**
 * What `bin/course.ts` does. Context values: `settings`, the settings file (default
 * `settings.json`), and `rules`: whatever it is, the rule packs judge the result.
 */
export async function synthesiseCourse(): Promise<void> {
  const app = newApp();
  try {
    const settings = readSettings(app.node.tryGetContext('settings') ?? 'settings.json');
    new CourseStack(app, stackName, { settings, program: await prepareProgram() });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  if (app.node.tryGetContext('rules') !== undefined) await judgeByRules(app);
  app.synth();
}

function newApp(): App {
  return new App({
    // Neither says anything that the template does not say itself.
    analyticsReporting: false,
    treeMetadata: false,
    // Takes longer than all the rest: it judges together with the rule packs.
    builtinCloudFormationValidation: false,
  });
}
