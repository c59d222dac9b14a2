/** One of the invented people as they are when a letter is written to them. */
import type { Persona, PersonaTurn } from '../emails/personas.ts';
import { PERSONAS_BEGIN } from '../emails/personas.ts';
import { Address, personIdOf } from '../lambdas/domain/address.ts';
import type { ClinicToCall } from '../lambdas/domain/clinic.ts';
import { enrolled } from '../lambdas/domain/course-progress.ts';
import type { EpochSeconds, LessonId, Syllabus } from '../lambdas/domain/ids.ts';
import type { Person } from '../lambdas/domain/person.ts';
import { TimeZone } from '../lambdas/domain/time-zone.ts';

const WEEK = 7 * 86_400;
const begin = Date.parse(PERSONAS_BEGIN) / 1000;

export interface PersonaAt {
  readonly person: Person;
  readonly clinic: ClinicToCall | undefined;
  readonly now: EpochSeconds;
  /** What happened since the letter before. */
  readonly turn: PersonaTurn | undefined;
  /** They get no letters any more. */
  readonly ended: boolean;
}

/** Nobody gets mail there, and the id is no secret. */
function beginner(name: string, syllabus: Syllabus): Person {
  const address = Address.parse(`${name}@persona.example`);
  return enrolled(
    {
      personId: personIdOf(address, 'personas'),
      address,
      language: 'en',
      country: 'US',
      timeZone: TimeZone.parse('UTC'),
      told: 'yes',
      source: '',
      medium: '',
      campaign: '',
      askedAt: begin,
      askedIn: 'en',
      channel: 'page',
      wording: '',
      lettersAt: [],
      version: 1,
    },
    undefined,
    begin,
    syllabus,
  );
}

export function personaAt(persona: Persona, lesson: LessonId, syllabus: Syllabus): PersonaAt {
  const position = syllabus.indexOf(lesson);
  const turns = syllabus
    .slice(0, position + 1)
    .flatMap((id) => persona.turns?.[id] ?? ([] as PersonaTurn[]));
  const facts = turns.map((turn) => turn.facts ?? {});
  const lastLesson = position > 0 ? syllabus[position - 1] : undefined;
  const person: Person = Object.assign(
    { ...beginner(persona.name, syllabus), lastLesson },
    persona.facts,
    ...facts,
  );
  return {
    person,
    clinic: persona.clinic,
    now: begin + position * WEEK * (person.pace === 'fortnightly' ? 2 : 1),
    turn: persona.turns?.[lesson],
    ended: turns.some(({ ends }) => ends === true),
  };
}
