/**
 * Twelve invented people, as unlike as the course knows them. The lessons are looked at through
 * their eyes: `npm run personas` tells which variant each gets each week, and why.
 */
import type { ClinicToCall } from '../lambdas/domain/clinic.ts';
import type { Person } from '../lambdas/domain/person.ts';

/** What of a person decides which letter they get. */
export type PersonaFacts = Partial<
  Pick<
    Person,
    | 'country'
    | 'danger'
    | 'firstName'
    | 'gate'
    | 'goal'
    | 'healthConsent'
    | 'language'
    | 'legs'
    | 'pace'
    | 'surgery'
    | 'surgeryDate'
    | 'teamSaidYes'
    | 'textOnly'
    | 'textSize'
    | 'told'
    | 'unanswered'
    | 'walking'
    | 'withoutWeight'
    | 'work'
  >
>;

export interface PersonaTurn {
  /** What happens before this letter. */
  readonly what: string;
  readonly facts?: PersonaFacts;
  /** No letter comes from here on. */
  readonly ends?: boolean;
}

export interface Persona {
  /** For `-- --name`. */
  readonly name: string;
  /** Who they are, in one line. */
  readonly about: string;
  /** That enrolled them; without one they signed up alone. */
  readonly clinic?: ClinicToCall;
  readonly facts: PersonaFacts;
  /** What changes, by the letter before which it does. */
  readonly turns?: Readonly<Record<string, PersonaTurn>>;
}

/** The welcome goes out on this day, 10 in the morning UTC; each further letter a week later. */
export const PERSONAS_BEGIN = '2026-11-23T10:00:00Z';
const begin = Date.parse(PERSONAS_BEGIN) / 1000;

type Legs = Person['legs'];
const legs = (level: Legs['level'], why: Legs['why']): { readonly legs: Legs } => ({
  legs: { level, why, steppedUpAt: undefined, worseSince: undefined },
});
const gate = (state: NonNullable<Person['gate']>['state']) => ({ gate: { state, at: begin } });

export const personas: readonly Persona[] = [
  {
    name: 'margaret',
    about: '74, Ohio, retired; answers every week, and her legs do well',
    facts: {
      firstName: 'Margaret',
      work: 'retired',
      goal: 'shop',
      healthConsent: true,
      walking: 3,
    },
    turns: {
      'first-steps': { what: 'answers "before you move": none of these', facts: gate('clear') },
      'half-way-there': { what: 'a good week', facts: legs(2, 'stepped-up') },
      'your-day': { what: 'the check half way: she walks longer', facts: { walking: 4 } },
      'easier-going': { what: 'another good week', facts: legs(3, 'stepped-up') },
    },
  },
  {
    name: 'jose',
    about: '69, Sevilla, lifts at work, large text; had surgery, and does not know the day',
    facts: {
      firstName: 'José',
      language: 'es',
      country: 'ES',
      told: 'not-yet',
      work: 'lifting',
      textSize: 'large',
      withoutWeight: true,
      surgery: true,
    },
  },
  {
    name: 'priya',
    about: '58, Leeds, at a desk; something ticked in "before you move", cleared by her physio',
    facts: {
      firstName: 'Priya',
      country: 'GB',
      work: 'desk',
      goal: 'walk',
      healthConsent: true,
      walking: 4,
    },
    turns: {
      'first-steps': { what: 'ticks something in "before you move"', facts: gate('flagged') },
      'your-day': { what: 'her physio clears her', facts: gate('cleared') },
      'easier-going': { what: 'a good week', facts: legs(2, 'stepped-up') },
    },
  },
  {
    name: 'tom',
    about: '66, Texas, on his feet all day, text only; lets no answers be kept',
    facts: { firstName: 'Tom', work: 'on-feet', textOnly: true },
  },
  {
    name: 'carmen',
    about: '61, Ciudad de México, on her feet; a danger sign in week 3, seen and well',
    facts: {
      firstName: 'Carmen',
      language: 'es',
      country: 'MX',
      work: 'on-feet',
      healthConsent: true,
      walking: 2,
      ...gate('clear'),
    },
    turns: {
      'first-steps': {
        what: 'ticks a danger sign',
        facts: { danger: { openedAt: begin, askAt: undefined, waited: true, alert: undefined } },
      },
      'your-day': {
        what: 'was seen, and may go on',
        facts: { danger: undefined, ...legs(1, 'after-danger') },
      },
    },
  },
  {
    name: 'dieter',
    about: '80, Köln, retired, reads English; not sure that it is nerves, answers no page',
    facts: { firstName: 'Dieter', country: 'DE', told: 'not-sure', work: 'retired', unanswered: 3 },
  },
  {
    name: 'lucia',
    about: '72, Bogotá, retired, by her clinic; worse from week 4 to 6, then starts gently again',
    clinic: { name: 'Centro del Parque', phone: '601 555 0170' },
    facts: {
      firstName: 'Lucía',
      language: 'es',
      country: 'CO',
      work: 'retired',
      goal: 'family',
      healthConsent: true,
      walking: 2,
      ...gate('clear'),
    },
    turns: {
      'half-way-there': {
        what: 'a number three above the start',
        facts: {
          legs: { level: 2, why: 'steady', steppedUpAt: undefined, worseSince: begin },
        },
      },
      'your-choices': { what: 'starts gently again', facts: legs(1, 'started-gently') },
    },
  },
  {
    name: 'walter',
    about: '70, Oregon, desk; surgery seven weeks before his clinic enrolled him',
    clinic: { name: 'Cedar Hill Clinic', phone: '503 555 0148' },
    facts: {
      firstName: 'Walter',
      work: 'desk',
      surgery: true,
      surgeryDate: '2026-10-05',
      healthConsent: true,
      walking: 1,
      ...gate('flagged'),
    },
    turns: {
      'half-way-there': {
        what: 'his surgical team lets him start, and clears him',
        facts: { teamSaidYes: true, ...gate('cleared') },
      },
    },
  },
  {
    name: 'aiko',
    about: '77, Kyoto, reads English, every 14 days; cannot walk at present',
    facts: {
      firstName: 'Aiko',
      country: 'JP',
      pace: 'fortnightly',
      work: 'other',
      healthConsent: true,
      walking: 0,
      ...gate('clear'),
    },
  },
  {
    name: 'rosa',
    about: '83, Buenos Aires, retired, large text; something ticked, and no word from a clinician',
    facts: {
      firstName: 'Rosa',
      language: 'es',
      country: 'AR',
      work: 'retired',
      textSize: 'large',
      goal: 'garden',
      healthConsent: true,
      walking: 3,
      ...gate('flagged'),
    },
  },
  {
    name: 'george',
    about: '68, Perth, lifts at work; pauses three weeks, asked for no weekly number',
    facts: {
      firstName: 'George',
      country: 'AU',
      work: 'lifting',
      unanswered: undefined,
      healthConsent: true,
      walking: 5,
      ...gate('clear'),
      ...legs(1, 'start'),
    },
    turns: {
      'half-way-there': { what: 'pauses for three weeks: this letter waits that long' },
      'your-day': { what: 'a harder week after a better one', facts: legs(1, 'eased') },
    },
  },
  {
    name: 'helen',
    about:
      '64, Dublin, desk, would rather not read about weight; skips the check, is better, finishes early',
    facts: {
      firstName: 'Helen',
      country: 'IE',
      work: 'desk',
      withoutWeight: true,
      healthConsent: true,
      ...gate('clear'),
    },
    turns: {
      'half-way-there': { what: 'a good week', facts: legs(2, 'stepped-up') },
      'your-choices': { what: '"I am better, finish now"', ends: true },
    },
  },
];
