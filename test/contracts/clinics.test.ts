import { expect, test } from 'vitest';
import { dynamoClinics } from '../../lambdas/adapters/dynamo-clinics.ts';
import { aClinic, aClinicId } from '../builders.ts';
import { fakeClinics } from '../record-fakes.ts';
import { onEveryTable } from './tables.ts';

onEveryTable({ fake: () => fakeClinics(), real: dynamoClinics }, (make) => {
  test('a clinic reads back as it was put, and is replaced by the next', async () => {
    const clinics = make();
    await clinics.put(aClinic());
    expect(await clinics.read(aClinicId())).toStrictEqual(aClinic());
    await clinics.put(aClinic({ second: undefined }));
    expect(await clinics.read(aClinicId())).toStrictEqual(aClinic({ second: undefined }));
  });

  test('one that is not there is not there', async () => {
    expect(await make().read(aClinicId('d'))).toBeUndefined();
  });
});
