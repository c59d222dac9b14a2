/** Clinics in DynamoDB: one item each, in a partition of its own. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Clinic, ClinicId } from '../domain/clinic.ts';
import type { Clinics } from '../domain/ports.ts';
import { throughAws } from './aws-error.ts';
import { getItem, type Table, toItem } from './dynamo-item.ts';

const keyOf = (id: ClinicId) => ({ pk: `C#${id}`, sk: 'CLINIC' });

export function dynamoClinics(table: Table): Clinics {
  return {
    async read(id) {
      const item = await getItem(table, keyOf(id));
      if (!item) return undefined;
      const { pk: _pk, sk: _sk, ...clinic } = item;
      return { second: undefined, ...clinic } as unknown as Clinic;
    },
    async put(clinic) {
      const command = new PutItemCommand({
        TableName: table.name,
        Item: toItem({ ...keyOf(clinic.id), ...clinic }),
      });
      await throughAws('PutItem', () => table.client.send(command));
    },
  };
}
