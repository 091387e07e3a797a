import { describe, expect, it } from 'vitest';
import { allocateCase, casePartition, readCase, savePlan, viewHistory } from '@fingerpost/core/case';
import { numberDigest, Person, personKey, Pointer, pointerKey } from '@fingerpost/core/patient';
import { listWork, taskOf } from '@fingerpost/core/work';
import {
  acceptedReferral,
  itIsAStepOfCases,
  newWorld,
  nhsNumbers,
  person,
  practice,
  proposedReferral,
  referralIn,
  refusalOf,
  sentReferralIn,
  services,
  staff,
  startedReferral,
  takenCaseIn,
} from '@fingerpost/testkit';
import { closeCase } from './close-case.ts';
import { completeReferral } from './complete-referral.ts';
import { declineReferral } from './decline-referral.ts';
import { readReferral } from './referral.repository.ts';
import { recordDeath } from './record-death.ts';
import { transferCase } from './transfer-case.ts';
import { viewCase } from './view-case.ts';
import { viewReferral } from './view-referral.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);
const theirs = world.as(staff.linkWorker2);
const toTeamId = staff.linkWorker2.organisationId;
const agreement = { by: 'person', how: 'phone', when: '2026-11-02' };
const input = { toTeamId, agreement, note: 'Moves to the harbour on Friday.' };
const transfer = (caseId: string, referrals: readonly { referralId: string; what: string }[] = [], context = worker) =>
  transferCase({ caseId, ...input, referrals }, context);

const openTasks = async (caseId: string) =>
  (await world.table.query(casePartition(caseId), { beginsWith: '4#' })).rows
    .map(taskOf)
    .filter(({ status, todo }) => status === 'open' && todo !== 'settle-identity');

describe('transferCase', () => {
  itIsAStepOfCases(world, { door: transferCase, step: 'transfer', allow: ['link-worker', 'team-lead'], input });

  it('opens a linked case that waits with the other team, soon, and closes its own', async () => {
    const caseId = await takenCaseIn(world);
    const { status, linkedCaseId } = await transfer(caseId);
    expect(status).toBe('closed');
    expect((await readCase(worker, caseId)).closure?.reason).toBe('moved-to-another-team');
    expect(await readCase(theirs, linkedCaseId)).toMatchObject({
      status: 'waiting',
      urgency: 'soon',
      holder: { kind: 'organisation', id: toTeamId },
      dueBy: '2026-11-04T17:00:00.000Z',
      linkedTo: caseId,
      toConfirm: true,
      registeredPracticeId: practice,
    });
    expect((await readCase(theirs, linkedCaseId)).lookAt).toBeDefined();
  });

  it('carries over the person with how to contact them safely, and their plan', async () => {
    const safeContact = { avoid: ['voicemail'], mustNotKnow: 'her brother' };
    const patient = { ...person, nhsNumber: nhsNumbers[2], safeContact } as never;
    const caseId = await takenCaseIn(world, { patient });
    await savePlan({ caseId, matters: 'The garden.', goals: [{ text: 'Meet people', rating: 3 }] }, worker);
    const { linkedCaseId } = await transfer(caseId);
    const view = await viewCase({ caseId: linkedCaseId }, theirs);
    expect(view).toMatchObject({
      person: { safeContact },
      plan: { matters: 'The garden.', goals: [{ ratings: [{ rating: 3 }] }] },
      notes: [{ text: input.note, by: staff.linkWorker.name }],
    });
    const item = await world.table.get(pointerKey(numberDigest(worker, nhsNumbers[2])));
    expect(Pointer.parse(item?.data).open).toMatchObject([{ teamId: toTeamId, caseId: linkedCaseId }]);
  });

  it('lets a referral stay with its service, led by the new team, which sees it on the new case', async () => {
    const { caseId, referralId } = await startedReferral(world);
    const { linkedCaseId } = await transfer(caseId, [{ referralId, what: 'stay' }]);
    expect(await readReferral(theirs, referralId)).toMatchObject({
      status: 'started',
      teamId: toTeamId,
      ledBy: linkedCaseId,
      holder: { id: staff.provider.organisationId },
    });
    const view = await viewCase({ caseId: linkedCaseId }, theirs);
    expect(view.sees === 'journey' && view.referrals).toMatchObject([{ id: referralId, isOpen: true }]);
    expect((await viewReferral({ referralId }, theirs)).sees).toBe('everything');
    const service = await viewReferral({ referralId }, world.as(staff.provider));
    expect(service).toMatchObject({ sees: 'person', team: { organisationId: toTeamId } });
  });

  it('shows the old team that the case went, and nothing of what happens to the referral afterwards', async () => {
    const { caseId, referralId } = await startedReferral(world);
    await transfer(caseId, [{ referralId, what: 'stay' }]);
    await completeReferral({ referralId, outcome: 'partly' }, world.as(staff.provider));
    const view = await viewCase({ caseId }, worker);
    expect(view).toMatchObject({ closure: { reason: 'moved-to-another-team' }, referrals: [] });
    expect((await refusalOf(viewReferral({ referralId }, worker))).code).toBe('referral.missing');
    const types = (await viewHistory({ caseId }, worker)).items.map(({ type }) => type);
    expect(types).toContain('CaseTransferred');
    expect(types).not.toContain('ReferralCompleted');
  });

  it('gives what comes back of a referral to the new team, and to its worker once there is one', async () => {
    const { caseId, referralId } = await referralIn.sent(world);
    const other = await sentReferralIn(world, caseId, { serviceId: services.group, need: 'loneliness-isolation' });
    const stay = [referralId, other].map((id) => ({ referralId: id, what: 'stay' }));
    const { linkedCaseId } = await transfer(caseId, stay);
    await declineReferral({ referralId, reason: 'full' }, world.as(staff.provider));
    expect(await openTasks(linkedCaseId)).toMatchObject([
      { todo: 'after-decline', holder: { kind: 'organisation', id: toTeamId } },
    ]);
    await allocateCase({ caseId: linkedCaseId }, theirs);
    await declineReferral({ referralId: other, reason: 'full' }, world.as(staff.provider));
    const mine = await listWork({}, theirs);
    expect(mine.items.filter(({ todo }) => todo === 'after-decline')).toHaveLength(1);
  });

  it('takes what the old team held of a referral to the new team', async () => {
    const { caseId, referralId } = await acceptedReferral(world, { mode: 'by-hand' });
    await transfer(caseId, [{ referralId, what: 'stay' }]);
    expect((await readReferral(theirs, referralId)).holder).toEqual({ kind: 'organisation', id: toTeamId });
  });

  it('withdraws those that are not to stay, and tells their services by the usual event', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    await transfer(caseId, [{ referralId, what: 'withdraw' }]);
    expect(await readReferral(worker, referralId)).toMatchObject({ status: 'withdrawn', reason: 'moved' });
  });

  it('ends the tasks of the old team that lead to the person', async () => {
    const { caseId } = await referralIn.declined(world);
    expect(await openTasks(caseId)).toHaveLength(1);
    await transfer(caseId);
    expect(await openTasks(caseId)).toEqual([]);
  });

  it('keeps the new case from closing over a referral that stays, and lets its death withdraw it', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const { linkedCaseId } = await transfer(caseId, [{ referralId, what: 'stay' }]);
    expect((await refusalOf(closeCase({ caseId: linkedCaseId, reason: 'goals-met' }, theirs))).code).toBe(
      'case.open-referrals',
    );
    await recordDeath({ caseId: linkedCaseId, toldBy: 'family' }, theirs);
    expect((await readReferral(theirs, referralId)).reason).toBe('died');
  });

  it('can go on to a third team, or back, with the referral', async () => {
    const { caseId, referralId } = await startedReferral(world);
    const first = await transfer(caseId, [{ referralId, what: 'stay' }]);
    const back = await transferCase(
      {
        caseId: first.linkedCaseId,
        ...input,
        toTeamId: staff.linkWorker.organisationId,
        referrals: [{ referralId, what: 'stay' }],
      },
      theirs,
    );
    const view = await viewCase({ caseId: back.linkedCaseId }, worker);
    expect(view.sees === 'journey' && view.referrals).toMatchObject([{ id: referralId }]);
  });

  it('asks for a choice for every open referral, and lets none stay that no service has', async () => {
    const { caseId, referralId } = await proposedReferral(world);
    expect((await refusalOf(transfer(caseId))).code).toBe('case.each-referral');
    expect((await refusalOf(transfer(caseId, [{ referralId, what: 'stay' }]))).code).toBe('case.each-referral');
    expect((await transfer(caseId, [{ referralId, what: 'withdraw' }])).status).toBe('closed');
  });

  it('needs the person\u2019s agreement, and another team', async () => {
    const caseId = await takenCaseIn(world);
    const unsaid = { ...input, agreement: { ...agreement, by: 'best-interests' } };
    expect((await refusalOf(transferCase({ caseId, ...unsaid }, worker))).code).toBe('consent.missing');
    for (const other of [staff.linkWorker.organisationId, practice])
      expect((await refusalOf(transferCase({ caseId, ...input, toTeamId: other }, worker))).code).toBe(
        'case.other-team',
      );
  });

  it('lets a service see the details as the new team keeps them', async () => {
    const { caseId, referralId } = await startedReferral(world);
    const { linkedCaseId } = await transfer(caseId, [{ referralId, what: 'stay' }]);
    const key = personKey(linkedCaseId);
    const item = await world.table.get(key);
    const moved = { ...Person.parse(item?.data), phone: '07700 900999', version: 2 };
    if (item !== undefined)
      await world.table.write([{ kind: 'put', expect: 1, item: { ...item, version: 2, data: moved } }], 'moved');
    const view = await viewReferral({ referralId }, world.as(staff.provider));
    expect(view.sees === 'person' && view.person.phone).toBe('07700 900999');
  });
});
