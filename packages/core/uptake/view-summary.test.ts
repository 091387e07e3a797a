import { describe, expect, it } from 'vitest';
import type { Actor } from '@fingerpost/kernel';
import {
  answerComment,
  answerProposal,
  recordPageChange,
  recordPageTest,
  viewRepresentation,
} from '@fingerpost/core/voice';
import {
  comment,
  commentedIn,
  itRefusesOtherActors,
  newWorld,
  proposal,
  proposedIn,
  publishedIn,
  refusalOf,
  staff,
  takenCaseIn,
  team,
} from '@fingerpost/testkit';
import { viewSummary } from './view-summary.ts';

const world = await newWorld();
const everybody: Actor = { kind: 'system', process: 'public-form' };
const commissionerId = staff.commissioner.organisationId;
const see = () => viewSummary({ commissionerId }, world.as(everybody));

describe('viewSummary', () => {
  itRefusesOtherActors(viewSummary, ['system']);

  it('shows what people said and what came of it, and which pages were tested, with no word of who', async () => {
    const caseId = await takenCaseIn(world);
    await proposedIn(world, caseId);
    const proposalId = await publishedIn(world, caseId);
    const answer = { decision: 'will-do', words: 'In March.' } as const;
    await answerProposal({ proposalId, ...answer }, world.as(staff.commissioner));
    const test = { page: 'summary', on: '2026-11-01', people: 5 } as const;
    await recordPageTest({ ...test, found: 'Mrs Ames liked it.' }, world.as(staff.representative));
    const summary = await see();
    expect(summary.proposals).toMatchObject([{ words: proposal.words, supporters: 1, answer: 'In March.' }]);
    expect(summary.tests).toEqual([{ ...test, changes: [] }]);
    expect(JSON.stringify(summary)).not.toMatch(/Ames|cas_|mem_|Pettigrew|Kit Sorrel/);
  });

  it('shows what was changed after a test, and comments with their answers where both may be read', async () => {
    const other = await newWorld();
    const [representative, commissioner] = [other.as(staff.representative), other.as(staff.commissioner)];
    await recordPageTest({ page: 'summary', on: '2026-11-01', people: 5, found: 'Mrs Ames liked it.' }, representative);
    const { tests } = await viewRepresentation({}, commissioner);
    await recordPageChange({ testId: tests[0]?.testId, on: '2026-11-02', words: 'Larger.' }, commissioner);
    const [shown, kept] = [await commentedIn(other), await commentedIn(other)];
    await commentedIn(other);
    const answer = { outcome: 'changed', words: 'One page now.' } as const;
    await answerComment({ commentId: shown, ...answer, isPublic: true }, commissioner);
    await answerComment({ commentId: kept, ...answer, isPublic: false }, commissioner);
    const summary = await viewSummary({ commissionerId }, other.as(everybody));
    expect(summary.tests).toMatchObject([{ page: 'summary', changes: [{ on: '2026-11-02', words: 'Larger.' }] }]);
    expect(summary.comments).toMatchObject([{ ...comment, outcome: 'changed', answer: 'One page now.' }]);
    expect(JSON.stringify(summary)).not.toMatch(/Ames|mem_|cmt_|Kit Sorrel|Cary Holm/);
  });

  it('is of commissioners only', async () => {
    const asked = viewSummary({ commissionerId: team }, world.as(everybody));
    expect((await refusalOf(asked)).code).toBe('organisation.missing');
  });
});
