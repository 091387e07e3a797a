import { describe, expect, it } from 'vitest';
import { nameCarer } from '@fingerpost/core/carer';
import { savePlan } from '@fingerpost/core/case';
import { viewSharing } from '@fingerpost/core/consent';
import { readEverything } from '@fingerpost/core/held';
import { giveCode, setPin, viewOwnPage } from '@fingerpost/core/own-page';
import {
  agreeAgain,
  askAnotherDay,
  recordAttendance,
  sendReferral,
  stopSharing,
  viewReferral,
  withdrawAll,
  withdrawReferral,
} from '@fingerpost/core/referral';
import { letProviderWrite, viewThread } from '@fingerpost/core/thread';
import { viewOwnComplaints, viewOwnProposals } from '@fingerpost/core/voice';
import {
  acceptedReferral,
  newWorld,
  proposedIn,
  proposedReferral,
  refusalOf,
  sentReferral,
  sentReferralIn,
  services,
  staff,
  start,
} from '@fingerpost/testkit';

const world = await newWorld();
const asWorker = world.as(staff.linkWorker);
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const restricted = { need: 'domestic-abuse' } as const;
const carerOf = (caseId: string) =>
  world.as({ kind: 'carer', caseId, carerId: '0123456789abcdef', scope: ['see', 'message', 'decide'] });
const codeOf = async (asked: Promise<unknown>): Promise<string> => (await refusalOf(asked)).code;

describe('what was asked for a restricted need, to a carer who may see, write and decide', () => {
  it('is missing, whatever step they try with its id', async () => {
    const { caseId, referralId } = await acceptedReferral(world, restricted);
    const carer = carerOf(caseId);
    const about = { referralId };
    const steps = [
      () => recordAttendance({ ...about, on: '2026-11-02', result: 'attended' }, carer),
      () => askAnotherDay({ ...about, words: 'Tuesday.' }, carer),
      () => withdrawReferral({ ...about, reason: 'not-said' }, carer),
      () => stopSharing(about, carer),
      () => agreeAgain({ ...about, share: ['name'] }, carer),
    ];
    for (const step of steps) expect(await codeOf(step())).toBe('referral.missing');
    expect(await codeOf(letProviderWrite({ ...about, agreed: true }, carer))).toBe('thread.missing');
    expect(await codeOf(viewThread({ threadId: referralId }, carer))).toBe('thread.missing');
    expect(await codeOf(withdrawAll({ caseId }, carer))).toBe('referral.none-open');
    expect((await viewSharing({ caseId }, carer)).consents).toEqual([]);
  });

  it('cannot be sent by them where it waits for a yes', async () => {
    const { caseId, referralId } = await proposedReferral(world, restricted);
    expect(await codeOf(sendReferral({ referralId }, carerOf(caseId)))).toBe('referral.missing');
  });

  it('hides the plan from them too, whether or not the case was opened for it', async () => {
    const { caseId } = await sentReferral(world);
    await savePlan({ caseId, matters: 'To be safe.', goals: [{ text: 'A new lock.', rating: 1 }] }, asWorker);
    const named = { caseId, details: { name: 'Joan Marsh' }, scope: ['decide'], told, askedAloneOn: told.on };
    const { carerId, scope } = await nameCarer(named, asWorker);
    await giveCode({ caseId, carerId }, asWorker);
    await setPin({ caseId, carerId, pin: '5937' }, asWorker);
    const carer = world.as({ kind: 'carer', caseId, carerId, scope: [...scope] });
    const seen = () => viewOwnPage({ since: start.toISOString() }, carer);
    expect(await seen()).toMatchObject({ matters: 'To be safe.', goals: [{ text: 'A new lock.' }] });
    const referralId = await sentReferralIn(world, caseId, restricted);
    await viewReferral({ referralId }, world.as(staff.provider));
    const after = await seen();
    expect(after.goals).toEqual([]);
    expect(after.looks.map(({ role }) => role)).not.toContain('provider');
    expect(after.matters).toBeUndefined();
    expect(after.referrals.map((each) => each.referralId)).not.toContain(referralId);
  });

  it('is not among those whom they can complain of for the person', async () => {
    const { caseId } = await sentReferral(world, { serviceId: services.advice, need: 'legal-immigration' });
    const { about } = await viewOwnComplaints({ caseId }, carerOf(caseId));
    expect(about.map(({ name }) => name)).toEqual([
      'Meadow Link Workers',
      'Meadow Surgery',
      'Meadow Care Board',
      'Test Network',
    ]);
  });

  it('is in no proposal of the person that nobody has checked, and in no record they could read', async () => {
    const { caseId } = await sentReferral(world);
    const proposalId = await proposedIn(world, caseId);
    const { items } = await viewOwnProposals({ caseId }, carerOf(caseId));
    expect(items.map((each) => each.proposalId)).not.toContain(proposalId);
    expect(await codeOf(readEverything({ caseId, format: 'page' }, carerOf(caseId)))).toBe('actor.not-allowed');
  });
});
