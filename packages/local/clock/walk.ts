import type { Clock } from './clock.ts';

const mostStops = 20_000;

/** What a walk needs: the clock, the next deadline, and something that settles the whole network. */
export type WalkParts = {
  readonly clock: Clock;
  /** When the next execution looks, in milliseconds since 1970 on the domain clock. */
  readonly nextLook: () => number | undefined;
  /** Does what is due at this time and resolves when stream and workflow are quiet. */
  readonly settle: () => Promise<void>;
};

/**
 * Moves the domain clock to a time in milliseconds since 1970, stopping at every deadline on the way, so that what a
 * deadline sets in motion is done at its own time. Refuses: deadlines without end.
 */
export const walkTo = async ({ clock, nextLook, settle }: WalkParts, target: number): Promise<void> => {
  await settle();
  for (let stops = 0; stops < mostStops; stops += 1) {
    const next = nextLook();
    if (next === undefined || next > target) {
      clock.moveTo(target);
      return settle();
    }
    clock.moveTo(next);
    await settle();
  }
  throw new Error(
    `the clock stopped at ${mostStops} deadlines and there are more: an execution seems to set its next look in the past`,
  );
};
