import * as z from 'zod';
import { refuse, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { addDays, dayOf } from '@fingerpost/core/work';
import { caseTable } from './case-table.ts';
import { countTables } from './count-tables.ts';
import { periods } from './figures.ts';
import { journeysOf } from './journey.ts';
import { readFacts } from './read-facts.ts';
import { columnsOf, Split } from './split.ts';
import type { UptakeReport } from './uptake-report.ts';
import { workingDaysSince } from './waiting.ts';
import { uptakeRefusals } from './uptake.refusals.ts';

const monthBefore = (day: string): string => addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7);

/** Every first contact that is in time has happened once the longest period has passed for the last day of the month. */
const isComplete = (month: string, today: string): boolean => {
  const lastDay = addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
  return workingDaysSince(lastDay, today) > Math.max(...periods);
};

/**
 * Reports on the cases that opened in a month for the caller's practices, the latest full month unless
 * another is named, told apart by one thing at most. It reads facts only, never the table. Refuses:
 * uptake.month when the month has not begun.
 */
export const reportUptake = useCase({
  input: z.object({
    month: z
      .string()
      .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, 'Give a month like 2026-11.')
      .optional(),
    split: Split.default('none'),
  }),
  allow: ['commissioner', 'patient-representative'],
  run: async ({ month: asked, split }, context): Promise<UptakeReport> => {
    const { organisationId: commissionerId } = memberActor(context.actor);
    const today = dayOf(context.now);
    const month = asked ?? monthBefore(today);
    if (month > today.slice(0, 7)) throw refuse(uptakeRefusals.month);
    const directory = await readDirectory(context);
    const { restrictedNeeds } = directory.policyOf(commissionerId);
    const journeys = journeysOf(await readFacts(context, commissionerId, month), { today, restrictedNeeds });
    const { columns, tables } = caseTable(journeys, split, columnsOf(split, journeys, { directory, commissionerId }));
    return {
      month,
      split,
      isComplete: isComplete(month, today),
      asOf: context.now.toISOString(),
      columns,
      tables: split === 'none' ? [...tables, ...countTables(journeys)] : tables,
    };
  },
});
