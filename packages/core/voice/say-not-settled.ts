import * as z from 'zod';
import { CaseId, commit, type Context, mayForPerson, referenceOf, refuse, useCase } from '@fingerpost/kernel';
import { caseKey, caseOf, isTeamOfCase } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { dayOf, dueAfter, heldByComplaintsDeputy } from '@fingerpost/core/work';
import type { Complaint } from './complaint.ts';
import { atStep } from './complaint-access.ts';
import { nextHolder } from './complaint-holder.ts';
import { complaintChange, complaintOf, nextComplaint, readBelow } from './complaint.repository.ts';
import { mustBeTold } from './told-by.ts';
import { voiceEvent } from './voice.events.ts';
import { complaintPartition } from './complaint.keys.ts';
import { voiceRefusals } from './voice.refusals.ts';

/** A complaint that was sent on: what to call it, and by when somebody else has looked at it. */
export type NotSettled = { readonly reference: string; readonly dueBy: string };

const notSettled = ({ id, dueBy, changedAt }: Complaint): NotSettled => ({
  reference: referenceOf(id),
  dueBy: dueBy ?? changedAt,
});

const mustBeTheirs = async (context: Context, caseId: string): Promise<void> => {
  if (mayForPerson(context.actor, caseId, 'message')) return;
  const item = await context.table.get(caseKey(caseId));
  if (item === undefined || !isTeamOfCase(context.actor, caseOf(item))) throw refuse(voiceRefusals.complaintMissing);
};

const called = async (context: Context, caseId: string, reference: string): Promise<Complaint> => {
  const items = await readBelow(context, complaintPartition(caseId), '0#');
  const heads = items.filter(({ type }) => type === 'complaint').map(complaintOf);
  const found = heads.find(({ id }) => referenceOf(id) === reference.trim().toUpperCase());
  if (found === undefined) throw refuse(voiceRefusals.complaintMissing);
  return found;
};

/**
 * Takes an answered complaint, by its reference, to the network's administrators, since whoever
 * complained says that it is not settled; to the commissioner where it is about those. Refuses:
 * complaint.missing, complaint.step, complaint.nobody-inside, voice.told.
 */
export const sayNotSettled = useCase({
  input: z.object({
    caseId: CaseId,
    reference: z.string().min(1, 'Write the reference of the complaint.').max(20),
    told: Told.optional(),
  }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, reference, told }, context): Promise<NotSettled> => {
    await mustBeTheirs(context, caseId);
    mustBeTold(context, told);
    const { before, isRepeat } = await atStep(context, await called(context, caseId, reference), [
      'answered',
      'closed',
    ]);
    if (isRepeat) return notSettled(before);
    const directory = await readDirectory(context);
    const { answerComplaint } = directory.policyOf(directory.commissionerOf(before.teamId));
    const above = heldByComplaintsDeputy(before.organisationId);
    const to = nextHolder(before, directory, { day: dayOf(context.now), above });
    if (to === undefined) throw refuse(voiceRefusals.nobodyInside);
    const after = nextComplaint(context, before, {
      status: 'not-settled',
      todo: 'settle-complaint',
      ...to,
      dueBy: dueAfter(context.now, answerComplaint),
      answerBy: dueAfter(context.now, answerComplaint),
      notSettledAt: context.now.toISOString(),
      outcome: undefined,
    });
    await commit(context, complaintChange(context, after, voiceEvent('ComplaintNotSettled', { told })));
    return notSettled(after);
  },
});
