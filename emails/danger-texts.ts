/**
 * What is said to whoever ticked a danger sign or got worse: the approved words of the syllabus.
 * Like the danger box they must not drift; only a registered clinician changes them.
 */
import type { DangerKind, DangerSign } from '../lambdas/domain/danger-sign.ts';
import type { Language } from './languages.ts';
import type { Emergency } from './safety.ts';

/** The signs of a squeezed nerve; those alone are named one by one to the doctors. */
export type NerveSign = 'leg-weak-or-numb' | 'numb-saddle' | 'urine' | 'bowel' | 'sexual';

interface EmergencyText {
  readonly heading: string;
  /** On the button that dials. */
  readonly button: (numbers: string) => string;
  readonly checked: string;
  readonly call: (emergency: Pick<Emergency, 'numbers' | 'place'>) => string;
  readonly alone: string;
  readonly tell: string;
  /** @param signs as they stand in `nerveSigns`, joined; or `newSigns` where they are not known */
  readonly nerve: (signs: string) => string;
  readonly nerveSigns: Readonly<Record<NerveSign, string>>;
  readonly newSigns: string;
  /** By mail, which never names what someone wrote. */
  readonly signsWritten: string;
  readonly chest: string;
  /** Added to `chest` where a calf was ticked too: it may be a clot that has travelled. */
  readonly chestWithCalf: string;
  readonly coldLeg: string;
  readonly accident: string;
  readonly keepStill: string;
  readonly showThem: string;
  /** The same of a letter. */
  readonly showThemLetter: string;
}

interface UrgentText {
  readonly heading: string;
  /** @param line a telephone line for what cannot wait and is no emergency, where there is one */
  readonly call: (line: string | undefined) => string;
  readonly elsewhere: (place: string) => string;
  readonly alone: string;
  readonly tell: string;
  readonly fever: string;
  /** @param date in words */
  readonly hadSurgery: (date: string) => string;
  readonly calf: string;
  readonly fall: string;
  readonly atOnce: (numbers: string) => readonly string[];
  readonly noExercises: string;
}

/** To whoever writes in despair; no fact on the sheet supports it, a clinician must approve it. */
interface CrisisText {
  readonly heading: string;
  readonly talk: string;
  readonly call: (line: string) => string;
  readonly atOnce: (numbers: string) => string;
  readonly alone: string;
}

interface WorseText {
  readonly heading: string;
  readonly intro: string;
  readonly steps: readonly string[];
  readonly after: string;
}

export interface DangerTexts {
  readonly emergency: EmergencyText;
  readonly urgent: UrgentText;
  readonly worse: WorseText;
  readonly crisis: CrisisText;
}

export const dangerTexts: Readonly<Record<Language, DangerTexts>> = {
  en: {
    emergency: {
      heading: 'Stop. Get help now.',
      button: (numbers) => `Call ${numbers}`,
      checked: 'It may turn out to be nothing. But it must be checked now.',
      call: ({ numbers, place }) => `Call ${numbers}, or have someone take you to ${place}.`,
      alone: 'Do not drive yourself. Do not wait for us. No one here reads this live.',
      tell: 'Tell them:',
      nerve: (signs) =>
        `“I have a back problem that may squeeze my nerves. Now I have ${signs}. Please check me for cauda equina syndrome.”`,
      nerveSigns: {
        'leg-weak-or-numb': 'new leg weakness or numbness',
        'numb-saddle': 'numbness around my genitals, back passage or inner thighs',
        urine: 'trouble passing, holding or feeling urine',
        bowel: 'loss of bowel control',
        sexual: 'a change in sexual feeling or function',
      },
      newSigns: 'new signs',
      signsWritten: 'the new signs I wrote about',
      chest: '“I have chest pain,” or “I am short of breath.”',
      chestWithCalf: '“And one calf is swollen.”',
      coldLeg: '“My leg has turned cold and pale. Please check the blood flow.”',
      accident: '“I had a bad fall. I have a back problem.”',
      keepStill: 'Keep still if you cannot get up.',
      showThem:
        'Show them this page. You are not wasting their time. Do none of our exercises until you have been seen.',
      showThemLetter:
        'Show them this letter. You are not wasting their time. Do none of our exercises until you have been seen.',
    },
    urgent: {
      heading: 'See a doctor today',
      call: (line) => `Call your doctor now${line ? `, or call ${line}` : ''}.`,
      elsewhere: (place) => `Can you not get one today? Go to ${place}.`,
      alone: 'Do not wait for us. No one here reads this live.',
      tell: 'Tell them:',
      fever: '“I have a back problem and now a fever.”',
      hadSurgery: (date) => `“I had back surgery on ${date}.”`,
      calf: '“One calf is hot, red or swollen. Could it be a blood clot?”',
      fall: '“I had a fall. My back or legs hurt more since then.”',
      atOnce: (numbers) => [
        `Call ${numbers} at once if you get chest pain or lose your breath.`,
        'Call at once if your legs go weak or numb.',
        'Call at once if you cannot pee or feel numb between your legs.',
      ],
      noExercises: 'Do none of our exercises until you have been seen.',
    },
    worse: {
      heading: 'Your legs seem worse than at the start.',
      intro: 'You did nothing wrong. For now, do this:',
      steps: [
        'Stop our exercises. Keep moving about at home in short, easy spells.',
        'When your legs start, sit or lean on something.',
        'Call your doctor or physio this week. Say: “My leg pain is worse. I can walk less far.”',
      ],
      after:
        'We leave the exercises out of your letters for now. Are your legs back to where they were? Have you been seen? Then press “Start gently again”. You start one step lower.',
    },
    crisis: {
      heading: 'You do not have to face this alone.',
      talk: 'Please talk to someone now.',
      call: (line) => `Call ${line}.`,
      atOnce: (numbers) => `If you may hurt yourself, call ${numbers} now.`,
      alone: 'We are not a crisis line. No one here reads this live.',
    },
  },
  es: {
    emergency: {
      heading: 'Pare. Busque ayuda ahora mismo.',
      button: (numbers) => `Llamar al ${numbers}`,
      checked: 'Puede que al final no sea nada. Pero hay que revisarlo ahora.',
      call: ({ numbers, place }) => `Llame al ${numbers}, o pida que alguien le lleve a ${place}.`,
      alone: 'No conduzca usted. No espere nuestra respuesta. Aquí nadie lee esto en el momento.',
      tell: 'Dígales:',
      nerve: (signs) =>
        `«Tengo un problema de espalda que puede estar apretándome los nervios. Ahora tengo ${signs}. Por favor, revísenme por si es un síndrome de cola de caballo (cauda equina)».`,
      nerveSigns: {
        'leg-weak-or-numb': 'debilidad o adormecimiento nuevos en las piernas',
        'numb-saddle': 'adormecimiento en los genitales, el ano o la cara interna de los muslos',
        urine: 'problemas para orinar, o para aguantar o sentir la orina',
        bowel: 'pérdida del control del intestino',
        sexual: 'cambios en la sensibilidad o en la función sexual',
      },
      newSigns: 'señales nuevas',
      signsWritten: 'las señales nuevas de las que les escribí',
      chest: '«Me duele el pecho», o «Me falta el aire».',
      chestWithCalf: '«Y tengo una pantorrilla hinchada».',
      coldLeg:
        '«Una pierna se me ha puesto fría y pálida. Por favor, revisen si le llega bien la sangre».',
      accident: '«Tuve una caída fuerte. Tengo un problema de espalda».',
      keepStill: 'Si no puede levantarse, no se mueva.',
      showThem:
        'Muéstreles esta página. No les hace perder el tiempo. No haga ninguno de nuestros ejercicios hasta que le hayan examinado.',
      showThemLetter:
        'Muéstreles esta carta. No les hace perder el tiempo. No haga ninguno de nuestros ejercicios hasta que le hayan examinado.',
    },
    urgent: {
      heading: 'Vea a un médico hoy mismo',
      call: (line) => `Llame ahora a su médico${line ? `, o llame al ${line}` : ''}.`,
      elsewhere: (place) => `¿No le pueden atender hoy? Vaya a ${place}.`,
      alone: 'No espere nuestra respuesta. Aquí nadie lee esto en el momento.',
      tell: 'Dígales:',
      fever: '«Tengo un problema de espalda y ahora tengo fiebre».',
      hadSurgery: (date) => `«Me operaron de la espalda el ${date}».`,
      calf: '«Tengo una pantorrilla caliente, roja o hinchada. ¿Puede ser un coágulo de sangre?».',
      fall: '«Tuve una caída. Desde entonces me duelen más la espalda o las piernas».',
      atOnce: (numbers) => [
        `Llame enseguida al ${numbers} si le duele el pecho o le falta el aire.`,
        'Llame enseguida si las piernas pierden fuerza o se duermen.',
        'Llame enseguida si no puede orinar o siente dormida la zona entre las piernas.',
      ],
      noExercises: 'No haga ninguno de nuestros ejercicios hasta que le hayan examinado.',
    },
    worse: {
      heading: 'Sus piernas parecen estar peor que al principio.',
      intro: 'Usted no hizo nada mal. Por ahora, haga esto:',
      steps: [
        'Deje nuestros ejercicios. Siga moviéndose por la casa en tramos cortos y fáciles.',
        'Cuando empiece la molestia en las piernas, siéntese o apóyese en algo.',
        'Llame esta semana a su médico o fisioterapeuta. Diga: «El dolor de las piernas ha empeorado. Puedo caminar menos».',
      ],
      after:
        'Por ahora quitamos los ejercicios de sus cartas. ¿Sus piernas están otra vez como antes? ¿Ya le han examinado? Entonces pulse «Volver a empezar con suavidad». Empezará un escalón más abajo.',
    },
    crisis: {
      heading: 'No tiene que pasar por esto a solas.',
      talk: 'Por favor, hable con alguien ahora.',
      call: (line) => `Llame al ${line}.`,
      atOnce: (numbers) => `Si cree que puede hacerse daño, llame al ${numbers} ahora mismo.`,
      alone: 'No somos una línea de ayuda en crisis. Aquí nadie lee esto en el momento.',
    },
  },
};

/** With semicolons, since the phrases have commas of their own. */
const listed = (language: Language, phrases: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' })
    .formatToParts(phrases)
    .map(({ type, value }) => (type === 'literal' ? value.replace(',', ';') : value))
    .join('');

/** The words that the chosen kinds are told in, each by itself; the order is that of the kinds. */
export function whatToTell(
  language: Language,
  kinds: readonly DangerKind[],
  told: {
    readonly signs: readonly DangerSign[];
    readonly withCalf: boolean;
    /** In words. */
    readonly surgeryDate: string | undefined;
  },
): string[] {
  const { emergency, urgent } = dangerTexts[language];
  const named = told.signs
    .filter((sign): sign is NerveSign => Object.hasOwn(emergency.nerveSigns, sign))
    .map((sign) => emergency.nerveSigns[sign]);
  const signs = named.length > 0 ? listed(language, named) : emergency.newSigns;
  const words: Readonly<Record<DangerKind, readonly string[]>> = {
    'chest-or-breath': told.withCalf
      ? [emergency.chest, emergency.chestWithCalf]
      : [emergency.chest],
    nerve: [emergency.nerve(signs)],
    'cold-leg': [emergency.coldLeg],
    accident: [emergency.accident, emergency.keepStill],
    fever:
      told.surgeryDate === undefined
        ? [urgent.fever]
        : [urgent.fever, urgent.hadSurgery(told.surgeryDate)],
    calf: [urgent.calf],
    fall: [urgent.fall],
  };
  return kinds.map((kind) => words[kind].join(' '));
}
