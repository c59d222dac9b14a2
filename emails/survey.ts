/**
 * Every word of the questions, by language: the symptom check (facts A10), the weekly number, and
 * the one question that shows whether a letter was clear. A question whose words or choices change
 * gets a new CHECK_VERSION, which is kept with each answer.
 */
import type { DangerSign } from '../lambdas/domain/danger-sign.ts';
import type { Language } from './languages.ts';

/** 0 to 10, its ends named in words. */
export interface ScaleWords {
  readonly question: string;
  readonly least: string;
  readonly most: string;
}

/** One sentence that names both ends of a scale; no line breaks between a number and what it means. */
export const scaleEnds = ({ least, most }: Pick<ScaleWords, 'least' | 'most'>): string =>
  `0\u00a0=\u00a0${least}. 10\u00a0=\u00a0${most}.`;

/** Choices from 0 up, each in words. */
export interface BandWords {
  readonly question: string;
  readonly bands: readonly [string, string, string, string, string, string];
}

/** Asked after a letter and answered at once; neither scored nor kept. */
export interface TeachBack {
  readonly question: string;
  /** Takes whom to call and where to go; most answers need neither. */
  readonly answer: (emergency: { readonly numbers: string; readonly place: string }) => string;
}

interface SurveyWords {
  readonly safety: {
    readonly question: string;
    readonly hint: string;
    readonly signs: Readonly<Record<DangerSign, string>>;
    readonly none: string;
  };
  readonly pain: ScaleWords;
  readonly walking: BandWords;
  readonly standing: BandWords;
  readonly limits: ScaleWords;
  readonly change: {
    readonly question: string;
    /** From 1, very much better, to 7, very much worse. */
    readonly steps: readonly [string, string, string, string, string, string, string];
  };
  readonly weekly: ScaleWords;
  readonly daysDone: { readonly question: string; readonly notSaid: string };
  /** By the lesson's stable id. */
  readonly teachBacks: Readonly<Record<string, TeachBack>>;
}

/** The bands above none, the same for walking and for standing. */
const englishTimes = [
  'Less than 2 minutes',
  '2 to 5 minutes',
  '6 to 15 minutes',
  '16 to 30 minutes',
  'More than 30 minutes, or no limit',
] as const;
const spanishTimes = [
  'Menos de 2 minutos',
  'De 2 a 5 minutos',
  'De 6 a 15 minutos',
  'De 16 a 30 minutos',
  'Más de 30 minutos, o sin límite',
] as const;

export const survey: Readonly<Record<Language, SurveyWords>> = {
  en: {
    safety: {
      question: 'In the last 2 weeks, or since the last check, is any of these NEW?',
      hint: 'Tick all that fit. If nothing fits, tick “None of these” at the end.',
      signs: {
        'leg-weak-or-numb':
          'Leg weakness or numbness that is new or quickly worse, or numbness that stays when you sit',
        'numb-saddle': 'New: numb around genitals, back passage or inner thighs',
        urine: 'New: trouble passing, holding or feeling urine (pee)',
        bowel: 'New: loss of bowel control',
        sexual: 'New: a change in sexual feeling or function',
        'chest-or-breath': 'New: chest pain, or short of breath',
        'cold-leg': 'New: a leg that is suddenly cold, pale or blue',
        accident:
          'New: a serious accident, or a fall after which you cannot get up or walk, or in which you hit your head',
        fever: 'New: fever, or very unwell, with back pain',
        calf: 'New: one calf that is swollen, hot or red',
        fall: 'New: another fall that hurt you',
      },
      none: 'None of these',
    },
    pain: {
      question:
        'How bad was the pain, cramp or numbness in your legs at its worst when you walked or stood, in the last 7 days?',
      least: 'none',
      most: 'the worst you can think of',
    },
    walking: {
      question: 'How long can you walk on the flat before leg symptoms make you stop?',
      bands: ['I cannot walk', ...englishTimes],
    },
    standing: {
      question: 'How long can you stand still before leg symptoms make you stop?',
      bands: ['I cannot stand', ...englishTimes],
    },
    limits: {
      question: 'How much did leg symptoms limit your daily activities, in the last 7 days?',
      least: 'not at all',
      most: 'the most you can think of',
    },
    change: {
      question: 'Since the course began, my leg symptoms are:',
      steps: [
        'Very much better',
        'Much better',
        'A little better',
        'No change',
        'A little worse',
        'Much worse',
        'Very much worse',
      ],
    },
    weekly: {
      question: 'How bad was the pain, cramp or numbness in your legs at its worst this week?',
      least: 'none',
      most: 'the worst you can think of',
    },
    daysDone: {
      question: 'On how many days did you do your plan? 0–7',
      notSaid: 'I would rather not say',
    },
    teachBacks: {
      welcome: {
        question: 'You feel numb between your legs. What do you do?',
        answer: ({ numbers, place }) =>
          `Call ${numbers} or go to ${place} now. Do not drive yourself. Do not wait for us.`,
      },
      'how-it-works': {
        question: 'What gives the nerves more room?',
        answer: () => 'Bending forward. So sit down, or lean on something.',
      },
      'first-steps': {
        question: 'A move brings on leg pain. What now?',
        answer: () => 'Stop. Sit or lean forward, and leave that move out.',
      },
      'half-way-there': {
        question: 'It was a bad week. What do you change?',
        answer: () => 'Do not add anything. Stay where you are, or do a little less.',
      },
    },
  },
  es: {
    safety: {
      question:
        'En las últimas 2 semanas, o desde la última vez, ¿es NUEVA alguna de estas señales?',
      hint: 'Marque todas las que tenga. Si no tiene ninguna, marque al final «Ninguna de estas».',
      signs: {
        'leg-weak-or-numb':
          'Debilidad o adormecimiento de una pierna, nuevo o que empeora rápidamente, o adormecimiento que sigue al sentarse',
        'numb-saddle':
          'Nuevo: adormecimiento en los genitales, el ano o la cara interna de los muslos',
        urine: 'Nuevo: problemas para orinar, o para aguantar o sentir la orina',
        bowel: 'Nuevo: pérdida del control del intestino (se escapan las heces)',
        sexual: 'Nuevo: un cambio en la sensibilidad o en la función sexual',
        'chest-or-breath': 'Nuevo: dolor en el pecho o falta de aire',
        'cold-leg': 'Nuevo: una pierna que de pronto está fría, pálida o azul',
        accident:
          'Nuevo: un accidente grave, o una caída tras la que no puede levantarse o caminar, o en la que se golpeó la cabeza',
        fever: 'Nuevo: fiebre, o se siente muy mal, con dolor de espalda',
        calf: 'Nuevo: una pantorrilla hinchada, caliente o roja',
        fall: 'Nuevo: otra caída que le hizo daño',
      },
      none: 'Ninguna de estas',
    },
    pain: {
      question:
        '¿Qué intensidad tuvo en su peor momento, al caminar o estar de pie en los últimos 7 días, el dolor, el calambre o el adormecimiento de sus piernas?',
      least: 'nada',
      most: 'lo peor que pueda imaginar',
    },
    walking: {
      question:
        '¿Cuánto tiempo puede caminar en terreno llano antes de que las piernas le obliguen a parar?',
      bands: ['No puedo caminar', ...spanishTimes],
    },
    standing: {
      question:
        '¿Cuánto tiempo puede estar de pie sin moverse antes de que las piernas le obliguen a parar?',
      bands: ['No puedo estar de pie', ...spanishTimes],
    },
    limits: {
      question:
        '¿Cuánto le limitaron las molestias de las piernas en su vida diaria, en los últimos 7 días?',
      least: 'nada',
      most: 'lo máximo que pueda imaginar',
    },
    change: {
      question: 'Desde que empezó el curso, las molestias de mis piernas están:',
      steps: [
        'Muchísimo mejor',
        'Mucho mejor',
        'Un poco mejor',
        'Sin cambios',
        'Un poco peor',
        'Mucho peor',
        'Muchísimo peor',
      ],
    },
    weekly: {
      question:
        '¿Qué intensidad tuvo en su peor momento de esta semana el dolor, el calambre o el adormecimiento de sus piernas?',
      least: 'nada',
      most: 'lo peor que pueda imaginar',
    },
    daysDone: {
      question: '¿Cuántos días siguió su plan? De 0 a 7',
      notSaid: 'Prefiero no decirlo',
    },
    teachBacks: {
      welcome: {
        question: 'Siente dormida la zona entre las piernas. ¿Qué hace?',
        answer: ({ numbers, place }) =>
          `Llame al ${numbers} o vaya a ${place} ahora mismo. No conduzca usted. No espere nuestra respuesta.`,
      },
      'how-it-works': {
        question: '¿Qué les da más espacio a los nervios?',
        answer: () => 'Inclinarse hacia delante. Así que siéntese, o apóyese en algo.',
      },
      'first-steps': {
        question: 'Un movimiento le causa dolor en las piernas. ¿Y ahora?',
        answer: () => 'Pare. Siéntese o inclínese hacia delante, y no repita ese movimiento.',
      },
      'half-way-there': {
        question: 'Fue una mala semana. ¿Qué cambia?',
        answer: () => 'No añada nada. Quédese como está, o haga un poco menos.',
      },
    },
  },
};
