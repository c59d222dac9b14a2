/** SES (v2) GetSuppressedDestination. */
import * as z from 'zod';
import { type Action, ServiceError } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import type { MailAccount } from './mail-account.ts';

const schema = z.strictObject({ EmailAddress: z.string().min(1) });

export const getSuppressedDestination = (account: MailAccount): Action => ({
  // IAM knows no resource for the account's suppression list.
  needs: () => [{ action: 'ses:GetSuppressedDestination', resource: '*' }],
  async run(input) {
    const { EmailAddress } = parseInput(schema, input, { invalid: 'BadRequestException' });
    const entry = account.store.suppressed(EmailAddress);
    if (entry === undefined) {
      throw new ServiceError(
        'NotFoundException',
        `Email address ${EmailAddress} does not exist on your suppression list.`,
        404,
      );
    }
    return {
      SuppressedDestination: {
        EmailAddress: entry.address,
        Reason: entry.reason,
        // The protocol carries moments as epoch seconds.
        LastUpdateTime: entry.at / 1000,
        ...(entry.messageId === undefined ? {} : { Attributes: { MessageId: entry.messageId } }),
      },
    };
  },
});
