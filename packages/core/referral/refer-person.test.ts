import { describe, expect, it } from 'vitest';
import { openReferralsKey } from '@fingerpost/core/case';
import { closeCase } from './close-case.ts';
import { referPerson } from './refer-person.ts';
import { letterKey } from './referral.keys.ts';
import { letterOf, readReferral } from './referral.repository.ts';
import {
  costOf,
  itRefusesOtherActors,
  newWorld,
  provider,
  referralIn,
  refusalOf,
  sentReferral,
  services,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';

const world = await newWorld();
const asWorker = world.as(staff.linkWorker);
const input = (caseId: string, changes: Record<string, unknown> = {}) => ({
  caseId,
  serviceId: services.food,
  need: 'food',
  request: 'Somebody who skips meals and likes company.',
  message: 'Skips meals.',
  share: ['name', 'phone'],
  ...changes,
});
const codeOf = async (caseId: string, changes: Record<string, unknown>, as = asWorker) =>
  (await refusalOf(referPerson(input(caseId, changes), as))).code;
const countOf = async (caseId: string) => (await world.table.get(openReferralsKey(caseId)))?.tally;

describe('referPerson', () => {
  itRefusesOtherActors(referPerson, ['link-worker', 'team-lead']);

  it('sends the referral: the provider holds it, two working days long, and the case counts it', async () => {
    const caseId = await takenCaseIn(world);
    const state = await referPerson(input(caseId), asWorker);
    expect(state).toMatchObject({
      status: 'sent',
      holder: { kind: 'organisation', id: provider },
      dueBy: '2026-11-04T17:00:00.000Z',
      version: 1,
    });
    expect(await countOf(caseId)).toBe(1);
    const letter = await world.table.get(letterKey(state.referralId));
    expect(letter && letterOf(letter)).toMatchObject({
      message: 'Skips meals.',
      share: ['name', 'phone'],
      agreement: { by: 'person', how: 'spoken', when: '2026-11-02' },
    });
  });

  it('costs 3 round trips with membership and at most 12 write units', async () => {
    const caseId = await takenCaseIn(world);
    const cost = await costOf(world, () => referPerson(input(caseId), asWorker));
    expect(cost.trips).toBeLessThanOrEqual(3);
    expect(cost.write).toBeLessThanOrEqual(12);
  });

  it('proposes it to the person: the case\u2019s worker holds it, whoever proposes, and no provider finds it', async () => {
    const caseId = await takenCaseIn(world);
    const state = await referPerson(input(caseId, { propose: true }), world.as(staff.lead));
    expect(state).toMatchObject({ status: 'proposed', holder: { kind: 'member', id: staff.linkWorker.memberId } });
    expect((await readReferral(asWorker, state.referralId)).sentAt).toBeUndefined();
  });

  it('refers by hand, held by the link worker, to a service that has no member here', async () => {
    const caseId = await takenCaseIn(world);
    const silent = { serviceId: services.silent };
    expect(await codeOf(caseId, silent)).toBe('referral.nobody-there');
    for (const mode of ['by-hand', 'signposted']) {
      const state = await referPerson(input(caseId, { ...silent, mode }), asWorker);
      expect(state.holder).toEqual({ kind: 'member', id: staff.linkWorker.memberId });
    }
  });

  it.each([
    ['a service that is not listed', { serviceId: '00000000-0000-4000-8000-000000000099' }, 'service.missing'],
    ['a name in the request', { request: 'Ottoline likes company.' }, 'referral.request-names'],
    ['nothing shared', { share: [] }, 'input.invalid'],
    ['no message', { message: ' ' }, 'input.invalid'],
    [
      'an agreement in the future',
      { agreement: { by: 'person', how: 'spoken', when: '2026-12-01' } },
      'consent.missing',
    ],
  ])('refuses %s', async (_, changes, code) => {
    const caseId = await takenCaseIn(world);
    expect(await codeOf(caseId, changes)).toBe(code);
    expect(await countOf(caseId)).toBeUndefined();
  });

  it('says nothing of a case to another team, and refuses one that has closed', async () => {
    const caseId = await takenCaseIn(world);
    expect(await codeOf(caseId, {}, world.as(staff.linkWorker2))).toBe('case.missing');
    expect(await codeOf(`cas_${'z'.repeat(26)}`, {})).toBe('case.missing');
    await closeCase({ caseId, reason: 'goals-met' }, asWorker);
    expect(await codeOf(caseId, {})).toBe('case.step');
  });

  it('refers once when the same request comes twice, and refuses its key with another body', async () => {
    const caseId = await takenCaseIn(world);
    const as = world.as(staff.linkWorker, { key: 'once' });
    const first = await referPerson(input(caseId), as);
    expect(await referPerson(input(caseId), as)).toEqual(first);
    expect(await countOf(caseId)).toBe(1);
    expect(await codeOf(caseId, {}, world.as(staff.linkWorker, { key: 'once', bodyHash: 'other' }))).toBe(
      'idempotency.reused',
    );
  });

  it('keeps the name out of the lists where the person did not agree to share it', async () => {
    const caseId = await takenCaseIn(world);
    const { referralId } = await referPerson(input(caseId, { share: ['phone'] }), asWorker);
    expect((await readReferral(asWorker, referralId)).name).toBeUndefined();
  });
});

describe('referPerson in place of a try before', () => {
  it('withdraws that one in the same transaction, and the count stays', async () => {
    const { caseId, referralId } = await sentReferral(world);
    const next = await referPerson(input(caseId, { serviceId: services.food2, retryOf: referralId }), asWorker);
    expect(await readReferral(asWorker, referralId)).toMatchObject({ status: 'withdrawn', reason: 'another-service' });
    expect((await readReferral(asWorker, next.referralId)).retryOf).toBe(referralId);
    expect(await countOf(caseId)).toBe(1);
  });

  it('leaves that one open while the new one is only proposed', async () => {
    const { caseId, referralId } = await sentReferral(world);
    await referPerson(input(caseId, { retryOf: referralId, propose: true }), asWorker);
    expect((await readReferral(asWorker, referralId)).status).toBe('sent');
    expect(await countOf(caseId)).toBe(2);
  });

  it.each(['declined', 'ended', 'withdrawn', 'in-error', 'completed'] as const)(
    'leaves one that is %s as it ended',
    async (state) => {
      const { caseId, referralId } = await referralIn[state](world);
      await referPerson(input(caseId, { retryOf: referralId }), asWorker);
      expect(await readReferral(asWorker, referralId)).toMatchObject({ status: state });
      expect(await countOf(caseId)).toBe(1);
    },
  );

  it('refuses a try before that is of another case, or that does not exist', async () => {
    const [one, other] = [await sentReferral(world), await sentReferral(world)];
    expect(await codeOf(one.caseId, { retryOf: other.referralId })).toBe('referral.missing');
    expect(await codeOf(one.caseId, { retryOf: `${one.referralId.slice(0, 30)}${'z'.repeat(16)}` })).toBe(
      'referral.missing',
    );
    expect((await readReferral(asWorker, other.referralId)).status).toBe('sent');
  });
});
