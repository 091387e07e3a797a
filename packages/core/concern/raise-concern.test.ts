import { describe, expect, it } from 'vitest';
import { readCase } from '@fingerpost/core/case';
import { holderKey } from '@fingerpost/core/work';
import {
  caseIn,
  costOf,
  itRefusesOtherActors,
  newWorld,
  openedCaseIn,
  refusalOf,
  staff,
  takenCaseIn,
  team,
  worry,
} from '@fingerpost/testkit';
import { concernPartition } from './concern.keys.ts';
import { readConcern } from './concern.repository.ts';
import { raiseConcern } from './raise-concern.ts';

const world = await newWorld();
const heldByLead = { kind: 'safeguarding-lead', id: team };

describe('raiseConcern', () => {
  itRefusesOtherActors(raiseConcern, ['referrer', 'link-worker', 'team-lead']);

  it('is held by the safeguarding lead of the team, due the same working day', async () => {
    const caseId = await takenCaseIn(world);
    const raised = await raiseConcern({ caseId, ...worry }, world.as(staff.referrer));
    expect(raised).toEqual({
      concernId: expect.stringMatching(new RegExp(`^con_${caseId.slice(4)}`)) as string,
      reference: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) as string,
      dueBy: '2026-11-02T17:00:00.000Z',
    });
    const found = await readConcern(world, raised.concernId);
    expect(found).toMatchObject({ status: 'open', todo: 'look-at-concern', holder: heldByLead, caseId, needs: [] });
    expect(found.lookAt).toBe(found.dueBy);
    const { rows } = await world.table.queryIndex('byHolder', holderKey(found.holder!), {});
    expect(rows.map(({ pk }) => pk)).toContain(concernPartition(caseId));
  });

  it.each(Object.keys(caseIn) as (keyof typeof caseIn)[])('can be raised while the case is %s', async (status) => {
    const caseId = await caseIn[status](world);
    for (const actor of [staff.referrer, staff.linkWorker, staff.colleague, staff.lead])
      expect((await raiseConcern({ caseId, ...worry }, world.as(actor))).dueBy).toBe('2026-11-02T17:00:00.000Z');
  });

  it('keeps the words and who raised it beside the head, and neither in the head, the event or the case', async () => {
    const caseId = await openedCaseIn(world);
    await raiseConcern({ caseId, ...worry }, world.as(staff.referrer));
    const { rows } = await world.table.query(concernPartition(caseId));
    const holding = rows.filter((row) => JSON.stringify(row).includes('markworry'));
    expect(holding.map(({ type }) => type)).toEqual(['concern-words']);
    expect(holding[0]?.data).toMatchObject({ by: { name: 'Rowan Ash', role: 'referrer' }, inDanger: 'no' });
    const ofCase = await world.table.query(`CASE#${caseId}`);
    expect(JSON.stringify(ofCase.rows)).not.toMatch(/concern|con_|markworry/i);
    const event = rows.find(({ type }) => type === 'event');
    expect(JSON.stringify(event?.data)).not.toContain('"scope"');
  });

  it('changes nothing of the case, so that its version does not tell of it either', async () => {
    const caseId = await takenCaseIn(world);
    const before = await readCase(world, caseId);
    await raiseConcern({ caseId, ...worry }, world.as(staff.linkWorker));
    expect(await readCase(world, caseId)).toEqual(before);
  });

  it.each([
    ['in the last hour of the day by the end of that day', '2026-11-02T16:20:00Z', '2026-11-02T23:59:00.000Z'],
    ['on a Saturday by the end of Monday', '2026-11-07T12:00:00Z', '2026-11-09T17:00:00.000Z'],
  ])('is due %s', async (_, now, dueBy) => {
    const caseId = await openedCaseIn(world);
    expect((await raiseConcern({ caseId, ...worry }, world.as(staff.referrer, { now: new Date(now) }))).dueBy).toBe(
      dueBy,
    );
  });

  it('says nothing to other practices and teams, to those the case is kept from, nor of a case that does not exist', async () => {
    const caseId = await takenCaseIn(world);
    const keptFrom = { ...staff.colleague, notWith: [caseId] };
    for (const actor of [staff.referrer2, staff.linkWorker2, staff.lead2, keptFrom])
      expect((await refusalOf(raiseConcern({ caseId, ...worry }, world.as(actor)))).code).toBe('case.missing');
    const unknown = { caseId: `cas_${'z'.repeat(26)}`, ...worry };
    expect((await refusalOf(raiseConcern(unknown, world.as(staff.referrer)))).code).toBe('case.missing');
  });

  it('asks for the words, whether somebody is in danger and whether the person knows', async () => {
    const caseId = await openedCaseIn(world);
    const refusal = await refusalOf(raiseConcern({ caseId, words: '  ' }, world.as(staff.referrer)));
    expect(refusal.details.errors?.map(({ field }) => field)).toEqual(['words', 'inDanger', 'personKnows']);
  });

  it('is raised once when the same request comes twice, and refuses its key with another body', async () => {
    const caseId = await openedCaseIn(world);
    const raise = (bodyHash = 'body') =>
      raiseConcern({ caseId, ...worry }, world.as(staff.referrer, { key: 'same', path: `/${caseId}`, bodyHash }));
    const once = await raise();
    expect(await raise()).toEqual(once);
    expect((await world.table.query(concernPartition(caseId))).rows).toHaveLength(3);
    expect((await refusalOf(raise('other'))).code).toBe('idempotency.reused');
  });

  it('costs at most 3 round trips and 10 write units', async () => {
    const caseId = await openedCaseIn(world);
    const cost = await costOf(world, () => raiseConcern({ caseId, ...worry }, world.as(staff.referrer)));
    expect(cost.trips).toBeLessThanOrEqual(3);
    expect(cost.write).toBeLessThanOrEqual(10);
  });
});
