import { setHours } from '@fingerpost/core/access';
import { setComplexity } from '@fingerpost/core/case';
import { recordSupervision } from '@fingerpost/core/work';
import { staff, takenCaseIn } from '@fingerpost/testkit';
import { newTeam } from './case-writes.ts';
import type { WriteRows } from './write-row.ts';

const { linkWorker } = staff;

/** What weighs in a worker's load: their hours. */
export const hoursWrites: WriteRows = {
  setHours: {
    door: setHours,
    begin: async (world) => {
      const { join } = await newTeam(world);
      const [lead, { memberId }] = [await join('team-lead'), await join('link-worker')];
      return { input: { memberId, wte: 0.6 }, actor: lead };
    },
  },
};

/** What weighs in a worker's load: how much a case asks. */
export const complexityWrites: WriteRows = {
  setComplexity: {
    door: setComplexity,
    begin: async (world) => ({ input: { caseId: await takenCaseIn(world), complexity: 3 }, actor: linkWorker }),
  },
};

/** The talks between a lead and a member. */
export const supervisionWrites: WriteRows = {
  recordSupervision: {
    door: recordSupervision,
    begin: async (world) => {
      const { memberId } = linkWorker;
      const talk = { memberId, on: '2026-11-02', agreed: 'A course.', nextOn: '2026-11-30' };
      await recordSupervision(talk, world.as(staff.lead));
      return { input: talk, actor: staff.lead };
    },
  },
};
