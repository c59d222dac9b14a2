/** What a mail that came in is, and what the person who wrote it wants. */
import type { Language } from '../../../emails/languages.ts';
import type { Safety } from './danger-words.ts';
import type { Intent } from './intent.ts';

export type { Intent } from './intent.ts';

export interface ReplyContext {
  /** Of the person; undefined senders are read in both languages all the same. */
  readonly language: Language;
  /** What the last question asked for: a bare number answers nothing else. */
  readonly asked: 'number' | 'new-or-not' | undefined;
  /** The person's own day, as an ISO day: dates in words are counted from it. */
  readonly today: string;
}

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
