/** Coming in: the sign-up page, the confirmation, and the one page of wishes after it. */
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Program } from './bundle.ts';
import { CourseFunction } from './course-function.ts';
import type { Delivery } from './delivery.ts';
import type { Mail } from './mail.ts';
import type { Records } from './records.ts';
import type { WebDoor } from './web-door.ts';

export interface SignUpProps {
  readonly program: Program;
  readonly records: Records;
  readonly mail: Mail;
  readonly delivery: Delivery;
  readonly door: WebDoor;
}

export class SignUp extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { program, records, mail, delivery, door }: SignUpProps,
  ) {
    super(scope, id);
    const signUp = new CourseFunction(this, 'SignUp', {
      program,
      description: 'Shows the sign-up page, stores a sign-up, sends the confirmation letter',
      // SES is given ten seconds to answer.
      timeout: Duration.seconds(20),
      enclosed: 'letters',
    });
    door.open(signUp, ['/', '/sign-up', '/sign-up/{proxy+}', '$default']);
    door.tellOrigin(signUp);
    records.grantItems(signUp, ['GetItem', 'PutItem', 'UpdateItem']);
    records.grantAddressKey(signUp);
    records.grantLinkKeys(signUp);
    mail.grantSend(signUp, ['confirmation']);

    const confirm = new CourseFunction(this, 'Confirm', {
      program,
      description: 'Confirms a sign-up, asks for wishes, books the welcome letter',
      timeout: Duration.seconds(20),
      enclosed: 'syllabus',
    });
    door.open(confirm, ['/confirm/{proxy+}', '/setup/{proxy+}']);
    records.grantItems(confirm, ['GetItem', 'PutItem']);
    records.grantLinkKeys(confirm);
    mail.grantUnsuppress(confirm);
    delivery.grantBook(confirm);
    delivery.grantUnbook(confirm);
  }
}
