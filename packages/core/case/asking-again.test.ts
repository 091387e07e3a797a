import { describe, expect, it } from 'vitest';
import { Person, personKey } from '@fingerpost/core/patient';
import { type Task, taskOf } from '@fingerpost/core/work';
import { newWorld, person, staff, takenCaseIn } from '@fingerpost/testkit';
import { casePartition } from './case.keys.ts';
import { changePerson } from './change-person.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);
const change = (caseId: string, changes: Record<string, unknown>) => changePerson({ caseId, ...changes }, worker);
const askAgain = async (caseId: string) => Person.parse((await world.table.get(personKey(caseId)))?.data).askAgain;
const asks = async (caseId: string): Promise<readonly Task[]> =>
  (await world.table.query(casePartition(caseId), { beginsWith: '4#' })).rows
    .map(taskOf)
    .filter(({ todo }) => todo === 'ask-safe-contact');

describe('a new way to reach the person', () => {
  it.each([{ phone: '07700 900777' }, { email: 'new@person.example' }])(
    'has safe contact asked again by the end of the next working day: %j',
    async (changes) => {
      const caseId = await takenCaseIn(world);
      await change(caseId, changes);
      expect(await askAgain(caseId)).toBe(true);
      expect(await asks(caseId)).toMatchObject([
        { status: 'open', because: 'new-number', dueBy: '2026-11-03T17:00:00.000Z' },
      ]);
    },
  );

  it.each([{ phone: '07700900123' }, { clear: ['email'] }, { preferredName: 'Otty' }])(
    'is none where only something else changes, or how it is written: %j',
    async (changes) => {
      const caseId = await takenCaseIn(world, { patient: { ...person, nhsNumber: undefined, email: 'a@b.example' } });
      await change(caseId, changes);
      expect(await askAgain(caseId)).toBeUndefined();
      expect(await asks(caseId)).toEqual([]);
    },
  );

  it('needs no more asking where other rules come with it', async () => {
    const caseId = await takenCaseIn(world);
    await change(caseId, { phone: '07700 900777', safeContact: { avoid: ['texts'] } });
    expect(await askAgain(caseId)).toBeUndefined();
  });

  it('keeps what they said before to be read, until they have said that it still holds', async () => {
    const caseId = await takenCaseIn(world);
    await change(caseId, { phone: '07700 900777' });
    await change(caseId, { preferredName: 'Otty' });
    expect(await askAgain(caseId)).toBe(true);
    await change(caseId, { askedAgain: true });
    expect(await askAgain(caseId)).toBeUndefined();
    expect(await asks(caseId)).toMatchObject([{ status: 'done', result: 'asked' }]);
    await change(caseId, { phone: '07700 900888' });
    expect(await asks(caseId)).toMatchObject([{ status: 'open' }]);
  });
});
