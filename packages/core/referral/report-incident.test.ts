import { describe, expect, it } from 'vitest';
import { heldByLeads, holderKey, type Task, taskOf } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  newWorld,
  openedCaseIn,
  referralIn,
  refusalOf,
  sentReferral,
  staff,
  team,
} from '@fingerpost/testkit';
import { reportIncident } from './report-incident.ts';
import { viewCase } from './view-case.ts';

const world = await newWorld();
const words = 'The letter went to number 14, who opened it.';
const report = { seen: ['name', 'needs'], seenBy: 'public', words };
const incidentsOf = async (caseId: string): Promise<readonly Task[]> =>
  (await world.everything())
    .filter(({ pk, type }) => type === 'task' && pk.endsWith(caseId))
    .map(taskOf)
    .filter(({ todo }) => todo === 'incident');

describe('reportIncident', () => {
  itRefusesOtherActors(reportIncident, ['referrer', 'link-worker', 'team-lead', 'provider']);

  it('gives the leads a task for the same working day', async () => {
    const caseId = await openedCaseIn(world);
    const told = await reportIncident({ about: caseId, ...report }, world.as(staff.referrer));
    expect(told).toEqual({ reported: true, dueBy: '2026-11-02T17:00:00.000Z' });
    const { rows } = await world.table.queryIndex('byHolder', holderKey(heldByLeads(team)));
    expect(rows.filter(({ pk }) => pk.endsWith(caseId))).toHaveLength(1);
  });

  it('keeps the words for the leads, and out of the event and the list', async () => {
    const caseId = await openedCaseIn(world);
    await reportIncident({ about: caseId, ...report }, world.as(staff.colleague));
    const items = (await world.everything()).filter(({ pk }) => pk.endsWith(caseId));
    const holding = items.filter((item) => JSON.stringify(item).includes('number 14'));
    expect(holding.map(({ type }) => type)).toEqual(['note']);
    const event = items.find(({ data }) => (data as { type?: string }).type === 'IncidentReported');
    expect(event?.data).toMatchObject({ data: { seen: ['name', 'needs'], seenBy: 'public' } });
    expect(await viewCase({ caseId }, world.as(staff.lead))).toMatchObject({ tasks: [{ note: words }] });
    expect(JSON.stringify(await viewCase({ caseId }, world.as(staff.colleague)))).not.toContain('number 14');
    expect(JSON.stringify(await viewCase({ caseId }, world.as(staff.referrer)))).not.toContain('number 14');
  });

  it.each(['sent', 'accepted', 'withdrawn', 'in-error'] as const)(
    'is open to the service while and after it sees a referral: %s',
    async (status) => {
      const { caseId, referralId } = await referralIn[status](world);
      await reportIncident({ about: referralId, ...report }, world.as(staff.provider));
      expect((await incidentsOf(caseId)).some((task) => task.referralId === referralId)).toBe(true);
    },
  );

  it('says nothing to whoever has no part in it, nor of a case to a service', async () => {
    const { caseId, referralId } = await sentReferral(world);
    for (const [about, actor, code] of [
      [caseId, staff.referrer2, 'case.missing'],
      [caseId, staff.lead2, 'case.missing'],
      [caseId, staff.provider, 'case.missing'],
      [referralId, staff.provider2, 'referral.missing'],
      [referralId, staff.referrer, 'referral.missing'],
      [`cas_${'z'.repeat(26)}`, staff.lead, 'case.missing'],
    ] as const)
      expect((await refusalOf(reportIncident({ about, ...report }, world.as(actor)))).code).toBe(code);
  });

  it('is reported once when the same request comes twice', async () => {
    const caseId = await openedCaseIn(world);
    const same = world.as(staff.linkWorker, { key: 'shown' });
    const once = await reportIncident({ about: caseId, ...report }, same);
    expect(await reportIncident({ about: caseId, ...report }, same)).toEqual(once);
    expect(await incidentsOf(caseId)).toHaveLength(1);
  });
});
