/** Schedules, schedule groups and deliveries that wait for a retry, in the host's database. */
import type { DatabaseSync } from 'node:sqlite';
import type { ScheduleInput } from './schedule-input.ts';

/** A schedule as it stands; times in epoch ms. */
export interface Schedule {
  readonly group: string;
  readonly name: string;
  readonly input: ScheduleInput;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** The next firing; undefined: none is to come. */
  readonly due: number | undefined;
  /** Deleted after completion, but its name is taken until this moment. */
  readonly goneAt: number | undefined;
}

/** One firing on its way to the target. */
export interface Firing {
  readonly scheduleArn: string;
  readonly groupArn: string;
  readonly target: ScheduleInput['Target'];
  /** epoch ms */
  readonly scheduledAt: number;
  readonly firstTriedAt: number;
  readonly attempts: number;
}

const toSchedule = (row: Record<string, unknown>): Schedule => ({
  group: String(row.group_name),
  name: String(row.name),
  input: JSON.parse(String(row.input)) as ScheduleInput,
  createdAt: Number(row.created_at),
  modifiedAt: Number(row.modified_at),
  due: row.due === null ? undefined : Number(row.due),
  goneAt: row.gone_at === null ? undefined : Number(row.gone_at),
});

const momentOf = (value: unknown): number | undefined =>
  value === null || value === undefined ? undefined : Number(value);

export const scheduleStore = (db: DatabaseSync) => {
  db.exec(`
    CREATE TABLE IF NOT EXISTS scheduler_schedule (
      group_name TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL,
      created_at INTEGER NOT NULL, modified_at INTEGER NOT NULL, due INTEGER, gone_at INTEGER,
      PRIMARY KEY (group_name, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS scheduler_due ON scheduler_schedule (due) WHERE due IS NOT NULL;
    CREATE INDEX IF NOT EXISTS scheduler_gone ON scheduler_schedule (gone_at)
      WHERE gone_at IS NOT NULL;
    CREATE TABLE IF NOT EXISTS scheduler_firing (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, due INTEGER NOT NULL, firing TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS scheduler_firing_due ON scheduler_firing (due);
  `);
  const put = db.prepare(
    `INSERT OR REPLACE INTO scheduler_schedule
       (group_name, name, input, created_at, modified_at, due, gone_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const find = db.prepare('SELECT * FROM scheduler_schedule WHERE group_name = ? AND name = ?');
  const remove = db.prepare('DELETE FROM scheduler_schedule WHERE group_name = ? AND name = ?');
  const forget = db.prepare('DELETE FROM scheduler_schedule WHERE gone_at <= ?');
  const dueNow = db.prepare(
    'SELECT * FROM scheduler_schedule WHERE due <= ? ORDER BY due, group_name, name',
  );
  const firstDue = db.prepare(
    'SELECT MIN(due) AS due FROM scheduler_schedule WHERE due IS NOT NULL',
  );
  const list = db.prepare(
    'SELECT * FROM scheduler_schedule ORDER BY due IS NULL, due, group_name, name LIMIT ?',
  );
  const addFiring = db.prepare('INSERT INTO scheduler_firing (due, firing) VALUES (?, ?)');
  const firstFiring = db.prepare('SELECT MIN(due) AS due FROM scheduler_firing');
  const firingsDue = db.prepare('SELECT * FROM scheduler_firing WHERE due <= ? ORDER BY due, seq');
  const removeFiring = db.prepare('DELETE FROM scheduler_firing WHERE seq = ?');

  return {
    put(schedule: Schedule): void {
      put.run(
        schedule.group,
        schedule.name,
        JSON.stringify(schedule.input),
        schedule.createdAt,
        schedule.modifiedAt,
        schedule.due ?? null,
        schedule.goneAt ?? null,
      );
    },
    find(group: string, name: string): Schedule | undefined {
      const row = find.get(group, name);
      return row === undefined ? undefined : toSchedule(row);
    },
    /** False when there was none. */
    remove: (group: string, name: string): boolean => remove.run(group, name).changes > 0,
    /** Frees the names of schedules that were deleted after completion. */
    forgetGone(now: number): void {
      forget.run(now);
    },
    dueNow: (now: number): Schedule[] => dueNow.all(now).map(toSchedule),
    nextDue: (): number | undefined => momentOf(firstDue.get()?.due),
    /** Soonest first. */
    list: (limit: number): Schedule[] => list.all(limit).map(toSchedule),
    addFiring(due: number, firing: Firing): void {
      addFiring.run(due, JSON.stringify(firing));
    },
    nextFiring: (): number | undefined => momentOf(firstFiring.get()?.due),
    firingsDue: (now: number): { seq: number; firing: Firing }[] =>
      firingsDue.all(now).map((row) => ({
        seq: Number(row.seq),
        firing: JSON.parse(String(row.firing)) as Firing,
      })),
    removeFiring(seq: number): void {
      removeFiring.run(seq);
    },
    clear(): void {
      db.exec('DELETE FROM scheduler_schedule; DELETE FROM scheduler_firing;');
    },
  };
};
