import * as z from 'zod';
import { commit, ComplaintId, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { dayOf, dueAfter } from '@fingerpost/core/work';
import { nextHolder } from './complaint-holder.ts';
import { complaintChange, findComplaint, nextComplaint } from './complaint.repository.ts';
import { voiceEvent } from './voice.events.ts';

/** By how many working days whoever takes over an overdue complaint acts. */
const takesOverWithin = 2;

/**
 * Takes a complaint that was left past its date from the lead to the deputy, and from there to the
 * network's administrators, where it stays; or through the commissioner's where those may not answer it. The date by which it was to be answered stays what it was.
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
    const next = nextHolder(before, directory, { day: dayOf(context.now), above: holder });
    if (next?.holder === undefined) return { done: false };
    const newDue = dueAfter(context.now, takesOverWithin);
    const after = nextComplaint(context, before, { ...next, dueBy: newDue });
    const event = voiceEvent('ComplaintHandedOn', { to: next.holder.kind, dueBy: newDue });
    await commit(context, complaintChange(context, after, event));
    return { done: true };
  },
});
