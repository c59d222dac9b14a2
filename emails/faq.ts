/**
 * The questions that readers ask most, and what the facts allow to answer. The first five are those
 * of the source article. Paragraphs carry the same marks as the letters: see fact-marks.ts.
 */
import type { Language } from './languages.ts';

export interface FrequentQuestion {
  /** The same in each language: '#scan' leads to it. */
  readonly id: string;
  readonly question: string;
  /** Paragraphs, each sentence with the mark of what it rests on. */
  readonly answer: readonly string[];
}

export const faq: Readonly<Record<Language, readonly FrequentQuestion[]>> = {
  en: [
    {
      id: 'cause',
      question: 'What makes my legs cramp when I walk?',
      answer: [
        'The nerves of your legs run through your lower back. In some people the space for them gets narrow over the years.{{!fact 1}} When you stand or walk upright, the space gets smaller still, and the nerves can be squeezed.{{!fact 4 5}} Then your legs may ache, cramp, go numb or feel weak for a while.{{!fact 4 6}} When you sit or bend forward, the nerves have more room.{{!fact 4 5}}',
        'That is one cause, and there are others. Pain in the calf when you walk can also come from poor blood flow.{{!fact 9}} Some people have both.{{!fact 9}} You cannot be sure by the feel of it.{{!fact 8}} A doctor or nurse can check the pulses in your legs, so ask for that.{{!fact 9}}',
      ],
    },
    {
      id: 'physio',
      question: 'Can a physio help me?',
      answer: [
        'A physio (physical therapist) has helped many people.{{!fact 16 17}} Guides for doctors put advice, exercise and treatment with the hands first.{{!fact 14}} In a study of 104 people, some had six weeks with a therapist.{{!fact 17}} The others had one meeting, a workbook and a video.{{!fact 17}} Six months later, 82 in 100 of the first group walked clearly further.{{!fact 17}} With the workbook, it was 63 in 100.{{!fact 17}}',
        'How sure is that? For plans that mix such treatment, exercise and ways to cope, it is fairly sure.{{!fact 16}} For most other plans it is not.{{!fact 16}} The studies counted walking and pain, not how free the nerves were.{{!fact 16 17 18}} If you can get a physio, ask for one.',
      ],
    },
    {
      id: 'surgery',
      question: 'When should I think about surgery?',
      answer: [
        'It is mostly thought of when other care has not helped and life has become hard.{{!fact 43}} You have time to choose, unless a danger sign comes.{{!fact 12}}',
        'In one study, people offered surgery had less pain later.{{!fact 41}} What they could do was not clearly better.{{!fact 41}} In another, surgery and physio did about the same after two years.{{!fact 24}} In both, many of those without surgery had it after all, so it is hard to be sure.{{!fact 24 41}} In the surgery groups of several studies, between 10 and 24 in 100 people had side effects.{{!fact 42}} Those who put the studies together could not say which way is better.{{!fact 42}}',
        'Operations have long names. Ask which space yours would widen, and what that could change for you.{{!†}} Ask, too, what could go wrong, and what happens if you wait.{{!†}}',
      ],
    },
    {
      id: 'avoid',
      question: 'Are there exercises I should leave out?',
      answer: [
        'Yes. Bending backwards narrows the space round the nerves for many people with this problem.{{!fact 5 26}} So do no back-bending exercises from this course.{{!fact 27}} Has your physio taught you some? Ask them whether to go on.{{!fact 27}}',
        'Leave out any move that brings on pain, cramp, numbness or weakness in a leg.{{!fact 27}} Stop, and sit or lean forward.{{!fact 27}} Is running or heavy lifting bad for you? We do not know.{{!†}} If it starts your leg pain, leave it, and ask a physio.{{!†}}',
        'Some people need a word with their doctor before any exercise.{{!fact 53}} Your letters lead to a page that asks about that, “Before you move”.',
      ],
    },
    {
      id: 'posture',
      question: 'Is my posture to blame?',
      answer: [
        'We found no study which shows that.{{!†}} Nor did we find one in which a better posture helped leg pain like this.{{!†}} So you need not hold your back in one right way. Change how you sit or stand often, and find what suits you.{{!†}}',
        'What helps many people is simple: they sit or lean forward when their legs start.{{!fact 4}}',
      ],
    },
    {
      id: 'wheelchair',
      question: 'Will I end up in a wheelchair?',
      answer: [
        'No one can promise what your years will bring.{{!fact 12}} But it does not always get worse.{{!fact 12}} Doctors followed people without surgery for up to three years.{{!fact 12}} About one in three got better, and about half stayed the same.{{!fact 12}} Between one and two in ten got worse.{{!fact 12}} What worse meant for each of them, we do not know.',
        'Are your legs getting weaker? Do you walk less from week to week? Call your doctor, and do not wait for the next letter.{{!†}} A leg that gets weak fast is a danger sign.{{!fact 50}} Get help at once.',
      ],
    },
    {
      id: 'stick',
      question: 'Should I use a stick, or a walking frame with wheels?',
      answer: [
        'It is a good question for a physio, who can see you walk.{{!†}} Many people find it easier to walk when they lean on a shopping cart.{{!fact 6}} A frame with wheels lets you lean in the same way, and some have a seat.{{!†}} We know of no study that tells which aid is best for leg pain like this.{{!†}}',
        'A narrow space in the back can make people less steady, even when the pain is mild.{{!fact 39}} So something firm to hold is no sign of giving up. It can be what gets you out of the door.{{!†}}',
      ],
    },
    {
      id: 'hurt',
      question: 'Is it safe to walk when it hurts?',
      answer: [
        'We cannot say for you, for we cannot see you. Pain that comes with walking and goes when you sit is common with squeezed nerves.{{!fact 4}} How much of it is too much? We know of no study that tells.{{!†}} So this course keeps to the safe side. Rest before the pain is strong, and walk on when your legs feel well.{{!†}}',
        'Does the pain stay when you sit? Walk no further that day, and tell your doctor.{{!†}} Does your calf ease when you only stand still? That can point to poor blood flow, so have it checked before you walk more.{{!fact 8 9}}',
        'Does a leg stay weak or numb when you sit, or do you have chest pain? Those are danger signs.{{!fact 45 50}} Get help at once.',
      ],
    },
    {
      id: 'scan',
      question: 'Do I need a scan of my back?',
      answer: [
        'Not always. A scan is a picture of the inside of your back. It does not settle the question alone.{{!fact 3}} In one study of 968 people, three in four had narrowing on a scan.{{!fact 3}} Only one in ten had signs of it in daily life.{{!fact 3}} So what you feel and what your doctor finds count at least as much.{{!†}}',
        'Has your doctor offered you one? You can ask: “What would we do next if it shows narrowing, and what if it does not?”{{!†}} With a danger sign, do not wait for a date. Get help at once.',
      ],
    },
    {
      id: 'how-long',
      question: 'How long until I notice a change?',
      answer: [
        'That differs, and we cannot tell how long it will take for you.{{!†}} A rest may ease your legs within minutes.{{!†}} Walking further takes longer: in two studies people trained for six weeks.{{!fact 17 18}} Six months on, not everyone walked clearly further.{{!fact 17}}',
        'So count in weeks, not in days.{{!†}} Write down your minutes, and look back after a month. Doing more with the same pain counts, too. Are you worse than when you began? Stop the exercises, and call your doctor or physio this week.{{!†}}',
      ],
    },
  ],
  es: [
    {
      id: 'cause',
      question: '¿Por qué se me acalambran las piernas al caminar?',
      answer: [
        'Los nervios de las piernas pasan por la parte baja de la espalda. En algunas personas, su espacio se va estrechando con los años.{{!fact 1}} Al estar de pie o caminar, el espacio se hace aún menor y los nervios pueden quedar apretados.{{!fact 4 5}} Entonces las piernas duelen, se acalambran, se duermen o flojean un rato.{{!fact 4 6}} Al sentarse o inclinarse hacia delante, los nervios tienen más sitio.{{!fact 4 5}}',
        'Esa es una causa, y hay otras. El dolor en la pantorrilla al caminar también puede venir de una mala circulación de la sangre.{{!fact 9}} Hay personas que tienen las dos cosas.{{!fact 9}} Por lo que se siente no se puede saber.{{!fact 8}} En la consulta le pueden revisar el pulso en las piernas, así que pídalo.{{!fact 9}}',
      ],
    },
    {
      id: 'physio',
      question: '¿Me puede ayudar un fisioterapeuta?',
      answer: [
        'Un fisioterapeuta es la persona que guía los ejercicios. A muchas personas les ayuda.{{!fact 16 17}} Las guías médicas ponen en primer lugar los consejos, el ejercicio y el tratamiento con las manos.{{!fact 14}} En un estudio con 104 personas, unas siguieron un programa guiado de seis semanas.{{!fact 17}} Las otras tuvieron una sola cita, un cuaderno y un video.{{!fact 17}} Seis meses después, 82 de cada 100 del primer grupo caminaban claramente más.{{!fact 17}} Con el cuaderno fueron 63 de cada 100.{{!fact 17}}',
        '¿Es seguro que sea así? En los planes que unen ese tratamiento, el ejercicio y maneras de sobrellevar el dolor, es bastante seguro.{{!fact 16}} En la mayoría de los demás, no.{{!fact 16}} Los estudios medían cuánto se caminaba y cuánto dolía, no el espacio de los nervios.{{!fact 16 17 18}} Si puede ir a un fisioterapeuta, pídalo.',
      ],
    },
    {
      id: 'surgery',
      question: '¿Cuándo hay que pensar en operarse?',
      answer: [
        'Se suele pensar en ello cuando otros cuidados no han ayudado y la vida se ha vuelto difícil.{{!fact 43}} Tiene tiempo para elegir, salvo que llegue una señal de peligro.{{!fact 12}}',
        'En un estudio, las personas a quienes se ofreció operarse tenían después menos dolor.{{!fact 41}} Lo que podían hacer no era claramente mejor.{{!fact 41}} En otro, después de dos años, les iba casi igual a quienes hacían ejercicio con un fisioterapeuta.{{!fact 24}} En los dos, muchos de los que no iban a operarse se operaron después, así que es difícil saberlo bien.{{!fact 24 41}} En los grupos operados de varios estudios, entre 10 y 24 de cada 100 personas tuvieron efectos adversos.{{!fact 42}} Quienes reunieron los estudios no pudieron decir qué camino es mejor.{{!fact 42}}',
        'Las operaciones tienen nombres largos. Pregunte qué espacio ensancharía la suya, y qué podría cambiar para usted.{{!†}} Pregunte también qué podría salir mal, y qué pasa si espera.{{!†}}',
      ],
    },
    {
      id: 'avoid',
      question: '¿Hay ejercicios que deba dejar?',
      answer: [
        'Sí. A muchas personas con este problema, doblarse hacia atrás les estrecha el espacio de los nervios.{{!fact 5 26}} Por eso, no haga ejercicios hacia atrás por este curso.{{!fact 27}} ¿Su fisioterapeuta le enseñó alguno? Pregúntele si debe seguir.{{!fact 27}}',
        'Deje cualquier movimiento que le cause dolor, calambre, adormecimiento o debilidad en una pierna.{{!fact 27}} Pare, y siéntese o inclínese hacia delante.{{!fact 27}} ¿Es malo correr o cargar mucho peso? No lo sabemos.{{!†}} Si eso le despierta el dolor de piernas, déjelo y pregunte a un fisioterapeuta.{{!†}}',
        'Algunas personas deben hablar con su médico antes de hacer cualquier ejercicio.{{!fact 53}} Sus cartas llevan a una página que pregunta por eso, «Antes de moverse».',
      ],
    },
    {
      id: 'posture',
      question: '¿Tiene la culpa mi postura?',
      answer: [
        'No hemos encontrado ningún estudio que lo muestre.{{!†}} Tampoco uno en el que corregir la postura ayudara con un dolor de piernas como este.{{!†}} Así que no hace falta poner la espalda de una sola manera. Cambie a menudo de posición, y busque la que le vaya bien.{{!†}}',
        'Lo que ayuda a muchas personas es sencillo: se sientan o se inclinan hacia delante cuando empieza la molestia.{{!fact 4}}',
      ],
    },
    {
      id: 'wheelchair',
      question: '¿Voy a acabar en silla de ruedas?',
      answer: [
        'Nadie puede prometerle lo que traerán los años.{{!fact 12}} Pero no siempre empeora.{{!fact 12}} En estudios se siguió a personas sin operar hasta tres años.{{!fact 12}} Más o menos una de cada tres mejoró, y cerca de la mitad siguió igual.{{!fact 12}} Entre una y dos de cada diez empeoraron.{{!fact 12}} Qué quería decir empeorar en cada caso, no lo sabemos.',
        '¿Sus piernas van perdiendo fuerza? ¿Camina menos de semana en semana? Llame a su médico, y no espere a la próxima carta.{{!†}} Una pierna que pierde fuerza de pronto es una señal de peligro.{{!fact 50}} Busque ayuda de inmediato.',
      ],
    },
    {
      id: 'stick',
      question: '¿Me conviene un bastón, o un andador con ruedas?',
      answer: [
        'Es una buena pregunta para un fisioterapeuta, que puede verle caminar.{{!†}} A muchas personas les resulta más fácil caminar si se apoyan en un carrito de compras.{{!fact 6}} Un andador con ruedas permite apoyarse igual, y algunos tienen asiento.{{!†}} No conocemos ningún estudio que diga qué ayuda es mejor para un dolor de piernas como este.{{!†}}',
        'Un espacio estrecho en la espalda puede quitar equilibrio, aunque el dolor sea leve.{{!fact 39}} Por eso, llevar algo firme en que apoyarse no es rendirse. Puede ser lo que le permita salir de casa.{{!†}}',
      ],
    },
    {
      id: 'hurt',
      question: '¿Puedo caminar aunque me duela?',
      answer: [
        'No podemos decirlo en su caso, porque no podemos verle. El dolor que llega al caminar y se va al sentarse es frecuente cuando los nervios están apretados.{{!fact 4}} ¿Cuánto es demasiado? No conocemos ningún estudio que lo diga.{{!†}} Por eso este curso va a lo seguro. Descanse antes de que el dolor sea fuerte, y siga cuando las piernas estén bien.{{!†}}',
        '¿El dolor sigue cuando se sienta? No camine más ese día y cuénteselo a su médico.{{!†}} ¿La pantorrilla se calma con solo quedarse de pie sin moverse? Puede ser señal de mala circulación, así que pida que se la revisen antes de caminar más.{{!fact 8 9}}',
        '¿Una pierna sigue débil o dormida cuando se sienta, o le duele el pecho? Son señales de peligro.{{!fact 45 50}} Busque ayuda de inmediato.',
      ],
    },
    {
      id: 'scan',
      question: '¿Necesito una imagen de la espalda?',
      answer: [
        'No siempre. Los médicos pueden hacer una imagen del interior de la espalda. Por sí sola, no lo aclara.{{!fact 3}} En un estudio con 968 personas, tres de cada cuatro tenían el espacio estrecho en la imagen.{{!fact 3}} Solo una de cada diez lo notaba en su vida diaria.{{!fact 3}} Lo que usted siente y lo que encuentra su médico cuenta al menos lo mismo.{{!†}}',
        '¿Su médico le ha ofrecido una? Puede preguntar: «¿Qué haremos si el espacio sale estrecho, y qué si no?».{{!†}} Con una señal de peligro, no espere a tener cita. Busque ayuda de inmediato.',
      ],
    },
    {
      id: 'how-long',
      question: '¿Cuándo voy a notar un cambio?',
      answer: [
        'Cada persona es distinta, y no sabemos cuánto tardará usted.{{!†}} Un descanso puede aliviar las piernas en unos minutos.{{!†}} Caminar más tarda más: en dos estudios, las personas entrenaron seis semanas.{{!fact 17 18}} A los seis meses, no todas caminaban claramente más.{{!fact 17}}',
        'Así que cuente por semanas, no por días.{{!†}} Anote sus minutos, y mire atrás al cabo de un mes. Hacer más cosas con el mismo dolor también cuenta. ¿Está peor que cuando empezó? Deje los ejercicios, y llame esta semana a su médico o fisioterapeuta.{{!†}}',
      ],
    },
  ],
};
