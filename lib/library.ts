/** Things to read and print: all moves, questions, the danger signs, a diary, and the letters' pictures. */
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Program } from './bundle.ts';
import { CourseFunction } from './course-function.ts';
import type { WebDoor } from './web-door.ts';

export interface LibraryProps {
  readonly program: Program;
  readonly door: WebDoor;
}

/** Its function is permitted nothing: it reads what ships beside it, the same for everyone. */
export class Library extends Construct {
  constructor(scope: Construct, id: string, { program, door }: LibraryProps) {
    super(scope, id);
    const showLibrary = new CourseFunction(this, 'ShowLibrary', {
      program,
      description: 'Shows moves, questions, danger signs, a diary and pictures to anyone',
      timeout: Duration.seconds(10),
      enclosed: 'pictures',
    });
    door.open(showLibrary, [
      '/moves/{proxy+}',
      '/faq/{proxy+}',
      '/card/{proxy+}',
      '/diary/{proxy+}',
      '/picture/{proxy+}',
    ]);
  }
}
