import {
  closeConcern,
  raiseConcern,
  raiseOwnConcern,
  raiseReferralConcern,
  readConcern,
  recordConcernAction,
} from '@fingerpost/core/concern';
import { liftVisitRisk, saveVisitRisk } from '@fingerpost/core/case';
import { raiseOverdue } from '@fingerpost/core/follow-up';
import type { Actor } from '@fingerpost/kernel';
import {
  raisedConcernIn,
  risk,
  sentReferral,
  staff,
  takenCaseIn,
  workflow,
  worry,
  type World,
} from '@fingerpost/testkit';
import type { WriteRow, WriteRows } from './write-row.ts';

const { lead, linkWorker, provider, referrer } = staff;

const raised = async (world: World): Promise<string> => raisedConcernIn(world, await takenCaseIn(world));

const onConcern = (door: WriteRow['door'], input: Record<string, unknown> = {}, actor: Actor = lead): WriteRow => ({
  door,
  begin: async (world) => ({ input: { concernId: await raised(world), ...input }, actor }),
});

const leave = async (world: World, concernId: string) => {
  const { watch, lookAt = '' } = await readConcern(world, concernId);
  return { input: { id: concernId, watch }, actor: workflow, now: new Date(lookAt) } as const;
};

const left = async (world: World): Promise<string> => {
  const concernId = await raised(world);
  const { input, actor, now } = await leave(world, concernId);
  await raiseOverdue(input, world.as(actor, { now }));
  return concernId;
};

const leftTwice = async (world: World): Promise<string> => {
  const concernId = await left(world);
  const { input, actor, now } = await leave(world, concernId);
  await raiseOverdue(input, world.as(actor, { now }));
  return concernId;
};

/** Every use-case of the concern feature that writes. */
export const concernWrites: WriteRows = {
  raiseConcern: {
    door: raiseConcern,
    begin: async (world) => ({ input: { caseId: await takenCaseIn(world), ...worry }, actor: referrer }),
  },
  raiseOwnConcern: {
    door: raiseOwnConcern,
    begin: async (world) => {
      const caseId = await takenCaseIn(world);
      return { input: { caseId, words: 'He shouts.', inDanger: 'no' }, actor: { kind: 'patient', caseId } };
    },
  },
  raiseReferralConcern: {
    door: raiseReferralConcern,
    begin: async (world) => {
      const { referralId } = await sentReferral(world);
      return { input: { referralId, ...worry }, actor: provider };
    },
  },
  recordConcernAction: onConcern(recordConcernAction, { what: 'Rang.', withWhom: 'The duty desk' }),
  'recordConcernAction after it was left': {
    door: recordConcernAction,
    begin: async (world) => ({ input: { concernId: await leftTwice(world), what: 'Rang.' }, actor: lead }),
  },
  closeConcern: onConcern(closeConcern, { outcome: 'dealt-with-by-us', note: 'Settled.' }),
};

/** What silence makes of a concern. */
export const concernLeftWrites: WriteRows = {
  'raiseOverdue on a concern': {
    door: raiseOverdue,
    begin: async (world) => leave(world, await raised(world)),
    answersAnew: true,
  },
  'raiseOverdue on a concern that the deputy left': {
    door: raiseOverdue,
    begin: async (world) => leave(world, await left(world)),
    answersAnew: true,
  },
};

const told = async (world: World): Promise<string> => {
  const caseId = await takenCaseIn(world);
  await saveVisitRisk({ caseId, ...risk }, world.as(linkWorker));
  return caseId;
};

/** What is written for visitors. */
export const visitRiskWrites: WriteRows = {
  saveVisitRisk: {
    door: saveVisitRisk,
    begin: async (world) => ({ input: { caseId: await takenCaseIn(world), ...risk }, actor: linkWorker }),
  },
  'saveVisitRisk over one': {
    door: saveVisitRisk,
    begin: async (world) => ({
      input: { caseId: await told(world), ...risk, text: 'The dog has gone.' },
      actor: linkWorker,
    }),
  },
  liftVisitRisk: {
    door: liftVisitRisk,
    begin: async (world) => ({ input: { caseId: await told(world) }, actor: linkWorker }),
  },
};
