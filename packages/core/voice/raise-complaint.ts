import * as z from 'zod';
import { commit, ComplaintId, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { complaintsFor, dayOf, dueAfter } from '@fingerpost/core/work';
import { complaintChange, findComplaint, nextComplaint } from './complaint.repository.ts';
import { voiceEvent } from './voice.events.ts';

/** By how many working days whoever takes over an overdue complaint acts. */
const takesOverWithin = 2;

/**
 * Takes a complaint that was left past its date from the lead to the deputy, and from there to the
 * network's administrators, where it stays. The date by which it was to be answered stays what it was.
 * Asked for every night of what is overdue.
 */
export const raiseComplaint = useCase({
  input: z.object({ complaintId: ComplaintId }),
  allow: ['system'],
  run: async ({ complaintId }, context): Promise<{ readonly done: boolean }> => {
    const before = await findComplaint(context, complaintId);
    const { holder, dueBy } = before ?? {};
    const isLeft = dueBy !== undefined && dueBy < context.now.toISOString() && holder?.kind !== 'administrators';
    if (before === undefined || holder === undefined || !isLeft) return { done: false };
    const directory = await readDirectory(context);
    const { organisationId, barred } = before;
    const to = complaintsFor(organisationId, directory, dayOf(context.now), barred, holder.kind);
    const newDue = dueAfter(context.now, takesOverWithin);
    const after = nextComplaint(context, before, {
      holder: to,
      dueBy: newDue,
      atAdministrators: to.kind === 'administrators' ? true : before.atAdministrators,
    });
    const event = voiceEvent('ComplaintHandedOn', { to: to.kind, dueBy: newDue });
    await commit(context, complaintChange(context, after, event));
    return { done: true };
  },
});
