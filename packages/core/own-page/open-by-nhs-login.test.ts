import { describe, expect, it } from 'vitest';
import { numberDigest } from '@fingerpost/core/patient';
import { closeCase } from '@fingerpost/core/referral';
import { itRefusesOtherActors, newWorld, openCaseInput, staff, start, takenCaseIn } from '@fingerpost/testkit';
import { giveCode } from './give-code.ts';
import { openByNhsLogin } from './open-by-nhs-login.ts';
import { setPin } from './set-pin.ts';
import { switchOffOwnPage } from './switch-off-own-page.ts';

const door = { kind: 'system', process: 'sign-in' } as const;
const { patient } = openCaseInput();
const { dateOfBirth } = patient;
const pin = '4071';
const nothing = { opens: 'nothing' };

const opened = async ({ withPin = true } = {}) => {
  const world = await newWorld();
  const asWorker = world.as(staff.linkWorker);
  const caseId = await takenCaseIn(world, { patient });
  await giveCode({ caseId }, asWorker);
  if (withPin) await setPin({ caseId, pin }, asWorker);
  const digest = numberDigest(asWorker, patient.nhsNumber ?? '');
  const come = (typed: object = {}) =>
    openByNhsLogin({ numberDigest: digest, dateOfBirth, level: 'P9', ...typed }, world.as(door));
  return { caseId, asWorker, come };
};

describe('openByNhsLogin', () => {
  itRefusesOtherActors(openByNhsLogin, ['system']);

  it('asks whoever is proven to be the person for their PIN, and lets them in by it', async () => {
    const { caseId, come } = await opened();
    expect(await come()).toEqual({ opens: 'question-for-pin' });
    expect(await come({ pin: '9999' })).toEqual(nothing);
    expect(await come({ pin })).toEqual({ opens: 'page', caseId, since: start.toISOString() });
  });

  it('says only whom to ring until there is a PIN', async () => {
    const { come } = await opened({ withPin: false });
    expect(await come({ pin })).toEqual({ opens: 'whom-to-ring', phone: '0113 496 0000' });
  });

  it('opens nothing for an identity that is not proven, another birth date, or a number nobody has', async () => {
    const { come } = await opened();
    for (const other of [{ level: 'P5' }, { level: 'P0' }, { dateOfBirth: '1950-01-01' }, { numberDigest: 'v1.other' }])
      expect(await come({ ...other, pin })).toEqual(nothing);
  });

  it('opens nothing after five wrong PINs, when the page is off, or once the case has closed', async () => {
    const [tried, off, closed] = [await opened(), await opened(), await opened()];
    for (let wrong = 0; wrong < 5; wrong += 1) await tried.come({ pin: '9999' });
    await switchOffOwnPage({ caseId: off.caseId }, off.asWorker);
    await closeCase({ caseId: closed.caseId, reason: 'person-declined' }, closed.asWorker);
    for (const { come } of [tried, off, closed]) expect(await come({ pin })).toEqual(nothing);
  });
});
