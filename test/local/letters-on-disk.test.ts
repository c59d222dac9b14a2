import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openState } from '../../local/host-state.ts';
import { mailStore } from '../../local/services/ses/mail-store.ts';

const message = (id: string) => ({
  id,
  at: 1_000,
  source: 'letters@walk-easier.example',
  destinations: ['ann@reader.example'],
  configurationSet: undefined,
  tags: { lesson: ['your-day'] },
  subject: 'Your day',
  caller: 'operator',
  hash: 'ab',
});

test('letters of a state in memory lie in a file beside it', () => {
  const state = openState({ kind: 'memory' });
  const store = mailStore(state.db);
  const raw = Buffer.alloc(40_000, 'x');
  const size = () => Number(state.db.prepare('PRAGMA main.page_count').get()?.page_count);
  const before = size();
  for (let n = 0; n < 20; n += 1) store.add(message(`m${n}`), raw);
  expect(store.raw('m7')?.equals(raw)).toBe(true);
  expect(store.find('m7')).toEqual(message('m7'));
  expect(size() - before).toBeLessThan(5);
  store.clear();
  expect(store.raw('m7')).toBeUndefined();
  state.close();
});

test('a state kept before messages had a hash is opened, without its mail', () => {
  const db = new DatabaseSync(':memory:');
  db.exec(`CREATE TABLE ses_message (seq INTEGER PRIMARY KEY, id TEXT, raw BLOB NOT NULL) STRICT;
    INSERT INTO ses_message (id, raw) VALUES ('old', x'00');`);
  const store = mailStore(db);
  expect(store.find('old')).toBeUndefined();
  store.add(message('new'), Buffer.from('letter'));
  expect(store.raw('new')?.toString()).toBe('letter');
});
