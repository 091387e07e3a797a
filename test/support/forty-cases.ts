import { expect } from 'vitest';
import { pauseCase, recordContact } from '@fingerpost/core/case';
import { newWorld, referralIn, services, staff, storedNetwork, takenCaseIn, type World } from '@fingerpost/testkit';
import { adrift, streamOf } from './adrift.ts';

const { linkWorker } = staff;
const mixed = ['proposed', 'sent', 'waitlisted', 'accepted', 'started', 'declined', 'ended'] as const;

/** Forty open cases of one worker, in every state that there is, with their referrals and tasks. */
export const fortyCases = async (world: World): Promise<void> => {
  const by = world.as(linkWorker);
  for (let count = 0; count < 40; count += 1) {
    const caseId = await takenCaseIn(world);
    if (count % 3 > 0) await recordContact({ caseId, channel: 'call', result: 'reached' }, by);
    const state = mixed[count % 10];
    if (state !== undefined) await referralIn[state](world, { caseId });
    if (count % 10 === 8) await referralIn.sent(world, { caseId, mode: 'by-hand', serviceId: services.food2 });
    if (count % 10 === 9) await pauseCase({ caseId, reason: 'hospital', until: '2026-12-01' }, by);
  }
};

export const begun = async () => {
  const world = await newWorld();
  await storedNetwork(world);
  const follow = streamOf(world);
  /** What must hold at every moment, before and after the stream has been read. */
  const nothingAdrift = async (): Promise<void> => {
    expect(await adrift(world)).toEqual([]);
    await follow();
    expect(await adrift(world)).toEqual([]);
  };
  return { world, nothingAdrift };
};
