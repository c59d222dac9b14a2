/** Mail through SES, with the three outcomes that a send can have. */
import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { ConfigurationSet, Mailer, Submission } from '../domain/ports.ts';
import { codeOf, statusOf } from './aws-error.ts';

/**
 * How the SES client must be made: a retry inside the SDK could send twice, and an answer later
 * than this leaves no time to settle within the function's own timeout.
 */
export const sesClientSettings = {
  maxAttempts: 1,
  requestHandler: { requestTimeout: 10_000, connectionTimeout: 3_000 },
} as const;

/** One second more than the SDK's own limit, in case that does not bite. */
const ABORT_AFTER = 11_000;

/** Refusals that concern this one letter; every other refusal concerns all. */
const aboutTheLetter = new Set(['MessageRejected', 'InvalidParameterValue', 'ValidationError']);

function outcomeOf(error: unknown): Submission {
  const status = statusOf(error);
  const code = codeOf(error);
  // Only an answer that refuses is certain. Without one, with a fault of SES itself, or with a
  // success that could not be read to its end, the letter may be on its way.
  const isRefusal = status !== undefined && status >= 400 && status < 500;
  if (!isRefusal) return { kind: 'in-doubt', code };
  return { kind: 'refused', scope: aboutTheLetter.has(code) ? 'letter' : 'account', code };
}

/** `configurationSets`: the names of those that the function may use; any other is a fault. */
export function sesMailer(
  client: SESClient,
  configurationSets: Readonly<Partial<Record<ConfigurationSet, string>>>,
  sender: string,
): Mailer {
  return {
    async submit(mail) {
      const configurationSet = configurationSets[mail.configurationSet];
      if (!configurationSet) throw new RangeError(`no set for ${mail.configurationSet} mail`);
      const command = new SendRawEmailCommand({
        Source: sender,
        Destinations: [mail.to],
        RawMessage: { Data: mail.raw },
        ConfigurationSetName: configurationSet,
        Tags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
      });
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), ABORT_AFTER);
      try {
        const { MessageId } = await client.send(command, { abortSignal: abort.signal });
        return MessageId
          ? { kind: 'accepted', messageId: MessageId }
          : { kind: 'in-doubt', code: 'NoMessageId' };
      } catch (error) {
        return outcomeOf(error);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
