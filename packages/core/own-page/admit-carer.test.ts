import { describe, expect, it } from 'vitest';
import { endCarer, nameCarer } from '@fingerpost/core/carer';
import { acceptReferral } from '@fingerpost/core/referral';
import {
  itRefusesOtherActors,
  newWorld,
  openCaseInput,
  refusalOf,
  sentReferralIn,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { admitCarer } from './admit-carer.ts';
import { giveCode } from './give-code.ts';
import { openOwnPage } from './open-own-page.ts';
import { setPin } from './set-pin.ts';
import { viewOwnPage } from './view-own-page.ts';

const world = await newWorld();
const door = world.as({ kind: 'system', process: 'sign-in' });
const asWorker = () => world.as(staff.linkWorker);
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const patient = { ...openCaseInput().patient, nhsNumber: undefined };
const { dateOfBirth } = patient;
const pin = '4071';

const acting = async (more = {}) => {
  const caseId = await takenCaseIn(world, { patient, needs: ['food', 'domestic-abuse'] });
  const input = { caseId, details: { name: 'Joan' }, scope: ['decide'], told, askedAloneOn: '2026-11-02', ...more };
  const { carerId } = await nameCarer(input, asWorker());
  const { code } = await giveCode({ caseId, carerId }, asWorker());
  await setPin({ caseId, carerId, pin }, asWorker());
  return { caseId, carerId, code };
};

describe('admitCarer', () => {
  itRefusesOtherActors(admitCarer, ['system']);

  it('lets a carer in by a code and a PIN of their own, as themselves', async () => {
    const { caseId, carerId, code } = await acting();
    const opened = await openOwnPage({ code, dateOfBirth, pin }, door);
    expect(opened).toMatchObject({ opens: 'page', caseId, carerId });
    expect(await admitCarer({ caseId, carerId }, door)).toEqual({
      kind: 'carer',
      caseId,
      carerId,
      scope: ['see', 'decide'],
    });
  });

  it.each([
    [{ language: 'Polish' }, 'pl'],
    [{ language: 'Polish', format: 'easy-read' }, 'easy-read'],
    [{}, undefined],
  ])('opens the page to a carer with %j in their own language and format', async (reads, expected) => {
    const { code } = await acting({ details: { name: 'Joan', ...reads } });
    expect(await openOwnPage({ code, dateOfBirth, pin }, door)).toMatchObject({ opens: 'page', reads: expected });
  });

  it('shows them nothing of a restricted need, and nothing that tells there is one', async () => {
    const { caseId, carerId, code } = await acting();
    const food = await sentReferralIn(world, caseId);
    const hidden = await sentReferralIn(world, caseId, { need: 'domestic-abuse' });
    for (const referralId of [food, hidden]) await acceptReferral({ referralId }, world.as(staff.provider));
    const opened = await openOwnPage({ code, dateOfBirth, pin }, door);
    const since = opened.opens === 'page' ? opened.since : '';
    const view = await viewOwnPage({ since }, world.as(await admitCarer({ caseId, carerId }, door)));
    expect(view.referrals.map(({ referralId }) => referralId)).toEqual([food]);
    expect(view).toMatchObject({ by: 'carer', matters: undefined, goals: [] });
    expect(JSON.stringify(view)).not.toMatch(/a service we agreed|abuse/i);
  });

  it('puts them out in the next request once they were ended, and opens nothing to them', async () => {
    const { caseId, carerId, code } = await acting();
    const opened = await openOwnPage({ code, dateOfBirth, pin }, door);
    const since = opened.opens === 'page' ? opened.since : '';
    const carer = await admitCarer({ caseId, carerId }, door);
    await endCarer({ caseId, carerId }, world.as({ kind: 'patient', caseId }));
    expect((await refusalOf(viewOwnPage({ since }, world.as(carer)))).code).toBe('own-page.ended');
    expect((await refusalOf(admitCarer({ caseId, carerId }, door))).code).toBe('own-page.ended');
    expect(await openOwnPage({ code, dateOfBirth, pin }, door)).toEqual({ opens: 'nothing' });
    expect((await refusalOf(giveCode({ caseId, carerId }, asWorker()))).code).toBe('carer.missing');
  });

  it('opens nothing outside their dates', async () => {
    const { code } = await acting({ until: '2026-11-05' });
    const later = { ...door, now: new Date('2026-11-06T09:00:00Z') };
    expect(await openOwnPage({ code, dateOfBirth, pin }, later)).toEqual({ opens: 'nothing' });
  });

  it('keeps the person’s own code and PIN apart from a carer’s', async () => {
    const { caseId, code } = await acting();
    const own = await giveCode({ caseId }, asWorker());
    await setPin({ caseId, pin: '7392' }, asWorker());
    expect(own.code).not.toBe(code);
    expect(await openOwnPage({ code: own.code, dateOfBirth, pin }, door)).toEqual({ opens: 'nothing' });
    expect(await openOwnPage({ code, dateOfBirth, pin: '7392' }, door)).toEqual({ opens: 'nothing' });
    expect(await openOwnPage({ code: own.code, dateOfBirth, pin: '7392' }, door)).toMatchObject({ caseId });
  });
});
