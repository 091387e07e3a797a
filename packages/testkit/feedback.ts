import { giveFeedback } from '@fingerpost/core/outcomes';
import { referralIn } from './journey.ts';
import type { World } from './world.ts';

/** Gives what so many people thought of the service that tests refer to, each on a day; `words` may be read by the service. */
export const thoughtsIn = async (world: World, people: number, day: string, words?: string): Promise<void> => {
  const now = new Date(`${day}T12:00:00Z`);
  const answers = { respect: 'always', helped: 'a-little' } as const;
  for (let person = 0; person < people; person += 1) {
    const { caseId, referralId } = await referralIn.completed(world);
    await giveFeedback({ referralId, answers, words, shared: true }, world.as({ kind: 'patient', caseId }, { now }));
  }
};
