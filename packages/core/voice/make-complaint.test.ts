import { describe, expect, it } from 'vitest';
import { readCase } from '@fingerpost/core/case';
import { listWork } from '@fingerpost/core/work';
import {
  complaint,
  complainedIn,
  itRefusesOtherActors,
  nameComplaints,
  newWorld,
  personOf,
  provider,
  refusalOf,
  sentReferral,
  staff,
  takenCaseIn,
  team,
} from '@fingerpost/testkit';
import { readComplaint } from './complaint.repository.ts';
import { makeComplaint } from './make-complaint.ts';
import { complaintPartition } from './complaint.keys.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.colleague);
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;

describe('makeComplaint', () => {
  itRefusesOtherActors(makeComplaint, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('is held by the complaints lead, acknowledged in 3 working days and answered in 40', async () => {
    const caseId = await takenCaseIn(world);
    const taken = await makeComplaint({ caseId, ...complaint }, world.as(personOf(caseId)));
    expect(taken).toMatchObject({ acknowledgeBy: '2026-11-05T17:00:00.000Z', answerBy: '2026-12-30T17:00:00.000Z' });
    const found = await readComplaint(world, taken.complaintId);
    expect(found).toMatchObject({ status: 'received', holder: { kind: 'complaints-lead', id: team }, barred: [] });
    const { items } = await listWork({}, world.as(staff.lead));
    expect(items.find(({ id }) => id === taken.complaintId)).toMatchObject({ kind: 'complaint', name: undefined });
  });

  it('keeps the words beside the head, and neither in the head, the event nor the case, which does not change', async () => {
    const caseId = await takenCaseIn(world);
    const before = await readCase(world, caseId);
    const complaintId = await complainedIn(world, caseId);
    const { rows } = await world.table.query(complaintPartition(caseId));
    const holding = rows.filter((row) => JSON.stringify(row).includes('markgrievance'));
    expect(holding.map(({ type }) => type)).toEqual(['complaint-words']);
    expect(JSON.stringify(rows.find(({ type }) => type === 'event')?.data)).not.toMatch(/scope|Pettigrew/);
    expect(JSON.stringify((await world.table.query(`CASE#${caseId}`)).rows)).not.toContain(complaintId);
    expect(await readCase(world, caseId)).toEqual(before);
  });

  it('goes past whoever it is about: the deputy, then the administrators', async () => {
    const caseId = await takenCaseIn(world);
    const holderOf = async (whom: string) =>
      (await readComplaint(world, await complainedIn(world, caseId, { whom }))).holder;
    expect(await holderOf('complaints-lead')).toEqual({ kind: 'complaints-deputy', id: team });
    const own = await newWorld();
    await nameComplaints(own, staff.linkWorker);
    const theirs = await takenCaseIn(own);
    const about = await readComplaint(own, await complainedIn(own, theirs, { whom: 'worker' }));
    expect(about).toMatchObject({ holder: { kind: 'administrators' }, barred: [staff.linkWorker.memberId] });
  });

  it('comes to the administrators where nobody is named', async () => {
    const { caseId } = await sentReferral(world);
    const about = await readComplaint(world, await complainedIn(world, caseId, { organisationId: provider }));
    expect(about.holder).toEqual({ kind: 'administrators', id: 'network' });
  });

  it('is recorded as told by the team, which says who told them, how and when', async () => {
    const caseId = await takenCaseIn(world);
    const worker = world.as(staff.linkWorker);
    expect((await refusalOf(makeComplaint({ caseId, ...complaint }, worker))).code).toBe('voice.told');
    const later = { ...told, on: '2026-11-03' };
    expect((await refusalOf(makeComplaint({ caseId, ...complaint, told: later }, worker))).code).toBe('voice.told');
    const { complaintId } = await makeComplaint({ caseId, ...complaint, told }, worker);
    const { rows } = await world.table.query(complaintPartition(caseId), {
      beginsWith: `0#${complaintId.slice(30)}#words`,
    });
    expect(rows[0]?.data).toMatchObject({ by: { kind: 'patient' }, told, toldTo: { name: 'Wren Hazel' } });
  });

  it('is made by a carer who may write for them, and by nobody else on their side', async () => {
    const caseId = await takenCaseIn(world);
    const carer = (scope: ('see' | 'message')[]) => world.as({ kind: 'carer', caseId, carerId: '0'.repeat(16), scope });
    expect((await makeComplaint({ caseId, ...complaint }, carer(['message']))).reference).toMatch(/^\w{4}-\w{4}$/);
    expect((await refusalOf(makeComplaint({ caseId, ...complaint }, carer(['see'])))).code).toBe('case.missing');
    const other = await takenCaseIn(world);
    for (const actor of [personOf(other), staff.linkWorker2, staff.lead2])
      expect((await refusalOf(makeComplaint({ caseId, ...complaint, told }, world.as(actor)))).code).toBe(
        'case.missing',
      );
  });

  it('asks whom it is about, the words, and where to answer unless it is on the page', async () => {
    const caseId = await takenCaseIn(world);
    const person = world.as(personOf(caseId));
    const codeOf = async (input: object) =>
      (await refusalOf(makeComplaint({ caseId, ...complaint, ...input }, person))).code;
    expect(await codeOf({ organisationId: provider })).toBe('complaint.about');
    expect(await codeOf({ words: ' ' })).toBe('input.invalid');
    expect(await codeOf({ answerTo: { how: 'phone' } })).toBe('complaint.contact');
  });

  it('is made once when the same request comes twice, and refuses its key with another body', async () => {
    const caseId = await takenCaseIn(world);
    const make = (bodyHash = 'body') =>
      makeComplaint(
        { caseId, ...complaint },
        world.as(personOf(caseId), { key: 'same', path: `/${caseId}`, bodyHash }),
      );
    expect(await make()).toEqual(await make());
    expect((await world.table.query(complaintPartition(caseId))).rows).toHaveLength(3);
    expect((await refusalOf(make('other'))).code).toBe('idempotency.reused');
  });
});
