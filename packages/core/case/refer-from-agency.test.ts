import {
  itRefusesOtherActors,
  newWorld,
  openCaseInput,
  person,
  refusalOf,
  staff,
  team,
  type World,
} from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { viewCase } from '@fingerpost/core/referral';
import { listWork } from '@fingerpost/core/work';
import { referFromAgency } from './refer-from-agency.ts';

const form = { kind: 'system', process: 'public-form' } as const;
const agency = { organisation: 'Northgate Housing', name: 'Jules Carr', phone: '01632 960001' };
const sent = {
  ...openCaseInput({ patient: { ...person, nhsNumber: undefined } }),
  teamId: team,
  from: '203.0.113.9',
  source: 'housing',
  agency,
};

const kept = async (world: World) => (await world.everything()).filter(({ type }) => type !== 'tally');

describe('referFromAgency', () => {
  itRefusesOtherActors(referFromAgency, ['system']);

  it('lands on the waiting list, where the team sees who sent the person and that no practice did', async () => {
    const world = await newWorld();
    const { reference } = await referFromAgency(sent, world.as(form));
    const { items } = await listWork({ holder: 'team' }, world.as(staff.linkWorker));
    expect(items).toMatchObject([{ reference, source: 'housing' }]);
    const view = await viewCase({ caseId: items[0]?.caseId }, world.as(staff.linkWorker));
    expect(view).toMatchObject({ sees: 'journey', source: 'housing', referrer: agency });
    expect(view.sees === 'journey' ? [view.practice, view.notes[0]?.by] : []).toEqual([undefined, 'Jules Carr']);
  });

  it('does not let an agency speak as a practice, or without saying who it is', async () => {
    const world = await newWorld();
    for (const changes of [{ source: 'practice' }, { source: 'self' }, { agency: { name: 'Jules Carr' } }])
      expect((await refusalOf(referFromAgency({ ...sent, ...changes }, world.as(form)))).code).toBe('input.invalid');
  });

  it('refuses a child, saying whom to contact instead', async () => {
    const world = await newWorld();
    const patient = { ...sent.patient, dateOfBirth: '2012-05-01' };
    const refusal = await refusalOf(referFromAgency({ ...sent, patient }, world.as(form)));
    expect(refusal.message).toContain('0800 222 0000');
    expect(await kept(world)).toEqual([]);
  });

  it('happens once for a form that is sent twice', async () => {
    const world = await newWorld();
    const once = await referFromAgency(sent, world.as(form, { key: 'same' }));
    expect(await referFromAgency(sent, world.as(form, { key: 'same' }))).toEqual(once);
    expect((await world.everything()).filter(({ type }) => type === 'case')).toHaveLength(1);
  });
});
