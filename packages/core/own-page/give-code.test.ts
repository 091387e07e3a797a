import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { closeCase } from '@fingerpost/core/referral';
import { giveCode } from './give-code.ts';

const world = await newWorld();
const asWorker = (circumstances = {}) => world.as(staff.linkWorker, circumstances);

describe('giveCode', () => {
  itRefusesOtherActors(giveCode, ['link-worker', 'team-lead']);

  it('gives eight characters that cannot be taken for one another', async () => {
    const { code, state, hasPin, codeUntil } = await giveCode({ caseId: await takenCaseIn(world) }, asWorker());
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}$/);
    expect({ state, hasPin, codeUntil }).toEqual({ state: 'on', hasPin: false, codeUntil: '2026-11-30T09:00:00.000Z' });
  });

  it('gives the same code when the same request comes twice, and another one to a new request', async () => {
    const caseId = await takenCaseIn(world);
    const once = await giveCode({ caseId }, asWorker({ key: 'same' }));
    expect(await giveCode({ caseId }, asWorker({ key: 'same' }))).toEqual(once);
    expect((await giveCode({ caseId }, asWorker({ key: 'other' }))).code).not.toBe(once.code);
  });

  it('is refused for a closed case, and says nothing to another team', async () => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(giveCode({ caseId }, world.as(staff.linkWorker2)))).code).toBe('case.missing');
    await closeCase({ caseId, reason: 'person-declined' }, asWorker());
    expect((await refusalOf(giveCode({ caseId }, asWorker()))).code).toBe('own-page.closed');
  });

  it('takes three round trips', async () => {
    const caseId = await takenCaseIn(world);
    const { trips } = world.meter.usage;
    await giveCode({ caseId }, asWorker());
    expect(world.meter.usage.trips - trips).toBe(2);
  });
});
