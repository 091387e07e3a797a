import { type Change, type Context, refuse, type Write } from '@fingerpost/kernel';
import {
  memberKey,
  membershipKey,
  putMember,
  putMembership,
  storedMember,
  type StoredMember,
} from '@fingerpost/core/access';
import { barredIn, type CaseItems, notWithRefusals, type NotWith } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import {
  actingFor,
  dayOf,
  heldByAdministrators,
  heldByLeads,
  heldByOrganisation,
  type Holder,
} from '@fingerpost/core/work';
import { type Move, movesOf } from './moving.ts';

/** A member of staff by their organisation and id. */
export type MemberOf = { readonly organisationId: string; readonly memberId: string };

const readThem = async (context: Context, { organisationId, memberId }: MemberOf): Promise<StoredMember> => {
  const item = await context.table.get(memberKey(organisationId, memberId));
  if (item === undefined) throw refuse(notWithRefusals.what);
  return storedMember(item);
};

/** The writes that change which cases a member must not see: the member, and what each of their requests reads. */
const keeping = async (
  context: Context,
  of: MemberOf,
  change: (notWith: readonly string[]) => readonly string[],
): Promise<readonly Write[]> => {
  const { member, version } = await readThem(context, of);
  const after = { ...member, notWith: [...change(member.notWith ?? [])] };
  const membership = member.subject === undefined ? undefined : await context.table.get(membershipKey(member.subject));
  return [
    putMember({ member: after, version: version + 1 }),
    ...(member.subject === undefined || membership === undefined
      ? []
      : [putMembership(member.subject, after, membership.version)]),
  ];
};

/** The writes that keep a case from a member from their next request on. Refuses: not-with.what when there is no such member. */
export const keepingFrom = (context: Context, caseId: string, of: MemberOf): Promise<readonly Write[]> =>
  keeping(context, of, (notWith) => [...new Set([...notWith, caseId])]);

/** The writes that let a member see a case again. */
export const unbarring = (context: Context, caseId: string, of: MemberOf): Promise<readonly Write[]> =>
  keeping(context, of, (notWith) => notWith.filter((kept) => kept !== caseId));

/** Who takes over what a member has of a case: the leads from whom it is not kept, else the team, else the administrators. */
const afterThem = (directory: Directory, teamId: string, barred: ReadonlySet<string>): Holder => {
  const left = directory.membersOf(teamId).filter(({ active, memberId }) => active && !barred.has(memberId));
  if (left.some(({ role }) => role === 'team-lead')) return heldByLeads(teamId);
  return left.length > 0 ? heldByOrganisation(teamId) : heldByAdministrators;
};

/** What barring a member does: the writes that bar them, and the changes that move what they have of the case. */
export type Barring = { readonly writes: readonly Write[]; readonly changes: readonly Change[] };

/**
 * Ends a member\u2019s sight of a case from their next request on, and moves what they have of it to the
 * leads of its team; the same for who covers for the case\u2019s worker today. Refuses: not-with.what when
 * there is no such member.
 */
export const barring = async (
  context: Context,
  items: CaseItems,
  of: MemberOf,
  list: Pick<NotWith, 'entries'>,
  directory: Directory,
): Promise<Barring> => {
  const { found } = items;
  const writes = await keepingFrom(context, found.id, of);
  const { workerId } = found;
  const acts = workerId === undefined ? undefined : actingFor(workerId, directory, dayOf(context.now));
  const from = acts === of.memberId && workerId !== undefined ? workerId : of.memberId;
  const move: Move = { from, to: undefined, holder: afterThem(directory, found.teamId, barredIn(list)) };
  const { changes } = movesOf(context, items, move, directory.policyOf(found.commissionerId));
  return { writes, changes };
};
