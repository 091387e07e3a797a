import { saveOrganisation, viewOrganisation } from '@fingerpost/core/directory';
import type { StaffActor } from '@fingerpost/kernel';
import type { Contexts } from '../contexts.ts';

/** Who looks after safeguarding in each demo team, and who does when they cannot. */
const named = [
  { lead: 'team-lead', deputy: 'link-worker-3' },
  { lead: 'team-lead-2', deputy: 'link-worker-2' },
] as const;

/** Names those who look after safeguarding in the demo teams. */
export const nameSafeguarding = async (
  as: Contexts['as'],
  admin: StaffActor,
  actors: ReadonlyMap<string, StaffActor>,
): Promise<void> => {
  for (const { lead, deputy } of named) {
    const [first, second] = [actors.get(lead), actors.get(deputy)];
    if (first === undefined || second === undefined) continue;
    const team = await viewOrganisation({ organisationId: first.organisationId }, as(admin));
    await saveOrganisation({ ...team, safeguarding: { leadId: first.memberId, deputyId: second.memberId } }, as(admin));
  }
};
