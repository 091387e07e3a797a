import { readSnapshot } from '@fingerpost/core/directory';
import { checkProposal, makeComplaint, proposeService } from '@fingerpost/core/voice';
import type { Actor, StaffActor } from '@fingerpost/kernel';
import { putDirectory, staff, team } from './network.ts';
import type { Circumstances, World } from './world.ts';

/** Names who answers complaints about the organisation of a member. */
export const nameComplaints = async (world: World, lead: StaffActor, deputy?: StaffActor): Promise<void> => {
  const snapshot = structuredClone((await readSnapshot(world)).snapshot);
  const organisation = snapshot.organisations[lead.organisationId]?.entry;
  if (organisation === undefined) throw new Error('they are of no organisation');
  organisation.complaints = { leadId: lead.memberId, deputyId: deputy?.memberId };
  await putDirectory(world.objects, snapshot);
};

/** The person of a case, on their own page. */
export const personOf = (caseId: string): Actor => ({ kind: 'patient', caseId });

/** What somebody complains of in the tests, with a word that stands nowhere else. */
export const complaint = { organisationId: team, words: 'Nobody rang me back: markgrievance.' } as const;

/** Complains about the team as the person of a case, and gives the id of the complaint. */
export const complainedIn = async (
  world: World,
  caseId: string,
  changes: Record<string, unknown> = {},
  when: Circumstances = {},
): Promise<string> =>
  (await makeComplaint({ caseId, ...complaint, ...changes }, world.as(personOf(caseId), when))).complaintId;

/** What somebody says should exist in the tests. */
export const proposal = { area: 'LS11', words: 'A sewing group where one can sit and talk.' } as const;

/** Proposes it as the person of a case, and gives the id of the proposal. */
export const proposedIn = async (world: World, caseId: string, when: Circumstances = {}): Promise<string> =>
  (await proposeService({ caseId, ...proposal }, world.as(personOf(caseId), when))).proposalId;

/** Proposes it, and publishes it as the first commissioner. */
export const publishedIn = async (world: World, caseId: string, need = 'loneliness-isolation'): Promise<string> => {
  const proposalId = await proposedIn(world, caseId);
  await checkProposal({ proposalId, decision: 'publish', need }, world.as(staff.commissioner));
  return proposalId;
};
