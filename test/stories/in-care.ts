/** A clinic behind one person. Nobody enrols a clinic's people yet: the records are put as they will be. */
import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Clinic } from '../../lambdas/domain/clinic.ts';
import { aClinic } from '../builders.ts';
import type { Course } from './course.ts';
import { type Patient, tableOf } from './patient.ts';

export async function takeIntoCare(
  course: Course,
  patient: Patient,
  over: Partial<Clinic> = {},
): Promise<void> {
  const client = new DynamoDBClient(course.host.clientOptions);
  const TableName = tableOf(course);
  const clinic = aClinic(over);
  const Item = marshall({ pk: `C#${clinic.id}`, sk: 'CLINIC', ...clinic });
  await client.send(new PutItemCommand({ TableName, Item }));
  await client.send(
    new UpdateItemCommand({
      TableName,
      Key: marshall({ pk: `P#${patient.id()}`, sk: 'PERSON' }),
      UpdateExpression: 'SET clinic = :clinic',
      ExpressionAttributeValues: marshall({ ':clinic': clinic.id }),
    }),
  );
}
