/** What SES writes of a mail that came in: the headers it adds, and the notification of the S3 action. */
import { addressParser } from 'postal-mime';
import type { World } from '../../world.ts';
import { domainOf, type Header, readHeaders } from './raw-message.ts';
import type { ReceiptRule } from './receipt-rules.ts';
import type { ReceivedMail } from './received-store.ts';

/** Through SNS SES tells at most this much of the headers. */
const MAX_TOLD_HEADER_BYTES = 10_240;
const PROCESSING_MS = 400;

/** The mail as it is laid down: SES puts its own headers before those that came. */
export function laidDown(world: World, mail: ReceivedMail, scanned: boolean, raw: Buffer): Buffer {
  const { id, at, mailFrom, recipients, verdicts } = mail;
  const domain = domainOf(mailFrom) || 'localhost';
  const lines = [
    `Return-Path: <${mailFrom}>`,
    `Received: from ${domain} (localhost [127.0.0.1]) by inbound-smtp.${world.region}.amazonaws.com with SMTP id ${id} for ${recipients[0]}; ${new Date(at).toUTCString().replace('GMT', '+0000 (UTC)')}`,
    ...(scanned
      ? [`X-SES-Spam-Verdict: ${verdicts.spam}`, `X-SES-Virus-Verdict: ${verdicts.virus}`]
      : []),
    `Received-SPF: ${verdicts.spf.toLowerCase()} (said, not found out: no DNS here) client-ip=127.0.0.1; envelope-from=${mailFrom};`,
    `Authentication-Results: amazonses.com; spf=${verdicts.spf.toLowerCase()}; dkim=${verdicts.dkim.toLowerCase()}; dmarc=${verdicts.dmarc.toLowerCase()} header.from=${domain};`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n`), raw]);
}

/** The notification of the S3 action, as the developer guide shows it. */
export function notification(
  mail: ReceivedMail,
  rule: ReceiptRule,
  place: { readonly bucket: string; readonly key: string },
  prefix: string,
  topicArn: string,
  stored: Buffer,
) {
  const { all, first } = readHeaders(stored);
  const told = withinLimit(all);
  const { verdicts } = mail;
  const verdict = (status: string) => ({ status });
  const timestamp = new Date(mail.at).toISOString();
  return {
    notificationType: 'Received',
    mail: {
      timestamp,
      source: mail.mailFrom,
      messageId: mail.id,
      destination: mail.recipients,
      headersTruncated: told.length < all.length,
      headers: told,
      commonHeaders: withoutUndefined({
        returnPath: mail.mailFrom,
        from: mailboxes(first('From')),
        date: first('Date'),
        to: mailboxes(first('To')),
        messageId: first('Message-ID'),
        subject: first('Subject'),
      }),
    },
    receipt: {
      timestamp,
      processingTimeMillis: PROCESSING_MS,
      recipients: mail.recipients,
      spamVerdict: verdict(rule.ScanEnabled ? verdicts.spam : 'DISABLED'),
      virusVerdict: verdict(rule.ScanEnabled ? verdicts.virus : 'DISABLED'),
      spfVerdict: verdict(verdicts.spf),
      dkimVerdict: verdict(verdicts.dkim),
      dmarcVerdict: verdict(verdicts.dmarc),
      ...(verdicts.dmarc === 'FAIL' ? { dmarcPolicy: 'none' } : {}),
      action: {
        type: 'S3',
        topicArn,
        bucketName: place.bucket,
        objectKeyPrefix: prefix,
        objectKey: place.key,
      },
    },
  };
}

/** Headers in their order, as long as all of them together fit. */
function withinLimit(headers: readonly Header[]): Header[] {
  let size = 0;
  return headers.filter(({ name, value }) => {
    size += Buffer.byteLength(name) + Buffer.byteLength(value);
    return size <= MAX_TOLD_HEADER_BYTES;
  });
}

const mailboxes = (value: string | undefined): string[] | undefined =>
  value === undefined
    ? undefined
    : addressParser(value, { flatten: true }).map(({ name, address = '' }) =>
        name ? `${/[",@<>]/.test(name) ? JSON.stringify(name) : name} <${address}>` : address,
      );

const withoutUndefined = (given: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
