/** SES (v2) DeleteSuppressedDestination. */
import * as z from 'zod';
import { type Action, ServiceError } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import type { MailAccount } from './mail-account.ts';

const schema = z.strictObject({ EmailAddress: z.string().min(1) });

export const deleteSuppressedDestination = (account: MailAccount): Action => ({
  // IAM knows no resource for the account's suppression list.
  needs: () => [{ action: 'ses:DeleteSuppressedDestination', resource: '*' }],
  async run(input) {
    const { EmailAddress } = parseInput(schema, input, { invalid: 'BadRequestException' });
    if (!account.store.unsuppress(EmailAddress)) {
      throw new ServiceError(
        'NotFoundException',
        `Email address ${EmailAddress} does not exist on your suppression list.`,
        404,
      );
    }
    return {};
  },
});
