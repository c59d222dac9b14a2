/** Raw mail in S3, where the receipt rule has laid it down. */
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { RawMails } from '../domain/replies/receiving-ports.ts';
import { throughAws } from './aws-error.ts';

/**
 * SES takes mail of up to 40 MB, and taking it apart needs three times that. Against filling the
 * function's memory; a note with a handful of photographs stays below it.
 */
export const MOST_RAW_BYTES = 25 * 1024 * 1024;

/**
 * A mail that has expired is a fault like any other: to who may not list the bucket, S3 answers
 * alike for what is not there and for what is not allowed.
 */
export function s3RawMails(client: S3Client, mostBytes = MOST_RAW_BYTES): RawMails {
  return {
    async get({ bucket, key }) {
      const abort = new AbortController();
      const command = new GetObjectCommand({ Bucket: bucket, Key: key });
      return throughAws('GetObject', async () => {
        const { Body, ContentLength } = await client.send(command, { abortSignal: abort.signal });
        // S3 tells the length ahead of the first byte: nothing more is downloaded.
        if (!Body || ContentLength === undefined || ContentLength > mostBytes) {
          abort.abort();
          return { kind: 'unreadable', why: 'too-large' };
        }
        return { kind: 'raw', bytes: await Body.transformToByteArray() };
      });
    },
  };
}
