/** Replies written in the inbox. Nothing receives mail in this stack: they are kept, not delivered. */
import type { World } from '../world.ts';

export interface Reply {
  readonly id: string;
  /** epoch ms */
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly inReplyTo: string | undefined;
  readonly body: string;
}

/** What a mail program sends as a plain answer. */
export const rawReply = (reply: Reply): Buffer => {
  const body = Buffer.from(reply.body.replace(/\r?\n/g, '\r\n'));
  const subject = Buffer.from(reply.subject).toString('base64');
  const lines = [
    `From: ${reply.from}`,
    `To: ${reply.to}`,
    `Subject: =?UTF-8?B?${subject}?=`,
    `Date: ${new Date(reply.at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${reply.id}@inbox.invalid>`,
    ...(reply.inReplyTo === undefined
      ? []
      : [`In-Reply-To: ${reply.inReplyTo}`, `References: ${reply.inReplyTo}`]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(body.toString('base64').match(/.{1,76}/g) ?? []),
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
};

export const replyStore = ({ db, clock }: Pick<World, 'db' | 'clock'>) => {
  db.exec(`
    CREATE TABLE IF NOT EXISTS mailbox_reply (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, sender TEXT NOT NULL,
      recipient TEXT NOT NULL, subject TEXT NOT NULL, in_reply_to TEXT, body TEXT NOT NULL
    ) STRICT;
  `);
  const insert = db.prepare(
    `INSERT INTO mailbox_reply (at, sender, recipient, subject, in_reply_to, body)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const list = db.prepare('SELECT * FROM mailbox_reply ORDER BY seq DESC LIMIT 500');
  const find = db.prepare('SELECT * FROM mailbox_reply WHERE seq = ?');
  const toReply = (row: Record<string, unknown>): Reply => ({
    id: `reply-${row.seq}`,
    at: Number(row.at),
    from: String(row.sender),
    to: String(row.recipient),
    subject: String(row.subject),
    inReplyTo: row.in_reply_to === null ? undefined : String(row.in_reply_to),
    body: String(row.body),
  });

  return {
    add(reply: Omit<Reply, 'id' | 'at'>): string {
      const { lastInsertRowid } = insert.run(
        clock.now(),
        reply.from,
        reply.to,
        reply.subject,
        reply.inReplyTo ?? null,
        reply.body,
      );
      return `reply-${lastInsertRowid}`;
    },
    /** Newest first. */
    list: (): Reply[] => list.all().map(toReply),
    find(id: string): Reply | undefined {
      const row = find.get(Number(/^reply-(\d+)$/.exec(id)?.[1] ?? -1));
      return row === undefined ? undefined : toReply(row);
    },
    clear(): void {
      db.exec('DELETE FROM mailbox_reply');
    },
  };
};
