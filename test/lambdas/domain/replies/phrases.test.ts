import { describe, expect, test } from 'vitest';
import { diedTables, notDied } from '../../../../lambdas/domain/replies/died-phrases.ts';
import type { Intent } from '../../../../lambdas/domain/replies/intent.ts';
import { intentsOf, type ReplyContext } from '../../../../lambdas/domain/replies/intents.ts';
import {
  awayTable,
  notPause,
  pauseTable,
} from '../../../../lambdas/domain/replies/pause-phrases.ts';
import { coreOf } from '../../../../lambdas/domain/replies/phrase.ts';
import { sentencesOf } from '../../../../lambdas/domain/replies/reply-words.ts';
import { notStop, stopTables } from '../../../../lambdas/domain/replies/stop-phrases.ts';
import {
  notStopAbroad,
  stopTablesAbroad,
} from '../../../../lambdas/domain/replies/stop-phrases-abroad.ts';
import {
  againTable,
  helpTable,
  noTable,
  resumeTable,
  slowerTable,
  yesTable,
} from '../../../../lambdas/domain/replies/wish-phrases.ts';
import {
  compiled,
  type Entry,
  type WordTable,
} from '../../../../lambdas/domain/replies/word-table.ts';

const context: ReplyContext = { language: 'en', asked: 'number', today: '2026-11-25' };
const isNew: ReplyContext = { ...context, asked: 'new-or-not' };

const tables: readonly (readonly [Intent['kind'], readonly WordTable[], ReplyContext])[] = [
  ['stop', [...stopTables, ...stopTablesAbroad], context],
  ['died', diedTables, context],
  ['pause', [pauseTable, awayTable], context],
  ['resume', [resumeTable], context],
  ['again', [againTable], context],
  ['slower', [slowerTable], context],
  ['help', [helpTable], context],
  ['yes', [yesTable], isNew],
  ['no', [noTable], isNew],
];

const rows = tables.flatMap(([kind, ofKind, asked]) =>
  ofKind.flatMap((table) =>
    [...table.anywhere, ...table.alone, ...(table.whole ?? [])].flatMap((entry) => {
      const [phrase, ...examples] = entry;
      return examples.map((example) => ({ kind, table, entry, phrase, example, asked }));
    }),
  ),
);

describe('each phrase of the tables', () => {
  test('has an example', () => {
    const all = tables
      .flatMap(([, ofKind]) => ofKind)
      .flatMap(({ anywhere, alone, whole = [] }) => [...anywhere, ...alone, ...whole]);
    expect(all.length).toBeGreaterThan(250);
    expect(all.filter((entry) => entry.length < 2).map(([phrase]) => phrase)).toEqual([]);
  });

  test.each(rows)('$kind: "$example" is what is meant by "$phrase"', ({ kind, example, asked }) => {
    expect(intentsOf(example, asked).map((intent) => intent.kind)).toContain(kind);
  });

  test.each(rows)('by itself: "$example" has "$phrase"', ({ table, entry, example }) => {
    const only = (entries: readonly Entry[] = []) => entries.filter((one) => one === entry);
    const one = compiled({
      lists: table.lists,
      anywhere: only(table.anywhere),
      alone: only(table.alone),
      whole: only(table.whole),
    });
    const polite = new Set(
      'please thanks thank you hello por favor gracias bitte sil vous plait per favore mary'.split(
        ' ',
      ),
    );
    const cores = sentencesOf(example).map((sentence) => coreOf(sentence, polite));
    expect(
      cores.some((core) =>
        [one.anywhere, one.alone, one.whole].some((phrases) => phrases.isIn(core)),
      ),
    ).toBe(true);
  });
});

describe('what only sounds like it', () => {
  const kindsOf = (text: string) =>
    intentsOf(text, { ...context, asked: undefined }).map(({ kind }) => kind);

  test.each([...notStop, ...notStopAbroad])('is no stop: "%s"', (text) => {
    expect(kindsOf(text)).not.toContain('stop');
  });
  test.each(notDied)('is no death: "%s"', (text) => {
    expect(kindsOf(text)).not.toContain('died');
  });
  test.each(notPause)('is no pause: "%s"', (text) => {
    expect(kindsOf(text)).not.toContain('pause');
  });
});
