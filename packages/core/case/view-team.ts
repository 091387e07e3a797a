import * as z from 'zod';
import { type Context, isKeptFrom, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { type Directory, type MemberEntry, readDirectory } from '@fingerpost/core/directory';
import {
  actingFor,
  caseIdOf,
  dayOf,
  type Entry,
  entryOf,
  heldByAdministrators,
  heldByLeads,
  heldByMember,
  heldByOrganisation,
  type Holder,
  readHeldBy,
  readSupervisions,
  type Supervision,
  theLeads,
  type WorkRow,
  workRowOf,
} from '@fingerpost/core/work';
import { type Load, loadOf } from './load.ts';

const shownEach = 10;

/** What one holder of the team has: how much, how much of it is overdue, and the cases that are due first. */
export type HeldOverview = {
  readonly cases: number;
  readonly referrals: number;
  readonly tasks: number;
  readonly overdue: number;
  readonly first: readonly WorkRow[];
};

/** A member of the team, what they hold, and who acts for them while they are away. */
export type WorkerOverview = HeldOverview & {
  readonly memberId: string;
  readonly name: string;
  readonly role: MemberEntry['role'];
  readonly active: boolean;
  readonly away?: MemberEntry['away'];
  readonly actingName?: string | undefined;
  readonly load: Load;
  /** When a lead talked with them last, and when the next talk is due. */
  readonly supervision?: Supervision | undefined;
};

export type TeamOverview = {
  readonly workers: readonly WorkerOverview[];
  readonly waiting: HeldOverview;
  readonly raised: HeldOverview;
  readonly withAdministrators: HeldOverview;
  /** How many open cases, by weight, a full-time worker should have at most. */
  readonly loadLimit?: number | undefined;
  /** Open cases that nobody would act on: without a date, or held by somebody who has left. There must never be one. */
  readonly adrift: readonly WorkRow[];
  /** What is overdue for longest in the whole team. */
  readonly longestOverdue?: WorkRow | undefined;
};

const overview = (context: Context, directory: Directory, held: readonly Entry[]): HeldOverview => {
  const count = (prefix: string): number => held.filter(({ id }) => id.startsWith(prefix)).length;
  const now = context.now.toISOString();
  return {
    cases: count('cas_'),
    referrals: count('ref_'),
    tasks: count('tsk_'),
    overdue: held.filter(({ dueBy }) => dueBy !== undefined && dueBy < now).length,
    first: held.slice(0, shownEach).map((entry) => workRowOf(context, directory, entry)),
  };
};

/** Reads the team's cases that are open and have no holder who is here, or no date: all of its cases, one query for each megabyte. */
const readAdrift = async (context: Context, directory: Directory, teamId: string): Promise<readonly Entry[]> => {
  const isGone = ({ holder }: Entry): boolean =>
    holder?.kind === 'member' && directory.member(holder.id)?.active !== true;
  const found: Entry[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.queryIndex('byReceiver', teamId, after === undefined ? {} : { after });
    const open = page.rows.map(entryOf).filter(({ status }) => status !== 'closed');
    found.push(...open.filter((entry) => entry.holder === undefined || entry.dueBy === undefined || isGone(entry)));
    after = page.after;
  } while (after !== undefined);
  return found.filter((entry) => !isKeptFrom(context.actor, caseIdOf(entry)));
};

const byDate = (one: Entry, other: Entry): number => (one.dueBy ?? '').localeCompare(other.dueBy ?? '');

/**
 * Shows a lead the team's open work: each worker with counts, load and what is due first, overdue before
 * the rest, the waiting list, what silence has raised, who is away with who covers, and whether any
 * case is adrift. It reads everything the team holds; the whole of each list is `listWork` with its holder.
 */
export const viewTeam = useCase({
  input: z.object({}),
  allow: ['team-lead'],
  run: async (_, context): Promise<TeamOverview> => {
    const { organisationId: teamId } = memberActor(context.actor);
    const directory = await readDirectory(context);
    const day = dayOf(context.now);
    const team = directory.organisation(teamId);
    const loadLimit = team?.kind === 'team' ? team.loadLimit : undefined;
    const held = async (holder: Holder): Promise<readonly Entry[]> =>
      (await readHeldBy(context, holder)).filter(
        // That a concern was left is for the administrators to see, and not for leads who must not know of it.
        // Nor do they need to see here the concern that some of them look after.
        ({ todo, ...entry }) =>
          entry.teamId === teamId &&
          todo !== 'concern-overdue' &&
          todo !== 'look-at-concern' &&
          !isKeptFrom(context.actor, caseIdOf(entry)),
      );
    const members = directory.membersOf(teamId);
    const [own, waiting, raised, withAdministrators, supervisions, adrift] = await Promise.all([
      Promise.all(members.map(({ memberId }) => held(heldByMember(memberId)))),
      held(heldByOrganisation(teamId)),
      held(heldByLeads(teamId)),
      held(heldByAdministrators),
      readSupervisions(context, teamId),
      readAdrift(context, directory, teamId),
    ]);
    const everything = [...own.flat(), ...waiting, ...raised, ...withAdministrators];
    const worker = (member: MemberEntry, index: number): WorkerOverview => {
      const { memberId, name, role, active, away } = member;
      const acting = actingFor(memberId, directory, day);
      const actingName = acting === undefined ? theLeads : directory.member(acting)?.name;
      return {
        memberId,
        name,
        role,
        active,
        ...(away === undefined ? {} : { away }),
        ...(acting === memberId || !active ? {} : { actingName }),
        load: loadOf(member, everything, loadLimit),
        supervision: supervisions.find((each) => each.memberId === memberId),
        ...overview(context, directory, own[index] ?? []),
      };
    };
    const now = context.now.toISOString();
    const [latest] = everything.filter(({ dueBy }) => dueBy !== undefined && dueBy < now).toSorted(byDate);
    return {
      workers: members
        .map(worker)
        .filter(({ active, cases, referrals, tasks, load }) => active || cases + referrals + tasks + load.open > 0)
        .toSorted((one, other) => other.overdue - one.overdue || one.name.localeCompare(other.name)),
      waiting: overview(context, directory, waiting),
      raised: overview(context, directory, raised),
      withAdministrators: overview(context, directory, withAdministrators),
      loadLimit,
      adrift: adrift.map((entry) => workRowOf(context, directory, entry)),
      longestOverdue: latest === undefined ? undefined : workRowOf(context, directory, latest),
    };
  },
});
