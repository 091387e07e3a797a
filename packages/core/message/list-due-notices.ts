import * as z from 'zod';
import { useCase } from '@fingerpost/kernel';
import { retryPartition } from './message.keys.ts';

/** Gives the ids of up to 100 notices whose next try has come, the one that waits longest first. */
export const listDueNotices = useCase({
  input: z.object({}),
  allow: ['system'],
  run: async (_, context): Promise<readonly string[]> => {
    const { rows } = await context.table.query(retryPartition, { before: `${context.now.toISOString()}~` });
    return rows.map(({ sk }) => sk.slice(sk.indexOf('#') + 1));
  },
});
