/** A link that does not say where it leads, or a picture that does not say what it shows. */
import type { Check } from './course-under-check.ts';
import { eachOnce, type Finding } from './finding.ts';

const vague =
  /^(?:click(?: here)?|here|more|read more|link|this|page|pulse aquí|aquí|más|leer más|enlace|clic|haga clic aquí|página)$/i;

const LINK = /<(a|mj-button)\b(?:[^>]*[^>/])?>([\s\S]*?)<\/\1>/g;
const PICTURE = /<(?:img|mj-image)\b[^>]*>/g;

/** Long enough to say something; a picture for the eye alone does not belong in a letter. */
const saysSomething = /\balt="[^"]{5,}"/;

type Vague = readonly [sentence: string, fault: string];

/** @param mjml or HTML: the words of both are the same */
export function vagueIn(mjml: string): readonly Vague[] {
  const links = [...mjml.matchAll(LINK)].flatMap(([, , words = '']): Vague[] => {
    const said = words.replace(/<[^>]+>/g, '').trim();
    if (said === '') return [['', 'a link without words']];
    return vague.test(said) ? [[said, 'a link that does not say where it leads']] : [];
  });
  const pictures = (mjml.match(PICTURE) ?? [])
    .filter((picture) => !saysSomething.test(picture))
    .map((picture): Vague => [picture, 'a picture without words for who cannot see it']);
  return [...links, ...pictures];
}

export const vagueLinks: Check = ({ letters }) =>
  eachOnce(
    letters.flatMap(({ file, language, mjml }): Finding[] =>
      vagueIn(mjml).map(([sentence, fault]) => ({ file, language, sentence, fault })),
    ),
  );
