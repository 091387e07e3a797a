import { describe, expect, it } from 'vitest';
import { acceptReferral } from '@fingerpost/core/referral';
import { recordContact } from './record-contact.ts';
import { savePlan } from './save-plan.ts';
import { viewHistory } from './view-history.ts';
import {
  itRefusesOtherActors,
  linkActor,
  linkedReferral,
  newWorld,
  refusalOf,
  sentReferral,
  services,
  staff,
  start,
  takenCaseIn,
} from '@fingerpost/testkit';

const world = await newWorld();
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const worker = (minutes = 0) => world.as(staff.linkWorker, { now: at(minutes) });

describe('viewHistory', () => {
  itRefusesOtherActors(viewHistory, ['link-worker', 'team-lead']);

  it('shows what happened to everything in the case, newest first, with who did it', async () => {
    const caseId = await takenCaseIn(world);
    await sentReferral(world, { caseId, now: at(1) });
    await savePlan({ caseId, matters: 'Company.', goals: [] }, worker(2));
    await recordContact({ caseId, channel: 'call', result: 'reached' }, worker(3));
    const { items } = await viewHistory({ caseId }, worker(4));
    const types = items.map(({ type }) => type);
    expect(types.slice(0, 3)).toEqual(['ContactRecorded', 'PlanSaved', 'ReferralSent']);
    expect(types.slice(3).toSorted()).toEqual(['CaseAllocated', 'CaseOpened']);
    expect(items.find(({ type }) => type === 'CaseOpened')?.by).toEqual({
      name: staff.referrer.name,
      role: 'referrer',
      organisation: 'Meadow Surgery',
    });
  });

  it('pages a history that is complete', async () => {
    const caseId = await takenCaseIn(world);
    for (let minute = 1; minute <= 30; minute += 1)
      await recordContact({ caseId, channel: 'call', result: 'no-answer' }, worker(minute));
    const first = await viewHistory({ caseId }, worker());
    const second = await viewHistory({ caseId, cursor: first.next }, worker());
    expect(first.items).toHaveLength(25);
    const all = [...first.items, ...second.items];
    expect(new Set(all.map(({ eventId }) => eventId)).size).toBe(32);
    expect(all.map((line) => line.at)).toEqual(
      all
        .map((line) => line.at)
        .toSorted()
        .toReversed(),
    );
    expect(second.next).toBeUndefined();
  });

  it('names who answered from an e-mail link, but not to a colleague of a restricted need', async () => {
    const open = await linkedReferral(world);
    const restricted = await takenCaseIn(world, { needs: ['domestic-abuse'] });
    const hidden = await linkedReferral(world, { caseId: restricted, need: 'domestic-abuse' });
    for (const { token, referralId } of [open, hidden])
      await acceptReferral({ referralId }, world.as(await linkActor(world, token)));
    const acceptedBy = async (caseId: string) =>
      (await viewHistory({ caseId }, world.as(staff.colleague))).items.find(({ type }) => type === 'ReferralAccepted')
        ?.by;
    const said = { name: 'Sam Lee', role: 'link', organisation: 'Meadow Community' };
    expect(await acceptedBy(open.caseId)).toEqual(said);
    expect(await acceptedBy(restricted)).toEqual({ role: 'link' });
  });

  it('does not tell a colleague which restricted need and service it was', async () => {
    const caseId = await takenCaseIn(world, { needs: ['domestic-abuse'] });
    const { referralId } = await sentReferral(world, { caseId, serviceId: services.advice, need: 'domestic-abuse' });
    await acceptReferral({ referralId }, world.as(staff.provider2));
    const colleague = await viewHistory({ caseId }, world.as(staff.colleague));
    expect(JSON.stringify(colleague)).not.toMatch(/domestic-abuse|serviceId|providerId|Vivian|Harbour/);
    expect(JSON.stringify(await viewHistory({ caseId }, world.as(staff.lead)))).toMatch(
      /domestic-abuse.*serviceId|serviceId.*domestic-abuse/s,
    );
  });

  it('is recorded as a view, and refused to another team', async () => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(viewHistory({ caseId }, world.as(staff.lead2)))).code).toBe('case.missing');
    await viewHistory({ caseId }, worker());
    expect((await world.table.query(`VIEW#${caseId}#2026-11`)).rows).toHaveLength(1);
  });
});
