import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { recordContact } from '@fingerpost/core/case';
import { acceptReferral, closeCase, completeReferral, recordAttendance } from '@fingerpost/core/referral';
import { readTask } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  newWorld,
  practice,
  sentReferralIn,
  services,
  staff,
  stream,
  takenCaseIn,
} from '@fingerpost/testkit';
import { messagePractice } from './message-practice.ts';
import { messageKey } from './message.keys.ts';
import { Message } from './message.ts';

const world = await newWorld();
const asStream = world.as(stream);

const eventsOf = async (caseId: string, type: string) =>
  (await world.everything())
    .filter((item) => item.type === 'event' && item.pk === `CASE#${caseId}`)
    .map(({ data }) => EventEnvelope.parse(data))
    .filter((event) => event.type === type);

const messageOf = async (messageId: string | undefined): Promise<Message> => {
  const item = await world.table.get(messageKey(messageId ?? ''));
  return Message.parse(item?.data);
};

const writeAbout = async (caseId: string, type: string): Promise<Message> => {
  const [event] = await eventsOf(caseId, type);
  return messageOf((await messagePractice(event, asStream)).messageId);
};

const attended = async (caseId: string, serviceId: string = services.food, need = 'food') => {
  const actor = serviceId === services.advice ? staff.provider2 : staff.provider;
  const referralId = await sentReferralIn(world, caseId, { serviceId, need } as never);
  await acceptReferral({ referralId }, world.as(actor));
  await recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, world.as(actor));
  await completeReferral({ referralId, outcome: 'achieved' }, world.as(actor));
  return referralId;
};

const reach = (caseId: string) =>
  recordContact({ caseId, channel: 'call', withWhom: 'person', result: 'reached' }, world.as(staff.linkWorker));
const codes = ({ codes: all }: Message) => all.map(({ code }) => code);

const opened = '871731000000106';
const seen = '1362931000000106';
const declined = '871711000000103';
const closed = '1362721000000106';
const signposted = '1084281000000109';

describe('messagePractice', () => {
  itRefusesOtherActors(messagePractice, ['system']);

  it('tells the practice of the first service attended, and gives it a task to file', async () => {
    const caseId = await takenCaseIn(world);
    await reach(caseId);
    await attended(caseId);
    const message = await writeAbout(caseId, 'AttendanceRecorded');
    expect(message).toMatchObject({
      about: 'first-attended',
      practiceId: practice,
      services: [{ service: 'Meadow Pantry', need: 'food', status: 'completed', outcome: 'achieved' }],
      by: { name: 'Meadow Link Workers' },
      action: 'none',
    });
    expect(codes(message)).toEqual([opened, seen]);
    expect(await readTask(asStream, message.taskId)).toMatchObject({
      todo: 'file-message',
      holder: { kind: 'organisation', id: practice },
      dueBy: '2026-11-09T17:00:00.000Z',
      messageId: message.id,
    });
  });

  it('writes once a case about the first service, however many are attended and however often it is asked', async () => {
    const caseId = await takenCaseIn(world);
    await attended(caseId);
    await attended(caseId, services.group, 'loneliness-isolation');
    const [first, second] = await eventsOf(caseId, 'AttendanceRecorded');
    const messageId = (await messagePractice(first, asStream)).messageId;
    const before = (await world.everything()).length;
    expect((await messagePractice(second, asStream)).messageId).toBe(messageId);
    expect((await messagePractice(first, asStream)).messageId).toBe(messageId);
    expect((await world.everything()).length).toBe(before);
  });

  it('tells how the case ended, by whom and with what they ask, and sends no code twice', async () => {
    const caseId = await takenCaseIn(world);
    await reach(caseId);
    await attended(caseId);
    const signpost = { serviceId: services.group, need: 'loneliness-isolation', mode: 'signposted' } as const;
    await writeAbout(caseId, 'AttendanceRecorded');
    await sentReferralIn(world, caseId, signpost);
    const closing = { caseId, reason: 'goals-met', requestedActions: 'Weigh her in spring.', letRun: true };
    await closeCase(closing, world.as(staff.linkWorker));
    const message = await writeAbout(caseId, 'CaseClosed');
    expect(message).toMatchObject({
      about: 'closed',
      reason: 'goals-met',
      by: { name: staff.linkWorker.name, role: 'link-worker', organisation: 'Meadow Link Workers' },
      noted: 4,
    });
    expect(codes(message)).toEqual([signposted, closed]);
    expect(JSON.stringify(message)).not.toContain('spring');
  });

  it('says "declined" only where the person said no, and asks to check the details of whom nobody reached', async () => {
    const [no, lost] = [await takenCaseIn(world), await takenCaseIn(world)];
    await closeCase({ caseId: no, reason: 'person-declined' }, world.as(staff.linkWorker));
    expect(codes(await writeAbout(no, 'CaseClosed'))).toEqual([opened, declined, closed]);
    for (const [day, channel, hour] of [
      ['03', 'call', '09'],
      ['06', 'letter', '14'],
      ['10', 'call', '16'],
    ])
      await recordContact(
        { caseId: lost, channel, withWhom: 'person', result: channel === 'call' ? 'no-answer' : 'left-message' },
        world.as(staff.linkWorker, { now: new Date(`2026-11-${day ?? ''}T${hour ?? ''}:00:00Z`) }),
      );
    const then = world.as(staff.linkWorker, { now: new Date('2026-11-25T09:00:00Z') });
    await closeCase({ caseId: lost, reason: 'could-not-be-reached' }, then);
    const message = await writeAbout(lost, 'CaseClosed');
    expect(codes(message)).toEqual([opened, closed]);
    expect(message).toMatchObject({ action: 'check-contact-details', reason: 'could-not-be-reached' });
    expect(message.reachedOn).toBeUndefined();
  });

  it('names neither a restricted need nor the service for it', async () => {
    const caseId = await takenCaseIn(world, { needs: ['food', 'legal-immigration'] });
    await attended(caseId, services.advice, 'legal-immigration');
    const message = await writeAbout(caseId, 'AttendanceRecorded');
    expect(message.services).toMatchObject([{ service: 'a service we agreed', status: 'completed' }]);
    expect(message.needs).toEqual(['food']);
    expect(JSON.stringify(message)).not.toMatch(/legal|Harbour/);
  });

  it('asks for no code when the case was opened in error', async () => {
    const caseId = await takenCaseIn(world);
    await closeCase({ caseId, reason: 'in-error' }, world.as(staff.linkWorker));
    expect((await writeAbout(caseId, 'CaseClosed')).codes).toEqual([]);
  });

  it('writes nothing about any other event', async () => {
    const caseId = await takenCaseIn(world);
    const [event] = await eventsOf(caseId, 'CaseOpened');
    expect(await messagePractice(event, asStream)).toEqual({ messageId: undefined });
  });
});
