import { readMembership } from '@fingerpost/core/access';
import type { Context, StaffActor } from '@fingerpost/kernel';
import type { Usage } from '@fingerpost/store';
import type { World } from '@fingerpost/testkit';

/** What an operation may cost: round trips with membership, and read or write units. */
export type Budget = { readonly trips: number; readonly side: 'read' | 'write'; readonly units: number };

/** One operation with its budget and what it was measured to cost. */
export type Measured = { readonly what: string; readonly budget: Budget; readonly usage: Usage };

let requests = 0;

/** Measures one request as a handler makes it: membership, then the use-case, with an Idempotency-Key of its own. */
export const measure = async (
  world: World,
  actor: StaffActor,
  work: (context: Context) => Promise<unknown>,
): Promise<Usage> => {
  requests += 1;
  const context = world.as(actor, {
    key: `request-${requests}`,
    bodyHash: 'x'.repeat(22),
    path: `/request/${requests}`,
  });
  const { usage } = world.meter;
  usage.trips = usage.read = usage.write = 0;
  await readMembership(context, { issuer: 'https://issuer.example', subject: actor.memberId });
  await work(context);
  return { ...usage };
};

/** Says what is over its budget, one line each; empty when nothing is. */
export const overBudget = (measured: readonly Measured[]): string[] =>
  measured
    .filter(({ budget, usage }) => usage.trips > budget.trips || usage[budget.side] > budget.units)
    .map(
      ({ what, budget, usage }) =>
        `${what}: ${usage.trips} trips of ${budget.trips}, ${usage[budget.side]} ${budget.side} units of ${budget.units}`,
    );
