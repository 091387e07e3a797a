import {
  answerProposal,
  checkProposal,
  proposeService,
  raiseProposal,
  supportProposal,
  tellSupporters,
} from '@fingerpost/core/voice';
import {
  openCaseInput,
  personOf,
  proposal,
  proposedIn,
  publishedIn,
  staff,
  stream,
  takenCaseIn,
  workflow,
  type World,
} from '@fingerpost/testkit';
import type { WriteRow, WriteRows } from './write-row.ts';

const patient = { ...openCaseInput().patient, nhsNumber: undefined };
const somebody = (world: World): Promise<string> => takenCaseIn(world, { patient });

const published = async (world: World): Promise<string> => publishedIn(world, await somebody(world));

const onPublished = (door: WriteRow['door'], input: Record<string, unknown>): WriteRow => ({
  door,
  begin: async (world) => ({ input: { proposalId: await published(world), ...input }, actor: staff.commissioner }),
});

/** Every use-case of proposals that writes. */
export const proposalWrites: WriteRows = {
  proposeService: {
    door: proposeService,
    begin: async (world) => {
      const caseId = await somebody(world);
      return { input: { caseId, ...proposal }, actor: personOf(caseId) };
    },
  },
  supportProposal: {
    door: supportProposal,
    begin: async (world) => {
      const [proposalId, caseId] = [await published(world), await somebody(world)];
      return { input: { caseId, proposalId }, actor: personOf(caseId) };
    },
  },
  checkProposal: {
    door: checkProposal,
    begin: async (world) => {
      const proposalId = await proposedIn(world, await somebody(world));
      return { input: { proposalId, decision: 'publish', need: 'food' }, actor: staff.commissioner };
    },
  },
  answerProposal: onPublished(answerProposal, { decision: 'will-do', words: 'In March.' }),
  raiseProposal: {
    door: raiseProposal,
    begin: async (world) => ({
      input: { proposalId: await proposedIn(world, await somebody(world)) },
      actor: workflow,
      now: new Date('2026-11-09T23:00:00Z'),
    }),
    answersAnew: true,
  },
  tellSupporters: {
    door: tellSupporters,
    begin: async (world) => ({ input: { proposalId: await published(world) }, actor: stream }),
    answersAnew: true,
  },
};
