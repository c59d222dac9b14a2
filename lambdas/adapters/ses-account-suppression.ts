/** SES's account-level suppression list, which only the v2 API reaches. */
import {
  DeleteSuppressedDestinationCommand,
  NotFoundException,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import type { AccountSuppression } from '../domain/ports.ts';
import { throughAws } from './aws-error.ts';

export function sesAccountSuppression(client: SESv2Client): AccountSuppression {
  return {
    async lift(address) {
      const command = new DeleteSuppressedDestinationCommand({ EmailAddress: address });
      const isAbsent = (error: unknown) => error instanceof NotFoundException;
      try {
        await throughAws('DeleteSuppressedDestination', () => client.send(command), isAbsent);
      } catch (error) {
        if (!isAbsent(error)) throw error;
      }
    },
  };
}
