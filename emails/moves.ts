/**
 * The moves of the course: what they are called, how they are done, and who gets which in what week.
 * All of them bend forward or leave the back at rest; none bends it backwards.
 */
import type { Language } from './languages.ts';
import { seated } from './moves/seated.ts';
import { steadier } from './moves/steadier.ts';
import { stronger } from './moves/stronger.ts';
import type { PictureName } from './pictures/drawings.ts';

export type MoveLevel = 1 | 2 | 3;

/** One or more short sentences each; the marks behind them are those of the letters. */
export interface MoveWords {
  readonly name: string;
  /** How one sits, lies or stands before. */
  readonly start: string;
  readonly movement: string;
  /** What to hold on to. */
  readonly hold: string;
  readonly count: string;
  readonly breathing: string;
  readonly feel: string;
  /** The same in a chair; '' where the move is seated already. */
  readonly seated: string;
}

export interface Move {
  readonly id: string;
  readonly level: MoveLevel;
  /** Its start and its end, side by side. */
  readonly picture: PictureName;
  readonly words: Readonly<Record<Language, MoveWords>>;
}

/** Without its level, which is that of the list it stands in. */
export type MoveOfLevel = Omit<Move, 'level'>;

const ofLevel = (level: MoveLevel, moves: readonly MoveOfLevel[]): readonly Move[] =>
  moves.map((move) => ({ ...move, level }));

export const levels: readonly MoveLevel[] = [1, 2, 3];

export const moves: readonly Move[] = [
  ...ofLevel(1, seated),
  ...ofLevel(2, stronger),
  ...ofLevel(3, steadier),
];

/** Holds for every move alike. */
export const forEveryMove: Readonly<
  Record<Language, { readonly before: string; readonly stop: string }>
> = {
  en: {
    before:
      'Use a firm chair without wheels, close to a table.{{!†}} Hold on to something firm all the time.{{!fact 39}} Once a day is enough.{{!†}}',
    stop: 'Does a move bring on leg pain, cramp, numbness or weakness? Stop, sit or lean forward, and leave that move out.{{!fact 27}}',
  },
  es: {
    before:
      'Use una silla firme y sin ruedas, cerca de una mesa.{{!†}} Sujétese todo el tiempo a algo firme.{{!fact 39}} Con una vez al día basta.{{!†}}',
    stop: '¿Un movimiento le causa dolor, calambre, adormecimiento o debilidad en las piernas? Pare, siéntese o inclínese hacia delante, y no repita ese movimiento.{{!fact 27}}',
  },
};

/** Two in the first week of moves; then something known beside something new. */
const weeks: Readonly<Record<string, Readonly<Record<MoveLevel, readonly string[]>>>> = {
  'first-steps': {
    1: ['lean-on-table', 'one-knee-up'],
    2: ['up-with-hands', 'knee-to-chest'],
    3: ['slow-sit', 'rock-forward'],
  },
  'half-way-there': {
    1: ['lean-on-table', 'round-the-back', 'one-knee-up'],
    2: ['up-with-hands', 'flat-back', 'heels-up'],
    3: ['slow-sit', 'small-squat', 'rock-forward'],
  },
  'your-day': {
    1: ['round-the-back', 'heels-and-toes', 'lean-on-table'],
    2: ['heels-up', 'knee-to-chest', 'up-with-hands'],
    3: ['step-up', 'knees-to-chest', 'slow-sit'],
  },
  'easier-going': {
    1: ['one-knee-up', 'heels-and-toes', 'round-the-back'],
    2: ['up-with-hands', 'heels-up', 'flat-back'],
    3: ['small-squat', 'step-up', 'rock-forward'],
  },
  'your-choices': {
    1: ['lean-on-table', 'heels-and-toes', 'one-knee-up'],
    2: ['knee-to-chest', 'flat-back', 'up-with-hands'],
    3: ['slow-sit', 'step-up', 'knees-to-chest'],
  },
  'keep-going': {
    1: ['lean-on-table', 'one-knee-up', 'round-the-back'],
    2: ['up-with-hands', 'knee-to-chest', 'heels-up'],
    3: ['slow-sit', 'small-squat', 'knees-to-chest'],
  },
};

/** @param lesson its stable id; one that is not named above gets the first moves of the level */
export function movesOfWeek(lesson: string, level: MoveLevel): readonly Move[] {
  const own = moves.filter((move) => move.level === level);
  const named = weeks[lesson]?.[level].flatMap((id) => own.filter((move) => move.id === id));
  return named ?? own.slice(0, 2);
}
