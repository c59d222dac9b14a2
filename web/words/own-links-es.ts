/** Las palabras de los enlaces que la persona ha pedido, en español. */
import type { OwnLinkWords } from '../my-page/own-link-words.ts';

export const spanishLinks: OwnLinkWords = {
  tooOld: {
    title: 'Mi página',
    heading: 'Esta carta es demasiado antigua para abrir su página',
    text: [
      'Para proteger su página, cada carta la abre durante 30 días.',
      '¿Es la carta más reciente que tiene? Entonces pulse el botón. Enviamos un enlace nuevo a su dirección.',
    ],
    button: 'Enviarme un enlace nuevo',
  },
  fresh: {
    title: 'Mi página',
    asked: 'Un enlace nuevo va en camino',
    look: 'Busque una carta nuestra. El enlace vale una hora. ¿No ha llegado en 5 minutos? Mire en la carpeta de correo no deseado o spam.',
    tooOften:
      'Le enviamos un enlace hace poco. Búsquelo, por favor, o inténtelo de nuevo más tarde.',
    unavailable: 'Ahora mismo no pudimos enviarlo. Por favor, inténtelo de nuevo en unos minutos.',
  },
  expired: {
    title: 'Por favor, abra su página otra vez',
    text: [
      'Para proteger su página, se cierra a los 30 minutos. Lo que acaba de pulsar no se ha hecho.',
      'Abra su carta más reciente y pulse en ella «Mi página».',
    ],
  },
  move: {
    title: 'Su dirección nueva',
    heading: '¿Quiere que sus cartas lleguen a esta dirección?',
    text: [
      'Alguien nos pidió que desde ahora enviáramos aquí sus cartas. Esperamos que haya sido usted.',
      '¿No fue usted? Entonces cierre esta página. No cambia nada.',
    ],
    button: 'Sí, envíenlas aquí',
    moved: 'Sus cartas llegan aquí desde ahora',
    movedText:
      'Su curso, sus preferencias y sus respuestas ya están aquí. A la dirección de antes no llega nada más.',
    already: 'Sus cartas ya llegan aquí',
    taken: 'Esta dirección ya tiene sus propias cartas',
    takenText:
      'Una dirección es un curso. No ha cambiado nada: sus cartas siguen llegando a la dirección de antes. Por favor, elija otra dirección en su página.',
  },
  data: {
    title: 'Todo lo que guardamos',
    heading: 'Todo lo que guardamos sobre usted',
    text: [
      'Pulse el botón y su navegador guardará un archivo con todo.',
      'Está escrito en JSON, que cualquier programa de texto puede abrir. Guárdelo donde solo usted pueda leerlo.',
    ],
    button: 'Guardar el archivo',
  },
  erase: {
    title: 'Borrar todo',
    heading: '¿Quiere que borremos todo lo suyo?',
    text: ['Primero le mostramos qué se va y qué queda. Todavía no se borra nada.'],
    button: 'Ver qué pasa',
    sure: 'Esto no se puede deshacer',
    goes: [
      'Sus cartas terminan.',
      'Se borran su dirección, su nombre y sus preferencias.',
      'Se borran todas sus respuestas.',
    ],
    staysHeading: 'Qué queda',
    stays: [
      'Un código hecho con su dirección, que no se puede deshacer. Sirve para no escribirle por error.',
      'Una nota de cuándo dijo que sí y cuándo lo retiró. Su dirección no está en ella.',
    ],
    staysDanger:
      'Si hay una señal de peligro abierta: lo que necesita una clínica, hasta que se cierre, 30 días como máximo.',
    sureButton: 'Sí, borrar todo',
    erased: 'Todo lo suyo está borrado',
    already: 'Todo lo suyo ya está borrado',
    erasedText:
      'Ya no llegarán más cartas. Su dirección, sus preferencias y sus respuestas ya no están.',
    remains:
      'Una señal de peligro sigue abierta. Lo que necesita una clínica queda hasta que se cierre, 30 días como máximo. Su dirección no está ahí.',
  },
};
