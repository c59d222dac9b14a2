/**
 * How people ask for no more letters, in English and Spanish; four more languages stand in
 * stop-phrases-abroad.ts. To add a way: a line with an example. No
 * accents and no apostrophes: both are taken away before a reply is compared. The signs are
 * explained in phrase.ts.
 */
import type { WordTable } from './word-table.ts';

const english: WordTable = {
  lists: {
    n: '0 1 2 3 4 5 6 7 8 9 10',
    mail: 'email emails mail mails mailing mailings letter letters message messages newsletter newsletters lesson lessons course program programme list lists subscription membership reminders correspondence',
    the: 'the these those this that your my our all any of more further such weekly walk easier mailing email stupid',
  },
  anywhere: [
    [
      'stop|end|cancel|discontinue|cease|terminate {the}? {the}? {the}? {the}? {mail}',
      'Stop the emails.',
      'Please cancel my subscription',
      'I would like you to stop all of these weekly letters',
    ],
    [
      'stop|quit|cease sending|emailing|mailing|messaging|contacting|spamming',
      'Stop sending me these',
      'Could you please stop emailing me?',
    ],
    ['stop writing to? me|us', 'Please stop writing to me.'],
    ['stop these|those|them $', 'Please stop these.'],
    [
      'unsubscrib*|unsuscrib*|unsubcrib*|unsuscribe',
      'I want to unsubscribe',
      'how do I unsubscribe?',
      'Kindly unsubscribe me',
    ],
    [
      'take|remove|get|strike|drop|scratch me off|from|out {the}? {the}? {the}? {mail}',
      'Take me off this mailing list',
      'remove me from your list',
      'Get me off these emails',
    ],
    ['take|get|strike me off $', 'Please take me off.', 'I want you to take me off please'],
    [
      'take|remove|delete|get my name|address|email|details off|from|out',
      'Take my name off your list.',
      'remove my email from this',
    ],
    ['no more of? {the}? {the}? {mail}', 'No more emails please', 'no more of your letters'],
    ['no more of these|this|it? $', 'No more of these please'],
    [
      'dont|not|never send|email|mail|message|write|contact to? me|us any|anything|more|again|anymore|{mail}|$',
      'Do not email me again',
      'dont send me any more',
      'Please don’t contact me',
    ],
    ['dont|not|never send any|anything|more|{mail}', 'Do not send any more.'],
    [
      'dont|not|longer want|wish|need|require {the}? {the}? {the}? {mail}',
      'I no longer want these emails',
      'I don’t want any more letters',
      'We do not need this course',
    ],
    [
      'dont|not|longer want|wish|like|care to get|receive|read|have {the}? {the}? {the}? {mail}|these|$',
      'I do not wish to receive these',
      'I no longer want to get your emails',
    ],
    [
      'dont|not|longer want to be on|part|in {the}? {the}? {mail}|this|it',
      'I don’t want to be on this list',
    ],
    ['longer|not|dont interested in {the}? {the}? {mail}', 'I am not interested in these emails'],
    ['no longer interested', 'We are no longer interested.'],
    [
      'leave|quit|exit {the}? {the}? {mail}',
      'I want to leave the course',
      'How do I leave this list?',
    ],
    ['opt me? out', 'I opt out', 'Please opt me out'],
    ['leave me alone', 'Leave me alone!'],
    ['done|finished|through with {the}? {the}? {mail}', 'I am done with this course'],
    ['had|have enough of {the}? {the}? {mail}', 'I have had enough of these emails'],
    ['want out $', 'I want out'],
    ['^ remove|delete me $', 'I did not sign up for this. Remove me.', 'Please delete me'],
    ['^ i quit $', 'I quit.'],
    ['^ i want|wish to quit|leave|withdraw $', 'I want to quit', 'I wish to withdraw'],
    ['^ {n} , please? stop $', '6, stop'],
    ['^ {n} and? please? stop $', '6 and please stop'],
    ['^ please stop ,', 'Please stop, these letters upset my mother'],
    ['please stop now? $', 'They are no use to me so please stop'],
    ['{mail} need|needs|must|should|have to? stop|end $', 'These emails need to stop'],
    ['want|like|need {the}? {the}? {mail} to stop|end', 'I want these emails to stop'],
    ['want|need|like|ask|asking you to stop $', 'I want you to stop'],
    ['^ you can|may|must|should stop now? $', 'You can stop now'],
    [
      '^ i|we? dont|do|no not|longer? want|need these|this|it|them any|anymore|more|$',
      'I don’t want this anymore',
      'I do not want it',
    ],
    ['^ not interested $', 'Not interested, thanks'],
    ['no thanks|thank you? , not interested', 'No thanks, not interested'],
    ['im|am not interested $', 'I’m not interested'],
  ],
  alone: [
    ['stop stop? stop? stop?', 'STOP', 'Please stop.', 'Hello,\nstop\nMary', 'STOP STOP STOP'],
    ['stop all|now|it|this|everything', 'Stop all', 'Stop now please'],
    ['stopall|stopp|optout|unsub', 'STOPALL', 'stopp'],
    [
      'id|i would? like to quit|leave|withdraw|cancel|stop now?',
      'I would like to stop',
      'I’d like to leave please',
    ],
    ['i|we want|wish to stop now?', 'I want to stop now.'],
  ],
  whole: [
    ['cancel|end|quit|remove|enough|halt|delete|exit', 'Cancel', 'END', 'quit', 'remove'],
    ['no more', 'No more, please'],
    ['thats|that is? enough', 'That’s enough, thanks'],
    ['go away', 'Go away'],
  ],
  unless: [
    'dont|never|didnt|wouldnt|not|nor',
    'if i|we|you|they',
    'should i|we',
    'when should|do|will|does|did|i',
    'what happens|if',
    'had|have|has to',
    'will|would|did the|these|they|it',
  ],
};

const spanish: WordTable = {
  lists: {
    correo:
      'correo correos email emails mail mails carta cartas mensaje mensajes curso cursos lista listas suscripcion boletin boletines envio envios leccion lecciones programa recordatorios',
    el: 'el la los las un una este esta estos estas ese esa esos esas su sus mi mis tus de del todos todas mas otro otra otros otras a al semanales',
    quitame:
      'quiteme quitenme quitame quitadme quitarme saqueme saquenme sacame sacarme borreme borrenme borrame borrarme elimineme eliminenme eliminame eliminarme retireme retirenme retirame',
  },
  anywhere: [
    [
      'deje|dejen|deja|dejad|dejar|pare|paren|parar|cese|cesen de enviar*|mandar*|escribir*|mailear*|molestar*|contactar*',
      'Deje de enviarme correos',
      'Por favor dejen de escribirme',
      'Paren de mandarme esto',
    ],
    [
      'no me envie|envien|envies|mande|manden|mandes|escriba|escriban|escribas|contacten|contacte mas|nada|{correo}|$',
      'No me envíen más',
      'no me escriban',
      'Por favor no me mande correos',
    ],
    ['no me vuelvan|vuelva a escribir|enviar|mandar|contactar', 'No me vuelvan a escribir'],
    ['no envie|envien|manden|mande mas|nada|{correo}', 'No envíen más correos'],
    [
      'no quiero|deseo|quisiera|necesito seguir? recibir|recibiendo|recibirlos|recibirlo|recibirlas',
      'No quiero recibir más',
      'Ya no deseo seguir recibiendo estos correos',
    ],
    [
      'no quiero|deseo|necesito {el}? {el}? {correo}',
      'Ya no quiero estos correos',
      'no quiero más cartas',
    ],
    ['no quiero que me envien|manden|escriban', 'No quiero que me escriban'],
    ['no mas {el}? {el}? {correo}', 'No más correos por favor', 'no mas de estos mensajes'],
    [
      '{quitame} de {el}? {el}? {correo}',
      'Quíteme de la lista',
      'quiero borrarme de su lista',
      'Sáquenme de este curso',
    ],
    ['{quitame} $', 'Bórrenme, por favor'],
    [
      'dar|darme|darse|deme|denme|dame|doy|den de baja',
      'Quiero darme de baja',
      '¿Cómo me doy de baja?',
      'Denme de baja por favor',
    ],
    [
      'desuscri*|desinscri*|desapunt*|desubscri*|dessuscri*',
      'Desuscribirme',
      'Quiero desinscribirme',
    ],
    [
      'cancel*|anul*|detener|detenga|detengan|suspendan|suspenda|termine|terminen|pare|paren|dejar|dejo|abandonar|abandono {el}? {el}? {correo}',
      'Cancelar mi suscripción',
      'Paren los correos',
      'Quiero dejar el curso',
    ],
    [
      'quiero|deseo|quisiera|prefiero salir|salirme|retirarme de {el}? {el}? {correo}',
      'Quiero salir de la lista',
    ],
    ['ya no me interesa*', 'Ya no me interesa'],
    ['no me interesa* {el}? {el}? {correo}', 'No me interesan sus correos'],
    ['dejenme|dejeme|dejame en paz', 'Déjenme en paz'],
    [
      'basta|harto|harta|cansado|cansada de {el}? {el}? {correo}',
      'Basta de correos',
      'Estoy harta de estos mensajes',
    ],
  ],
  alone: [
    ['baja|pare|paren|parar|cancelar|desuscribir', 'BAJA', 'Pare, por favor', 'Cancelar', 'parar'],
    ['no quiero mas|seguir', 'No quiero más', 'No quiero seguir'],
    ['ya no quiero nada?|mas|seguir', 'Ya no quiero más'],
    [
      'quiero parar|salir|salirme|terminar|dejarlo|retirarme|cancelar',
      'Quiero salir',
      'quiero cancelar',
    ],
    ['deseo cancelar|salir|retirarme', 'Deseo retirarme'],
  ],
  whole: [
    ['alto|basta|salir|detener|terminar|fuera|borrar|eliminar|dejar', 'ALTO', 'Basta', 'salir'],
    ['ya? no mas', 'No más', 'Ya no más, gracias'],
    ['ya basta|no', 'Ya basta'],
    ['ya no quiero', 'Ya no quiero'],
    ['cancele|cancelen|cancelar todo', 'Cancele todo'],
    ['no me interesa', 'No me interesa, gracias'],
  ],
  unless: ['no|nunca|tampoco|ni|sin', 'si yo?', 'cuando'],
};

export const stopTables: readonly WordTable[] = [english, spanish];

/** What sounds like it and is not: nobody loses their letters for these. */
export const notStop: readonly string[] = [
  'The pain won’t stop',
  'please don’t stop these',
  'Please do not stop the emails',
  'I can’t stop',
  'When should I stop?',
  'I had to stop after five minutes',
  'I stop and sit on a bench',
  'Should I stop the exercises?',
  'I stopped the exercises',
  'Do the letters stop after week 8?',
  'Will these emails stop?',
  'What happens if I stop the course?',
  'If I unsubscribe, can I come back?',
  'I don’t want to unsubscribe',
  'I do not want to leave the course',
  'I take the bus, it has a stop near the park',
  'The bus stop is ten minutes away',
  'Stop the pain please',
  'No more pain!',
  'It hurts less. I could walk on without a stop.',
  'nonstop pain',
  'I am done with the exercises for today',
  'I had to quit smoking',
  'I had to leave the shop',
  'I do not need a stick any more',
  'Keep going, do not cancel',
  'Can you stop by?',
  'Never stop sending these, they help',
  'No pare',
  'No paren de escribirme, me ayuda',
  'El dolor no para',
  'No puedo parar',
  'Tuve que parar a los cinco minutos',
  '¿Cuándo debo parar?',
  'No quiero cancelar el curso',
  'Gracias por los correos',
  'Estoy de baja por la espalda',
  'Por favor no dejen de enviarme las cartas',
  'La calle está en la parte baja',
  'Me duele menos, no más de cuatro',
];
