import { describe, expect, it } from 'vitest';
import { savePlan, viewHistory } from '@fingerpost/core/case';
import { viewCase, viewReferral, withdrawReferral } from '@fingerpost/core/referral';
import {
  itRefusesOtherActors,
  newWorld,
  refusalOf,
  sentReferralIn,
  staff,
  start,
  takenCaseIn,
} from '@fingerpost/testkit';
import { giveCode } from './give-code.ts';
import { setPin } from './set-pin.ts';
import { switchOffOwnPage } from './switch-off-own-page.ts';
import { stayOnOwnPage, viewOwnPage } from './view-own-page.ts';

const world = await newWorld();
const asWorker = (circumstances = {}) => world.as(staff.linkWorker, circumstances);
const since = start.toISOString();

const opened = async () => {
  const caseId = await takenCaseIn(world);
  await giveCode({ caseId }, asWorker());
  await setPin({ caseId, pin: '4071' }, asWorker());
  return { caseId, asPerson: world.as({ kind: 'patient', caseId }) };
};

describe('viewOwnPage', () => {
  itRefusesOtherActors(viewOwnPage, ['patient', 'carer']);

  it('says what happens now, by when and whom to ring', async () => {
    const { asPerson } = await opened();
    expect(await viewOwnPage({ since }, asPerson)).toMatchObject({
      callMe: 'Ottoline',
      team: { name: 'Meadow Link Workers', phone: '0113 496 0000' },
      worker: staff.linkWorker.name,
      now: { what: 'worker-will-be-in-touch' },
      referrals: [],
      goals: [],
    });
  });

  it('shows each service, what was agreed with it, and by when it answers', async () => {
    const { caseId, asPerson } = await opened();
    await savePlan({ caseId, matters: 'To cook again.', goals: [{ text: 'Cook on Sundays.', rating: 3 }] }, asWorker());
    const referralId = await sentReferralIn(world, caseId);
    const view = await viewOwnPage({ since }, asPerson);
    expect(view.matters).toBe('To cook again.');
    expect(view.goals).toMatchObject([{ text: 'Cook on Sundays.', ratings: [{ rating: 3 }] }]);
    expect(view.referrals).toMatchObject([
      {
        referralId,
        status: 'sent',
        heldBy: 'service',
        mayWithdraw: true,
        agreed: { share: ['name', 'phone'], by: 'person', how: 'spoken', when: '2026-11-02', ended: false },
      },
    ]);
    expect(view.referrals[0]?.service?.name).toBeTruthy();
    await withdrawReferral({ referralId, reason: 'not-said' }, asPerson);
    const after = await viewOwnPage({ since }, asPerson);
    expect(after.referrals).toMatchObject([{ status: 'withdrawn', mayWithdraw: false, agreed: { ended: true } }]);
  });

  it('names no service for a restricted need, in case somebody looks over their shoulder', async () => {
    const { caseId, asPerson } = await opened();
    const referralId = await sentReferralIn(world, caseId, { need: 'domestic-abuse' });
    await viewReferral({ referralId }, world.as(staff.provider));
    const view = await viewOwnPage({ since }, asPerson);
    expect(view.referrals).toMatchObject([{ status: 'sent' }]);
    expect(view.referrals[0]?.service).toBeUndefined();
    expect(view.looks).toMatchObject([{ role: 'provider', organisation: 'a service we agreed' }]);
    expect(JSON.stringify(view)).not.toContain('domestic');
  });

  it('tells who has looked, in which role and for whom, but not that the person did', async () => {
    const { caseId, asPerson } = await opened();
    await viewCase({ caseId }, asWorker());
    await viewHistory({ caseId }, world.as(staff.lead));
    await viewOwnPage({ since }, asPerson);
    const { looks } = await viewOwnPage({ since }, asPerson);
    expect(looks.map(({ role }) => role).toSorted()).toEqual(['link-worker', 'team-lead']);
    expect(new Set(looks.map(({ organisation }) => organisation))).toEqual(new Set(['Meadow Link Workers']));
  });

  it('ends at once when the page is switched off, or another PIN is set', async () => {
    const { caseId, asPerson } = await opened();
    expect(await stayOnOwnPage({ since }, asPerson)).toEqual({ caseId });
    const later = { now: new Date(start.getTime() + 60_000) };
    await setPin({ caseId, pin: '8352' }, asWorker(later));
    expect((await refusalOf(viewOwnPage({ since }, asPerson))).code).toBe('own-page.ended');
    const anew = { since: later.now.toISOString() };
    expect(await stayOnOwnPage(anew, asPerson)).toEqual({ caseId });
    await switchOffOwnPage({ caseId }, asWorker());
    expect((await refusalOf(stayOnOwnPage(anew, asPerson))).code).toBe('own-page.ended');
  });

  it('is nobody else’s: another person’s case is not theirs to name', async () => {
    const [one, other] = [await opened(), await opened()];
    const view = await viewOwnPage({ since }, one.asPerson);
    expect(JSON.stringify(view)).not.toContain(other.caseId.slice(4));
  });
});

describe('stayOnOwnPage', () => {
  itRefusesOtherActors(stayOnOwnPage, ['patient', 'carer']);
});
