/** Answers: the symptom check, the weekly number, and the text for a danger sign. */
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Program } from './bundle.ts';
import { CourseFunction } from './course-function.ts';
import type { Delivery } from './delivery.ts';
import type { Records } from './records.ts';
import type { WebDoor } from './web-door.ts';

export interface AnsweringProps {
  readonly program: Program;
  readonly records: Records;
  readonly delivery: Delivery;
  readonly door: WebDoor;
}

export class Answering extends Construct {
  constructor(scope: Construct, id: string, { program, records, delivery, door }: AnsweringProps) {
    super(scope, id);
    const answerCheck = new CourseFunction(this, 'AnswerCheck', {
      program,
      description: 'Takes the answers of the check and the weekly number, answers a danger sign',
      timeout: Duration.seconds(20),
      enclosed: 'syllabus',
    });
    door.open(answerCheck, ['/check/{proxy+}', '/number/{proxy+}']);
    records.grantItems(answerCheck, ['GetItem', 'PutItem', 'Query']);
    records.grantLinkKeys(answerCheck);
    delivery.grantBook(answerCheck);
    delivery.grantUnbook(answerCheck);
  }
}
