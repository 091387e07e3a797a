import { describe, expect, it } from 'vitest';
import {
  acceptedReferral,
  itRefusesOtherActors,
  newWorld,
  refusalOf,
  sentReferral,
  staff,
  workflow,
  type World,
} from '@fingerpost/testkit';
import { taskOf } from '@fingerpost/core/work';
import { agreeAgain } from './agree-again.ts';
import { readReferral } from './referral.repository.ts';
import { referralKey } from './referral.keys.ts';
import { renewSharing } from './renew-sharing.ts';
import { stopSharing } from './stop-sharing.ts';
import { viewReferral } from './view-referral.ts';

const world = await newWorld();
const patient = (caseId: string) => world.as({ kind: 'patient', caseId });
const night = (day: string) => world.as(workflow, { now: new Date(`${day}T02:00:00Z`) });
const tasksOf = async (of: World, referralId: string) =>
  (await of.everything())
    .filter(({ type, pk }) => type === 'task' && pk === referralKey(referralId).pk)
    .map(taskOf)
    .filter(({ todo }) => todo === 'renew-agreement');

const untilThe20th = async () => {
  const at = await acceptedReferral(world);
  await agreeAgain({ referralId: at.referralId, share: ['name'], until: '2026-11-20' }, patient(at.caseId));
  return at;
};

describe('renewSharing', () => {
  itRefusesOtherActors(renewSharing, ['system']);

  it('has the link worker ask two weeks before the last day, once', async () => {
    const { referralId } = await untilThe20th();
    expect(await renewSharing({ referralId }, night('2026-11-06'))).toEqual({ done: false });
    expect(await renewSharing({ referralId }, night('2026-11-07'))).toEqual({ done: true });
    expect(await renewSharing({ referralId }, night('2026-11-08'))).toEqual({ done: false });
    expect(await tasksOf(world, referralId)).toMatchObject([
      {
        because: 'runs-out',
        dueBy: '2026-11-20T17:00:00.000Z',
        holder: { kind: 'member', id: staff.linkWorker.memberId },
      },
    ]);
  });

  it('gives the referral to the team once it has run out, and ends when they agree again', async () => {
    const { caseId, referralId } = await untilThe20th();
    const after = { now: new Date('2026-11-21T09:00:00Z') };
    // Nothing has to run for the service to see no person.
    const seen = await viewReferral({ referralId }, world.as(staff.provider, after));
    expect(JSON.stringify(seen)).not.toContain('Ottoline');
    expect(await renewSharing({ referralId }, night('2026-11-21'))).toEqual({ done: true });
    expect(await renewSharing({ referralId }, night('2026-11-22'))).toEqual({ done: false });
    expect(await readReferral(world, referralId)).toMatchObject({
      status: 'accepted',
      ranOut: true,
      holder: { kind: 'member', id: staff.linkWorker.memberId },
      dueBy: '2026-11-23T17:00:00.000Z',
    });
    expect(await tasksOf(world, referralId)).toMatchObject([{ because: 'ran-out', status: 'open' }]);
    const again = world.as({ kind: 'patient', caseId }, after);
    await agreeAgain({ referralId, share: ['name'], until: '2027-01-31' }, again);
    const renewed = await readReferral(world, referralId);
    expect(renewed.ranOut).toBeUndefined();
    expect(renewed.holder).toMatchObject({ kind: 'organisation' });
    expect(await tasksOf(world, referralId)).toMatchObject([{ status: 'done' }]);
  });

  it('leaves alone what goes on for long, and what the person said no to', async () => {
    const { caseId, referralId } = await sentReferral(world);
    expect(await renewSharing({ referralId }, night('2026-11-03'))).toEqual({ done: false });
    await stopSharing({ referralId }, patient(caseId));
    expect(await renewSharing({ referralId }, night('2027-12-01'))).toEqual({ done: false });
    const missing = refusalOf(renewSharing({ referralId: `ref_${'0'.repeat(42)}` }, night('2026-11-03')));
    expect((await missing).code).toBe('referral.missing');
  });
});
