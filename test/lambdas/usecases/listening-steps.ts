/** What can happen to one listening course, in any order: for properties about all of it at once. */
import fc from 'fast-check';
import type { CheckAnswers } from '../../../lambdas/domain/check.ts';
import { dangerSignNames } from '../../../lambdas/domain/danger-sign.ts';
import type { Change, DangerAnswer } from '../../../lambdas/domain/own-page.ts';
import { anAddress, aTimeZone, DAY, HOUR, MINUTE } from '../../builders.ts';
import type { Script } from '../../fakes.ts';
import type { CrashKind } from './dying.ts';

export const zones = ['Europe/Madrid', 'America/New_York', 'Pacific/Auckland'].map(aTimeZone);
export const addresses = ['robin@mail.example', 'robin@new.example', 'robin@third.example'].map(
  anAddress,
);

const kind = <Kind extends string>(name: Kind) => fc.constant(name);
const zeroTo = (max: number) => fc.integer({ min: 0, max });
const consent = fc.constantFrom(true, true, false, undefined);

/** Up to two weeks; often just until the next thing can happen. */
const passing = fc.oneof(
  fc.integer({ min: 1, max: 2 * HOUR }),
  fc.integer({ min: HOUR, max: 14 * DAY }),
);

const checkAnswers: fc.Arbitrary<CheckAnswers> = fc.record({
  pain: zeroTo(10),
  walking: zeroTo(5),
  standing: zeroTo(5),
  limits: zeroTo(10),
  change: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
});

const signs = fc.uniqueArray(fc.constantFrom(...dangerSignNames), { minLength: 1, maxLength: 3 });

const rhythm: fc.Arbitrary<Change> = fc.record({
  kind: kind('rhythm'),
  weekday: fc.integer({ min: 1, max: 7 }),
  // At the edge of the night whatever is late falls into it.
  hour: fc.constantFrom(8, 9, 14, 18, 19, 19),
  timeZone: fc.constantFrom(...zones),
  pace: fc.constantFrom('weekly' as const, 'fortnightly' as const),
});
const change: fc.Arbitrary<Change> = fc.oneof(
  rhythm,
  rhythm,
  fc.record({
    kind: kind('pause'),
    weeks: fc.integer({ min: 1, max: 4 }),
    until: fc.constant(undefined),
  }),
  fc.record({
    kind: fc.constantFrom('resume', 'go-on', 'surgery-off', 'team-said-yes', 'start-gently'),
  }),
  fc.record({ kind: kind('answers'), keep: fc.boolean() }),
  fc.record({ kind: kind('number'), ask: fc.boolean() }),
  fc.record({ kind: kind('had-surgery'), date: fc.constant(undefined) }),
);

const dangerAnswer: fc.Arbitrary<DangerAnswer> = fc.oneof(
  fc.record({ kind: kind('seen-may-go-on'), signs: fc.constant([]) }),
  fc.record({ kind: kind('mistake'), signs: fc.constant([]) }),
  fc.record({ kind: fc.constantFrom('seen-may-go-on', 'mistake'), signs }),
  fc.record({ kind: kind('not-yet') }),
);

const script = fc.array(
  fc.constantFrom<Script>(
    { kind: 'refused', scope: 'account', code: 'Throttling' },
    { kind: 'refused', scope: 'letter', code: 'MessageRejected' },
    { kind: 'in-doubt', code: 'ECONNRESET' },
    { kind: 'answer-lost' },
  ),
  { minLength: 1, maxLength: 2 },
);
/** SES takes nothing for so many hours, since each refusal is looked after an hour later. */
const outage = fc.integer({ min: 1, max: 20 }).map((hours) =>
  Array.from({ length: hours }, (): Script => {
    return { kind: 'refused', scope: 'account', code: 'AccountSendingPausedException' };
  }),
);

const live = fc.record({ kind: kind('live'), seconds: passing });

const happening = fc.oneof(
  { weight: 9, arbitrary: live },
  { weight: 2, arbitrary: fc.record({ kind: kind('check'), answers: checkAnswers, consent }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('number'), pain: zeroTo(10), consent }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('signs'), signs, consent }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('danger'), answer: dangerAnswer }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('change'), change }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('move'), to: fc.constantFrom(...addresses) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('said'),
      of: fc.constantFrom('delivered' as const, 'softly-bounced' as const, 'delayed' as const),
      late: fc.integer({ min: 0, max: 3 * DAY }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('late-events', 'events-twice', 'lost-events'),
      seconds: fc.integer({ min: MINUTE, max: 2 * DAY }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('messages-twice', 'lost-messages', 'lost-bookings', 'turn'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('answers'), script: fc.oneof(script, outage) }),
  },
);

const ending = fc.oneof(
  fc.record({ kind: fc.constantFrom('leave' as const, 'erase' as const, 'finish' as const) }),
  fc.record({
    kind: kind('said'),
    of: fc.constantFrom('bounced' as const, 'complained' as const),
    late: fc.integer({ min: 0, max: DAY }),
  }),
);

/** The function that does it may die at one of its calls. */
const dies = fc.option(
  fc.record({
    at: fc.integer({ min: 1, max: 9 }),
    how: fc.constantFrom<CrashKind>('before', 'after'),
  }),
  { freq: 4, nil: undefined },
);

const mayDie = <It>(arbitrary: fc.Arbitrary<It>) => fc.record({ it: arbitrary, dies });
type ValueOf<A> = A extends fc.Arbitrary<infer V> ? V : never;
export type Happening = ValueOf<typeof happening> | ValueOf<typeof ending>;
export interface Step {
  readonly it: Happening;
  readonly dies: ValueOf<typeof dies>;
}

/** Nothing dies and nothing is lost: then there is never a second booking. */
const isCalm = ({ it }: Step): boolean => !it.kind.startsWith('lost-') && it.kind !== 'answers';

export const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.boolean(),
    fc.array(mayDie(happening), { maxLength: 16 }),
    fc.option(mayDie(ending), { freq: 2, nil: undefined }),
    fc.array(mayDie(happening), { maxLength: 4 }),
  )
  .map(([calm, before, end, after]) => {
    const all: Step[] = [...before, ...(end ? [end] : []), ...after];
    return calm ? all.filter(isCalm).map(({ it }) => ({ it, dies: undefined })) : all;
  });
