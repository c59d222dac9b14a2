/** What stands below a person's words and is not theirs: footers of phones, signatures, disclaimers. */
import { plain } from './reply-words.ts';

/** How the footers of mail programs begin, in six languages, as `plain` writes them. */
const footerBeginnings = [
  ...[
    'sent from',
    'sent via',
    'sent with',
    'sent by',
    'get outlook for',
    'get bluemail',
    'download outlook',
  ],
  ...['enviado desde', 'enviado con', 'enviado por', 'obtener outlook', 'obten outlook'],
  ...['obtenga outlook', 'descargar outlook', 'enviado via'],
  ...['envoye de', 'envoye depuis', 'envoye a partir', 'envoye avec', 'telecharger outlook'],
  ...['obtenir outlook', 'telechargez outlook', 'provenance'],
  ...['von meinem', 'gesendet von', 'gesendet mit', 'diese nachricht wurde von', 'outlook fur'],
  ...['von meiner', 'gesendet uber', 'holen sie sich outlook'],
  ...[
    'enviado do',
    'enviado a partir',
    'enviado pelo',
    'enviado pela',
    'enviado com',
    'obter o outlook',
  ],
  ...['obter outlook', 'baixar o outlook', 'enviado de'],
  ...['inviato da', 'inviato dal', 'inviato con', 'scarica outlook', 'ottieni outlook'],
  ...['yahoo mail:', 'virus-free', 'libre de virus', 'virenfrei', 'sans virus', 'senza virus'],
];
/** … and what they name: "Sent from my doctor's office" is no footer. */
const devices = [
  ...['iphone', 'ipad', 'android', 'galaxy', 'samsung', 'huawei', 'xiaomi', 'blackberry', 'pixel'],
  ...['outlook', 'yahoo', 'mail', 'proton', 'windows', 'aol', 'hotmail', 'gmx', 'web.de', 'avast'],
  ...['avg', 'mobil', 'movil', 'celular', 'telefono', 'telefon', 'telephone', 'smartphone'],
  ...['handy', 'telemovel', 'tablet', 'dispositivo', 'appareil', 'portable', 'cellulare', 'phone'],
  ...[
    'bluemail',
    'spark',
    'thunderbird',
    'libero',
    'orange',
    'motorola',
    'nokia',
    'sony',
    'device',
    'mac',
  ],
];
const LONGEST_FOOTER = 90;

export function isFooter(line: string): boolean {
  if (line.length > LONGEST_FOOTER) return false;
  const words = plain(line)
    .trim()
    .replace(/^[^a-z]{1,8}/, '');
  return (
    footerBeginnings.some((beginning) => words.startsWith(beginning)) &&
    devices.some((device) => words.includes(device))
  );
}

/** RFC 3676, 4.3; many programs cut the space off. */
export const isSignatureMark = (line: string): boolean => /^--\s?$/.test(line);

/** How the paragraphs begin that companies, hospitals and scanners put beneath (or above) a mail. */
const disclaimers = [
  ...['confidentiality notice', 'this e-mail and any', 'this email and any', 'disclaimer'],
  ...['this message and any', 'this message is intended', 'this e-mail is confidential'],
  ...['this email is confidential', 'the information contained in this', 'this message contains'],
  ...['the contents of this e', 'please consider the environment', 'notice: this e'],
  ...[
    'caution: this email',
    'caution: external',
    'external email',
    '[external]',
    'this email has been',
  ],
  ...['if you are not the intended', 'if you have received this', 'legal notice'],
  ...[
    'este mensaje y sus',
    'este mensaje y cualquier',
    'este mensaje contiene',
    'este correo electronico y',
  ],
  ...[
    'este correo electronico contiene',
    'aviso legal',
    'aviso de confidencialidad',
    'este mensaje es',
  ],
  ...[
    'la informacion contenida',
    'antes de imprimir',
    'el contenido de este',
    'este e-mail contiene',
  ],
  ...['este mensaje se dirige', 'si usted no es el destinatario', 'este mensaje va dirigido'],
  ...[
    'ce message et',
    'ce courriel et',
    'avis de confidentialite',
    'ce message est',
    'pensez a lenvironnement',
  ],
  ...['diese e-mail enthalt', 'diese e-mail kann', 'diese nachricht', 'vertraulichkeitshinweis'],
  ...[
    'esta mensagem',
    'este e-mail e',
    'este email e',
    'aviso de confidencialidade',
    'antes de imprimir',
  ],
  ...['questo messaggio', 'le informazioni contenute', 'avviso di riservatezza', 'ai sensi del'],
];
/** Shorter lines are a person's own "This message is for Ana". */
const SHORTEST_DISCLAIMER = 60;
const titles =
  /^[^a-z]{0,4}(disclaimer|confidentiality notice|legal notice|aviso legal|aviso de confidencialidad[e]?|avis de confidentialite|vertraulichkeitshinweis|avviso di riservatezza)\W{0,4}$/;

export function beginsDisclaimer(line: string): boolean {
  const words = plain(line.slice(0, 200))
    .trim()
    .replace(/^[^a-z[]{1,8}/, '');
  if (titles.test(words)) return true;
  return (
    line.length >= SHORTEST_DISCLAIMER &&
    disclaimers.some((beginning) => words.startsWith(beginning))
  );
}

const signOffs: ReadonlySet<string> = new Set([
  ...['thanks', 'thank you', 'many thanks', 'thanks again', 'regards', 'best regards', 'best'],
  ...['kind regards', 'warm regards', 'best wishes', 'cheers', 'sincerely', 'yours sincerely'],
  ...['yours', 'yours truly', 'take care', 'love', 'all the best', 'respectfully', 'god bless'],
  ...[
    'saludos',
    'un saludo',
    'saludos cordiales',
    'cordiales saludos',
    'gracias',
    'muchas gracias',
  ],
  ...['atentamente', 'un abrazo', 'abrazos', 'cordialmente', 'un cordial saludo', 'bendiciones'],
  ...['mil gracias', 'atte', 'reciba un cordial saludo'],
  ...['cordialement', 'bien cordialement', 'merci', 'bien a vous', 'salutations', 'amicalement'],
  ...[
    'mit freundlichen grussen',
    'viele grusse',
    'liebe grusse',
    'freundliche grusse',
    'mfg',
    'lg',
  ],
  ...['beste grusse', 'danke', 'vielen dank', 'herzliche grusse'],
  ...['atenciosamente', 'att', 'abracos', 'um abraco', 'obrigado', 'obrigada', 'cumprimentos'],
  ...['saluti', 'cordiali saluti', 'distinti saluti', 'grazie', 'un saluto', 'cari saluti'],
]);
/** Words that stay a person's own, wherever they stand: "Thanks,\nStop". */
const commands =
  /^(stop|unsubscribe|cancel|remove|help|pause|resume|again|slower|yes|no|si|baja|alto|pare|parar|cancelar|ayuda|pausa|seguir|six|ten|two|died|deceased|fallecio|murio)$/;
const particles: ReadonlySet<string> = new Set(
  'de la del los las von van der den da do dos di du y e'.split(' '),
);

/** A name, a number to call, an address: what people put beneath a greeting. */
function looksLikeSignature(line: string): boolean {
  const typed = line.trim();
  if (typed === '') return true;
  if (typed.length > 60) return false;
  if (/@|https?:|www\./.test(typed) || (typed.match(/\d/g)?.length ?? 0) >= 5) return true;
  const words = typed.split(/[\s,.|/]+/).filter((word) => word !== '');
  return (
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word) || particles.has(plain(word))) &&
    !words.some((word) => commands.test(plain(word)))
  );
}

/** No signature is longer: more lines below a mark are somebody's text. */
export const LONGEST_SIGNATURE = 12;

/** Where a greeting at the end, with nothing but a name and the like beneath, begins. */
export function signOffAt(lines: readonly string[]): number | undefined {
  const from = Math.max(0, lines.length - LONGEST_SIGNATURE);
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const bare =
      line.length > 60
        ? ''
        : plain(line)
            .replace(/[^\p{L}\p{N} ]/gu, '')
            .trim();
    if (signOffs.has(bare) && lines.slice(at + 1).every(looksLikeSignature)) return at;
  }
  return undefined;
}
