/** "Send me this one": hands a letter to the SES of a running `npm start`. */
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';

/**
 * @param endpoint where the local AWS answers
 * @returns why the letter could not be sent, for the page; undefined once it is in the inbox
 */
export async function sendToInbox(
  raw: Uint8Array,
  to: string,
  from: string,
  endpoint: string,
): Promise<string | undefined> {
  const ses = new SESClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  try {
    await ses.send(
      new SendRawEmailCommand({ Source: from, Destinations: [to], RawMessage: { Data: raw } }),
    );
    return undefined;
  } catch (error) {
    const { name, code } = error as { name?: string; code?: string };
    return code === 'ECONNREFUSED'
      ? 'No inbox answers: start it with “npm start”, and press again.'
      : `The inbox did not take it (${name}).`;
  } finally {
    ses.destroy();
  }
}
