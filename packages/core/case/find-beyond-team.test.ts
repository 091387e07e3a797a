import { describe, expect, it } from 'vitest';
import {
  itRefusesOtherActors,
  newWorld,
  nhsNumbers,
  openCaseInput,
  person,
  refusalOf,
  staff,
  start,
} from '@fingerpost/testkit';
import { findBeyondTeam } from './find-beyond-team.ts';
import { openCase } from './open-case.ts';

const other = staff.linkWorker2;
const tomorrow = new Date(start.getTime() + 25 * 3_600_000);

describe('findBeyondTeam', () => {
  itRefusesOtherActors(findBeyondTeam, ['link-worker', 'team-lead']);

  it('answers whether there is a case, and nothing of it', async () => {
    const world = await newWorld();
    const { caseId } = await openCase(openCaseInput({ patient: person }), world.as(staff.referrer));
    const number = nhsNumbers[0];
    expect(await findBeyondTeam({ nhsNumber: number }, world.as(other))).toEqual({ found: 'elsewhere', caseId });
    expect(await findBeyondTeam({ caseId }, world.as(other))).toEqual({ found: 'elsewhere', caseId });
    expect(await findBeyondTeam({ nhsNumber: number }, world.as(staff.linkWorker))).toEqual({
      found: 'own-team',
      caseId,
    });
    expect(await findBeyondTeam({ nhsNumber: nhsNumbers[1] }, world.as(other))).toEqual({ found: 'none' });
    const barred = { ...other, notWith: [caseId] };
    expect(await findBeyondTeam({ nhsNumber: number }, world.as(barred))).toEqual({ found: 'none' });
    expect((await refusalOf(findBeyondTeam({}, world.as(other)))).code).toBe('case.missing');
  });

  it('records each search without the number, and refuses the twenty-first of a day', async () => {
    const world = await newWorld();
    for (let looked = 0; looked < 20; looked += 1) await findBeyondTeam({ nhsNumber: nhsNumbers[1] }, world.as(other));
    const looks = (await world.everything()).filter(({ type }) => type === 'look-up');
    expect(looks).toHaveLength(20);
    expect(JSON.stringify(looks)).not.toContain(nhsNumbers[1]);
    const more = findBeyondTeam({ nhsNumber: nhsNumbers[1] }, world.as(other));
    expect((await refusalOf(more)).code).toBe('access.too-many');
    expect(await findBeyondTeam({ nhsNumber: nhsNumbers[1] }, world.as(staff.lead2))).toEqual({ found: 'none' });
    const nextDay = findBeyondTeam({ nhsNumber: nhsNumbers[1] }, world.as(other, { now: tomorrow }));
    expect(await nextDay).toEqual({ found: 'none' });
  });
});
