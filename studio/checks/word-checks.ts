/** Every check of the words, by the name under which the studio and the tests show it. */
import { bareClaims } from './bare-claims.ts';
import type { Check } from './course-under-check.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { hardToRead } from './hard-to-read.ts';
import { letterOrder } from './letter-order.ts';
import { longSentences } from './long-sentences.ts';
import { medicalWords } from './medical-words.ts';
import { revealingWords } from './revealing-words.ts';
import { unevenLanguages } from './uneven-languages.ts';
import { unlistedInReview } from './unlisted-in-review.ts';
import { unusedValues } from './unused-values.ts';
import { vagueLinks } from './vague-links.ts';

export const wordChecks: Readonly<Record<string, Check>> = {
  'hard to read': hardToRead,
  'long sentences': longSentences,
  'medical words': medicalWords,
  'claims without a fact': bareClaims,
  'missing in the clinical review': unlistedInReview,
  'forbidden words': forbiddenWords,
  'what others may see': revealingWords,
  'order of a letter': letterOrder,
  'languages that differ': unevenLanguages,
  'unused values': unusedValues,
  'links and pictures': vagueLinks,
};
