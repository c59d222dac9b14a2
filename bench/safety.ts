/**
 * How well danger and despair are read in free text: sensitivity and false alarms over the labelled
 * phrases, by language and by sign, with every miss and every false alarm. `-- first` to
 * `-- fourth` reads one part alone.
 */
import { DangerSign, dangerSignNames } from '../lambdas/domain/danger-sign.ts';
import {
  allPhrases,
  type LabelledPhrase,
  phrasesByPart,
} from '../test/lambdas/domain/replies/danger-phrases.ts';
import { read, shares } from '../test/lambdas/domain/replies/read-phrases.ts';

const [part = ''] = process.argv.slice(2);
const isPart = (name: string): name is keyof typeof phrasesByPart => name in phrasesByPart;
const phrases: readonly LabelledPhrase[] = isPart(part) ? phrasesByPart[part] : allPhrases;

const percent = ({ of, hit }: { of: number; hit: number }) =>
  of === 0 ? '     –' : `${((100 * hit) / of).toFixed(1).padStart(5)} %  (${hit} of ${of})`;

const all = shares(phrases);
console.log(`${phrases.length} phrases`);
console.log(`sensitivity, clear           ${percent(all.clear)}`);
console.log(`sensitivity, unsure          ${percent(all.unsure)}`);
console.log(`sensitivity, despair         ${percent(all.despair)}`);
console.log(`sensitivity, all             ${percent(all.danger)}`);
console.log(`false alarms, ordinary       ${percent(all.falseAlarms)}`);
console.log(`clear taken for clear        ${percent(all.clearAsClear)}`);
console.log(`unsure taken for clear       ${percent(all.unsureAsClear)}`);
console.log(`the sign meant is named      ${percent(all.signNamed)}`);

console.log('\nby language: sensitivity, false alarms');
for (const language of ['en', 'es'] as const) {
  const some = shares(phrases.filter((phrase) => phrase.language === language));
  console.log(`  ${language}  ${percent(some.danger)}  ${percent(some.falseAlarms)}`);
}
console.log('\nby sign: sensitivity');
for (const sign of dangerSignNames) {
  const some = shares(phrases.filter(({ signs }) => signs.includes(sign)));
  console.log(`  ${DangerSign.parse(sign).padEnd(18)} ${percent(some.danger)}`);
}

const list = (title: string, those: readonly LabelledPhrase[]) => {
  console.log(`\n${title}: ${those.length}`);
  for (const phrase of those) {
    const { kind, signs, despair } = read(phrase);
    const taken = [kind, ...signs, ...(despair ? ['despair'] : [])].join(' ');
    console.log(
      `  ${phrase.language} ${[phrase.label, ...phrase.signs].join(' ')} → ${taken}: ${phrase.text}`,
    );
  }
};
list(
  'missed',
  phrases.filter((phrase) => phrase.label !== 'ordinary' && !read(phrase).detected),
);
list(
  'false alarms',
  phrases.filter((phrase) => phrase.label === 'ordinary' && read(phrase).detected),
);
list(
  'clear, taken for unsure',
  phrases.filter((phrase) => phrase.label === 'clear' && read(phrase).kind === 'unsure'),
);
list(
  'unsure, taken for clear',
  phrases.filter((phrase) => phrase.label === 'unsure' && read(phrase).kind === 'clear'),
);
list(
  'another sign named',
  phrases.filter((phrase) => read(phrase).detected && !read(phrase).named),
);
