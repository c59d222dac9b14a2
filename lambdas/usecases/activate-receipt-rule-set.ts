/** Makes sure that the rule set with our rule is the active one, and never takes another's place. */
import type { Journal } from '../domain/ports.ts';
import type { StackAnswer, StackRequest } from '../domain/replies/stack-request.ts';
import { reportFault } from './report-fault.ts';

/** Which rule set of the account is active: at most one, in each Region. */
export interface ReceiptRuleSets {
  active(): Promise<string | undefined>;
  /** Undefined: none is. */
  activate(name: string | undefined): Promise<void>;
}

export interface StackAnswers {
  give(request: StackRequest, answer: StackAnswer): Promise<void>;
}

export interface ActivateParts {
  readonly journal: Journal;
  readonly ruleSets: ReceiptRuleSets;
  readonly answers: StackAnswers;
}

/**
 * Answers in every case: CloudFormation waits an hour for an answer that does not come. Safe to
 * repeat: what is active already stays, and what is not ours is never touched.
 */
export async function activateReceiptRuleSet(
  { journal, ruleSets, answers }: ActivateParts,
  request: StackRequest,
): Promise<void> {
  await answers.give(request, await outcomeOf(journal, ruleSets, request));
}

async function outcomeOf(
  journal: Journal,
  ruleSets: ReceiptRuleSets,
  request: StackRequest,
): Promise<StackAnswer> {
  const physicalId = request.ResourceProperties.ruleSet;
  try {
    const step = nextStep(request, await ruleSets.active());
    if (step.kind === 'refuse') {
      // The old id stays, so that rolling back deletes nothing that was there before.
      const id = request.PhysicalResourceId ?? physicalId;
      return { kind: 'failed', physicalId: id, why: step.why };
    }
    if (step.kind === 'activate') await ruleSets.activate(step.ruleSet);
    return {
      kind: 'done',
      physicalId: request.PhysicalResourceId ?? physicalId,
      ...renamed(request),
    };
  } catch (fault) {
    reportFault(journal, fault);
    const { name, message } = fault instanceof Error ? fault : new Error('unknown');
    // An error of an AWS call is cut to its code at the adapter: it names nobody.
    const why = name === 'AwsCallError' ? message : `${name}; see the log of this function`;
    return { kind: 'failed', physicalId: request.PhysicalResourceId ?? physicalId, why };
  }
}

/** An update to another rule set is another resource: the one before is then deleted by its own id. */
const renamed = ({ RequestType, ResourceProperties }: StackRequest) =>
  RequestType === 'Update' ? { physicalId: ResourceProperties.ruleSet } : {};

type Step =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'activate'; readonly ruleSet: string | undefined }
  | { readonly kind: 'refuse'; readonly why: string };

/** @param active the rule set that is active now */
export function nextStep(request: StackRequest, active: string | undefined): Step {
  const { ruleSet, isOwn } = request.ResourceProperties;
  if (request.RequestType === 'Delete') {
    const isOurs = isOwn === 'true' && active === ruleSet;
    return isOurs ? { kind: 'activate', ruleSet: undefined } : { kind: 'nothing' };
  }
  if (active === ruleSet) return { kind: 'nothing' };
  if (isOwn === 'true') {
    if (active === undefined) return { kind: 'activate', ruleSet };
    return {
      kind: 'refuse',
      why: `The receipt rule set "${active}" is active, and an account has one active set in a Region. Put our rule into it with the setting "receiptRuleSet": "${active}", or deactivate it and deploy again.`,
    };
  }
  return {
    kind: 'refuse',
    why: `The setting "receiptRuleSet" names "${ruleSet}", but ${active === undefined ? 'no receipt rule set is active' : `"${active}" is active`}. Activate "${ruleSet}", or mend or leave out the setting, and deploy again.`,
  };
}
