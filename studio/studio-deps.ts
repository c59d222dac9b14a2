/** What the studio's pages need of the world around them. */
import type { ClinicToCall } from '../lambdas/domain/clinic.ts';
import type { EpochSeconds, LessonId } from '../lambdas/domain/ids.ts';
import type { Person } from '../lambdas/domain/person.ts';
import type { Sender } from '../lambdas/domain/sender.ts';
import type { Given } from '../lambdas/domain/variant-case.ts';
import type { Finding } from './checks/finding.ts';
import type { Draft } from './draft-course.ts';

/** One of the named people that letters are looked at for. */
export interface StudioPersona {
  readonly name: string;
  /** One line about them. */
  readonly about: string;
  readonly clinic?: ClinicToCall | undefined;
  /** As they are when this lesson goes out to them, and when that is. */
  at(lesson: LessonId): { readonly person: Person; readonly now: EpochSeconds };
}

/** Which variant of a letter somebody gets, and why. */
export interface Choice {
  readonly what: string;
  readonly value: string;
  readonly why: string;
}

export interface StudioDeps {
  /** As it was last read from disk. */
  readonly draft: () => Draft;
  readonly personas: readonly StudioPersona[];
  readonly choices: (given: Given) => readonly Choice[];
  /** Of every letter. Looking for them takes a second or two, so a page is shown before. */
  readonly findings: () => readonly Finding[];
  /** Those that are known already. */
  readonly knownFindings: () => readonly Finding[];
  readonly picture: (file: string) => Promise<Uint8Array | undefined>;
  /** @returns why it could not be sent */
  readonly send: (raw: Uint8Array, to: string) => Promise<string | undefined>;
  readonly sender: Sender;
  /**
   * Names the state of what was read last, as soon as it is another than `after`, or after half a
   * minute all the same.
   */
  readonly saved: (after: string) => Promise<string>;
}
