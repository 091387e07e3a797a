import { describe, expect, it } from 'vitest';
import type { ReferralStatus } from '@fingerpost/core/referral';
import {
  itRefusesOtherActors,
  newWorld,
  provider,
  referralIn,
  refusalOf,
  sentReferral,
  services,
  staff,
  worry,
} from '@fingerpost/testkit';
import { concernPartition } from './concern.keys.ts';
import { readConcern } from './concern.repository.ts';
import { raiseReferralConcern } from './raise-referral-concern.ts';

const world = await newWorld();
const states = (Object.keys(referralIn) as ReferralStatus[]).filter((status) => status !== 'proposed');

describe('raiseReferralConcern', () => {
  itRefusesOtherActors(raiseReferralConcern, ['provider', 'link', 'link-worker', 'team-lead']);

  it.each(states)('can be raised by the service and the team while the referral is %s', async (status) => {
    const { referralId, caseId } = await referralIn[status](world);
    for (const actor of [staff.provider, staff.linkWorker, staff.colleague]) {
      const { concernId } = await raiseReferralConcern({ referralId, ...worry }, world.as(actor));
      expect(await readConcern(world, concernId)).toMatchObject({ caseId, referralId });
    }
  });

  it('keeps who opened the link in the e-mail, as far as they said', async () => {
    const { referralId, caseId } = await sentReferral(world);
    const link = {
      kind: 'link',
      organisationId: provider,
      referralId,
      purpose: 'answer',
      name: 'Vale Linden',
    } as const;
    await raiseReferralConcern({ referralId, ...worry }, world.as(link));
    const { rows } = await world.table.query(concernPartition(caseId));
    const words = rows.find(({ type }) => type === 'concern-words');
    expect(words?.data).toMatchObject({ by: { kind: 'link', name: 'Vale Linden', organisationId: provider } });
  });

  it('says nothing to a service it was not sent to, to another team, nor by the link of another referral', async () => {
    const proposed = await referralIn.proposed(world);
    const byHand = await sentReferral(world, { serviceId: services.silent, mode: 'by-hand' });
    const sent = await sentReferral(world);
    const other = { kind: 'link', organisationId: provider, referralId: sent.referralId, purpose: 'answer' } as const;
    const code = async (referralId: string, actor: Parameters<typeof world.as>[0]) =>
      (await refusalOf(raiseReferralConcern({ referralId, ...worry }, world.as(actor)))).code;
    expect(await code(proposed.referralId, staff.provider)).toBe('referral.missing');
    expect(await code(byHand.referralId, staff.provider)).toBe('referral.missing');
    expect(await code(sent.referralId, staff.provider2)).toBe('referral.missing');
    expect(await code(sent.referralId, staff.linkWorker2)).toBe('referral.missing');
    expect(await code(proposed.referralId, other)).toBe('referral.missing');
  });

  it('is raised once when the same request comes twice', async () => {
    const { referralId, caseId } = await sentReferral(world);
    const raise = () => raiseReferralConcern({ referralId, ...worry }, world.as(staff.provider, { key: 'same' }));
    expect(await raise()).toEqual(await raise());
    const { rows } = await world.table.query(concernPartition(caseId));
    expect(rows.filter(({ type }) => type === 'concern')).toHaveLength(1);
  });
});
