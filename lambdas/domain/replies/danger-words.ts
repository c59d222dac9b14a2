/** Danger signs and despair in what a person wrote. */
import type { DangerSign } from '../danger-sign.ts';

export type Safety =
  | { readonly kind: 'none' }
  | { readonly kind: 'clear' | 'unsure'; readonly signs: readonly DangerSign[] };
