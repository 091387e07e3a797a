import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { changeCarer } from './change-carer.ts';
import { endCarer } from './end-carer.ts';
import { nameCarer } from './name-carer.ts';
import { viewCarer } from './view-carer.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const asWorker = () => world.as(staff.linkWorker);
const details = {
  name: 'Joan Marsh',
  email: 'joan@home.example',
  prefers: 'email',
  avoid: ['calls', 'letters'],
  language: 'Polish',
  format: 'easy-read',
};

const acting = async (scope = ['message'], hears = true) => {
  const caseId = await takenCaseIn(world);
  const named = { caseId, details: { name: 'Joan', phone: '07700 900456' }, scope, hears, told };
  const { carerId } = await nameCarer({ ...named, askedAloneOn: '2026-11-02' }, asWorker());
  return { caseId, carerId };
};
const asPerson = ({ caseId }: { caseId: string }) => world.as({ kind: 'patient', caseId });

describe('changeCarer', () => {
  itRefusesOtherActors(changeCarer, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('keeps how a carer is reached and how they read, as the person says', async () => {
    const at = await acting();
    await changeCarer({ ...at, details }, asPerson(at));
    expect(await viewCarer(at, asPerson(at))).toMatchObject({ details, hears: true });
    await changeCarer({ ...at, details: { name: 'Joan Marsh' }, hears: false }, asPerson(at));
    const view = await viewCarer(at, asWorker());
    expect([view.details, view.hears]).toEqual([{ name: 'Joan Marsh' }, undefined]);
  });

  it('is recorded by the team as told, and refused to another team', async () => {
    const at = await acting();
    expect((await refusalOf(changeCarer({ ...at, details }, asWorker()))).code).toBe('told.missing');
    await changeCarer({ ...at, details, told }, asWorker());
    expect((await viewCarer(at, asWorker())).details).toEqual(details);
    const other = world.as(staff.lead2);
    expect((await refusalOf(changeCarer({ ...at, details, told }, other))).code).toBe('carer.missing');
    expect((await refusalOf(viewCarer(at, other))).code).toBe('carer.missing');
  });

  it('lets a carer say how they are reached themselves, but not whether our messages go to them', async () => {
    const at = await acting(['see'], false);
    const carer = world.as({ kind: 'carer', ...at, scope: ['see'] });
    await changeCarer({ ...at, details, hears: true }, carer);
    expect(await viewCarer(at, carer)).toMatchObject({ details, hears: undefined });
    const another = world.as({ kind: 'carer', caseId: at.caseId, carerId: 'another', scope: ['see'] });
    expect((await refusalOf(changeCarer({ ...at, details }, another))).code).toBe('carer.missing');
  });

  it('is refused once the carer has ended, and happens once when it is sent twice', async () => {
    const at = await acting();
    const twice = () =>
      changeCarer({ ...at, details }, world.as({ kind: 'patient', caseId: at.caseId }, { key: 'one' }));
    expect(await twice()).toEqual(await twice());
    await endCarer(at, asPerson(at));
    expect((await refusalOf(changeCarer({ ...at, details }, asPerson(at)))).code).toBe('carer.ended');
  });

  it('keeps none of it out of its place: not in a key, an event or a task', async () => {
    const at = await acting();
    await changeCarer({ ...at, details }, asPerson(at));
    for (const { type, data, ...keys } of await world.everything()) {
      const text = JSON.stringify(type === 'carer-details' ? keys : [keys, data]);
      expect(text).not.toMatch(/joan@home/);
    }
  });
});
