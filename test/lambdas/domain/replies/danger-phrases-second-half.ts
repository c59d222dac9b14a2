/** The phrases that were written after the rules, and read by them before they were mended. */
import type { Half } from './danger-phrases.ts';

const none = {
  'leg-weak-or-numb': [],
  'numb-saddle': [],
  urine: [],
  bowel: [],
  sexual: [],
  'chest-or-breath': [],
  'cold-leg': [],
  accident: [],
  fever: [],
  calf: [],
  fall: [],
};
export const secondHalf: Half = {
  en: { clear: none, unsure: none, despair: [], ordinary: [] },
  es: { clear: none, unsure: none, despair: [], ordinary: [] },
};
