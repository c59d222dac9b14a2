/** The approved texts for danger and despair as an answer by mail carries them: by kind, never by what was written. */
import { dangerTexts } from './danger-texts.ts';
import { EMERGENCY_NUMBER } from './frame.ts';
import type { Language } from './languages.ts';

const told = (flag: string, words: string) => `{{#if ${flag}}}<p>${words}</p>{{/if}}`;

/** Where the person also asked whether it is new, the heading of the letter is that question. */
const headed = (heading: string) => `{{#if askIfNew}}<h2>${heading}</h2>{{/if}}`;

function emergencyMarkup(language: Language): string {
  const text = dangerTexts[language].emergency;
  const call = text.call({ numbers: EMERGENCY_NUMBER, place: '{{emergencyPlace}}' });
  return `
    <mj-raw>{{#if emergency}}</mj-raw>
    <mj-section mj-class="prose">
      <mj-column>
        <mj-text>
          ${headed(text.heading)}
          <p>${text.checked} <strong>${call}</strong> ${text.alone}</p>
        </mj-text>
        <mj-raw>{{#if emergencyTel}}</mj-raw>
        <mj-button href="tel:{{emergencyTel}}">${text.button('{{emergencyNumber}}')}</mj-button>
        <mj-raw>{{/if}}</mj-raw>
        <mj-raw>{{#if tellThem}}</mj-raw>
        <mj-text>
          <h2>${text.tell}</h2>
          ${told('tellChest', `${text.chest}{{#if tellCalfToo}} ${text.chestWithCalf}{{/if}}`)}
          ${told('tellNerve', text.nerve(text.signsWritten))}
          ${told('tellColdLeg', text.coldLeg)}
          ${told('tellAccident', `${text.accident} ${text.keepStill}`)}
        </mj-text>
        <mj-raw>{{/if}}</mj-raw>
        <mj-text><p>${text.showThemLetter}</p></mj-text>
      </mj-column>
    </mj-section>
    <mj-raw>{{/if}}</mj-raw>`;
}

function urgentMarkup(language: Language): string {
  const { urgent } = dangerTexts[language];
  const line = '<a href="tel:{{sameDayLine}}">{{sameDayLine}}</a>';
  const call = `{{#if sameDayLine}}${urgent.call(line)}{{else}}${urgent.call(undefined)}{{/if}}`;
  return `
    <mj-raw>{{#if urgent}}</mj-raw>
    <mj-section mj-class="prose">
      <mj-column>
        <mj-text>
          ${headed(urgent.heading)}
          <p><strong>${call}</strong> ${urgent.elsewhere('{{sameDayPlace}}')} ${urgent.alone}</p>
        </mj-text>
        <mj-raw>{{#if tellThem}}</mj-raw>
        <mj-text>
          <h2>${urgent.tell}</h2>
          ${told('tellFever', urgent.fever)}
          ${told('tellCalf', urgent.calf)}
          ${told('tellFall', urgent.fall)}
        </mj-text>
        <mj-raw>{{/if}}</mj-raw>
        <mj-text>
          <p>${urgent.atOnce(EMERGENCY_NUMBER).join(' ')}</p>
          <p>${urgent.noExercises}</p>
        </mj-text>
      </mj-column>
    </mj-section>
    <mj-raw>{{/if}}</mj-raw>`;
}

/** The text of the level that the flags name. */
export const dangerTextMarkup = (language: Language): string =>
  emergencyMarkup(language) + urgentMarkup(language);

/** The heading stands apart: in a letter of its own it is the title. */
export function crisisTextMarkup(language: Language): string {
  const { talk, call, atOnce, alone } = dangerTexts[language].crisis;
  const line =
    '{{#if crisisTel}}<a href="tel:{{crisisTel}}">{{crisisNumber}}</a>{{else}}{{crisisNumber}}{{/if}}';
  return `<p>${talk}{{#if crisisNumber}} <strong>${call(line)}</strong>{{/if}} <strong>${atOnce(EMERGENCY_NUMBER)}</strong> ${alone}</p>`;
}

export const crisisHeading = (language: Language): string => dangerTexts[language].crisis.heading;
