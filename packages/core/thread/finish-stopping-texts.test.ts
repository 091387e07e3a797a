import { describe, expect, it } from 'vitest';
import { changePerson } from '@fingerpost/core/case';
import { Person, personKey } from '@fingerpost/core/patient';
import { OutcomeUnknown } from '@fingerpost/kernel';
import { FaultyTable, itRefusesOtherActors, newWorld, reachableIn, staff, stream, textIn } from '@fingerpost/testkit';
import { finishStoppingTexts } from './finish-stopping-texts.ts';

const world = await newWorld();
const many = 12;

const stoppedIn = async (caseIds: readonly string[]) => {
  const people = await Promise.all(caseIds.map((caseId) => world.table.get(personKey(caseId))));
  return people.map((item) => Person.parse(item?.data).safeContact).filter((rules) => rules && 'avoid' in rules).length;
};
const takenIn = async () =>
  (await world.everything()).find(
    ({ pk, sk, type }) => type === 'event' && pk.startsWith('REPLY#') && sk === '9#0#000001',
  )?.data;

describe('finishStoppingTexts', () => {
  itRefusesOtherActors(finishStoppingTexts, ['system']);

  it('goes on where it broke off, and changes nothing when done again, even where a person has said otherwise since', async () => {
    const { phone, ...first } = await reachableIn(world);
    const caseIds = [first.caseId];
    while (caseIds.length < many) caseIds.push((await reachableIn(world, { phone })).caseId);
    const table = new FaultyTable(world.table, { fault: 'cut-before-commit', at: 2, times: Infinity });
    await expect(textIn(world, phone, { words: 'STOP' }, { table })).rejects.toThrow(OutcomeUnknown);
    expect(await stoppedIn(caseIds)).toBe(10);
    await finishStoppingTexts(await takenIn(), world.as(stream));
    expect(await stoppedIn(caseIds)).toBe(many);
    const freed = { caseId: first.caseId, safeContact: { nothingToAvoid: true } };
    await changePerson(freed, world.as(staff.linkWorker));
    await finishStoppingTexts(await takenIn(), world.as(stream));
    expect(await stoppedIn(caseIds)).toBe(many - 1);
  });
});
