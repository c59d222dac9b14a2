/** The bytes of every accepted message: on disk once, also where the rest is in memory. */
import type { DatabaseSync } from 'node:sqlite';

/** The host attaches a file of this name to a database in memory. */
const FILE = 'letters';

export const letterStore = (db: DatabaseSync) => {
  const attached = db
    .prepare('PRAGMA database_list')
    .all()
    .some(({ name }) => name === FILE);
  const table = `${attached ? FILE : 'main'}.ses_letter`;
  const create = `CREATE TABLE IF NOT EXISTS ${table} (
    message_id TEXT PRIMARY KEY, raw BLOB NOT NULL) STRICT`;
  db.exec(create);
  const insert = db.prepare(`INSERT INTO ${table} (message_id, raw) VALUES (?, ?)`);
  const find = db.prepare(`SELECT raw FROM ${table} WHERE message_id = ?`);

  return {
    add(messageId: string, raw: Buffer): void {
      insert.run(messageId, raw);
    },
    find(messageId: string): Buffer | undefined {
      const raw = find.get(messageId)?.raw;
      return raw instanceof Uint8Array ? Buffer.from(raw) : undefined;
    },
    clear(): void {
      db.exec(`DELETE FROM ${table}`);
    },
  };
};
