import * as z from 'zod';
import { commit, type Context, refuse, useCase } from '@fingerpost/kernel';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { addTask, addWorkingDays, dayOf, dueAfter, dueOn, type Task } from '@fingerpost/core/work';
import { heldByProviderSide } from './holding.ts';
import { leftToDo } from './left-to-do.ts';
import { mustActForProvider } from './may-answer.ts';
import { takePlace } from './placing.ts';
import { referralEvent } from './referral.events.ts';
import { referralRefusals } from './referral.refusals.ts';
import { checkStep, type InCase, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { bySpeaking, spokenWith } from './spoke-with.ts';
import { InGroup, onReferral } from './step-input.ts';

/** Where nobody of a service that accepted through a link can sign in, the link worker rings them with the details. */
const whoTells = (context: Context, inCase: InCase, directory: Directory): Task | undefined => {
  const { before } = inCase;
  if (context.actor.kind !== 'link' || directory.isOnNetwork(before.providerId)) return undefined;
  const dueBy = dueAfter(context.now, directory.policyOf(before.commissionerId).tellPersonWithin);
  return leftToDo(context, inCase, { todo: 'ring-provider', because: 'accepted-by-link', dueBy });
};

/**
 * Accepts a referral: the service will contact the person by a date, or expects them in one of its groups
 * from a day on. Refuses: referral.missing, referral.step, referral.start-date when the date has passed,
 * group.missing, group.closed, group.date, group.full, referral.who-answers, idempotency.reused.
 */
export const acceptReferral = useCase({
  input: z.object({
    ...onReferral,
    ...bySpeaking,
    startBy: z.iso.date().optional(),
    /** A place in a group of the service, which sets the start date. */
    group: InGroup.optional(),
  }),
  allow: ['provider', 'link-worker', 'team-lead', 'link'],
  run: async (input, context): Promise<ReferralState> => {
    const { before, parent } = await readInCase(context, input.referralId);
    mustActForProvider(context.actor, before);
    if ((await checkStep(context, before, 'accept')) === 'repeat') return referralState(before);
    const spoken = spokenWith(before, input);
    if (input.startBy !== undefined && input.startBy < dayOf(context.now)) throw refuse(referralRefusals.startDate);

    const directory = await readDirectory(context);
    const policy = directory.policyOf(before.commissionerId);
    const task = whoTells(context, { before, parent }, directory);
    const place = input.group === undefined ? undefined : await takePlace(context, before, input.group);
    const startBy = place?.group.from ?? input.startBy;
    const dueBy =
      startBy === undefined
        ? dueAfter(context.now, policy.attendAfterAcceptance)
        : dueOn(addWorkingDays(startBy, policy.attendAfterStart));
    const after = nextReferral(
      context,
      before,
      {
        status: 'accepted',
        todo: 'record-attendance',
        holder: heldByProviderSide(before),
        dueBy,
        acceptedAt: context.now.toISOString(),
        startBy,
        group: place?.group,
        reminded: 0,
        rescueTaskId: undefined,
        raised: undefined,
        question: undefined,
      },
      policy,
    );
    const event = referralEvent('ReferralAccepted', {
      ...spoken,
      startBy,
      groupId: place?.group.groupId,
      taskId: task?.id,
    });
    const writes = [...(place?.writes ?? []), ...(task === undefined ? [] : [addTask(task)])];
    await commit(context, referralChange(context, after, event, writes));
    return referralState(after);
  },
});
