/** How people ask for a pause, English and Spanish. Signs: phrase.ts; no accents, no apostrophes. */
import type { WordTable } from './word-table.ts';

const mail = {
  mail: 'email emails mail mails letter letters message messages lesson lessons course program programme',
  the: 'the these this your my all any sending getting',
  correo:
    'correo correos email emails carta cartas mensaje mensajes curso leccion lecciones programa envio envios',
  el: 'el la los las este esta estos estas su sus mi mis de del',
};

/** With or without an end. */
const pause: WordTable = {
  lists: mail,
  anywhere: [
    [
      '^ pause until|till|til|for|from|it|now|please|this',
      'Pause until 3 March',
      'pause for two weeks',
    ],
    ['pause {the}? {the}? {mail}', 'Please pause my letters', 'Could you pause the course?'],
    ['want|like to pause until|till|for|$', 'I would like to pause for a month'],
    [
      'take|have|need|want|like|a|needs a? pause|break from {the}? {the}? {mail}',
      'I need a break from the letters',
      'I want to take a break from the course',
    ],
    [
      'take|have|need|want|like a pause|break until|till|for ... week|weeks|month|months',
      'I will take a break for two weeks',
    ],
    [
      'hold off|back? {the}? {the}? {mail}|until|till|for',
      'Hold off until May',
      'Please hold the emails',
    ],
    [', pause|pausa until|till|for|hasta|por', '6, pause until the 15th'],
    ['and|y pause|pausa until|till|for|hasta|por', '6 and pause for two weeks'],
    ['on pause', 'Put me on pause'],
    ['pause this|it|everything|them|us|me for|until|till|$', 'Can you pause this for 3 weeks?'],
    ['please pause $', 'I am having surgery on Dec 3, please pause'],
    ['put|place {the}? {the}? {mail}|it|me|this on hold', 'Please put the course on hold'],
    ['suspend {the}? {the}? {mail}', 'Suspend my letters'],
    ['skip next|this week|weeks?', 'Skip next week please'],
    ['skip a|one|two|three|four|couple|few ... week|weeks', 'Can we skip two weeks?'],
    ['^ stop|no ... until|till', 'Stop until March'],
    ['stop ... for now|while', 'Stop the letters for now'],
    ['en pausa', 'Póngame en pausa'],
    ['pausen|pausenme|pauseme', 'Me operan el 3 de diciembre, pausen por favor'],
    [
      '^ pausa|pausar|pausen|pause|pausad ... hasta|por|durante|de',
      'Pausa hasta el 3 de marzo',
      'Pausar por dos semanas',
    ],
    [
      'pausar|pausa|pausen|pause|suspender|suspendan|suspenda {el}? {el}? {correo}',
      'Quiero pausar el curso',
      'Suspendan los correos',
    ],
    ['hacer|haga|hagan|hago|quiero|necesito|tomar|tomarme una? pausa', 'Quisiera hacer una pausa'],
    ['quiero|quisiera|necesito|deseo pausar hasta|por|$', 'Quiero pausar'],
    [
      'tomar|tomarme|necesito|quiero un? descanso de|hasta {el}? {el}? {correo}',
      'Necesito un descanso de los correos',
    ],
    ['salten|salte|saltar|saltarme la? una|dos|tres|semana|proxima', 'Salten la próxima semana'],
    ['detener|detengan|paren|pare|suspendan ... por ahora|un', 'Paren los correos por ahora'],
  ],
  alone: [
    ['pause|pausa|pausar|pausen', 'Pause', 'PAUSA por favor'],
    ['on? hold', 'On hold, please'],
    ['take a break', 'Take a break'],
    ['hold on? for now', 'Hold for now'],
    ['i|we want|need|like to pause', 'I want to pause'],
    ['not now', 'Not now, thanks'],
    ['ahora no', 'Ahora no'],
  ],
  unless: ['dont|not|never|no|didnt', 'if i|we', 'had|have to', 'when|cuando|sin'],
};

/** They say that someone is away; with an end that is a wish for no letters until then. */
const away: WordTable = {
  lists: mail,
  anywhere: [
    [
      'on holiday|holidays|vacation|vacations|leave|cruise',
      'On holiday for two weeks',
      'We are on vacation until Monday',
    ],
    ['going|go|off|leaving for|away', 'We are going away until 9 December'],
    ['am|im|are|be|go|going away|abroad|travelling|traveling', 'I will be away until Friday'],
    ['out of town|office|country', 'Out of town until 3 March'],
    ['^ away|off|travelling|traveling', 'Away next week', 'Off to Spain for a fortnight'],
    ['^ stop for', 'Stop for a week'],
    ['no {mail} ... for', 'No letters for the next two weeks please'],
    ['be|am|im|are|get|come|return|returning|home|ill back', 'I’ll be back on Monday'],
    ['^ back|return|returning on|in|after|from|the|next', 'Back on Monday', 'back in two weeks'],
    ['in|into|to hospital until|for|till', 'I am in hospital until Friday'],
    [
      'write|email|send|contact|start|begin|resume|continue|restart ... again? on|in|after|from',
      'Write again after 6 January',
      'resume on 5 January',
    ],
    ['no|not|nothing|dont|wait ... until|till', 'No emails until May', 'Please wait until March'],
    ['de vacaciones|viaje', 'De vacaciones por dos semanas', 'Estoy de viaje hasta el lunes'],
    [
      'vuelvo|regreso|volvere|regresare|volvemos|regresamos',
      'Vuelvo el lunes',
      'regreso el 5 de enero',
    ],
    ['de vuelta|regreso', 'Estaré de vuelta el lunes'],
    [
      'fuera|ausente|viajo|viajare|viajando|voy hasta|por|durante|de',
      'Estaré fuera hasta el viernes',
    ],
    ['no|nada ... hasta', 'No me escriban hasta marzo', 'Nada hasta el 6 de enero'],
    [
      'hospitalizado|hospitalizada|ingresado|ingresada|hospital hasta|por',
      'Estoy en el hospital hasta el viernes',
    ],
    [
      'reanud*|siga|sigan|sigamos|continuar|continuen|escribanme|retomar ... el|en|a',
      'Reanuden el 5 de enero',
    ],
    ['esperen|espere|esperar hasta', 'Esperen hasta mayo'],
    [
      'no me? escriban|escriba|envien|envie|manden|mande ... por|durante',
      'No me escriban por dos semanas',
    ],
    ['parar|paren|pare|detengan|detener por|durante', 'Pueden parar por un mes'],
  ],
  alone: [['hasta|until|till ... ...', 'Until 3 March', 'Hasta el 3 de marzo']],
  unless: [
    'was|were|went|had|been|just|last|since',
    'estuve|estuvimos|fui|fuimos|estaba|acabo|desde|tuve|tengo|tuvimos',
    'my|the|lower|bad|mi|la',
  ],
};

export const pauseTable = pause;
export const awayTable = away;

export const notPause: readonly string[] = [
  'I pause every ten minutes',
  'I have to pause when I walk',
  'I take a break on a bench',
  'I had to take a break for two minutes',
  'My back on Monday was bad',
  'Was on holiday for two weeks and walked a lot',
  'I hold on to the rail',
  'I cannot walk until the pain goes',
  'On holiday, walked a lot',
  'Hago una parada cada cinco minutos',
  'Estuve de vacaciones dos semanas y caminé mucho',
  'El dolor vuelve cuando camino',
  'Me duele la espalda hasta la rodilla',
  'Tuve que parar por dos semanas',
];
