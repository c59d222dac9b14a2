/** AWS::ApiGatewayV2::Stage: the one stage under which the API answers. */
import { numberOf, objectOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const apiGatewayV2Stage: ResourceType<Stage> = {
  type: 'AWS::ApiGatewayV2::Stage',
  honoured: {
    ApiId: true,
    StageName: true,
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingBurstLimit: true, ThrottlingRateLimit: true },
    // Taken, and not written: who asks for which page is of no use to whoever runs this alone.
    AccessLogSettings: { DestinationArn: true, Format: true },
  },
  identify: ({ properties }) => ({ ref: String(properties.StageName), attributes: {} }),
  check: ({ properties }) =>
    properties.StageName === '$default' ? [] : [`StageName ${String(properties.StageName)}`],
  create({ ref, properties }, { apis }) {
    const api = apis.get(String(properties.ApiId));
    if (api === undefined) throw new Error(`ApiId: there is no ${String(properties.ApiId)}`);
    const settings = objectOf(properties.DefaultRouteSettings);
    const rate = numberOf(settings.ThrottlingRateLimit);
    api.stage = ref;
    if (rate !== undefined) {
      api.throttle = {
        ratePerSecond: rate,
        burst: numberOf(settings.ThrottlingBurstLimit) ?? rate,
      };
    }
  },
};
