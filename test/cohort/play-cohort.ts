/** Plays invented people through the hosted stack in virtual time: each quarter of an hour, mail and what people do. */
import { type Host, startHost } from '../../local/host.ts';
import { meetsCheck, meetsNumber } from './answering.ts';
import { meetsBefore } from './before.ts';
import { Books } from './books.ts';
import { changes } from './changes.ts';
import { meetsDayAfter } from './danger.ts';
import { goings, meetsNewAddress } from './going.ts';
import { checkHold } from './hold.ts';
import { inventPerson, numberOf } from './invented-person.ts';
import { meetsConfirmation, signUp } from './joining.ts';
import { arrivals, carriesCheck, isDayAfter, isNotice, type Letter, linksIn } from './letters.ts';
import { Life } from './life.ts';
import { residentBytes } from './memory.ts';
import { QUARTER, quarterFrom, START, WEEK } from './moments.ts';
import { meetsLink, visit } from './own-page.ts';
import { pagesAt, UnexpectedPage } from './pages.ts';
import type { Plan } from './plans.ts';
import type { Progress } from './progress.ts';
import { Agenda, type Doing, type Scene, sceneOf } from './scene.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export interface CohortSettings {
  /** Folder of the synthesised assembly. */
  readonly assembly: string;
  readonly patients: number;
  readonly weeks: number;
  readonly seed: number;
  readonly progress?: Progress;
  /** Given the host before anybody acts: to stop it before its time, or to break something in it. */
  readonly onHost?: (host: Host) => void;
}

export interface Played extends Verdict {
  /** The most bytes that all processes held at once. */
  readonly peakBytes: number;
}

/**
 * People whose pages are pressed at once, and instances of each function: one for each core. Time
 * stands still meanwhile, and each further one would start one more of each function, 40 MB each.
 */
const AT_ONCE = 2;
/** An account of this size has SES's limits raised; people who press in the same quarter are no burst. */
const SENDING = { mode: 'production', sendRate: 10_000, dailyQuota: 10_000_000 } as const;
/** Nobody looks at single calls and lines of so many. */
const KEEP = { calls: 1_000, logs: 1_000 } as const;
/** Memory is looked at so often. */
const LOOKS_EVERY = 50;

export async function playCohort(settings: CohortSettings): Promise<Played> {
  const { assembly, patients, weeks, seed, progress } = settings;
  const host = await startHost({
    assembly,
    state: { kind: 'memory' },
    startAt: START,
    seed,
    sending: SENDING,
    keep: KEEP,
    instances: AT_ONCE,
    throttles: false,
  });
  settings.onHost?.(host);
  try {
    const { clock, mailbox } = host;
    const books = await Books.of(host);
    const agenda = new Agenda();
    const scene = sceneOf(seed, {
      agenda,
      mailbox,
      pages: pagesAt(host.origins.pages),
      now: () => clock.now(),
      beforeErasing: (life) => books.note(life, clock.now()),
    });
    const lives = Array.from(
      { length: patients },
      (_, number) => new Life(inventPerson(seed, number, weeks), START),
    );
    for (const life of lives) begin(scene, life);

    const arrived = arrivals(mailbox);
    const end = START + weeks * WEEK;
    let letters = 0;
    let peakBytes = 0;
    const takeIn = async () => {
      const some = arrived();
      letters += some.length;
      for (const letter of some) await meets(scene, lives[numberOf(letter.to) ?? -1], letter);
    };
    for (let moment = quarterFrom(START), look = 0; moment < end; moment += QUARTER, look += 1) {
      await clock.forwardTo(moment);
      await takeIn();
      await eachAtOnce(agenda.take(moment), ([life, doings]) => act(scene, life, doings));
      if (look % LOOKS_EVERY === 0) peakBytes = Math.max(peakBytes, residentBytes());
      const done = (moment - START) / (end - START);
      progress?.at(done, Math.floor((moment - START) / WEEK) + 1, letters);
    }
    await clock.forwardTo(end);
    await takeIn();
    progress?.end();

    for (const life of lives) await books.note(life, end);
    const problems = host.problems().map((problem) => `The host noted: ${problem}`);
    const faults = problems.length > 0 ? faultsIn(host) : [];
    const verdict = await verdictOf({
      lives,
      books,
      weeks,
      end,
      problems: [...problems, ...faults],
    });
    return { ...verdict, peakBytes: Math.max(peakBytes, residentBytes()) };
  } finally {
    await host.close();
  }
}

/** What the functions themselves said of it, where it is still kept. */
const faultsIn = (host: Host): string[] =>
  host
    .logs()
    .filter(({ line }) => /\bERROR\b|[Ee]rrorType|fault/.test(line))
    .map(({ functionName, line }) => `${functionName}: ${line}`);

function begin(scene: Scene, life: Life): void {
  const { joinsAfter, plans } = life.who;
  scene.later(life, START + joinsAfter, () => signUp(scene, life));
  for (const plan of plans)
    scene.later(life, START + plan.after, () => carryOut(scene, life, plan));
}

async function carryOut(scene: Scene, life: Life, { kind }: Plan): Promise<void> {
  // Whoever has left can still ask for what is held, or to be erased.
  if (!life.isThere && kind !== 'data' && kind !== 'erase') return;
  const going = goings[kind];
  if (going) return going(scene, life);
  const luck = scene.luck(life, 'plan', kind);
  await visit(scene, life, async (page) => changes[kind]?.({ scene, life, luck, page }));
}

/** A letter has come: it is kept, looked at, and makes them mean to do something. */
async function meets(scene: Scene, life: Life | undefined, letter: Letter): Promise<void> {
  if (!life) throw new Error(`a letter to nobody in the cohort: ${letter.lesson ?? letter.other}`);
  const readable = life.receives(letter);
  await checkHold(scene.mailbox, life, letter);
  if (!readable) return;
  if (life.who.scanned) scene.later(life, scene.now(), () => scan(scene, letter));
  if (letter.other === 'confirmation') return meetsConfirmation(scene, life, letter);
  if (letter.other === 'link') return meetsLink(scene, life, letter);
  if (letter.other === 'new-address') return meetsNewAddress(scene, life, letter);
  if (letter.lesson === undefined) return;
  if (isDayAfter(letter)) return meetsDayAfter(scene, life);
  if (carriesCheck(letter) || isNotice(letter)) return meetsCheck(scene, life, letter);
  meetsBefore(scene, life, letter);
  return meetsNumber(scene, life, letter);
}

/** Their mail service opens every link, which must change nothing. */
async function scan(scene: Scene, letter: Letter): Promise<void> {
  for (const path of linksIn(scene.mailbox, letter)) await scene.pages.get(path);
}

async function act(scene: Scene, life: Life, doings: readonly Doing[]): Promise<void> {
  for (const doing of doings) {
    try {
      await doing();
    } catch (error) {
      if (!(error instanceof UnexpectedPage)) throw error;
      life.surprises.push({ at: scene.now(), breach: 'page', words: error.message });
    }
  }
}

async function eachAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
