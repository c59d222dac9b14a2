/** Who stands behind a token: the person as they are now. */
import type { EpochSeconds } from '../domain/ids.ts';
import { type LinkKeys, readToken, type Use } from '../domain/link-token.ts';
import type { Person } from '../domain/person.ts';
import type { Clock, Subscribers } from '../domain/ports.ts';

export interface ReadBearerParts {
  readonly clock: Clock;
  readonly linkKeys: LinkKeys;
  readonly subscribers: Pick<Subscribers, 'read'>;
}

export interface KnownBearer {
  readonly person: Person;
  readonly issuedAt: EpochSeconds;
  readonly now: EpochSeconds;
}

/** @returns undefined where the token is no good, or nobody is there (any more) */
export async function readBearer(
  { clock, linkKeys, subscribers }: ReadBearerParts,
  token: string,
  use: Use,
): Promise<KnownBearer | undefined> {
  const now = clock.now();
  const bearer = readToken(token, use, now, linkKeys);
  const person = bearer && (await subscribers.read(bearer.personId));
  if (!person || person.course.kind === 'moving') return undefined;
  return { person, issuedAt: bearer.issuedAt, now };
}
