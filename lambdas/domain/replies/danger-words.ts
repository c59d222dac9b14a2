/**
 * The words in which people write of a danger sign or of despair, English and Spanish, for a clinician
 * to review: rule by rule what is taken for which sign, then the lists of words that the rules name,
 * then what changes the meaning. How phrases are written is told in `phrasebook.ts`; every example
 * runs as a test.
 */
import type { DangerSign } from '../danger-sign.ts';
import type { CircumstanceLists } from './phrase-circumstances.ts';
import { type Safety, safetyReader } from './safety-reading.ts';

export type { Safety } from './safety-reading.ts';

/** One way in which a sign is told of. Phrases are divided by `|`; no accents, no apostrophes. */
export interface Rule {
  readonly about: string;
  /** Taken for the sign as it stands: the text at once. */
  readonly clear?: string;
  /** It may be the sign: the text, and the question whether it is new. */
  readonly unsure?: string;
  /**
   * Common with this illness (fact 50). Said to be new or quickly worse it is the sign, said of
   * today it may be, and else it is none.
   */
  readonly ifNew?: string;
  /** Words that make it one step less sure: a list of `lessSure`. */
  readonly lessSureWith?: keyof typeof lessSure;
  readonly examples: {
    readonly clear?: readonly string[];
    readonly unsure?: readonly string[];
    readonly none?: readonly string[];
  };
}

export const dangerRules: Readonly<Record<DangerSign, readonly Rule[]>> = {
  'leg-weak-or-numb': [
    {
      about: 'a leg does not move or hold',
      clear: `{leg} & {will not move} | {cannot} wiggle/bend/lift .. toes | no puedo mover .. dedos | {leg} .. not take my weight | {leg} .. wouldnt take my weight | wouldnt/wont take my weight | {leg} .. folded/folding/folds | {leg} .. dobla/doblan sola/solas | {leg} & debilitad* mucho | {leg} .. se me queda colgando | feeling in .. {leg} .. {stopped}/went | {leg} & not as strong | {cannot} move/mover .. {leg} | {leg} & paralysed/paralyzed/paralysis/paralizada/paralizadas/paralizado/paralizo/paralizaron |
        {leg} & collapsed/collapsing | {cannot} feel/sentir .. {whole leg} | {no feeling} .. {whole leg} | {whole leg} .. {no feeling} |
        {leg} gave/given/packed up/in | {leg} quit | {leg} & crumpled | {leg} & turned to jelly/rubber | strength/power/fuerza .. {leg} .. vanished/gone/disappeared | no use in .. {leg} | se me cayo el pie | {leg} .. gone dead | {leg} .. went dead | lost the use of .. {leg} | waist down .. dead/numb/nothing/paralysed/paralyzed | {numb} .. waist down | dead .. waist down | cintura para abajo .. {numb} | {numb} .. cintura para abajo`,
      lessSureWith: 'walking',
      examples: {
        clear: ["I can't move my foot", 'No puedo mover la pierna', 'las piernas no me responden'],
        unsure: ["my legs won't work when I walk far"],
        none: ['I can move my leg well', 'las piernas me responden'],
      },
    },
    {
      about: 'a foot that hangs or drags',
      unsure: `foot drop | drop foot | dropped foot | foot .. dropped | foot .. drops | foot .. slaps/slapping/flapping/flopping/dropping/catching/catches/hangs/hanging/dangles/dangling | foot/shoe/toe/toes .. scuff* | scuff* .. shoe/toe/toes/foot | foot .. flops | {leg} .. drag/drags/dragging/dragged | drag/dragging/drags .. {leg} | {cannot} {lift} .. {leg} | {leg} .. {cannot} {lift} | pie caido | pie pendulo | arrastro .. {leg} | arrastrando .. {leg} | {leg} .. arrastr* | no levanto .. pie | no subo .. pie`,
      ifNew: `foot drop | drop foot | dropped foot | foot .. dropped | foot .. drops | foot .. slaps/slapping/flapping/flopping/dropping/catching/catches/hangs/hanging/dangles/dangling | foot/shoe/toe/toes .. scuff* | scuff* .. shoe/toe/toes/foot | foot .. flops | {leg} .. drag/drags/dragging/dragged | drag/dragging/drags .. {leg} | {cannot} {lift} .. {leg} | {leg} .. {cannot} {lift} | pie caido | pie pendulo | arrastro .. {leg} | arrastrando .. {leg} | {leg} .. arrastr* | no levanto .. pie | no subo .. pie`,
      examples: {
        clear: ["since yesterday I can't lift my foot", 'desde ayer arrastro el pie'],
        unsure: ['I have foot drop', 'tengo el pie caído'],
        none: ['foot drop since 2015', 'no arrastro el pie'],
      },
    },
    {
      about: 'weakness; when it comes with walking and goes with rest it is ordinary',
      unsure: `sin piernas | {leg} & {weak} | se me va la pierna | se me van las piernas | {leg} .. not .. strong | strength/power/fuerza .. {leg} .. gone/went/vanished/disappeared/drained | {trouble}/harder .. move/moving .. {leg} | cuesta .. mover .. {leg} | siento/noto .. {leg} .. {odd} | {leg} feel/feels {odd} | me tropiezo mas/mucho | keep tripping | trip/tripping more | {leg} & {odd} & today/now/since/usual/yesterday/morning/hoy/ahora/ayer/desde/siempre`,
      ifNew: `sin piernas | {leg} & {weak} | new/sudden/nueva/repentina weakness/debilidad | strength/power/fuerza .. {leg} .. gone/went/vanished/disappeared/drained | {trouble}/harder .. move/moving .. {leg} | cuesta .. mover .. {leg}`,
      lessSureWith: 'walking',
      examples: {
        clear: ['my leg suddenly went weak', 'de repente se me fue la fuerza de la pierna'],
        unsure: ['my leg feels weak', 'My knee gave way', 'me falló la rodilla'],
        none: ['my legs are weak when I walk and fine when I sit', 'no weakness in my legs'],
      },
    },
    {
      about: 'can no longer stand, get up, or use a foot as before',
      unsure: `gives/gave when .. weight | {leg}/toes .. havent/hasnt/not come back | {leg} .. from under me | las piernas se me fueron | se me fueron las piernas | {cannot} push .. {leg} | {cannot} .. pedal/clutch/brake/accelerator/freno/embrague | {leg}/muscles .. wasted/wasting | {cannot} .. tiptoe/tiptoes/puntas/puntillas/talones | {cannot} .. tip toe | {cannot} control/use .. {leg} | had to crawl | having to crawl | tuve que arrastrar* | {cannot} stand at all | {cannot} stand any/anymore | {cannot} stand on .. {leg} | {cannot} stay on my feet | {cannot} get out of bed/chair | {cannot} get up out | no me/se puedo/puede parar $ | no puedo/puede pararme/pararse/levantarme/levantarse $ | no me/se puedo/puede levantar $ | no me/se sostengo/sostiene | no me/se tengo/tiene en pie`,
      ifNew: `{cannot} push .. {leg} | {cannot} .. pedal/clutch/brake/accelerator/freno/embrague | {cannot} .. tiptoe/tiptoes/puntas/puntillas/talones | {cannot} .. tip toe | {cannot} control/use .. {leg} | {cannot} stand at all | {cannot} stand any/anymore | {cannot} stay on my feet | {cannot} get out of bed/chair | no me/se puedo/puede parar/levantar | no puedo/puede pararme/pararse | no me/se sostengo/sostiene | no me/se tengo/tiene en pie`,
      examples: {
        clear: ['since this morning I cannot stand at all', 'desde ayer no me sostengo'],
        unsure: ["I can't get out of bed", 'no me puedo parar'],
        none: ['I cannot stand for long', 'no puedo parar de caminar', "can't stand the heat"],
      },
    },
    {
      about: 'numbness or tingling that is new or quickly worse',
      ifNew: `{leg} & {numb} | {leg} & {tingle} | new/nuevo/sudden numbness/tingling/entumecimiento/adormecimiento/hormigueo`,
      unsure: `{leg} & {numb} & {more} | {leg} & {numb} & {all the time}`,
      lessSureWith: 'walking',
      examples: {
        clear: [
          'New numbness in my right leg',
          'my legs feel numb since yesterday',
          'de pronto se me durmió la pierna',
        ],
        unsure: ['my leg is numb all the time', 'las piernas más dormidas que antes'],
        none: ['my feet have been numb for years', 'se me duermen las piernas al caminar'],
      },
    },
    {
      about: 'numbness that stays when sitting',
      clear: `{numb} & {stays} | {numb} & {even sitting} | {numb} & not any more/anymore | {numb} & ahora ya no | {weak} & {even sitting} | {stays} numb | {stays} dormid* | {stays} entumid* | {stays} entumecid* | {stays} adormecid* | {leg} .. never woke | {numb} .. all night | {leg} .. never wakes | {leg} .. not wake up | {leg} .. not woken | {leg} .. no despierta | {leg} .. no desperto`,
      examples: {
        clear: [
          'the numbness does not go away when I sit',
          'la pierna sigue dormida aunque me siente',
        ],
        none: ['the numbness goes away when I sit', 'la pierna dormida se me pasa al sentarme'],
      },
    },
    {
      about: 'a sign that is not named, or signs of a stroke: the widest of the emergency texts',
      unsure: `{have} one/some/two of .. danger/warning/red | one of the danger signs | a danger sign | the red box | una senal de peligro | una de las senales | tengo senales de peligro |
        need an ambulance | called an ambulance | call an ambulance | this is an emergency | es una emergencia | necesito una ambulancia | llame a la ambulancia | llamar a una ambulancia |
        having a stroke | had a stroke | a stroke | face .. drooping | face .. drooped | slurred | slurring | cant speak properly | derrame cerebral | un derrame | ictus | embolia | boca torcida | cara torcida | se me torcio .. boca/cara`,
      examples: {
        unsure: ['I have one of the danger signs', 'tengo una señal de peligro'],
        none: [
          'I have none of the danger signs',
          'ninguna señal de peligro',
          'had a stroke of luck',
        ],
      },
    },
  ],

  'numb-saddle': [
    {
      about: 'numb between the legs, around the bottom, or when wiping',
      clear: `{numb} & {saddle} | {tingle} & {saddle} | {saddle} .. dead | below the waist & {no feeling} | numb where i sit | {saddle} & frozen/dentist/novocaine/novocain/anaesthetic/anesthetic/cotton/congelad*/dentista/anestesia | no me siento .. {saddle} | no siento donde me siento | {no feeling} .. {wiping} | {wiping} .. {no feeling}`,
      lessSureWith: 'seat',
      examples: {
        clear: [
          'I am numb down there',
          'no feeling when I wipe',
          'my privates go to sleep',
          'no siento al limpiarme',
          'se me durmió el culo',
        ],
        unsure: ['my bottom goes numb on the bike'],
        none: [
          'not numb down there',
          'the bottom of my foot is numb',
          'no tengo nada dormido ahí abajo',
        ],
      },
    },
    {
      about: 'an odd feeling there, or numb on the toilet',
      unsure: `{odd} & {saddle} | algo .. en mis partes | something .. down there/below | {numb} & toilet/loo/taza/vater/inodoro/excusado | {wiping} & otra persona | {wiping} & someone/somebody else/elses | no siento .. parte de atras`,
      examples: {
        unsure: ['funny feeling between my legs', 'siento raro entre las piernas'],
        none: ['a funny picture'],
      },
    },
  ],

  urine: [
    {
      about: 'urine is spoken of at all, and not as fine: nobody does so without cause',
      unsure: `pee | peed | peeing | urine | urinate | urinating | bladder | incontinen* | orina | orinar | orino | orine | orinando | vejiga | pipi | mear | meo`,
      lessSureWith: 'fine',
      examples: {
        unsure: ['something is up with my bladder', 'lo de la orina me preocupa'],
        none: ['I pee fine', 'orino bien', 'de la vejiga todo bien'],
      },
    },
    {
      about: 'cannot pass urine, or only with trouble',
      clear: `{cannot} {pee} | {cannot} {go} {pee} | {pee} .. {cannot} $ | {cannot} pass anything/any/nothing/drop | orinar .. no puedo | {pee} y no puedo | not peed/weed/urinated | no peeing/pee since/for/all | bladder .. full .. {cannot} | minutes before .. {urine} | before any {urine} | tardo .. {pee} | horas sin orinar/mear | dias sin orinar/mear | {cannot} pass/pas .. {urine} | only {pee} .. bit/little/drop/drops/trickle | {pee} only .. bit/little/drop/drops/trickle | solo {pee} .. gotas/gota/poquito | {cannot} empty .. bladder | {cannot} vaciar .. vejiga | {cannot} start/begin .. {pee} | {cannot} {go} to .. toilet/loo/bathroom/lav | need/want/have .. go but/and cant/cannot/nothing |
        {trouble} {pee} | {trouble} {go} {pee} | {trouble} pass/passing .. {urine} | {trouble} start/starting/begin/empezar/comenzar/iniciar/echar .. {pee} | {pee} .. {is hard} | bladder & {trouble} | vejiga & {trouble} |
        toilet/loo/bathroom/pee/wee/bladder & {nothing comes} | orinar/mear/bano/pis/pipi & {nothing comes} | {urine} .. {nothing comes} | {urine} wont come/start/flow | no me/se sale .. chorro | solo gotitas | no me sale .. {urine} | no sale .. {urine} | urinary retention | in retention | retencion de orina | retencion urinaria |
        not/havent/hasnt peed/weed/urinated/been .. since/all | no orino desde | no he orinado | sin orinar desde | {cannot} go for a {urine} | no {pee} since/for/today/all/yet | no {pee} all | hasnt {pee} since/for/today/all | llevo .. sin {pee} | desde .. sin {pee} | sin {pee} desde/hace | dia/dias/horas/noche .. sin {pee} | have to push .. {urine}/{pee} | push and push | havent/hasnt/not/didnt/no pass/passed/passing/made/produced .. {urine} | hace .. que no {pee} | no {pee} .. hace/desde | {want} to go .. {nothing comes} | need/trying/try to go .. {nothing comes} | takes/taking/took .. ages/long/minutes/forever .. {pee} | minutes/ages to start/begin & toilet/loo/bathroom | minutes/ages .. get going .. toilet/loo/bathroom | {urine} .. stuck/blocked | bladder .. wont/doesnt empty | vejiga llena & {cannot} | bladder & {cannot} let go/release | waterworks/bladder .. packed up/in | waterworks .. given up | catheter* & {cannot} | cateter/sonda & {cannot} | tardo/tarda & {pee} | apretar/pujar/empujar .. {pee} | pujar y pujar | pujar/pujo .. salga/chorro/chorrito | bladder .. not empty* | {cannot} .. soltar/echar nada/gota | no echo .. gota/nada | no suelto .. gota/nada | strain* & {pee}/{urine} | hacer fuerza .. {pee} | hago fuerza .. {pee}`,
      examples: {
        clear: [
          "I can't pee",
          'not able to pass water',
          'no puedo orinar',
          'no me sale la orina',
          'me cuesta empezar a orinar',
        ],
        unsure: ['I had trouble peeing a few months ago'],
        none: [
          'no trouble peeing',
          'I pee fine',
          'no tengo problemas para orinar',
          "I can't go for walks",
        ],
      },
    },
    {
      about: 'cannot hold urine',
      clear: `{urine} .. runs/running down | wet .. through .. not/never felt | {cannot} stop myself leaking/peeing/weeing/wetting | {cannot} stop leaking/peeing/weeing/wetting/dribbling | leaking .. all day | {leak} & {no feeling} | estoy/toda/todo meada/meado/orinada/orinado | amaneci/desperte/amanece mojad*/orinad*/empapad* | wet .. without noticing/knowing/feeling | wet the sofa/couch/car/floor | me mojo .. sin/encima/toda/todo | mojo .. pantalon/ropa/sin | {wet} myself/meself/self/bed/pants/trousers/knickers/underwear/pyjamas/pajamas/sheets/nappy/chair | wet through my | {leak} & {urine} | {lost} control .. {urine} | control .. {urine} .. {lost} | no control .. {urine} | {cannot} control .. {urine} | {cannot} hold .. {urine} | {cannot} {hold it} | incontinen* |
        {not in time} & toilet/loo/bathroom/bano | accidents/accident & toilet/loo/pee/wee/pants/underwear/bladder/bathroom/bed/water | usar/uso/usando/pongo/ponerme/llevo/necesito .. panal/panales/compresas/absorbentes | wear/wearing/need/needed/using pads/pad/nappies/diapers/panales |
        me orine | me orino | me mee | me meo | me meado | me he meado | me he orinado | meandome | orinandome | me estoy orinando | me ando meando | me ando orinando | {soil spanish} encima | pipi/pis encima | hago pis/pipi encima | moje/mojo/mojado .. cama/pantalon/pantalones/ropa/calzon/calzones/sabanas | {urine} {escapes} | {escapes} .. {urine} | no controlo .. {urine} | no aguanto .. {urine} | no retengo .. {urine} | {cannot} aguantar/retener/controlar/contener .. {urine} | perdidas de orina | perdi/perdido .. control .. {urine} | goteo/gotea/gotas .. {urine} | sin control .. {urine}`,
      lessSureWith: 'cough',
      examples: {
        clear: [
          'I wet myself',
          'no control over my bladder',
          'me hice encima',
          'se me sale el pipí',
          'no aguanto la orina',
        ],
        unsure: ['I leak a bit of pee when I cough'],
        none: [
          'I never wet myself',
          'wet weather',
          'no se me sale la orina',
          'de niño me orinaba en la cama',
        ],
      },
    },
    {
      about: 'woke wet, or is wet and does not say why',
      unsure: `puddle .. chair/bed/seat/sofa | charco .. silla/cama/sillon | woke/wake/wakes/woken/waking .. soaking/soaked/wet/drenched | bed/sheets/mattress .. soaking/soaked/wet/drenched | soaking/soaked/wet .. bed/sheets/mattress/sofa | pants/trousers/knickers/underwear/clothes/skirt/dress .. wet/soaked/soaking | change/changing/changed .. sheets/bedding/bedclothes .. night/nights | change/changing/changed .. bed clothes | before i know i need/want | cambiar .. sabanas/cama .. noche/noches | caught short | falda/vestido .. mojad*/empapad* | wet .. right through | wet and .. not/never feel/felt/know/knew | cama/sabanas/colchon .. mojad*/empapad* | pantalon/pantalones/calzon/ropa .. mojad*/empapad* | estoy/ando/anda mojad*`,
      lessSureWith: 'wet for a reason',
      examples: {
        unsure: ['woke up soaked', 'my trousers are wet again', 'la cama estaba mojada'],
        none: ['my trousers got wet in the rain', 'la ropa mojada por la lluvia'],
      },
    },
    {
      about: 'cannot feel the bladder or the urine',
      clear: `{no feeling} when ive gone/been | {no feeling} when i go | no se cuando .. {pee} | {no feeling} .. {pee} | {pee} .. {no feeling} | {no feeling} .. bladder/vejiga | {no feeling} .. ganas de {pee} | {cannot} tell/know .. bladder | {cannot} tell/know .. {pee} | dont/doesnt/didnt know/no/notice/realise/feel .. bladder | dont/doesnt no .. need/when {pee} | only notice .. wet | dont/doesnt know/no .. need .. {pee} | dont/doesnt know/no when .. {pee} | no siento cuando .. {urine} | bladder .. {stopped} | no se .. vejiga | no noto .. {pee}/{urine} | no me doy cuenta .. {urine} | no siento .. {urine} | {numb} & bladder/vejiga`,
      examples: {
        clear: [
          "I don't feel it when I pee",
          'no siento cuando orino',
          'no sé cuándo tengo la vejiga llena',
        ],
        none: ['I feel it when I pee', 'siento bien cuando orino'],
      },
    },
    {
      about: 'other trouble with urine, which has many causes',
      unsure: `{pee} .. {more often} | {more often} .. {pee} | {more often} & toilet/loo/bathroom/bano | {rush} & toilet/loo/bathroom/bano/pee/wee | waterworks | bladder/vejiga & {odd} | bladder .. {not as was} | vejiga .. lata | {burns} & {pee} | {burns} & {urine} | weak/poor/slow stream/flow | stream .. weak/poor/slow | chorro .. poca/debil/poco/flojo | {not in time} to .. loo/toilet/bathroom | not quite make it | make it to the loo/toilet/bathroom | orino .. {poco} | blood .. {urine} | sangre .. {urine} | leak/leaking/leaks .. {cough} | leak/leaking .. bit | escapa/sale .. {cough} | dribbl* | infeccion de orina | infeccion urinaria | water infection | urine infection | uti | mal de orin | se me sale un poquito | se me escapa un poco | no llego al bano | hardly make it | not a/one drop/dribble/trickle $ | voy mucho al bano | tardo/tarda en arrancar/salir | gotitas .. rio/toso/cargo | no llegar .. bano | pis/orina/chorro .. despacito/lento/lenta/despacio | catheter* | cateter | sonda | wait/waiting .. {pee} | still havent/hasnt gone $ | havent gone $ | still havent been $ | no siento ganas | cant go $ | cannot go $`,
      examples: {
        unsure: ['burning when I pee', 'Me arde al orinar', 'my waterworks are playing up'],
        none: ['I pee normally', 'orino bien'],
      },
    },
  ],

  bowel: [
    {
      about: 'the bowels are spoken of at all, and not as fine: nobody does so without cause',
      unsure: `bowel | bowels | poo | pooing | poop | faeces | feces | caca | popo | heces | evacuar | evacuaciones | excremento`,
      lessSureWith: 'fine',
      examples: {
        unsure: ['something is up with my bowels', 'lo de la caca me preocupa'],
        none: ['bowels are fine', 'de la caca todo bien'],
      },
    },
    {
      about: 'no control of the bowels, or no feeling there',
      clear: `not know .. opened my bowels | didnt know .. opened my bowels | {cannot} stop .. {poo} | {poo} .. {cannot} stop | no puedo controlar .. {poo} | {soiled} myself/meself/pants/trousers/knickers/bed/underwear/sheets/clothes | {leak} & {poo} | {lost} control .. {poo} | no control .. {poo} | control .. {poo} .. {lost} | {cannot} control .. {poo} | {cannot} hold .. {poo} | {no feeling} .. {poo} | {poo} .. {no feeling} | bowel/fecal/faecal/anal incontinence | incontinencia fecal | accident/accidents & {poo} | {poo} .. pants/underwear/bed/trousers/knickers/car/sofa | {poo} .. {stopped} working | bowel/bowels opened/open/opening/moved/went/emptied/empty by/without/themselves/itself/in | everything/it just slides/slid/runs/pours out | no/lost grip/control/hold .. back there/down there/down below/behind | {poo} & didnt know/notice/realise/realize | {poo} & {no feeling} | {cannot} hold/keep .. bottom/bum/behind | no idea/clue when .. {poo} | motion/motions .. without/control | {numb} & bowel/bowels |
        me hice/hago .. del bano | hacerme/haciendome .. del bano | {soil spanish} .. caca | me hice .. caca/popo/dos | me hago .. caca/popo/dos | hice del dos/cuerpo encima | caca/popo encima | caca/popo/heces .. ropa/cama/calzon/calzones/sabanas | me cago encima | me cague | me caque | me he cagado | me ensucie | me ensucio | me he ensuciado | {escapes} .. {poo} | {poo} .. {escapes} | no controlo .. {poo} | no aguanto .. {poo} | no retengo .. {poo} | {cannot} aguantar/retener/controlar/contener .. {poo} | perdi/perdido .. control .. {poo} | sin control .. {poo} | no siento .. {poo} | no me doy cuenta .. {poo} | manche/mancho .. calzon/calzones/ropa/pantalon/calzoncillo/calzoncillos`,
      examples: {
        clear: [
          'I soiled myself',
          'lost control of my bowels',
          'me hice caca encima',
          'no controlo el intestino',
        ],
        none: ['my bowels are fine', 'no bowel trouble', 'me hice un té'],
      },
    },
    {
      about: 'other trouble with the bowels',
      unsure: `loose motion/motions | mess .. underpants/pants/knickers/underwear/bed | stained/marked/dirty/dirtied .. underwear/knickers/pants | no control .. behind | no control .. back there | se me escapo todo | se me sale todo | se me va todo | {rush} .. {poo} | correr .. {poo} | no ando bien del intestino/vientre/estomago | intestino & mal | bowel/bowels & {trouble} | bowel/bowels & {odd} | bowels .. not right | {trouble} .. {poo} | constipat* & feel/nothing/numb/days | estrenid* & {no feeling} | estrenid* & dias/ganas | nearly/almost .. accident | {not in time} & {poo} | bano .. caca/popo | intestino/vientre & {trouble} | diarrea/diarrhoea/diarrhea & {not in time} | {cannot} poo/poop | no puedo hacer caca/popo/dos | no puedo evacuar/defecar/obrar`,
      examples: {
        unsure: ['bowels are not right', 'ando estreñida y no siento ganas'],
        none: ['a bit constipated from the pills'],
      },
    },
  ],

  sexual: [
    {
      about: 'no erection, or no feeling in sex',
      clear: `{cannot} get .. erection/erections/hard/stiffy | {cannot} get it up | {cannot} keep/have/maintain .. erection/erections | {lost} .. erection/erections | erections/erection .. {stopped} | no erection/erections | {numb} & {sex} | {no feeling} .. {sex} | {sex} .. {no feeling} | downstairs .. dead/numb | down below/there .. stopped responding/working/reacting | manhood/willy/penis/tackle/downstairs .. {stopped} | manhood/willy/penis/tackle/downstairs .. not work/working/respond/responding | with my wife/husband/partner .. {no feeling} | wife/husband/partner and i .. felt nothing | con mi mujer/marido/esposa/esposo/pareja .. {no feeling} | hombria/virilidad/miembro/pito .. no responde/funciona/reacciona | {cannot} perform .. bed/bedroom/wife/husband | impotent | impotence | impotenc* |
        no se me para $ | no se me para {when} | ya no se me para | no se me levanta | no se me pone dura/duro | no se me empina | sin ereccion/erecciones | no tengo ereccion/erecciones | no logro .. ereccion | {cannot} .. ereccion | perdi/perdido .. ereccion/erecciones | {lost} .. sexual | {lost} .. feeling/sensation .. penis/vagina/clitoris/willy | {no feeling} .. pene/vagina/penis/clitoris/willy/miembro | perdi .. sensibilidad .. pene/vagina`,
      examples: {
        clear: [
          "I can't get it up any more",
          'no feeling during sex',
          'de repente no tengo erecciones',
          'no siento nada en las relaciones',
        ],
        none: ['Sex is fine', 'I will keep it up', 'no se me para el dolor'],
      },
    },
    {
      about: 'other change in sexual feeling',
      unsure: `en la cama .. no soy | not the man i was | {sex} & {odd} | {sex} .. {not as was} | {erection} & {trouble} | {cannot} keep it up | {cannot} ejaculat*/eyacular/climax/orgasm | eyacul* | ejaculat* | orgasm* & {cannot} | {cama} .. no es lo mismo`,
      ifNew: `{erection} & {trouble} | {sex} & {odd} | {cannot} ejaculat*/eyacular/climax/orgasm`,
      examples: {
        unsure: ['sex is not what it was', 'problemas de erección'],
        none: ['no problems with sex'],
      },
    },
  ],

  'chest-or-breath': [
    {
      about: 'the chest is spoken of at all, and not as fine or in a move',
      unsure: `my chest | el pecho | mi pecho`,
      lessSureWith: 'fine or moved',
      examples: {
        unsure: ['something is up with my chest', 'algo me pasa en el pecho'],
        none: ['my chest is fine', 'abrí el pecho y respiré hondo'],
      },
    },
    {
      about: 'pain, pressure or tightness in the chest',
      clear: `standing/sitting/weight/elephant/stone/brick .. on my chest | ladrillo/piedra/losa/elefante/yunque .. pecho | ticker & {pain} | vice/band/belt .. chest/ribs | pincha/punza/aprieta .. corazon | left arm & jaw | brazo izquierdo & quijada/mandibula | {pain} & left arm & sick/sweaty/sweating/dizzy/clammy | brazo izquierdo & sudor/mareo/nauseas/sudando | pero si el pecho | duele/duelen .. pecho | {chest} .. {pain} | {pain} .. {chest} | {chest} & {squeezed} | heart attack | heart pain | pain .. my heart | heart hurts | angina | ataque al corazon | ataque cardiaco | ataque de corazon | infarto | infartando | infartado | me duele .. corazon | dolor .. corazon | se me cierra .. pecho`,
      examples: {
        clear: [
          'tight chest today',
          'I have chest pain',
          'me duele el pecho',
          'opresión en el pecho',
        ],
        none: [
          'no chest pain',
          'a chest of drawers',
          'my heart is broken',
          'ni dolor de pecho ni ahogo',
        ],
      },
    },
    {
      about: 'short of breath',
      clear: `{cannot} breathe/breath/breathing/respirar/respira | {cannot} catch .. breath | {cannot} take .. breath/breaths | {pain} .. take .. breath | {cannot} get .. breath/air | {cannot} finish .. sentence | stopping/stop for air/breath | {cannot} talk/speak .. air/breath | boquea* | {cannot} coger/agarrar/jalar/tomar .. aire | short .. of breath | shortness of breath | short breath | out of breath | out of puff | no breath | breathless* | gasping | gasp for | fighting for breath/air | {trouble} breathing/breathe/breath/respirar | {trouble} .. respirar | breathing .. {is hard} | breathing .. {trouble} | suffocat* | smother* |
        me falta/faltaba/falto .. {air} | falta de {air} | me quedo sin {air} | me quede sin {air} | sin aliento | sin {air} | falta .. {air} | poco aire | me ahogo | me ahoga | me estoy ahogando | ahogo | ahogos | ahogada | ahogandome | me ahogue | no me entra .. {air} | no entra .. {air} | corta/corto de {air} | respiro .. {is hard} | mucha dificultad .. respirar | {trouble} .. {air} | me asfixio | asfix* | disnea | respiro mal | respiracion .. {is hard}`,
      lessSureWith: 'effort',
      examples: {
        clear: [
          "can't catch my breath",
          'I cannot breathe in',
          'short of breath since this morning',
          'me falta el aire',
          'me ahogo',
        ],
        unsure: ['out of breath on the stairs'],
        none: ['short of time', 'held my breath during the move', 'me falta tiempo'],
      },
    },
    {
      about: 'blood coughed up',
      clear: `cough/coughed/coughing .. blood | toso/tosiendo/tosi/tos .. sangre | escupo/escupi/escupiendo .. sangre`,
      examples: {
        clear: ['coughing up blood', 'estoy tosiendo sangre'],
        none: ['a cough'],
      },
    },
    {
      about: 'pain that goes where pain of the heart may go',
      unsure: `{pain} .. left arm | left arm .. {pain} | left arm & heavy/numb/tingl* | {pain} & brazo izquierdo | brazo izquierdo & dormid*/hormigue* | {pain} .. jaw | {pain} .. quijada/mandibula | {pain} & when i breathe/inhale | {pain} .. breathing | {pain} & al respirar | {pain} .. cuando respiro`,
      lessSureWith: 'arm or jaw for a reason',
      examples: {
        unsure: ['pain going down my left arm', 'me duele el brazo izquierdo'],
        none: ['my left arm was sore after the jab', 'el dentista me dejó dolor de mandíbula'],
      },
    },
    {
      about: 'less plain words for chest, heart or breath',
      unsure: `resoplo | resoplando | opresioncita | opresion | wheez* | puffed | puffing | puffed out | winded | panting | {chest} & {odd} | {chest} & molestia/molestias/incomodidad/discomfort/uncomfortable | heart & somersaults/flips/racing/racy/pounding/fluttering/flutters/skipping/irregular/jumping/jumpy/thumping/hammering | palpitat* | palpitac* | corazon & mil/brincos/brinca/galope/disparado/acelerado/acelera/rapido/saltos/desbocado/loco | me agito | me agite | me agita | agitada/agitado .. {when} | me fatigo | fatiga/fatigo .. respirar | mucha fatiga | jadeo | jadeando | pitos | silbidos .. pecho`,
      examples: {
        unsure: ['a bit wheezy', 'me agito al subir'],
        none: ['my heart is set on a trip'],
      },
    },
  ],

  'cold-leg': [
    {
      about: 'a leg that turned cold, pale or blue',
      clear: `{leg} & {cold} & {pale} | {leg} .. lost .. colour/color | {leg} .. sin color | {leg} .. colour/color of | {leg} & marble/marmol | {leg} {turned} .. {cold} | {leg} {turned} .. {pale} | {leg} & ice cold | {leg} .. cold as ice | {leg} .. like ice | {leg} & blue/bluish/purple/grey/gray | {pale} .. {leg} .. {cold} |
        {leg} se me puso .. {cold} | {leg} se me puso .. {pale} | se me puso .. {leg} .. {cold} | se me puso .. {leg} .. {pale} | {leg} se me pone .. {pale} | se me enfrio .. {leg} | {leg} .. se enfrio | {leg} .. se me enfrio | {leg} & helad* | {leg} & {pale spanish}`,
      examples: {
        clear: [
          'my leg has gone cold and white',
          'el pie se me puso frío y morado',
          'una pierna está pálida y fría',
        ],
        none: ['cold feet as always', 'it is cold and white outside'],
      },
    },
    {
      about: 'a leg that is cold',
      ifNew: `{leg} & {cold}`,
      unsure: `{leg} .. otro color | {leg} .. different colour/color | {leg} .. no warmth | {leg} .. tempano/hielo | leg .. cold | cold leg | one foot .. cold* | foot .. cold | toes .. blue | {leg} & colder/chillier | pierna .. fria | pie .. {cold} | {leg} & mas fria/frio`,
      lessSureWith: 'weather',
      examples: {
        clear: ['my foot is suddenly cold', 'I have a cold leg since this morning'],
        unsure: ['my leg feels cold', 'siento la pierna fría'],
        none: ['my feet are cold in winter'],
      },
    },
  ],

  accident: [
    {
      about:
        'a serious accident, a blow to the head, or a fall after which one cannot get up or walk',
      clear: `{fell} & {cannot get up} | se cayo & {cannot get up} | {fell} & passed/blacked out | {fell} & fainted/desmay*/conocimiento/unconscious | {fell} .. head | {fell} .. cabeza | {hit} .. head | head .. {hit} | {golpe} .. cabeza | cabeza .. {golpe} | {vehicle} .. {crash} | {crash} .. {vehicle} | me llevo por delante | {golpe} .. nuca/craneo | {hit} .. skull/temple | knocked me flying | rear ended | shunted | t boned | ran/crashed/drove/went into me | hit from behind | headfirst .. into | head first .. into | me dieron por detras | knocked/thrown off .. {vehicle} | tirad* en el piso/suelo | stuck on the floor | lying on the floor | knocked down by | knocked over by | run over | ran over me | hit by a {vehicle} | road accident | traffic accident | serious accident | bad accident | in an accident | cai de .. escalera/techo/arbol/andamio | fell off/from/out .. ladder/roof/horse/loft/tree | {fell} & escalera de mano | {fell} & no camino | {fell} & {cannot} .. weight | {fell} & ayuda para levantarme | floor .. {cannot} lift | {cannot} lift her/him |
        atropell* | accidente de {vehicle spanish} | tuve un accidente | sufri un accidente | he tenido un accidente | choque .. {vehicle spanish} | me choco .. {vehicle spanish} | me chocaron | nos chocaron | chocamos en/con/de/contra | me pego .. {vehicle spanish} | {vehicle spanish} .. me pego/golpeo/tiro | me embistio | concussion | conmocion | knocked out | knocked unconscious | {cannot} get up off/from .. floor`,
      examples: {
        clear: [
          'I fell and hit my head',
          'was in a car crash',
          'me golpeé la cabeza',
          'me caí y no me puedo levantar',
        ],
        none: ['hit the nail on the head', 'accidentes ninguno', 'no accidents'],
      },
    },
    {
      about: 'fainted, or a lighter knock',
      unsure: `{cannot} walk on it/foot/leg | {cannot} put .. weight | {cannot} apoyar | had an accident | passed out | pass out | blacked out | fainted | fainting | feel/feeling/felt faint | i collapsed | lost consciousness | desmay* | perdi el conocimiento | perdi el sentido | me desvaneci | bumped .. head | big bump | bump on .. head/forehead | chichon | knocked .. head | cupboard .. head | pegue .. cabeza`,
      examples: {
        unsure: ['I passed out yesterday', 'me desmayé ayer'],
        none: ['the ink was faint'],
      },
    },
  ],

  fever: [
    {
      about: 'fever',
      clear: `chills/shivers/shivery/shivering/sweats & back/spine/backache | escalofrio/escalofrios/tiritona/sudores & espalda/columna/rinones | thermometer/termometro .. {degrees} | {degrees} & back/backache/spine/espalda/columna/rinones | {fever} | {temperature} .. {degrees} | {degrees} .. {temperature} | have/got/had/running/ran/run a temperature | high/raging temperature | temperatura .. altisima/elevada | temperature .. up | temperature .. high | burning up | me subio la temperatura | temperatura alta | tengo temperatura`,
      lessSureWith: 'weather',
      examples: {
        clear: [
          'temperature of 39',
          'I have a fever',
          'tengo fiebre',
          'calentura desde ayer',
          '39 de fiebre',
        ],
        none: ['no fever', 'football fever', 'fiebre no tengo', 'hay fever again'],
      },
    },
    {
      about: 'may be fever, or very unwell',
      unsure: `feverish | afiebrad* | enfebrecid* | febril | destempl* | chills | shiver* | shivers | rigors | escalofrio | escalofrios | tiritona | tiritando | hot and cold | very unwell | really unwell | very poorly | very ill | muy malo/mala $ | me siento muy mal | {degrees} | night sweats | sudores`,
      examples: {
        unsure: ['I feel feverish', 'me siento afiebrado'],
        none: ['I feel well'],
      },
    },
  ],

  calf: [
    {
      about: 'one calf swollen, hot or red; a clot',
      clear: `{calf} & {swollen} | {calf} & {hot} | {lower leg} & {swollen} & {hot} | {leg} & {swollen} & {hot} | {calf} .. twice the size | one/left/right {leg}/{lower leg} .. twice/double the size | una pierna .. el doble | {calf} .. doble | {calf} .. bigger/fatter/thicker/larger/gorda/grande/gruesa | blood clot | clot .. {leg} | clot .. {calf} | clots .. {calf} | back of my/the {leg}/{lower leg} .. {hot} | back of my/the {leg}/{lower leg} .. {swollen} | clot in | dvt | thrombosis | deep vein | coagulo* | trombo* | trombosis | flebitis`,
      examples: {
        clear: ['my calf is swollen and hot', 'una pantorrilla roja', 'se me hinchó el gemelo'],
        none: [
          'my calf cramps at night',
          'hot water bottle on my calf',
          'calambres en la pantorrilla',
        ],
      },
    },
    {
      about: 'a leg or calf that may be swollen',
      unsure: `{lower leg} & {hot} | {leg} & {swollen} | {ankle} & {swollen} | {calf} & tender/throbs/throbbing/hard | {calf} .. sore to | {calf} .. touch | {calf} .. tocarla/tocar/tocarme/tocarlo | {leg} .. bigger than | pierna .. mas gorda/gruesa/grande`,
      lessSureWith: 'weather',
      examples: {
        unsure: ['ankles swollen', 'tengo los tobillos hinchados'],
        none: ['no swelling in my legs'],
      },
    },
  ],

  fall: [
    {
      about: 'a fall that hurt',
      clear: `{fell} & {hurt}`,
      examples: {
        clear: ['I fell and hurt my hip', 'me caí y me lastimé la mano'],
        none: ['I fell asleep', 'me caí de risa'],
      },
    },
    {
      about: 'a fall',
      unsure: `{fell} | casi me caigo | me caigo | keep falling | falling over | falls this week | tropezon | went over | fell $`,
      examples: {
        unsure: ['I had a fall', 'me caí'],
        none: ['never had a fall', 'I am afraid of falling', 'the price fell', 'usted me cae bien'],
      },
    },
  ],
};

/** Very low mood or thoughts of self-harm: the crisis text, whatever the number of the week is. */
export const despairRules: readonly Rule[] = [
  {
    about: 'wishes to be dead, or to end life',
    clear: `{wish} & not wake | {wish} & never wake | {want} & not wake | {want} & never wake | dormirme y no despertar | pills/tablets .. taking/take/swallow .. lot/all/whole | taking/take/swallow .. all/lot .. pills/tablets/medication/medicines | enough of living $ | enough of life | enough of this life | done with life | done with living $ | through with life | finished with life | dios me lleve | dios me recoja | dios me llame | me lleve dios | me lleve el senor | senor me lleve | lord/god .. take me now/soon/home/$ |  lord takes me | god takes me | quitar la vida | quito la vida | me quiero ir de este mundo | irme de este mundo | dejar este mundo | leave this world | hang myself | shoot myself | drown myself | slit my | jump off a | jump from a | jump in front | under a train | under a bus | ahorcarme | colgarme | tirarme al | me da igual morir* | me da igual vivir | no me importa morir* | dont care if i live/die | dont care whether i live/die | wouldnt mind dying | wouldnt mind not waking | wouldnt care if i died | why am i still here/alive | why .. still alive | what am i living for | para que vivo | por que sigo viv* | nothing left for me | nothing left to live | no good to anyone/anybody | no use to anyone/anybody | no sirvo para nada | estoy de mas | estorbo a | no valgo nada | i am worthless | feel worthless | feel useless | say goodbye to everyone | bother .. alive/living | not .. see the morning/tomorrow | not .. see another | ending things | could/might/would end it $ | could/might/would end it all/now/today | sleep forever | dormir para siempre | descansar para siempre | end everything | nothing to live for | isnt/not much to get up for | nothing/little to get up for | sentido a nada | que me recoja/lleve | tomarlas todas | tomarmelas todas | tira/tiro/tirarse/tirarme .. balcon/ventana/puente | ya me mori $ | ya me mori y | ya no sirvo | para/pa lo que me queda | easier/better not to be alive/here | mas facil no estar viv* | mejor no estar viv* | no estar viva/vivo | feel like dying | feels like dying | feel like giving up on | feel like ending | happier/better if i wasnt/werent | happier/better if i was/were not | sentido .. vivir | sentido a vivir | want it all to stop/end | want everything to stop/end | desperate to die | {cannot} do this any more/anymore $ | would care if i died/was/were | a nadie le importa* .. muriera/muero/falto/muera | quiero que todo termine/acabe/pare | que termine todo | nothing worth living | reason to carry on $ | reason to go on $ | reason to live | reason to be alive | razon .. seguir viviendo | razon .. vivir | motivo .. vivir | motivo .. seguir viviendo | end things $ | just want out $ | want out of this life | preferiria no estar | no amanecer | hacer una tonteria | hacer una locura | nothing matters any/anymore | nada me importa | todo me da igual | ya nada importa | world .. without me | todos .. sin mi | {want} to die | {want} to be dead | {wish} i was/were dead | better if i was/were dead/gone | if i was/were dead | if i was gone | nobody/noone would miss me | miss me if i | taking all .. pills | take all .. pills | swallow all .. pills | overdose | {cannot} take it any/anymore | want it to end | want this to end | a burden to my family | a burden on my family | am a burden | happier without me | {not} want to carry on | point in carrying on | point .. carrying on | {wish} .. not wake up | {wish} .. never wake up | {not} want to wake up | {want} not to wake up | hope .. not wake up | {not} want to live | {not} want to be here | {not} want to be alive | {not} want to exist | {not} wake up tomorrow | no desire/wish/will to live | better off dead | rather be dead | rather die | ready to die | want it .. over | want to end it | end it all | ending it all | end my life | ending my life | end my own | take my life | take my own | taking my own | taking my life | kill myself | killing myself | killed myself | kms | harm myself | harming myself | hurt myself on purpose | hurting myself | cut myself on purpose | suicid* | top myself | do myself in | finish myself | unalive | better off without me | burden to everyone | burden on everyone |
      todas las pastillas | nadie .. extranar .. si me muero | nadie .. extranara | si me muero | mejor me muero | preferiria estar muert* | preferiria morir* | preferiria no vivir | soy un estorbo | soy una carga | soy un lastre | quiero que se acabe | que se acabe todo | quiero que todo se acabe | no quiero estar aca | sentido .. seguir | quiero morir | quiero morirme | quisiera morir | quisiera morirme | me quiero morir | ganas de morir | ganas de morirme | deseo morir | prefiero morir | prefiero morirme | prefiero estar muert* | quisiera estar muert* | quiero estar muert* | mejor .. muert* | no quiero vivir | ya no quiero vivir | no quiero seguir viviendo | no quiero seguir viv* | no quiero seguir asi | no quiero estar aqui | no quiero existir | sin ganas de vivir | no .. ganas de vivir | quitarme la vida | quitarme de en medio | acabar con mi vida | terminar con mi vida | acabar con todo | terminar con todo | matarme | me voy a matar | me mato $ | me quiero matar | suicid* | hacerme dano | hacerme daño | lastimarme | cortarme las venas | tirarme por/de/del | pegarme un tiro | ojala .. no despert* | ojala me muera | ojala me muriera | ojala .. morir* | no despertar | mejor sin mi | soy una carga para todos | ganas de desaparecer | quiero desaparecer | dejar de existir | dormir y no despertar`,
    examples: {
      clear: ['I want to die', 'better off dead', 'no quiero vivir', 'pienso en quitarme la vida'],
      none: [
        'this walk nearly killed me',
        'I am dying to see you',
        'me muero de ganas',
        "I don't want to die",
      ],
    },
  },
  {
    about: 'sees no way on',
    clear: `{cannot} cope $ | {cannot} cope any/anymore | {cannot} cope with life | end of my tether/rope $ | no puedo con mi vida | {cannot} go on like this | {cannot} go on $ | {cannot} go on any/anymore/living | {cannot} live like this | {cannot} take .. any more/anymore | {cannot} face .. another/tomorrow | no reason to live | nothing to live for | no point .. living/life | point .. of/in living | point .. going on | life .. not worth | life .. isnt worth | isnt worth living | not worth living | had enough of life | tired of living | tired of life | fed up with life | sick of living | no way out | no hope .. for me | no hope left | hopeless | lost all hope | lost hope | given up on life | giving up on life | despair | in despair | desperate | what is the point $ | whats the point $ | whats the point .. any more |
      no puedo mas $ | no puedo mas con .. vida | no puedo mas .. asi | ya no puedo mas | no aguanto mas $ | ya no aguanto mas | no aguanto mas .. vida | no .. sentido .. vida | vida .. no .. sentido | vivir .. no .. sentido | no vale la pena vivir | no .. pena .. vivir | no .. pena .. vida | no .. vale .. vida | para que vivir | para que sigo/seguir .. vivi* | para que seguir $ | cansad* de vivir | hart* de vivir | hart* de la vida | sin esperanza | sin salida | no .. salida $ | no veo salida | no le veo salida | perdi .. esperanza | desesperad* | desesperacion | esto no es vida | vivir asi no`,
    examples: {
      clear: [
        "I can't go on like this",
        "life isn't worth living",
        'ya no vale la pena vivir',
        'no le veo sentido a la vida',
      ],
      none: ["I can't go on walking uphill", 'no puedo más de una cuadra', 'not hopeless at all'],
    },
  },
];

/** Words that make a rule one step less sure. */
const lessSure = {
  /** Ordinary with this illness: comes with walking or standing, goes with rest (fact 50). */
  walking: `walk | walking | walked | walks | stroll | standing | stand | stood | steps | on the way | shop | shopping | hill | hills | uphill | gardening | minutes | metres | yards | miles | ease* when | eases | until i sit | when i sit | if i sit | sit down | sitting helps | fine when | goes away | better when | caminar | camino | caminando | caminata | caminatas | andar | ando | andando | pasos | de pie | parada | parado | al estar parad* | cuadra | cuadras | subir | subiendo escaleras | subiendo la | escaleras | hasta que me siento | al sentarme | cuando me siento | si me siento | sentad* se me | se me pasa | se me quita`,
  /** Spoken of as well, or in a move. */
  fine: `fine | i feel it | i can feel | feel everything | ok | okay | normal | normally | good | well | clear | works | working well | no problem | no problems | no trouble | bien | normal | normales | sin problema | sin problemas | perfecto`,
  'fine or moved': `fine | i can feel | ok | okay | normal | good | well | clear | no problem | no problems | no trouble | up and | lifted | open | opened | breathed | bien | normal | sin problema | sin problemas | perfecto | abri | abro | respire | hondo`,
  /** Pressed by a seat. */
  seat: `bike | bicycle | cycling | chair | sofa | couch | sit for long | sit too long | long sitting | sillin | bici | bicicleta | silla | asiento | mucho rato | rato sentad* | horas sentad* | banca`,
  /** Weak muscles below: common, and often old. */
  cough: `cough | coughing | sneeze | sneezing | laugh | laughing | toso | toser | tos | estornud* | rio | reir | reirme`,
  'arm or jaw for a reason': `jab | jabs | vaccine | vaccination | injection | shot | tooth | teeth | dentist | gym | lifting | lifted | carrying | vacuna | inyeccion | muela | diente | dentista | cargar | cargue`,
  'wet for a reason': `sun | sunshine | tea | coffee | glass | knocked | vaso | cafe | rain | rained | raining | rainy | storm | shower | bath | washing | sweat | sweats | sweating | sweaty | pool | swim* | spilled | spilt | lluvia | llueve | lloviendo | llovio | tormenta | ducha | sudor | sudando | sude | piscina | derrame`,
  effort: `boda | dancing | bailar | bailando | stairs | steps | hill | hills | uphill | climb* | run | running | hurry | hurried | exercise | exercises | bike | cycling | after walking | when i walk | walking fast | escaleras | cuesta arriba | subir | subo | correr | corro | prisa | ejercicio | ejercicios | bici | al caminar | cuando camino | caminar rapido`,
  weather: `heat | summer | sock | socks | shoe | shoes | slippers | calor | verano | calcetin | calcetines | weather | outside | outdoors | winter | room | oven | water | pool | snow | bath | clima | invierno | agua | afuera | habitacion | horno | nieve | piscina | always cold | cold feet | siempre frios`,
} as const;

/** The lists that phrases name in braces. */
const lists = {
  'does not leak': `no se me sale | no se me escapa`,
  'went to': `went down the shop/shops/road/street/pub/garden/town/lane/path/hill | went down to | went down by | went down well`,
  have: `have | got | having | had`,
  want: `want | wanted | wanting | wants | wanna | would like | like | longing`,
  wish: `wish | wished | wishing | hope`,
  not: `dont | do not | didnt | not | never | wouldnt | would not | no longer`,
  cannot: `cant | cannot | can not | cnt | carnt | cudnt | couldnt | could not | cant even | unable | not able | wasnt able | isnt able | arent able | not been able | havent been able | have not been able | hasnt been able | wont be able | impossible | no longer able | can hardly | can barely | can scarcely | could hardly | could barely |
    no puedo | no puede | no pude | no podia | no pudo | no e podido | no he podido | no consigo | no logro | no logre | no alcanzo a | no soy capaz | incapaz | no hay forma de | no hay manera de | imposible | sin poder | no me deja | apenas puedo | a duras penas puedo | casi no puedo`,
  trouble: `trouble | troubles | problem | problems | prob | probs | difficulty | difficulties | difficult | hard | issue | issues | struggle | struggles | struggling | struggled | hesitancy | playing up | acting up |
    dificultad | dificultades | problema | problemas | me cuesta | cuesta | trabajo | batallo | batallando | me costo`,
  'is hard': `difficult | hard | a struggle | impossible | trouble | dificil | dificultosa | dificultad | cuesta`,
  go: `go | go for | going | do | have | take | make | get | ir | ir a`,
  lift: `lift | raise | pick up | levantar | alzar | subir`,
  pee: `pee | peeing | pees | wee | wees | weeing | wee wee | pee pee | urinate | urinating | urination | urine | uranate | pass urine | passing urine | pass water | passing water | pass my water | piss | pissing | tinkle | void | spend a penny |
    orinar | orino | orine | orinando | orinar bien | horinar | mear | meo | meando | miccionar | hacer pis | hago pis | hacer pipi | hago pipi | hacer pichi | hacer chis | hacer del uno | hago del uno | hacer uno | hacer aguas | hacer aguas menores | echar la orina | hacer de las aguas | vaciar la vejiga`,
  urine: `urine | urin | pee | wee | piss | bladder | blader | water | waterworks | orina | horina | orines | pis | pipi | pichi | chis | vejiga | bejiga | vegiga | meada | meados | aguas | orin | orinas | pichin | uria | meada`,
  'nothing comes': `nothing comes | nothing came | nothing coming | nothing happens | nothing will come | wont come | doesnt come | does not come | not come out | nothing comes out | no sale nada | no sale | nada sale | no me sale nada | no me sale | no cae nada | solo gotas | gota a gota | a gotas | only drops | just drops | only dribbles | not a drop | not one drop | not a drip | ni una gota | ni gota | nada de nada | por mas que | no puedo echar | not start | wont start | doesnt start | will not start | no arranca | no empieza | no quiere salir | only drips | solo gotitas | a gotitas | puras gotas | not coming out | not coming | is not coming | isnt coming | not a dribble | not a trickle`,
  wet: `wet | wetted | wetting | wets | peed | peeing | peed in | pissed | pissed in | pissing | weed | weed in | urinated | urinated on | urinated in | pee | wee`,
  leak: `leak | leaks | leaked | leaking | leakage | dribble | dribbles | dribbled | dribbling | seeps | seeping | escapes | escaping | comes out | came out | runs out | running down | coming out`,
  escapes: `se me sale | se me salio | se me salen | se me esta saliendo | se me anda saliendo | ce me sale | se me escapa | se me escapo | se me escapan | se me esta escapando | se me va | se me fue | se me viene | sale sola | sale solo | se sale | se escapa | me gana | me gano | se me escurre | se me escurren | se me escurrio | se me chorrea | se me riega | se me derrama`,
  'soil spanish': `me hice | me hago | me e hecho | me he hecho | hice | hago | me oriné | me orino | me orine | me meo | me mee | me cago | me cague | haciendo | haciendome`,
  'hold it': `hold it | hold it in | hold it any`,
  lost: `lost | lose | losing | loss of | lack of | gone | perdi | perdido | perdida | pierdo`,
  'not in time': `not in time | not get to | dont get to | dont make it | do not make it | didnt make it | did not make it | not make it | cant make it | cant get to | too late | in time | no llego | no llegue | no alcanzo | no alcance | no me da tiempo`,
  stopped: `stopped | stopped working | doesnt work | does not work | not working | isnt working | wont work | gone | has gone | have gone | no funciona | dejo de funcionar`,
  'more often': `more often | very often | all the time | constantly | every hour | every half hour | too often | so often | frequently | mucho al bano | a cada rato | muchas veces | a menudo | cada rato | seguido | an awful lot | a lot lately | all night | every few minutes | every five minutes | every ten minutes | nonstop | non stop | cada hora | cada cinco minutos | cada diez minutos | cada media hora | toda la noche | a todas horas | a toda hora`,
  rush: `rush | rushing | urgent | urgency | urgently | urgencia | corriendo | de prisa`,
  burns: `burn | burns | burning | stings | stinging | hurts to | arde | ardor | quema | escuece`,
  poco: `poca fuerza | poquito | muy poco | gotas`,
  cough: `cough* | sneez* | laugh* | toso | toser | estornud* | rio`,
  poo: `poo | poos | pooing | poop | pooped | pooping | stool | stools | bowel | bowels | bowl movement | bowel movement | bm | shit | crap | faeces | feces | number two | number 2 | back passage |
    caca | heces | popo | poposear | excremento | excrementos | vientre | intestino | intestinos | esfinter | esfinteres | evacuar | evacuacion | evacuaciones | defecar | obrar | hacer del dos | hago del dos | hacer del cuerpo | hago del cuerpo | hago caca | hacer caca | hago popo | hacer popo | deposicion | deposiciones | materia fecal | mierda`,
  soiled: `soiled | soiling | soil | messed | messing | dirtied | pooed | pooed in | pood | pood in | pooped | pooped in | pooing | shit | shat | shitted | crapped | crapping | crap | poo | poop`,
  'no feeling': `no feeling | no feelings | no sensation | cant feel | cannot feel | can not feel | cant realy feel | dont feel | do not feel | didnt feel | did not feel | couldnt feel | could not feel | not feel | not feeling | without feeling | without noticing | without me noticing | lost feeling | lost all feeling | lost the feeling | lost sensation | lost all sensation | lost the sensation | loss of feeling | loss of sensation | feel nothing | felt nothing | feels nothing | havent felt | no longer feel | losing feeling | losing all feeling | losing the feeling | losing sensation | losing the sensation | less feeling | little feeling | hardly any feeling | barely feel | hardly feel | almost no feeling | no sense of feeling | numb to the touch | cant really feel | feeling has gone | feeling has left | feeling is gone | without me knowing | without knowing | without realising | without realizing | without warning | dont seem to have any feeling | dont have any feeling | not have any feeling | havent any feeling | not any feeling |
    no siento | no ciento | no sentia | no senti | no sentir | no he sentido | no se siente | ya no siento | sin sensibilidad | sin sentir | sin sentirlo | sin darme cuenta | sin notar | sin notarlo | perdi sensibilidad | perdi la sensibilidad | perdido sensibilidad | perdido la sensibilidad | perdi el tacto | no tengo sensibilidad | no tengo tacto | no noto | falta de sensibilidad | no me noto | perdiendo sensibilidad | perdiendo la sensibilidad | perdiendo la sensacion | pierdo sensibilidad | pierdo la sensibilidad | pierde sensibilidad | menos sensibilidad | poca sensibilidad | apenas siento | casi no siento | casi ni siento | se me fue la sensibilidad | se me va la sensibilidad | sin sensacion | no hay sensibilidad | ni siento | sin saber | sin saberlo | sin avisar | sin enterarme | ni me entero | ni cuenta | no me entero | no me entere | no tengo ninguna sensibilidad | no tengo nada de sensibilidad | no lo siento | no la siento | no los siento | no las siento | no tengo sensacion | no tengo sensaciones | no hay sensacion | sin sensaciones | no tiene sensibilidad | no tienen sensibilidad | perdio la sensibilidad | ninguna sensacion | no notaba | no noto si | no sentia si`,
  numb: `numb | nume | numm | nubm | num | numbness | numness | numbed | numbing | dead leg | no feeling | {no feeling} | asleep | gone to sleep | went to sleep | goes to sleep | like wood | wooden | like a log | like logs | of wood | like bricks | like a brick | like cotton wool | not mine | isnt mine | arent mine | belong to someone else | belongs to someone else | doesnt belong | does not belong | dont belong | not my own | go to sleep | going to sleep |
    dormid* | durmio | durmieron | duerme | duermen | dormida | adormecid* | adormecio | adormecieron | adormece | adormecen | adormecimiento | adormecimientos | adormilad* | entumid* | entumio | entumieron | entume | entumen | entumecid* | entumecio | entumecimiento | engarrotad* | acorchad* | acorcha | anestesiad* | insensible | insensibles | muerta | tiesa | encalambrad* | de corcho | de palo | de madera | de piedra | como muerta | como muerto | como muertas | no es mia | no son mias | no fuera mia | no fuera mio | no parece mia | no parecen mias | corcho`,
  tingle: `tingle | tingles | tingling | tingly | pins and needles | pins needles | prickling | hormigueo | hormigueos | hormiguea | hormigueando | hormigas | cosquilleo | cosquilleos | piquetitos | hormiguitas | hormiguita`,
  odd: `funny | strange | odd | weird | different | not right | not normal | changed | unusual | peculiar | rubbery | raro | rara | raros | raras | extrano | extrana | distinto | distinta | diferente | cambiado | cambio | tonto | tonta`,
  'not as was': `not what it was | not the same | isnt what it was | not as it was | no es lo mismo | no es como antes | no es igual`,
  saddle: `bottom | bum | buttock | buttocks | bumcheeks | butt | backside | behind | rear | rump | tailbone | groin | groins | genital | genitals | genital area | private | privates | private parts | private area | nether regions | undercarriage | lady parts | lady bits | bits | down there | down below | between my legs | between the legs | between legs | between my thighs | saddle area | saddle region | crotch | vagina | vulva | fanny | labia | penis | willy | dick | cock | testicles | balls | scrotum | perineum | anus | anal | back passage | rectum | arse | ass | inner thighs | inside of my thighs | inside my thighs | inner thigh | wiping | wipe | wiped | toilet paper | loo roll | loo paper | toilet seat | my seat | nethers | front bottom | sit bones | back there | pubic | pubic area | pelvic area | pelvis | tail end | rear end | back end | the saddle | inner legs | back side |
    nalgas | nalga | pompis | pompas | trasero | traste | culo | cola | colita | posaderas | sentaderas | asentaderas | gluteos | gluteo | cachas | cachetes | fundillo | rabo | ingle | ingles | genitales | genital | partes | partes intimas | partes privadas | partes bajas | partes nobles | mis partes | entrepierna | entrepiernas | entre las piernas | entre mis piernas | zona intima | zona genital | silla de montar | vagina | vulva | concha | chocho | pene | pito | miembro | verga | testiculos | huevos | bolas | pelotas | escroto | perineo | perine | del ano | el ano | recto | limpiarme | limpio | me limpio | limpiar | papel | ahi abajo | alla abajo | ahi bajo | abajo | bajos | cara interna de los muslos | muslos por dentro | rabadilla | zona pelvica | alla atras | ahi atras | pubis | huevitos | poto | ojete`,
  wiping: `wipe | wiping | wiped | toilet paper | loo roll | loo paper | the paper | toilet seat | the seat | limpiarme | me limpio | limpiar | el papel | papel | asearme | lavarme | me lavo | clean myself | cleaning myself | wash myself | washing myself | dry myself | aseo | me aseo | secarme | me seco | limpiarse | me enjabono | bidet | bide | commode | the rim | bedpan`,
  sex: `sex | intercourse | making love | make love | made love | orgasm | lovemaking | sexual | sexually | relaciones | sexo | relaciones sexuales | hacer el amor | hago el amor | hacemos el amor | intimidad | intimas | orgasmo | sexualmente`,
  erection: `erection | erections | ereccion | erecciones`,
  cama: `en la cama | en la intimidad`,
  when: `when | al | cuando | desde | con | ni`,
  chest: `chest | cheast | chets | chst | breastbone | sternum | pecho | pehco | torax | esternon`,
  pain: `pain | pains | painful | paining | ache | aches | aching | ached | hurt | hurts | hurting | sore | tight | tightness | pressure | crushing | squeezing | squeezed | heavy | heaviness | burning | stabbing | clutching | gripping | band |
    dolor | dolores | doler | duele | dolio | dolia | doliendo | adolorid* | opresion | oprime | oprimido | presion | aprieta | apreta* | apriete | punzada | punzadas | pinchazo | pinchazos | pesadez | pesado | quemazon | ardor | peso`,
  squeezed: `tight | tightness | pressure | crushing | opresion | oprime | aprieta | apretado | cerrado`,
  air: `aire | aliento | respiracion | oxigeno | resuello`,
  leg: `leg | legs | foot | feet | thigh | thighs | knee | knees | ankle | toes | limbs | legg | pierna | piernas | pie | pies | muslo | muslos | rodilla | rodillas | tobillo | pata | patas | extremidades | piernita | quads | quad | shins | hamstring | hamstrings | gamba | gambas | canilla | canillas | dedos del pie | dedos de los pies`,
  'whole leg': `leg | legs | foot | feet | pierna | piernas | pie | pies`,
  'will not move': `wont move | wont work | wont hold | wont carry | will not hold | will not carry | will not move | will not work | not working | cant hold | dont hold | dont work | stopped working | not hold me | no responde | no responden | no me responde | no me responden | no me sostiene | no me sostienen | no me aguanta | no me aguantan | no me sujeta | no me sujetan | no me obedece | no me obedecen | no se mueve | no se mueven | no la muevo | no lo muevo | no las muevo | no puedo moverla | no puedo moverlas | no puedo moverlo | dejo de responder | wont come up | doesnt come up | wont lift | does not lift | doesnt lift | wont obey | not obeying | doesnt obey | do what i tell | do as i tell | not responding | wont respond | doesnt respond | dont respond | no levanta | no se levanta | no sube | no quiere moverse | no me hace caso | no me hacen caso | no me levanta | no me sube | will not hold me | not hold me`,
  weak: `weak | weaker | weakness | weekness | wobbly | gave way | gives way | giving way | give way | given way | gave out | gives out | giving out | give out | from under me | buckle | buckles | buckled | buckling | jelly | rubber | like lead | lost strength | lost the strength | lost power | lost the power | losing strength | losing power | no strength | no power | loss of strength | loss of power | less strength | floppy | limp | vanished   | no oomph   | useless  | crumpled | crumple | gave up on me   | quit on me   | failing | wont lock | not lock | going from under | failed me | fails me |
    debil | debiles | devil | debilidad | debilito | debilita | debilitando | no tengo la misma fuerza | no la misma fuerza | colgando | se me va la pierna | se me van las piernas | fold | folds | folding | folded up | sin fuerza | sin fuerzas | sin fuersa | sin fuersas | menos fuerza | menos fuerzas | poca fuerza | no tengo fuerza | no tengo fuerzas | no tiene fuerza | no tienen fuerza | perdi fuerza | perdi la fuerza | perdido fuerza | perdido la fuerza | perdiendo fuerza | pierdo fuerza | pierde fuerza | pierden fuerza | se me fue la fuerza | se me va la fuerza | falta de fuerza | falta fuerza | perdida de fuerza | me falla | me fallan | me fallo | me fallaron | fallan | falla | flojera | flojo | floja | se me va la pierna | flojas | flojos | aflojan | afloja | aflojo | aflojaron | se me dobla | se me doblan | se me doblo | se me doblaron | doblan | de trapo | de gelatina | de algodon | tiemblan  | se me fueron las fuerzas | se fueron las fuerzas | sin ninguna fuerza | nada de fuerza | sin piernas | me estan fallando   | debilitad* | mind of its own | mind of their own`,
  stays: `does not go away | doesnt go away | do not go away | dont go away | not going away | wont go away | wont go | will not go | does not go | doesnt go | not gone | hasnt gone | never goes | isnt going | not coming back | wont come back | not come back | stays | stay | staying | stayed | still | remains | remain | persists | persist | does not ease | doesnt ease | does not stop | doesnt stop | not better when i sit | no better when i sit | no better sitting |
    no se me pasa | no se me quita | no se pasa | no se quita | no se me va | no se va | no me pasa | no vuelve | no se me paso | no se me ha pasado | no se me ha quitado | no desaparece | no cede | sigue | siguen | permanece | queda | se queda | quedo | quedado | continua`,
  'even sitting': `even sitting | even when i sit | even when sitting | even at rest | even if i sit | also when i sit | also sitting | when i sit too | even in bed | even lying | sitting or | aunque me siente | aun sentad* | incluso sentad* | hasta sentad* | tambien sentad* | ni sentad* | estando sentad* | aunque este sentad* | en reposo | aunque descanse | tambien cuando me siento | hasta acostad* | incluso acostad* | if i sit or lie | sit or lie | sitting or lying | lying or sitting | whether i sit | whether i lie | matter if i sit | aunque este acostad* | aun acostad* | aunque me acueste | ni acostad* | acostad* o sentad* | sentad* o acostad* | even when i lie | even when lying | even if i lie | even lying | hasta acostad* | aun cuando me acuesto | viendo la tele | viendo la novela | viendo television | watching tv | watching telly`,
  more: `more | worse | peor | mas`,
  'all the time': `all the time | all day | constantly | constant | permanently | always | todo el tiempo | todo el dia | siempre | constante | constantemente | dia y noche | all night | toda la noche | all evening | all morning`,
  calf: `calf | calfs | calves | caff | pantorrilla | pantorrillas | pantorilla | batata | batatas | gemelo | gemelos | chamorro | chamorros | canilla`,
  swollen: `swollen | swolen | swelling | swelled | swells | swell | puffy | puffed up | hinchad* | inchad* | hincho | inchado | hincha | hinchazon | inflamad* | inflamo | blown up | ballooned | balloon | twice the size | double the size | como un globo | como globo | el doble | enorme | grandota | like a ball | like a football | like a rugby | like a melon | como un jamon | como una pelota | como un balon | gorda | like a tree trunk`,
  hot: `hot | red | reddish | warm | caliente | roja | rojo | rojas | colorada | enrojecid* | ardiendo | roasting | boiling | on fire | colorado | coloradas | rojiza | rojizo`,
  'lower leg': `lower leg | shin`,
  ankle: `ankle | ankles | tobillo | tobillos`,
  cold: `cold | colder | icy | freezing | fria | frio | frias | frios | helada | helado | heladas | helados | chilly | chillier | freezer | hielo`,
  pale: `white | pale | blue | bluish | purple | grey | gray | black | mottled | palida | palido | palidas | blanca | blanco | azul | azulada | azulado | morada | morado | negra | negro | negros | violeta | uva | morados | amoratad* | ceniza`,
  'pale spanish': `palida | palido | azul | azulada | azulado | morado | morada | negros`,
  turned: `turned | turning | turns | gone | going | went | goes | become | became | suddenly`,
  fever: `fever | fevers | feever | fiebre | fievre | fiebres | calentura | calenturas | kalentura | fiebron`,
  temperature: `temperature | temp | tempature | temperatura | fiebre | calentura`,
  degrees: `37.8* | 37.9* | 38.* | 39.* | 40.* | 41.* | 37,8* | 37,9* | 38,* | 39,* | 40,* | 38 | 39 | 40 | 41 | 100.* | 101* | 102* | 103* | 104*`,
  fell: `i fell | ive fallen | have fallen | fell over | fell down | fell off | fell on | fell out | fell in | fell from | fell and | fell yesterday | fell today | fell last | fell backwards | fell flat | had a fall | had a bad fall | had another fall | had a nasty fall | a fall | bad fall | nasty fall | had falls | took a fall | took a tumble | took a spill | took a bad | tumbled | tumble | tripped | slipped | went flying | went down | went over on | came off my | landed on | ended on the floor | ended up on the floor | fallen | fell forwards | fell forward | took a header | came a cropper | went headlong | lost my footing | lost my balance and | took a purler | took a knock | missed the bottom step | missed a step | missed the step | after the fall | after my fall | since the fall | since my fall | from the fall | from my fall | since that fall | fell twice | fell again | fell three | fell several | fell badly | fell hard | fell heavily | fell awkwardly | falling twice |
    me cai | me e caido | me he caido | me caido | me caí | cai de | cai al | cai en | cai por | cai sobre | caida | caidas | me resbale | resbale | me tropece | tropece | me tropeze | porrazo | batacazo | trancazo | costalazo | sentonazo | madrazo | tortazo | golpazo | me fui al suelo | me fui de rodillas | me fui de bruces | fui a dar al suelo | al caerme | me acabo de caer | me fui de boca | me fui de cara | me fui para atras | me fui al piso | me di un golpe | me di un golpazo | me di un tortazo | rode por | me vine abajo | me estampe | me desplome | me pegue un golpe | se resbalo y | se cayo y | me la pegue | bese el suelo | me di contra | rode escaleras | azote | se vino al suelo | se ha caido | caidita`,
  'cannot get up': `cant get up | cannot get up | couldnt get up | could not get up | unable to get up | cant stand | cannot stand | cant walk | cannot walk | couldnt walk | could not walk | unable to walk | cannot put | cant put | couldnt put | cant bear | cannot bear | cant move | cannot move | no me puedo levantar | no puedo levantarme | no me pude levantar | no pude levantarme | no puedo pararme | no me puedo parar | no puedo caminar | no pude caminar | no puedo andar | no puedo apoyar | no puedo moverme | no me puedo mover | unconscious | inconsciente | no se puede levantar | no puede levantarse | no se levanta | cant lift her | cant lift him`,
  hit: `hit | hitting | banged | bang | bashed | cracked | smashed | whacked | struck | blow to | knock to | hurt`,
  golpe: `golpe | golpee | golpeado | golpie | pegue | pego | di | abri | rompi | parti | lastime`,
  vehicle: `car | motorbike | motorcycle | van | bus | truck | lorry | bike | bicycle | scooter | taxi`,
  crash: `crash | crashed | accident | accidents | collision | wreck | hit me | knocked me`,
  'vehicle spanish': `coche | carro | auto | moto | trafico | transito | autobus | camion | bus | bici | bicicleta | taxi | troca | guagua | colectivo`,
  hurt: `hurt | hurts | hurting | sore | pain | painful | pains | ache | aches | aching | bruise | bruised | bruises | bruising | broke | broken | injured | injury | sprained | twisted | swollen | cut | bleeding | stitches | hard | badly | worse | agony | limping | cracked | landed | lift my arm | swelled |
    lastime | lastimo | lastimado | dano | daño | dolor | duele | duelen | dolorid* | adolorid* | rompi | fracture | torci | esguince | moreton | moretones | morado | moradura | cardenal | sangre | hinchad* | golpe | golpee | fuerte | mal | peor | cojeando | cojo | raspe | chichon | molida | molido | abri`,
} as const;

/** Said in few words, these look like signs and are none: the words in them count for nothing. */
const idioms = `cola del banco | cola del super | en la cola | hacer cola | haciendo cola | fell in with | prices have fallen | tripped over the word | tropece con la palabra | prevencion de caidas | fall prevention | a wee bit | a wee walk | wee bit of | {does not leak} {urine} | {does not leak} la/el/nada {urine} | {does not leak} la/el/nada de {urine} | chest of drawers | chest freezer | treasure chest | chest height | chest hair | chest press | off my chest | knee/knees/thigh/thighs/leg to chest/my | to the/my/your chest with | knee/knees/it/them to my/the/your chest | a pecho | pecho frio |
  a/real/such/right pain in the neck/arse/bum/butt/backside | heart is broken | broken heart | broke my heart | heart to heart | by heart | gracias de corazon | de todo corazon | con el corazon en |
  stick/cane/phone/cup/picture/plate/glass/vase/tree fell | fell asleep | fall asleep | fell behind | fell in love | fell through $ | it fell through | fell apart | fell short of my/the/our/it | fell out with | fell for it/him/her/them/that/this | fell ill | fell into place | price .. fell | prices fell | night fell | snow fell | rain fell | fell back on | in the fall | this fall | last fall | fall colours | fall colors | fall asleep | slipped my mind | slipped disc | slipped disk | slipped vertebra | slip of | short trip | {went to} | swelling went down | fever went down | the pain went down | it went down | came down |
  me cai de risa | me cai de la risa | me caigo de sueno | me caigo de cansancio | caigo bien | caigo mal | cae bien | cae mal | se me cayo la | se me cayo un | se cayo el internet | caida del pelo | caida de la tarde | caida la noche | cai en la cuenta | cai en cuenta | cai rendid* | me cai de sueno | me cai de la cama de risa | caida libre |
  hot water bottle | hot water | hot bath | hot day | hot weather | red flag | red flags | red light | red wine | red cross | red cart | red box | hot flush | hot flushes | warm up | warm bath | calf muscle stretch | calf stretch | calf stretches |
  dead tired | dead easy | dead good | dead line | dead end | cold feet about | a cold $ | a cold and/but/so/for/since/this/last/from/which | a bad/heavy/head/nasty/stinking cold | cold virus | the cold $ | the cold and/but/so/makes/is/does/gets/outside | in/of/from/with/by the cold | cold weather | cold water | cold day | cold outside | common cold | black and blue | tengo frio | hace frio | mucho frio | el frio | un frio | agua fria | resfriado |
  football fever | spring fever | cabin fever | hay fever | dance fever | election fever | gold fever | saturday night fever | yellow fever | fever tree | fever pitch | fever dream | fever has gone | fiebre del sabado | fiebre del mundial | fiebre del oro | fiebre del futbol | fiebre futbolera | fiebre amarilla | fiebre de carnaval |
  nail on the head | hit the road | hit the spot | hit the sack | hit home | hit hard times | head over heels | head start | keep/kept/put/with my/your/the head down | bang on | bang in | off my head | head hurts | hit my goal | hit my target | hit my steps |
  breath taking | breathtaking | breath away | hold my breath | held my breath | holding my breath | holding your breath | hold your breath | a breath of fresh | breath of fresh air | breathing exercise | breathing exercises | breathing move | save your breath | under my breath | al aire libre | aire libre | aire fresco | aire puro | jumping for joy | aire acondicionado | me falta tiempo | falta el aire acondicionado | vaso de agua | contengo la respiracion | aguanto la respiracion |
  bottom of my foot | bottom of the foot | bottom of my feet | bottoms of my feet | bottom of the page | bottom of the letter | bottom of the stairs | bottom of the hill | bottom of my heart | bottom of the list | bottom of my back | bottom of my spine | bottom line | at the bottom | bits and pieces | bits and bobs | fell behind | left behind | behind with | behind me | behind the | behind schedule | put behind | behind my knee | behind my knees | behind the knee |
  carta baja | boca abajo | cuesta abajo | hacia abajo | calle abajo | para abajo | parte de abajo | planta del pie | de otras partes | en otras partes | todas partes | las dos partes | por partes | en papel | imprimir en papel | hoja de papel |
  wet weather | wet outside | wet day | wet grass | wet leaves | wet pavement | got wet in/from/on/walking/today | wet through in/from/with/by | wet floor | getting wet | drinking water | drink water | glass of water | more water | water bottle | bottled water | hot water pass | water the | sea water | in the water | water aerobics | water exercises | under water | pool water |
  bowling | bowls | leaking roof | leak in the | tap leaks | leaking tap | roof leaks | the boiler | water leak | pipe |
  stroke of luck | stroke the | breast stroke | breaststroke | back stroke | backstroke | butterfly stroke | stroke my cat | stroke my dog |
  no se me para el dolor | no se me para de doler | no se me para la cabeza | parada de |
  me orino de risa | me meo de risa | me meo de la risa | me orino de la risa | mearse de risa |
  no siento dolor | no siento el dolor | no siento molestia | no siento molestias | no siento mejoria | no siento cambio | no siento diferencia | no siento nada raro | no siento dormid* | no siento adormec* | no siento entum* | no siento hormigue* | no siento debil* | no siento nada dormid* | no siento nada de eso | no siento ahogo | lo siento $ | lo siento mucho/pero/por/no/si/tanto | no noto mejoria | no noto cambio | no noto diferencia | no noto dolor |
  {not}/cant/cannot feel pain | {not}/cant/cannot feel any/the/much/more pain | {not}/cant/cannot feel the/a/any/much benefit/difference | {not} feel much different | {not} feel better/worse/like/well/bad/good/great/ready/able/confident/sure/steady/safe/different/right | {not} feel up to | {not} feel any better/worse/different | {not} feel numb/numbness/weak/weakness/tingling | {not} feel any numbness/weakness/tingling | feel the need to reply |
  duerme bien | duermo bien | duermo mal | me quede dormid* | me he quedado dormid* | me quedo dormid* | quedarme dormid* | me duermo | me dormi | esta dormido a | se duerme tarde | se durmio el perro | perro dormido | gato dormido | nino dormido | bebe dormido | estaba dormid* cuando | dormido en el sofa | dormida en el sofa | fully asleep | half asleep | sleep well | sleep badly | i/we/to/and/cant/dont go to sleep | am/was/before/when/are going to sleep | went to sleep early | went to sleep late | went to sleep at | muerta de cansancio | muerto de cansancio | muerta de risa | muerta de hambre | muerta de frio | muerta de sueno |
  dying to | dying for | dead on | killing me | killed me | kill for | kill me with kindness | to die for | die laughing | died laughing | die of boredom | die hard | scared to death | bored to death | worried to death | tired to death | tickled to death | sick to death | love to death | over my dead body | till i die | until i die | before i die | me muero de ganas | me muero de risa | me muero de hambre | me muero de calor | me muero de frio | me muero de sueno | me muero por | me muero de la risa | morirme de risa | morir de risa | me matan | me mata | me esta matando | me estan matando | matarme a trabajar | matarme trabajando | matarme de risa |
  cant go on holiday | cant go on walks | cant go on the bike | cant go on trips | cannot go on holiday | desperate for a | desperate for the loo | desperate to go/see/get/walk/know/be/try/do/hear | desperate housewives | desesperado por volver | desesperada por volver | que desesperacion de pagina | no puedo mas de | no puedo mas que | no aguanto mas de | numero dos | numero 2 | weak tea | weak coffee | weak signal | weak coffee | cafe flojo`;

/**
 * The lines of our own danger box. One of them may be copied to say "this one"; three or more are the
 * box quoted, and mean nothing.
 */
const ownLines = `you cannot pee | you wet or soil yourself | you are numb between your legs | a leg gets weak or numb fast | stays numb when you sit | sex feels different or numb | you have chest pain | you are short of breath | a leg turns cold pale or blue | bad crash or fall and cannot get up or walk | a fever with back pain | one calf that is hot red or swollen | a fall that hurt you |
  no puede orinar | se le escapan la orina o las heces | siente dormida la zona entre las piernas o alrededor de las nalgas | una pierna pierde fuerza o se duerme de pronto | sigue dormida cuando se sienta | en las relaciones sexuales siente algo distinto o no siente | tiene dolor en el pecho o le falta el aire | una pierna se pone fria palida o azul | tuvo un accidente o una caida fuerte y no puede levantarse o caminar | fiebre con dolor de espalda | una pantorrilla caliente roja o hinchada | una caida que le hizo dano`;

/** What changes the meaning of a sign that is named. */
const circumstances: CircumstanceLists = {
  deny: `less | menos | no | not | never | without | none | nor | neither | nope | zero | dont | doesnt | didnt | isnt | arent | wasnt | werent | havent | hasnt | hadnt | aint | wont | free of | free from | no longer | nothing | instead of | sin | nunca | jamas | ni | tampoco | ningun | ninguna | ninguno | nada de | nada | libre de`,
  denyNothing: `no tanto | not so much | not only | not just | not merely | no solo | no solamente | no doubt | no joke | no idea | not sure | no wonder | no se si | no se por que | no se que | dont know | do not know | not good | no good | not great | not so good | not well | not too good | not right | not better | no better | not getting better | not nice | not happy | cant sleep | not sleep | not sleeping | no sleep | never had such | never had this | never had it | never had that | never had anything | never felt such | never felt this | never before | never happened | never been so | never been this | never known | no muy bien | no muy buena | no estoy bien | no me encuentro bien | no me siento bien | no ando bien | no va bien | no mejoro | no duermo | no dormi | nunca habia | nunca me habia | nunca me ha pasado | nunca antes | nunca tan | no se me quita | no se me pasa | no se quita | no se me va | no baja | no me baja | no cede | no para | no mejora | not going away | not go away | not going | wont go | not easing | not stopping | wont stop | not improving | not responding | cant get rid | cant shake | no help | no one | no hay quien | no puedo dormir | nothing helps | nothing eases | nada me ayuda | nada lo calma | no walk | no walking | no exercises | no answer | no reply`,
  denyAll: `would not say | wouldnt say | no diria | dont think | do not think | not that | dont believe | no es que | no creo que | no pienso que | its not true that | never | nunca | jamas | it is not the case | dont have the problem that | not the case that`,
  turn: `the other | the others | la otra | el otro | las otras | los otros | but | however | although | though | except | only | yet | because | cos | cuz | since | so | then | when | until | and i | and my | and now | i have | ive got | i am | pero | aunque | sino | solo | solamente | porque | xq | excepto | salvo | asi que | cuando | hasta que | y no | y ahora | y me | y tengo | y se me | y siento`,
  restart: `i | im | ive | yo`,
  or: `or | nor | o | ni | u | neither`,
  answerNo: `no | none | never | nope | nil | negative | no problem | no problems | not really | nunca | nada | ninguno | ninguna | negativo | no tengo | no hay | no he tenido | tampoco | zero | 0`,
  old: `at christmas | en navidad | years ago | year ago | years back | last year | for years | for * years | for * * years | for many years | for a long time | years now | long ago | a long time ago | long standing | longstanding | lifelong | all my life | most of my life | used to | as a child | as a kid | as a boy | as a girl | as a young | when i was | when i was young | in my youth | in the war | in my thirties | in my forties | in my fifties | in 19* | in 20* | since 19* | since 20* | back in | in the past | always had | always been | have had it for | chronic | as usual | as always | same as ever | same as always | nothing new | not new | isnt new | no change | not changed | hasnt changed | unchanged | before my operation | before the operation | before my surgery | before the surgery | before surgery | after my operation in | after surgery in | back then |
    hace anos | hace muchos anos | hace * anos | hace mas de * anos | hace un ano | desde hace anos | desde hace * anos | desde hace muchos anos | llevo anos | llevo * anos | llevo muchos anos | el ano pasado | ano pasado | en 19* | en 20* | en el 19* | en el 20* | desde 19* | desde 20* | desde el 19* | desde el 20* | de toda la vida | toda la vida | desde siempre | de siempre | de nino | de nina | de chico | de chica | de joven | cuando era | en mi juventud | en el pasado | cronico | cronica | como siempre | igual que siempre | lo de siempre | nada nuevo | no es nuevo | no es nueva | sin cambios | antes de la operacion | antes de operarme | antes de la cirugia | antes tenia | antes se me | antes me | en aquel entonces | solia`,
  oldish: `months ago | month ago | last month | for months | for a month | for * months | for several months | several weeks ago | weeks ago | since my operation | since the operation | since my surgery | after my operation | after the operation | after surgery | hace meses | hace * meses | desde hace meses | desde hace * meses | llevo meses | llevo * meses | hace un mes | el mes pasado | hace semanas | hace * semanas | desde la operacion | desde que me operaron | despues de la operacion | maybe it was there before`,
  fresh: `from yesterday | from today | since morning | since the morning | since breakfast | since lunch | since noon | since waking | since i woke | since i got up | since an hour | desde la manana | desde que me levante | desde que desperte | desde que me desperte | past week | last week or so | ok last week | fine last week | as of yesterday | as from this week | hasta el mes pasado si | ayer si | not any more | not anymore | ahora ya no | by the hour | hour by hour | cada hora | hora a hora | new | brand new | newly | sudden | suddenly | all of a sudden | out of the blue | out of nowhere | since yesterday | since last | since this | since today | since monday | since tuesday | since wednesday | since thursday | since friday | since saturday | since sunday | since the weekend | since the flight | creeping | has not returned | desde el fin | subiendo | me sube | started | starting | has begun | began | came on | first time | never before | never had this | never happened | overnight | i woke up | woke up with/this/today/to/and | woke with | woken | getting worse | gets worse | worse and worse | much worse | far worse | lot worse | rapidly | quickly | fast | by the day | every day more | day by day | within days | over the last * days | in the last * days | last few days | past few days | days ago | two days | three days | few days | hours ago | last hour | this morning | this afternoon | this evening | last night | spreading | getting weaker | weaker by | weaker every | weaker each | out of nothing | in one day |
    nuevo | nueva | nuevos | nuevas | de repente | derrepente | de pronto | de golpe | de subito | subitamente | repentina | repentino | desde ayer | desde hoy | desde anoche | desde esta | desde el lunes | desde el martes | desde el miercoles | desde el jueves | desde el viernes | desde el sabado | desde el domingo | desde antier | desde anteayer | desde hace dias | desde hace * dias | hace dias | hace * dias | hace unos dias | hace poco | hace un rato | hace una hora | hace * horas | en * dias | en pocos dias | empezo | empece | comenzo | por primera vez | primera vez | nunca antes | nunca habia | nunca me habia | cada vez mas | cada vez menos | cada vez peor | cada dia .. mas | cada dia .. menos | cada dia .. peor | mucho peor | va a peor | va empeorando | empeora | empeoro | empeorado | empeorando | rapido | rapidamente | me desperte | amaneci | esta manana | esta tarde | de un dia para otro | de la noche a la manana | anoche | se extiende`,
  lately: `now | today | tonight | yesterday | this week | this weekend | at the moment | right now | at present | currently | recently | lately | these days | again | worse | monday | tuesday | wednesday | thursday | friday | saturday | sunday | ahora | ahorita | hoy | ayer | anteayer | antier | esta semana | este momento | ahora mismo | ultimamente | estos dias | recien | otra vez | de nuevo | peor | acabo de | el lunes | el martes | el miercoles | el jueves | el viernes | el sabado | el domingo`,
  gone: `como nueva | como nuevas | como nuevo | como nuevos | fine now | ok now | okay now | better now | well now | gone now | good now | all gone | gone away | went away | went off | all better | cleared up | settled down | has passed | it passed | back to normal | recovered | now fine | now ok | now better | now gone | no longer a problem | ya paso | ya se me paso | ya se me quito | se me paso | se me quito | se fue solo | ya estoy bien | ya esta bien | ya estoy mejor | ya se fue | ahora bien | ya bien | ya mejor`,
  relations: `husband | hubby | wife | partner | mother | father | mum | mom | mam | mama | dad | papa | daddy | brother | sister | son | daughter | grandson | granddaughter | grandchild | grandmother | grandfather | gran | grandma | granny | nan | grandad | grandpa | aunt | uncle | cousin | nephew | niece | friend | friends | mate | neighbour | neighbor | neighbours | neighbors | colleague | boss | dog | cat | horse | bloke | sister in law | brother in law |
    marido | esposo | esposa | mujer | pareja | novio | novia | madre | padre | mama | papa | hermano | hermana | hijo | hija | hijos | nieto | nieta | nietos | abuelo | abuela | tio | tia | primo | prima | sobrino | sobrina | suegra | suegro | cunado | cunada | amigo | amiga | vecino | vecina | vecinos | companero | companera | jefe | perro | perra | gato | gata | caballo | comadre | compadre`,
  neverBefore: `not the usual | not my usual | not like the usual | no es lo de siempre | no es el de siempre | no es el mio de siempre | no como siempre | never used to | didnt used to | didnt use to | antes no | antes nunca | antes si | nunca antes`,
  happening: `is having | he has | she has | esta con | esta blanco | esta blanca | se ahoga | se queja | le duele | le duelen | dice que le | no quiere ir | cannot | cant | can not | wont | is on | is lying | is stuck | isnt | is not | no se puede | no puede | esta en el suelo | esta en el piso | esta tirad* | no responde | no se levanta`,
  closest: `mi viejo | mi vieja | husband | hubby | wife | partner | mother | father | mum | mom | mam | dad | marido | esposo | esposa | mi mujer | pareja | madre | padre | mama | papa | abuelo | abuela | gran | grandma | grandpa | nan | granny | grandad | grandmother | grandfather`,
  heOrShe: `he | she | hes | shes | ella`,
  self: `i | im | ive | id | ill | my | me | myself | mine | yo | me | mi | mis | puedo | tengo | siento | estoy`,
  onBehalf: `his/her carer | soy * mujer/esposa/marido/esposo/hija/hijo de | que la/lo cuida | this is his/her wife/husband/son/daughter | his/her wife/husband/son/daughter here | wife/husband/son/daughter writing | soy su/la/el hija/hijo/esposa/esposo/mujer/marido/nieta/nieto | escribe su/la/el hija/hijo/esposa/esposo/mujer/marido | on behalf | behalf of | writing for my | writing for him | writing for her | i am writing for | asked me to write | asked me to reply | asked me to tell you | who gets your letters | who gets your emails | does your course | is doing your course | is doing the course | takes your course | on your course | on this course | who is on your | gets your letters | gets these letters | escribo por | escribo en nombre | en nombre de | le escribo de parte | de parte de mi | me pidio que le escrib* | me pide que le escrib* | hace su curso | esta en su curso | recibe sus cartas | recibe estas cartas`,
  nearly: `nearly | almost | casi`,
  supposed: `if i get | if i got | if i have | if i had | if i ever | if i were | if i should | if i develop | if i notice | if i feel | if i felt | if i lose | if i start | if i cant | if i cannot | if i wet | if i soil | if i fell | if i become | if i do get | if i suddenly | if my leg | if my legs | if my foot | if my calf | if my chest | if one | if there is | if it | if you | if someone | what if | whether i | should i get | should i have | when do i call for | in case of | in case i | in the event of | afraid of | scared of | fear of | frightened of | worried i might | worried that i might | might get | may get | could get | dont want to | do not want to | to avoid | avoid a | prevent a | risk of | avoiding | prevent |
    si tuviera | si tuviese | si llego a | si llegara a | si me diera | si me llega a | si alguna vez | en caso de | en caso que | en caso de que | que pasa si | que hago si | que hacer si | que debo hacer si | y si me | por si me | por si tengo | por si acaso | miedo a | miedo de | temo | riesgo de | para evitar | evitar | prevenir | no quiero caer* | que haria si`,
  maybeSupposed: `si tengo | si me | si se me | si no puedo | si siento | si no siento | si mi | si la | si el | si una | if i`,
  doubt: `know if | know whether | sure if | sure whether | wonder if | wondering if | wonder whether | se si | saber si | segura si | seguro si | pregunto si`,
  asksMeaning: `is .. one of the signs | is .. one of the danger signs | es .. una de las senales | how would i know | how do i know | how will i know | como se si | como puedo saber | can .. make | should i call | do i call | debo llamar | tengo que llamar | what does | what do you mean | what is meant | mean by | means | meaning of | what is a | what is numb | what is the saddle | explain | definition | i know about | i know all about | can .. cause | could .. cause | does .. cause | do .. cause | you say | you said | you wrote | you mention | you mentioned | your letter says | the letter says | letter said | it says | the box says | read about | reading about | the list | que significa | que quiere decir | a que se refiere | es .. normal sentir | que es eso de | que es lo de | que es la | que es exactamente | que es una | explique | explicar | significado | puede causar | puede provocar | pueden causar | usted dice | ustedes dicen | la carta dice | dice la carta | su carta dice | lei sobre | la lista`,
};

/** Words that may stand between the words of a phrase and change nothing. */
const small = `para a an the my our your his her its it this that these those there theres to of in on at for with from i im ive am is are was were be been being has have had having got get gets getting go goes going went some all any both one two really very so quite just even still also too bit little lot slightly rather totally completely completly fully properly seem seems seemed feel feels feeling felt feelin more much again now right left upper lower whole entire area region part bad badly terrible awful severe horrible strong big new sudden suddenly well actually barely lately today yesterday up over like kind sort u r da ur d
  el la los las lo un una unos unas mi mis su sus tu de del en al a le se me te ya muy mucho mucha muchos muchas tan casi bien tengo tiene tenido tuve tuvo tenia hubo he e ha hay esta estan este estoy ando es son era siento noto toda todo todas todos que q k un poco poquito medio como algo cuando dos ambas ambos derecha izquierda derecho izquierdo zona parte fuerte fuertes gran grandes hoy ayer ahora bastante`;

/** Right as they are, though one letter away from a word of the lists. */
const notMisspelt = `number numbers pedido pensado seguira backed camina dormia maneras escala escalas`;

export const readSafety: (written: string) => { safety: Safety; despair: boolean } = safetyReader({
  danger: dangerRules,
  despair: despairRules,
  lessSure,
  lexicon: { lists, small, notMisspelt },
  idioms,
  ownLines,
  circumstances,
});
