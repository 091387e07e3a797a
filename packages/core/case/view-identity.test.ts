import { describe, expect, it } from 'vitest';
import {
  itRefusesOtherActors,
  newWorld,
  nhsNumbers,
  openCaseInput,
  person,
  refusalOf,
  staff,
} from '@fingerpost/testkit';
import { openCase } from './open-case.ts';
import { viewIdentity } from './view-identity.ts';

const world = await newWorld();
const opened = async (patient: Partial<typeof person>, as: (typeof staff)[keyof typeof staff] = staff.referrer) =>
  (await openCase(openCaseInput({ patient: { ...person, ...patient } }), world.as(as))).caseId;

describe('viewIdentity', () => {
  itRefusesOtherActors(viewIdentity, ['link-worker', 'team-lead']);

  it('shows both cases side by side, and records that both were looked at', async () => {
    const first = await opened({ nhsNumber: nhsNumbers[0] });
    const caseId = await opened({ nhsNumber: nhsNumbers[0], dateOfBirth: '1951-09-03' });
    const view = await viewIdentity({ caseId }, world.as(staff.linkWorker));
    expect(view).toMatchObject({
      unsettled: true,
      here: { caseId, person: { dateOfBirth: '1951-09-03' } },
      there: { caseId: first, person: { dateOfBirth: '1951-03-09' } },
    });
    for (const looked of [first, caseId])
      expect((await world.table.query(`VIEW#${looked}#2026-11`)).rows).toHaveLength(1);
  });

  it('says of a case with another team only whom to ring', async () => {
    await opened({ nhsNumber: nhsNumbers[1], name: { given: 'Ottoline', family: 'Harbourside' } }, staff.referrer2);
    const caseId = await opened({ nhsNumber: nhsNumbers[1], dateOfBirth: '1944-04-04' });
    const view = await viewIdentity({ caseId }, world.as(staff.lead));
    expect(view.there).toBeUndefined();
    expect(view.askTeam).toEqual({ name: 'Harbour Link Workers', phone: '0113 496 0000', isOwn: false });
    expect(JSON.stringify(view)).not.toContain('Harbourside');
  });

  it('shows nothing of the other to a colleague it is kept from', async () => {
    const first = await opened({ nhsNumber: nhsNumbers[2] });
    const caseId = await opened({ nhsNumber: nhsNumbers[2], dateOfBirth: '1944-05-05' });
    const view = await viewIdentity({ caseId }, world.as({ ...staff.linkWorker, notWith: [first] }));
    expect(view.there).toBeUndefined();
    expect(view.askTeam?.isOwn).toBe(true);
  });

  it('refuses a case of which nothing is to be settled, and every other team', async () => {
    const caseId = await opened({ nhsNumber: undefined, dateOfBirth: '1920-01-01' });
    expect((await refusalOf(viewIdentity({ caseId }, world.as(staff.lead)))).code).toBe('case.nothing-to-settle');
    expect((await refusalOf(viewIdentity({ caseId }, world.as(staff.lead2)))).code).toBe('case.missing');
  });
});
