import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { giveCode } from './give-code.ts';
import { setPin } from './set-pin.ts';

const world = await newWorld();
const asWorker = (circumstances = {}) => world.as(staff.linkWorker, circumstances);

describe('setPin', () => {
  itRefusesOtherActors(setPin, ['link-worker', 'team-lead']);

  it('waits for the page to be switched on', async () => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(setPin({ caseId, pin: '4071' }, asWorker()))).code).toBe('own-page.off');
    await giveCode({ caseId }, asWorker());
    expect(await setPin({ caseId, pin: '4071' }, asWorker())).toMatchObject({ state: 'on', hasPin: true });
    expect((await refusalOf(setPin({ caseId, pin: '4071' }, world.as(staff.lead2)))).code).toBe('case.missing');
  });

  it.each(['123', '1234567', '12a4', '1111', '2345', '9876'])('refuses %s, which anybody would try', async (pin) => {
    const caseId = await takenCaseIn(world);
    await giveCode({ caseId }, asWorker());
    expect((await refusalOf(setPin({ caseId, pin }, asWorker()))).code).toBe('input.invalid');
  });
});
