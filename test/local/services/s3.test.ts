import { request } from 'node:http';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ServicesOnTheWire, startServices } from './services-on-the-wire.ts';

let services: ServicesOnTheWire;
let client: S3Client;
const DAY = 86_400_000;
const place = { Bucket: 'raw-mail', Key: 'raw/a b+ñ' };

beforeEach(async () => {
  services = await startServices();
  client = new S3Client(services.client);
  services.buckets.createBucket('raw-mail', {
    LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 30 }] },
  });
});
afterEach(async () => {
  client.destroy();
  await services.stop();
});

const put = (Body: string) => client.send(new PutObjectCommand({ ...place, Body }));
const get = async () => (await client.send(new GetObjectCommand(place))).Body?.transformToString();

describe('an object', () => {
  test('is put and got byte for byte, under whatever name', async () => {
    const { ETag } = await put('first\r\nñ\0');
    const got = await client.send(new GetObjectCommand(place));
    expect(await got.Body?.transformToString()).toBe('first\r\nñ\0');
    expect(got).toMatchObject({ ContentLength: 10, ETag });
    await put('second');
    expect(await get()).toBe('second');
  });

  test('tells of itself without its bytes', async () => {
    await put('12345');
    const head = await client.send(new HeadObjectCommand(place));
    expect(head).toMatchObject({ ContentLength: 5 });
    expect(head.LastModified).toEqual(new Date('2026-11-22T09:00:00Z'));
  });

  test('is found under a host name of its bucket as well', async () => {
    await put('12345');
    const { hostname, port } = new URL(services.client.endpoint);
    const scope = 'local/20261122/us-east-1/s3/aws4_request';
    const headers = {
      host: 'raw-mail.s3.us-east-1.amazonaws.com',
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    };
    const path = `/${encodeURIComponent('raw/a b+ñ')}`;
    const body = await new Promise((resolve, reject) => {
      const asked = request({ hostname, port, path, headers }, (answer) => {
        answer.setEncoding('utf8').on('data', resolve);
      });
      asked.on('error', reject).end();
    });
    expect(body).toBe('12345');
  });

  test('that is not there is missing to who may list the bucket, and denied to others', async () => {
    await expect(get()).rejects.toMatchObject({ name: 'NoSuchKey' });
    services.listing.may = false;
    await expect(get()).rejects.toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    });
  });

  test('expires at the midnight after so many days', async () => {
    await put('12345');
    await services.clock.forwardTo(Date.parse('2026-12-22T23:59:59Z'));
    expect(await get()).toBe('12345');
    await services.clock.forward(2_000);
    await expect(get()).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('that was put again expires later', async () => {
    await put('first');
    await services.clock.forward(20 * DAY);
    await put('second');
    await services.clock.forward(20 * DAY);
    expect(await get()).toBe('second');
  });
});

describe('what is not hosted is refused by name', () => {
  test('other buckets, actions, ranges', async () => {
    const other = new GetObjectCommand({ ...place, Bucket: 'other' });
    await expect(client.send(other)).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await put('12345');
    for (const command of [
      new GetObjectCommand({ ...place, Range: 'bytes=0-1' }),
      new GetObjectCommand({ ...place, VersionId: 'x' }),
    ]) {
      await expect(client.send(command)).rejects.toMatchObject({ name: 'NotImplemented' });
    }
    const list = new ListObjectsV2Command({ Bucket: 'raw-mail' });
    await expect(client.send(list)).rejects.toMatchObject({ name: 'NotImplemented' });
    await expect(client.send(new DeleteObjectCommand(place))).rejects.toThrow('does not support');
  });

  test('properties of a bucket', () => {
    const versioned = { VersioningConfiguration: { Status: 'Enabled' } };
    expect(() => services.buckets.createBucket('more', versioned)).toThrow(
      'VersioningConfiguration',
    );
  });
});
