/** The medical words that a letter may use, each with the words that explain it where it is first met. */
import type { Language } from './languages.ts';

export interface Term {
  /** As it stands in the letters. */
  readonly word: string;
  /** One of these stands in the first letter, or the first answer, that uses the word. */
  readonly explained: readonly string[];
}

export const glossary: Readonly<Record<Language, readonly Term[]>> = {
  en: [
    { word: 'cauda equina', explained: ['a back problem that may squeeze my nerves'] },
    { word: 'physio', explained: ['physio (physical therapist)'] },
    { word: 'spinal stenosis', explained: ['the space for them gets narrow over the years'] },
    { word: 'neurogenic claudication', explained: ['Your legs may then ache, cramp, go numb'] },
    { word: 'scan', explained: ['A scan is a picture of the inside of your back'] },
    { word: 'steroid', explained: ['a second drug, a steroid'] },
    { word: 'therapist', explained: ['physio (physical therapist)'] },
  ],
  es: [
    {
      word: 'cauda equina',
      explained: ['un problema de espalda que puede estar apretándome los nervios'],
    },
    {
      word: 'fisioterapeuta',
      explained: [
        'fisioterapeuta (quien guía los ejercicios)',
        'fisioterapeuta es la persona que guía los ejercicios',
      ],
    },
    { word: 'estenosis espinal', explained: ['su espacio se va estrechando con los años'] },
    { word: 'claudicación neurógena', explained: ['Entonces las piernas duelen, se acalambran'] },
    { word: 'imagen', explained: ['una imagen del interior de la espalda'] },
    { word: 'anestésico', explained: ['un anestésico, que duerme la zona'] },
    { word: 'corticoide', explained: ['otro medicamento, un corticoide'] },
    { word: 'fisioterapia', explained: ['Ejercicio con un fisioterapeuta'] },
  ],
};
