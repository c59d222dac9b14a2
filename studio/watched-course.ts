/** The course while somebody writes it: read anew whenever a file is saved. */
import { watch } from 'node:fs';
import { type CourseUnderCheck, courseUnderCheck } from './checks/course-under-check.ts';
import type { Finding } from './checks/finding.ts';
import { wordChecks } from './checks/word-checks.ts';
import { type Draft, draftCourse } from './draft-course.ts';

/** An editor writes a file in several steps; they count as one. */
const SETTLES_MS = 60;
/** How long one who waits for the next save is kept waiting at most. */
const ASKS_AGAIN_MS = 30_000;

export interface WatchedCourse {
  readonly draft: () => Draft;
  readonly findings: () => readonly Finding[];
  readonly knownFindings: () => readonly Finding[];
  readonly saved: (after: string) => Promise<string>;
  readonly stop: () => void;
}

/**
 * @param sources the folder emails/
 * @param cache where compiled letters are kept
 * @param started tells this run from the one before it
 */
export async function watchedCourse(
  sources: string,
  cache: string,
  started: string,
): Promise<WatchedCourse> {
  const course = draftCourse(sources, cache);
  let draft = await course.read();
  /** Looked for when somebody asks: the letter itself should not wait for them. */
  let findings: readonly Finding[] | undefined;
  let count = 0;
  let waiting: (() => void)[] = [];
  let settling: NodeJS.Timeout | undefined;

  async function readAnew(): Promise<void> {
    draft = await course.read();
    findings = undefined;
    count += 1;
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  }
  const watcher = watch(sources, { recursive: true }, () => {
    clearTimeout(settling);
    settling = setTimeout(() => void readAnew(), SETTLES_MS);
  });

  const stamp = () => `${started}-${count}`;
  return {
    draft: () => draft,
    findings: () => {
      findings ??= found(sources);
      return findings;
    },
    knownFindings: () => findings ?? [],
    async saved(after) {
      if (after === stamp()) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          setTimeout(resolve, ASKS_AGAIN_MS).unref();
        });
      }
      return stamp();
    },
    stop: () => {
      clearTimeout(settling);
      watcher.close();
    },
  };
}

/** What cannot be read at all is told as the draft's own fault. */
function found(sources: string): readonly Finding[] {
  let course: CourseUnderCheck;
  try {
    course = courseUnderCheck(sources);
  } catch {
    return [];
  }
  return Object.values(wordChecks).flatMap((check) => check(course));
}
