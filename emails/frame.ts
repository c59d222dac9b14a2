/** The parts of a letter's frame that are built from data: the danger box, and where in the course one is. */
import type { Language } from './languages.ts';
import { dangerBox } from './safety.ts';
import { scaleEnds, survey } from './survey.ts';

/** A link where it can be pressed; it is one that SES never tracks, since a call for help is nobody's click. */
export const EMERGENCY_NUMBER =
  '{{#if emergencyTel}}<a href="tel:{{emergencyTel}}">{{emergencyNumber}}</a>{{else}}{{emergencyNumber}}{{/if}}';

/** The box that every letter to someone on the course carries. */
export function dangerBoxMarkup(language: Language): string {
  const words = dangerBox[language];
  const call = words.call({ numbers: EMERGENCY_NUMBER, place: '{{emergencyPlace}}' });
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

/** The words of the weekly question, the same as on its page. */
export function numberQuestionMarkup(language: Language): string {
  const { weekly } = survey[language];
  return `<h2>${heading[language]}</h2><p>${weekly.question} ${scaleEnds(weekly)}</p>`;
}

const heading: Record<Language, string> = { en: 'One question', es: 'Una pregunta' };

/** Six to a row: at 360 px each is 44 px wide, large enough for a thumb that is not steady. */
const ROWS = [
  [0, 1, 2, 3, 4, 5],
  [6, 7, 8, 9, 10],
];

/**
 * The weekly number as eleven links. It stands behind the # of the address, so that no server,
 * scanner or log sees it. One colour for all: a colour scale would say what a number means.
 */
export function numberRowsMarkup(language: Language): string {
  const { least, most } = survey[language].weekly;
  const named: Readonly<Record<number, string>> = { 0: least, 10: most };
  const cell = (number: number) => {
    const name = named[number] === undefined ? '' : ` aria-label="${number}, ${named[number]}"`;
    return `<td width="16.6%" style="padding:0"><a href="{{numberUrl}}#${number}"${name} style="display:block;padding:12px 0;border:2px solid #0b5d57;border-radius:8px;font-size:20px;line-height:24px;font-weight:bold;text-align:center;text-decoration:none;color:#0b5d57">${number}</a></td>`;
  };
  const [first = '', second = ''] = ROWS.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  const end = (number: number, align: string) =>
    `<tr><td colspan="6" align="${align}" style="padding:2px;font-size:15px">${number} = ${named[number]}</td></tr>`;
  return `
    <mj-text padding="0 14px" css-class="visual numbers">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="3" border="0" style="border-collapse:separate;table-layout:fixed">${end(0, 'left')}${first}${second}${end(10, 'right')}</table>
    </mj-text>`;
}
