import { describe, expect, it } from 'vitest';
import { listConcerns } from '@fingerpost/core/concern';
import { readTask } from '@fingerpost/core/work';
import {
  answersTo,
  itRefusesOtherActors,
  minutesLater,
  newWorld,
  reachableIn,
  replyTaker,
  staff,
  textIn,
} from '@fingerpost/testkit';
import { takeReply } from './take-reply.ts';
import { viewThread } from './view-thread.ts';

const words = 'I can come on Monday, quillmark.';

describe('takeReply', () => {
  itRefusesOtherActors(takeReply, ['system']);

  it.each(['447700901234', '+44 7700 901234', '07700 901234'])(
    'lands a text from %s in the thread of the one open case with that number, as somebody’s task',
    async (from) => {
      const world = await newWorld();
      const { caseId } = await reachableIn(world, { phone: '07700 901234' });
      expect((await textIn(world, from, { words })).status).toBe('landed');
      const { items, toAnswer } = await viewThread({ threadId: caseId }, world.as(staff.linkWorker));
      expect(items).toMatchObject([{ from: 'person', to: ['team'], via: 'sms', words }]);
      expect(await readTask(world, toAnswer.team?.taskId ?? '')).toMatchObject({
        todo: 'answer-message',
        status: 'open',
      });
    },
  );

  it('happens once when the provider hands it in fifty times at once, and ever after', async () => {
    const world = await newWorld();
    const { caseId, phone } = await reachableIn(world);
    const once = { channel: 'sms', providerId: 'the-same', from: phone, words };
    await Promise.allSettled(Array.from({ length: 50 }, () => takeReply(once, world.as(replyTaker))));
    expect((await takeReply(once, world.as(replyTaker, minutesLater(600)))).status).toBe('landed');
    expect((await viewThread({ threadId: caseId }, world.as(staff.linkWorker))).items).toHaveLength(1);
    const tasks = (await world.everything()).filter(({ type }) => type === 'task');
    expect(tasks).toHaveLength(1);
  });

  it('is answered at once with when somebody reads it and whom to ring, once an hour for each sender', async () => {
    const world = await newWorld();
    const { phone } = await reachableIn(world);
    const first = await textIn(world, phone);
    expect(await answersTo(world, first.replyId)).toEqual([
      {
        by: 'sms',
        to: phone,
        template: 'reply-heard-sms',
        words: {
          by: 'Wednesday 4 November 2026',
          crisis: '0800 111 0000',
          team: 'Meadow Link Workers',
          number: '0113 496 0000',
        },
      },
    ]);
    expect(await answersTo(world, (await textIn(world, phone, {}, minutesLater(59))).replyId)).toEqual([]);
    expect(await answersTo(world, (await textIn(world, phone, {}, minutesLater(61))).replyId)).toHaveLength(1);
  });

  it.each([
    ['stop', 'STOP'],
    ['automatic', 'I am away.'],
  ])('is not answered where it is %s, and lands all the same', async (kind, said) => {
    const world = await newWorld();
    const { phone } = await reachableIn(world);
    const taken = await textIn(world, phone, { words: said, automatic: kind === 'automatic' });
    expect(taken.status).toBe('landed');
    expect(await answersTo(world, taken.replyId)).toEqual([]);
  });

  it('is not answered through a channel that the person does not want', async () => {
    const world = await newWorld();
    const { phone } = await reachableIn(world, { safeContact: { avoid: ['texts'] } });
    expect(await answersTo(world, (await textIn(world, phone)).replyId)).toEqual([{ do: 'nothing' }]);
  });

  it('puts words that may speak of danger before the safeguarding lead as well, once', async () => {
    const world = await newWorld();
    const { caseId, phone } = await reachableIn(world);
    const said = { words: 'I am worried he will hit me', providerId: 'twice' };
    await textIn(world, phone, said);
    await textIn(world, phone, said);
    const { items } = await listConcerns({}, world.as(staff.lead));
    expect(items).toHaveLength(1);
    expect((await viewThread({ threadId: caseId }, world.as(staff.linkWorker))).items).toHaveLength(1);
  });

  it('keeps words and sender out of every key, head, index, task and event', async () => {
    const world = await newWorld();
    const { phone } = await reachableIn(world, { phone: '07700 901777' });
    await textIn(world, phone, { words });
    await textIn(world, '447700909999', { words });
    const everything = await world.everything();
    const holding = (mark: RegExp) =>
      [...new Set(everything.filter((item) => mark.test(JSON.stringify(item))).map(({ type }) => type))].sort();
    expect(holding(/quillmark/)).toEqual(['reply-words', 'thread-message']);
    expect(holding(/909999/)).toEqual(['replier', 'reply-words']);
    expect(holding(/901777|901 ?777/)).toEqual(['person', 'replier']);
    expect(everything.some(({ pk, sk }) => /901777|909999/.test(pk + sk))).toBe(false);
  });

  it('cuts off what nobody would read, and says so', async () => {
    const world = await newWorld();
    const { caseId, phone } = await reachableIn(world);
    await textIn(world, phone, { words: 'x'.repeat(30_000) });
    const { items } = await viewThread({ threadId: caseId }, world.as(staff.linkWorker));
    expect(items[0]?.words).toHaveLength(20_004);
  });
});
