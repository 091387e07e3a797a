import { describe, expect, it } from 'vitest';
import { acceptReferral, stopSharing, viewReferral, withdrawReferral } from '@fingerpost/core/referral';
import { listWork } from '@fingerpost/core/work';
import { acceptedReferral, newWorld, referralIn, sentReferral, staff, startedReferral } from '@fingerpost/testkit';
import { saysNotWho } from './link-plays.ts';

const world = await newWorld();
const personOf = (caseId: string) => world.as({ kind: 'patient', caseId });
const service = () => world.as(staff.provider);
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;

/** What the service sees next: the referral, and its list. */
const nextView = async (referralId: string): Promise<unknown> => [
  await viewReferral({ referralId }, service()),
  (await listWork({}, service())).items.filter(({ id }) => id === referralId),
];

describe('a person who no longer agrees', () => {
  it.each([
    ['before it is accepted', sentReferral],
    ['while the service has the page open', acceptedReferral],
    ['after they came', startedReferral],
    ['after it was completed', referralIn.completed],
  ])('is shown to nobody in the next view, %s', async (_when, bring) => {
    const { caseId, referralId } = await bring(world);
    await stopSharing({ referralId }, personOf(caseId));
    saysNotWho(await nextView(referralId));
  });

  it('is shown to nobody where the referral is withdrawn as well, or their team records it as told', async () => {
    const [gone, toldUs] = [await acceptedReferral(world), await acceptedReferral(world)];
    await withdrawReferral({ referralId: gone.referralId, reason: 'no-longer-agrees' }, personOf(gone.caseId));
    await stopSharing({ referralId: toldUs.referralId, told }, world.as(staff.linkWorker));
    for (const { referralId } of [gone, toldUs]) {
      saysNotWho(await nextView(referralId));
      expect(await viewReferral({ referralId }, service())).toMatchObject({ notShared: 'no-longer-agrees' });
    }
  });

  it('is shown to nobody when the service accepts in the same moment', async () => {
    const { caseId, referralId } = await sentReferral(world);
    await Promise.all([acceptReferral({ referralId }, service()), stopSharing({ referralId }, personOf(caseId))]);
    saysNotWho(await nextView(referralId));
  });
});
