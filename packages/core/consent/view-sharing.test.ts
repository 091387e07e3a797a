import { describe, expect, it } from 'vitest';
import type { Actor } from '@fingerpost/kernel';
import {
  acceptedReferral,
  itRefusesOtherActors,
  newWorld,
  offeredOptions,
  refusalOf,
  sentReferral,
  sentReferralIn,
  staff,
} from '@fingerpost/testkit';
import { answerOptions } from '@fingerpost/core/choice';
import { agreeAgain, stopSharing, withdrawReferral } from '@fingerpost/core/referral';
import { viewSharing } from './view-sharing.ts';

const world = await newWorld();
const patient = (caseId: string, circumstances = {}) => world.as({ kind: 'patient', caseId }, circumstances);

describe('viewSharing', () => {
  itRefusesOtherActors(viewSharing, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('shows each agreement as it was given: to whom, what, in which words, by whom, how and when', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const { consents } = await viewSharing({ caseId }, patient(caseId));
    expect(consents).toMatchObject([
      {
        referralId,
        purpose: 'share-with-service',
        share: ['name', 'phone'],
        wording: 'share-with-service/1',
        by: 'person',
        how: 'spoken',
        from: '2026-11-02',
        state: 'shared',
        mayStop: true,
        mayAgree: false,
      },
    ]);
    expect(consents[0]?.until).toBe('2027-11-02');
  });

  it('keeps an honest history: before it is accepted, once it is stopped, run out, or over', async () => {
    const { caseId, referralId } = await sentReferral(world);
    const stateNow = async (circumstances = {}) =>
      (await viewSharing({ caseId }, patient(caseId, circumstances))).consents[0];
    expect(await stateNow()).toMatchObject({ state: 'waiting' });
    await stopSharing({ referralId }, patient(caseId));
    const stopped = { state: 'no-longer-agrees', endedAt: '2026-11-02T09:00:00.000Z', mayStop: false, mayAgree: true };
    expect(await stateNow()).toMatchObject(stopped);
    await agreeAgain({ referralId, share: ['name'], until: '2026-11-05' }, patient(caseId));
    expect(await stateNow()).toMatchObject({ state: 'waiting', until: '2026-11-05', how: 'online', share: ['name'] });
    expect((await stateNow())?.former).toMatchObject([
      { how: 'spoken', share: ['name', 'phone'], until: '2027-11-02' },
    ]);
    const later = { now: new Date('2026-11-06T09:00:00Z') };
    expect(await stateNow(later)).toMatchObject({ state: 'ran-out', mayAgree: true, mayStop: false });
    await withdrawReferral({ referralId, reason: 'no-longer-agrees' }, patient(caseId));
    expect(await stateNow()).toMatchObject({ state: 'no-longer-agrees', mayAgree: false, mayWithdraw: false });
  });

  it('says of what was only offered no word, until it is chosen', async () => {
    const { caseId, offer, first } = await offeredOptions(world);
    const agreed = async () => (await viewSharing({ caseId }, patient(caseId))).consents.map((each) => each.referralId);
    expect(await agreed()).toEqual([]);
    await answerOptions({ caseId, offer, answer: 'chosen', chosen: [first] }, patient(caseId));
    expect(await agreed()).toEqual([first]);
  });

  it('names no service of a restricted need to the person, and tells a carer nothing of it', async () => {
    const { caseId } = await acceptedReferral(world, { need: 'domestic-abuse' });
    await sentReferralIn(world, caseId);
    const own = (await viewSharing({ caseId }, patient(caseId))).consents;
    expect(own.map(({ recipient }) => recipient.service).filter((name) => name !== undefined)).toHaveLength(1);
    const carer = world.as({ kind: 'carer', caseId, carerId: 'c', scope: ['see'] });
    const seen = await viewSharing({ caseId }, carer);
    expect(seen.consents).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain('we agreed');
    const team = await viewSharing({ caseId }, world.as(staff.linkWorker));
    expect(team.consents.every(({ recipient }) => recipient.service !== undefined)).toBe(true);
  });

  it('says nothing to another team, nor to a carer who may not see', async () => {
    const { caseId } = await acceptedReferral(world);
    const carer: Actor = { kind: 'carer', caseId, carerId: 'c', scope: ['message'] };
    for (const actor of [staff.linkWorker2, carer])
      expect((await refusalOf(viewSharing({ caseId }, world.as(actor)))).code).toBe('case.missing');
  });
});
