import { expect, it } from 'vitest';
import { newWorld, staff, startedReferral } from '@fingerpost/testkit';
import { closeCase } from './close-case.ts';
import { completeReferral } from './complete-referral.ts';
import { transferCase } from './transfer-case.ts';

it('a referral that ends comes off the case that leads it, so that this one can close', async () => {
  const world = await newWorld();
  const { caseId, referralId } = await startedReferral(world);
  const { linkedCaseId } = await transferCase(
    {
      caseId,
      toTeamId: staff.linkWorker2.organisationId,
      agreement: { by: 'person', how: 'phone', when: '2026-11-02' },
      note: 'Moves on Friday.',
      referrals: [{ referralId, what: 'stay' }],
    },
    world.as(staff.linkWorker),
  );
  await completeReferral({ referralId, outcome: 'achieved' }, world.as(staff.provider));
  const closed = await closeCase({ caseId: linkedCaseId, reason: 'goals-met' }, world.as(staff.linkWorker2));
  expect(closed.status).toBe('closed');
});
