/** What is said at once to whoever ticked a danger sign, and to whoever is worse than at the start. */
import { dangerTexts, whatToTell } from '../../emails/danger-texts.ts';
import type { Language } from '../../emails/languages.ts';
import { emergencyFor, sameDayFor } from '../../emails/safety.ts';
import type { Danger, DangerSign } from '../../lambdas/domain/danger-sign.ts';

export interface DangerTextProps {
  readonly language: Language;
  /** Undefined where it is not known: then every usual number is named, and none can be tapped. */
  readonly country: string | undefined;
  /** Without kinds, the general text of its level. */
  readonly danger: Danger;
  /** Those that were ticked, where they are known. */
  readonly signs: readonly DangerSign[];
  /** ISO date, where it is known. */
  readonly surgeryDate: string | undefined;
}

/** '15 March 2024', as the country writes it. */
function dayInWords(date: string, language: Language, country: string | undefined): string {
  const locale = country === undefined ? language : `${language}-${country}`;
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return words.format(new Date(`${date}T00:00:00Z`));
}

function TellThem({ label, told }: { label: string; told: readonly string[] }) {
  if (told.length === 0) return null;
  return (
    <>
      <h2 id="tell">{label}</h2>
      <ul class="list" aria-labelledby="tell">
        {told.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}

interface Told {
  readonly language: Language;
  readonly country: string | undefined;
  readonly told: readonly string[];
}

function EmergencyText({ language, country, told }: Told) {
  const text = dangerTexts[language].emergency;
  const { numbers, tel, place } = emergencyFor(country, language);
  return (
    <>
      <h1 id="alarm">{text.heading}</h1>
      {numbers === tel && (
        <a class="call" href={`tel:${tel}`}>
          {text.button(numbers)}
        </a>
      )}
      <p>
        {text.checked} <strong>{text.call({ numbers, place })}</strong> {text.alone}
      </p>
      <TellThem label={text.tell} told={told} />
      <p>{text.showThem}</p>
    </>
  );
}

function UrgentText({ language, country, told }: Told) {
  const { urgent, emergency } = dangerTexts[language];
  const { numbers, tel } = emergencyFor(country, language);
  const { line, place } = sameDayFor(country, language);
  return (
    <>
      <h1 id="alarm">{urgent.heading}</h1>
      {line !== undefined && (
        <a class="call" href={`tel:${line}`}>
          {emergency.button(line)}
        </a>
      )}
      <p>
        <strong>{urgent.call(line)}</strong> {urgent.elsewhere(place)} {urgent.alone}
      </p>
      <TellThem label={urgent.tell} told={told} />
      <div class="danger stack">
        <p>{urgent.atOnce(numbers).join(' ')}</p>
        {numbers === tel && (
          <a class="call" href={`tel:${tel}`}>
            {emergency.button(numbers)}
          </a>
        )}
      </div>
      <p>{urgent.noExercises}</p>
    </>
  );
}

/** Begins with the page's h1, and stands before everything else in it. */
export function DangerText({ language, country, danger, signs, surgeryDate }: DangerTextProps) {
  const told = whatToTell(language, danger.kinds, {
    signs,
    withCalf: danger.withCalf,
    surgeryDate: surgeryDate && dayInWords(surgeryDate, language, country),
  });
  const props = { language, country, told };
  return (
    <section class="alarm" aria-labelledby="alarm">
      {danger.level === 'emergency' ? <EmergencyText {...props} /> : <UrgentText {...props} />}
    </section>
  );
}

/**
 * Worse by A10; beneath a heading of its own, which the page gives at its own level.
 * @param kept false where no answer is kept: then the letters cannot know, and nothing is said of them
 */
export function WorseText({ language, kept = true }: { language: Language; kept?: boolean }) {
  const { intro, steps, after } = dangerTexts[language].worse;
  return (
    <div class="stack">
      <p class="lede">{intro}</p>
      <ol class="list">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {kept && <p>{after}</p>}
    </div>
  );
}
