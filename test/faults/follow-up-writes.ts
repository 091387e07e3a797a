import {
  askHow,
  askOutcome,
  handOver,
  raiseOverdue,
  raiseTask,
  remindProvider,
  settleRescue,
} from '@fingerpost/core/follow-up';
import { readCase } from '@fingerpost/core/case';
import { completeReferral, readReferral } from '@fingerpost/core/referral';
import { openedCaseIn, referralIn, staff, stream, workflow, type World } from '@fingerpost/testkit';
import type { Begun, WriteRow, WriteRows } from './write-row.ts';

type Act = (input: unknown, context: ReturnType<World['as']>) => Promise<unknown>;

const dueNow = async (world: World, id: string): Promise<Begun> => {
  const read = id.startsWith('cas_') ? readCase : readReferral;
  const { watch, lookAt = '' } = await read(world.as(workflow), id);
  return { input: { id, watch }, actor: workflow, now: new Date(lookAt) };
};

const taking = async (world: World, id: string, acts: readonly Act[]): Promise<void> => {
  for (const act of acts) {
    const { input, actor, now } = await dueNow(world, id);
    await act(input, world.as(actor, now === undefined ? {} : { now }));
  }
};

const when = (door: WriteRow['door'], begin: (world: World) => Promise<string>): WriteRow => ({
  door,
  begin: async (world) => dueNow(world, await begin(world)),
  answersAnew: true,
});

const sentAfter =
  (...acts: readonly Act[]) =>
  async (world: World): Promise<string> => {
    const { referralId } = await referralIn.sent(world);
    await taking(world, referralId, acts);
    return referralId;
  };

/** Every use-case of the follow-up that writes. */
export const followUpWrites: WriteRows = {
  remindProvider: when(remindProvider, sentAfter()),
  handOver: when(handOver, sentAfter(remindProvider, remindProvider)),
  raiseOverdue: when(raiseOverdue, (world) => openedCaseIn(world)),
  raiseTask: {
    door: raiseTask,
    begin: async (world) => {
      const { referralId } = await referralIn.declined(world);
      const { afterTaskId = '' } = await readReferral(world, referralId);
      return { input: { taskId: afterTaskId }, actor: workflow, now: new Date('2026-11-12T10:00:00Z') };
    },
    answersAnew: true,
  },
  askOutcome: when(askOutcome, async (world) => (await referralIn.started(world)).referralId),
  askHow: when(askHow, async (world) => {
    const { referralId } = await referralIn.started(world);
    await completeReferral({ referralId, outcome: 'achieved' }, world.as(staff.provider));
    return referralId;
  }),
  settleRescue: {
    door: settleRescue,
    begin: async (world) => {
      const referralId = await sentAfter(remindProvider, remindProvider, handOver)(world);
      return {
        input: { referralId, at: '2026-11-20T10:00:00Z' },
        actor: stream,
        now: new Date('2026-11-20T10:00:00Z'),
      };
    },
    answersAnew: true,
  },
};
