import * as z from 'zod';
import { commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { dayOf } from '@fingerpost/core/work';
import { attendanceChanges } from './attendance.ts';
import { isPersonOf, mayActForProvider, sideOf } from './may-answer.ts';
import { AttendanceResult } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { referralRefusals } from './referral.refusals.ts';
import { checkStep, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { bySpeaking, spokenWith } from './spoke-with.ts';
import { onReferral } from './step-input.ts';

/**
 * Records whether the person attended on a day; the first time they did starts the referral. Refuses:
 * referral.missing, referral.step, referral.attendance-date when the day is in the future,
 * idempotency.reused.
 */
export const recordAttendance = useCase({
  input: z.object({ ...onReferral, ...bySpeaking, on: z.iso.date(), result: AttendanceResult }),
  allow: ['provider', 'link', 'patient', 'link-worker', 'team-lead'],
  run: async ({ referralId, on, result, ...said }, context): Promise<ReferralState> => {
    const { actor, now } = context;
    const { before } = await readInCase(context, referralId);
    if (!mayActForProvider(actor, before) && !isPersonOf(actor, before)) throw refuse(referralRefusals.missing);
    const step = result === 'attended' ? 'attend' : 'miss';
    if ((await checkStep(context, before, step)) === 'repeat') return referralState(before);
    const spoken = isPersonOf(actor, before) ? {} : spokenWith(before, said);
    if (on > dayOf(now)) throw refuse(referralRefusals.attendanceDate);

    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const { changes, first } = attendanceChanges(before, { on, result }, { now, policy });
    const after = nextReferral(context, before, changes, policy);
    const event = referralEvent('AttendanceRecorded', { ...spoken, on, result, first, by: sideOf(actor, before) });
    await commit(context, referralChange(context, after, event));
    return referralState(after);
  },
});
