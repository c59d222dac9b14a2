/** Level 3: more strength and balance, always within reach of something firm. */
import type { MoveOfLevel } from '../moves.ts';

export const steadier: readonly MoveOfLevel[] = [
  {
    id: 'slow-sit',
    picture: 'slow-sit',
    words: {
      en: {
        name: 'Slow down, slow up',
        start: 'Sit on the front half of a firm chair, close to a heavy table.',
        movement:
          'Lean forward, and stand up slowly.{{!fact 4}} Your hands only rest on the table. Sit down as slowly as you can.',
        hold: 'One hand is on the table all the time.{{!fact 39}}',
        count: 'Five to eight times.{{!†}}',
        breathing: 'Breathe out as you get up.{{!†}}',
        feel: 'You may feel the top of your legs work.{{!†}}',
        seated:
          'In your chair: push with your feet as if to get up, count to five, and let go.{{!†}}',
      },
      es: {
        name: 'Despacio arriba, despacio abajo',
        start: 'Siéntese en la mitad delantera de una silla firme, cerca de una mesa pesada.',
        movement:
          'Inclínese hacia delante y levántese despacio.{{!fact 4}} Las manos solo descansan en la mesa. Siéntese tan despacio como pueda.',
        hold: 'Una mano está siempre en la mesa.{{!fact 39}}',
        count: 'De cinco a ocho veces.{{!†}}',
        breathing: 'Suelte el aire al levantarse.{{!†}}',
        feel: 'Puede notar que los muslos trabajan.{{!†}}',
        seated:
          'En la silla: empuje con los pies como para levantarse, cuente hasta cinco y suelte.{{!†}}',
      },
    },
  },
  {
    id: 'rock-forward',
    picture: 'rock-forward',
    words: {
      en: {
        name: 'Reach to the floor',
        start: 'Sit on a firm chair, with your feet and knees apart. Have a table at your side.',
        movement:
          'Slide one hand down your leg, and let your back bend forward.{{!fact 4 5}} Then come up slowly.',
        hold: 'The other hand holds the table.{{!fact 39}}',
        count: 'Stay for three slow breaths, three times.{{!†}}',
        breathing: 'Breathe out as you go down.{{!†}}',
        feel: 'You may feel a soft pull along your back. Come up slowly if you get dizzy.{{!†}}',
        seated: '',
      },
      es: {
        name: 'Hacia el suelo',
        start:
          'Siéntese en una silla firme, con pies y rodillas separados. Tenga una mesa al lado.',
        movement:
          'Deslice una mano por la pierna y deje que la espalda se incline hacia delante.{{!fact 4 5}} Luego suba despacio.',
        hold: 'La otra mano sujeta la mesa.{{!fact 39}}',
        count: 'Quédese tres respiraciones lentas, tres veces.{{!†}}',
        breathing: 'Suelte el aire al bajar.{{!†}}',
        feel: 'Puede notar que la espalda se estira un poco. Suba despacio si se marea.{{!†}}',
        seated: '',
      },
    },
  },
  {
    id: 'knees-to-chest',
    picture: 'knees-to-chest',
    words: {
      en: {
        name: 'Both knees to your chest',
        start: 'Lie on your bed, on your back, with both knees bent.',
        movement:
          'Bring up one knee, then the other, and hold them with your hands.{{!fact 4 5}} Rock a little if it feels good. Put the feet down one at a time.',
        hold: 'Lie in the middle of the bed. Hold a firm edge when you lie down and get up.{{!fact 39}}',
        count: 'Five slow breaths, three times.{{!†}}',
        breathing: 'Breathe in and out slowly.{{!†}}',
        feel: 'You may feel a soft pull in your low back.{{!†}}',
        seated: 'In your chair: rest your arms on the table, and bend forward.{{!†}}',
      },
      es: {
        name: 'Las dos rodillas al pecho',
        start: 'Acuéstese boca arriba en la cama, con las dos rodillas dobladas.',
        movement:
          'Suba una rodilla, luego la otra, y sujételas con las manos.{{!fact 4 5}} Puede mecerse un poco si le gusta. Baje los pies de uno en uno.',
        hold: 'Quédese en el centro de la cama. Sujétese a un borde firme al acostarse y al levantarse.{{!fact 39}}',
        count: 'Cinco respiraciones lentas, tres veces.{{!†}}',
        breathing: 'Tome y suelte el aire despacio.{{!†}}',
        feel: 'Puede notar que la espalda baja se estira un poco.{{!†}}',
        seated: 'En la silla: apoye los brazos en la mesa e inclínese hacia delante.{{!†}}',
      },
    },
  },
  {
    id: 'small-squat',
    picture: 'small-squat',
    words: {
      en: {
        name: 'Small squat at the counter',
        start: 'Stand at a counter, with a chair behind you.',
        movement:
          'Bend your knees a little, and lean forward as if to sit.{{!fact 4}} Then push up with your legs.',
        hold: 'Both hands stay on the counter.{{!fact 39}}',
        count: 'Five to eight times.{{!†}}',
        breathing: 'Breathe out as you push up.{{!†}}',
        feel: 'You may feel the top of your legs work.{{!†}}',
        seated: 'In your chair: push both feet into the floor, count to five, and let go.{{!†}}',
      },
      es: {
        name: 'Doblar las rodillas ante la encimera',
        start: 'Póngase de pie ante la encimera de la cocina, con una silla detrás.',
        movement:
          'Doble un poco las rodillas e inclínese hacia delante, como para sentarse.{{!fact 4}} Luego empuje con las piernas hacia arriba.',
        hold: 'Las dos manos siguen en la encimera.{{!fact 39}}',
        count: 'De cinco a ocho veces.{{!†}}',
        breathing: 'Suelte el aire al subir.{{!†}}',
        feel: 'Puede notar que los muslos trabajan.{{!†}}',
        seated: 'En la silla: empuje el suelo con los dos pies, cuente hasta cinco y suelte.{{!†}}',
      },
    },
  },
  {
    id: 'step-up',
    picture: 'step-up',
    words: {
      en: {
        name: 'One step up',
        start: 'Stand in front of the lowest stair. Take hold of the rail.',
        movement:
          'Put one foot on the stair, and step up. Step down again, the same foot last. Change legs.',
        hold: 'Hold the rail all the time.{{!fact 39}}',
        count: 'Three to five times each leg.{{!†}}',
        breathing: 'Breathe out as you step up.{{!†}}',
        feel: 'You may feel your legs work. Sit down when you want a rest.{{!†}}',
        seated: 'In your chair: put one foot on a low step, and take it down again.{{!†}}',
      },
      es: {
        name: 'Un escalón',
        start: 'Póngase ante el escalón más bajo. Sujétese al pasamanos.',
        movement:
          'Ponga un pie en el escalón y suba. Baje otra vez, y ese pie el último. Cambie de pierna.',
        hold: 'Sujétese al pasamanos todo el tiempo.{{!fact 39}}',
        count: 'De tres a cinco veces con cada pierna.{{!†}}',
        breathing: 'Suelte el aire al subir.{{!†}}',
        feel: 'Puede notar que las piernas trabajan. Siéntese cuando quiera descansar.{{!†}}',
        seated: 'En la silla: ponga un pie en un escalón bajo y vuelva a bajarlo.{{!†}}',
      },
    },
  },
];
