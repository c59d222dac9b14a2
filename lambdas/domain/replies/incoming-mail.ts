/** A mail that came in, taken apart: what the adapter's parser gives, and all that understanding it needs. */

/** A part of a report (RFC 3464, RFC 5965), or the letter that it gives back. */
export interface MailReport {
  /** Lower case: 'message/delivery-status', 'message/feedback-report', 'message/rfc822',
   * 'message/rfc822-headers', 'text/rfc822-headers'. */
  readonly type: string;
  readonly text: string;
}

export interface IncomingMail {
  /** Lower-case name → its values, unfolded, in the order in which they stand. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** The bare address of From. */
  readonly from: string | undefined;
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly reports: readonly MailReport[];
}
