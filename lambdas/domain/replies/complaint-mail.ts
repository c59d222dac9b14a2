/** Complaints that come as mail: RFC 5965 feedback reports, and Hotmail's own form. */
import { addressIn, fieldsOf } from './bounce-mail.ts';
import type { IncomingMail } from './incoming-mail.ts';
import { plain } from './reply-words.ts';

export interface ComplaintMail {
  readonly kind: 'complaint';
  /** The bare address of whoever complained, where it is told; some providers take it out. */
  readonly recipient: string | undefined;
}

/**
 * "not-spam" is the opposite of a complaint; "auth-failure" and "dmarc" are about forged mail, which
 * no reader of ours has complained of.
 */
const noComplaints: ReadonlySet<string> = new Set(['not-spam', 'auth-failure', 'dmarc']);

const staff =
  /^(staff@(hotmail|live|outlook)\.com|scomp@aol\.(com|net)|fbl[\w.-]{0,40}@|feedbackloop@|complaints?@|abuse[\w.-]{0,40}@)/;
const complaintSubjects = [
  'complaint about message',
  'email feedback report',
  'abuse report',
  'spam report',
  'feedback loop',
];

/** The headers of the letter that was complained of. */
const returned = ({ reports }: IncomingMail): ReadonlyMap<string, string> =>
  fieldsOf(
    (reports.find(({ type }) => type.includes('rfc822'))?.text ?? '')
      .replace(/\r\n?/g, '\n')
      .split(/\n[ \t]*\n/, 1)[0] ?? '',
  );

/** Undefined: none. 'other': a report that is no complaint. */
export function complaintIn(mail: IncomingMail): ComplaintMail | 'other' | undefined {
  const letter = returned(mail);
  const recipientOf = (fields: ReadonlyMap<string, string>) =>
    addressIn(fields.get('original-rcpt-to')) ??
    addressIn(fields.get('removal-recipient')) ??
    addressIn(letter.get('x-hmxmroriginalrecipient')) ??
    addressIn(letter.get('to'));
  const report = mail.reports.find(({ type }) => type === 'message/feedback-report');
  if (report) {
    const fields = fieldsOf(report.text.replace(/\r\n?/g, '\n').trim());
    const type = (fields.get('feedback-type') ?? '').trim().toLowerCase();
    return noComplaints.has(type) ? 'other' : { kind: 'complaint', recipient: recipientOf(fields) };
  }
  const subject = plain(mail.subject.slice(0, 300));
  const isVendors =
    staff.test(mail.from?.toLowerCase() ?? '') &&
    complaintSubjects.some((words) => subject.includes(words));
  return isVendors ? { kind: 'complaint', recipient: recipientOf(new Map()) } : undefined;
}
