/** Shows all that is held about a person, and erases it: each by a link that was mailed a moment ago. */
import type { Language } from '../../emails/languages.ts';
import { changed, lastBooking } from '../domain/course-progress.ts';
import { KEPT_AFTER_ERASING } from '../domain/escalation.ts';
import { holdingDocument } from '../domain/holding-document.ts';
import type { PersonId } from '../domain/ids.ts';
import { readToken } from '../domain/link-token.ts';
import type { Person } from '../domain/person.ts';
import type { Bookings, Clock, Consents, Holdings, Journal, Subscribers } from '../domain/ports.ts';
import { refused } from './answer-check.ts';
import { leave } from './leave.ts';
import { type ReadBearerParts, readBearer } from './read-bearer.ts';

export interface ShowDataParts extends ReadBearerParts {
  readonly holdings: Pick<Holdings, 'read'>;
}

export async function showData(
  parts: ShowDataParts,
  token: string,
): Promise<
  typeof refused | { readonly kind: 'data'; readonly language: Language; readonly json: string }
> {
  const bearer = await readBearer(parts, token, 'data');
  if (!bearer) return refused;
  const { person, now } = bearer;
  const document = holdingDocument(await parts.holdings.read(person.id), now);
  return {
    kind: 'data',
    language: person.language,
    json: `${JSON.stringify(document, null, 2)}\n`,
  };
}

/** Whether an erasing link that is still good has done its work: nothing is left but a trace that leads nowhere. */
export async function wasErased(
  {
    clock,
    linkKeys,
    subscribers,
  }: ReadBearerParts & { readonly subscribers: Pick<Subscribers, 'read' | 'trace'> },
  token: string,
): Promise<boolean> {
  const bearer = readToken(token, 'erase', clock.now(), linkKeys);
  if (!bearer) return false;
  const trace = await subscribers.trace(bearer.personId);
  return trace !== undefined && trace.movedTo === undefined;
}

export interface EraseParts {
  readonly bookings: Pick<Bookings, 'cancel'>;
  readonly clock: Clock;
  readonly consents: Consents;
  readonly holdings: Pick<Holdings, 'erase'>;
  readonly journal: Journal;
  readonly subscribers: Subscribers;
}

export type Erased =
  | typeof refused
  | { readonly kind: 'erased'; readonly language: Language; readonly escalationKept: boolean };

/** Safe to repeat: the link is good for an hour, and whatever broke off goes on with the next press. */
export async function erase(parts: EraseParts & ReadBearerParts, token: string): Promise<Erased> {
  const bearer = await readBearer(parts, token, 'erase');
  if (!bearer) return refused;
  const { person } = bearer;
  await leave(parts, person.id, 'erased');
  await markErased(parts, person.id);
  const ending = await parts.subscribers.read(person.id);
  // Whoever moved in this very moment is erased where they arrive.
  if (ending?.course.kind === 'left') await finishErasing(parts, ending);
  parts.journal.count('SubscribersErased');
  return {
    kind: 'erased',
    language: person.language,
    escalationKept: person.danger !== undefined,
  };
}

/** Whoever had left before, for another reason, is marked too, so that reconcile finishes what breaks off. */
async function markErased(
  parts: Pick<EraseParts, 'clock' | 'subscribers'>,
  id: PersonId,
): Promise<void> {
  const { clock, subscribers } = parts;
  const person = await subscribers.read(id);
  if (person?.course.kind !== 'left' || person.course.why === 'erased') return;
  const marked = changed(person, {
    course: { ...person.course, why: 'erased', at: clock.now() },
  });
  if ((await subscribers.save(marked)) === 'conflict') {
    await markErased(parts, id);
  }
}

/** All goes but the keyed hash, consents and complaints; an open escalation for 30 days. */
export async function finishErasing(parts: EraseParts, person: Person): Promise<void> {
  const { clock, holdings, subscribers } = parts;
  // Of an earlier try the booking or the record of the withdrawal may be missing.
  await leave(parts, person.id, 'erased');
  await holdings.erase(person.id, { escalationsUntil: clock.now() + KEPT_AFTER_ERASING });
  await subscribers.fade(person.id, {
    run: person.run,
    number: lastBooking(person),
    version: person.version + 1,
    movedTo: undefined,
  });
}
