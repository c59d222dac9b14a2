/**
 * The words in which people write of a danger sign or of despair, English and Spanish, for a clinician
 * to review: lists of words, what changes their meaning, and rule by rule what is taken for which sign.
 */
import { type DangerSign, dangerSignNames } from '../danger-sign.ts';
import {
  type CircumstanceLists,
  type Circumstances,
  circumstanceMarks,
  places,
  Telling,
} from './phrase-circumstances.ts';
import { Phrasebook, type Reading } from './phrase-matching.ts';
import { writtenWords } from './written-words.ts';

export type Safety =
  | { readonly kind: 'none' }
  | { readonly kind: 'clear' | 'unsure'; readonly signs: readonly DangerSign[] };

interface Rule {
  readonly about: string;
  /** Taken for the sign as they stand. */
  readonly clear?: readonly string[];
  /** May be the sign: the text, and the question whether it is new. */
  readonly unsure?: readonly string[];
  /** Common with this illness; the sign only when it is said to be new or quickly worse (fact 50). */
  readonly ifNew?: readonly string[];
  /** Ordinary where it comes with walking and goes with rest (fact 50): one step less sure. */
  readonly eased?: true;
}

/** Lists of words that the phrases name. No accents and no apostrophes: both are taken away first. */
const lists = {
  cannot: `cant | cannot | can not | couldnt | could not | unable | not able | wont | isnt able | hardly | barely | struggling | struggle |
    no puedo | no puede | no podia | no pude | no consigo | no logro | no he podido | no hay forma de | no hay manera de | sin poder | imposible | incapaz | apenas puedo | me cuesta`,
  trouble: `trouble | problem | problems | difficulty | difficulties | difficult | hard | issues | dificultad | dificultades | problema | problemas | cuesta`,
  pee: `pee | peeing | pees | wee | weeing | urinate | urinating | pass urine | passing urine | pass water | passing water | piss | pissing | tinkle | empty bladder | empty my bladder | emptying my bladder | wee wee |
    orinar | mear | hacer pis | hacer pipi | hacer del uno | miccionar | vaciar la vejiga | echar la orina | hacer aguas menores | orinando`,
  urine: `urine | pee | wee | bladder | water | orina | pis | pipi | vejiga | meados`,
  leak: `leak* | dribbl* | drip* | se me sale | se me escapa | se me va | escapes | goteo | perdidas | fugas`,
  poo: `poo | poop | stool | stools | bowel | bowels | shit | faeces | feces | caca | heces | popo | excremento | vientre | intestino`,
  numb: `numb | numbness | numbed | dead | no feeling | no sensation | cant feel | cannot feel | dont feel | couldnt feel | lost feeling | lost all feeling | lost sensation | loss of feeling | loss of sensation | tingl* | pins and needles |
    dormid* | adormecid* | entumid* | entumecid* | adormecimiento | acorchad* | hormigue* | no siento | no sentia | no sentir | sin sensibilidad | sin sentir | perdi la sensibilidad | perdido la sensibilidad | no tengo sensibilidad | anestesiad* | insensible`,
  saddle: `bottom | bum | buttock | buttocks | groin | genital | genitals | private | privates | private parts | down there | down below | between my legs | between legs | saddle | crotch | vagina | penis | testicles | balls | scrotum | perineum | anus | back passage | rectum | arse | ass | inner thighs | willy | wiping | wipe |
    nalgas | nalga | pompis | trasero | culo | cola | ingle | genitales | partes intimas | partes privadas | partes bajas | entrepierna | entre las piernas | silla de montar | vagina | pene | testiculos | huevos | perineo | el ano | del ano | al limpiarme | ahi abajo | alla abajo | zona intima`,
  chest: `chest | pecho | torax`,
  pain: `pain | pains | ache | aches | aching | hurt | hurts | hurting | tight | tightness | pressure | crushing | squeezing | heavy | heaviness | dolor | dolores | duele | opresion | presion | apreta* | aprieta | punzada* | oprime | pesadez`,
  leg: `leg | legs | foot | feet | thigh | thighs | knee | knees | pierna | piernas | pie | pies | muslo | rodilla | rodillas`,
  weak: `weak | weaker | weakness | gave way | gives way | giving way | gave out | gives out | giving out | buckled | buckling | paralysed | paralyzed | wont move | wont work | cant move | cannot move | debil | debiles | debilidad | sin fuerza | no responde | no responden | falla | fallan | fallo | flojera | flojas | no me sostiene* | paraliz*`,
  calf: `calf | calves | pantorrilla | batata | gemelo | gemelos`,
  swollen: `swollen | swelling | swelled | hot | red | warm | hinchad* | caliente | roja | rojo | hinchazon | inflamad*`,
  cold: `cold | white | pale | blue | icy | fria | frio | helad* | blanca | palida | azul | morada`,
  fever: `fever | feverish | temperature | fiebre | calentura`,
  fell: `fell | fallen | had a fall | had a bad fall | tripped and fell | me cai | me he caido | tuve una caida | sufri una caida`,
} as const;

const circumstances: CircumstanceLists = {
  deny: `no | not | never | without | none | nor | neither | dont | doesnt | didnt | isnt | arent | wasnt | havent | hasnt | hadnt | sin | nunca | jamas | ni | tampoco | ningun | ninguna | nada de | free of | no longer`,
  denyNothing: `not only | not just | no solo | no solamente | no doubt | not sure | no se si | no se por que | not good | no better | not better | not well`,
  denyAll: `dont think | not that | no es que | no creo que | never`,
  turn: `but | however | although | though | except | because | pero | aunque | sino | porque | excepto | and i | and my | y no | y ahora | y me | y tengo`,
  or: `or | nor | o | ni | u`,
  answerNo: `no | none | never | nope | nil | negative | nunca | nada | ninguno | ninguna | negativo`,
  old: `years ago | year ago | last year | for years | for many years | years now | used to | as a child | when i was young | in 19* | in 20* | since 19* | since 20* | hace anos | hace muchos anos | hace * anos | desde hace anos | el ano pasado | en 19* | en 20* | desde 19* | desde 20* | de toda la vida | de siempre | always had | not new | nothing new | no es nuevo | nada nuevo`,
  oldish: `months ago | month ago | last month | for months | weeks ago | hace meses | hace un mes | el mes pasado | hace semanas`,
  fresh: `now | today | tonight | yesterday | this morning | this week | last night | suddenly | sudden | new | newly | worse | worsening | since yesterday | days ago | started | first time | never before | overnight | ahora | hoy | ayer | anoche | esta manana | esta semana | de repente | de pronto | de golpe | nuevo | nueva | peor | empeor* | por primera vez | hace dias | desde ayer`,
  gone: `fine now | ok now | better now | gone now | gone away | went away | all better | ya paso | se me paso | se me quito | ya estoy bien`,
  relations: `husband | wife | mother | father | mum | mom | dad | brother | sister | son | daughter | friend | neighbour | neighbor | dog | cat | marido | esposo | esposa | mujer | madre | padre | mama | papa | hermano | hermana | hijo | hija | amigo | amiga | vecino | vecina | perro`,
  heOrShe: `he | she | hes | shes | el | ella`,
  self: `i | im | ive | my | me | yo | puedo | tengo | siento | estoy`,
  onBehalf: `on behalf | writing for | asked me to write | escribo por | en nombre de | le escribo de parte`,
  supposed: `if i get | if i have | if i ever | if i had | if my | if i feel | if i cant | if i cannot | what if | should i get | in case of | in case i | si tengo | si me da | si siento | si no puedo | si llego | en caso de`,
  asksMeaning: `what does | what is meant | mean by | means | que significa | que quiere decir | que es eso de`,
};

/** Ordinary with this illness when it comes with walking or standing and goes with rest (fact 50). */
const eased = `walk | walking | walked | walks | standing | stand | stood | sit down | when i sit | caminar | camino | caminando | andar | ando | andando | de pie | parado | parada | hasta que me siento | cuando me siento | al sentarme`;

/** What sounds like a sign and is none. */
const idioms = `chest of drawers | chest freezer | treasure chest | pain in the neck | heart is broken | broke my heart | fell asleep | fell behind | fell in love | me cai de risa | caigo bien | hot water bottle | number | red flag | dead tired | cold feet about | calf muscle stretch`;

const rules: Readonly<Record<DangerSign, readonly Rule[]>> = {
  'leg-weak-or-numb': [
    {
      about: 'weak leg',
      ifNew: ['{leg} & {weak}'],
      unsure: [
        '{leg} & {weak}',
        'foot drop',
        'dropped foot',
        'pie caido',
        'cant lift .. foot',
        'no puedo levantar .. pie',
      ],
      eased: true,
    },
    { about: 'numb leg', ifNew: ['{leg} & {numb}'], eased: true },
    {
      about: 'stays numb when sitting',
      clear: ['stays/still/remains numb .. sit/sitting', 'numb even sitting', 'sigue dormid*'],
    },
  ],
  'numb-saddle': [{ about: 'numb between the legs', clear: ['{numb} & {saddle}'] }],
  urine: [
    {
      about: 'cannot pass urine',
      clear: [
        '{cannot} {pee}',
        '{cannot} go to pee',
        '{trouble} & {pee}',
        'pee .. wont come',
        'retention',
      ],
    },
    {
      about: 'cannot hold urine',
      clear: [
        'wet/wetting/peed/pissed myself',
        'wet the bed',
        'me hice encima',
        'me orine',
        'me mee',
        'me hago pis',
        'incontinen*',
        '{leak} & {urine}',
        'lost/lose/losing control & bladder',
        '{trouble} & bladder',
        'aguantar/retener {urine}',
        '{cannot} hold .. {urine}',
      ],
    },
  ],
  bowel: [
    {
      about: 'no control of the bowels',
      clear: [
        'soiled/soiling/messed myself',
        'pooed/pooped/shit myself',
        '{leak} & {poo}',
        'control & bowel/bowels',
        'me cague',
        'me hice caca',
        '{trouble} & bowel/bowels',
        'no controlo .. {poo}',
      ],
    },
  ],
  sexual: [
    {
      about: 'sexual change',
      clear: [
        '{cannot} get .. erection',
        '{cannot} get it up',
        'lost/lose/no erection/erections',
        'no feeling .. sex',
        'impoten*',
        'no se me para',
        'ereccion',
      ],
      unsure: ['sex & numb/different'],
    },
  ],
  'chest-or-breath': [
    { about: 'chest pain', clear: ['{chest} & {pain}', 'heart attack', 'infarto'] },
    {
      about: 'breath',
      clear: [
        '{cannot} breathe',
        '{cannot} catch .. breath',
        'short of breath',
        'shortness of breath',
        'out of breath',
        'breathless',
        'breathlessness',
        'no puedo respirar',
        'me falta el aire',
        'me ahogo',
        'falta de aire',
        '{cannot} respirar',
      ],
    },
  ],
  'cold-leg': [
    {
      about: 'cold leg',
      clear: [
        '{leg} & {cold} & white/pale/blue/palida/blanca/azul/morada',
        '{leg} gone/turned/went {cold}',
        '{leg} se me puso {cold}',
      ],
      ifNew: ['{leg} & {cold}'],
    },
  ],
  accident: [
    {
      about: 'accident',
      clear: [
        '{fell} & cant/cannot/hit/head/golpe/cabeza',
        'hit my head',
        'car accident',
        'car crash',
        'accidente',
        'me golpee la cabeza',
        'knocked down',
      ],
    },
  ],
  fever: [{ about: 'fever', clear: ['{fever}', 'temperature of 38*/39*/40*'] }],
  calf: [{ about: 'calf', clear: ['{calf} & {swollen}'] }],
  fall: [{ about: 'fall', clear: ['{fell}'] }],
};

const despairPhrases = `want to die | wish i was dead | wish i were dead | better off dead | kill myself | end my life | end it all | take my own life | no reason to live | suicid* | cant go on | cannot go on | dont want to live | quiero morir | quiero morirme | no quiero vivir | quitarme la vida | matarme | no quiero seguir viviendo | acabar con todo | mejor muert* | no puedo mas`;

const small = `a an the my our your his her its this that these those to of in on at for with i im ive it is am are was were be been have has had got get getting getting any some all really very so quite just even still also seem seems feel feels feeling felt much more little bit lot now again
  el la los las un una unos unas mi mis su sus de del en al a lo le se me te ya muy mucho mucha tan casi tengo tiene tenido he ha hay esta estan estoy es son siento noto toda todo`;

const book = new Phrasebook({ lists, small, notMisspelt: '' });
const marks = circumstanceMarks(book, circumstances);
const compile = (phrases: readonly string[] = []) => phrases.map((phrase) => book.phrase(phrase));
const compiled = dangerSignNames.flatMap((sign) =>
  rules[sign].map((rule) => ({
    sign,
    eased: rule.eased === true,
    clear: compile(rule.clear),
    unsure: compile(rule.unsure),
    ifNew: compile(rule.ifNew),
  })),
);
const entries = (list: string) => compile(list.split('|'));
const despair = entries(despairPhrases);
const idiomPhrases = entries(idioms);
const easedPhrases = entries(eased);

/** How sure: not at all, perhaps, surely. */
type Sureness = 0 | 1 | 2;
const lower = (sureness: Sureness): Sureness => (sureness === 2 ? 1 : 0);

function weighed(sureness: Sureness, { certain, perhaps }: Circumstances): Sureness {
  if (certain.size > 0) return 0;
  return perhaps.size > 0 && sureness === 2 ? 1 : sureness;
}

function surenessOf(
  rule: (typeof compiled)[number],
  reading: Reading,
  telling: Telling,
  idiom: ReadonlySet<number>,
  isEased: boolean,
): Sureness {
  let most: Sureness = 0;
  for (const [list, sureness] of [
    [rule.clear, 2],
    [rule.unsure, 1],
    [rule.ifNew, 0],
  ] as const) {
    for (const found of list.flatMap((phrase) => reading.find(phrase, idiom))) {
      const around = telling.of(found);
      const fresh = { 'same sentence': 2, 'next to it': 1 } as const;
      const sure: Sureness = sureness === 0 ? (around.fresh ? fresh[around.fresh] : 0) : sureness;
      const weight = weighed(rule.eased && isEased ? lower(sure) : sure, around);
      if (weight > most) most = weight;
    }
  }
  return most;
}

/**
 * What a reply says of danger and of despair. Reads English and Spanish at once, takes any text, and
 * never throws; the longer the text, the longer it takes, in proportion.
 */
export function readSafety(written: string): { safety: Safety; despair: boolean } {
  const reading = book.read(writtenWords(written));
  const telling = new Telling(reading, book, marks);
  const idiom = places(idiomPhrases.flatMap((phrase) => reading.find(phrase)));
  const isEased = easedPhrases.some((phrase) => reading.find(phrase).length > 0);
  const sure = new Map<DangerSign, Sureness>();
  for (const rule of compiled) {
    const sureness = surenessOf(rule, reading, telling, idiom, isEased);
    if (sureness > (sure.get(rule.sign) ?? 0)) sure.set(rule.sign, sureness);
  }
  const despairs = despair
    .flatMap((phrase) => reading.find(phrase, idiom))
    .some((found) => !telling.of(found).certain.has('denied'));
  const most = Math.max(0, ...sure.values());
  if (most === 0) return { safety: { kind: 'none' }, despair: despairs };
  const signs = dangerSignNames.filter((sign) => sure.get(sign) === most);
  return { safety: { kind: most === 2 ? 'clear' : 'unsure', signs }, despair: despairs };
}
