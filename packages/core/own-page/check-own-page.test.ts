import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn, workflow } from '@fingerpost/testkit';
import { closeCase } from '@fingerpost/core/referral';
import { describe, expect, it } from 'vitest';
import { checkOwnPage } from './check-own-page.ts';
import { giveCode } from './give-code.ts';
import { setPin } from './set-pin.ts';
import { switchOffOwnPage } from './switch-off-own-page.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);
const isOnline = async (caseId: string) => (await checkOwnPage({ caseId }, world.as(workflow))).online;

const opened = async (): Promise<string> => {
  const caseId = await takenCaseIn(world);
  await giveCode({ caseId }, worker);
  await setPin({ caseId, pin: '4071' }, worker);
  return caseId;
};

describe('checkOwnPage', () => {
  itRefusesOtherActors(checkOwnPage, ['system']);

  it('says yes once there is a page with a PIN', async () => {
    const caseId = await takenCaseIn(world);
    expect(await isOnline(caseId)).toBe(false);
    await giveCode({ caseId }, worker);
    expect(await isOnline(caseId)).toBe(false);
    await setPin({ caseId, pin: '4071' }, worker);
    expect(await isOnline(caseId)).toBe(true);
  });

  it('says no when it was switched off, and when the case has closed', async () => {
    const [off, closed] = [await opened(), await opened()];
    await switchOffOwnPage({ caseId: off }, worker);
    await closeCase({ caseId: closed, reason: 'goals-met' }, worker);
    expect(await isOnline(off)).toBe(false);
    expect(await isOnline(closed)).toBe(false);
  });

  it('knows no case that does not exist', async () => {
    expect((await refusalOf(isOnline(`cas_${'z'.repeat(26)}`))).code).toBe('case.missing');
  });
});
