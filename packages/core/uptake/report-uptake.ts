import * as z from 'zod';
import { refuse, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { addDays, dayOf } from '@fingerpost/core/work';
import { makeReport, Month } from './reporting.ts';
import { Split } from './split.ts';
import type { UptakeReport } from './uptake-report.ts';
import { uptakeRefusals } from './uptake.refusals.ts';

const monthBefore = (day: string): string => addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7);

/**
 * Reports on the cases that opened in a month for the caller's practices, the latest full month unless
 * another is named, told apart by one thing at most. It reads facts only, never the table. Refuses:
 * uptake.month when the month has not begun.
 */
export const reportUptake = useCase({
  input: z.object({ month: Month.optional(), split: Split.default('none') }),
  allow: ['commissioner', 'patient-representative'],
  run: async ({ month: asked, split }, context): Promise<UptakeReport> => {
    const { organisationId: commissionerId } = memberActor(context.actor);
    const today = dayOf(context.now);
    const month = asked ?? monthBefore(today);
    if (month > today.slice(0, 7)) throw refuse(uptakeRefusals.month);
    return makeReport(context, { commissionerId, month, split });
  },
});
