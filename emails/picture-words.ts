/** What each picture shows and what is done in it, for whoever hears it or reads with pictures off. */
import type { Language } from './languages.ts';
import type { PictureName } from './pictures/drawings.ts';

export const pictureWords: Readonly<Record<Language, Readonly<Record<PictureName, string>>>> = {
  en: {
    'lean-on-table':
      'A woman sits at a table, her arms on it. Then she lets her back bend forward over her arms.',
    'one-knee-up':
      'A man sits on a chair and holds the seat. Then he lifts one knee, and the other foot stays down.',
    'round-the-back':
      'A woman sits on a chair, hands on her knees. Then she pulls her belly in, and her low back goes round.',
    'heels-and-toes':
      'A man sits on a chair and holds the seat. First he lifts his toes, then his heels.',
    'rock-forward':
      'A man sits with a table at his side. He holds it with one hand, bends forward and slides the other down his leg.',
    'up-with-hands':
      'A woman sits with both hands on a table. She leans forward, pushes with her hands and stands.',
    'slow-sit':
      'A woman sits close to a table. She stands up slowly with one hand on it, and sits down again.',
    'heels-up': 'A man stands with both hands on a counter. Then he lifts his heels off the floor.',
    'small-squat':
      'A man stands with both hands on a counter and a chair behind him. Then he bends his knees a little and leans forward.',
    'step-up':
      'A man stands in front of the lowest stair and holds the rail. Then he steps up with one foot.',
    'knee-to-chest':
      'A woman lies on a bed with her knees bent. Then she brings one knee toward her chest with her hands.',
    'flat-back':
      'A man lies on a bed with his knees bent. Then he presses his low back flat into the bed.',
    'knees-to-chest':
      'A woman lies on a bed with her knees bent. Then she holds both knees close to her chest.',
    'sit-to-rest': 'A man rests on a chair and leans forward, both arms on a table.',
    'lean-on-cart': 'A woman walks and leans forward on the handle of a shopping cart.',
    'lean-on-counter': 'A woman stands in the kitchen and leans both arms on the counter.',
    'rest-on-bench': 'A man rests on a park bench. He leans forward, his arms on his thighs.',
    'foot-on-step':
      'A woman stands at a counter with one foot on a low step. Both her hands hold the counter.',
    'walking-ladder':
      'Three rows of walks with a rest on a chair after each. The walks get longer from row to row.',
    'walk-together': 'A woman and a man walk side by side.',
    'bend-and-straighten':
      'The back from the side, twice: bent forward over the hips, and bent backwards.',
    'nerve-channel':
      'A look into the back, twice. Bent forward, the channel round the nerves is wide. Bent backwards, it is narrow.',
    'sleep-with-knees-bent':
      'Two ways to lie in bed. One is on the back, with a pillow under the knees. One is on the side, with a pillow between bent knees.',
    'clear-the-floor':
      'A woman trips over a rug and a cord. Then both are gone, and she walks with ease.',
    'ask-the-doctor': 'A woman with a list in her hand asks her doctor a question.',
  },
  es: {
    'lean-on-table':
      'Una mujer está sentada con los brazos sobre una mesa. Luego deja que la espalda se incline sobre los brazos.',
    'one-knee-up':
      'Un hombre sentado sujeta el asiento. Luego levanta una rodilla y deja el otro pie en el suelo.',
    'round-the-back':
      'Una mujer está sentada con las manos en las rodillas. Luego mete la barriga y redondea la parte baja de la espalda.',
    'heels-and-toes':
      'Un hombre sentado sujeta el asiento. Primero levanta las puntas de los pies y luego los talones.',
    'rock-forward':
      'Un hombre está sentado junto a una mesa. La sujeta con una mano, se inclina y desliza la otra por la pierna.',
    'up-with-hands':
      'Una mujer está sentada con las dos manos en una mesa. Se inclina, empuja con las manos y se pone de pie.',
    'slow-sit':
      'Una mujer está sentada junto a una mesa. Se levanta despacio con una mano en ella, y vuelve a sentarse.',
    'heels-up':
      'Un hombre está de pie con las dos manos en una encimera. Luego levanta los talones del suelo.',
    'small-squat':
      'Un hombre está de pie con las dos manos en una encimera y una silla detrás. Luego dobla un poco las rodillas y se inclina.',
    'step-up':
      'Un hombre está ante el escalón más bajo y se sujeta al pasamanos. Luego sube con un pie.',
    'knee-to-chest':
      'Una mujer está en la cama con las rodillas dobladas. Luego acerca una rodilla al pecho con las manos.',
    'flat-back':
      'Un hombre está en la cama con las rodillas dobladas. Luego aplasta la parte baja de la espalda contra la cama.',
    'knees-to-chest':
      'Una mujer está en la cama con las rodillas dobladas. Luego sujeta las dos rodillas cerca del pecho.',
    'sit-to-rest':
      'Un hombre descansa en una silla, inclinado hacia delante, con los dos brazos sobre una mesa.',
    'lean-on-cart': 'Una mujer camina apoyada en el manillar de un carrito de compras.',
    'lean-on-counter': 'Una mujer de pie en la cocina apoya los dos brazos en la encimera.',
    'rest-on-bench':
      'Un hombre descansa en un banco del parque. Se inclina, con los brazos sobre los muslos.',
    'foot-on-step':
      'Una mujer está de pie ante una encimera, con un pie en un escalón bajo. Se sujeta con las dos manos.',
    'walking-ladder':
      'Tres filas de paseos con un descanso en una silla entre uno y otro. Los paseos se alargan de fila en fila.',
    'walk-together': 'Una mujer y un hombre caminan juntos.',
    'bend-and-straighten':
      'La espalda de lado, dos veces: inclinada hacia delante e inclinada hacia atrás.',
    'nerve-channel':
      'El interior de la espalda, dos veces. Al inclinarse, el canal de los nervios es ancho. Hacia atrás, es estrecho.',
    'sleep-with-knees-bent':
      'Dos maneras de acostarse. Una es boca arriba, con una almohada bajo las rodillas. Otra es de lado, con las rodillas dobladas y una almohada entre ellas.',
    'clear-the-floor':
      'Una mujer tropieza con una alfombra y un cable. Luego ya no están, y camina sin problema.',
    'ask-the-doctor': 'Una mujer con una lista en la mano hace una pregunta a su médico.',
  },
};
