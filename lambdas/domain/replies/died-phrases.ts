/**
 * How people say that the person of this mailbox has died. Written by family, neighbours, or whoever
 * opens the mail. Signs: phrase.ts; no accents, no apostrophes.
 */
import type { WordTable } from './word-table.ts';

const english: WordTable = {
  lists: {
    who: 'he she mother mum mom mommy mummy mam father dad daddy husband wife partner spouse son daughter brother sister grandmother grandma granny nan nana grandfather grandpa grandad granddad aunt auntie uncle cousin fiance fiancee person patient owner client customer recipient mr mrs ms miss parent wifes husbands',
    whos: 'hes shes dads mums moms mothers fathers husbands wifes brothers sisters sons daughters',
    when: 'has have had just sadly recently suddenly peacefully already now unfortunately since also very actually',
  },
  anywhere: [
    ['{who} {when}? {when}? died', 'My mother died on Sunday.', 'He died', 'He has sadly died'],
    [
      '{who} ... has|sadly|just|recently|suddenly died',
      'My husband, who got these letters, has died',
    ],
    ['mr|mrs|ms|miss ... died', 'Mrs Ana Smith died last week'],
    [
      '{who} {when}? {when}? passed away|on|over',
      'My mother passed away',
      'He passed on peacefully',
    ],
    ['{who} ... passed away', 'Mr Smith sadly passed away on Monday'],
    ['{who} {when}? {when}? passed $', 'She has passed.', 'Mom passed'],
    ['we lost my|our? {who}', 'We lost Dad on Friday'],
    ['{whos} {when}? dead|deceased|died', 'My dad’s dead', 'She’s died'],
    ['{who} is|was now? dead|deceased', 'He is dead', 'My wife is deceased'],
    [
      '{who} ... is|are no longer alive|living',
      'My father is no longer alive',
      'She is no longer living',
    ],
    ['{who} is|are no longer with us', 'My mother is no longer with us'],
    ['{who} lost his|her life|battle|fight', 'He lost his battle with cancer'],
    ['death of my|our {who}', 'I write to tell you of the death of my husband'],
    ['the late mr|mrs|ms', 'These are for the late Mr Smith'],
    ['person|lady|man|woman ... has died|passed|deceased', 'The person you write to has died'],
  ],
  alone: [
    ['deceased|died|dead', 'Deceased', 'Died.'],
    ['has died|passed away?', 'Has died', 'Has passed away'],
    ['passed away', 'Passed away'],
    ['died|deceased ... ...', 'Died last Sunday'],
    ['passed away ... ...', 'Passed away on 3 May'],
    ['return to sender , deceased', 'Return to sender, deceased'],
  ],
  unless: ['not|nearly|almost|hasnt|isnt|didnt', 'if|before|when|after|until', 'i|we'],
};

const spanish: WordTable = {
  lists: {
    murio: 'murio fallecio fallecido muerto fallecida muerta',
    quien:
      'el ella madre mama padre papa esposo esposa marido mujer hijo hija hermano hermana abuelo abuela pareja tio tia suegro suegra abuelita abuelito senor senora sr sra don dona paciente persona companero companera mami papi',
  },
  anywhere: [
    ['fallecio|fallecieron', 'Mi madre falleció ayer', 'Falleció el lunes'],
    ['ha|habia|haya fallecido|muerto', 'Mi esposo ha fallecido', 'Ha muerto'],
    ['{quien} ... murio', 'Mi papá se murió el martes', 'La señora Ana García murió'],
    ['^ se? murio', 'Murió el domingo'],
    ['ya se? murio', 'La persona a la que escriben ya murió'],
    ['{quien} ... se nos fue', 'Mi abuelita se nos fue'],
    ['perdimos a mi|nuestro|nuestra? {quien}', 'Perdimos a mi papá'],
    ['{quien} ... esta muerto|muerta|fallecido|fallecida', 'Él está muerto'],
    ['{quien} ... ya no esta con nosotros|aqui|vivo|viva', 'Mi madre ya no está con nosotros'],
    ['{quien} ... ya no vive $', 'Ella ya no vive'],
    ['{quien} perdio la vida', 'Mi hermano perdió la vida'],
    ['en paz descanse', 'Mi abuela, en paz descanse'],
    ['descanso|descansa en paz', 'Ya descansa en paz'],
    [
      'muerte|fallecimiento|deceso|defuncion de mi|nuestro|nuestra {quien}',
      'Les informo del fallecimiento de mi padre',
    ],
    ['difunto|difunta {quien}', 'Era el correo de mi difunto esposo'],
  ],
  alone: [['fallecido|fallecida|muerto|muerta|difunto|difunta', 'Fallecida', 'FALLECIDO']],
  unless: ['no|casi|nunca', 'por poco', 'si|cuando|antes|desde|despues', 'yo|me'],
};

export const diedTables: readonly WordTable[] = [english, spanish];

/** Whoever "died" is said of is named, unless it is one of these. */
export const noNames: ReadonlySet<string> = new Set(
  'i it they we you nobody everyone someone something this that all everything what who none people many they nadie todos eso algo'.split(
    ' ',
  ),
);
/** What has died was no person, or it is a way of speaking. */
export const noPerson: ReadonlySet<string> = new Set(
  (
    'battery phone car legs leg feet foot engine computer laptop tablet dog cat pet plant plants tv radio bike motor muscles wind noise fire ' +
    'bateria telefono celular movil carro coche auto perro perra perrito perrita gato gata gatito gatita planta plantas piernas pierna computadora ordenador motor mascota'
  ).split(' '),
);
/** Died long ago: the person who writes is somebody else. */
export const longAgo: ReadonlySet<string> = new Set(
  'years year decade decades ago anos ano hace decadas nineteen childhood young pasado'.split(' '),
);
/** Whoever writes of their own legs is alive: a loss is then told, not the end of the course. */
export const ownBody: ReadonlySet<string> = new Set(
  (
    'leg legs knee knees hip hips back pain pains walk walks walked walking answer answered exercise exercises moves hurt hurts cramp cramps numb ' +
    'pierna piernas rodilla cadera espalda dolor dolores duele duelen camino camine caminar caminata ejercicio ejercicios calambre calambres'
  ).split(' '),
);

/** What sounds like it and is not. */
export const notDied: readonly string[] = [
  'It died',
  'Nobody died',
  'Many people died',
  'Battery died',
  'My battery died',
  'my legs died on me',
  'I nearly died laughing',
  'I almost died when I saw the stairs',
  'The pain died down',
  'My phone died so I could not answer',
  'My dog died and I walk less',
  'My wife passed away last week, sorry I did not answer',
  'My husband died five years ago and I walk alone',
  'My father died when I was young',
  'My mother passed away last month and my legs are worse',
  'He has not died',
  'She passed me on the stairs',
  'I passed on the stairs',
  'I feel dead tired',
  'My legs feel dead',
  'I passed out',
  'The day passed quickly',
  'I want to die',
  'I thought I would die',
  'Se me murió la batería',
  'Mi perro murió',
  'Mi perrito ya murió',
  'Nadie murió',
  'Casi me muero de risa',
  'Me muero de dolor',
  'Mi esposo murió hace diez años y camino sola',
  'No ha muerto',
  'Tengo la pierna muerta',
  'Estoy muerto de cansancio',
];
