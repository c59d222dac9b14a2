/** A trend as a picture that grows with its page, the same in words, and the same as a table. */
import type { Language } from '../../emails/languages.ts';
import type { TrendPoint } from '../../lambdas/domain/own-page.ts';
import { noonOf, plainDay, shortDay } from './day-words.ts';
import { pageWords } from './own-page-words.ts';

type TrendKind = 'numbers' | 'walking';

interface TrendProps {
  readonly kind: TrendKind;
  readonly points: readonly TrendPoint[];
  readonly language: Language;
  /** Paper has no folds: the table stands open there. */
  readonly printed?: boolean;
}

/** Per cent of the picture: coordinates without a view box let its letters keep their size. */
const TOP = 13;
const BOTTOM = 82;
const RIGHT = 95;
const LEFT: Readonly<Record<TrendKind, number>> = { numbers: 13, walking: 50 };
/** Two values nearer than this would print over each other on a telephone. */
const ROOM = 9;

const percent = (share: number) => `${Math.round(share * 100) / 100}%`;

interface Placed extends TrendPoint {
  readonly x: number;
  readonly y: number;
}

const heightOf = (value: number, highest: number) => BOTTOM - (value / highest) * (BOTTOM - TOP);

/** Along time, so that weeks without an answer show as what they are. */
function place(points: readonly TrendPoint[], highest: number, left: number): Placed[] {
  const times = points.map(({ day }) => noonOf(day));
  const from = Math.min(...times);
  const span = Math.max(...times) - from;
  return points.map((point, index) => ({
    ...point,
    x:
      span === 0
        ? (left + RIGHT) / 2
        : left + 4 + (((times[index] ?? from) - from) / span) * (RIGHT - left - 4),
    y: heightOf(point.value, highest),
  }));
}

/** The latest is always named, and of the others those that have room. */
function named(placed: readonly Placed[]): Set<Placed> {
  const chosen = new Set<Placed>();
  let free = Number.POSITIVE_INFINITY;
  for (const point of placed.toReversed()) {
    if (free - point.x < ROOM) continue;
    chosen.add(point);
    free = point.x;
  }
  return chosen;
}

/** First, latest and range: what a picture says, without a word on whether it is good. */
function inWords(kind: TrendKind, points: readonly TrendPoint[], language: Language): string {
  const { trend } = pageWords[language];
  const { says } = trend[kind];
  const [first] = points;
  const latest = points.at(-1);
  if (!first || !latest) return trend.none;
  if (points.length === 1) return trend.one(says(first.value), plainDay(first.day, language));
  const values = points.map(({ value }) => value);
  return [
    trend.first(says(first.value), plainDay(first.day, language)),
    trend.latest(says(latest.value), plainDay(latest.day, language)),
    ...(points.length > 2
      ? [trend.range(says(Math.min(...values)), says(Math.max(...values)))]
      : []),
  ].join(' ');
}

function Picture({ kind, points, language }: TrendProps) {
  const text = pageWords[language].trend[kind];
  const highest = text.lines.at(-1)?.[0] ?? 1;
  const placed = place(points, highest, LEFT[kind]);
  const labelled = named(placed);
  const [first] = placed;
  const last = placed.at(-1);
  return (
    <svg class="trend" role="img" aria-describedby={`${kind}-words`}>
      <title>{text.heading}</title>
      {text.lines.map(([value, label]) => {
        const y = percent(heightOf(value, highest));
        return (
          <>
            <text x="0" y={y} dy=".35em">
              {label}
            </text>
            <line class="rule" x1={percent(LEFT[kind])} x2="100%" y1={y} y2={y} />
          </>
        );
      })}
      {placed.slice(1).map((point, index) => (
        <line
          class="line"
          x1={percent(placed[index]?.x ?? 0)}
          y1={percent(placed[index]?.y ?? 0)}
          x2={percent(point.x)}
          y2={percent(point.y)}
        />
      ))}
      {placed.map((point) => (
        <>
          <circle class="dot" cx={percent(point.x)} cy={percent(point.y)} r=".28rem" />
          {kind === 'numbers' && labelled.has(point) && (
            <text class="value" x={percent(point.x)} y={percent(point.y)} dy="-.55em">
              {point.value}
            </text>
          )}
        </>
      ))}
      {first && (
        <text class={first === last ? 'value' : ''} x={percent(first.x - 4)} y="98%">
          {shortDay(first.day, language)}
        </text>
      )}
      {first && last && last.x > first.x && (
        <text class="end" x="100%" y="98%">
          {shortDay(last.day, language)}
        </text>
      )}
    </svg>
  );
}

function Table({ kind, points, language }: TrendProps) {
  const { trend } = pageWords[language];
  const text = trend[kind];
  return (
    <table>
      <caption>{text.heading}</caption>
      <thead>
        <tr>
          <th scope="col">{trend.dayColumn}</th>
          <th scope="col">{text.value}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ day, value }) => (
          <tr>
            <th scope="row">{plainDay(day, language)}</th>
            <td>{text.says(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Trend(props: TrendProps) {
  const { kind, points, language, printed = false } = props;
  const { trend } = pageWords[language];
  return (
    <div class="stack chart">
      {printed ? <h2>{trend[kind].heading}</h2> : <h3>{trend[kind].heading}</h3>}
      <p class="soft">{trend[kind].about}</p>
      <p id={`${kind}-words`}>{inWords(kind, points, language)}</p>
      {points.length > 0 && (
        <>
          <Picture {...props} />
          {printed ? (
            <Table {...props} />
          ) : (
            <details class="plain">
              <summary>{trend.asTable}</summary>
              <Table {...props} />
            </details>
          )}
        </>
      )}
    </div>
  );
}
