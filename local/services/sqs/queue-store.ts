/** Queues and their messages in the host's database: the state behind every SQS action. */
import type { DatabaseSync } from 'node:sqlite';

/** What a queue is, as CloudFormation declared it; times in seconds. */
export interface Queue {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly visibilityTimeout: number;
  readonly delay: number;
  readonly retention: number;
  readonly maximumMessageSize: number;
  readonly receiveWait: number;
  readonly sseEnabled: boolean;
  readonly redrive:
    | { readonly deadLetterTargetArn: string; readonly maxReceiveCount: number }
    | undefined;
  readonly createdAt: number;
}

/** One message attribute as the wire carries it (binary values in base64). */
export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string | undefined;
  readonly BinaryValue?: string | undefined;
}

export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

/** A stored message; times in epoch ms. */
export interface StoredMessage {
  readonly id: string;
  readonly queue: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly sender: string;
  readonly sentAt: number;
  readonly visibleAt: number;
  readonly receiveCount: number;
  readonly firstReceivedAt: number | undefined;
}

/** How many messages stand where. */
export interface QueueCounts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

const text = (value: unknown): string => String(value);

const toMessage = (row: Record<string, unknown>): StoredMessage => ({
  id: text(row.id),
  queue: text(row.queue),
  body: text(row.body),
  attributes: JSON.parse(text(row.attributes)) as MessageAttributes,
  sender: text(row.sender),
  sentAt: Number(row.sent_at),
  visibleAt: Number(row.visible_at),
  receiveCount: Number(row.receive_count),
  firstReceivedAt: row.first_received_at === null ? undefined : Number(row.first_received_at),
});

/** Prepares the tables and gives the operations the actions are made of. */
export const queueStore = (db: DatabaseSync) => {
  db.exec(`
    CREATE TABLE IF NOT EXISTS sqs_message (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      queue TEXT NOT NULL,
      body TEXT NOT NULL,
      attributes TEXT NOT NULL,
      sender TEXT NOT NULL,
      sent_at INTEGER NOT NULL,
      visible_at INTEGER NOT NULL,
      receive_count INTEGER NOT NULL DEFAULT 0,
      first_received_at INTEGER
    ) STRICT;
    CREATE INDEX IF NOT EXISTS sqs_message_visible ON sqs_message (queue, visible_at, seq);
    CREATE INDEX IF NOT EXISTS sqs_message_sent ON sqs_message (queue, sent_at);
    CREATE INDEX IF NOT EXISTS sqs_message_due ON sqs_message (visible_at);
  `);
  const insert = db.prepare(
    `INSERT INTO sqs_message (id, queue, body, attributes, sender, sent_at, visible_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const visible = db.prepare(
    'SELECT * FROM sqs_message WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, seq LIMIT ?',
  );
  const byText = db.prepare(
    'SELECT * FROM sqs_message WHERE instr(body, ?) > 0 ORDER BY seq DESC LIMIT 1',
  );
  const byId = db.prepare('SELECT * FROM sqs_message WHERE queue = ? AND id = ?');
  const take = db.prepare(
    `UPDATE sqs_message SET visible_at = ?, receive_count = receive_count + 1,
       first_received_at = COALESCE(first_received_at, ?) WHERE id = ?`,
  );
  const hide = db.prepare('UPDATE sqs_message SET visible_at = ? WHERE id = ?');
  const move = db.prepare(
    `UPDATE sqs_message SET queue = ?, visible_at = ?, receive_count = 0, first_received_at = NULL
     WHERE id = ?`,
  );
  const remove = db.prepare('DELETE FROM sqs_message WHERE id = ?');
  const expire = db.prepare('DELETE FROM sqs_message WHERE queue = ? AND sent_at <= ?');
  const firstDue = db.prepare('SELECT MIN(visible_at) AS at FROM sqs_message WHERE visible_at > ?');
  // Three counts, so that the longest, of a backlog, is read from the index alone.
  const visibleCount = db.prepare(
    'SELECT COUNT(*) AS n FROM sqs_message WHERE queue = ? AND visible_at <= ?',
  );
  const hiddenCount = db.prepare(
    'SELECT COUNT(*) AS n FROM sqs_message WHERE queue = ? AND visible_at > ?',
  );
  const inFlight = db.prepare(
    'SELECT COUNT(*) AS n FROM sqs_message WHERE queue = ? AND visible_at > ? AND receive_count > 0',
  );
  const clear = db.prepare('DELETE FROM sqs_message');

  return {
    add(message: Omit<StoredMessage, 'receiveCount' | 'firstReceivedAt'>): void {
      insert.run(
        message.id,
        message.queue,
        message.body,
        JSON.stringify(message.attributes),
        message.sender,
        message.sentAt,
        message.visibleAt,
      );
    },
    /** Messages that may be received now, oldest first. */
    visible: (queue: string, now: number, limit: number): StoredMessage[] =>
      visible.all(queue, now, limit).map(toMessage),
    find(queue: string, id: string): StoredMessage | undefined {
      const row = byId.get(queue, id);
      return row === undefined ? undefined : toMessage(row);
    },
    /** The newest message whose body holds the text, in whatever queue it lies. */
    findText(text: string): StoredMessage | undefined {
      const row = byText.get(text);
      return row === undefined ? undefined : toMessage(row);
    },
    /** Marks one receive; the message stays hidden until `visibleAt`. */
    take(id: string, visibleAt: number, now: number): void {
      take.run(visibleAt, now, id);
    },
    hide(id: string, visibleAt: number): void {
      hide.run(visibleAt, id);
    },
    /** Moves a message to another queue; it keeps its id and the time it was first sent. */
    move(id: string, queue: string, now: number): void {
      move.run(queue, now, id);
    },
    remove(id: string): void {
      remove.run(id);
    },
    /** Forgets messages sent at or before the moment, as retention demands. */
    expire(queue: string, sentAtOrBefore: number): void {
      expire.run(queue, sentAtOrBefore);
    },
    counts(queue: string, now: number): QueueCounts {
      const inFlightNow = Number(inFlight.get(queue, now)?.n ?? 0);
      return {
        visible: Number(visibleCount.get(queue, now)?.n ?? 0),
        inFlight: inFlightNow,
        delayed: Number(hiddenCount.get(queue, now)?.n ?? 0) - inFlightNow,
      };
    },
    inFlight: (queue: string, now: number): number => Number(inFlight.get(queue, now)?.n ?? 0),
    /** The first moment after `after` at which a message becomes visible. */
    nextVisible(after: number): number | undefined {
      const at = firstDue.get(after)?.at;
      return at === null || at === undefined ? undefined : Number(at);
    },
    clear(): void {
      clear.run();
    },
  };
};

export type QueueStore = ReturnType<typeof queueStore>;
