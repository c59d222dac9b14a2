/** Someone whose address has changed: asked on the page, with the letter in the new mailbox. */
import { expect } from 'vitest';
import type { Address } from '../../../lambdas/domain/address.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { askMove, confirmMove } from '../../../lambdas/usecases/move.ts';
import { aCheckAnswer, aConsent, aLedgerRow, aLesson, DAY, NOW, WEEK } from '../../builders.ts';
import {
  id,
  listening,
  newAddress,
  newId,
  oldAddress,
  someoneListening,
} from './a-listening-course.ts';

export type Desk = Awaited<ReturnType<typeof aDesk>>;
export const lesson = aLesson('half-way-there');

export async function aDesk(over: Partial<Person> = {}, ...others: Person[]) {
  const course = await listening(over, ...others);
  const { parts } = course;
  await parts.answers.record(aCheckAnswer({ personId: id, at: NOW - 28 * DAY }));
  await parts.consents.record(aConsent({ personId: id, at: NOW - 30 * DAY }));
  parts.ledger.add(aLedgerRow({ personId: id, lesson: aLesson('first-steps') }));
  const people = () => [...parts.subscribers.people.values()];
  return {
    ...course,
    ask: (to: Address, session = course.sign('session', id)) => askMove(parts, session, to),
    press: (token: string, using = parts) => confirmMove(using, token),
    there: () => parts.subscribers.people.get(newId) as Person,
    active: () => people().filter((one) => one.course.kind === 'active'),
    /** What went to an address from now on. */
    mailTo: (address: Address) => course.mailed.filter(({ to }) => to === address),
  };
}

/** Asked on the page; the letter is in the new mailbox. */
export async function asked(over: Partial<Person> = {}, ...others: Person[]) {
  const desk = await aDesk(over, ...others);
  await desk.ask(newAddress);
  return { ...desk, link: desk.lastToken() };
}

/** Someone who had a course at the new address before, twice, and completed it. */
export const earlierOwner = someoneListening({
  id: newId,
  address: newAddress,
  run: 2,
  course: { kind: 'completed', at: NOW - 100 * DAY, number: 30 },
  overdueAt: undefined,
  version: 40,
});

/** Moved once and for all, whatever happened in between. */
export async function isWhole(desk: Desk, what: string): Promise<void> {
  expect(desk.active(), what).toHaveLength(1);
  expect(desk.active()[0]?.address, what).toBe(newAddress);
  expect(desk.parts.subscribers.people.has(id), what).toBe(false);
  const { run } = desk.there();
  expect(desk.parts.answers.answers, what).toMatchObject([{ personId: newId, run }]);
  expect([...desk.parts.ledger.rows.values()], what).toMatchObject([{ personId: newId, run }]);
  expect(desk.parts.subscribers.traces.get(id)?.movedTo?.id, what).toBe(newId);
  await desk.live(6 * WEEK);
  expect(desk.mailTo(oldAddress), what).toEqual([]);
  expect(desk.counts(), what).toEqual({
    [`${run} half-way-there`]: 1,
    [`${run} your-day`]: 1,
    [`${run} easier-going`]: 1,
    [`${run} your-choices`]: 1,
    [`${run} keep-going`]: 1,
  });
}
