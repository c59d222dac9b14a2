/** AWS::DynamoDB::Table: the properties honoured, and the CreateTable call they become. */
import * as z from 'zod';
import { parseProperties } from '../parse-input.ts';

const keySchema = z
  .array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))
  .min(1)
  .max(2);

const projection = z.strictObject({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
});

const properties = z.strictObject({
  TableName: z.string().optional(),
  KeySchema: keySchema,
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z
    .array(z.strictObject({ IndexName: z.string(), KeySchema: keySchema, Projection: projection }))
    .optional(),
  TimeToLiveSpecification: z
    .strictObject({ AttributeName: z.string(), Enabled: z.literal(true) })
    .optional(),
  // What follows changes nothing that a caller could see here; it is taken so that the template
  // need not differ: backups, encryption and protection are the real service's to show.
  PointInTimeRecoverySpecification: z
    .strictObject({
      PointInTimeRecoveryEnabled: z.boolean(),
      RecoveryPeriodInDays: z.coerce.number().int().min(1).max(35).optional(),
    })
    .optional(),
  SSESpecification: z
    .strictObject({ SSEEnabled: z.boolean(), SSEType: z.literal('KMS').optional() })
    .optional(),
  DeletionProtectionEnabled: z.boolean().optional(),
  TableClass: z.enum(['STANDARD', 'STANDARD_INFREQUENT_ACCESS']).optional(),
  Tags: z.array(z.strictObject({ Key: z.string(), Value: z.string() })).optional(),
});

/** A table as the template declares it. */
export interface TableDefinition {
  readonly name: string;
  /** the attribute names of the primary key */
  readonly keys: readonly string[];
  readonly indexes: readonly string[];
  /** the attribute with the epoch second after which an item may go */
  readonly ttlAttribute: string | undefined;
  /** the body of CreateTable */
  readonly createBody: string;
}

/** Throws an Error that names a property which is not honoured. */
export const tableDefinition = (name: string, declared: unknown): TableDefinition => {
  const parsed = parseProperties('AWS::DynamoDB::Table', properties, declared);
  return {
    name,
    keys: parsed.KeySchema.map((key) => key.AttributeName),
    indexes: (parsed.GlobalSecondaryIndexes ?? []).map((index) => index.IndexName),
    ttlAttribute: parsed.TimeToLiveSpecification?.AttributeName,
    createBody: JSON.stringify({
      TableName: name,
      KeySchema: parsed.KeySchema,
      AttributeDefinitions: parsed.AttributeDefinitions,
      BillingMode: parsed.BillingMode,
      ...(parsed.GlobalSecondaryIndexes === undefined
        ? {}
        : { GlobalSecondaryIndexes: parsed.GlobalSecondaryIndexes }),
    }),
  };
};
