/** Las palabras de los formularios de «mi página» en español, y lo que responde cada botón. */
import type { OwnFormWords } from '../my-page/own-form-words.ts';

const holding = (day: string): readonly string[] => [
  `Sus cartas quedan en espera desde el ${day}.`,
  'Después de la operación, haga lo que le diga su equipo quirúrgico. No enviamos ejercicios hasta que pasen 12 semanas o su equipo diga que puede empezar.',
  'Vuelva cuando quiera: pulse «Seguir».',
];

export const spanishForms: OwnFormWords = {
  heading: 'Cambiar algo',
  save: 'Guardar',
  pause: {
    name: 'Hacer una pausa',
    text: 'Elija cuántas semanas o dé un día. Puede seguir antes cuando quiera.',
    weeks: '¿Cuántas semanas?',
    noWeeks: 'Prefiero dar un día',
    count: (weeks) => (weeks === 1 ? '1 semana' : `${weeks} semanas`),
    until: '¿O hasta qué día?',
    untilHint: 'Por ejemplo, 15 3 2027. Déjelo vacío si eligió semanas.',
    button: 'Hacer la pausa',
  },
  rhythm: {
    name: 'Día, hora y cada cuánto',
    pace: '¿Cada cuánto?',
    weekly: 'Cada 7 días',
    fortnightly: 'Cada 14 días',
    weekday: 'Día de la semana',
    hour: 'Hora',
  },
  reading: {
    name: 'Idioma, país y cómo leo',
    textOnly: 'Enviar solo palabras, sin imágenes ni colores',
    withoutWeight:
      'Dejar fuera la carta sobre el peso. Enviar en su lugar «Más fuerza y más equilibrio»',
  },
  goal: {
    name: 'Mi meta',
    legend: '¿Qué es lo que más le importa?',
    none: 'Nada por ahora',
  },
  answers: {
    name: 'El número de la semana y lo que se guarda de mis respuestas',
    asks: 'Sus cartas le piden un número por semana.',
    asksNot: 'Sus cartas no le piden el número de la semana.',
    ask: 'Pedirme el número de la semana',
    askNot: 'No pedirme el número de la semana',
    kept: 'Guardamos sus respuestas sobre sus piernas. Si retira el permiso, se borran todas, y sus cartas se quedan en lo más suave.',
    withdraw: 'No guardar respuestas y borrar las mías',
  },
  surgery: {
    name: 'Operación',
    aheadText:
      '¿Tiene fecha para una operación de la espalda? Desde ese día sus cartas quedan en espera.',
    ahead: 'Día de la operación',
    aheadButton: 'Tengo fecha para una operación',
    hadText: '¿Le han operado de la espalda? Desde hoy sus cartas quedan en espera.',
    had: '¿Cuándo fue?',
    hadHint: 'Déjelo vacío si no sabe el día.',
    hadButton: 'Me han operado',
    offText: '¿No se va a hacer la operación?',
    offButton: 'La operación está cancelada',
    teamText: '¿Le ha dicho su equipo quirúrgico que puede hacer ejercicio?',
    teamButton: 'Mi equipo dice que puedo empezar',
  },
  again: {
    name: 'Enviarme otra vez la última lección',
    text: 'Llega por correo electrónico, a la dirección de sus cartas.',
    button: 'Enviarla otra vez',
  },
  move: {
    name: 'Mi dirección ha cambiado',
    text: 'Escribimos a su dirección nueva. En cuanto pulse el botón de esa carta, su curso, sus preferencias y sus respuestas pasan allí.',
    address: 'Su nuevo correo electrónico',
    button: 'Escribir a mi dirección nueva',
  },
  end: {
    name: 'Terminar, o dejar las cartas',
    better:
      '¿Sus piernas están mejor y ya no necesita cartas? Lo que contestó sigue en esta página.',
    finish: 'Estoy mejor, terminar ya',
    leaveText: '¿No quiere más cartas? No tiene que decirnos por qué.',
    leave: 'Dejar todas las cartas',
  },
  held: {
    name: 'Lo que guardan sobre mí',
    text: 'Para estar seguros de que es usted, enviamos un enlace a su dirección. Vale una hora.',
    data: 'Ver todo lo que guardan',
    eraseText: [
      'Borrar termina sus cartas. Se van su dirección, sus preferencias y sus respuestas.',
      'Qué queda: un código hecho con su dirección, que no se puede deshacer, para no escribirle nunca por error. También una nota, sin su dirección, de cuándo dijo que sí y cuándo lo retiró.',
      'Si hay una señal de peligro abierta, lo que necesita una clínica queda hasta que se cierre, 30 días como máximo.',
    ],
    erase: 'Bórrenme',
  },
  errors: {
    weeks: 'Elija un número de semanas, de 1 a 12.',
    until: 'Ese día no existe. Dé el día, el mes y el año, por ejemplo 15 de marzo de 2027.',
    weekday: 'Elija un día de la lista.',
    hour: 'Elija una hora de la lista. Las cartas llegan entre las 8 de la mañana y las 7 de la tarde.',
    timeZone: 'Elija una zona horaria de la lista.',
    pace: 'Elija «Cada 7 días» o «Cada 14 días».',
    language: 'Elija un idioma de la lista.',
    country: 'Elija su país de la lista.',
    textSize: 'Elija «Normal» o «Grande».',
    textOnly: 'Marque la casilla de solo palabras, o déjela vacía.',
    withoutWeight: 'Marque la casilla de la carta sobre el peso, o déjela vacía.',
    tracking: 'Marque la casilla de contar, o déjela vacía.',
    goal: 'Elija una de las metas de la lista, o «Nada por ahora».',
    ask: 'Pulse uno de los dos botones sobre el número de la semana.',
    keep: 'Pulse otra vez el botón para decir si guardamos sus respuestas.',
    ahead:
      'Ese día no existe. Dé el día, el mes y el año de la operación, por ejemplo 15 de marzo de 2027.',
    had: 'Ese día no existe. Dé el día, el mes y el año, o deje los tres vacíos.',
    address:
      'A este correo electrónico le falta o le sobra algo. Necesita un nombre, una sola @ y un sitio, por ejemplo maria@example.com.',
    addressMissing: 'Escriba su nuevo correo electrónico, por ejemplo maria@example.com.',
    signs: 'Marque cada señal que tenga, o «Ninguna de estas».',
    noneAndSign: 'Marcó «Ninguna de estas» y una señal. Por favor, deje solo lo que sea cierto.',
  },
  dates: {
    past: 'Ese día ya pasó. Dé un día que aún no haya llegado.',
    'too-far': 'Ese día queda demasiado lejos. Dé uno dentro de un año como máximo.',
    missing: 'Elija cuántas semanas, o dé un día.',
    both: 'Eligió semanas y dio un día. Por favor, deje solo una de las dos cosas.',
    future: 'Ese día todavía no ha llegado. Dé el día de una operación que ya tuvo.',
  },
  done: {
    pause: ({ day }) => [`Sus cartas esperan hasta el ${day}.`],
    resume: () => ['Sus cartas siguen.'],
    rhythm: ({ weekly, weekday, hour, city }) => [
      `Sus cartas llegan cada ${weekly ? '7' : '14'} días, el ${weekday} ${hour}. Es la hora de ${city}.`,
    ],
    reading: () => ['Guardado. Vale desde su próxima carta.'],
    goal: ({ goal }) => [goal ? `Su meta ahora: ${goal}.` : 'Por ahora no tiene ninguna meta.'],
    number: ({ yes }) => [
      yes
        ? 'Volvemos a pedirle el número de la semana, desde su próxima carta.'
        : 'Ya no le pedimos el número de la semana, desde su próxima carta.',
    ],
    answers: ({ yes }) => [
      yes
        ? 'Desde ahora guardamos sus respuestas sobre sus piernas. Puede retirar este permiso aquí cuando quiera.'
        : 'Sus respuestas están borradas, y no guardamos otras nuevas. Desde su próxima carta los ejercicios son los más suaves.',
    ],
    'surgery-ahead': ({ day, held }) =>
      held ? holding(day) : ['Anotamos el día de su operación.'],
    'had-surgery': ({ day, held }) => (held ? holding(day) : ['Anotamos que le han operado.']),
    'surgery-off': () => ['Anotamos que la operación está cancelada.'],
    'team-said-yes': () => ['Anotamos que su equipo dice que puede empezar.'],
    'go-on': () => ['Sus cartas siguen.'],
    'start-gently': ({ level }) => [`Vuelve a empezar con suavidad. ${level}`],
    finish: () => [
      'Ha terminado.',
      'Ya no llegarán más cartas semanales. Le deseamos buenos paseos.',
    ],
    seen: 'Es bueno que le hayan examinado. Empieza otra vez por lo más suave.',
    mistake: 'Anotamos que la marcó por error. Todo está como antes.',
    stillOut:
      'Su próxima carta todavía no lleva ejercicios. Puede ver por qué en «Sus ejercicios».',
    exercisesAgain: 'Los ejercicios vuelven desde su próxima carta.',
  },
  told: {
    sent: 'Su última lección va otra vez en camino. Búsquela en unos minutos.',
    sentToday:
      'Hace poco le enviamos lo que pidió. Mire también en el correo no deseado o spam, o pídalo de nuevo más tarde.',
    linkAsked:
      'Le enviamos un enlace por correo. Vale una hora. Mire también en el correo no deseado o spam.',
    moveAsked: (address) =>
      `Hemos escrito a ${address}. Pulse el botón de esa carta en los próximos 7 días. Hasta entonces sus cartas van a la dirección de antes.`,
    sameAddress: 'Sus cartas ya llegan a esta dirección. No hace falta cambiar nada.',
    tooOften:
      'Escribimos a esa dirección hace poco. Mire allí, por favor, o inténtelo de nuevo más tarde.',
    unavailable: 'Ahora mismo no pudimos enviarlo. Por favor, inténtelo de nuevo en unos minutos.',
  },
};
