import { finishStopping, withdrawAll } from '@fingerpost/core/referral';
import { EventEnvelope } from '@fingerpost/kernel';
import { FaultyTable, sentReferral, staff, stream, type World } from '@fingerpost/testkit';
import type { WriteRows } from './write-row.ts';

const told = { by: 'person', how: 'phone', on: '2026-11-02' };

/** A case with more open referrals than have room in one transaction. */
const veryBusyCase = async (world: World): Promise<string> => {
  const { caseId } = await sentReferral(world);
  for (let each = 0; each < 10; each += 1) await sentReferral(world, { caseId });
  return caseId;
};

/** What a person stops at once, where that is more than one transaction takes. */
export const stoppingWrites: WriteRows = {
  'withdrawAll of more than one transaction takes': {
    door: withdrawAll,
    begin: async (world) => ({ input: { caseId: await veryBusyCase(world), told }, actor: staff.linkWorker }),
  },
  finishStopping: {
    door: finishStopping,
    begin: async (world) => {
      const caseId = await veryBusyCase(world);
      const table = new FaultyTable(world.table, { fault: 'cut-before-commit', at: 2, times: Infinity });
      await withdrawAll({ caseId }, world.as({ kind: 'patient', caseId }, { table })).catch(() => undefined);
      const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '9#0#', newestFirst: true, limit: 1 });
      return { input: EventEnvelope.parse(rows[0]?.data), actor: stream };
    },
  },
};
