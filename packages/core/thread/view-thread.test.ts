import { describe, expect, it } from 'vitest';
import type { Actor } from '@fingerpost/kernel';
import { completeReferral, recordAttendance, withdrawReferral } from '@fingerpost/core/referral';
import {
  acceptedReferral,
  itRefusesOtherActors,
  newWorld,
  refusalOf,
  services,
  staff,
  start,
  takenCaseIn,
} from '@fingerpost/testkit';
import { letProviderWrite } from './let-provider-write.ts';
import { viewThread } from './view-thread.ts';
import { writeMessage } from './write-message.ts';

const world = await newWorld();
const personOf = (caseId: string) => ({ kind: 'patient', caseId }) as const;
const carerOf = (caseId: string): Actor => ({ kind: 'carer', caseId, carerId: 'c', scope: ['see', 'message'] });
const later = (minutes: number) => ({ now: new Date(start.getTime() + minutes * 60_000) });

const talk = async () => {
  const { caseId, referralId } = await acceptedReferral(world);
  await letProviderWrite({ referralId, agreed: true }, world.as(personOf(caseId)));
  const write = (words: string, to: readonly string[], actor: Parameters<typeof world.as>[0], minute: number) =>
    writeMessage({ threadId: referralId, words, to }, world.as(actor, later(minute)));
  await write('for the team only', ['team'], personOf(caseId), 1);
  await write('for the service', ['provider'], personOf(caseId), 2);
  await write('from the team to the person', ['person'], staff.linkWorker, 3);
  await write('from the service to both', ['person', 'team'], staff.provider, 4);
  await write('between the professionals', ['provider'], staff.linkWorker, 5);
  return { caseId, referralId };
};

describe('viewThread', () => {
  itRefusesOtherActors(viewThread, ['patient', 'carer', 'link-worker', 'team-lead', 'provider']);

  it('shows each side what was written by it and to it, newest first, and the team everything', async () => {
    const { caseId, referralId } = await talk();
    const seen = async (actor: Parameters<typeof world.as>[0]) =>
      (await viewThread({ threadId: referralId }, world.as(actor))).items.map(({ words }) => words);
    expect(await seen(staff.provider)).toEqual([
      'between the professionals',
      'from the service to both',
      'for the service',
    ]);
    expect(await seen(personOf(caseId))).toEqual([
      'from the service to both',
      'from the team to the person',
      'for the service',
      'for the team only',
    ]);
    expect(await seen(staff.linkWorker)).toHaveLength(5);
  });

  it('shows a carer only what carers wrote where the person has a restricted need, and reads nothing for the person', async () => {
    const write = async (caseId: string) => {
      await writeMessage({ threadId: caseId, words: 'He must not know.' }, world.as(personOf(caseId), later(1)));
      await writeMessage({ threadId: caseId, words: 'Can she have a lift?' }, world.as(carerOf(caseId), later(2)));
      await writeMessage({ threadId: caseId, words: 'The refuge rang.' }, world.as(staff.linkWorker, later(3)));
      const { items } = await viewThread({ threadId: caseId }, world.as(carerOf(caseId), later(4)));
      return items.map(({ words }) => words);
    };
    expect(await write(await takenCaseIn(world))).toHaveLength(3);
    for (const caseId of [
      await takenCaseIn(world, { needs: ['domestic-abuse', 'food'] }),
      (await acceptedReferral(world, { need: 'domestic-abuse' })).caseId,
    ]) {
      expect(await write(caseId)).toEqual(['Can she have a lift?']);
      const { reads } = await viewThread({ threadId: caseId }, world.as(staff.linkWorker));
      expect(reads.person).toBeUndefined();
    }
  });

  it('tells a service nothing any more once it may not see the person, or they say no', async () => {
    const { caseId, referralId } = await talk();
    await letProviderWrite({ referralId, agreed: false }, world.as(personOf(caseId)));
    expect((await refusalOf(viewThread({ threadId: referralId }, world.as(staff.provider)))).code).toBe(
      'thread.missing',
    );
    const other = await talk();
    await withdrawReferral({ referralId: other.referralId, reason: 'not-said' }, world.as(personOf(other.caseId)));
    expect((await refusalOf(viewThread({ threadId: other.referralId }, world.as(staff.provider)))).code).toBe(
      'thread.missing',
    );
  });

  it('lets a service read while a completed referral still shows the person, and write no more to it', async () => {
    const { caseId, referralId } = await talk();
    await recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, world.as(staff.provider));
    await completeReferral({ referralId, outcome: 'achieved' }, world.as(staff.provider));
    expect((await viewThread({ threadId: referralId }, world.as(staff.provider))).items).toHaveLength(3);
    expect((await viewThread({ threadId: referralId }, world.as(personOf(caseId)))).mayWriteTo).toEqual(['team']);
  });

  it('keeps who read it and when, once a side, however often it is opened', async () => {
    const caseId = await takenCaseIn(world);
    await writeMessage({ threadId: caseId, words: 'Hello' }, world.as(personOf(caseId)));
    expect((await viewThread({ threadId: caseId }, world.as(personOf(caseId)))).reads.team).toBeUndefined();
    await viewThread({ threadId: caseId }, world.as(staff.linkWorker, later(1)));
    await viewThread({ threadId: caseId }, world.as(staff.lead, later(2)));
    const { reads } = await viewThread({ threadId: caseId }, world.as(personOf(caseId), later(3)));
    expect(reads.team).toMatchObject({ by: 'Wren Hazel', at: later(1).now.toISOString() });
    expect(reads.person).toMatchObject({ by: 'patient' });
  });

  it('gives every message in pages, with a cursor that is nobody else’s', async () => {
    const caseId = await takenCaseIn(world);
    for (let each = 0; each < 23; each += 1)
      await writeMessage(
        { threadId: caseId, words: `message ${String(each)}` },
        world.as(personOf(caseId), later(each)),
      );
    const first = await viewThread({ threadId: caseId }, world.as(staff.linkWorker));
    expect(first.items).toHaveLength(20);
    const second = await viewThread({ threadId: caseId, cursor: first.next }, world.as(staff.linkWorker));
    expect(second.items.map(({ words }) => words)).toEqual(['message 2', 'message 1', 'message 0']);
    const stolen = viewThread({ threadId: caseId, cursor: first.next }, world.as(staff.lead));
    expect((await refusalOf(stolen)).code).toBe('page.cursor');
  });

  it('records who looked before anything is shown', async () => {
    const caseId = await takenCaseIn(world);
    await viewThread({ threadId: caseId }, world.as(staff.linkWorker));
    const { rows } = await world.table.query(`VIEW#${caseId}#2026-11`);
    expect(rows.map(({ data }) => (data as { kind: string }).kind)).toEqual(['staff']);
  });

  it('names no service for a restricted need on the person’s own page', async () => {
    const referral = { serviceId: services.advice, need: 'legal-immigration' } as const;
    const { caseId, referralId } = await acceptedReferral(world, referral);
    expect((await viewThread({ threadId: referralId }, world.as(personOf(caseId)))).service).toBeUndefined();
    expect((await viewThread({ threadId: referralId }, world.as(staff.linkWorker))).service).toBe('Harbour Advice');
    expect((await refusalOf(viewThread({ threadId: referralId }, world.as(staff.colleague)))).code).toBe(
      'thread.missing',
    );
  });
});
