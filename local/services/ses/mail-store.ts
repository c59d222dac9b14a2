/** Every message SES accepted, what became of it, and the account's suppression list. */
import type { DatabaseSync } from 'node:sqlite';
import { letterStore } from './letter-store.ts';

/** One event in a message's life, as its recipient's side reports it. */
export type MailEventType =
  | 'Send'
  | 'Delivery'
  | 'Bounce'
  | 'Complaint'
  | 'Reject'
  | 'Open'
  | 'Click'
  | 'DeliveryDelay'
  | 'Rendering Failure';

/** An accepted message without its bytes. */
export interface AcceptedMessage {
  readonly id: string;
  /** epoch ms */
  readonly at: number;
  readonly source: string;
  readonly destinations: readonly string[];
  readonly configurationSet: string | undefined;
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** as written in the message, still encoded */
  readonly subject: string;
  readonly caller: string;
  /** SHA-256 of its bytes, in hex */
  readonly hash: string;
}

export interface MailEvent {
  readonly messageId: string;
  readonly type: MailEventType;
  /** epoch ms */
  readonly at: number;
  /** the part of the event named after its type, as published */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What is still to happen to a message. */
export interface PendingEvent {
  readonly seq: number;
  readonly due: number;
  readonly messageId: string;
  readonly type: MailEventType;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface Suppressed {
  readonly address: string;
  readonly reason: 'BOUNCE' | 'COMPLAINT';
  readonly at: number;
  readonly messageId: string | undefined;
}

const toMessage = (row: Record<string, unknown>): AcceptedMessage => ({
  id: String(row.id),
  at: Number(row.at),
  source: String(row.source),
  destinations: JSON.parse(String(row.destinations)) as string[],
  configurationSet: row.configuration_set === null ? undefined : String(row.configuration_set),
  tags: JSON.parse(String(row.tags)) as Record<string, string[]>,
  subject: String(row.subject),
  caller: String(row.caller),
  hash: String(row.hash),
});

const COLUMNS = 'id, at, source, destinations, configuration_set, tags, subject, caller, hash';

/** A state kept before messages had a hash: its mail is forgotten, nobody's course depends on it. */
const forgetOldShape = (db: DatabaseSync): void => {
  const columns = db.prepare('PRAGMA table_info(ses_message)').all();
  if (columns.length === 0 || columns.some(({ name }) => name === 'hash')) return;
  db.exec(
    `DROP TABLE ses_message; DROP TABLE IF EXISTS ses_recipient; DROP TABLE IF EXISTS ses_event;
     DROP TABLE IF EXISTS ses_pending;`,
  );
};

export const mailStore = (db: DatabaseSync) => {
  forgetOldShape(db);
  db.exec(`
    CREATE TABLE IF NOT EXISTS ses_message (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, source TEXT NOT NULL,
      destinations TEXT NOT NULL, configuration_set TEXT, tags TEXT NOT NULL,
      subject TEXT NOT NULL, caller TEXT NOT NULL, hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS ses_message_at ON ses_message (at);
    CREATE TABLE IF NOT EXISTS ses_recipient (
      address TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (address, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS ses_event (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      message_id TEXT NOT NULL, type TEXT NOT NULL, at INTEGER NOT NULL, detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS ses_event_message ON ses_event (message_id);
    CREATE TABLE IF NOT EXISTS ses_pending (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      due INTEGER NOT NULL, message_id TEXT NOT NULL, type TEXT NOT NULL, detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS ses_pending_due ON ses_pending (due);
    CREATE TABLE IF NOT EXISTS ses_suppressed (
      address TEXT PRIMARY KEY, reason TEXT NOT NULL, at INTEGER NOT NULL, message_id TEXT
    ) STRICT;
  `);
  const letters = letterStore(db);
  const insertMessage = db.prepare(
    `INSERT INTO ses_message (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertRecipient = db.prepare(
    'INSERT OR IGNORE INTO ses_recipient (address, seq) VALUES (?, ?)',
  );
  const byId = db.prepare(`SELECT ${COLUMNS} FROM ses_message WHERE id = ?`);
  const all = db.prepare(`SELECT ${COLUMNS} FROM ses_message ORDER BY seq DESC LIMIT ?`);
  const byRecipient = db.prepare(
    `SELECT ${COLUMNS} FROM ses_message WHERE seq IN
       (SELECT seq FROM ses_recipient WHERE address = ?) ORDER BY seq DESC LIMIT ?`,
  );
  const addresses = db.prepare(
    `SELECT r.address, COUNT(*) AS count, MAX(m.at) AS latest FROM ses_recipient r
       JOIN ses_message m ON m.seq = r.seq GROUP BY r.address ORDER BY MAX(m.seq) DESC LIMIT ?`,
  );
  const sendTimes = db.prepare('SELECT at FROM ses_message WHERE at > ? ORDER BY at');
  const insertEvent = db.prepare(
    'INSERT INTO ses_event (message_id, type, at, detail) VALUES (?, ?, ?, ?)',
  );
  const eventsOf = db.prepare('SELECT * FROM ses_event WHERE message_id = ? ORDER BY seq');
  const insertPending = db.prepare(
    'INSERT INTO ses_pending (due, message_id, type, detail) VALUES (?, ?, ?, ?)',
  );
  const firstPending = db.prepare('SELECT MIN(due) AS due FROM ses_pending');
  const duePending = db.prepare('SELECT * FROM ses_pending WHERE due <= ? ORDER BY due, seq');
  const removePending = db.prepare('DELETE FROM ses_pending WHERE seq = ?');
  const cancelPending = db.prepare('DELETE FROM ses_pending WHERE message_id = ? AND type = ?');
  const suppress = db.prepare(
    'INSERT OR REPLACE INTO ses_suppressed (address, reason, at, message_id) VALUES (?, ?, ?, ?)',
  );
  const suppressed = db.prepare('SELECT * FROM ses_suppressed WHERE address = ?');
  const suppressedAll = db.prepare('SELECT * FROM ses_suppressed ORDER BY at DESC LIMIT ?');
  const unsuppress = db.prepare('DELETE FROM ses_suppressed WHERE address = ?');

  const toSuppressed = (row: Record<string, unknown>): Suppressed => ({
    address: String(row.address),
    reason: row.reason === 'COMPLAINT' ? 'COMPLAINT' : 'BOUNCE',
    at: Number(row.at),
    messageId: row.message_id === null ? undefined : String(row.message_id),
  });

  return {
    add(message: AcceptedMessage, raw: Buffer): void {
      const { lastInsertRowid } = insertMessage.run(
        message.id,
        message.at,
        message.source,
        JSON.stringify(message.destinations),
        message.configurationSet ?? null,
        JSON.stringify(message.tags),
        message.subject,
        message.caller,
        message.hash,
      );
      letters.add(message.id, raw);
      for (const address of message.destinations) {
        insertRecipient.run(address.toLowerCase(), lastInsertRowid);
      }
    },
    find(id: string): AcceptedMessage | undefined {
      const row = byId.get(id);
      return row === undefined ? undefined : toMessage(row);
    },
    raw: letters.find,
    /** Newest first; `to` in whatever case. */
    list: (options: { to?: string | undefined; limit: number }): AcceptedMessage[] =>
      (options.to === undefined
        ? all.all(options.limit)
        : byRecipient.all(options.to.toLowerCase(), options.limit)
      ).map(toMessage),
    addresses: (limit: number): { address: string; count: number; latest: number }[] =>
      addresses.all(limit).map((row) => ({
        address: String(row.address),
        count: Number(row.count),
        latest: Number(row.latest),
      })),
    sendTimesSince: (after: number): number[] => sendTimes.all(after).map((row) => Number(row.at)),
    addEvent(event: MailEvent): void {
      insertEvent.run(event.messageId, event.type, event.at, JSON.stringify(event.detail));
    },
    events: (messageId: string): MailEvent[] =>
      eventsOf.all(messageId).map((row) => ({
        messageId,
        type: String(row.type) as MailEventType,
        at: Number(row.at),
        detail: JSON.parse(String(row.detail)) as Record<string, unknown>,
      })),
    plan(event: Omit<PendingEvent, 'seq'>): void {
      insertPending.run(event.due, event.messageId, event.type, JSON.stringify(event.detail));
    },
    nextPending(): number | undefined {
      const due = firstPending.get()?.due;
      return due === null || due === undefined ? undefined : Number(due);
    },
    duePending: (now: number): PendingEvent[] =>
      duePending.all(now).map((row) => ({
        seq: Number(row.seq),
        due: Number(row.due),
        messageId: String(row.message_id),
        type: String(row.type) as MailEventType,
        detail: JSON.parse(String(row.detail)) as Record<string, unknown>,
      })),
    removePending(seq: number): void {
      removePending.run(seq);
    },
    cancelPending(messageId: string, type: MailEventType): void {
      cancelPending.run(messageId, type);
    },
    suppress(entry: Suppressed): void {
      suppress.run(entry.address.toLowerCase(), entry.reason, entry.at, entry.messageId ?? null);
    },
    suppressed(address: string): Suppressed | undefined {
      const row = suppressed.get(address.toLowerCase());
      return row === undefined ? undefined : toSuppressed(row);
    },
    suppressedList: (limit: number): Suppressed[] => suppressedAll.all(limit).map(toSuppressed),
    /** False when the address was not on the list. */
    unsuppress: (address: string): boolean => unsuppress.run(address.toLowerCase()).changes > 0,
    clear(): void {
      letters.clear();
      db.exec(
        `DELETE FROM ses_message; DELETE FROM ses_recipient; DELETE FROM ses_event;
         DELETE FROM ses_pending; DELETE FROM ses_suppressed;`,
      );
    },
  };
};

export type MailStore = ReturnType<typeof mailStore>;
