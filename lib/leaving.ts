/** Going: by the page, or by the mail program's own button. */
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Program } from './bundle.ts';
import { CourseFunction } from './course-function.ts';
import type { Delivery } from './delivery.ts';
import type { Records } from './records.ts';
import type { WebDoor } from './web-door.ts';

export interface LeavingProps {
  readonly program: Program;
  readonly records: Records;
  readonly delivery: Delivery;
  readonly door: WebDoor;
}

export class Leaving extends Construct {
  constructor(scope: Construct, id: string, { program, records, delivery, door }: LeavingProps) {
    super(scope, id);
    const leave = new CourseFunction(this, 'Leave', {
      program,
      description: 'Lets people leave the course, in one click, for ever',
      timeout: Duration.seconds(20),
    });
    door.open(leave, ['/leave/{proxy+}']);
    records.grantItems(leave, ['GetItem', 'PutItem']);
    records.grantLinkKeys(leave);
    delivery.grantUnbook(leave);
  }
}
