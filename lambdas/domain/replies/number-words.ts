/**
 * The words around a number by which an answer is told from any other number, English and Spanish.
 * No accents and no apostrophes: both are taken away before a reply is compared.
 */

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const numbered = (words: string) => words.split(' ').map((word, value) => [word, value] as const);

/** "one" and "uno" are among them and answer only where nothing else can be meant. */
export const zeroToTen: ReadonlyMap<string, number> = new Map([
  ...numbered('zero one two three four five six seven eight nine ten'),
  ...numbered('cero uno dos tres cuatro cinco seis siete ocho nueve diez'),
]);
/** Too many for the question; worth asking back when nothing else was written. */
export const aboveTen = setOf(
  'eleven twelve thirteen fifteen twenty hundred once doce trece quince veinte cien',
);

/** In front of an answer: "it is 6", "a 6", "dolor: 6". */
export const leadIns = setOf(`
  a an about around roughly approximately probably maybe perhaps say its is was im id pain pains worst level score
  rating number answer be been today still only just to week that yes think guess give rate rated put hit reached cramp cramps
  numbness legs like it so ok well now yesterday
  un una que como es fue era seria diria dolor dolores nivel numero puntuacion puntaje respuesta hoy semana creo doy pongo
  digo calambre calambres piernas peor aproximadamente quizas tal vez llego llega al con tuve tengo ahora ayer si he ha sido
  estoy esta`);

/** Behind an answer: "6 at its worst", "6 pero", "6 thanks". */
export const followers = setOf(`
  but and because when thanks thank this today at in on for with now pain i my overall average mostly again still after
  before while during if even though although it its is was the so then too also usually really cheers maybe probably
  all most max maximum worst please only just out not better worse same numbness cramp cramps pains numb
  pero y porque cuando gracias esta este hoy al en para con ahora mi me por dolor como tambien todavia aun aunque si es
  fue muchas la el las los maximo creo casi siempre`);

/** Behind a number they make it something else: "6 times", "6 nietos". */
export const units = setOf(`
  minute minutes min mins hour hours hr hrs second seconds sec secs day days week weeks wk month months year years yrs
  time times am pm oclock step steps block blocks mile miles km kilometre kilometres kilometer kilometers metre metres
  meter meters yard yards feet foot ft inch inches kg kilo kilos pound pounds lb lbs mg ml pill pills tablet tablets
  percent degrees st nd rd th weeks' lap laps flight flights stairs reps sets exercises moves letters emails
  minuto minutos hora horas segundo segundos dia dias semana semanas mes meses ano anos vez veces paso pasos cuadra
  cuadras calle calles milla millas kilometro kilometros metro metros pie libra libras pastilla pastillas tableta
  tabletas grados escalones vueltas ejercicios cartas correos`);

/** In front of a number they make it something else: "week 6", "at 6", "page 6". */
export const counted = setOf(`
  week day letter lesson step page room apt apartment unit age aged bus route stage since box gate floor chapter
  exercise move january february march april may june july august september october november december
  semana dia carta leccion paso pagina apartamento departamento edad desde las piso ejercicio l t s c vertebra`);

/** "more than 6", "almost 6", "not 6": nobody can tell which number. */
export const vague = setOf(`
  than almost nearly under over below above not between less more
  casi entre menos mas apenas no`);

/** "6 or 7", "6 a 7". */
export const orWords = setOf('or to o u a al and y maybe through hasta');

/** "6 out of 10", "6 sobre 10"; the words in front of the ten. */
export const outOf: readonly (readonly string[])[] = [
  ['out', 'of'],
  ['of'],
  ['over'],
  ['sobre'],
  ['de'],
  ['from'],
  ['en', 'una', 'escala', 'de'],
];

/** In front of a month, "de" makes a date; in front of these an answer: "6 de dolor". */
export const measured = setOf('dolor intensidad calambre calambres molestia');

/** As the whole of a reply: nought. */
export const noughts = setOf(
  'none|none at all|no pain|no pain at all|pain free|zero pain|ninguno|ninguna|nada|nada de dolor|sin dolor|ningun dolor|no dolor'
    .replaceAll(' ', '_')
    .replaceAll('|', ' '),
);

/** Of somebody who walks. */
export const walking =
  /^(walk|walks|walked|walking|stroll\w{0,3}|camin\w{0,8}|pase[eoa]\w{0,4}|anduve|andar|andando|ando|caminata|treadmill)$/;
/** They did not, or cannot. */
export const cannotWalk = setOf(
  'cannot cant couldnt not unable dont never no nunca tampoco less menos if si before until antes hasta should want quiero',
);
