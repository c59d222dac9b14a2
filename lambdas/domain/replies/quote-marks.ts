/**
 * How mail programs announce the letter that they quote or forward, in six languages. All lists hold
 * words as `plain` writes them: lower case, without accents and apostrophes.
 */
import { plain } from './reply-words.ts';

/** "On … wrote:", "El … escribió:", "Am … schrieb …:". */
const WROTE = ['wrote', 'escribio', 'a ecrit', 'schrieb', 'geschrieben', 'escreveu', 'ha scritto'];

const labels: Readonly<Record<'from' | 'sent' | 'to' | 'subject', readonly string[]>> = {
  from: ['from', 'de', 'desde', 'remitente', 'expediteur', 'von', 'absender', 'da', 'mittente'],
  sent: [
    ...['sent', 'date', 'enviado', 'enviado el', 'fecha', 'envoye', 'envoye le', 'gesendet'],
    ...['datum', 'data', 'enviada em', 'enviado em', 'enviada', 'inviato', 'inviato il'],
  ],
  to: ['to', 'para', 'a', 'an', 'cc', 'reply-to'],
  subject: ['subject', 'asunto', 'objet', 'betreff', 'assunto', 'oggetto'],
};
const labelled = new Map(
  Object.entries(labels).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

/** Between dashes, or with a colon behind. */
const markers: ReadonlySet<string> = new Set([
  ...['original message', 'original e-mail', 'forwarded message', 'begin forwarded message'],
  ...['reply message', 'forwarded mail', 'original appointment'],
  ...['mensaje original', 'mensaje reenviado', 'inicio del mensaje reenviado'],
  ...['comienzo del mensaje reenviado', 'correo original'],
  ...['message dorigine', 'message original', 'message transfere', 'message initial'],
  ...['debut du message transfere', 'debut du message reexpedie', 'debut de message transfere'],
  ...['ursprungliche nachricht', 'originalnachricht', 'weitergeleitete nachricht'],
  ...['anfang der weitergeleiteten nachricht', 'urspr. nachricht'],
  ...['mensagem original', 'mensagem encaminhada', 'mensagem reencaminhada'],
  ...['inicio da mensagem encaminhada', 'inicio da mensagem reencaminhada', 'mensagem reenviada'],
  ...['messaggio originale', 'messaggio inoltrato', 'inizio messaggio inoltrato'],
]);

/** No program breaks its "On … wrote:" over more lines than this. */
const MOST_LINES = 4;
/** Of a line, what is looked at: longer ones are no marks. */
const LONGEST_MARK = 400;

export const isQuoted = (line: string): boolean => line.trimStart().startsWith('>');

const isBlank = (line: string | undefined): boolean => line !== undefined && line.trim() === '';

/** An address, a year or a time of day: a person who writes "my doctor wrote:" names none. */
const WHO_OR_WHEN = /@|\b20\d\d\b|\d[:.h]\d\d/;

/** "On Mon", "El 23", "Il giorno lun": what a line of attribution may begin with, and go on in the next. */
const OPENER =
  /^[^a-z0-9]{0,6}(?:on|el|le|am|em|en|il|il giorno|den|a) (?:\d|mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom|mer|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so|seg|ter|qua|qui|sex|gio|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
/** Yahoo's app for phones goes on with the quoted letter in the same line. */
const WROTE_WITHIN = /@.{0,100}(?:wrote|escribio|a ecrit|schrieb|escreveu|ha scritto) ?:/;

/** The line behind "On … wrote:", which may be broken over some lines; undefined: it is none. */
function behindAttribution(lines: readonly string[], at: number): number | undefined {
  let joined = '';
  for (let next = at; next < at + MOST_LINES; next += 1) {
    const line = lines[next];
    if (line === undefined || isBlank(line) || isQuoted(line)) return undefined;
    const typed = plain(line.slice(0, LONGEST_MARK)).trim();
    const isBegun = OPENER.test(typed);
    // What stands above an attribution, with no line between, is the person's.
    if (next > at && (isBegun || !OPENER.test(joined))) return undefined;
    joined = next === at ? typed : `${joined} ${typed}`;
    if (isBegun && WROTE_WITHIN.test(typed)) return next + 1;
    // Gmail writes bold as asterisks into its text part.
    if (line.length > LONGEST_MARK || !/[:：][*_ ]{0,3}$/.test(joined)) continue;
    return WROTE.some((wrote) => joined.includes(wrote)) && WHO_OR_WHEN.test(joined)
      ? next + 1
      : undefined;
  }
  return undefined;
}

function labelOf(line: string): string | undefined {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > 24) return undefined;
  return labelled.get(plain(line.slice(0, colon)).replace(/[*_]/g, '').trim());
}

/** From, Sent, To, Subject with a blank line between at most, and lines that are too long broken. */
const MOST_HEADER_LINES = 12;

/** The line behind a block of headers, as Outlook puts it above what it quotes. */
function behindHeaders(lines: readonly string[], at: number): number | undefined {
  if (labelOf(lines[at] ?? '') === undefined) return undefined;
  const found = new Set<string>();
  let behind = at;
  let address = false;
  for (let next = at; next < at + MOST_HEADER_LINES; next += 1) {
    const line = lines[next];
    if (line === undefined || line.length > LONGEST_MARK) break;
    if (isBlank(line)) continue;
    const label = labelOf(line);
    // A long list of addresses goes on in the next line.
    if (label === undefined && next > behind) break;
    if (label !== undefined) {
      found.add(label);
      behind = next + 1;
    }
    address ||= line.includes('@');
  }
  const enough = found.has('from') && (found.size >= 3 || (found.size === 2 && address));
  return enough ? behind : undefined;
}

const DASHES = /^[-_=*\s]{2,}|[-_=*\s]{2,}$/g;

function isMarker(line: string): boolean {
  if (line.length > LONGEST_MARK) return false;
  const typed = line.trim();
  const bare = typed.replace(DASHES, '');
  const marked = bare !== typed || typed.endsWith(':');
  return marked && markers.has(plain(bare.replace(/[\s:]{1,4}$/, '')));
}

/** The line behind whatever announces a quoted letter here; undefined: nothing does. */
export function behindQuoteHead(lines: readonly string[], at: number): number | undefined {
  const line = lines[at];
  if (line === undefined || isBlank(line)) return undefined;
  if (isMarker(line)) return at + 1;
  // "----- Mail original -----", in whatever words.
  if (/^\s?-{3}/.test(line) && line.length < 80) {
    const behind = behindHeaders(lines, at + 1);
    if (behind !== undefined) return behind;
  }
  return behindHeaders(lines, at) ?? behindAttribution(lines, at);
}
