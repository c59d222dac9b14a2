/** Level 2: the first strength, with both hands on something firm, and lying down on the bed. */
import type { MoveOfLevel } from '../moves.ts';

export const stronger: readonly MoveOfLevel[] = [
  {
    id: 'up-with-hands',
    picture: 'up-with-hands',
    words: {
      en: {
        name: 'Up with your hands',
        start: 'Sit on the front half of a firm chair, close to a heavy table.',
        movement:
          'Put both hands on the table, and lean forward.{{!fact 4}} Push with your hands and feet till you stand, still leaning a little. Sit down slowly.',
        hold: 'Both hands stay on the table.{{!fact 39}}',
        count: 'Five times, with a rest when you want one.{{!†}}',
        breathing: 'Breathe out as you get up.{{!†}}',
        feel: 'You may feel your legs and your arms share the work.{{!†}}',
        seated:
          'In your chair: push with your feet as if to get up, count to three, and let go.{{!†}}',
      },
      es: {
        name: 'De pie con ayuda de las manos',
        start: 'Siéntese en la mitad delantera de una silla firme, cerca de una mesa pesada.',
        movement:
          'Ponga las dos manos en la mesa e inclínese hacia delante.{{!fact 4}} Empuje con manos y pies hasta estar de pie, con el cuerpo aún un poco hacia la mesa. Siéntese despacio.',
        hold: 'Las dos manos siguen en la mesa.{{!fact 39}}',
        count: 'Cinco veces, con un descanso cuando lo quiera.{{!†}}',
        breathing: 'Suelte el aire al levantarse.{{!†}}',
        feel: 'Puede notar que las piernas y los brazos se reparten el trabajo.{{!†}}',
        seated:
          'En la silla: empuje con los pies como para levantarse, cuente hasta tres y suelte.{{!†}}',
      },
    },
  },
  {
    id: 'knee-to-chest',
    picture: 'knee-to-chest',
    words: {
      en: {
        name: 'One knee to your chest',
        start: 'Lie on your bed, on your back, with both knees bent.',
        movement:
          'Take one knee with both hands, and bring it toward your chest.{{!fact 4 5}} Put the foot down again, and change legs.',
        hold: 'Lie in the middle of the bed. Hold a firm edge when you lie down and get up.{{!fact 39}}',
        count: 'Three slow breaths for each leg, three times.{{!†}}',
        breathing: 'Breathe out as the knee comes to you.{{!†}}',
        feel: 'You may feel a soft pull in your low back or your seat.{{!†}}',
        seated: 'In your chair: take hold under one thigh, and lift the knee a little.{{!†}}',
      },
      es: {
        name: 'Una rodilla al pecho',
        start: 'Acuéstese boca arriba en la cama, con las dos rodillas dobladas.',
        movement:
          'Tome una rodilla con las dos manos y acérquela al pecho.{{!fact 4 5}} Baje el pie y cambie de pierna.',
        hold: 'Quédese en el centro de la cama. Sujétese a un borde firme al acostarse y al levantarse.{{!fact 39}}',
        count: 'Tres respiraciones lentas con cada pierna, tres veces.{{!†}}',
        breathing: 'Suelte el aire cuando la rodilla se acerca.{{!†}}',
        feel: 'Puede notar que la espalda baja o las nalgas se estiran un poco.{{!†}}',
        seated: 'En la silla: sujete un muslo por debajo y levante un poco la rodilla.{{!†}}',
      },
    },
  },
  {
    id: 'flat-back',
    picture: 'flat-back',
    words: {
      en: {
        name: 'Flat back',
        start: 'Lie on your bed, on your back, with both knees bent.',
        movement:
          'Pull your belly in, and press your low back flat into the bed.{{!fact 22}} Then let go.',
        hold: 'Lie in the middle of the bed. Hold a firm edge when you lie down and get up.{{!fact 39}}',
        count: 'Hold for one slow breath, five to eight times.{{!†}}',
        breathing: 'Breathe out as your back goes flat.{{!†}}',
        feel: 'You may feel your belly work.{{!†}}',
        seated: 'In your chair: press your low back into the back of the chair.{{!†}}',
      },
      es: {
        name: 'Espalda plana',
        start: 'Acuéstese boca arriba en la cama, con las dos rodillas dobladas.',
        movement:
          'Meta la barriga y aplaste la parte baja de la espalda contra la cama.{{!fact 22}} Luego suelte.',
        hold: 'Quédese en el centro de la cama. Sujétese a un borde firme al acostarse y al levantarse.{{!fact 39}}',
        count: 'Quédese así una respiración lenta, de cinco a ocho veces.{{!†}}',
        breathing: 'Suelte el aire cuando la espalda se aplana.{{!†}}',
        feel: 'Puede notar que la barriga trabaja.{{!†}}',
        seated: 'En la silla: apriete la parte baja de la espalda contra el respaldo.{{!†}}',
      },
    },
  },
  {
    id: 'heels-up',
    picture: 'heels-up',
    words: {
      en: {
        name: 'Heels up',
        start: 'Stand at a counter, and lean on it a little.',
        movement: 'Lift both heels off the floor. Let them down slowly.',
        hold: 'Both hands stay on the counter.{{!fact 39}}',
        count: 'Five to ten times.{{!†}}',
        breathing: 'Breathe out as your heels go up.{{!†}}',
        feel: 'You may feel your calves work. It must not be your leg pain.{{!†}}',
        seated: 'In your chair: lift both heels, and keep your toes down.{{!†}}',
      },
      es: {
        name: 'Talones arriba',
        start: 'Póngase de pie ante la encimera de la cocina y apóyese un poco en ella.',
        movement: 'Levante los dos talones del suelo. Bájelos despacio.',
        hold: 'Las dos manos siguen en la encimera.{{!fact 39}}',
        count: 'De cinco a diez veces.{{!†}}',
        breathing: 'Suelte el aire cuando los talones suben.{{!†}}',
        feel: 'Puede notar que las pantorrillas trabajan. No debe ser su dolor de piernas.{{!†}}',
        seated: 'En la silla: levante los dos talones y deje las puntas abajo.{{!†}}',
      },
    },
  },
];
