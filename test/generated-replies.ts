/** Replies made up from a seed: words people write, words out of place, and texts that are meant to hurt. */
import type { IncomingMail } from '../lambdas/domain/replies/incoming-mail.ts';
import { type Chance, chanceOf } from './cohort/chance.ts';

const phrases = [
  ...[
    '6',
    'six',
    '6/10',
    '6 out of 10',
    'about a 6 or 7',
    'seis',
    'un 6',
    '6 sobre 10',
    '-1',
    '11',
  ],
  ...['6.5', '６', '٦', '⑥', '6️⃣', '𝟔/𝟙𝟘', '1/2/3', '0x6', '1e9', '6'.repeat(40)],
  ...['STOP', 'please don’t stop these', 'the pain won’t stop', 'take me off', 'deje de enviarme'],
  ...['désabonnez-moi', 'abmelden', 'cancelar inscrição', 'cancellami', 'ѕtор', 's t o p'],
  ...[
    'pause until 3 March',
    'hasta el 30 de febrero',
    'until 99/99',
    'until 31.12.9999',
    'for 999 weeks',
  ],
  ...['on holiday for two weeks', 'back on Monday', 'until 2026-02-31', 'pausa', 'resume', 'again'],
  ...[
    'My mother passed away',
    'falleció',
    'my battery died',
    'walked 10 minutes',
    'caminé media hora',
  ],
  ...['I cannot pee', 'no siento al limpiarme', 'chest pain', 'I want to die', 'numb down there'],
  ...['yes', 'no', 'sí', '?', '...', 'help', 'ayuda', 'slower', 'más despacio'],
  ...[
    'On Mon, Nov 23, 2026 at 9:00 AM Walk <a@b.example> wrote:',
    'El lun escribió:',
    '> quoted 7',
  ],
  ...['From: a@b.example', 'Sent: Monday', 'Subject: x', '-----Original Message-----', '-- ', '--'],
  ...[
    'Sent from my iPhone',
    'Best regards,',
    'Ana',
    'CONFIDENTIALITY NOTICE: this e-mail and any',
    '>>>',
  ],
  ...[
    '\u202e6\u202c',
    '\u200b',
    '\u0000',
    '\ufeff',
    '\ud800',
    'e\u0301'.repeat(5),
    '😀',
    '漢字',
    '\u2028',
  ],
  ...[
    '<div>',
    '</blockquote>',
    '<blockquote type=cite>',
    '&#54;',
    '&lt;',
    '<!--',
    '-->',
    '<style>',
  ],
];
const joins = [' ', ' ', '\n', '\n\n', ', ', '. ', '\r\n', '\t', '', '\u00a0', '\r'];

function ordinary(of: Chance): string {
  let text = '';
  for (let left = of.between(1, 9); left > 0; left -= 1) text += of.pick(phrases) + of.pick(joins);
  return text;
}

function anyCharacters(of: Chance): string {
  const below = of.pick([0x80, 0x80, 0x250, 0x2fff, 0x10ffff]);
  let text = '';
  for (let left = of.between(0, 60); left > 0; left -= 1)
    text += String.fromCodePoint(of.between(0, below));
  return text;
}

/** What each repeats is one idea: a regular expression, a stack or a search that it would make slow. */
export const baits: readonly string[] = [
  ...[
    '\n',
    '\r\n',
    ' ',
    '\t',
    '\u00a0',
    '>',
    '> ',
    '>\n',
    '<',
    '&',
    '-',
    '_',
    '=',
    '*',
    '.',
    '. ',
    '!',
    '?',
  ],
  ...[
    'a',
    'A',
    '1',
    '1 ',
    '6 or ',
    '6, ',
    '6,',
    '1/',
    '1-',
    '1.',
    '½',
    ',',
    ':',
    '(',
    '"',
    "'",
    "a'",
    'a’',
  ],
  ...[
    'On ',
    'On a\n',
    'On 9:00 wrote:\n',
    'El a ',
    'From: a\n',
    'From: a@b.example\nTo: ',
    'Sent: x\n\n',
  ],
  ...[
    '--\n',
    '-- \nx\n',
    '_____\n',
    '-----Original Message-----\n',
    'Begin forwarded message:\n',
    ':\n',
  ],
  ...[
    'Thanks\n',
    'Saludos,\n',
    'Ana\n',
    'Disclaimer\n',
    'This e-mail and any attachments are for you\n',
  ],
  ...[
    'stop ',
    'please ',
    'dont stop ',
    'take me ',
    'he ',
    'my mother ',
    'until ',
    'two weeks ',
    'no ',
  ],
  ...[
    'unsubscri',
    'c h e s t ',
    "can't pee ",
    'numb between my ',
    'not ',
    'walk 10 minutes ',
    'an hour and ',
  ],
  ...[
    'e\u0301',
    '\u0301',
    '\u202e',
    '\u200d',
    '\ufe0f',
    '😀',
    '👩‍👩‍👧',
    '漢',
    '\ud83d',
    'ﷺ',
    'ſ',
    'ß',
    '①',
  ],
  ...[
    '<div>',
    '</div>',
    '<blockquote>',
    '<div class="',
    '<div class="gmail_quote">',
    '<!--',
    '<!-- ',
    '-->',
  ],
  ...[
    '<style>',
    '<script>',
    '<br>',
    '<p',
    '&#',
    '&#x',
    '&amp;',
    '&aaaaaaaa',
    '<a b=',
    '<a id = ',
    '</',
    '< ',
  ],
];

/** @param length about so many characters */
export const bait = (which: number, length: number): string => {
  const one = baits[which % baits.length] ?? '';
  return one.repeat(Math.ceil(length / one.length));
};

/** @param n which one. Some are long: a few thousand characters, or (one in a thousand) many more */
export function generatedText(seed: number | string, n: number): string {
  const of = chanceOf('reply', seed, n);
  const kind = of.between(0, 999);
  if (kind === 0)
    return bait(of.between(0, baits.length - 1), of.between(10_000, 60_000)) + ordinary(of);
  if (kind < 20) return ordinary(of) + bait(of.between(0, baits.length - 1), of.between(10, 2_000));
  if (kind < 300) return anyCharacters(of);
  return ordinary(of);
}

const headers = [
  ...[
    'auto-submitted',
    'precedence',
    'return-path',
    'x-autoreply',
    'list-id',
    'x-failed-recipients',
  ],
  ...['x-auto-response-suppress', 'x-anything'],
];
const reports = [
  ...[
    'message/delivery-status',
    'message/feedback-report',
    'message/rfc822',
    'text/rfc822-headers',
  ],
];
const fields = [
  ...['Final-Recipient: rfc822; a@b.example', 'Action: failed', 'Status: 5.1.1', 'Status: 4.x.y'],
  ...[
    'Diagnostic-Code: smtp; 550 no',
    'Feedback-Type: abuse',
    'Feedback-Type: not-spam',
    ': ',
    ' folded',
  ],
  ...['Original-Rcpt-To: <a@b.example>', 'Action: delayed', '', 'Status: 2.0.0'],
];

/** The same, as what a parser may make of any mail. */
export function generatedReply(seed: number | string, n: number): IncomingMail {
  const of = chanceOf('mail', seed, n);
  const text = generatedText(seed, n);
  const odd = (probability: number, value: () => string) =>
    of.is(probability) ? value() : undefined;
  const more = of.is(0.1)
    ? Array.from(
        { length: of.between(1, 3) },
        () => [of.pick(headers), [of.pick(['no', 'bulk', '<>', '', 'x'])]] as const,
      )
    : [];
  const ofReport = () => Array.from({ length: of.between(0, 8) }, () => of.pick(fields)).join('\n');
  const isHtml = of.is(0.3);
  return {
    headers: new Map(more),
    from: odd(0.95, () =>
      of.is(0.9) ? 'ana@mail.example' : of.pick(['mailer-daemon@mail.example', '', '@']),
    ),
    subject: of.is(0.8) ? 'Re: Week 3 of 8: first steps' : generatedText(seed, n + 1),
    text: isHtml ? odd(0.3, () => '') : text,
    html: isHtml ? text : odd(0.1, () => `<div>${text}</div>`),
    reports: of.is(0.05) ? [{ type: of.pick(reports), text: ofReport() }] : [],
  };
}
