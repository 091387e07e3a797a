import * as z from 'zod';
import { type Actor, commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { dayOf, toldTo } from '@fingerpost/core/work';
import { attendanceChanges } from './attendance.ts';
import { isPersonOf, isTeamOf, mayActForProvider, mustBeOpenToCarer, sideOf } from './may-answer.ts';
import { AttendanceResult, type Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { referralRefusals } from './referral.refusals.ts';
import { checkStep, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { bySpeaking, spokenWith } from './spoke-with.ts';
import { onReferral } from './step-input.ts';

/** Whose word it is: the person's, theirs by a carer who may decide, or as they told their team. */
const isPersonsWord = (actor: Actor, before: Referral, told: Told | undefined): boolean =>
  isPersonOf(actor, before) || (told !== undefined && isTeamOf(actor, before));

/**
 * Records whether the person attended on a day, by the service's word or by their own; the first time
 * they did starts the referral. Refuses: referral.missing, referral.step, referral.attendance-date when
 * the day is in the future, told.on, idempotency.reused.
 */
export const recordAttendance = useCase({
  input: z.object({
    ...onReferral,
    ...bySpeaking,
    on: z.iso.date(),
    result: AttendanceResult,
    told: Told.optional(),
  }),
  allow: ['provider', 'link', 'patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ referralId, on, result, told: toldUs, ...spoke }, context): Promise<ReferralState> => {
    const { actor, now } = context;
    const { before } = await readInCase(context, referralId);
    const isTheirs = isPersonsWord(actor, before, toldUs);
    if (!isTheirs && !mayActForProvider(actor, before)) throw refuse(referralRefusals.missing);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    mustBeOpenToCarer(actor, before, policy);
    const step = result === 'attended' ? 'attend' : 'miss';
    if ((await checkStep(context, before, step)) === 'repeat') return referralState(before);
    const spoken = isTheirs ? {} : spokenWith(before, spoke);
    const told = isTheirs ? toldTo(context, toldUs) : undefined;
    if (on > dayOf(now)) throw refuse(referralRefusals.attendanceDate);

    const said = isTheirs ? 'person' : undefined;
    const { changes, first } = attendanceChanges(before, { on, result, said }, { now, policy });
    const after = nextReferral(context, before, changes, policy);
    const by = isTheirs ? 'person' : sideOf(actor, before);
    const event = referralEvent('AttendanceRecorded', { ...spoken, on, result, first, by, told });
    await commit(context, referralChange(context, after, event));
    return referralState(after);
  },
});
