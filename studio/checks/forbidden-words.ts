/** Words that scold, name a drug, promise a cure, or teach what the course leaves out. */
import type { Check } from './course-under-check.ts';
import { eachOnce } from './finding.ts';
import { sentencesIn } from './sentences.ts';

const forbidden: readonly (readonly [why: string, words: RegExp])[] = [
  ['scolds', /\byou (?:missed|failed|forgot|did not)\b|\bshould have\b|\byou must not\b/i],
  ['scolds', /deber[ií]a haber|ha fallado|no cumplió|se (?:le )?olvidó|tendría que haber/i],
  [
    'tells how to stand',
    /stand up straight|(?:sit|stand) upright|póngase (?:derech|rect)|enderécese/i,
  ],
  ['speaks of weight as a fault', /\b(?:lose|losing) weight\b|obes|\bBMI\b|overweight/i],
  ['speaks of weight as a fault', /(?:perder|bajar de|pérdida de) peso|\bIMC\b|sobrepeso/i],
  [
    'names a drug',
    /\b(?:ibuprofen|naproxen|paracetamol|acetaminophen|aspirin|opioids?|gabapentin|pregabalin|painkillers?|tablets?|pills?)\b/i,
  ],
  [
    'names a drug',
    /(?:ibuprofeno|naproxeno|acetaminof|aspirina|gabapentina|pregabalina|analgésic|opioide|pastilla)/i,
  ],
  [
    'promises a cure',
    /\bcures?\b|\bcured\b|\bheals?\b|pain[- ]free|\bguarantee|\bcurar(?!se la)|\bcuran?\b|\bsanar|sin dolor para siempre|garantiz/i,
  ],
  ['says that it must get worse', /always gets worse|siempre empeora(?<!no siempre empeora)/i],
  [
    'teaches what was left out',
    /McKenzie|chin tucks?|thoracic|deadlift|inflammation|improves? (?:the )?circulation|spinal alignment|neutral spine|core muscles|ergonomic/i,
  ],
  [
    'teaches what was left out',
    /mentón|torácic|peso muerto|inflamación|mejora la circulación|alineación|postura neutra|ergonómic/i,
  ],
  ['frightens with words', /\b(?:crippl|degenerat|crumbling|bone on bone|worn[- ]out spine)/i],
];

/** Why the words may not stand in a letter, each reason once. */
export const whyForbidden = (words: string): readonly string[] => [
  ...new Set(forbidden.filter(([, pattern]) => pattern.test(words)).map(([why]) => why)),
];

export const forbiddenWords: Check = ({ readings }) =>
  eachOnce(
    readings.flatMap(({ file, language, text }) =>
      sentencesIn(text).flatMap(({ words }) =>
        whyForbidden(words).map((fault) => ({ file, language, sentence: words, fault })),
      ),
    ),
  );
