/** Ways to rest the legs, as the page of moves shows them. */
import type { Language } from './languages.ts';
import type { PictureName } from './pictures/drawings.ts';

export interface WayToRest {
  readonly picture: PictureName;
  readonly words: Readonly<Record<Language, string>>;
}

export const waysToRest: readonly WayToRest[] = [
  {
    picture: 'sit-to-rest',
    words: {
      en: 'Sit down, and rest your arms on a table.{{!fact 4}}',
      es: 'Siéntese y apoye los brazos en una mesa.{{!fact 4}}',
    },
  },
  {
    picture: 'lean-on-cart',
    words: {
      en: 'Lean on the cart when you shop.{{!fact 6}}',
      es: 'Apóyese en el carrito cuando haga la compra.{{!fact 6}}',
    },
  },
  {
    picture: 'rest-on-bench',
    words: {
      en: 'On a walk, sit down on a bench before your legs start.{{!†}}',
      es: 'En una caminata, siéntese en un banco antes de que empiece la molestia.{{!†}}',
    },
  },
  {
    picture: 'lean-on-counter',
    words: {
      en: 'In the kitchen, lean your arms on the counter.{{!fact 4}}',
      es: 'En la cocina, apoye los brazos en la encimera.{{!fact 4}}',
    },
  },
  {
    picture: 'foot-on-step',
    words: {
      en: 'Must you stand? Put one foot on a low step, hold on, and change feet now and then.{{!†}}',
      es: '¿Tiene que estar de pie? Ponga un pie en un escalón bajo, sujétese y cambie de pie de vez en cuando.{{!†}}',
    },
  },
  {
    picture: 'sleep-with-knees-bent',
    words: {
      en: 'In bed, try it with your hips and knees bent.{{!†}}',
      es: 'En la cama, pruebe con las caderas y las rodillas dobladas.{{!†}}',
    },
  },
];
