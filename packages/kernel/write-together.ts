import { Raced } from './commit.ts';
import type { Context } from './context.ts';
import { ConditionFailed, OutcomeUnknown, type Write } from './table.ts';

const tries = 3;

/**
 * Writes what several events explain, or none, all or nothing, and tries again when an answer got lost on
 * the way. Throws Raced when somebody was first, this very write included: the use-case looks again.
 */
export const writeTogether = async (
  context: Pick<Context, 'table' | 'random'>,
  writes: readonly Write[],
): Promise<void> => {
  const token = context.random(26);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await context.table.write(writes, token);
      return;
    } catch (error) {
      if (error instanceof ConditionFailed) throw new Raced(error.message);
      if (!(error instanceof OutcomeUnknown) || attempt === tries) throw error;
    }
  }
};
