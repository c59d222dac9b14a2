/** "My page": everything a person can see and change, take away and erase. */
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Program } from './bundle.ts';
import { CourseFunction } from './course-function.ts';
import type { Delivery } from './delivery.ts';
import type { Mail } from './mail.ts';
import type { Records } from './records.ts';
import type { WebDoor } from './web-door.ts';

export interface OwnPageProps {
  readonly program: Program;
  readonly records: Records;
  readonly mail: Mail;
  readonly delivery: Delivery;
  readonly door: WebDoor;
}

export class OwnPage extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { program, records, mail, delivery, door }: OwnPageProps,
  ) {
    super(scope, id);
    const openPage = new CourseFunction(this, 'OpenPage', {
      program,
      description: 'Shows people their own page, carries out what they change, erases them',
      // SES is given ten seconds to answer, and erasing deletes item by item.
      timeout: Duration.seconds(29),
      enclosed: 'letters',
    });
    door.open(openPage, [
      '/my',
      '/my/{proxy+}',
      '/move/{proxy+}',
      '/data/{proxy+}',
      '/erase/{proxy+}',
    ]);
    door.tellOrigin(openPage);
    records.grantItems(openPage, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']);
    records.grantAddressKey(openPage);
    records.grantLinkKeys(openPage);
    mail.grantSend(openPage, ['plain', 'tracked', 'confirmation']);
    delivery.grantBook(openPage);
    delivery.grantUnbook(openPage);
  }
}
