/** "My address has changed": asked on the page, confirmed from the new mailbox, carried out step by step. */
import type { Language } from '../../emails/languages.ts';
import { type Address, personIdOf } from '../domain/address.ts';
import { changed, lastBooking } from '../domain/course-progress.ts';
import { type LinkKeys, readToken } from '../domain/link-token.ts';
import type { Course, MovedTo, Person } from '../domain/person.ts';
import type { Bookings, Complaints, Holdings, Mail, Moves, Timeline } from '../domain/ports.ts';
import { refused } from './answer-check.ts';
import type { AskForMailParts } from './ask-for-mail.ts';
import { type BookNextParts, bookNext } from './book-next.ts';
import { type Expired, expired, shownAgain } from './change-course.ts';
import { changePerson } from './change-person.ts';
import { findPerson } from './find-person.ts';
import { type LeaveParts, leave } from './leave.ts';
import type { Shown } from './open-page.ts';
import { readBearer } from './read-bearer.ts';

const DAY = 86_400;

export interface AskMoveParts extends AskForMailParts {
  readonly addressKey: string;
  readonly complaints: Pick<Complaints, 'mayAsk'>;
  readonly moves: Moves;
  newAddressLetter(person: Person, to: Address): Promise<Mail>;
}

export async function askMove(
  parts: AskMoveParts,
  session: string,
  to: Address,
): Promise<Expired | ({ readonly kind: 'asked' | 'same' | 'too-often' | 'unavailable' } & Shown)> {
  const bearer = await readBearer(parts, session, 'session');
  if (!bearer || bearer.person.course.kind === 'left') return expired;
  const { person, now } = bearer;
  const shown = await shownAgain(parts, session, person, now);
  if (!shown) return expired;
  const newId = personIdOf(to, parts.addressKey);
  if (newId === person.id) return { kind: 'same', ...shown };
  if ((await parts.linkLetters.take(person.id, now)) === 'too-often') {
    return { kind: 'too-often', ...shown };
  }
  await parts.moves.ask({ personId: person.id, to, askedAt: now });
  // A mailbox that once complained is asked once a year at most; nobody is told that it did.
  if (!(await parts.complaints.mayAsk(newId, now))) return { kind: 'asked', ...shown };
  const submission = await parts.mailer.submit(await parts.newAddressLetter(person, to));
  const kind = submission.kind === 'refused' ? 'unavailable' : 'asked';
  return { kind, ...shown };
}

export interface FinishMoveParts extends BookNextParts, LeaveParts {
  readonly bookings: Bookings;
  readonly holdings: Pick<Holdings, 'copy' | 'erase'>;
  readonly timeline: Timeline;
}

export interface ConfirmMoveParts extends FinishMoveParts {
  readonly addressKey: string;
  readonly linkKeys: LinkKeys;
  readonly moves: Moves;
}

export type Moved =
  | typeof refused
  | { readonly kind: 'moved'; readonly language: Language; readonly already: boolean }
  /** The new address has a course of its own. */
  | { readonly kind: 'taken'; readonly language: Language };

const isOnCourse = (course: Course): boolean => course.kind === 'active' || course.kind === 'held';

/** The press in the letter that went to the new address. */
export async function confirmMove(parts: ConfirmMoveParts, token: string): Promise<Moved> {
  const { addressKey, clock, linkKeys, moves, subscribers } = parts;
  const now = clock.now();
  const bearer = readToken(token, 'move', now, linkKeys);
  if (!bearer) return refused;
  const { personId } = bearer;
  const person = await subscribers.read(personId);
  if (!person) {
    const there = await findPerson(subscribers, personId);
    return there ? { kind: 'moved', language: there.person.language, already: true } : refused;
  }
  if (person.course.kind === 'moving') {
    await finishMove(parts, person);
    return { kind: 'moved', language: person.language, already: true };
  }
  const move = await moves.read(personId);
  // Only the newest address that was asked for, and only as long as the letter to it is good.
  const isNewest = move && bearer.issuedAt >= move.askedAt;
  if (!isNewest || person.course.kind === 'left') return refused;

  const id = personIdOf(move.to, addressKey);
  const there = await subscribers.read(id);
  if (there && isOnCourse(there.course)) return { kind: 'taken', language: person.language };
  if (there?.course.kind === 'moving') return refused;
  const runsAfter = there?.run ?? (await subscribers.trace(id))?.run ?? 0;
  const leaving = changed(person, {
    course: {
      kind: 'moving',
      at: now,
      to: { id, runsAfter },
      address: move.to,
      number: lastBooking(person),
      from: person.course,
    },
  });
  // From here on nothing is sent to the old address; reconcile finishes what breaks off.
  if ((await subscribers.save(leaving)) === 'conflict') return confirmMove(parts, token);
  await finishMove(parts, leaving);
  return { kind: 'moved', language: person.language, already: false };
}

/**
 * Copies, then opens the course there, then lets the old one fade to a trace that points there. Each
 * step may be done twice: a crash in between leaves a person who is moving, whom reconcile attends to.
 */
export async function finishMove(parts: FinishMoveParts, person: Person): Promise<void> {
  const { bookings, clock, holdings, subscribers, timeline } = parts;
  const { course } = person;
  if (course.kind !== 'moving') return;
  await holdings.copy(person.id, course.to);
  const arrived = await arrive(parts, person, course.address, course.from, course.to);
  if (arrived) await bookNext(parts, arrived, clock.now());
  if (course.from.kind === 'left') await leave(parts, course.to.id, course.from.why);
  await bringDanger(parts, person, course);
  await timeline.note({ personId: course.to.id, at: course.at, event: { kind: 'moved-here' } });
  await bookings.cancel(person.id, course.number);
  await holdings.erase(person.id);
  const trace = { run: person.run, number: course.number, movedTo: course.to };
  const faded = await subscribers.fade(person.id, { ...trace, version: person.version + 1 });
  if (faded === 'saved') return;
  // Something happened on the way, say they pressed "stop" in this very moment: it goes along.
  const present = await subscribers.read(person.id);
  if (present) await finishMove(parts, present);
}

/** A danger sign that was ticked on the way holds where they arrive; its letter asks a day later. */
async function bringDanger(
  parts: FinishMoveParts,
  { danger }: Person,
  { at, to }: Extract<Course, { kind: 'moving' }>,
): Promise<void> {
  if (!danger || danger.openedAt < at) return;
  await changePerson(parts, to.id, (there) =>
    there.danger || there.course.kind === 'left'
      ? there
      : changed(there, { danger: { ...danger, askAt: danger.openedAt + DAY } }),
  );
}

/** The person as they go on; undefined where an earlier try has brought them there. */
async function arrive(
  { subscribers }: FinishMoveParts,
  person: Person,
  address: Address,
  from: Course,
  { id, runsAfter }: MovedTo,
): Promise<Person | undefined> {
  const there = (await subscribers.read(id)) ?? undefined;
  const run = person.run + runsAfter;
  if (there?.run === run) return there.course.kind === 'active' ? there : undefined;
  const trace = there ? undefined : await subscribers.trace(id);
  const number =
    Math.max(lastBooking(person), there ? lastBooking(there) : (trace?.number ?? 0)) + 1;
  const arrived: Person = {
    ...person,
    id,
    address,
    run,
    course:
      from.kind === 'active' ? { ...from, next: { ...from.next, number } } : { ...from, number },
    // Of an earlier course there: nothing but one of its four answers closes it.
    danger: person.danger ?? (there?.danger && { ...there.danger, askAt: undefined, waited: true }),
    softBounces: 0,
    lastCounted: undefined,
    version: (there?.version ?? trace?.version ?? 0) + 1,
  };
  if ((await subscribers.save(arrived)) === 'saved') return arrived;
  const other = await subscribers.read(id);
  return other?.run === run && other.course.kind === 'active' ? other : undefined;
}
