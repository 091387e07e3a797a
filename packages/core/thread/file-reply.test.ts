import { describe, expect, it } from 'vitest';
import { listConcerns } from '@fingerpost/core/concern';
import { completeTask, readTask } from '@fingerpost/core/work';
import { referenceOf } from '@fingerpost/kernel';
import { caseIn, itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { fileReply } from './file-reply.ts';
import { handReply } from './hand-reply.ts';
import { findReply, readReply } from './reply.repository.ts';
import { takeReply } from './take-reply.ts';
import { viewThread } from './view-thread.ts';

const world = await newWorld();
const system = { kind: 'system', process: 'public-form' } as const;
let sent = 0;

const handed = async (words = 'It is me, quillmark.') => {
  sent += 1;
  const came = { channel: 'sms', providerId: `n-${String(sent)}`, from: '447700909999', words, attachments: 1 };
  const { replyId } = await takeReply(came, world.as(system));
  await handReply({ replyId, teamId: staff.lead.organisationId }, world.as(staff.admin));
  return replyId;
};

describe('fileReply', () => {
  itRefusesOtherActors(fileReply, ['link-worker', 'team-lead']);

  it('puts it in the thread of a case by the reference that people speak of, as a task, and keeps no other copy', async () => {
    const caseId = await takenCaseIn(world);
    const replyId = await handed();
    const { taskIds } = (await findReply(world, replyId))!;
    const reference = referenceOf(caseId).toLowerCase().replace('-', ' ');
    expect(await fileReply({ replyId, reference }, world.as(staff.lead))).toEqual({ replyId, status: 'filed' });
    const { items, toAnswer } = await viewThread({ threadId: caseId }, world.as(staff.linkWorker));
    expect(items).toMatchObject([{ from: 'person', via: 'sms', attachments: 1, words: 'It is me, quillmark.' }]);
    expect(toAnswer.team).toBeDefined();
    expect((await readTask(world, taskIds[0]!))?.status).toBe('done');
    expect((await readReply(world, replyId)).said).toBeUndefined();
  });

  it('raises a concern where its words may speak of danger', async () => {
    const caseId = await takenCaseIn(world);
    const before = (await listConcerns({}, world.as(staff.lead))).items.length;
    await fileReply({ replyId: await handed('I feel suicidal'), caseId }, world.as(staff.lead));
    expect((await listConcerns({}, world.as(staff.lead))).items).toHaveLength(before + 1);
  });

  it('refuses a case that has closed, is of another team, is kept from the reader or does not exist', async () => {
    const replyId = await handed();
    const closed = await caseIn.closed(world);
    const kept = await takenCaseIn(world);
    const reader = { ...staff.colleague, notWith: [kept] };
    for (const named of [{ caseId: closed }, { caseId: kept }, { reference: 'ZZZZ-ZZZZ' }, {}])
      expect((await refusalOf(fileReply({ replyId, ...named }, world.as(reader)))).code).toBe('reply.case');
    expect((await refusalOf(fileReply({ replyId, caseId: kept }, world.as(staff.lead2)))).code).toBe('reply.missing');
  });

  it('is done once, whoever was first, and cannot be ticked off unread', async () => {
    const caseId = await takenCaseIn(world);
    const replyId = await handed();
    const taskId = (await findReply(world, replyId))!.taskIds[0]!;
    const ticked = completeTask({ taskId, result: 'done' }, world.as(staff.lead));
    expect((await refusalOf(ticked)).code).toBe('task.answer');
    const both = await Promise.allSettled(
      [staff.lead, staff.colleague].map((actor) => fileReply({ replyId, caseId }, world.as(actor))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await viewThread({ threadId: caseId }, world.as(staff.linkWorker))).items).toHaveLength(1);
  });
});
