/** Objects of every bucket, on SQLite like all state. */
import type { DatabaseSync } from 'node:sqlite';

export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly body: Buffer;
  readonly contentType: string;
  readonly etag: string;
  /** epoch ms */
  readonly at: number;
}

export const objectStore = (db: DatabaseSync) => {
  db.exec(`
    CREATE TABLE IF NOT EXISTS s3_object (
      bucket TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, content_type TEXT NOT NULL,
      etag TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (bucket, key)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS s3_object_at ON s3_object (bucket, at);
  `);
  const put = db.prepare(
    `INSERT OR REPLACE INTO s3_object (bucket, key, body, content_type, etag, at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const find = db.prepare('SELECT * FROM s3_object WHERE bucket = ? AND key = ?');
  const oldest = db.prepare('SELECT MIN(at) AS at FROM s3_object WHERE bucket = ?');
  const expire = db.prepare('DELETE FROM s3_object WHERE bucket = ? AND at <= ?');
  const clear = db.prepare('DELETE FROM s3_object');

  return {
    put(object: StoredObject): void {
      const { bucket, key, body, contentType, etag, at } = object;
      put.run(bucket, key, body, contentType, etag, at);
    },
    find(bucket: string, key: string): StoredObject | undefined {
      const row = find.get(bucket, key);
      if (!(row?.body instanceof Uint8Array)) return undefined;
      return {
        bucket,
        key,
        body: Buffer.from(row.body),
        contentType: String(row.content_type),
        etag: String(row.etag),
        at: Number(row.at),
      };
    },
    /** Epoch ms at which the oldest object was put; undefined: the bucket is empty. */
    oldest(bucket: string): number | undefined {
      const at = oldest.get(bucket)?.at;
      return at === null || at === undefined ? undefined : Number(at);
    },
    /** Forgets objects put at or before the moment, as a lifecycle rule demands. */
    expire(bucket: string, putAtOrBefore: number): void {
      expire.run(bucket, putAtOrBefore);
    },
    clear(): void {
      clear.run();
    },
  };
};
