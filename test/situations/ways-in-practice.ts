import { expect } from 'vitest';
import { answerAction, recordContact, refuseFeedback, requestAction } from '@fingerpost/core/case';
import { raiseOverdue } from '@fingerpost/core/follow-up';
import { Message, messagePractice, queueNotices } from '@fingerpost/core/message';
import { closeCase, viewCase } from '@fingerpost/core/referral';
import { listWork } from '@fingerpost/core/work';
import { EventEnvelope, type StaffActor } from '@fingerpost/kernel';
import { refusalOf, staff, stream, takenCaseIn, workflow, type World } from '@fingerpost/testkit';
import type { Situation } from './situation.ts';

const eventsIn = async (world: World, caseId: string): Promise<readonly EventEnvelope[]> =>
  (await world.everything())
    .filter(({ type, pk }) => type === 'event' && pk === `CASE#${caseId}`)
    .map(({ data }) => EventEnvelope.parse(data));

/** Lets the stream write to the practice what a case asks for, and gives the codes of each message. */
const messagesOf = async (world: World, caseId: string): Promise<readonly (readonly string[])[]> => {
  for (const event of await eventsIn(world, caseId)) await messagePractice(event, world.as(stream));
  const items = (await world.everything()).filter(({ type, pk }) => type === 'message' && pk === `CASE#${caseId}`);
  return items.map(({ data }) => Message.parse(data).codes.map(({ code }) => code));
};

const mineIn = async (world: World, actor: StaffActor, caseId: string, now: Date) =>
  (await listWork({}, world.as(actor, { now }))).items.filter((row) => row.caseId === caseId);

const silent = new Date('2026-11-12T17:00:00Z');
const ask = 'Please look at his tablets with him.';

/** What practices hear of people, and what becomes of what they are asked. */
export const whatPracticesHear: readonly Situation[] = [
  {
    id: 'practice-does-not-answer',
    who: 'A man whose tablets make him dizzy',
    happens: 'The link worker asks the practice to look at them. Nobody there answers.',
    does: 'Three working days after its date the request comes back to the link worker as a task; a late answer still counts.',
    others: 'The practice got an e-mail that names nobody, and finds the words after signing in.',
    run: async (world) => {
      const caseId = await takenCaseIn(world);
      const { taskId } = await requestAction({ caseId, ask }, world.as(staff.linkWorker));
      const asked = (await eventsIn(world, caseId)).find(({ type }) => type === 'ActionRequested');
      expect(JSON.stringify(asked)).not.toContain('tablets');
      expect(await queueNotices(asked, world.as(stream))).toHaveLength(1);
      expect(await mineIn(world, staff.referrer, caseId, silent)).toMatchObject([{ todo: 'practice-action' }]);
      await raiseOverdue({ id: taskId, watch: 1 }, world.as(workflow, { now: silent }));
      const tasks = await mineIn(world, staff.linkWorker, caseId, silent);
      expect(tasks.map(({ todo }) => todo)).toContain('action-returned');
      await answerAction({ taskId, result: 'done' }, world.as(staff.referrer, { now: silent }));
      const view = await viewCase({ caseId }, world.as(staff.linkWorker));
      expect(view).toMatchObject({ actions: [{ asked: ask, result: 'done', open: false }] });
    },
  },
  {
    id: 'practice-will-not',
    who: 'A woman who has moved to another practice',
    happens: 'The practice that is asked says that it will not, and why.',
    does: 'The link worker has it back at once, with the reason.',
    others: 'The practice sees its own answer; no other practice learns that anything was asked.',
    run: async (world) => {
      const caseId = await takenCaseIn(world);
      const { taskId } = await requestAction({ caseId, ask }, world.as(staff.linkWorker));
      const strange = answerAction({ taskId, result: 'done' }, world.as(staff.referrer2));
      expect((await refusalOf(strange)).code).toBe('task.missing');
      const reason = 'She left our list in October.';
      await answerAction({ taskId, result: 'not-going-to', reason }, world.as(staff.referrer));
      const view = await viewCase({ caseId }, world.as(staff.linkWorker));
      expect(view).toMatchObject({ actions: [{ answer: reason, open: true }] });
      const own = await viewCase({ caseId }, world.as(staff.referrer));
      expect(own).toMatchObject({ actions: [{ answer: reason }] });
    },
  },
  {
    id: 'practice-is-not-to-hear',
    who: 'A woman whose cousin works at the desk of her practice',
    happens: 'She says that the practice must not hear how it goes.',
    does: 'No message is written, nothing can be asked of the practice, and what was asked is taken back.',
    others: 'The practice sees only that its referral was received, and whether it is closed.',
    run: async (world) => {
      const caseId = await takenCaseIn(world);
      await requestAction({ caseId, ask }, world.as(staff.linkWorker));
      await refuseFeedback({ caseId, refused: true }, world.as(staff.linkWorker));
      expect(await mineIn(world, staff.referrer, caseId, silent)).toEqual([]);
      const again = requestAction({ caseId, ask }, world.as(staff.linkWorker));
      expect((await refusalOf(again)).code).toBe('case.no-feedback');
      await recordContact({ caseId, channel: 'call', result: 'reached' }, world.as(staff.linkWorker));
      const seen = await viewCase({ caseId }, world.as(staff.referrer));
      expect(seen).toMatchObject({ keptBack: true, status: 'waiting', reached: false, needs: [], actions: [] });
      await closeCase({ caseId, reason: 'goals-met', note: 'She sings again.' }, world.as(staff.linkWorker));
      expect(await messagesOf(world, caseId)).toEqual([]);
      const closed = await viewCase({ caseId }, world.as(staff.referrer));
      expect([closed.status, closed.closure, closed.holder]).toEqual(['closed', undefined, undefined]);
    },
  },
  {
    id: 'nobody-was-reached',
    who: 'A man whom nobody reached, although three tried',
    happens: 'The case closes because he could not be reached.',
    does: 'The message to the practice says that he was referred and that the case is closed; it does not say that he was seen, nor that he declined.',
    others: 'The practice is asked to check his phone number and address.',
    run: async (world) => {
      const caseId = await takenCaseIn(world);
      const tries = ['2026-11-02T10:00:00Z', '2026-11-09T14:00:00Z', '2026-11-16T17:30:00Z'];
      for (const [index, at] of tries.entries()) {
        const channel = ['call', 'text', 'letter'][index];
        await recordContact(
          { caseId, channel, result: 'no-answer' },
          world.as(staff.linkWorker, { now: new Date(at) }),
        );
      }
      const now = new Date('2026-11-20T09:00:00Z');
      await closeCase({ caseId, reason: 'could-not-be-reached' }, world.as(staff.linkWorker, { now }));
      expect(await messagesOf(world, caseId)).toEqual([['871731000000106', '1362721000000106']]);
      const written = (await world.everything()).find(({ type, pk }) => type === 'message' && pk === `CASE#${caseId}`);
      expect(written?.data).toMatchObject({
        action: 'check-contact-details',
        by: { organisation: 'Meadow Link Workers' },
      });
    },
  },
];
