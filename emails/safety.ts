/**
 * The words that must not drift: the danger box of every letter and page, and whom to call where.
 * They stand in the syllabus word for word; only a registered clinician changes them.
 */
import type { Language } from './languages.ts';

/** Whom to call, and where to go, in one country, worded in one language. */
export interface Emergency {
  /** Read aloud after "Call": '911'. Where the country is unknown: every usual number. */
  readonly numbers: string;
  /** The number a telephone dials: '911'. */
  readonly tel: string;
  /** Read after "go to", with its article: 'the ER', 'A&E', 'la sala de emergencias'. */
  readonly place: string;
}

export interface DangerBox {
  /** The first line; takes whom to call and where to go, as text or as markup. */
  readonly call: (emergency: { readonly numbers: string; readonly place: string }) => string;
  readonly signs: readonly string[];
  readonly today: string;
  readonly alone: string;
  /** Added where no mail is received. */
  readonly noReplies: string;
}

export const dangerBox: Record<Language, DangerBox> = {
  en: {
    call: ({ numbers, place }) => `Call ${numbers} or go to ${place} now if any of these is NEW:`,
    signs: [
      'You cannot pee, or you wet or soil yourself.',
      'You are numb between your legs or around your bottom.',
      'A leg gets weak or numb fast, or stays numb when you sit.',
      'Sex feels different or numb.',
      'You have chest pain, or you are short of breath.',
      'A leg turns cold, pale or blue.',
      'You had a bad crash or fall and cannot get up or walk.',
    ],
    today:
      'See a doctor today for: a fever with back pain. One calf that is hot, red or swollen. A fall that hurt you.',
    alone: 'Do not drive yourself. Do not wait for us. No one reads answers live.',
    noReplies: 'No one reads replies to this letter.',
  },
  es: {
    call: ({ numbers, place }) =>
      `Llame al ${numbers} o vaya a ${place} ahora mismo si alguna de estas señales es NUEVA:`,
    signs: [
      'No puede orinar, o se le escapan la orina o las heces.',
      'Siente dormida la zona entre las piernas o alrededor de las nalgas.',
      'Una pierna pierde fuerza o se duerme de pronto, o sigue dormida cuando se sienta.',
      'En las relaciones sexuales siente algo distinto o no siente.',
      'Tiene dolor en el pecho o le falta el aire.',
      'Una pierna se pone fría, pálida o azul.',
      'Tuvo un accidente o una caída fuerte y no puede levantarse o caminar.',
    ],
    today:
      'Vea a un médico hoy mismo si tiene: fiebre con dolor de espalda. Una pantorrilla caliente, roja o hinchada. Una caída que le hizo daño.',
    alone:
      'No conduzca usted. No espere nuestra respuesta. Nadie lee las respuestas en el momento.',
    noReplies: 'Nadie lee las respuestas a esta carta.',
  },
};

/** What the place to go to is called: the words differ by country and by language. */
type Place = 'americas' | 'britain' | 'europe' | 'elsewhere';

const places: Record<Language, Record<Place, string>> = {
  en: {
    americas: 'the ER',
    britain: 'A&E',
    europe: 'the emergency department',
    elsewhere: 'the emergency department',
  },
  es: {
    americas: 'la sala de emergencias',
    britain: 'Urgencias (A&E)',
    europe: 'Urgencias',
    elsewhere: 'Urgencias',
  },
};

/** One number for an ambulance per country; a country we are not sure of is left out on purpose. */
const ambulance: readonly (readonly [tel: string, place: Place, countries: string])[] = [
  ['911', 'americas', 'US PR GU VI AS MP CA MX CR DO EC PA UY'],
  ['123', 'americas', 'CO'],
  ['131', 'americas', 'CL'],
  ['192', 'americas', 'BR'],
  ['999', 'britain', 'GB GG JE IM'],
  [
    '112',
    'europe',
    'AD AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM TR VA',
  ],
  ['112', 'elsewhere', 'IN'],
  ['000', 'elsewhere', 'AU'],
  ['111', 'elsewhere', 'NZ'],
  ['119', 'elsewhere', 'JP KR'],
  ['911', 'elsewhere', 'PH'],
  ['995', 'elsewhere', 'SG'],
  ['999', 'elsewhere', 'HK MY'],
];

const byCountry = new Map(
  ambulance.flatMap(([tel, place, countries]) =>
    countries.split(' ').map((country) => [country, { tel, place }] as const),
  ),
);

/** Every usual number, and none left out; 112 is dialled because most mobile networks route it. */
const unknown: Record<Language, string> = {
  en: 'your local emergency number (911, 112, 999 or 000)',
  es: 'número de emergencias de su país (911, 112, 999 o 000)',
};

/** @param country ISO 3166-1 alpha-2; undefined or one we are not sure of gives all usual numbers */
export function emergencyFor(country: string | undefined, language: Language): Emergency {
  const known = country === undefined ? undefined : byCountry.get(country);
  if (known === undefined) {
    return { numbers: unknown[language], tel: '112', place: places[language].elsewhere };
  }
  return { numbers: known.tel, tel: known.tel, place: places[language][known.place] };
}

/** Where people can be seen the same day without an appointment, short of the emergency room. */
const urgentCare: ReadonlySet<string> = new Set('US PR GU VI AS MP CA'.split(' '));
const urgentCareOr: Readonly<Record<Language, (place: string) => string>> = {
  en: (place) => `urgent care or ${place}`,
  es: (place) => `un centro de atención urgente (urgent care) o a ${place}`,
};

/** Whom to turn to the same day: the line to call, and the place to go to, by country. */
export function sameDayFor(
  country: string | undefined,
  language: Language,
): { readonly line: string | undefined; readonly place: string } {
  const { place } = emergencyFor(country, language);
  return {
    line: country === 'GB' ? '111' : undefined,
    place: country !== undefined && urgentCare.has(country) ? urgentCareOr[language](place) : place,
  };
}

/** Somebody to talk to in despair, one number per country; unchecked, for a clinician to supply. */
const crisisLines: Readonly<Record<string, string>> = { US: '988', GB: '116 123', ES: '024' };

/** @returns undefined where no line is known: then the emergency number alone is named */
export const crisisLineFor = (country: string | undefined): string | undefined =>
  country !== undefined && Object.hasOwn(crisisLines, country) ? crisisLines[country] : undefined;
