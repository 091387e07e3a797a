import {
  type Actor,
  type Context,
  isKeptFrom,
  refuse,
  type StaffActor,
  wasHad,
  wasHadBefore,
} from '@fingerpost/kernel';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { namedForComplaints } from '@fingerpost/core/work';
import type { Complaint } from './complaint.ts';
import { readComplaint } from './complaint.repository.ts';
import { complaintKey } from './complaint.keys.ts';
import { voiceRefusals } from './voice.refusals.ts';

/** Tells whether a member is named for the complaints about their organisation. */
export const isNamedForComplaints = (actor: Actor, directory: Directory): boolean => {
  if (actor.kind !== 'staff') return false;
  const { memberId, organisationId } = actor;
  return (['lead', 'deputy'] as const).some(
    (place) => namedForComplaints(place, organisationId, directory)?.memberId === memberId,
  );
};

/** Whoever a commissioner names answers what came to it; where nobody is named, every member does. */
const answersForCommissioner = (actor: StaffActor, directory: Directory): boolean => {
  const isNamed = (['lead', 'deputy'] as const).some(
    (place) => namedForComplaints(place, actor.organisationId, directory) !== undefined,
  );
  return isNamed ? isNamedForComplaints(actor, directory) : actor.role === 'commissioner';
};

/**
 * Tells whether an actor answers a complaint: who is named by the organisation it is about, or an
 * administrator or the commissioner where it came to them. Never one whom it is about, nor one from whom the case is kept.
 */
export const answersComplaint = (actor: Actor, found: Complaint, directory: Directory): boolean => {
  if (actor.kind !== 'staff' || found.barred.includes(actor.memberId)) return false;
  if (found.barredOrganisations.includes(actor.organisationId)) return false;
  if (found.caseId !== undefined && isKeptFrom(actor, found.caseId)) return false;
  if (found.atCommissioner === actor.organisationId) return answersForCommissioner(actor, directory);
  if (actor.role === 'network-admin' && found.atAdministrators === true) return true;
  return actor.organisationId === found.organisationId && isNamedForComplaints(actor, directory);
};

/** Reads a complaint for whoever answers it. Refuses: complaint.missing to everybody else, who must not learn that it exists. */
export const readToAnswer = async (context: Context, complaintId: string): Promise<Complaint> => {
  const found = await readComplaint(context, complaintId);
  if (!answersComplaint(context.actor, found, await readDirectory(context)))
    throw refuse(voiceRefusals.complaintMissing);
  return found;
};

type Step = { readonly before: Complaint; readonly isRepeat: boolean };

/** Checks that a complaint stands where a step begins, unless it has had this very request. Refuses: complaint.step. */
export const atStep = async (
  context: Context,
  before: Complaint,
  from: readonly Complaint['status'][],
): Promise<Step> => {
  if (wasHad(context, before.recent)) return { before, isRepeat: true };
  if (from.includes(before.status)) return { before, isRepeat: false };
  if (await wasHadBefore(context, complaintKey(before.id))) return { before, isRepeat: true };
  throw refuse(voiceRefusals.complaintStep, { happened: { step: before.status, at: before.changedAt } });
};
