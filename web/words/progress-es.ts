/** The words of what has been done, of the walking plan and of a bad week in Spanish. */
import type { ProgressWords } from '../my-page/progress-words.ts';

export const spanishProgress: ProgressWords = {
  done: {
    heading: 'Lo que ya ha hecho',
    weeks: (done, all) =>
      done === all ? `Ha completado las ${all} semanas.` : `Lleva ${done} de ${all} semanas.`,
    days: (days) => (days === 1 ? 'Cumplió su plan 1 día.' : `Cumplió su plan ${days} días.`),
    longer: (then, now) =>
      `Puede caminar más tiempo que al principio: antes ${then}, ahora ${now}.`,
    steady: (now) =>
      `Puede caminar tanto tiempo como al principio: ${now}. Mantenerlo también cuenta.`,
    notYet: 'Sus primeras semanas están por llegar.',
  },
  walking: {
    heading: 'Sus paseos',
    walk: (spell, rest, spells) =>
      `Camine ${spell}. Luego siéntese o apóyese ${rest}. Hágalo ${spells} veces, casi todos los días.`,
    firm: 'Pare antes de que las piernas se lo pidan. Camine donde pueda sujetarse, y sepa dónde va a descansar.',
    bike: (minutes) =>
      `O pedalee ${minutes} en una bicicleta estática, con el cuerpo inclinado hacia delante.`,
    seated: (minutes) =>
      `Por ahora, sin paseos. Haga los ejercicios en la silla, o pedalee ${minutes} en una bicicleta estática.`,
    more: '¿Fue una buena semana? Añada un minuto a cada paseo. Una vez cada 7 días es suficiente.',
    stay: {
      'not-told':
        'Siga con los paseos que ya da, con descansos, y no añada nada. Pida antes que le miren el pulso en las piernas.',
      'not-cleared':
        'Siga con los paseos que ya da, con descansos, y no añada nada. Antes, conteste «Antes de moverse» o pida permiso a su médico o fisioterapeuta.',
    },
    hold: 'Por ahora no hay plan de paseos. Muévase por casa en ratos cortos y fáciles, y descanse entre uno y otro.',
    unknown:
      'Cuando conteste las seis preguntas y nos deje guardar las respuestas, aquí verá sus tiempos.',
  },
  badWeek: {
    heading: '¿Una mala semana?',
    steps: [
      'Las malas semanas llegan, y no son culpa suya.',
      'Deje los ejercicios. Muévase por casa en ratos cortos y fáciles.',
      'Cuando empiecen las piernas, siéntese o apóyese en algo.',
      '¿Están sus piernas peor que al principio? Llame esta semana a su médico o fisioterapeuta. Diga: «El dolor de mis piernas ha empeorado. Puedo caminar menos».',
      'Cuando se calme, vuelva a empezar un paso más abajo.',
    ],
  },
  before: {
    name: 'Antes de moverse',
    open: 'Aún no ha contestado esta página. Hasta entonces, sus ejercicios se quedan en los más suaves.',
    flagged:
      'Marcó algo que conviene preguntar antes a un médico o fisioterapeuta. Hasta que le digan que sí, sus ejercicios se quedan en los más suaves.',
    clear: 'No marcó nada, así que sus ejercicios pueden ir más allá cuando una semana vaya bien.',
    cleared:
      'Un médico o fisioterapeuta le dio permiso, así que sus ejercicios pueden ir más allá.',
    answer: 'Contestar «Antes de moverse»',
    again: 'Contestar otra vez',
    clearedButton: 'Mi médico o fisioterapeuta me ha dado permiso',
  },
  plan: {
    name: 'Mi plan: «Cuando …, entonces …»',
    text: 'Un plan funciona mejor cuando dice el momento.',
    button: 'Hacer mi plan',
    onward: 'Mi plan en una página',
    onwardText:
      'Su meta, sus paseos, su plan para una mala semana y las señales de peligro, para imprimir o guardar.',
  },
};
