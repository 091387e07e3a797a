import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { giveCode } from './give-code.ts';
import { viewOwnPageState } from './view-own-page-state.ts';

const world = await newWorld();
const asWorker = world.as(staff.linkWorker);

describe('viewOwnPageState', () => {
  itRefusesOtherActors(viewOwnPageState, ['link-worker', 'team-lead']);

  it('tells the team whether the page is on, and nothing of code or PIN but that they are there', async () => {
    const caseId = await takenCaseIn(world);
    expect(await viewOwnPageState({ caseId }, asWorker)).toMatchObject({ state: 'off', hasPin: false, closed: false });
    const { code } = await giveCode({ caseId }, asWorker);
    const told = await viewOwnPageState({ caseId }, asWorker);
    expect(told).toMatchObject({ state: 'on', hasPin: false, codeUntil: '2026-11-30T09:00:00.000Z' });
    expect(JSON.stringify(told)).not.toContain(code.slice(0, 4));
  });

  it('says nothing to another team', async () => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(viewOwnPageState({ caseId }, world.as(staff.linkWorker2)))).code).toBe('case.missing');
  });
});
