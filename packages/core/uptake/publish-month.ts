import * as z from 'zod';
import { commit, makeEvent, refuse, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { makeReport, Month } from './reporting.ts';
import { shownTables } from './shown-tables.ts';
import { summaryKey } from './uptake.keys.ts';
import { uptakeRefusals } from './uptake.refusals.ts';

/** One table as it was published. */
const PublishedTable = z.object({
  id: z.string(),
  title: z.string(),
  notes: z.array(z.string()).readonly(),
  rowHeading: z.string(),
  headings: z.array(z.string()).readonly(),
  rows: z.array(z.object({ name: z.string(), cells: z.array(z.string()).readonly() })).readonly(),
});

/** A month as everybody may read it. */
export const PublishedMonth = z.object({
  month: Month,
  publishedAt: z.iso.datetime(),
  tables: z.array(PublishedTable).readonly(),
});
export type PublishedMonth = z.infer<typeof PublishedMonth>;

/**
 * Publishes the figures of a month of the caller's practices as they are shown, small numbers hidden,
 * once it is complete. Published again it stays as it was, so that nothing can be worked out from two
 * versions. Refuses: uptake.not-complete.
 */
export const publishMonth = useCase({
  input: z.object({ month: Month }),
  allow: ['commissioner'],
  run: async ({ month }, context): Promise<{ readonly month: string; readonly publishedAt: string }> => {
    const { organisationId: commissionerId } = memberActor(context.actor);
    const key = summaryKey(commissionerId, month);
    const before = await context.table.get(key);
    if (before !== undefined) return { month, publishedAt: PublishedMonth.parse(before.data).publishedAt };
    const report = await makeReport(context, { commissionerId, month, split: 'none' });
    if (!report.isComplete) throw refuse(uptakeRefusals.notComplete);
    const publishedAt = context.now.toISOString();
    const data: PublishedMonth = { month, publishedAt, tables: shownTables(report) };
    await commit(context, {
      head: key,
      event: makeEvent(context, { type: 'MonthPublished', subject: commissionerId, version: 1, data: { month } }),
      writes: [{ kind: 'put', item: { ...key, type: 'published-month', version: 1, data }, expect: 'new' }],
    });
    return { month, publishedAt };
  },
});
