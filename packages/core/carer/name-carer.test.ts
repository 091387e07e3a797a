import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, start, takenCaseIn } from '@fingerpost/testkit';
import { taskOf } from '@fingerpost/core/work';
import { carersWhoHear } from './acting-carer.ts';
import { confirmCarer } from './confirm-carer.ts';
import { nameCarer } from './name-carer.ts';
import { viewCarers } from './view-carers.ts';

const world = await newWorld();
const details = { name: 'Joan Marsh', relationship: 'daughter', phone: '0113 496 0777' };
const today = '2026-11-02';
const told = { by: 'person', how: 'phone', on: today } as const;
const asWorker = (circumstances = {}) => world.as(staff.linkWorker, circumstances);
const asPerson = (caseId: string, circumstances = {}) => world.as({ kind: 'patient', caseId }, circumstances);
const tasksOf = async (caseId: string) =>
  (await world.everything()).filter(({ type, pk }) => type === 'task' && pk === `CASE#${caseId}`).map(taskOf);

describe('nameCarer', () => {
  itRefusesOtherActors(nameCarer, ['patient', 'link-worker', 'team-lead']);

  it('waits for the link worker to ask alone, where the person names somebody themselves', async () => {
    const caseId = await takenCaseIn(world);
    const named = await nameCarer({ caseId, details, scope: ['decide'] }, asPerson(caseId));
    expect(named).toMatchObject({ state: 'named', scope: ['see', 'decide'], from: today });
    const [task] = await tasksOf(caseId);
    expect(task).toMatchObject({ todo: 'ask-alone', holder: { id: staff.linkWorker.memberId } });
    const { carers } = await viewCarers({ caseId }, asPerson(caseId));
    expect(carers).toMatchObject([{ name: 'Joan Marsh', state: 'named', actsNow: false }]);
  });

  it('cannot be done by the team that has not asked the person alone', async () => {
    const caseId = await takenCaseIn(world);
    const input = { caseId, details, scope: ['see'], told };
    expect((await refusalOf(nameCarer(input, asWorker()))).code).toBe('carer.ask-alone');
    const later = { ...input, askedAloneOn: '2026-11-03' };
    expect((await refusalOf(nameCarer(later, asWorker()))).code).toBe('carer.ask-alone');
    const added = await nameCarer({ ...input, askedAloneOn: today }, asWorker());
    expect(added.state).toBe('active');
    const { carers } = await viewCarers({ caseId }, asWorker());
    expect(carers[0]).toMatchObject({ actsNow: true, asked: { by: staff.linkWorker.name, on: today } });
  });

  it.each(['lpa-money', 'deputy-money', undefined])(
    'lets nobody decide for a person who cannot, by %s',
    async (kind) => {
      const caseId = await takenCaseIn(world);
      const authority = kind === undefined ? undefined : { kind, evidence: 'court-order', seenOn: today };
      const input = { caseId, details, scope: ['decide'], told, askedAloneOn: today, capacity: 'lacks', authority };
      expect((await refusalOf(nameCarer(input, asWorker()))).code).toBe('carer.authority');
      expect((await nameCarer({ ...input, scope: ['message'] }, asWorker())).state).toBe('active');
    },
  );

  it('lets an attorney for health and welfare decide, whose papers somebody saw', async () => {
    const caseId = await takenCaseIn(world);
    const authority = { kind: 'lpa-health', evidence: 'online-code', seenOn: today };
    const input = { caseId, details, scope: ['decide'], told, askedAloneOn: today, capacity: 'lacks', authority };
    expect((await nameCarer(input, asWorker())).state).toBe('active');
    const { carers } = await viewCarers({ caseId }, asWorker());
    expect(carers[0]?.authority).toEqual({ ...authority, seenBy: staff.linkWorker.name });
  });

  it('keeps how a carer is called and reached out of keys, events and tasks', async () => {
    const caseId = await takenCaseIn(world);
    await nameCarer({ caseId, details, scope: ['see'] }, asPerson(caseId));
    for (const { type, data, ...keys } of await world.everything()) {
      const text = JSON.stringify(type === 'carer-details' ? keys : [keys, data]);
      expect(text).not.toMatch(/Joan|496 0777/);
    }
  });

  it('happens once when the same request comes twice, and is refused with a last day that is over', async () => {
    const caseId = await takenCaseIn(world);
    const input = { caseId, details, scope: ['see'] };
    const once = await nameCarer(input, asPerson(caseId, { key: 'same' }));
    expect(await nameCarer(input, asPerson(caseId, { key: 'same' }))).toEqual(once);
    expect((await viewCarers({ caseId }, asPerson(caseId))).carers).toHaveLength(1);
    const over = nameCarer({ ...input, until: '2026-11-01' }, asPerson(caseId));
    expect((await refusalOf(over)).code).toBe('carer.dates');
  });

  it('says to whom messages go: those who may message, hear for the person and act today', async () => {
    const caseId = await takenCaseIn(world);
    const input = { caseId, details, scope: ['message'], hears: true, until: '2026-11-10' };
    const { carerId } = await nameCarer(input, asPerson(caseId));
    const on = (day: string) => carersWhoHear({ table: world.table, now: new Date(`${day}T09:00:00Z`) }, caseId);
    expect(await on('2026-11-02')).toEqual([]);
    await confirmCarer({ caseId, carerId, wanted: true, askedAloneOn: today }, asWorker({ now: start }));
    expect(await on('2026-11-02')).toEqual([{ carerId, ...details }]);
    expect(await on('2026-11-11')).toEqual([]);
  });
});
