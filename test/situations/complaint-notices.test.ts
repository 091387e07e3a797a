import { describe, expect, it } from 'vitest';
import { endCarer, nameCarer } from '@fingerpost/core/carer';
import { readEverything } from '@fingerpost/core/held';
import { type Notice, prepareNotice, queueNotices, viewLetter } from '@fingerpost/core/message';
import { looksOf } from '../support/looks.ts';
import {
  acknowledgeComplaint,
  answerComplaint,
  makeComplaint,
  viewComplaint,
  viewOwnComplaints,
} from '@fingerpost/core/voice';
import { taskOf } from '@fingerpost/core/work';
import { type Actor, EventEnvelope } from '@fingerpost/kernel';
import {
  complaint,
  nameComplaints,
  newWorld,
  openCaseInput,
  personOf,
  staff,
  stream,
  takenCaseIn,
} from '@fingerpost/testkit';
import { readNotice } from '../../packages/core/message/notice.repository.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.colleague);
const today = '2026-11-02';
const told = { by: 'person', how: 'phone', on: today } as const;
const asLead = world.as(staff.lead);

const patient = { ...openCaseInput().patient, nhsNumber: undefined };
const complained = async (by: 'person' | 'carer', person: object = {}) => {
  const caseId = await takenCaseIn(world, { patient: { ...patient, ...person } });
  const details = { name: 'Joan Marsh', phone: '07700 900456', avoid: ['nothing'] };
  const named = { caseId, details, scope: ['message'], told, askedAloneOn: today };
  const { carerId } = await nameCarer(named, world.as(staff.linkWorker));
  const carer = world.as({ kind: 'carer', caseId, carerId, scope: ['see', 'message'] });
  const as = by === 'person' ? world.as(personOf(caseId)) : carer;
  const { complaintId } = await makeComplaint({ caseId, ...complaint, whom: 'worker' }, as);
  return { caseId, carerId, carer, complaintId };
};

/** The notices that the latest event of a complaint calls for. */
const queuedBy = async (complaintId: string, type: string): Promise<readonly Notice[]> => {
  const event = (await world.everything())
    .filter((item) => item.type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .find((each) => each.subject === complaintId && each.type === type);
  const ids = await queueNotices(event, world.as(stream));
  const notices = await Promise.all(ids.map((id) => readNotice(world, id)));
  return notices.filter((notice) => notice !== undefined);
};

const tasksFor = async (caseId: string) =>
  (await world.table.query(`CASE#${caseId}`, { beginsWith: '4#' })).rows
    .filter(({ type }) => type === 'task')
    .map(taskOf)
    .filter(({ todo }) => ['tell-carer', 'tell-person', 'letter-in-large-print'].includes(todo));

describe('what is told of a complaint', () => {
  it('goes to the carer who made it, and never to the person', async () => {
    const { caseId, carerId, complaintId } = await complained('carer');
    await acknowledgeComplaint({ complaintId }, asLead);
    await answerComplaint({ complaintId, words: 'We are sorry.' }, asLead);
    for (const type of ['ComplaintAcknowledged', 'ComplaintAnswered']) {
      const notices = await queuedBy(complaintId, type);
      expect(notices.map(({ kind, for: to }) => [kind, to])).toEqual([
        ['complaint', { who: 'carer', caseId, carerId }],
      ]);
      const prepared = await prepareNotice({ noticeId: notices[0]?.id }, world.as(stream));
      expect(prepared).toMatchObject({ do: 'send', addressed: { to: '07700900456', template: 'complaint-sms' } });
    }
  });

  it('goes to the person who made it, and never to their carer', async () => {
    const { caseId, complaintId } = await complained('person');
    await acknowledgeComplaint({ complaintId }, asLead);
    const notices = await queuedBy(complaintId, 'ComplaintAcknowledged');
    expect(notices.map(({ for: to }) => to)).toEqual([{ who: 'person', caseId }]);
  });

  it('is read to a carer who acts no more, by a task that says nothing of a complaint', async () => {
    const { caseId, carerId, complaintId } = await complained('carer');
    await endCarer({ caseId, carerId }, world.as(personOf(caseId)));
    await answerComplaint({ complaintId, words: 'We are sorry.' }, asLead);
    const [answered] = await queuedBy(complaintId, 'ComplaintAnswered');
    await prepareNotice({ noticeId: answered?.id }, world.as(stream));
    const [task] = await tasksFor(caseId);
    expect(task).toMatchObject({ todo: 'tell-carer', because: 'news-on-their-page', why: 'no-page' });
  });

  it('tells the worker complained of nothing, where it cannot go to the person by itself', async () => {
    const { caseId, complaintId } = await complained('person', { preferredContact: 'call' });
    await acknowledgeComplaint({ complaintId }, asLead);
    const [read] = await queuedBy(complaintId, 'ComplaintAcknowledged');
    await prepareNotice({ noticeId: read?.id }, world.as(stream));
    const [task] = await tasksFor(caseId);
    expect(task).toMatchObject({ todo: 'tell-person', because: 'news-on-their-page' });
    expect(JSON.stringify(task)).not.toMatch(/complaint/i);
  });

  it('is printed as no more than that there is something to read', async () => {
    const codedNeeds = [{ code: '957331000000109', words: 'Large print' }];
    const { caseId, complaintId } = await complained('person', { phone: undefined, codedNeeds });
    await answerComplaint({ complaintId, words: 'We are sorry.' }, asLead);
    const [answered] = await queuedBy(complaintId, 'ComplaintAnswered');
    await prepareNotice({ noticeId: answered?.id }, world.as(stream));
    const [task] = await tasksFor(caseId);
    const letter = await viewLetter({ taskId: task?.id }, world.as(staff.linkWorker));
    expect([task?.todo, task?.because, letter.template]).toEqual([
      'letter-in-large-print',
      'news-on-their-page',
      'message-for-you-letter',
    ]);
  });

  it('says by when it is read and answered, and that it is late once that day is over', async () => {
    const { caseId } = await complained('person');
    const on = async (day: string) => {
      const as = world.as(personOf(caseId), { now: new Date(`${day}T18:00:00Z`) });
      return (await viewOwnComplaints({ caseId }, as)).complaints[0];
    };
    expect(await on('2026-11-05')).toMatchObject({
      acknowledgeBy: '2026-11-05T17:00:00.000Z',
      answerBy: '2026-12-30T17:00:00.000Z',
      isLate: true,
    });
    expect(await on(today)).toMatchObject({ isLate: false });
  });

  it('lists who answered it among those who looked, for the person alone', async () => {
    const [own, theirs] = [await complained('person'), await complained('carer')];
    for (const { complaintId } of [own, theirs]) await viewComplaint({ complaintId }, asLead);
    expect(await looksOf(world, own.caseId)).toContainEqual(['team-lead', 'complaint']);
    expect((await looksOf(world, theirs.caseId)).map(([, why]) => why)).not.toContain('complaint');
  });

  it('is in the record for the person, and not in the one that the worker complained of prints', async () => {
    const { caseId, complaintId } = await complained('person');
    await viewComplaint({ complaintId }, asLead);
    const readAs = async (actor: Actor) =>
      JSON.stringify(await readEverything({ caseId, format: 'file' }, world.as(actor)));
    expect(await readAs(personOf(caseId))).toContain('markgrievance');
    expect(await readAs(staff.linkWorker)).not.toMatch(/complaint|markgrievance/i);
  });
});
