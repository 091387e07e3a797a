import type { Case } from './case.ts';

/** Gives the practice where a person is registered on a day in London, to which messages go that day. */
export const registeredOn = (
  { registeredPracticeId, nextPractice }: Pick<Case, 'registeredPracticeId' | 'nextPractice'>,
  day: string,
): string | undefined =>
  nextPractice !== undefined && nextPractice.from <= day ? nextPractice.practiceId : registeredPracticeId;
