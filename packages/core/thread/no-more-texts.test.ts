import { describe, expect, it } from 'vitest';
import { changePerson, viewCorrections, viewHistory } from '@fingerpost/core/case';
import { wayToTell } from '@fingerpost/core/message';
import { Person, personKey } from '@fingerpost/core/patient';
import { listWork, type Task, taskOf } from '@fingerpost/core/work';
import {
  answersTo,
  FaultyTable,
  minutesLater,
  newWorld,
  reachableIn,
  staff,
  start,
  textIn,
  type World,
} from '@fingerpost/testkit';
import { OutcomeUnknown } from '@fingerpost/kernel';
import { fileReply } from './file-reply.ts';
import { handReply } from './hand-reply.ts';
import { viewThread } from './view-thread.ts';

const stop = { words: 'STOP' };

const personIn = async (world: World, caseId: string): Promise<Person> =>
  Person.parse((await world.table.get(personKey(caseId)))?.data);

const tasksIn = async (world: World, caseId: string): Promise<readonly Task[]> =>
  (await world.everything())
    .filter(({ type }) => type === 'task')
    .map(taskOf)
    .filter((task) => task.caseId === caseId && task.status === 'open');

const told = async (world: World, caseId: string) =>
  wayToTell(await personIn(world, caseId), {
    now: start,
    since: start,
    can: { languages: [], neutralSender: false },
  });

describe('a text that says STOP and nothing else', () => {
  it('ends texts at once: the next way that fits is taken, and the worker asks how they want to be told', async () => {
    const world = await newWorld();
    const { caseId, phone } = await reachableIn(world, { email: 'otty@example.org' });
    expect(await told(world, caseId)).toMatchObject({ by: 'sms' });
    await textIn(world, phone, stop);
    expect((await personIn(world, caseId)).safeContact).toEqual({ avoid: ['texts'] });
    expect(await told(world, caseId)).toMatchObject({ by: 'email' });
    const { items } = await listWork({}, world.as(staff.linkWorker));
    const row = items.find(({ todo }) => todo === 'ask-how-to-tell');
    expect(row).toMatchObject({ kind: 'task', dueBy: '2026-11-04T17:00:00.000Z' });
    expect((await tasksIn(world, caseId)).map(({ todo }) => todo)).toEqual(['ask-how-to-tell']);
    expect((await viewThread({ threadId: caseId }, world.as(staff.linkWorker))).items).toMatchObject([
      { words: 'STOP', via: 'sms' },
    ]);
  });

  it('stands in the history as the person’s own word, and among what was changed of their details', async () => {
    const world = await newWorld();
    const { caseId, phone } = await reachableIn(world);
    await textIn(world, phone, stop);
    const worker = world.as(staff.linkWorker);
    const { items } = await viewHistory({ caseId }, worker);
    expect(items.find(({ type }) => type === 'TextsStopped')?.data).toMatchObject({
      told: { by: 'person', how: 'text', on: '2026-11-02' },
    });
    expect((await viewCorrections({ caseId }, worker))[0]?.changes.map(({ field }) => field)).toEqual(['safeContact']);
  });

  it('leaves a task where no other way fits, and changes nothing more when it is said again', async () => {
    const world = await newWorld();
    const { caseId, phone } = await reachableIn(world, { address: undefined, postcode: undefined, email: undefined });
    await textIn(world, phone, stop);
    expect(await told(world, caseId)).toMatchObject({ by: 'colleague' });
    const { version } = await personIn(world, caseId);
    await textIn(world, phone, { words: 'Stop texting me!' }, minutesLater(90));
    expect((await personIn(world, caseId)).version).toBe(version);
    expect(await tasksIn(world, caseId)).toHaveLength(1);
  });

  it('is not answered, and neither is what comes by text afterwards', async () => {
    const world = await newWorld();
    const { phone } = await reachableIn(world);
    expect(await answersTo(world, (await textIn(world, phone, stop)).replyId)).toEqual([]);
    const later = await textIn(world, phone, { words: 'START' }, minutesLater(90));
    expect(await answersTo(world, later.replyId)).toEqual([{ do: 'nothing' }]);
  });

  it('is taken back by a person only', async () => {
    const world = await newWorld();
    const { caseId, phone } = await reachableIn(world);
    await textIn(world, phone, stop);
    await textIn(world, phone, { words: 'START' }, minutesLater(90));
    expect((await personIn(world, caseId)).safeContact).toEqual({ avoid: ['texts'] });
    expect((await tasksIn(world, caseId)).map(({ todo }) => todo).toSorted()).toEqual([
      'answer-message',
      'ask-how-to-tell',
    ]);
    await changePerson({ caseId, safeContact: { nothingToAvoid: true } }, world.as(staff.linkWorker));
    expect(await told(world, caseId)).toMatchObject({ by: 'sms' });
  });

  it('counts for everybody who has the number, where it is unclear whose it is', async () => {
    const world = await newWorld();
    const one = await reachableIn(world);
    const other = await reachableIn(world, { phone: one.phone });
    const { status, replyId } = await textIn(world, one.phone, stop);
    expect(status).toBe('to-file');
    for (const { caseId } of [one, other])
      expect((await personIn(world, caseId)).safeContact).toEqual({ avoid: ['texts'] });
    expect(await answersTo(world, replyId)).toEqual([]);
    const later = await textIn(world, one.phone, {}, minutesLater(90));
    expect(await answersTo(world, later.replyId)).toEqual([{ do: 'nothing' }]);
  });

  describe('from a number that many have', () => {
    const many = 22;
    const shared = async () => {
      const world = await newWorld();
      const { phone, ...first } = await reachableIn(world);
      const caseIds = [first.caseId];
      while (caseIds.length < many) caseIds.push((await reachableIn(world, { phone })).caseId);
      return { world, phone, caseIds };
    };
    const stoppedIn = async (world: World, caseIds: readonly string[]) =>
      (await Promise.all(caseIds.map((caseId) => personIn(world, caseId)))).filter(
        ({ safeContact }) => safeContact !== undefined && 'avoid' in safeContact,
      ).length;

    it('counts for each of them, however many, and asks of each how to tell them instead', async () => {
      const { world, phone, caseIds } = await shared();
      const { replyId } = await textIn(world, phone, stop);
      expect(await stoppedIn(world, caseIds)).toBe(many);
      expect(await answersTo(world, replyId)).toEqual([]);
      const asked = await Promise.all(caseIds.map((caseId) => tasksIn(world, caseId)));
      expect(asked.flat().filter(({ todo }) => todo === 'ask-how-to-tell')).toHaveLength(many);
    }, 30_000);

    it('goes on after a crash in the middle when it is handed in again', async () => {
      const { world, phone, caseIds } = await shared();
      const handIn = (circumstances = {}) => textIn(world, phone, { ...stop, providerId: 'cut' }, circumstances);
      const table = new FaultyTable(world.table, { fault: 'cut-before-commit', at: 2, times: Infinity });
      await expect(handIn({ table })).rejects.toThrow(OutcomeUnknown);
      expect(await stoppedIn(world, caseIds)).toBe(10);
      await handIn();
      expect(await stoppedIn(world, caseIds)).toBe(many);
    }, 30_000);
  });

  it('is kept to for a number that nobody has, and counts for whoever a person says it is of', async () => {
    const world = await newWorld();
    const { caseId } = await reachableIn(world);
    const { replyId } = await textIn(world, '447700909999', stop);
    const later = await textIn(world, '447700909999', {}, minutesLater(90));
    expect(await answersTo(world, later.replyId)).toEqual([]);
    await handReply({ replyId, teamId: staff.lead.organisationId }, world.as(staff.admin));
    await fileReply({ replyId, caseId }, world.as(staff.lead));
    expect((await personIn(world, caseId)).safeContact).toEqual({ avoid: ['texts'] });
  });

  it('says nothing of other ways of a person whom nobody has asked about any', async () => {
    const world = await newWorld();
    const { caseId, phone } = await reachableIn(world, { safeContact: undefined, email: 'otty@example.org' });
    await textIn(world, phone, stop);
    expect(await told(world, caseId)).toMatchObject({ by: 'colleague', why: 'never-asked' });
  });
});
