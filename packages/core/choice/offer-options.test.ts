import { describe, expect, it } from 'vitest';
import { openReferralsKey, readCaseItems } from '@fingerpost/core/case';
import { referralOf } from '@fingerpost/core/referral';
import {
  itRefusesOtherActors,
  newWorld,
  offerInput,
  refusalOf,
  services,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { offerOptions } from './offer-options.ts';

const world = await newWorld();
const asWorker = (circumstances = {}) => world.as(staff.linkWorker, circumstances);

describe('offerOptions', () => {
  itRefusesOtherActors(offerOptions, ['link-worker', 'team-lead']);

  it('proposes each service, held by the person, and dates one task of the link worker for all of them', async () => {
    const caseId = await takenCaseIn(world);
    expect(await offerOptions(offerInput(caseId), asWorker())).toMatchObject({ answerBy: '2026-11-16', version: 1 });
    const { rest, tasks } = await readCaseItems(asWorker(), caseId);
    const referrals = rest.filter(({ type }) => type === 'referral').map(referralOf);
    expect(referrals.map(({ serviceId }) => serviceId).toSorted()).toEqual(
      [services.food, services.group, services.food2].toSorted(),
    );
    for (const { status, holder, dueBy, lookAt, sentAt } of referrals)
      expect({ status, holder, dueBy, lookAt, sentAt }).toEqual({
        status: 'proposed',
        holder: { kind: 'person', id: caseId },
        dueBy: '2026-11-16T17:00:00.000Z',
      });
    expect(tasks).toMatchObject([{ todo: 'await-options', dueBy: '2026-11-16T17:00:00.000Z', status: 'open' }]);
    expect((await world.table.get(openReferralsKey(caseId)))?.tally).toBe(3);
  });

  it('is made once when the same request comes twice', async () => {
    const caseId = await takenCaseIn(world);
    const once = await offerOptions(offerInput(caseId), asWorker({ key: 'same' }));
    expect(await offerOptions(offerInput(caseId), asWorker({ key: 'same' }))).toEqual(once);
    expect((await world.table.get(openReferralsKey(caseId)))?.tally).toBe(3);
  });

  it('keeps no word of it in events and keys', async () => {
    const caseId = await takenCaseIn(world);
    await offerOptions(offerInput(caseId), asWorker());
    const items = (await world.everything()).filter(({ pk }) => pk.includes(caseId));
    expect(JSON.stringify(items.filter(({ type }) => type === 'event'))).not.toContain('near you');
    expect(items.filter(({ type }) => type === 'offer-reasons')).toHaveLength(1);
    for (const { type, data } of items) if (type === 'offer') expect(JSON.stringify(data).length).toBeLessThan(1024);
  });

  it.each([
    [
      'the same service twice',
      { options: [1, 2].map(() => ({ serviceId: services.food, why: 'Near.' })) },
      'choice.twice',
    ],
    ['a day that has passed', { answerBy: '2026-11-02' }, 'choice.answer-by'],
    ['a day far ahead', { answerBy: '2027-11-02' }, 'choice.answer-by'],
    ['a request that names the person', { request: 'Ring 07700 900123' }, 'referral.request-names'],
    ['no services', { options: [] }, 'input.invalid'],
  ])('refuses %s', async (_what, changes, code) => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(offerOptions({ ...offerInput(caseId), ...changes }, asWorker()))).code).toBe(code);
  });

  it('says nothing to another team', async () => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(offerOptions(offerInput(caseId), world.as(staff.linkWorker2)))).code).toBe('case.missing');
  });
});
