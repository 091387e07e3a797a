import { keepCountedPerson } from '@fingerpost/core/case';
import { keepWaited, recordAttendance } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import { acceptedReferral, type Journey, stream, takenCaseIn } from './journey.ts';
import { staff } from './network.ts';
import type { World } from './world.ts';

/** When somebody was sent to a service, and when they were first seen. */
export type Wait = { readonly sent: Date; readonly seen: Date; readonly caseId?: string };

/** Sends somebody to the service that tests refer to, which sees them later, and lets what follows happen. */
export const seenAfterWait = async (world: World, { sent, seen, caseId }: Wait): Promise<Journey> => {
  const journey = await acceptedReferral(world, { now: sent, ...(caseId === undefined ? {} : { caseId }) });
  const { referralId } = journey;
  const on = dayOf(seen);
  await recordAttendance({ referralId, on, result: 'attended' }, world.as(staff.provider, { now: seen }));
  await keepCountedPerson({ caseId: journey.caseId }, world.as(stream));
  await keepWaited({ referralId, on }, world.as(stream));
  return journey;
};

/** Has so many people wait and be seen. */
export const waitsIn = async (world: World, people: number, wait: Wait): Promise<void> => {
  for (let person = 0; person < people; person += 1) await seenAfterWait(world, wait);
};

/** Has one person wait and be seen so many times, after as many referrals. */
export const waitsOfOneIn = async (world: World, times: number, wait: Wait): Promise<void> => {
  const caseId = await takenCaseIn(world, { now: wait.sent });
  for (let time = 0; time < times; time += 1) await seenAfterWait(world, { ...wait, caseId });
};
