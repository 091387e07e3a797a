import type { GroupShown } from '@fingerpost/core/referral';
import type { Fact } from '../show/summary.tsx';
import { formatDay } from '../show/time.ts';
import { hoursWords } from './group-words.ts';

/** Gives the facts about somebody's group: which, and the next meeting they are expected at. */
export const groupFacts = (group: GroupShown | undefined): readonly Fact[] => {
  if (group === undefined) return [];
  const { name, place, next, cancelled } = group;
  const when =
    next === undefined
      ? 'No date planned'
      : [formatDay(next), hoursWords(group)].filter((part) => part !== undefined).join(', ');
  return [
    {
      label: 'Group',
      value: [name, place].filter((part) => part !== undefined).join(', '),
    },
    { label: 'Next meeting', value: cancelled === undefined ? when : `${when} (${formatDay(cancelled)} is cancelled)` },
  ];
};
