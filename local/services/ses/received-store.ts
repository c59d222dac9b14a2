/** Every mail that came in, with what SES thought of it and what became of it. */
import type { DatabaseSync } from 'node:sqlite';
import type { Verdicts } from './verdicts.ts';

export interface ReceivedMail {
  /** SES's own id, under which it lies in the bucket. */
  readonly id: string;
  /** epoch ms */
  readonly at: number;
  readonly mailFrom: string;
  readonly recipients: readonly string[];
  /** as written in the mail, still encoded */
  readonly subject: string;
  readonly verdicts: Verdicts;
  /** `arriving`: SES has taken it and hands it on; `given-up`: it could not, and says why. */
  readonly state: 'arriving' | 'handed-on' | 'given-up';
  /** Where it lies, once it does. */
  readonly place: { readonly bucket: string; readonly key: string } | undefined;
  readonly problem: string | undefined;
}

/** One that is to be handed on. */
export interface Arriving {
  readonly mail: ReceivedMail;
  readonly raw: Buffer;
  readonly attempts: number;
}

const toMail = (row: Record<string, unknown>): ReceivedMail => ({
  id: String(row.id),
  at: Number(row.at),
  mailFrom: String(row.mail_from),
  recipients: JSON.parse(String(row.recipients)) as string[],
  subject: String(row.subject),
  verdicts: JSON.parse(String(row.verdicts)) as Verdicts,
  state: String(row.state) as ReceivedMail['state'],
  place: row.place === null ? undefined : JSON.parse(String(row.place)),
  problem: row.problem === null ? undefined : String(row.problem),
});

export const receivedStore = (db: DatabaseSync) => {
  db.exec(`
    CREATE TABLE IF NOT EXISTS ses_received (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, mail_from TEXT NOT NULL,
      recipients TEXT NOT NULL, subject TEXT NOT NULL, verdicts TEXT NOT NULL, raw BLOB NOT NULL,
      state TEXT NOT NULL, place TEXT, problem TEXT,
      due INTEGER, attempts INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX IF NOT EXISTS ses_received_due ON ses_received (due);
  `);
  const insert = db.prepare(
    `INSERT INTO ses_received (id, at, mail_from, recipients, subject, verdicts, raw, state, due)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'arriving', ?)`,
  );
  const find = db.prepare('SELECT * FROM ses_received WHERE id = ?');
  const list = db.prepare('SELECT * FROM ses_received ORDER BY seq DESC LIMIT ?');
  const firstDue = db.prepare('SELECT MIN(due) AS due FROM ses_received');
  const allDue = db.prepare('SELECT * FROM ses_received WHERE due <= ? ORDER BY seq');
  const settle = db.prepare(
    'UPDATE ses_received SET state = ?, place = ?, problem = ?, due = NULL WHERE id = ?',
  );
  const putOff = db.prepare(
    'UPDATE ses_received SET due = ?, attempts = attempts + 1, problem = ? WHERE id = ?',
  );
  const clear = db.prepare('DELETE FROM ses_received');

  return {
    add(
      mail: Pick<ReceivedMail, 'id' | 'at' | 'mailFrom' | 'recipients' | 'subject' | 'verdicts'>,
      raw: Buffer,
    ): void {
      const { id, at, mailFrom, recipients, subject, verdicts } = mail;
      insert.run(
        id,
        at,
        mailFrom,
        JSON.stringify(recipients),
        subject,
        JSON.stringify(verdicts),
        raw,
        at,
      );
    },
    find(id: string): ReceivedMail | undefined {
      const row = find.get(id);
      return row === undefined ? undefined : toMail(row);
    },
    /** The bytes as they came. */
    raw(id: string): Buffer | undefined {
      const raw = find.get(id)?.raw;
      return raw instanceof Uint8Array ? Buffer.from(raw) : undefined;
    },
    /** Newest first. */
    list: (limit: number): ReceivedMail[] => list.all(limit).map(toMail),
    nextDue(): number | undefined {
      const due = firstDue.get()?.due;
      return due === null || due === undefined ? undefined : Number(due);
    },
    due: (now: number): Arriving[] =>
      allDue.all(now).map((row) => ({
        mail: toMail(row),
        raw: Buffer.from(row.raw as Uint8Array),
        attempts: Number(row.attempts),
      })),
    handedOn(id: string, place: ReceivedMail['place']): void {
      settle.run('handed-on', place === undefined ? null : JSON.stringify(place), null, id);
    },
    givenUp(id: string, problem: string): void {
      settle.run('given-up', null, problem, id);
    },
    putOff(id: string, due: number, problem: string): void {
      putOff.run(due, problem, id);
    },
    clear(): void {
      clear.run();
    },
  };
};
