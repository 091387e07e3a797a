import {
  commit,
  type Context,
  idCharacters,
  idWithin,
  isRepeat,
  refuse,
  requestDigest,
  type Write,
} from '@fingerpost/kernel';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { complaintsFor, dayOf, dueAfter } from '@fingerpost/core/work';
import type { Complaint, ComplaintWords } from './complaint.ts';
import { complaintChange, findComplaint } from './complaint.repository.ts';
import type { Barred } from './complaint-about.ts';
import { heldFrom } from './complaint-holder.ts';
import { type ComplaintTaken, complaintTaken } from './complaint-state.ts';
import { voiceEvent } from './voice.events.ts';
import { complaintWordsKey } from './complaint.keys.ts';
import { voiceRefusals } from './voice.refusals.ts';

/** A complaint that has arrived: from which case, about whom, and what was written. */
export type Arriving = {
  readonly caseId: string | undefined;
  readonly teamId: string;
  readonly organisationId: string;
  readonly barred: Barred;
  readonly words: Omit<ComplaintWords, 'at'>;
  /** What else is written with it, such as the count of public forms. */
  readonly beside?: () => Promise<readonly Write[]>;
};

const firstOf = (context: Context, id: string, arriving: Arriving, directory: Directory): Complaint => {
  const { caseId, teamId, organisationId, barred } = arriving;
  const commissionerId = directory.commissionerOf(teamId);
  const policy = directory.policyOf(commissionerId);
  const now = context.now.toISOString();
  const request = requestDigest(context);
  const holder = complaintsFor(organisationId, directory, dayOf(context.now), { ...barred, commissionerId });
  if (holder === undefined) throw refuse(voiceRefusals.nobodyInside);
  return {
    id,
    status: 'received',
    todo: 'acknowledge-complaint',
    needs: [],
    teamId,
    organisationId,
    caseId,
    barred: [...new Set(barred.members)],
    barredOrganisations: [...barred.organisations],
    sharedWith: [],
    ...heldFrom(holder, commissionerId),
    acknowledgeBy: dueAfter(context.now, policy.acknowledgeComplaint),
    dueBy: dueAfter(context.now, policy.acknowledgeComplaint),
    answerBy: dueAfter(context.now, policy.answerComplaint),
    answers: [],
    openedAt: now,
    changedAt: now,
    version: 1,
    recent: request === undefined ? [] : [request],
  };
};

/**
 * Takes a complaint to whoever answers it: the lead, the deputy where it is about the lead, or the
 * network's administrators, or the commissioner where it is about those. Refuses: complaint.contact,
 * complaint.nobody-inside, idempotency.reused.
 */
export const takeComplaint = async (context: Context, arriving: Arriving): Promise<ComplaintTaken> => {
  const { answerTo, told } = arriving.words;
  if (answerTo.how !== 'page' && (answerTo.contact ?? '') === '') throw refuse(voiceRefusals.complaintContact);
  // What is of no case has random characters in the place of one.
  const id = idWithin('cmp', arriving.caseId ?? `cas_${idCharacters(context, 26)}`, idCharacters(context, 16));
  const same = requestDigest(context) === undefined ? undefined : await findComplaint(context, id);
  if (same?.recent.some((each) => isRepeat(context, each)) === true) return complaintTaken(same);
  const taken = firstOf(context, id, arriving, await readDirectory(context));
  const { organisationId, answerBy, dueBy = answerBy } = taken;
  const data: ComplaintWords = { ...arriving.words, at: taken.openedAt };
  const caseId = told === undefined ? undefined : arriving.caseId;
  const item = { ...complaintWordsKey(id), type: 'complaint-words', version: 1, data };
  await commit(
    context,
    complaintChange(
      context,
      taken,
      voiceEvent('ComplaintMade', { caseId, organisationId, acknowledgeBy: dueBy, answerBy, told }),
      [{ kind: 'put', item, expect: 'new' }, ...((await arriving.beside?.()) ?? [])],
    ),
  );
  return complaintTaken(taken);
};
