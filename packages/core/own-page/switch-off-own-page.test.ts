import { describe, expect, it } from 'vitest';
import { casePartition } from '@fingerpost/core/case';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { giveCode } from './give-code.ts';
import { setPin } from './set-pin.ts';
import { switchOffOwnPage } from './switch-off-own-page.ts';

const world = await newWorld();
const asWorker = (circumstances = {}) => world.as(staff.linkWorker, circumstances);

describe('switchOffOwnPage', () => {
  itRefusesOtherActors(switchOffOwnPage, ['link-worker', 'team-lead']);

  it('forgets code and PIN, and leaves one event however often it is pressed', async () => {
    const caseId = await takenCaseIn(world);
    await giveCode({ caseId }, asWorker());
    await setPin({ caseId, pin: '4071' }, asWorker());
    for (let press = 0; press < 2; press += 1)
      expect(await switchOffOwnPage({ caseId }, asWorker())).toEqual({
        caseId,
        state: 'off',
        hasPin: false,
        version: 3,
      });
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '9#6#' });
    expect(rows.map(({ data }) => (data as { type: string }).type)).toEqual([
      'OwnCodeGiven',
      'OwnPinSet',
      'OwnPageSwitchedOff',
    ]);
    expect((await refusalOf(switchOffOwnPage({ caseId }, world.as(staff.linkWorker2)))).code).toBe('case.missing');
  });
});
