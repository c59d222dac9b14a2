/** Bounces that come as mail: RFC 3464 reports, and the ways of those who do not write them. */
import { hasNullReturnPath, isFromMachine } from './automatic-mail.ts';
import type { IncomingMail } from './incoming-mail.ts';
import { plain } from './reply-words.ts';

export interface BounceMail {
  readonly kind: 'bounce';
  readonly severity: 'permanent' | 'transient';
  /** The bare address that could not be reached. */
  readonly recipient: string | undefined;
}

/** What is looked at of a report or of a text; the reason stands near the top. */
const BEGINNING = 20_000;

/** "field: value", unfolded; the first of each name in one block. */
export function fieldsOf(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

const blocksOf = (text: string): ReadonlyMap<string, string>[] =>
  text
    .slice(0, BEGINNING)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf);

/** No longer than an address may be, so that a search takes no more than a look at each place. */
const ADDRESS = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9.-]{3,190}[a-z0-9]/i;
/** "rfc822; ana@mail.example", "<ana@mail.example>" */
export const addressIn = (text: string | undefined): string | undefined =>
  ADDRESS.exec(text?.slice(0, 1_000) ?? '')?.[0].toLowerCase();

/**
 * A full mailbox (x.2.2) and mail that took too long (x.4.7) may mend, whatever class a server gives
 * them; SES calls them transient as well. Everything else goes by its class.
 */
function severityOf(status: string): BounceMail['severity'] | undefined {
  const [, kind, subject, detail] = /\b([245])\.(\d{1,3})\.(\d{1,3})\b/.exec(status) ?? [];
  if (kind === undefined || kind === '2') return undefined;
  const mends = `${subject}.${detail}` === '2.2' || `${subject}.${detail}` === '4.7';
  return kind === '5' && !mends ? 'permanent' : 'transient';
}

/** "smtp; 550 No such user": the older codes of three digits. */
function severityOfReply(diagnostic: string): BounceMail['severity'] | undefined {
  const [, kind, code] = /(?:^|[\s;:(])(([45])[0-5]\d)[\s-]/.exec(diagnostic) ?? [];
  if (kind === undefined) return undefined;
  return code === '5' && kind !== '552' ? 'permanent' : 'transient';
}

function ofReport(text: string): BounceMail | 'delivered' | undefined {
  const recipients = blocksOf(text).filter(
    (fields) => fields.has('final-recipient') || fields.has('action'),
  );
  const failed = recipients.find((fields) => /^(failed|delayed)/i.test(fields.get('action') ?? ''));
  if (!failed) return recipients.length > 0 ? 'delivered' : undefined;
  const isDelay = /^delayed/i.test(failed.get('action') ?? '');
  const diagnostic = failed.get('diagnostic-code') ?? '';
  const severity =
    severityOf(failed.get('status') ?? '') ??
    severityOf(diagnostic) ??
    severityOfReply(diagnostic) ??
    'transient';
  return {
    kind: 'bounce',
    severity: isDelay ? 'transient' : severity,
    recipient: addressIn(failed.get('original-recipient') ?? failed.get('final-recipient')),
  };
}

/** How subjects of bounces begin or what they hold, as `plain` writes them. */
const bounceSubjects = [
  ...['undeliverable', 'undelivered mail', 'delivery status notification', 'delivery failure'],
  ...['mail delivery failed', 'mail delivery failure', 'failure notice', 'returned mail'],
  ...['delivery has failed', 'mail delivery system', 'mail system error', 'message not delivered'],
  ...['delivery notification', 'non-delivery', 'nondeliverable', 'could not be delivered'],
  ...[
    'message delayed',
    'delivery delayed',
    'warning: message',
    'warning: could not send',
    'delayed mail',
    'mail failure',
  ],
  ...[
    'no se puede entregar',
    'no se pudo entregar',
    'no entregado',
    'error de entrega',
    'devuelto',
  ],
  ...['non remis', 'echec de la remise', 'non distribuable', 'echec de livraison', 'non delivre'],
  ...['unzustellbar', 'unzustellbare', 'nicht zustellbar', 'zustellung fehlgeschlagen'],
  ...['nao e possivel entregar', 'nao entregue', 'falha na entrega', 'nao foi entregue'],
  ...['non recapitabile', 'mancato recapito', 'impossibile recapitare', 'mancata consegna'],
];
/** What servers say of a mailbox that is not there, in the words of Gmail, Exchange, Postfix, qmail, Exim. */
const noMailbox =
  /user unknown|unknown user|does(nt| not) exist|no such (user|mailbox|recipient|address)|address (was )?not found|couldnt be found|could not be found|wasnt found at|no mailbox here|mailbox (is )?(unavailable|disabled|not found)|account (is )?disabled|invalid (recipient|mailbox)|recipient (address )?rejected|unrouteable address|unknown recipient|no existe|nexiste pas|existiert nicht|nao existe|non esiste|inexistente/;
const delay =
  /delayed|temporar|will (be )?retr|still trying|retrasad|verzogert|differe|atrasad|ritardat/;

/** Without a report: by who sent it and what it says. A person's own words are never taken for one. */
function ofVendor(mail: IncomingMail): BounceMail | undefined {
  const failedRecipients = mail.headers.get('x-failed-recipients')?.[0];
  const subject = plain(mail.subject.slice(0, 300));
  const isBounce = bounceSubjects.some((words) => subject.includes(words));
  const byMachine = hasNullReturnPath(mail) || isFromMachine(mail);
  if (!(failedRecipients !== undefined && byMachine) && !(isBounce && byMachine)) return undefined;
  const text = (mail.text ?? mail.html ?? '').slice(0, BEGINNING);
  const words = plain(text);
  const delayed = delay.test(subject);
  const severity =
    severityOf(text) ??
    severityOfReply(text) ??
    (noMailbox.test(words) ? 'permanent' : 'transient');
  return {
    kind: 'bounce',
    severity: delayed ? 'transient' : severity,
    recipient: addressIn(failedRecipients) ?? addressIn(text),
  };
}

/** Undefined: no bounce. 'delivered': a report of success, which asks for nothing. */
export function bounceIn(mail: IncomingMail): BounceMail | 'delivered' | undefined {
  const report = mail.reports.find(({ type }) => type === 'message/delivery-status');
  return report ? (ofReport(report.text) ?? ofVendor(mail)) : ofVendor(mail);
}
