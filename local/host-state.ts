/** Where the host keeps its state: a SQLite file that survives restart and kill, or memory. */
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { reasonOf, StartError } from './problem.ts';

export type StateSettings =
  | { readonly kind: 'memory' }
  /** `fresh`: whatever the folder held is forgotten first. */
  | { readonly kind: 'directory'; readonly path: string; readonly fresh?: boolean };

export interface HostState {
  readonly db: DatabaseSync;
  /** Folder of the table engine; undefined: in memory. */
  readonly folder: string | undefined;
  /** Virtual now at the last move; undefined at the first start. */
  readonly savedNow: number | undefined;
  saveNow(now: number): void;
  writeOutputs(outputs: Readonly<Record<string, string>>): void;
  appendLog(line: string): void;
  close(): void;
}

export function openState(settings: StateSettings): HostState {
  const folder = settings.kind === 'directory' ? settings.path : undefined;
  if (settings.kind === 'directory' && settings.fresh) forget(settings.path);
  if (folder !== undefined) mkdirSync(join(folder, 'log'), { recursive: true });
  const db = openDatabase(folder);
  db.exec('CREATE TABLE IF NOT EXISTS host (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT');
  const saved = db.prepare("SELECT value FROM host WHERE name = 'now'").get()?.value;
  const save = db.prepare("INSERT OR REPLACE INTO host (name, value) VALUES ('now', ?)");
  return {
    db,
    folder,
    savedNow: saved === undefined ? undefined : Number(saved),
    saveNow(now) {
      // Timers may fall on fractions of a millisecond; STRICT columns hold integers.
      if (folder !== undefined) save.run(Math.floor(now));
    },
    writeOutputs(outputs) {
      if (folder === undefined) return;
      writeFileSync(join(folder, 'outputs.json'), `${JSON.stringify(outputs, null, 2)}\n`);
    },
    appendLog(line) {
      if (folder !== undefined) appendFileSync(join(folder, 'log', 'functions.log'), `${line}\n`);
    },
    close: () => db.close(),
  };
}

/** @throws StartError when another host works on the folder: its state is not pulled from under it */
function forget(folder: string): void {
  if (existsSync(join(folder, 'state.sqlite'))) openDatabase(folder).close();
  rmSync(folder, { recursive: true, force: true });
}

/** @throws StartError when another host works on the folder */
function openDatabase(folder: string | undefined): DatabaseSync {
  if (folder === undefined) {
    const db = new DatabaseSync(':memory:');
    // No name: the letters' bytes lie in an unnamed file of SQLite's own, which goes with the
    // process. Those of a long simulation would not fit into memory. The cache is in KiB.
    db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ATTACH '' AS letters;
      PRAGMA letters.page_size = 16384; PRAGMA letters.journal_mode = OFF; PRAGMA letters.synchronous = OFF;
      PRAGMA letters.cache_size = -16384;`);
    return db;
  }
  try {
    const db = new DatabaseSync(join(folder, 'state.sqlite'));
    // WAL survives a killed process; only the machine's own crash could lose the last moves. The
    // lock keeps a second host out and goes with the process, however that ends.
    db.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE; COMMIT;`);
    return db;
  } catch (error) {
    const locked = reasonOf(error).includes('locked');
    const text = locked ? 'is in use by another local system' : `is broken: ${reasonOf(error)}`;
    throw new StartError([`The state in ${folder} ${text}`], { cause: error });
  }
}
