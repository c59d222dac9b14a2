/** What people act on: the pages, their mailboxes, the time, and the things they mean to do later. */
import type { Host } from '../../local/host.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Life } from './life.ts';
import { QUARTER, quarterFrom } from './moments.ts';
import type { Pages } from './pages.ts';

export type Doing = () => Promise<void>;

export interface Scene {
  readonly pages: Pages;
  readonly mailbox: Host['mailbox'];
  now(): number;
  /** Luck for one thing in one life: the same for the same seed, whatever else happened. */
  luck(life: Life, ...names: (string | number)[]): Chance;
  /** They mean to do it then; never at this very moment. */
  later(life: Life, at: number, doing: Doing): void;
  /** What the table holds of them now is remembered: erasing takes it away. */
  beforeErasing(life: Life): Promise<void>;
}

/** Everything that is meant to be done, by the moment and by who means to do it. */
export class Agenda {
  readonly #moments = new Map<number, Map<Life, Doing[]>>();

  add(life: Life, at: number, now: number, doing: Doing): void {
    const moment = Math.max(quarterFrom(at), quarterFrom(now + QUARTER / 2));
    const lives = this.#moments.get(moment) ?? new Map<Life, Doing[]>();
    this.#moments.set(moment, lives);
    lives.set(life, [...(lives.get(life) ?? []), doing]);
  }

  /** Takes what is meant to be done at a moment, in the order in which the people are counted. */
  take(moment: number): (readonly [Life, readonly Doing[]])[] {
    const lives = this.#moments.get(moment);
    this.#moments.delete(moment);
    return [...(lives ?? [])].sort(([a], [b]) => a.who.number - b.who.number);
  }
}

export function sceneOf(
  seed: number,
  parts: Omit<Scene, 'luck' | 'later'> & { readonly agenda: Agenda },
): Scene {
  const { agenda, ...rest } = parts;
  return {
    ...rest,
    luck: (life, ...names) => chanceOf(seed, 'life', life.who.number, ...names),
    later: (life, at, doing) => agenda.add(life, at, rest.now(), doing),
  };
}
