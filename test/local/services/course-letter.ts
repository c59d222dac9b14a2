/** A letter with the headers that the course's letters carry, small enough to read in a test. */

export interface LetterParts {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly headers?: readonly string[];
  readonly html?: string;
  readonly text?: string;
}

export const WEB_ORIGIN = 'https://letters.walk-easier.example';

const LINKS = `
  <a href="${WEB_ORIGIN}/letter/en/welcome" style="color:#0b5d66">Read it in the <b>browser</b></a>
  <a ses:no-track href="${WEB_ORIGIN}/leave/token?a=1&amp;b=2">Leave</a>
  <a href="https://elsewhere.example/page">Elsewhere</a>`;

export const courseLetter = (parts: LetterParts = {}): Buffer => {
  const html =
    parts.html ??
    `<!doctype html><html><head><title>x</title></head><body><h1>Welcome</h1>${LINKS}
     <img src="${WEB_ORIGIN}/picture.png" alt=""></body></html>`;
  const text = parts.text ?? `Welcome. Leave: ${WEB_ORIGIN}/leave/token.`;
  const lines = [
    `From: ${parts.from ?? 'Walk Easier <letters@walk-easier.example>'}`,
    `To: ${parts.to ?? 'ann@reader.example'}`,
    `Subject: ${parts.subject ?? '=?UTF-8?Q?Your_first_letter_=E2=80=93_welcome?='}`,
    'Date: Sun, 22 Nov 2026 09:00:00 +0000',
    'Message-ID: <first@walk-easier.example>',
    'Reply-To: <reply+token@walk-easier.example>',
    `List-Unsubscribe: <${WEB_ORIGIN}/leave/token>, <mailto:leave@walk-easier.example>`,
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'X-Folded: one',
    ' two',
    ...(parts.headers ?? []),
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="parts"',
    '',
    '--parts',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--parts',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    '--parts--',
    '',
  ];
  return Buffer.from(lines.join('\r\n').replaceAll(/\r?\n/g, '\r\n'));
};
