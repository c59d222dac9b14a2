/** Message attributes: their shape, and the MD5 that the SDK and other clients check. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { MessageAttributes } from './queue-store.ts';

/** AWS allows ten attributes a message. */
const MAX_ATTRIBUTES = 10;

const attribute = z
  .strictObject({
    DataType: z
      .string()
      .max(256)
      .regex(/^(String|Number|Binary)(\..+)?$/),
    StringValue: z.string().min(1).optional(),
    BinaryValue: z.string().min(1).optional(),
  })
  .refine(
    (value) =>
      value.DataType.startsWith('Binary')
        ? value.BinaryValue !== undefined && value.StringValue === undefined
        : value.StringValue !== undefined && value.BinaryValue === undefined,
    'the value must be given in the member that fits DataType',
  );

export const messageAttributes = z
  .record(
    z
      .string()
      .max(256)
      .regex(/^(?!aws\.|amazon\.)[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/i),
    attribute,
  )
  .refine((value) => Object.keys(value).length <= MAX_ATTRIBUTES, {
    message: `at most ${MAX_ATTRIBUTES} attributes`,
  });

const STRING_TRANSPORT = 1;
const BINARY_TRANSPORT = 2;

const lengthThen = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** The digest of the Amazon SQS Developer Guide, "Calculating the MD5 of message attributes". */
export const md5OfAttributes = (attributes: MessageAttributes): string => {
  const hash = createHash('md5');
  for (const name of Object.keys(attributes).sort()) {
    const value = attributes[name];
    if (value === undefined) continue;
    const binary = value.BinaryValue !== undefined;
    hash.update(lengthThen(Buffer.from(name)));
    hash.update(lengthThen(Buffer.from(value.DataType)));
    hash.update(Buffer.from([binary ? BINARY_TRANSPORT : STRING_TRANSPORT]));
    hash.update(
      lengthThen(
        binary
          ? Buffer.from(value.BinaryValue ?? '', 'base64')
          : Buffer.from(value.StringValue ?? ''),
      ),
    );
  }
  return hash.digest('hex');
};

export const md5OfBody = (body: string): string => createHash('md5').update(body).digest('hex');

/** Bytes that count against the maximum message size: body, attribute names, types and values. */
export const sizeOf = (body: string, attributes: MessageAttributes): number => {
  let size = Buffer.byteLength(body);
  for (const [name, value] of Object.entries(attributes)) {
    size += Buffer.byteLength(name) + Buffer.byteLength(value.DataType);
    size += Buffer.byteLength(value.StringValue ?? '');
    size += Buffer.from(value.BinaryValue ?? '', 'base64').length;
  }
  return size;
};
