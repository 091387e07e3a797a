import { describe, expect, it } from 'vitest';
import { caseKey } from './case.keys.ts';
import { caseOf } from './case.repository.ts';
import { openCase } from './open-case.ts';
import { heldByLeads, holderKey } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  newWorld,
  nhsNumbers,
  openCaseInput,
  person,
  refusalOf,
  staff,
  team,
} from '@fingerpost/testkit';

const world = await newWorld();
const fresh = (index: number) => openCaseInput({ patient: { ...person, nhsNumber: nhsNumbers[index] } });

describe('openCase', () => {
  itRefusesOtherActors(openCase, ['referrer', 'link-worker', 'team-lead']);

  it('opens a case that waits with the team that serves the practice', async () => {
    const opened = await openCase(fresh(0), world.as(staff.referrer));
    expect(opened).toMatchObject({
      status: 'waiting',
      holder: { kind: 'organisation', id: team },
      version: 1,
      existing: false,
    });
    expect(opened.dueBy).toBe('2026-11-05T17:00:00.000Z');
  });

  it('costs 3 round trips with membership and at most 16 write units', async () => {
    world.meter.usage.trips = world.meter.usage.write = 0;
    await openCase(fresh(1), world.as(staff.referrer));
    expect(world.meter.usage.trips + 1).toBeLessThanOrEqual(3);
    expect(world.meter.usage.write).toBeLessThanOrEqual(16);
  });

  it('answers the same case when the same request is sent twice, and writes once', async () => {
    const first = await openCase(fresh(2), world.as(staff.referrer, { key: 'once' }));
    const before = (await world.everything()).length;
    const second = await openCase(fresh(2), world.as(staff.referrer, { key: 'once' }));
    expect(second.caseId).toBe(first.caseId);
    expect((await world.everything()).length).toBe(before);
  });

  it('refuses the same key with another body', async () => {
    const refusal = await refusalOf(openCase(fresh(2), world.as(staff.referrer, { key: 'once', bodyHash: 'other' })));
    expect(refusal.code).toBe('idempotency.reused');
  });

  it('adds to the open case of the same practice, and says so', async () => {
    const first = await openCase(fresh(3), world.as(staff.referrer));
    const again = await openCase({ ...fresh(3), needs: ['transport'], urgency: 'soon' }, world.as(staff.referrer));
    expect(again).toMatchObject({ caseId: first.caseId, existing: true, version: 2 });
    const item = await world.table.get(caseKey(first.caseId));
    expect(item && caseOf(item)).toMatchObject({
      needs: ['food', 'loneliness-isolation', 'transport'],
      urgency: 'soon',
    });
  });

  it('gives somebody else the answer of a new person', async () => {
    const first = await openCase(fresh(4), world.as(staff.referrer));
    const other = await openCase(fresh(4), world.as(staff.linkWorker));
    expect(other.existing).toBe(false);
    expect(other.caseId).not.toBe(first.caseId);
    const { rows } = await world.table.queryIndex('byHolder', holderKey(heldByLeads(team)));
    const tasks = rows.map(({ list }) => list).filter((entry) => JSON.stringify(entry).includes('settle-identity'));
    expect(tasks).toHaveLength(1);
    expect(rows[0]?.pk).toBe(caseKey(other.caseId).pk);
  });

  it.each([
    ['a wrong check digit', { nhsNumber: '9990000019' }, 'input.invalid'],
    ['a birth date in the future', { dateOfBirth: '2027-01-01' }, 'case.born-later'],
    ['somebody under age', { dateOfBirth: '2012-01-01' }, 'case.under-age'],
    ['no way to reach the person', { phone: undefined, address: undefined }, 'case.unreachable'],
  ])('refuses %s', async (_, change, code) => {
    const patient = { ...person, ...change };
    const refusal = await refusalOf(openCase({ ...openCaseInput(), patient }, world.as(staff.referrer)));
    expect(refusal.code).toBe(code);
  });
});
