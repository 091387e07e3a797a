import { type Context, refuse, type Write } from '@fingerpost/kernel';
import { memberKey, storedMember } from '@fingerpost/core/access';
import { directoryRefusals } from './directory.refusals.ts';
import type { Organisation, Safeguarding } from './organisation.ts';

const works: readonly string[] = ['link-worker', 'team-lead'];

const isAsBefore = (before: Organisation | undefined, asked: Safeguarding): boolean =>
  before?.kind === 'team' &&
  before.safeguarding?.leadId === asked.leadId &&
  before.safeguarding.deputyId === asked.deputyId;

/**
 * Checks who is newly named to look after safeguarding at a team, and gives the writes that keep this
 * true until it is saved. Refuses: organisation.safeguarding unless both are active link workers or
 * leads of the team, and two people.
 */
export const checkSafeguarding = async (
  context: Pick<Context, 'table'>,
  before: Organisation | undefined,
  after: Organisation,
): Promise<readonly Write[]> => {
  const asked = after.kind === 'team' ? after.safeguarding : undefined;
  if (asked === undefined || isAsBefore(before, asked)) return [];
  const items = await context.table.getMany(
    [...new Set([asked.leadId, asked.deputyId])].map((memberId) => memberKey(after.organisationId, memberId)),
  );
  const members = items
    .map(storedMember)
    .filter(({ member }) => works.includes(member.role) && member.status === 'active');
  if (members.length < 2) throw refuse(directoryRefusals.safeguarding);
  return members.map(({ member, version }) => ({
    kind: 'check',
    key: memberKey(member.organisationId, member.memberId),
    expect: version,
  }));
};
