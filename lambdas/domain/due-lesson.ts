/** The message that says a lesson is due: ids and a format version, never what it is about or for whom. */
import * as z from 'zod/mini';
import { LessonId, PersonId } from './ids.ts';

export const DueLesson = z.strictObject({
  v: z.literal(1),
  personId: PersonId,
  run: z.int().check(z.minimum(1)),
  lesson: LessonId,
  /** 1, unless reconcile asks again for one whose outcome stayed in doubt. */
  attempt: z.int().check(z.minimum(1)),
});
export type DueLesson = z.infer<typeof DueLesson>;
