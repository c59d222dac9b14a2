/**
 * What CloudFormation asks of the one custom resource: that mail comes through our receipt rule.
 * Shape: docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html
 */
import * as z from 'zod/mini';

export const StackRequest = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  /** Where the answer is put; signed beforehand, so it is a secret for an hour. */
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  PhysicalResourceId: z.optional(z.string()),
  ResourceProperties: z.object({
    ruleSet: z.string().check(z.minLength(1)),
    /** CloudFormation makes text of every value. */
    isOwn: z.enum(['true', 'false']),
  }),
});
export type StackRequest = z.infer<typeof StackRequest>;

/** What CloudFormation is told; a new physical id makes it delete the resource under the old one. */
export type StackAnswer =
  | { readonly kind: 'done'; readonly physicalId: string }
  | { readonly kind: 'failed'; readonly physicalId: string; readonly why: string };
