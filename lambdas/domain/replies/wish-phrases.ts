/**
 * The other things that can be said by replying, English and Spanish: go on, send it again, slower,
 * help, yes, no. Signs: phrase.ts; no accents, no apostrophes.
 */
import type { WordTable } from './word-table.ts';

const lists = {
  mail: 'email emails mail mails letter letters message messages lesson lessons course program programme',
  the: 'the these this that your my all last first weeks next latest sending',
  correo:
    'correo correos email emails carta cartas mensaje mensajes curso leccion lecciones programa envio envios',
  el: 'el la los las este esta estos estas su sus mi mis ultimo ultima de del otra otro',
};

export const resumeTable: WordTable = {
  lists,
  anywhere: [
    [
      'resume|restart|unpause {the}? {the}? {mail}',
      'Please resume the letters',
      'restart my course',
    ],
    ['start|begin {the}? {the}? {mail} again', 'Start the letters again'],
    ['start sending|writing ... again', 'You can start sending them again'],
    [
      'continue with? {the}? {the}? {mail}',
      'I want to continue the course',
      'continue with the lessons',
    ],
    ['keep sending|writing', 'Keep sending them'],
    ['keep {the}? {the}? {mail} coming', 'Please keep the letters coming'],
    ['^ you can|may start|continue|resume|go again|on? now?', 'You can start again now'],
    ['im|am back from holiday|holidays|vacation|hospital|travelling', 'I’m back from holiday'],
    [
      'reanud*|retomar|retomen|reinici* {el}? {el}? {correo}',
      'Reanuden el curso',
      'Quiero retomar las lecciones',
    ],
    [
      'continuar|seguir|sigan|siga|continuen con {el}? {el}? {correo}',
      'Quiero seguir con el curso',
    ],
    ['sigan|siga|sigue enviando*|mandando*', 'Sigan enviándome las cartas'],
    ['^ ya? pueden|puede seguir|continuar|reanudar', 'Ya pueden seguir'],
  ],
  alone: [
    [
      'resume|restart|unpause|continue|reanudar|reanuden|seguir|sigan|siga|continuar|continuen|adelante',
      'Resume',
      'Seguir',
      'REANUDAR',
      'Continuar por favor',
    ],
    ['go|carry on', 'Go on', 'carry on please'],
    ['start again', 'Start again'],
    ['keep going', 'Please keep going'],
    ['i? am|im back now? again?', 'I’m back', 'I am back now'],
    ['i? am|im ready', 'I’m ready'],
    ['ya volvi|regrese', 'Ya volví'],
    ['ya? estoy de vuelta', 'Ya estoy de vuelta'],
    ['he vuelto', 'He vuelto'],
    ['quiero seguir|continuar', 'Quiero seguir'],
    ['i want to? continue|resume', 'I want to continue'],
  ],
  unless: ['dont|not|never|no', 'if|si', 'cannot|cant|puedo'],
};

export const againTable: WordTable = {
  lists,
  anywhere: [
    [
      'send|email|mail|post ... again',
      'Could you send it again?',
      'Please send me the letter again',
    ],
    ['resend', 'Can you resend it?', 'resend please'],
    [
      'didnt|never get|receive|got|received|see {the}? {the}? {mail}|it',
      'I didn’t get the letter',
      'never received last week’s lesson',
    ],
    ['did not get|receive {the}? {the}? {mail}|it', 'I did not receive it'],
    ['lost|deleted|missed {the}? {the}? {mail}', 'I deleted the last email by mistake'],
    ['reenvi*', '¿Me lo pueden reenviar?', 'Reenvíen la carta'],
    ['envi*|mand* ... otra|de vez|nuevo', 'Envíela otra vez', 'Mándeme la carta de nuevo'],
    ['no me? recibi|llego {el}? {el}? {correo}', 'No recibí la carta', 'No me llegó el correo'],
    ['perdi|borre {el}? {el}? {correo}', 'Borré el correo sin querer'],
  ],
  alone: [
    ['again|repeat|resend', 'Again', 'again, please'],
    ['once more', 'Once more'],
    ['otra vez', 'Otra vez por favor'],
    ['de nuevo', 'De nuevo'],
    ['repetir|repita|repitan|reenviar', 'Repetir'],
  ],
  unless: ['dont|not', 'if'],
};

export const slowerTable: WordTable = {
  lists,
  anywhere: [
    ['{mail} ... too fast|quick|quickly|often|frequent', 'The letters come too often'],
    ['too many|much {the}? {mail}', 'Too many emails'],
    ['fewer|less {the}? {mail}', 'Fewer letters please', 'I want less emails'],
    ['slow {the}? {mail}|it|this down', 'Can you slow it down?'],
    ['{mail} ... slower|slowly', 'I would like the course slower'],
    ['send|write|email|get|receive|have|go ... less often', 'Please write less often'],
    [
      'send|write|email|get|receive|{mail}|one ... every two|other|second|2|fortnight week|weeks',
      'Send one every two weeks',
      'a letter every other week please',
    ],
    ['go|going|too too? fast|quick for me', 'It is going too fast for me'],
    ['^ slower please ,', 'Slower please, this is too much'],
    ['can|could we|you|it|this go|be slower', 'Can we go slower?'],
    ['^ every two|other|second|2 weeks|week would|is|please', 'Every two weeks would be better'],
    [
      '{correo} ... muy|demasiado seguido|seguidos|seguidas|rapido|frecuente|frecuentes',
      'Los correos llegan muy seguido',
    ],
    ['demasiados|demasiadas {correo}', 'Demasiados correos'],
    ['menos {correo}', 'Menos correos por favor'],
    [
      'escrib*|envi*|mand*|{correo} ... cada dos|2|quince|15 semanas|dias',
      'Envíenme una carta cada dos semanas',
      'Mándenlas cada quince días',
    ],
    [
      'escrib*|envi*|mand*|{correo} ... mas despacio|lento|espaciado|espaciados|espaciadas',
      'Quiero el curso más despacio',
    ],
  ],
  alone: [
    ['slower', 'Slower', 'slower please'],
    ['less often', 'Less often'],
    ['slow|slower down', 'Slow down please'],
    ['its|this is? too fast', 'This is too fast', 'It’s too fast'],
    ['too fast|quick for? me?', 'Too fast for me'],
    ['every two|other|second|2 weeks|week', 'Every two weeks please'],
    ['fortnightly|biweekly', 'Fortnightly'],
    ['mas despacio|lento', 'Más despacio', 'Más lento por favor'],
    ['demasiado|muy rapido', 'Demasiado rápido'],
    [
      'va|van? demasiado|muy rapido|seguido para? mi?',
      'Va demasiado rápido',
      'Va muy rápido para mí',
    ],
    ['menos seguido', 'Menos seguido'],
    ['cada dos|2 semanas', 'Cada dos semanas'],
    ['cada quince|15 dias', 'Cada quince días'],
  ],
  unless: ['dont|not|no'],
};

export const helpTable: WordTable = {
  lists,
  anywhere: [
    [
      'what can|do|should|could i reply|answer|say|write',
      'What can I reply?',
      'What should I write?',
    ],
    ['how can|could|do i pause|resume|reply|answer', 'How can I pause?'],
    [
      'how does|do this|it|i|these {mail}? work|reply|answer',
      'How does this work?',
      'How do I reply?',
    ],
    [
      'que puedo|debo|hay|tengo que? responder|contestar|escribir|decir',
      '¿Qué puedo responder?',
      '¿Qué tengo que contestar?',
    ],
    ['como funciona|funcionan|respondo|contesto', '¿Cómo funciona esto?'],
  ],
  alone: [
    ['help|info|commands|options|menu|instructions', 'HELP', 'Help please', 'Options'],
    ['help me', 'Help me'],
    ['what is this', 'What is this?'],
    ['ayuda|ayudame|ayudeme|opciones|instrucciones', 'AYUDA', 'Ayúdeme por favor'],
    ['que es esto', '¿Qué es esto?'],
    ['no entiendo', 'No entiendo'],
    ['i dont understand', 'I don’t understand'],
  ],
};

/** In answer to "Is this new?"; otherwise only as the whole of a reply. */
export const yesTable: WordTable = {
  lists,
  anywhere: [
    ['^ yes|yep|yeah|yup|yess', 'Yes, since Tuesday', 'Yes it is'],
    ['^ si ,', 'Sí, desde el martes'],
    ['^ si es|son|desde|empezo|hace|fue|nuevo|nueva|lo|$', 'Si es nuevo', 'Sí desde ayer'],
    ['^ correct|definitely|affirmative|correcto|claro|afirmativo', 'Definitely', 'Claro que sí'],
    ['its|is new', 'It is new', 'It’s new'],
    ['^ new|nuevo|nueva|recent|reciente', 'New', 'Nuevo'],
    ['es|son nuevo|nueva|nuevos|nuevas|reciente', 'Es nuevo'],
    ['started|began|start yesterday|today|this|last|on', 'It started yesterday'],
    ['empezo|comenzo ayer|hoy|esta|este|el|hace', 'Empezó ayer'],
  ],
  alone: [
    ['yes|y|yep|yeah|si', 'Yes', 'Sí', 'y'],
    ['yes it|i|im? is|do|am', 'Yes it is', 'Yes I do'],
  ],
  unless: ['not|isnt|never|nothing', 'no|nada'],
};

/** Neither of the two. */
export const yesAndNo = '^ yes|si and|or|y|o no';

export const noTable: WordTable = {
  lists,
  anywhere: [
    ['^ no|nope|nah $', 'No', 'Nope'],
    [
      '^ no i|its|it|this|ive|that|not|lo|es|ya|siempre|esto|tengo',
      'No it is old',
      'No I have had it for years',
      'No lo tengo hace años',
    ],
    ['^ no ,', 'No, always like this'],
    ['not|isnt|nothing new', 'Not new', 'It isn’t new', 'Nothing new'],
    ['no es|son nuevo|nueva|nuevos|nuevas|reciente', 'No es nuevo'],
    ['nada nuevo', 'Nada nuevo'],
    ['had it|this|that for|since ... years|months|ages', 'I have had it for years'],
    ['its|it|this is? old', 'It is old'],
  ],
  alone: [
    ['no|n|nope|nah', 'No', 'no thanks', 'n'],
    ['no its|it is? not', 'No it’s not'],
    ['no i|im dont|not', 'No I don’t'],
  ],
};
