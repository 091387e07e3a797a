import { describe, expect, it } from 'vitest';
import { EventEnvelope, OutcomeUnknown } from '@fingerpost/kernel';
import { readCase } from '@fingerpost/core/case';
import {
  FaultyTable,
  itRefusesOtherActors,
  newWorld,
  sentReferralIn,
  staff,
  stream,
  takenCaseIn,
} from '@fingerpost/testkit';
import { finishStopping } from './finish-stopping.ts';
import { stoppedAtOnce } from './stopping-all.ts';
import { withdrawAll } from './withdraw-all.ts';

const world = await newWorld();
const many = stoppedAtOnce + 2;

const eventsIn = async (caseId: string, type: string) =>
  (await world.everything())
    .filter((item) => item.type === 'event' && item.pk === `CASE#${caseId}`)
    .map(({ data }) => EventEnvelope.parse(data))
    .filter((event) => event.type === type);

const brokenOff = async (): Promise<string> => {
  const caseId = await takenCaseIn(world);
  for (let each = 0; each < many; each += 1) await sentReferralIn(world, caseId);
  const table = new FaultyTable(world.table, { fault: 'cut-before-commit', at: 2, times: Infinity });
  const stopping = withdrawAll({ caseId }, world.as({ kind: 'patient', caseId }, { table }));
  await expect(stopping).rejects.toThrow(OutcomeUnknown);
  return caseId;
};

describe('finishStopping', () => {
  itRefusesOtherActors(finishStopping, ['system']);

  it('goes on where it broke off, in the name of who stopped it, and changes nothing when done again', async () => {
    const caseId = await brokenOff();
    expect((await eventsIn(caseId, 'ReferralWithdrawn')).length).toBe(stoppedAtOnce);
    const [stopped] = await eventsIn(caseId, 'AllStopped');
    const once = await finishStopping(stopped, world.as(stream));
    expect(await finishStopping(stopped, world.as(stream))).toEqual(once);
    const withdrawn = await eventsIn(caseId, 'ReferralWithdrawn');
    expect(withdrawn.map(({ actor }) => actor.kind)).toEqual(Array.from({ length: many }, () => 'patient'));
    expect(await eventsIn(caseId, 'AllStopped')).toHaveLength(1);
    expect((await readCase(world.as(staff.linkWorker), caseId)).stopping).toBeUndefined();
  });
});
