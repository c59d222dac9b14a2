/** Las palabras de «mi página» en español: dónde está la persona, sin juzgarlo. */
import type { OwnPageWords } from '../my-page/own-page-words.ts';

/** De 8 a 19, las horas de las cartas. */
function hourOfDay(hour: number, minute: number): string {
  const clock = hour > 12 ? hour - 12 : hour;
  const time = minute === 0 ? String(clock) : `${clock}:${String(minute).padStart(2, '0')}`;
  const article = clock === 1 ? 'la' : 'las';
  if (hour === 12) return `${article} ${time} del mediodía`;
  return `${article} ${time} de la ${hour < 12 ? 'mañana' : 'tarde'}`;
}

const bands = [
  'nada',
  'menos de 2 minutos',
  'de 2 a 5 minutos',
  'de 6 a 15 minutos',
  'de 16 a 30 minutos',
  'más de 30 minutos, o sin límite',
];

export const spanishPage: OwnPageWords = {
  title: 'Mi página',
  heading: (name) => (name ? `Su página, ${name}` : 'Su página'),
  ask: {
    heading: 'Su propia página',
    text: 'Aquí ve qué hacen sus cartas y cambia lo que quiera. Pulse el botón para abrirla.',
    button: 'Ver mi página',
  },
  day: (weekday, day, month) => `${weekday} ${day} de ${month}`,
  dayAndYear: (day, year) => `${day} de ${year}`,
  plainDay: (day, month, year) => `${day} de ${month} de ${year}`,
  time: (hour, minute) => `a ${hourOfDay(hour, minute)}`,
  next: {
    heading: 'Su próxima carta',
    comes: (day, time) => `Su próxima carta llega el ${day}, ${time}.`,
    onItsWay: 'Su próxima carta va en camino.',
    place: (position, lessons) => `Es la carta ${position} de ${lessons}.`,
    welcome: 'Es su carta de bienvenida.',
    local: (city) => `Es su propia hora, la de ${city}.`,
    mayWait: 'Puede llegar antes en cuanto usted responda arriba.',
    paused: (day) => `Sus cartas esperan hasta el ${day}, como usted pidió.`,
    mustWait: (day) => `Sus cartas esperan hasta el ${day}, porque le dijeron que debe esperar.`,
    bounced: (day) =>
      `Sus cartas esperan hasta el ${day}, porque su buzón nos devolvió las últimas.`,
    away: (day) => `Sus cartas esperan hasta el ${day}, porque su buzón nos avisó de que no está.`,
    resume: 'Seguir ya',
    held: (day) => `Sus cartas están en espera desde el ${day}.`,
    holding: [
      'Después de la operación, haga lo que le diga su equipo quirúrgico. No enviamos ejercicios hasta que pasen 12 semanas o su equipo diga que puede empezar.',
      'Vuelva cuando quiera: pulse «Seguir».',
    ],
    untilGoOn: 'No llegará ninguna carta hasta que pulse «Seguir».',
    goOn: 'Seguir',
    surgeryAhead: (day) =>
      `Tiene fecha para una operación. Desde el ${day} sus cartas quedan en espera.`,
    completed: 'Ya recibió todas sus cartas.',
    finishedEarly: 'Ha terminado. Acabó antes porque está mejor.',
    left: 'Dejó las cartas.',
    noMore: 'Ya no llegarán más cartas semanales.',
    onceMore: 'Inscríbase otra vez para volver a recibirlas.',
    checkOpen:
      'Tiene abiertas seis preguntas cortas. El botón para contestarlas está en la carta que las trajo.',
  },
  trend: {
    heading: 'Cómo han estado sus piernas',
    numbers: {
      heading: 'Su número de la semana',
      about:
        'Dolor, calambre o adormecimiento de las piernas en su peor momento de la semana. 0 = nada. 10 = lo peor que pueda imaginar.',
      value: 'Número',
      lines: [
        [0, '0'],
        [5, '5'],
        [10, '10'],
      ],
      says: (value) => String(value),
    },
    walking: {
      heading: 'Cuánto puede caminar',
      about: 'Caminar en llano, hasta que las piernas le hicieron parar.',
      value: 'Caminar',
      lines: [
        [0, 'nada'],
        [1, 'menos de 2 min'],
        [2, '2 a 5 min'],
        [3, '6 a 15 min'],
        [4, '16 a 30 min'],
        [5, 'más de 30 min'],
      ],
      says: (value) => bands[value] ?? String(value),
    },
    one: (value, day) => `Una respuesta hasta ahora: ${value}, el ${day}.`,
    first: (value, day) => `Primera respuesta: ${value}, el ${day}.`,
    latest: (value, day) => `Última: ${value}, el ${day}.`,
    range: (low, high) => `La más baja: ${low}. La más alta: ${high}.`,
    none: 'Todavía no hay respuestas. Sus cartas se lo preguntan de vez en cuando.',
    asTable: 'Lo mismo en una tabla',
    dayColumn: 'Día',
    print: 'Ver para imprimir, para mi médico',
    withoutConsent: [
      'No guardamos respuestas sobre sus piernas, así que aquí no hay nada que mostrar.',
      'Si nos deja guardarlas, esta página dibuja cómo van sus piernas semana a semana. Puede imprimirlo para su médico, y los ejercicios de sus cartas se ajustarán a usted. Puede retirar este permiso cuando quiera en esta página.',
    ],
    allow: 'Sí, guarden mis respuestas',
  },
  level: {
    heading: 'Sus ejercicios',
    levels: {
      1: 'Nivel 1 de 3: el más suave, en posición sentada.',
      2: 'Nivel 2 de 3: un poco más, con algo de fuerza.',
      3: 'Nivel 3 de 3: el más completo de estas cartas.',
    },
    why: {
      start:
        'Todo el mundo empieza aquí. Sigue así hasta que sus respuestas indiquen que le conviene algo más.',
      steady: 'Sus respuestas fueron muy parecidas, así que el nivel no cambió.',
      eased:
        'Sus últimas respuestas hablaban de unos días más difíciles, así que los ejercicios se hicieron más suaves enseguida.',
      'stepped-up':
        'Sus respuestas hablaban de unos días más fáciles, así que subió un nivel. Sube como mucho una vez cada 7 días.',
      'started-gently': 'Pulsó «Volver a empezar con suavidad», así que empezó un nivel más abajo.',
      'not-cleared':
        'Marcó algo que conviene consultar antes con un médico o fisioterapeuta, así que está en el nivel más suave.',
      'after-danger':
        'Tuvo una señal de peligro y puede seguir, así que empieza otra vez por lo más suave.',
    },
    withoutConsent: 'No guardamos respuestas suyas, así que sus cartas se quedan en lo más suave.',
    outDanger: 'Ahora sus cartas no llevan ejercicios, porque una señal de peligro sigue abierta.',
    outWorse:
      'Ahora sus cartas no llevan ejercicios, porque sus piernas parecen estar peor que al principio.',
    outSurgery:
      'Ahora sus cartas no llevan ejercicios. Después de una operación no los enviamos hasta que pasen 12 semanas o su equipo diga que puede empezar.',
  },
  startGently: 'Volver a empezar con suavidad',
  danger: {
    heading: '¿Cómo está hoy?',
    press: 'Por favor, pulse un botón.',
    call: (numbers) => `Si todavía tiene una señal de peligro, llame al ${numbers} ahora mismo.`,
    mayGoOn: 'Me han examinado y puedo seguir',
    mustWait: 'Me han examinado y debo esperar, o me van a operar',
    notYet: 'Todavía no',
    mistake: 'La marqué por error',
    safetyTitle: 'La pregunta de seguridad, otra vez',
    safetyAgain: 'Antes de que sigan sus cartas, conteste esto una vez más, por favor.',
    send: 'Enviar mi respuesta',
    waitTitle: '¿Hasta cuándo debe esperar?',
    waitText: 'Hasta ese día no llegan cartas. Puede volver antes desde su página.',
    waitUntil: 'Esperar hasta, o día de la operación',
    waitHint: '¿No lo sabe? Ponga el día de su próxima cita.',
    hold: 'Que mis cartas esperen',
    back: 'Volver a mi página',
    notKept: 'Ahora mismo no pudimos anotar su respuesta. Lo que dice aquí vale igual.',
  },
  goals: {
    shop: 'Hacer yo mis compras',
    walk: 'Salir a caminar',
    garden: 'Trabajar en el jardín o el huerto',
    stand: 'Estar de pie para cocinar o fregar',
    family: 'Hacer cosas con la familia o los amigos',
    travel: 'Hacer un viaje',
    sleep: 'Dormir mejor',
  },
  noGoal: 'Ninguna todavía',
  print: {
    heading: 'Mis semanas con Walk Easier',
    by: (name, day) => (name ? `${name} · impreso el ${day}` : `Impreso el ${day}`),
    how: 'Para imprimir esta página, elija «Imprimir» en el menú de su navegador.',
    about:
      'Son las respuestas de la propia persona a preguntas cortas por correo electrónico. No son una escala validada.',
    noAnswers: 'No se guardan respuestas.',
    goal: 'Mi meta',
    questions: 'Mis preguntas',
    back: 'Volver a mi página',
  },
};
