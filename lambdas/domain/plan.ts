/** The if-then plan of week 2, from two short lists, so that nobody writes down more than they mean to. */
import * as z from 'zod/mini';

export const PlanWhen = z.enum(['walk', 'shop', 'queue', 'kitchen', 'chores', 'legs-start']);
export type PlanWhen = z.infer<typeof PlanWhen>;
export const PlanWill = z.enum(['sit', 'lean', 'cart', 'rest-place', 'step', 'ask']);
export type PlanWill = z.infer<typeof PlanWill>;

/** "When I …, I will …" */
export const Plan = z.object({ when: PlanWhen, will: PlanWill });
export type Plan = z.infer<typeof Plan>;
