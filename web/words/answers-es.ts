/** Las palabras de las páginas de respuestas en español, de usted: frases cortas y sin reproches. */
import type { AnswerWords } from '../answers/answer-words.ts';

export const spanishAnswers: AnswerWords = {
  check: {
    title: 'Seis preguntas cortas',
    text: [
      'Bastan unos minutos. Por favor, dé sus propias respuestas.',
      'Puede volver atrás y cambiar una respuesta hasta que las envíe.',
    ],
    start: 'Empezar',
    safetyHeading: 'Primero: ¿hay algo nuevo?',
    anythingNew: '¿Hay algo nuevo? Díganoslo aquí',
    next: 'Siguiente',
    moreHeading: 'Unas preguntas más',
    earlier: 'Estas son sus respuestas de antes. Cambie lo que sea distinto.',
    keepingNothing:
      'No guardamos nada de lo que responda aquí. Si lo prefiere, puede cerrar ya esta página.',
    send: 'Enviar mis respuestas',
    back: 'Atrás',
    errors: {
      signsMissing:
        'Marque todas las señales que tenga. Si no tiene ninguna, marque «Ninguna de estas».',
      signsBoth:
        'Marcó «Ninguna de estas» y también otra cosa. Quite la marca que no sea correcta.',
      pain: 'Elija un número del 0 al 10 que diga cómo fue el peor momento.',
      walking: 'Elija cuánto tiempo puede caminar.',
      standing: 'Elija cuánto tiempo puede estar de pie sin moverse.',
      limits: 'Elija un número del 0 al 10 que diga cuánto le limitó.',
      change: 'Elija cómo están sus piernas desde que empezó el curso.',
    },
  },
  consent: {
    heading: '¿Podemos guardar sus respuestas?',
    text: [
      'Qué guardaríamos: lo que usted conteste sobre sus piernas y su salud en las páginas de este curso, con las fechas.',
      'Para qué: para que los movimientos de sus cartas se adapten a usted, y para mostrarle en su página cómo le va.',
      'Puede retirar su sí en su página cuando quiera. Entonces borramos sus respuestas.',
      'Si marca una señal de peligro, le decimos qué hacer, elija lo que elija aquí. En ese caso anotamos que hubo una, para que sus cartas lleguen sin ejercicios.',
    ],
    question: 'Sus respuestas tratan de su salud. ¿Podemos guardarlas?',
    yes: 'Sí, guarden mis respuestas',
    no: 'No, no guarden ninguna. Mi curso seguirá en su forma más suave',
    error: 'Elija «Sí» o «No». Las dos respuestas están bien.',
  },
  mistake: {
    button: 'Lo marqué por error',
    heading: 'Se lo preguntamos otra vez',
    text: 'Es fácil que ocurra. Por favor, responda de nuevo a esta pregunta.',
    send: 'Enviar',
    takenBack: {
      title: 'Gracias. Ya está corregido',
      text: 'Lo que marcó queda anotado como un error. Sus cartas siguen como antes.',
    },
    goOn: 'Seguir con las preguntas',
  },
  number: {
    title: 'Un número',
    save: 'Guardar',
    choose: 'Elija un número y pulse «Guardar».',
    stopText: '¿Prefiere que no se lo preguntemos cada semana?',
    stop: 'No me lo pregunten más',
    stopped: {
      title: 'No se lo preguntaremos más',
      text: 'Desde ahora sus cartas llegan sin esta pregunta. Puede cambiarlo en su página.',
    },
    consentHeading: 'Antes de guardar su número',
    errors: {
      pain: 'Elija un número del 0 al 10.',
      daysDone: 'Elija un número de días del 0 al 7, o «Prefiero no decirlo».',
    },
  },
  thanks: {
    title: 'Gracias',
    checkKept: [
      'Sus respuestas están guardadas. Nos ayudan a adaptar las cartas a usted.',
      'Puede cambiarlas durante una semana. Solo tiene que abrir otra vez el enlace de la carta.',
    ],
    numberKept: 'Su número está guardado. Puede ver todos en su página.',
    notKept: [
      'Usted eligió que no guardemos respuestas, así que no se guardó nada. Su curso sigue en su forma más suave.',
      'Puede cambiarlo en su página.',
    ],
  },
  worse: {
    onYourPage: 'El botón «Volver a empezar con suavidad» está en su página.',
    notKept: 'Usted eligió que no guardemos respuestas, así que no se guardó nada.',
  },
  closed: {
    title: 'Esto ya está cerrado',
    text: 'Gracias por venir. No tiene que hacer nada. Lo que está abierto ahora lo encuentra en el enlace de su carta más reciente.',
  },
  teachBack: {
    heading: 'Una pregunta más, solo para usted',
    show: 'Ver la respuesta',
    forYou: 'No se cuenta ni se guarda.',
  },
  myPage: 'Mi página',
  onward: 'Mi plan en una página',
};
