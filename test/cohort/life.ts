/**
 * What one invented person has lived through, and by that what they may expect: kept by themselves,
 * from what they pressed and what the pages said to it, and never read from the program.
 */
import type { InventedPerson } from './invented-person.ts';
import { isLesson, isNotice, type Letter } from './letters.ts';
import { DAY, MINUTE } from './moments.ts';

/** When no lesson may come. */
export type ClosedWhy = 'pause' | 'must-wait' | 'bounces' | 'surgery' | 'finished';

export interface Span<Why = string> {
  readonly from: number;
  until: number;
  readonly why: Why;
}

/** One time through the course: it begins with the press on the confirming page. */
export interface Enrolment {
  readonly at: number;
  /** From then on nothing may come. */
  left: { readonly at: number; readonly how: string } | undefined;
  completed: boolean;
}

/** What the tally counts, each with its moment. */
export type Mark =
  | 'signed up'
  | 'confirmed'
  | 'check'
  | 'number'
  | 'danger'
  | 'moved'
  | 'left'
  | 'erased'
  | 'data'
  | 'completed';

/** A bounce or a complaint takes this long through SES, EventBridge and the queue, with room to spare. */
export const NEWS_TAKES = MINUTE;
/** Five in a row that come back hold the course for four weeks. */
const MOST_BOUNCES = 5;
const REST = 28 * DAY;
const LAST_LESSON = 'keep-going';

export class Life {
  readonly who: InventedPerson;
  /** Where they live and since when. */
  readonly zones: { readonly from: number; readonly zone: string }[];
  readonly enrolments: Enrolment[] = [];
  readonly letters: Letter[] = [];
  readonly closed: Span<ClosedWhy>[] = [];
  readonly dangers: Span[] = [];
  /** Old addresses, since when nothing may go there. */
  readonly abandoned = new Map<string, number>();
  /** Letters they asked for: what may come even after leaving. */
  readonly asked: { readonly at: number; readonly what: string }[] = [];
  readonly marks: { readonly at: number; readonly what: Mark }[] = [];
  readonly diary: { readonly at: number; readonly words: string }[] = [];
  /** What was not as they had to expect. */
  readonly surprises: {
    readonly at: number;
    readonly breach: 'page' | 'without HOLD';
    readonly words: string;
  }[] = [];
  /** The day of a surgery to come, once they have told it, and since when it is over. */
  surgery: { readonly day: string; until: number } | undefined;
  address: string;
  /** Asked for, and not yet pressed in the letter to it. */
  newAddress: { readonly address: string; readonly at: number } | undefined;
  /** Which enrolment each run is, by the address it is kept under. */
  readonly runs = new Map<string, number>();
  readonly #lastRun = new Map<string, number>();
  /** Addresses whose mailbox takes no letters. */
  readonly broken = new Map<string, 'full' | 'gone'>();
  everSlow = false;
  #bounces = 0;
  /** Links of letters before this belong to a course that was erased. */
  #erasedAt = Number.NEGATIVE_INFINITY;

  constructor(who: InventedPerson, start: number) {
    this.who = who;
    this.address = who.address;
    this.zones = [{ from: start, zone: who.timeZone }];
  }

  get enrolment(): Enrolment | undefined {
    return this.enrolments.at(-1);
  }

  /** On the course, or through with it, and not gone. */
  get isThere(): boolean {
    return this.enrolment !== undefined && this.enrolment.left === undefined;
  }

  get danger(): Span | undefined {
    return this.dangers.find(({ until }) => until === Number.POSITIVE_INFINITY);
  }

  zoneAt(at: number): string {
    return (this.zones.findLast(({ from }) => from <= at) ?? this.zones[0])?.zone ?? 'UTC';
  }

  wasErasedSince(at: number): boolean {
    return this.#erasedAt >= at;
  }

  note(at: number, words: string, mark?: Mark): void {
    this.diary.push({ at, words });
    if (mark) this.marks.push({ at, what: mark });
  }

  /** The newest letter whose link opens their page. */
  newest(): Letter | undefined {
    const from = Math.max(this.enrolment?.at ?? Number.POSITIVE_INFINITY, this.#erasedAt);
    return this.letters.findLast(
      ({ to, at, lesson, other }) =>
        to === this.address && at >= from && (lesson !== undefined || other === 'again'),
    );
  }

  enrols(at: number): void {
    const run = (this.#lastRun.get(this.address) ?? 0) + 1;
    this.#lastRun.set(this.address, run);
    this.enrolments.push({ at, left: undefined, completed: false });
    this.runs.set(`${this.address} ${run}`, this.enrolments.length - 1);
    this.opens(at);
    this.surgery = undefined;
    this.#bounces = 0;
    this.note(at, 'confirmed the address', 'confirmed');
  }

  /** No lesson from now on, until then. */
  closes(why: ClosedWhy, from: number, until: number): void {
    this.closed.push({ why, from, until });
  }

  /** Whatever held the lessons back is over. */
  opens(at: number): void {
    for (const span of this.closed) span.until = Math.min(span.until, at);
    if (this.surgery) this.surgery.until = Math.min(this.surgery.until, at);
  }

  leaves(at: number, how: string): void {
    if (!this.enrolment || this.enrolment.left) return;
    this.enrolment.left = { at, how };
    this.note(at, `left: ${how}`, 'left');
  }

  moves(at: number): void {
    if (!this.newAddress) return;
    const { address: to } = this.newAddress;
    const runsAfter = this.#lastRun.get(to) ?? 0;
    const runs = this.#lastRun.get(this.address) ?? 0;
    for (let run = 1; run <= runs; run += 1) {
      const enrolment = this.runs.get(`${this.address} ${run}`);
      if (enrolment !== undefined) this.runs.set(`${to} ${run + runsAfter}`, enrolment);
    }
    this.#lastRun.set(to, runs + runsAfter);
    this.abandoned.set(this.address, at);
    this.abandoned.delete(to);
    this.address = to;
    this.newAddress = undefined;
    this.#bounces = 0;
    this.note(at, 'moved to another address', 'moved');
  }

  erases(at: number): void {
    this.leaves(at, 'erased');
    for (const danger of this.dangers) danger.until = Math.min(danger.until, at);
    this.newAddress = undefined;
    this.#erasedAt = at;
    this.note(at, 'was erased', 'erased');
  }

  /** Takes in a letter; whether they could read it. */
  receives(letter: Letter): boolean {
    this.letters.push(letter);
    const { at, to, lesson } = letter;
    const bounced = this.broken.has(to);
    if (isLesson(letter))
      this.note(at, `got lesson "${lesson}"${bounced ? ', which came back' : ''}`);
    if (isNotice(letter)) this.note(at, `got the letter "${lesson}"`);
    if (lesson === LAST_LESSON && this.enrolment) {
      this.enrolment.completed = true;
      this.note(at, 'completed the course', 'completed');
    }
    if (this.broken.get(to) === 'gone') this.leaves(at + NEWS_TAKES, 'bounce');
    if (lesson !== undefined && to === this.address) this.#counts(at, bounced);
    return !bounced;
  }

  #counts(at: number, bounced: boolean): void {
    if (!bounced) {
      this.#bounces = Math.max(0, this.#bounces - 1);
      return;
    }
    this.#bounces = Math.min(MOST_BOUNCES, this.#bounces + 1);
    if (this.#bounces === MOST_BOUNCES) this.closes('bounces', at + NEWS_TAKES, at + REST);
  }
}
