/** The walking plan in words, as the page and the paper say it. */
import type { Language } from '../../emails/languages.ts';
import { walkingTime } from '../../emails/walking-words.ts';
import type { WalkingPlan } from '../../lambdas/domain/walking-plan.ts';
import { progressWords } from './progress-words.ts';

export function walkingInWords(plan: WalkingPlan, language: Language): string[] {
  const { walking } = progressWords[language];
  const time = walkingTime[language];
  switch (plan.kind) {
    case 'hold':
      return [walking.hold];
    case 'stay':
      return [walking.stay[plan.why]];
    case 'seated':
      return [walking.seated(time(plan.dose.cycling))];
    case 'unknown':
      return [walking.unknown];
    case 'walk': {
      const { spell = 0, rest, spells, cycling } = plan.dose;
      return [
        walking.walk(time(spell), time(rest), spells),
        walking.firm,
        walking.bike(time(cycling)),
        walking.more,
      ];
    }
  }
}
