import { afterEach, describe, expect, it, vi } from 'vitest';
import { listCases, viewHistory, viewTeam } from '@fingerpost/core/case';
import { concernPartition } from '@fingerpost/core/concern';
import { noticeKey, queueNotices } from '@fingerpost/core/message';
import { listReferrals, viewCase, viewReferral } from '@fingerpost/core/referral';
import { reportUptake } from '@fingerpost/core/uptake';
import { listWork } from '@fingerpost/core/work';
import { type Actor, EventEnvelope, type UseCase } from '@fingerpost/kernel';
import type * as z from 'zod';
import {
  acceptedReferral,
  MemoryWorkflow,
  nameSafeguarding,
  newEvents,
  newWorld,
  raisedByProviderIn,
  raisedConcernIn,
  staff,
  stream,
  streamBatch,
  workflow as workflowActor,
} from '@fingerpost/testkit';
import { StreamReader } from '../wiring/stream-reader.ts';
import { followUpTask } from '../workflow/index.ts';
import { startMissing } from '../workflow/start-missing.ts';
import { recordConsumers } from './consumers.ts';

const { admin, colleague, commissioner, lead, linkWorker, provider, referrer } = staff;
const tells = /concern|con_[0-9a-z]|markworry/i;

/** A case with a concern from its practice and one from its service, after the stream and the clock have done their work. */
const raised = async () => {
  const world = await newWorld();
  await nameSafeguarding(world, { lead: colleague, deputy: { ...colleague, memberId: staff.lead.memberId } });
  const { caseId, referralId } = await acceptedReferral(world);
  await raisedConcernIn(world, caseId);
  const concernId = await raisedByProviderIn(world, referralId);
  const workflow = new MemoryWorkflow();
  const reader = new StreamReader('record', recordConsumers(workflow));
  const unread = newEvents(world);
  const read: EventEnvelope[] = [];
  const settle = async (): Promise<void> => {
    for (let events = await unread(); events.length > 0; events = await unread()) {
      read.push(...events.map(({ data }) => EventEnvelope.parse(data)));
      await reader.read(streamBatch(events), world.as(stream));
    }
  };
  await settle();
  return { world, caseId, referralId, concernId, workflow, settle, read };
};

afterEach(() => vi.restoreAllMocks());

describe('a concern', () => {
  it('is in nothing that anybody reads who does not look after it', async () => {
    const { world, caseId, referralId } = await raised();
    const ask = (door: UseCase<z.ZodType, unknown>, actor: Actor, input: object = {}) => door(input, world.as(actor));
    const answers = await Promise.all([
      ...[linkWorker, colleague, lead, referrer].map((actor) => ask(viewCase, actor, { caseId })),
      ...[linkWorker, colleague, lead].map((actor) => ask(viewHistory, actor, { caseId })),
      ...[linkWorker, referrer].map((actor) => ask(listCases, actor)),
      ...[linkWorker, provider].map((actor) => ask(listReferrals, actor)),
      ...[linkWorker, provider].map((actor) => ask(viewReferral, actor, { referralId })),
      ...[linkWorker, referrer, provider, admin].map((actor) => ask(listWork, actor)),
      ask(viewTeam, lead),
      ask(reportUptake, commissioner, { month: '2026-11' }),
    ]);
    expect(answers).toHaveLength(19);
    for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(tells);
  });

  it('stands in the table under a partition of its own, and in no report, fact, message or look at the case', async () => {
    const { world, caseId } = await raised();
    const items = await world.everything();
    const telling = items.filter((item) => tells.test(JSON.stringify(item)));
    expect([...new Set(telling.map(({ pk }) => pk))]).toEqual([concernPartition(caseId)]);
    const objects = await world.objects.list('');
    expect(objects.length).toBeGreaterThan(2);
    for (const key of objects.filter((each) => !each.startsWith('directory/')))
      expect(key + ((await world.objects.get(key))?.body ?? '')).not.toMatch(tells);
  });

  it('calls for one notice, to whoever looks after it, whose kind says nothing', async () => {
    const { world, read } = await raised();
    const events = read.filter(({ type }) => type.startsWith('Concern'));
    expect(events.map(({ type }) => type)).toEqual(['ConcernRaised', 'ConcernRaised']);
    for (const event of events) {
      const ids = await queueNotices(event, world.as(stream));
      const notices = await Promise.all(ids.map(async (id) => (await world.table.get(noticeKey(id)))?.data));
      expect(notices).toMatchObject([{ kind: 'look-today', for: { who: 'safeguarding' } }]);
      expect(ids.join()).not.toContain(event.subject.slice(4, 30));
    }
  });

  it('is watched by an execution of its own, which is started again when it is lost', async () => {
    const { world, workflow, concernId } = await raised();
    expect(workflow.names()).toContain(`${concernId}-1`);
    workflow.lose();
    await startMissing(world.as(workflowActor), workflow);
    expect(workflow.names()).toContain(`${concernId}-1`);
  });

  it('is known in the logs of its execution and of the stream without its case', async () => {
    const { world, caseId, concernId, settle } = await raised();
    const lines: string[] = [];
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    for (const way of ['log', 'info', 'warn', 'error'] as const)
      vi.spyOn(console, way).mockImplementation((...said: unknown[]) => void lines.push(said.map(String).join(' ')));
    const late = world.as(workflowActor, { now: new Date('2026-11-02T17:00:00Z') });
    for (const task of ['look', 'raise']) await followUpTask({ task, id: concernId, watch: 1 }, late);
    await settle();
    expect(lines.filter((line) => line.includes(concernId.slice(30))).length).toBeGreaterThan(2);
    expect(lines.join('\n')).not.toContain(caseId.slice(4));
  });
});
