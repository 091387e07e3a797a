import * as z from 'zod';
import type { Context } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { addDays, dayOf } from '@fingerpost/core/work';
import { caseTable } from './case-table.ts';
import { countTables } from './count-tables.ts';
import { periods } from './figures.ts';
import { journeysOf } from './journey.ts';
import { readFacts } from './read-facts.ts';
import { columnsOf, type Split } from './split.ts';
import type { UptakeReport } from './uptake-report.ts';
import { workingDaysSince } from './waiting.ts';

/** A month, as in 2026-11. */
export const Month = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, 'Give a month like 2026-11.');

/** Every first contact that is in time has happened once the longest period has passed for the last day of the month. */
const isComplete = (month: string, today: string): boolean => {
  const lastDay = addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
  return workingDaysSince(lastDay, today) > Math.max(...periods);
};

/** Makes the report on a month of a commissioner's practices from facts alone, with small numbers hidden. */
export const makeReport = async (
  context: Context,
  { commissionerId, month, split }: { readonly commissionerId: string; readonly month: string; readonly split: Split },
): Promise<UptakeReport> => {
  const today = dayOf(context.now);
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
};
