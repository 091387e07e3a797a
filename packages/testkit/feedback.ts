import { keepCountedPerson } from '@fingerpost/core/case';
import { giveFeedback } from '@fingerpost/core/outcomes';
import { referralIn, stream, takenCaseIn } from './journey.ts';
import type { World } from './world.ts';

/** Gives what so many people thought of the service that tests refer to, each on a day; `words` may be read by the service. */
export const thoughtsIn = async (world: World, people: number, day: string, words?: string): Promise<void> => {
  const now = new Date(`${day}T12:00:00Z`);
  const answers = { respect: 'always', helped: 'a-little' } as const;
  for (let person = 0; person < people; person += 1) {
    const { caseId, referralId } = await referralIn.completed(world);
    await keepCountedPerson({ caseId }, world.as(stream));
    await giveFeedback({ referralId, answers, words, shared: true }, world.as({ kind: 'patient', caseId }, { now }));
  }
};

/** Gives what one person thought, so many times, after as many referrals to the service that tests refer to. */
export const thoughtsOfOneIn = async (world: World, times: number, day: string, words?: string): Promise<void> => {
  const caseId = await takenCaseIn(world);
  await keepCountedPerson({ caseId }, world.as(stream));
  const own = world.as({ kind: 'patient', caseId }, { now: new Date(`${day}T12:00:00Z`) });
  for (let time = 0; time < times; time += 1) {
    const { referralId } = await referralIn.completed(world, { caseId });
    await giveFeedback({ referralId, answers: { respect: 'always' }, words, shared: true }, own);
  }
};
