import { describe, expect, it } from 'vitest';
import { readTask } from '@fingerpost/core/work';
import {
  acceptedReferral,
  caseIn,
  itRefusesOtherActors,
  newWorld,
  refusalOf,
  sentReferral,
  staff,
  takenCaseIn,
  team,
  type World,
} from '@fingerpost/testkit';
import { letProviderWrite } from './let-provider-write.ts';
import { Thread } from './thread.ts';
import { threadKey, threadPartition } from './thread.keys.ts';
import { viewThread } from './view-thread.ts';
import { writeMessage } from './write-message.ts';

const world = await newWorld();
const words = 'The bus does not go there on Sundays, quillmark.';
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const personOf = (caseId: string) => ({ kind: 'patient', caseId }) as const;
const carerOf = (caseId: string, ...scope: ('see' | 'message' | 'decide')[]) => ({
  kind: 'carer' as const,
  caseId,
  carerId: 'c'.repeat(16),
  scope,
});

const headOf = async (of: World, threadId: string): Promise<Thread> =>
  Thread.parse((await of.table.get(threadKey(threadId)))?.data);

const letReferral = async () => {
  const journey = await acceptedReferral(world);
  await letProviderWrite({ referralId: journey.referralId, agreed: true }, world.as(personOf(journey.caseId)));
  return journey;
};

describe('writeMessage', () => {
  itRefusesOtherActors(writeMessage, ['patient', 'carer', 'link-worker', 'team-lead', 'provider']);

  it('becomes a dated task of the link worker, with the day the person is promised', async () => {
    const caseId = await takenCaseIn(world);
    const written = await writeMessage({ threadId: caseId, words }, world.as(personOf(caseId)));
    expect(written).toEqual({ threadId: caseId, answerBy: '2026-11-04T17:00:00.000Z', version: 1 });
    const { toAnswer } = await headOf(world, caseId);
    expect(await readTask(world, toAnswer.team?.taskId ?? '')).toMatchObject({
      todo: 'answer-message',
      status: 'open',
      holder: { kind: 'member', id: staff.linkWorker.memberId },
      dueBy: written.answerBy,
    });
  });

  it('is held by the leads while nobody has the case', async () => {
    const caseId = await caseIn.waiting(world);
    await writeMessage({ threadId: caseId, words }, world.as(personOf(caseId)));
    const { toAnswer } = await headOf(world, caseId);
    expect((await readTask(world, toAnswer.team?.taskId ?? ''))?.holder).toEqual({ kind: 'leads', id: team });
  });

  it('keeps one task and its date when the person writes again, and the answer settles it in the same transaction', async () => {
    const caseId = await takenCaseIn(world);
    await writeMessage({ threadId: caseId, words }, world.as(personOf(caseId)));
    const later = new Date('2026-11-03T09:00:00Z');
    const again = await writeMessage(
      { threadId: caseId, words: 'And on Saturdays?' },
      world.as(personOf(caseId), { now: later }),
    );
    expect(again.answerBy).toBe('2026-11-04T17:00:00.000Z');
    const taskId = (await headOf(world, caseId)).toAnswer.team?.taskId ?? '';
    const answered = await writeMessage({ threadId: caseId, words: 'I will look.' }, world.as(staff.colleague));
    expect(answered.answerBy).toBeUndefined();
    expect(await readTask(world, taskId)).toMatchObject({
      status: 'done',
      result: 'answered',
      doneBy: { name: 'Wyn Alder' },
    });
    expect((await headOf(world, caseId)).toAnswer).toEqual({});
  });

  it('is written by a carer who may, and by no other carer', async () => {
    const caseId = await takenCaseIn(world);
    await writeMessage({ threadId: caseId, words }, world.as(carerOf(caseId, 'message')));
    const { items } = await viewThread({ threadId: caseId }, world.as(staff.linkWorker));
    expect(items[0]).toMatchObject({ from: 'person', byCarer: true });
    const refused = writeMessage({ threadId: caseId, words }, world.as(carerOf(caseId, 'see', 'decide')));
    expect((await refusalOf(refused)).code).toBe('thread.missing');
  });

  it('is written down by the team as the person told it, with how and when, and waits unless it was answered then', async () => {
    const caseId = await takenCaseIn(world);
    const heard = await writeMessage({ threadId: caseId, words, told }, world.as(staff.linkWorker));
    expect(heard.answerBy).toBeDefined();
    const { items } = await viewThread({ threadId: caseId }, world.as(personOf(caseId)));
    expect(items[0]).toMatchObject({ from: 'person', to: ['team'], via: 'told', told, by: { name: 'Wren Hazel' } });
    const other = await takenCaseIn(world);
    const done = await writeMessage({ threadId: other, words, told, answered: true }, world.as(staff.linkWorker));
    expect(done.answerBy).toBeUndefined();
  });

  it('lets nobody but the team say that something was told', async () => {
    const caseId = await takenCaseIn(world);
    const refused = writeMessage({ threadId: caseId, words, told }, world.as(personOf(caseId)));
    expect((await refusalOf(refused)).code).toBe('actor.not-allowed');
  });

  it('reaches a service once it has accepted and the person agreed, whose task it then is, with its own need alone', async () => {
    const { caseId, referralId } = await letReferral();
    const written = await writeMessage({ threadId: referralId, words }, world.as(personOf(caseId)));
    expect(written.answerBy).toBe('2026-11-04T17:00:00.000Z');
    const taskId = (await headOf(world, referralId)).toAnswer.provider?.taskId ?? '';
    expect(await readTask(world, taskId)).toMatchObject({
      holder: { kind: 'organisation', id: staff.provider.organisationId },
      needs: ['food'],
    });
    await writeMessage({ threadId: referralId, words: 'Come by taxi.' }, world.as(staff.provider));
    expect((await readTask(world, taskId))?.status).toBe('done');
  });

  it('goes to the team alone while the service has not been let', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const person = world.as(personOf(caseId));
    expect((await refusalOf(writeMessage({ threadId: referralId, words, to: ['provider'] }, person))).code).toBe(
      'thread.provider-not-let',
    );
    await writeMessage({ threadId: referralId, words }, person);
    expect((await headOf(world, referralId)).toAnswer).toMatchObject({ team: { asker: 'person' } });
    expect((await refusalOf(writeMessage({ threadId: referralId, words }, world.as(staff.provider)))).code).toBe(
      'thread.missing',
    );
  });

  it('says nothing to other teams, providers, people, and those the case is kept from', async () => {
    const { caseId, referralId } = await sentReferral(world);
    const keptFrom = { ...staff.colleague, notWith: [caseId] };
    for (const actor of [
      staff.linkWorker2,
      staff.lead2,
      staff.provider,
      staff.provider2,
      keptFrom,
      personOf(`cas_${'y'.repeat(26)}`),
    ])
      for (const threadId of [caseId, referralId])
        expect((await refusalOf(writeMessage({ threadId, words }, world.as(actor)))).code).toBe('thread.missing');
  });

  it('refuses to write where the case has closed, and without words or with too many', async () => {
    const closed = await caseIn.closed(world);
    expect((await refusalOf(writeMessage({ threadId: closed, words }, world.as(personOf(closed))))).code).toBe(
      'thread.closed',
    );
    const caseId = await takenCaseIn(world);
    for (const wrong of ['  ', 'x'.repeat(4001)])
      expect((await refusalOf(writeMessage({ threadId: caseId, words: wrong }, world.as(personOf(caseId))))).code).toBe(
        'input.invalid',
      );
  });

  it('happens once when the same form comes fifty times at once, and refuses its key with another body', async () => {
    const caseId = await takenCaseIn(world);
    const send = (bodyHash = 'body') =>
      writeMessage(
        { threadId: caseId, words },
        world.as(personOf(caseId), { key: 'same', path: `/${caseId}`, bodyHash }),
      );
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => send()));
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect((await send()).version).toBe(1);
    expect((await headOf(world, caseId)).messages).toBe(1);
    expect((await refusalOf(send('other'))).code).toBe('idempotency.reused');
  });

  it('keeps the words in the message alone: in no key, head, task, index or event', async () => {
    const caseId = await takenCaseIn(world);
    await writeMessage({ threadId: caseId, words }, world.as(personOf(caseId)));
    const items = (await world.everything()).filter((item) => JSON.stringify(item).includes(caseId.slice(4)));
    const holding = items.filter((item) => JSON.stringify(item).includes('quillmark'));
    expect(holding.map(({ type, pk }) => [type, pk])).toEqual([['thread-message', threadPartition(caseId)]]);
    const ofCase = await world.table.query(`CASE#${caseId}`);
    expect(ofCase.rows.filter(({ sk }) => sk < '9').length).toBeLessThan(8);
  });
});
