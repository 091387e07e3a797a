import type { Policy } from '@fingerpost/core/directory';
import { addWorkingDays, dueOn } from '@fingerpost/core/work';
import type { Referral } from './referral.ts';
import type { StepChanges } from './referral.repository.ts';
import type { TakenPlace } from './placing.ts';

/** What a place changes in its referral: while nobody has come yet, the first day is that of the group. */
export const placeChanges = (before: Referral, { group }: TakenPlace, policy: Policy): StepChanges =>
  before.status === 'accepted'
    ? {
        group,
        startBy: group.from,
        dueBy: dueOn(addWorkingDays(group.from, policy.attendAfterStart)),
        reminded: 0,
        rescueTaskId: undefined,
        raised: undefined,
      }
    : { group };
