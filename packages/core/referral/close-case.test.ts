import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { caseNoteKey, casePartition, readCase, recordContact, requestedActionsKey } from '@fingerpost/core/case';
import { numberDigest, Pointer, pointerKey } from '@fingerpost/core/patient';
import {
  acceptedReferral,
  itIsAStepOfCases,
  newWorld,
  nhsNumbers,
  person,
  proposedReferral,
  refusalOf,
  sentReferral,
  staff,
  takenCaseIn,
  team,
} from '@fingerpost/testkit';
import { closeCase } from './close-case.ts';
import { completeReferral } from './complete-referral.ts';
import { referPerson } from './refer-person.ts';
import { readReferral } from './referral.repository.ts';
import { withdrawReferral } from './withdraw-referral.ts';
import { services } from '@fingerpost/testkit';

const world = await newWorld();
const worker = world.as(staff.linkWorker);
const close = (caseId: string, input: Record<string, unknown> = {}, context = worker) =>
  closeCase({ caseId, reason: 'goals-met', ...input }, context);

describe('closeCase', () => {
  itIsAStepOfCases(world, {
    door: closeCase,
    step: 'close',
    allow: ['link-worker', 'team-lead'],
    input: { reason: 'person-declined' },
  });

  it('leaves nobody holding the case, and keeps the note and the requested actions apart', async () => {
    const caseId = await takenCaseIn(world);
    const state = await close(caseId, { note: 'Eats well.', requestedActions: 'Check her weight in spring.' });
    expect(state.status).toBe('closed');
    expect([state.holder, state.dueBy]).toEqual([undefined, undefined]);
    const after = await readCase(worker, caseId);
    expect(after).toMatchObject({ todo: 'nothing', closure: { reason: 'goals-met', noted: true } });
    expect(after.lookAt).toBeUndefined();
    const [note, actions] = await Promise.all(
      [caseNoteKey, requestedActionsKey].map((keyOf) => world.table.get(keyOf(caseId, state.version))),
    );
    expect(note?.data).toMatchObject({ text: 'Eats well.', by: staff.linkWorker.name });
    expect(actions?.data).toMatchObject({ text: 'Check her weight in spring.' });
  });

  it('takes the case from the open ones of its NHS number, so that a new one can be opened', async () => {
    const caseId = await takenCaseIn(world, { patient: { ...person, nhsNumber: nhsNumbers[0] } });
    await close(caseId);
    const item = await world.table.get(pointerKey(numberDigest(worker, nhsNumbers[0])));
    expect(Pointer.parse(item?.data)).toMatchObject({ open: [], cases: [caseId] });
  });

  it('is refused while a referral is open, and goes through once it is withdrawn', async () => {
    const { caseId, referralId } = await sentReferral(world);
    expect((await refusalOf(close(caseId))).code).toBe('case.open-referrals');
    await withdrawReferral({ referralId, reason: 'not-needed' }, worker);
    expect((await close(caseId)).status).toBe('closed');
  });

  it('lets referrals run, and gives what the link worker held of them to the whole team', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const { referralId: proposed } = await proposedReferral(world, { caseId, serviceId: services.advice });
    expect((await close(caseId, { letRun: true })).status).toBe('closed');
    const [running, asked] = await Promise.all([referralId, proposed].map((id) => readReferral(worker, id)));
    expect(running).toMatchObject({ status: 'accepted', letRun: true, holder: { kind: 'organisation' } });
    expect(asked).toMatchObject({ status: 'proposed', letRun: true, holder: { kind: 'organisation', id: team } });
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '9#0#' });
    const { type, data } = EventEnvelope.parse(rows.at(-1)?.data);
    expect(type).toBe('CaseClosed');
    expect(data['letRun']).toEqual([referralId, proposed].toSorted());
  });

  it('lets a referral that runs on be completed afterwards', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    await close(caseId, { letRun: true });
    const state = await completeReferral({ referralId, outcome: 'achieved' }, world.as(staff.provider));
    expect(state.status).toBe('completed');
  });

  it('never closes over a referral that is sent at the same time', async () => {
    const { caseId } = await acceptedReferral(world);
    const input = { caseId, serviceId: services.advice, need: 'food', message: 'Help.', share: ['name'] };
    const [closing, sending] = await Promise.allSettled([close(caseId, { letRun: true }), referPerson(input, worker)]);
    expect(closing.status).toBe('fulfilled');
    const sent = sending.status === 'fulfilled' ? await readReferral(worker, sending.value.referralId) : undefined;
    if (sent === undefined) expect(sending).toMatchObject({ reason: { code: 'case.step' } });
    else expect(sent.letRun).toBe(true);
  });

  it('closes somebody as not reached only after enough has been tried, saying what is missing', async () => {
    const caseId = await takenCaseIn(world);
    const tries = [
      ['2026-11-03T10:00:00Z', 'call'],
      ['2026-11-06T15:00:00Z', 'text'],
    ] as const;
    const attempt = (at: string, channel: string) =>
      recordContact({ caseId, channel, result: 'left-message' }, world.as(staff.linkWorker, { now: new Date(at) }));
    for (const [at, channel] of tries) await attempt(at, channel);
    const later = world.as(staff.linkWorker, { now: new Date('2026-11-17T17:00:00Z') });
    const refusal = await refusalOf(close(caseId, { reason: 'could-not-be-reached' }, later));
    expect(refusal.code).toBe('case.attempts');
    expect(refusal.details.errors?.map(({ field }) => field)).toEqual(['attempts.number', 'attempts.days']);
    await attempt('2026-11-17T16:00:00Z', 'call');
    expect((await close(caseId, { reason: 'could-not-be-reached' }, later)).status).toBe('closed');
  });
});
