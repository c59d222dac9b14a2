/** What a mail that came in is, and what the person who wrote it wants. */
import { awayUntil, isMarkedAutomatic, looksAutomatic } from './automatic-mail.ts';
import { bounceIn } from './bounce-mail.ts';
import { complaintIn } from './complaint-mail.ts';
import { readSafety, type Safety } from './danger-words.ts';
import type { IncomingMail } from './incoming-mail.ts';
import type { Intent } from './intent.ts';
import { intentsOf, type ReplyContext } from './intents.ts';
import { bareSubject, writtenSubject, writtenText } from './written-text.ts';

export type { Intent } from './intent.ts';
export type { ReplyContext } from './intents.ts';

export type Understanding =
  | {
      readonly kind: 'bounce';
      readonly severity: 'permanent' | 'transient';
      readonly recipient: string | undefined;
    }
  | { readonly kind: 'complaint'; readonly recipient: string | undefined }
  /** An out-of-office and the like. Away until the ISO day on which they are back, if it says one. */
  | { readonly kind: 'automatic'; readonly awayUntil: string | undefined }
  | {
      readonly kind: 'written';
      readonly safety: Safety;
      readonly despair: boolean;
      /** Never empty; in the order in which they are acted on: stop, died, … the answer last. */
      readonly intents: readonly Intent[];
    };

/** Pure; takes time in proportion to the mail's length, and never throws. */
export function understand(mail: IncomingMail, context: ReplyContext): Understanding {
  const complaint = complaintIn(mail);
  const bounce = complaint ? undefined : bounceIn(mail);
  if (typeof complaint === 'object') return complaint;
  if (typeof bounce === 'object') return bounce;
  const { text, signature } = writtenText(mail);
  const subject = writtenSubject(mail);
  const automatic = (): Understanding => ({
    kind: 'automatic',
    awayUntil: awayUntil(mail.subject, text, context.today),
  });
  if (complaint === 'other' || bounce === 'delivered' || isMarkedAutomatic(mail))
    return automatic();
  // A danger sign counts wherever it stands, behind "Re:", too: no subject of ours sounds like one.
  // An answer is sought in the subject only if there is no other text.
  const said = [bareSubject(mail.subject), text, signature].join('\n\n');
  const { safety, despair } = readSafety(said);
  if (safety.kind === 'none' && !despair && looksAutomatic(mail, text)) return automatic();
  const intents = intentsOf(text === '' ? subject : text, context);
  return { kind: 'written', safety, despair, intents: withSubject(intents, mail.subject, context) };
}

/** "Re: STOP": a way out holds wherever it is asked for. No subject of ours sounds like it. */
function withSubject(
  intents: readonly Intent[],
  subject: string,
  context: ReplyContext,
): readonly Intent[] {
  const [first] = intentsOf(bareSubject(subject), context);
  if (first?.kind !== 'stop' || intents.some(({ kind }) => kind === 'stop')) return intents;
  const clear = intents.filter(({ kind }) => kind !== 'free-text' && kind !== 'nothing');
  return [first, ...clear];
}
