/**
 * What one lesson costs on the wire: requests by service, and the table's units, counted for many
 * people in one run of the hosted stack. Beside it the size of each function's bundle.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, HOUR, startCourse } from '../test/stories/course.ts';
import synthesiseOnce, { assemblyFolder } from '../test/synthesise-once.ts';

const PEOPLE = 50;

synthesiseOnce();
const course = await startCourse();
for (let n = 0; n < PEOPLE; n += 1) await course.join(`person-${n}@example.org`);
await course.pass(HOUR);
const before = course.host.calls().length;
await course.pass(DAY);
const ofLessons = course.host
  .calls()
  .slice(before)
  .filter(({ functionName }) => functionName && !functionName.startsWith('Reconciling'));
const lessons = course.host.mailbox
  .messages({ limit: 10_000 })
  .filter(({ tags }) => tags.lesson?.[0] === 'how-it-works').length;

const requests = new Map<string, number>();
let write = 0;
let indexWrite = 0;
let read = 0;
for (const { service, action, functionName, units } of ofLessons) {
  const who = functionName?.includes('MailEvents') ? 'event' : 'send';
  const key = `${who}  ${service} ${action}`;
  requests.set(key, (requests.get(key) ?? 0) + 1);
  write += units?.write ?? 0;
  indexWrite += units?.indexWrite ?? 0;
  read += units?.read ?? 0;
}
console.log(`${lessons} lessons, one for each of ${PEOPLE} people`);
for (const [key, count] of [...requests].sort()) {
  console.log(`${(count / lessons).toFixed(2).padStart(6)}  ${key}`);
}
const per = (sum: number) => (sum / lessons).toFixed(2);
console.log(`write units a lesson: ${per(write)}, of which in the index: ${per(indexWrite)}`);
console.log(`read units a lesson: ${per(read)}`);

const template = JSON.parse(
  readFileSync(join(assemblyFolder, 'WalkEasier.template.json'), 'utf8'),
) as { Resources: Record<string, { Type: string; Properties: { Code?: { S3Key: string } } }> };
for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
  if (Type !== 'AWS::Lambda::Function') continue;
  const asset = `asset.${Properties.Code?.S3Key.replace('.zip', '')}`;
  const { size } = statSync(join(assemblyFolder, asset, 'index.mjs'));
  console.log(`${(size / 1000).toFixed(0).padStart(6)} kB  ${id}`);
}
await course.host.close();
