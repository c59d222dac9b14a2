/** Letters in the browser. */
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Program } from './bundle.ts';
import { CourseFunction } from './course-function.ts';
import type { Mail } from './mail.ts';
import type { Records } from './records.ts';
import type { WebDoor } from './web-door.ts';

export interface ReadingProps {
  readonly program: Program;
  readonly records: Records;
  readonly mail: Mail;
  readonly door: WebDoor;
}

export class Reading extends Construct {
  constructor(scope: Construct, id: string, { program, records, mail, door }: ReadingProps) {
    super(scope, id);
    const readLetter = new CourseFunction(this, 'ReadLetter', {
      program,
      description: 'Shows a letter in the browser: neutral, or set to suit who asks',
      timeout: Duration.seconds(20),
      enclosed: 'letters',
    });
    door.open(readLetter, ['/letter/{proxy+}']);
    door.tellOrigin(readLetter);
    records.grantItems(readLetter, ['GetItem']);
    records.grantLinkKeys(readLetter);
    mail.tellSender(readLetter);
  }
}
