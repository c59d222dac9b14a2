/** A sentence that claims an effect names the facts it rests on, or is advice for a clinician to approve. */
import { facts } from '../../emails/facts.ts';
import { isClaim } from './claims.ts';
import type { Check } from './course-under-check.ts';
import { eachOnce, type Finding } from './finding.ts';
import { sentencesIn } from './sentences.ts';

export const bareClaims: Check = ({ readings }) =>
  eachOnce(
    readings
      // The danger box is approved as it stands; a whole letter says nothing of its own.
      .filter(({ kind }) => kind !== 'danger-box' && kind !== 'whole')
      .flatMap(({ file, language, text }): Finding[] =>
        sentencesIn(text).flatMap(({ words, facts: named, isAdvice }) => {
          const found = { file, language, sentence: words };
          const unchecked = named.filter((number) => facts[number]?.checked !== true);
          const faults = unchecked.map((number) => `there is no checked fact ${number}`);
          if (isClaim(language, words) && named.length === 0 && !isAdvice) {
            faults.push(
              'claims an effect and names no fact: {{!fact 17}}, or {{!†}} for plain advice',
            );
          }
          return faults.map((fault) => ({ ...found, fault }));
        }),
      ),
  );
