/** Fitting: what a person says before they move, their goal and plan, and how they go on after the last letter. */
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Program } from './bundle.ts';
import { CourseFunction } from './course-function.ts';
import type { Delivery } from './delivery.ts';
import type { Records } from './records.ts';
import type { WebDoor } from './web-door.ts';

export interface FittingProps {
  readonly program: Program;
  readonly records: Records;
  readonly delivery: Delivery;
  readonly door: WebDoor;
}

export class Fitting extends Construct {
  constructor(scope: Construct, id: string, { program, records, delivery, door }: FittingProps) {
    super(scope, id);
    const fitCourse = new CourseFunction(this, 'FitCourse', {
      program,
      description: 'Asks before people move, keeps goal and plan, starts a finished course again',
      timeout: Duration.seconds(20),
      enclosed: 'syllabus',
    });
    door.open(
      fitCourse,
      ['before', 'goal', 'plan', 'steadier', 'onward'].flatMap((page) => [
        `/${page}`,
        `/${page}/{proxy+}`,
      ]),
    );
    records.grantItems(fitCourse, ['GetItem', 'PutItem', 'Query']);
    records.grantLinkKeys(fitCourse);
    delivery.grantBook(fitCourse);
  }
}
