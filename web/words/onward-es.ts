/** The words of graduation in Spanish. */
import type { OnwardWords } from '../fitting/onward-words.ts';

export const spanishOnward: OnwardWords = {
  title: 'Mi plan en una página',
  ask: {
    title: 'Siga a su manera',
    text: 'Aquí está su plan en una página, para imprimir o guardar. No hace falta contestar nada.',
    button: 'Mostrar mi plan',
  },
  of: (firstName) => (firstName ? `El plan de ${firstName}` : 'Mi plan'),
  outcome: {
    better:
      'Sus piernas le molestan menos que al principio. Siga con las dos cosas que le ayudaron.',
    same: 'Más o menos igual. Muchas personas siguen igual durante años. Hacer más con el mismo dolor también cuenta.',
  },
  goal: 'Mi meta, y dónde estoy',
  whereIAm: 'Dónde estoy ahora:',
  moves: 'Los dos ejercicios que sigo haciendo',
  movesHeld: 'Por ahora, sin ejercicios.',
  walking: 'Mis minutos de paseo',
  plan: 'Cuando …, entonces …',
  badWeek: 'Mi plan para una mala semana',
  badWeekSteps: [
    'Dejar los ejercicios. Moverme por casa en ratos cortos y fáciles.',
    'Cuando empiecen las piernas, sentarme o apoyarme en algo.',
    '¿Peor que al principio? Llamar esta semana a mi médico o fisioterapeuta: «El dolor de mis piernas ha empeorado. Puedo caminar menos».',
    'Cuando se calme, empezar otra vez un paso más abajo.',
  ],
  questions: 'Mis 3 preguntas para el médico',
  print:
    'Para imprimir esta página, elija «Imprimir» en el menú de su navegador. Rellene las líneas a mano.',
  trend: {
    heading: 'Para su médico',
    text: 'Su página dibuja sus semanas, para imprimirlas para una visita. Pulse el botón y busque allí cómo imprimirlas.',
  },
  again: {
    heading: 'Empezar otra vez las cartas',
    text: 'Puede recibir las cartas otra vez, desde cualquier semana. Llegan a su hora de siempre, una por semana.',
    label: '¿Desde qué semana?',
    week: (week) => `Semana ${week}`,
    button: 'Empezar otra vez',
    error: 'Elija una semana de la lista.',
    notNow: {
      title: 'Sus cartas siguen llegando',
      text: 'Podrá empezar otra vez cuando las haya recibido todas. Su página dice cuándo llega la próxima.',
    },
    begun: {
      title: 'Sus cartas empiezan otra vez',
      text: 'Su página dice cuándo llega la próxima. Puede parar cuando quiera.',
    },
  },
  later: {
    heading: '¿Una carta dentro de 12 semanas?',
    text: 'Si quiere, le escribimos una vez más, dentro de 12 semanas. La carta pregunta cómo le va. Puede decir que no cuando quiera.',
    yes: 'Sí, escríbanme una vez más',
    agreed: 'Usted dijo que sí: llegará una carta 12 semanas después de ese día.',
    no: 'No, no me escriban más',
  },
  kept: {
    heading: 'Lo que guardamos',
    text: [
      'Su dirección, lo que eligió y sus respuestas se quedan, para que su página funcione, hasta que usted las borre.',
      'Puede hacerlo cuando quiera en su página, en «Lo que guardan sobre mí».',
    ],
  },
};
