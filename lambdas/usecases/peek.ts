/** Whom a good token speaks to, so that its page has their language; changes nothing, shows nothing else. */
import type { Language } from '../../emails/languages.ts';
import { type LinkKeys, readToken, type Use } from '../domain/link-token.ts';
import type { Clock, SignUps, Subscribers } from '../domain/ports.ts';
import { findPerson } from './find-person.ts';

export interface PeekParts {
  readonly clock: Clock;
  readonly linkKeys: LinkKeys;
  readonly subscribers: Subscribers;
}

export async function peek(
  { clock, linkKeys, subscribers }: PeekParts,
  token: string,
  use: Exclude<Use, 'confirm' | 'session' | 'reply'>,
): Promise<{ readonly language: Language } | undefined> {
  const bearer = readToken(token, use, clock.now(), linkKeys);
  if (!bearer) return undefined;
  // Letters to an address that was given up still lead out.
  return use === 'leave'
    ? (await findPerson(subscribers, bearer.personId))?.person
    : subscribers.read(bearer.personId);
}

/** Before confirming there may be no person yet, only the sign-up; after it perhaps only the person. */
export async function peekSignUp(
  { clock, linkKeys, signUps, subscribers }: PeekParts & { readonly signUps: SignUps },
  token: string,
): Promise<{ readonly language: Language } | undefined> {
  const now = clock.now();
  const bearer = readToken(token, 'confirm', now, linkKeys);
  if (!bearer) return undefined;
  return (await signUps.read(bearer.personId, now)) ?? (await subscribers.read(bearer.personId));
}
