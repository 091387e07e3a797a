import { describe, expect, it } from 'vitest';
import { readCaseItems } from '@fingerpost/core/case';
import { viewCase, viewReferral } from '@fingerpost/core/referral';
import { listWork } from '@fingerpost/core/work';
import {
  acceptedReferral,
  FaultyTable,
  newWorld,
  staff,
  start,
  takenCaseIn,
  textIn,
  reachableIn,
} from '@fingerpost/testkit';
import { letProviderWrite } from './let-provider-write.ts';
import { viewThread } from './view-thread.ts';
import { writeMessage } from './write-message.ts';

const world = await newWorld();
const { linkWorker, provider } = staff;
const personOf = (caseId: string) => ({ kind: 'patient', caseId }) as const;
const minute = (minutes: number) => ({ now: new Date(start.getTime() + minutes * 60_000) });
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;

const newIn = async (caseId: string) =>
  (await readCaseItems(world.as(linkWorker), caseId)).newMessages.map(({ person, team, provider: service }) => ({
    person,
    team,
    service,
  }));
const waitsIn = async (caseId: string) =>
  (await listWork({}, world.as(linkWorker))).items.find((row) => row.todo === 'answer-message' && row.caseId === caseId)
    ?.newMessages;
const write = (threadId: string, actor: Parameters<typeof world.as>[0], at: number, more: object = {}, key?: string) =>
  writeMessage(
    { threadId, words: 'Hello.', ...more },
    world.as(actor, { ...minute(at), ...(key === undefined ? {} : { key }) }),
  );
const read = (threadId: string, actor: Parameters<typeof world.as>[0], at: number) =>
  viewThread({ threadId }, world.as(actor, minute(at)));

describe('messages that nobody has read', () => {
  it('are counted for whom they are for, once however often they are sent, until somebody of that side reads them', async () => {
    const caseId = await takenCaseIn(world);
    await write(caseId, personOf(caseId), 1, {}, 'one');
    await write(caseId, personOf(caseId), 1, {}, 'one');
    await write(caseId, personOf(caseId), 2);
    expect(await newIn(caseId)).toEqual([{ person: 0, team: 2, service: 0 }]);
    expect(await waitsIn(caseId)).toBe(2);
    const view = await viewCase({ caseId }, world.as(linkWorker));
    expect(view).toMatchObject({ newMessages: [{ threadId: caseId, count: 2 }] });
    await read(caseId, linkWorker, 3);
    await read(caseId, linkWorker, 3);
    expect([await newIn(caseId), await waitsIn(caseId)]).toEqual([[{ person: 0, team: 0, service: 0 }], undefined]);
    await write(caseId, personOf(caseId), 4);
    expect([(await newIn(caseId))[0]?.team, await waitsIn(caseId)]).toEqual([1, 1]);
  });

  it('are new to the person when their team answers, and not to who wrote them', async () => {
    const caseId = await takenCaseIn(world);
    await write(caseId, linkWorker, 1);
    expect(await newIn(caseId)).toEqual([{ person: 1, team: 0, service: 0 }]);
    await read(caseId, personOf(caseId), 2);
    expect(await newIn(caseId)).toEqual([{ person: 0, team: 0, service: 0 }]);
  });

  it('are none where the team itself wrote down what the person said', async () => {
    const caseId = await takenCaseIn(world);
    await write(caseId, linkWorker, 1, { told });
    expect([await newIn(caseId), await waitsIn(caseId)]).toEqual([[], undefined]);
  });

  it('stand on the referral for the service that may read them, and on none once it may not', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const seen = async () => {
      const view = await viewReferral({ referralId }, world.as(provider));
      return view.sees === 'person' ? view.newMessages : view.sees;
    };
    await letProviderWrite({ referralId, agreed: true }, world.as(personOf(caseId)));
    await write(referralId, personOf(caseId), 1, { to: ['provider'] });
    await write(referralId, linkWorker, 2, { to: ['person', 'provider'] });
    expect(await seen()).toBe(2);
    expect(await newIn(caseId)).toEqual([{ person: 1, team: 0, service: 2 }]);
    await letProviderWrite({ referralId, agreed: false }, world.as(personOf(caseId)));
    expect(await seen()).toBe(0);
  });

  it('are counted of a text that came in, too', async () => {
    const { caseId, phone } = await reachableIn(world);
    await textIn(world, phone);
    expect(await newIn(caseId)).toEqual([{ person: 0, team: 1, service: 0 }]);
  });

  it('stay new where another came while they were read', async () => {
    const caseId = await takenCaseIn(world);
    await write(caseId, personOf(caseId), 1);
    const table = new FaultyTable(world.table, { fault: 'overtaken', at: 2, times: Infinity });
    await viewThread({ threadId: caseId }, world.as(linkWorker, { ...minute(2), table }));
    expect((await newIn(caseId))[0]?.team).toBe(1);
  });
});
