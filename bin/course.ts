/** CDK entry: `node bin/course.ts` synthesises the course. */
import { synthesiseCourse } from '../lib/course-app.ts';

await synthesiseCourse();
