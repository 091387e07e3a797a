import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { closeCase, viewCase } from '@fingerpost/core/referral';
import { completeTask } from '@fingerpost/core/work';
import { itRefusesOtherActors, newWorld, refusalOf, staff, stream, takenCaseIn } from '@fingerpost/testkit';
import { messagePractice } from './message-practice.ts';
import { viewMessage } from './view-message.ts';

const world = await newWorld();

const written = async () => {
  const caseId = await takenCaseIn(world);
  const closing = { caseId, reason: 'goals-met', note: 'She eats with the group now.', requestedActions: 'Weigh her.' };
  await closeCase(closing, world.as(staff.linkWorker));
  const event = (await world.everything())
    .filter(({ type, pk }) => type === 'event' && pk === `CASE#${caseId}`)
    .map(({ data }) => EventEnvelope.parse(data))
    .find(({ type }) => type === 'CaseClosed');
  const { messageId = '' } = await messagePractice(event, world.as(stream));
  return { caseId, messageId };
};

describe('viewMessage', () => {
  itRefusesOtherActors(viewMessage, ['referrer', 'link-worker', 'team-lead']);

  it('shows the practice whom it is about, what came of it and what is asked, and records the look', async () => {
    const input = await written();
    const view = await viewMessage(input, world.as(staff.referrer));
    expect(view).toMatchObject({
      practice: 'Meadow Surgery',
      team: { name: 'Meadow Link Workers' },
      person: { name: 'Ottoline Pettigrew', dateOfBirth: '1951-03-09' },
      note: 'She eats with the group now.',
      requestedActions: 'Weigh her.',
      dueBy: '2026-11-09T17:00:00.000Z',
    });
    expect(view.filed).toBeUndefined();
    const looks = (await world.everything()).filter(({ type, pk }) => type === 'view' && pk.includes(input.caseId));
    expect(looks).toMatchObject([{ data: { memberId: staff.referrer.memberId } }]);
  });

  it('is listed with its case, by what it is about', async () => {
    const { caseId, messageId } = await written();
    expect(await viewCase({ caseId }, world.as(staff.referrer))).toMatchObject({
      messages: [{ messageId, about: 'closed' }],
    });
  });

  it('shows who filed it', async () => {
    const input = await written();
    const { taskId } = await viewMessage(input, world.as(staff.referrer));
    await completeTask({ taskId }, world.as(staff.referrer));
    const { filed } = await viewMessage(input, world.as(staff.linkWorker));
    expect(filed).toEqual({ by: staff.referrer.name, at: '2026-11-02T09:00:00.000Z' });
  });

  it('is missing to another practice, another team, and under another case', async () => {
    const input = await written();
    for (const actor of [staff.referrer2, staff.linkWorker2, staff.lead2])
      expect((await refusalOf(viewMessage(input, world.as(actor)))).code).toBe('message.missing');
    const other = { ...input, caseId: await takenCaseIn(world) };
    expect((await refusalOf(viewMessage(other, world.as(staff.referrer)))).code).toBe('message.missing');
  });
});
