import { describe, expect, it } from 'vitest';
import { openReferralsKey } from '@fingerpost/core/case';
import { entryOf } from '@fingerpost/core/work';
import { letterKey } from './referral.keys.ts';
import { letterOf, readReferral } from './referral.repository.ts';
import { sendReferral } from './send-referral.ts';
import {
  itIsAStepOfReferrals,
  newWorld,
  proposedReferral,
  provider,
  putDirectory,
  refusalOf,
  sentReferral,
  services,
  staff,
  testDirectory,
} from '@fingerpost/testkit';

const world = await newWorld();
const asWorker = world.as(staff.linkWorker);
const letterOn = async (referralId: string) => {
  const item = await world.table.get(letterKey(referralId));
  return item && letterOf(item);
};

describe('sendReferral', () => {
  itIsAStepOfReferrals(world, {
    door: sendReferral,
    step: 'send',
    allow: ['patient', 'carer', 'link-worker', 'team-lead'],
    as: staff.linkWorker,
    writes: 12,
  });

  it('is held by the provider, who finds it from now on, and counts once', async () => {
    const { referralId, caseId } = await proposedReferral(world);
    const list = () => world.table.queryIndex('byReceiver', provider);
    const ids = async () => (await list()).rows.map((row) => entryOf(row).id);
    expect(await ids()).not.toContain(referralId);
    const state = await sendReferral({ referralId }, asWorker);
    expect(state).toMatchObject({ holder: { kind: 'organisation', id: provider }, dueBy: '2026-11-04T17:00:00.000Z' });
    expect(await ids()).toContain(referralId);
    expect((await world.table.get(openReferralsKey(caseId)))?.tally).toBe(1);
  });

  it('is chosen by the person themself, who thereby agrees, and by no other person', async () => {
    const { referralId, caseId } = await proposedReferral(world);
    const other = { kind: 'patient', caseId: `cas_${'0'.repeat(26)}` } as const;
    expect((await refusalOf(sendReferral({ referralId }, world.as(other)))).code).toBe('referral.missing');
    expect((await sendReferral({ referralId }, world.as({ kind: 'patient', caseId }))).status).toBe('sent');
    expect((await letterOn(referralId))?.agreement).toMatchObject({ by: 'person', how: 'online', when: '2026-11-02' });
  });

  it('is agreed by the person as they told their team, or by a carer whom they let decide', async () => {
    const one = await proposedReferral(world);
    const told = { by: 'person', how: 'letter', on: '2026-11-02' };
    await sendReferral({ referralId: one.referralId, told }, asWorker);
    expect((await letterOn(one.referralId))?.agreement).toMatchObject({ by: 'person', how: 'written' });
    const { referralId, caseId } = await proposedReferral(world);
    const carer = { kind: 'carer', caseId, carerId: '0123456789abcdef', scope: ['decide'] } as const;
    await sendReferral({ referralId }, world.as({ ...carer, scope: [...carer.scope] }));
    expect((await letterOn(referralId))?.agreement).toMatchObject({ by: 'carer', how: 'online' });
  });

  it('keeps who agreed in the end, and all else that goes with it', async () => {
    const { referralId } = await proposedReferral(world);
    const before = await letterOn(referralId);
    await sendReferral({ referralId, agreement: { by: 'attorney', how: 'phone', when: '2026-11-01' } }, asWorker);
    const agreed = { by: 'attorney', how: 'phone', when: '2026-11-01', until: '2027-11-02' };
    const agreement = { ...agreed, wording: before?.agreement.wording };
    expect(await letterOn(referralId)).toEqual({ ...before, agreement });
  });

  it('shares until the last day that the person chose with their yes, which has not passed', async () => {
    const { referralId, caseId } = await proposedReferral(world);
    const asPerson = world.as({ kind: 'patient', caseId });
    expect((await refusalOf(sendReferral({ referralId, until: '2026-11-01' }, asPerson))).code).toBe('consent.until');
    await sendReferral({ referralId, until: '2026-12-24' }, asPerson);
    expect((await letterOn(referralId))?.agreement).toMatchObject({ how: 'online', until: '2026-12-24' });
    expect((await readReferral(world, referralId)).sharedUntil).toBe('2026-12-25T00:00:00.000Z');
  });

  it.each([
    ['an agreement in the future', { by: 'person', how: 'spoken', when: '2026-11-03' }],
    [
      'a best-interests decision without decider and reason',
      { by: 'best-interests', how: 'spoken', when: '2026-11-02' },
    ],
  ])('refuses %s', async (_, agreement) => {
    const { referralId } = await proposedReferral(world);
    expect((await refusalOf(sendReferral({ referralId, agreement }, asWorker))).code).toBe('consent.missing');
  });

  it('withdraws the try before, if that is still open', async () => {
    const first = await sentReferral(world);
    const second = await proposedReferral(world, {
      caseId: first.caseId,
      serviceId: services.food2,
      retryOf: first.referralId,
    });
    expect((await readReferral(asWorker, first.referralId)).status).toBe('sent');
    await sendReferral({ referralId: second.referralId }, asWorker);
    expect(await readReferral(asWorker, first.referralId)).toMatchObject({
      status: 'withdrawn',
      reason: 'another-service',
    });
    expect((await world.table.get(openReferralsKey(first.caseId)))?.tally).toBe(1);
  });

  it('refuses a service that nobody uses any more, or that is closed', async () => {
    const { referralId } = await proposedReferral(world);
    const directory = testDirectory();
    await putDirectory(world.objects, { ...directory, members: {} });
    expect((await refusalOf(sendReferral({ referralId }, asWorker))).code).toBe('referral.nobody-there');
    await putDirectory(world.objects, { ...directory, services: {} });
    expect((await refusalOf(sendReferral({ referralId }, asWorker))).code).toBe('service.missing');
    await putDirectory(world.objects, directory);
  });
});
