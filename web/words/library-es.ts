/** Spanish words of the things to read and print. */
import type { LibraryWords } from '../library/library-words.ts';

export const libraryWordsEs: LibraryWords = {
  print: 'Puede imprimir esta página desde el menú de su navegador.',
  more: {
    heading: 'Más para leer e imprimir',
    moves: 'Todos los movimientos en imágenes',
    faq: 'Preguntas y respuestas',
    card: 'Señales de peligro para la cocina',
    diary: 'Diario de caminatas',
  },
  moves: {
    title: 'Todos los movimientos en imágenes',
    lede: 'Cada imagen muestra cómo empieza un movimiento y hasta dónde llega.',
    which: [
      '¿Cuáles son los suyos? Sus cartas los nombran.',
      '¿Sus cartas no traen ejercicios por ahora? Entonces espere, y no haga ninguno de estos.',
      '¿Tiene dudas? Quédese en el nivel 1, en una silla.',
    ],
    askFirst: {
      heading: 'Antes de moverse: pregunte primero',
      lede: 'Hable con su médico o fisioterapeuta antes de empezar si algo de esto le ocurre a usted:',
      signs: [
        'Tiene los huesos frágiles o se rompió un hueso de la espalda.',
        'Tiene una enfermedad del corazón.',
        'Le llega poca sangre a las piernas, o ha tenido un coágulo.',
        'Tiene o ha tenido cáncer.',
        'Se cae, o siente que pierde el equilibrio.',
        'Sus piernas van perdiendo fuerza.',
        'Le operaron de la espalda hace poco.',
      ],
      notTold:
        '¿Nadie le ha dicho que viene de los nervios? Pida antes que le revisen el pulso en las piernas.',
    },
    always: 'Siempre',
    levels: {
      1: { name: 'Nivel 1: en una silla', about: 'Todo el mundo empieza aquí.' },
      2: {
        name: 'Nivel 2: algo más de fuerza',
        about: 'Hágalos cuando sus cartas los nombren. Las manos ayudan.',
      },
      3: {
        name: 'Nivel 3: más fuerza y equilibrio',
        about: 'Hágalos cuando sus cartas los nombren. Siempre hay algo firme al alcance.',
      },
    },
    labels: {
      start: 'Para empezar',
      movement: 'El movimiento',
      hold: 'Sujétese',
      count: 'Cuántas veces',
      breathing: 'El aire',
      feel: 'Qué puede notar',
      seated: 'En la silla',
      stop: 'Cuándo parar',
    },
    rest: 'Maneras de descansar las piernas',
  },
  faq: {
    title: 'Preguntas y respuestas',
    lede: 'Estas son las preguntas más frecuentes. Solo escribimos lo que dicen los estudios y las guías médicas.',
    papers: {
      name: 'Para quien quiera saber más',
      intro:
        'Estos son los estudios en los que se apoyan las respuestas. Están en inglés y escritos para médicos.',
    },
  },
  card: {
    title: 'Señales de peligro',
    lede: 'Imprima esta página y póngala a la vista en la cocina.',
    doctor: 'Mi médico:',
    someone: 'Alguien que puede venir:',
  },
  diary: {
    title: 'Mi diario de caminatas',
    lede: [
      'Anote los minutos que caminó, y cuántas veces se sentó o se apoyó.',
      'Marque los días en que hizo sus movimientos. Un día en blanco es solo un día en blanco.',
    ],
    week: (week) => `Semana ${week}`,
    starts: 'Empieza el',
    day: 'Día',
    minutes: 'Minutos',
    rests: 'Descansos',
    moves: 'Movimientos',
    done: 'Días hechos:',
    days: ['Lunes', 'Martes', 'Miércoles', 'Jueves', 'Viernes', 'Sábado', 'Domingo'],
  },
};
