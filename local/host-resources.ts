/** Creates the plan's resources upon the stage, permissions first. */
import { reasonOf, StartError } from './problem.ts';
import type { Stage } from './resources/stage.ts';
import type { PlacedResource, Plan } from './template.ts';

/** What a reset forgets and the template brings back. */
const FORGOTTEN_BY_RESET = 'AWS::Scheduler::Schedule';

/**
 * @returns creates anew what a reset forgets
 * @throws StartError naming every resource that could not be created
 */
export async function createResources(
  plan: Plan<Stage>,
  stage: Stage,
): Promise<() => Promise<void>> {
  // Policies refer to nothing that must exist, and others are checked against them.
  const isPermission = ({ resourceType }: PlacedResource<Stage>) =>
    resourceType.type.startsWith('AWS::IAM::');
  await createAll(plan.resources.filter(isPermission), stage);
  await createAll(
    plan.resources.filter((one) => !isPermission(one)),
    stage,
  );
  return () =>
    createAll(
      plan.resources.filter(({ resourceType }) => resourceType.type === FORGOTTEN_BY_RESET),
      stage,
    );
}

async function createAll(resources: readonly PlacedResource<Stage>[], stage: Stage): Promise<void> {
  const problems: string[] = [];
  for (const resource of resources) {
    try {
      await resource.resourceType.create(resource, stage);
    } catch (error) {
      const { logicalId, resourceType } = resource;
      problems.push(`${logicalId} (${resourceType.type}): ${reasonOf(error)}`);
    }
  }
  if (problems.length > 0) throw new StartError(problems);
}
