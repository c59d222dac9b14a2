/** Level 1: in a chair, where nobody can fall far. It bends forward, and asks for no strength. */
import type { MoveOfLevel } from '../moves.ts';

export const seated: readonly MoveOfLevel[] = [
  {
    id: 'lean-on-table',
    picture: 'lean-on-table',
    words: {
      en: {
        name: 'Lean on the table',
        start: 'Sit on a firm chair, close to a table.',
        movement:
          'Rest both arms on the table. Let your back bend forward as far as it feels good.{{!fact 4 5}} Then push yourself up with your hands.',
        hold: 'Both arms stay on the table.{{!fact 39}}',
        count: 'Stay for five slow breaths.{{!†}}',
        breathing: 'Breathe in and out as you like, and do not hold your breath.{{!†}}',
        feel: 'You may feel a soft pull in your low back, and no more.{{!†}}',
        seated: '',
      },
      es: {
        name: 'Apoyarse en la mesa',
        start: 'Siéntese en una silla firme, cerca de una mesa.',
        movement:
          'Ponga los dos brazos sobre la mesa. Deje que la espalda se incline hacia delante hasta donde le resulte agradable.{{!fact 4 5}} Luego incorpórese empujando con las manos.',
        hold: 'Los dos brazos siguen en la mesa.{{!fact 39}}',
        count: 'Quédese así cinco respiraciones lentas.{{!†}}',
        breathing: 'Tome y suelte el aire a su ritmo, sin aguantarlo.{{!†}}',
        feel: 'Puede notar que la parte baja de la espalda se estira un poco, y nada más.{{!†}}',
        seated: '',
      },
    },
  },
  {
    id: 'one-knee-up',
    picture: 'one-knee-up',
    words: {
      en: {
        name: 'One knee up',
        start: 'Sit on a firm chair, with both feet on the floor.',
        movement: 'Lift one knee a little, and set the foot down again. Change legs.',
        hold: 'Hold the seat with both hands.{{!fact 39}}',
        count: 'Five times each is plenty.{{!†}}',
        breathing: 'Breathe out as the knee comes up.{{!†}}',
        feel: 'You may feel the top of your leg work.{{!†}}',
        seated: '',
      },
      es: {
        name: 'Una rodilla arriba',
        start: 'Siéntese en una silla firme, con los dos pies en el suelo.',
        movement: 'Levante un poco una rodilla y vuelva a apoyar el pie. Cambie de pierna.',
        hold: 'Sujete el asiento con las dos manos.{{!fact 39}}',
        count: 'Cinco veces con cada una es suficiente.{{!†}}',
        breathing: 'Suelte el aire cuando la rodilla sube.{{!†}}',
        feel: 'Puede notar que el muslo trabaja.{{!†}}',
        seated: '',
      },
    },
  },
  {
    id: 'round-the-back',
    picture: 'round-the-back',
    words: {
      en: {
        name: 'Make your low back round',
        start: 'Sit on a firm chair, with both feet on the floor.',
        movement:
          'Pull your belly in, and let your low back go round, like a cat.{{!fact 4 5}} Then let go, and sit as you like to sit.',
        hold: 'Rest your hands on your knees, or hold the table in front of you.{{!fact 39}}',
        count: 'Five times, with a rest in between.{{!†}}',
        breathing: 'Breathe out as your back goes round.{{!†}}',
        feel: 'You may feel your belly work and your low back let go.{{!†}}',
        seated: '',
      },
      es: {
        name: 'Redondear la espalda',
        start: 'Siéntese en una silla firme, con los dos pies en el suelo.',
        movement:
          'Meta la barriga y deje que la parte baja de la espalda se redondee, como un gato.{{!fact 4 5}} Luego suelte y siéntese como le guste.',
        hold: 'Apoye las manos en las rodillas, o en la mesa que tenga delante.{{!fact 39}}',
        count: 'Cinco veces, con un descanso entre una y otra.{{!†}}',
        breathing: 'Suelte el aire cuando la espalda se redondea.{{!†}}',
        feel: 'Puede notar que la barriga trabaja y que la espalda se suelta.{{!†}}',
        seated: '',
      },
    },
  },
  {
    id: 'heels-and-toes',
    picture: 'heels-and-toes',
    words: {
      en: {
        name: 'Heels and toes',
        start: 'Sit on a firm chair, with both feet on the floor.',
        movement:
          'Lift your toes and keep the heels down. Then lift your heels and keep the toes down.',
        hold: 'Hold the seat with both hands.{{!fact 39}}',
        count: 'Ten slow times.{{!†}}',
        breathing: 'Keep breathing in and out as you like.{{!†}}',
        feel: 'You may feel your lower legs work a little.{{!†}}',
        seated: '',
      },
      es: {
        name: 'Talones y puntas',
        start: 'Siéntese en una silla firme, con los dos pies en el suelo.',
        movement:
          'Levante las puntas de los pies y deje los talones abajo. Luego levante los talones y deje las puntas abajo.',
        hold: 'Sujete el asiento con las dos manos.{{!fact 39}}',
        count: 'Diez veces, despacio.{{!†}}',
        breathing: 'Siga tomando y soltando el aire a su ritmo.{{!†}}',
        feel: 'Puede notar que la parte baja de las piernas trabaja un poco.{{!†}}',
        seated: '',
      },
    },
  },
];
