/** The answer to CloudFormation, put where its request says. */
import type { StackAnswer, StackRequest } from '../domain/replies/stack-request.ts';

/** What failed is the answer itself: the address is a secret, so it is not named. */
export class AnswerNotTakenError extends Error {
  override readonly name = 'AnswerNotTakenError';
}

export const cloudformationAnswers = {
  /** @throws AnswerNotTakenError; Lambda then runs the function again, twice */
  async give(request: StackRequest, answer: StackAnswer): Promise<void> {
    const { StackId, RequestId, LogicalResourceId } = request;
    const response = await fetch(request.ResponseURL, {
      method: 'PUT',
      // The address is signed for a request without a type.
      headers: { 'content-type': '' },
      body: JSON.stringify({
        Status: answer.kind === 'done' ? 'SUCCESS' : 'FAILED',
        Reason: answer.kind === 'done' ? 'done' : answer.why,
        PhysicalResourceId: answer.physicalId,
        StackId,
        RequestId,
        LogicalResourceId,
      }),
    });
    if (!response.ok) throw new AnswerNotTakenError(`CloudFormation answered ${response.status}`);
  },
};
