/** AWS::CloudFormation::CustomResource: its function is run as CloudFormation would run it. */
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const customResource: ResourceType<Stage> = {
  type: 'AWS::CloudFormation::CustomResource',
  // Whatever else stands there is the function's own affair.
  honoured: true,
  identify: ({ logicalId }) => ({ ref: logicalId, attributes: {} }),
  async create({ logicalId, properties }, { customResources }) {
    await customResources.settle(logicalId, properties);
  },
};
