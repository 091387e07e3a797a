import * as z from 'zod';
import { type Context, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { type Directory, type MemberEntry, readDirectory } from '@fingerpost/core/directory';
import {
  actingFor,
  dayOf,
  type Entry,
  heldByAdministrators,
  heldByLeads,
  heldByMember,
  heldByOrganisation,
  type Holder,
  readHeldBy,
  type WorkRow,
  workRowOf,
} from '@fingerpost/core/work';

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
};

export type TeamOverview = {
  readonly workers: readonly WorkerOverview[];
  readonly waiting: HeldOverview;
  readonly raised: HeldOverview;
  readonly withAdministrators: HeldOverview;
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

/**
 * Shows a lead the team's open work: each worker with counts and what is due first, overdue before
 * the rest, the waiting list, what silence has raised, and who is away with who covers. It reads
 * everything the team holds; the whole of each list is `listWork` with its holder.
 */
export const viewTeam = useCase({
  input: z.object({}),
  allow: ['team-lead'],
  run: async (_, context): Promise<TeamOverview> => {
    const { organisationId: teamId } = memberActor(context.actor);
    const directory = await readDirectory(context);
    const day = dayOf(context.now);
    const of = async (holder: Holder): Promise<HeldOverview> => {
      const held = await readHeldBy(context, holder);
      return overview(
        context,
        directory,
        held.filter((entry) => entry.teamId === teamId),
      );
    };
    const worker = async ({ memberId, name, role, active, away }: MemberEntry): Promise<WorkerOverview> => {
      const acting = actingFor(memberId, directory, day);
      return {
        memberId,
        name,
        role,
        active,
        ...(away === undefined ? {} : { away }),
        ...(acting === memberId ? {} : { actingName: directory.member(acting)?.name }),
        ...(await of(heldByMember(memberId))),
      };
    };
    const [workers, waiting, raised, withAdministrators] = await Promise.all([
      Promise.all(directory.membersOf(teamId).map(worker)),
      of(heldByOrganisation(teamId)),
      of(heldByLeads(teamId)),
      of(heldByAdministrators),
    ]);
    const shown = workers.filter(({ active, cases, referrals, tasks }) => active || cases + referrals + tasks > 0);
    return {
      workers: shown.toSorted((one, other) => other.overdue - one.overdue || one.name.localeCompare(other.name)),
      waiting,
      raised,
      withAdministrators,
    };
  },
});
