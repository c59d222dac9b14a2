/** The danger signs and whom to call, in the approved words and for the person's country. */
import type { Language } from '../emails/languages.ts';
import { dangerBox, emergencyFor } from '../emails/safety.ts';

/** Stands for the number while the sentence is built, so that a link can take its place. */
const NUMBER = '\u0000';

export function DangerBox({ language, country }: { language: Language; country: string }) {
  const box = dangerBox[language];
  const { numbers, tel, place } = emergencyFor(country, language);
  const [before, after] = box.call({ numbers: NUMBER, place }).split(NUMBER);
  return (
    <section class="danger stack" aria-labelledby="danger">
      <h2 id="danger">
        {before}
        {numbers === tel ? <a href={`tel:${tel}`}>{numbers}</a> : numbers}
        {after}
      </h2>
      <ul class="list">
        {box.signs.map((sign) => (
          <li>{sign}</li>
        ))}
      </ul>
      <p>{box.today}</p>
      <p>
        <strong>{box.alone}</strong>
      </p>
    </section>
  );
}
