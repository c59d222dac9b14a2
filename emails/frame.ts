/** The parts of a letter's frame that are built from data: the danger box, and where in the course one is. */
import type { Language } from './languages.ts';
import { dangerBox } from './safety.ts';

/**
 * The box that every lesson carries. Its number is a link that SES never tracks: a call for help is
 * nobody's click.
 */
export function dangerBoxMarkup(language: Language): string {
  const words = dangerBox[language];
  const call = words.call({
    numbers:
      '{{#if emergencyTel}}<a href="tel:{{emergencyTel}}" ses:no-track>{{emergencyNumber}}</a>{{else}}{{emergencyNumber}}{{/if}}',
    place: '{{emergencyPlace}}',
  });
  return `
    <mj-section mj-class="box">
      <mj-column mj-class="danger">
        <mj-text mj-class="today-text">
          <h2>${call}</h2>
          <ul>${words.signs.map((sign) => `<li>${sign}</li>`).join('')}</ul>
          <p>${words.today}</p>
          <p><strong>${words.alone}{{#unless repliesRead}} ${words.noReplies}{{/unless}}</strong></p>
        </mj-text>
      </mj-column>
    </mj-section>`;
}

const where: Record<Language, (week: number, last: number) => string> = {
  en: (week, last) => (week === 0 ? `Before week 1 of ${last}` : `Week ${week} of ${last}`),
  es: (week, last) =>
    week === 0 ? `Antes de la semana 1 de ${last}` : `Semana ${week} de ${last}`,
};

/** "Week 3 of 8" and a bar of as many steps; the bar only repeats the words, so it is hidden from readers. */
export function progressMarkup(language: Language, week: number, last: number): string {
  const steps = Array.from({ length: last }, (_, index) => {
    const done = index < week;
    return `<td class="${done ? 'done' : 'todo'}" bgcolor="${done ? '#0b5d57' : '#d9dfd8'}" height="6" style="height:6px;font-size:0;line-height:0;border-radius:3px;background-color:${done ? '#0b5d57' : '#d9dfd8'}"></td>${index < last - 1 ? '<td width="6" style="width:6px;font-size:0"></td>' : ''}`;
  }).join('');
  return `
    <mj-section padding="24px 30px 0" css-class="pad">
      <mj-column>
        <mj-text mj-class="small" padding="0 0 8px" css-class="small kicker"><p style="margin:0">${where[language](week, last)}</p></mj-text>
        <mj-text font-size="0" line-height="0" css-class="visual"><table role="presentation" class="bar" aria-hidden="true" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:separate"><tr>${steps}</tr></table></mj-text>
      </mj-column>
    </mj-section>`;
}
