/** The words of "before you move", the goal and the plan in Spanish. */
import type { FittingWords } from '../fitting/fitting-words.ts';

export const spanishFitting: FittingWords = {
  save: 'Guardar',
  myPage: 'Abrir mi página',
  tooOld: {
    title: 'Este enlace ya no abre',
    text: 'Es antiguo. Use el enlace de su carta más reciente.',
  },
  notKept: 'No guardamos sus respuestas, así que esta tampoco se ha guardado.',
  before: {
    title: 'Antes de moverse',
    lede: 'Un minuto, antes de los primeros ejercicios. Es por su seguridad.',
    first:
      '¿Una pierna pierde fuerza o se duerme deprisa? ¿Se ha caído y se hizo daño? No conteste aquí primero. Lea el recuadro del final de esta página.',
    question: '¿Le pasa algo de esto?',
    hint: 'Marque todo lo que sea cierto. Si nada lo es, marque «Nada de esto» al final.',
    conditions: {
      falls: 'Me caigo, o noto inseguridad al andar',
      bones: 'Tengo los huesos frágiles, o me rompí un hueso de la espalda',
      heart: 'Tengo problemas de corazón',
      cancer: 'Tengo cáncer, o lo tuve',
      blood: 'Tuve un coágulo de sangre, o me circula mal la sangre en las piernas',
      surgery: 'Me operaron de la espalda',
      weaker: 'Mis piernas tienen cada vez menos fuerza',
    },
    none: 'Nada de esto',
    when: 'Si le operaron: ¿cuándo fue?',
    whenHint: 'Déjelo vacío si no sabe el día.',
    consentTitle: '¿Podemos guardar su respuesta?',
    errors: {
      ticked: 'Marque cada línea que sea cierta, o «Nada de esto».',
      noneAndOne: 'Marcó «Nada de esto» y una línea. Deje solo lo que sea cierto.',
      surgery: 'Ese día no existe. Dé día, mes y año, o deje los tres vacíos.',
      surgeryAhead: 'Ese día aún no ha llegado. Dé el día de una operación que ya tuvo.',
    },
    danger: '¿Es nuevo, o empeora deprisa? Entonces no espere. Lea esto primero.',
    clear: {
      title: 'Gracias. Puede empezar',
      text: [
        'Empieza con los ejercicios más suaves, en una silla.',
        'Sus cartas pueden ir más allá cuando sus respuestas hablen de una buena semana. Nunca suben más de una vez en 7 días.',
        '¿Algo ha cambiado? Vuelva a esta página cuando quiera.',
      ],
    },
    flagged: {
      title: 'Pregunte antes de empezar',
      text: [
        'Pregunte a su médico o fisioterapeuta antes de hacer nuestros ejercicios. Puede enseñarle su carta.',
        'Hasta que le digan que sí, sus cartas se quedan en los ejercicios más suaves, en una silla. No irán más allá.',
      ],
    },
    out: 'Por ahora sus cartas no traen ejercicios. Su página dice por qué.',
    ask: '¿Su médico o fisioterapeuta le ha dicho que puede hacer ejercicio? Entonces pulse este botón.',
    cleared: 'Mi médico o fisioterapeuta me ha dado permiso',
    clearedDone: {
      title: 'Bien. Lo hemos anotado',
      text: [
        'Empieza con los ejercicios más suaves, en una silla. Sus cartas pueden ir más allá cuando sus respuestas hablen de una buena semana.',
        'Lo que le dijo su médico o fisioterapeuta va primero.',
      ],
    },
    notKept: {
      title: 'No guardamos nada de esto',
      text: [
        'Por eso sus cartas se quedan en los ejercicios más suaves, en una silla.',
        '¿Marcó algo? Entonces pregunte a su médico o fisioterapeuta antes de hacer nuestros ejercicios.',
        '¿Le operaron de la espalda hace menos de 12 semanas? Por ahora no haga nuestros ejercicios. Díganoslo con «Me han operado» en su página, y sus cartas los quitan.',
      ],
    },
  },
  goal: {
    title: 'Su meta',
    text: 'Elija una cosa que le importe. A mitad del curso y al final la miramos otra vez.',
    button: 'Seguir',
    legend: '¿Qué es lo que más le importa?',
    choose: 'Esta es mi meta',
    chosen: 'Su meta',
    chosenText: [
      'Escríbala donde la vea cada día.',
      'Si quiere, cuéntesela a alguien de su familia. Puede cambiarla cuando quiera.',
    ],
    yours: (goal) => `Usted eligió: ${goal}.`,
    look: '¿Cómo va ahora con su meta?',
    looks: {
      nearer: 'Estoy más cerca',
      same: 'Más o menos igual',
      further: 'Está más lejos',
    },
    another: 'Elegir otra meta',
    looked: {
      nearer: ['Nos alegra leerlo.', 'Siga con lo que le ayudó a llegar ahí.'],
      same: [
        'Mantenerse también cuenta.',
        '¿Cuál es un paso pequeño hacia ella? Elija uno para esta semana.',
      ],
      further: [
        'Puede pasar, y no es culpa suya.',
        'Puede elegir una meta más pequeña. Si sus piernas están peor que al principio, dígaselo a su médico o fisioterapeuta esta semana.',
      ],
    },
    thanks: 'Gracias',
    errors: { goal: 'Elija una de las metas.', look: 'Elija una de las tres respuestas.' },
  },
  plan: {
    title: 'Su plan: cuándo y qué',
    lede: 'Un plan funciona mejor cuando dice el momento. Elija una línea de cada lista.',
    when: 'Cuando …',
    whens: {
      walk: 'salga a caminar',
      shop: 'vaya de compras',
      queue: 'tenga que esperar de pie',
      kitchen: 'cocine o lave los platos',
      chores: 'haga tareas de la casa o del jardín',
      'legs-start': 'note que empiezan las piernas',
    },
    will: 'Entonces …',
    wills: {
      sit: 'me sentaré antes de que sea fuerte',
      lean: 'me apoyaré hacia delante en algo firme',
      cart: 'llevaré un carrito o un andador donde apoyarme',
      'rest-place': 'pararé en el primer lugar que elegí para descansar',
      step: 'pondré un pie en un escalón bajo, y me sujetaré',
      ask: 'pediré un asiento',
    },
    sentence: (when, will) => `Cuando ${when}, ${will}.`,
    blank: ['Cuando', 'entonces'],
    made: 'Su plan',
    madeText: 'Póngalo donde llega el momento: en la nevera, junto a la puerta, en el bolso.',
    print: 'Para imprimir esta página, elija «Imprimir» en el menú de su navegador.',
    paper: '¿Prefiere escribir el suyo? Imprima esta página y rellene las líneas.',
    errors: {
      when: 'Elija una línea de la lista «Cuando …».',
      will: 'Elija una línea de la lista «Entonces …».',
    },
  },
  steadier: {
    title: 'Más fuerza y equilibrio',
    text: 'La carta de la semana 6 habla del peso y la comida. ¿Prefiere no leer sobre eso? Entonces recibirá «Más fuerza y equilibrio» en su lugar.',
    button: 'Envíenme «Más fuerza y equilibrio»',
    done: 'Guardado',
    doneText: 'En la semana 6 recibirá «Más fuerza y equilibrio». Puede cambiarlo en su página.',
  },
};
