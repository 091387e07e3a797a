import * as z from 'zod';
import { CaseId, type Context, Raced, MemberId, refuse, TableBusy, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { caseRefusals, mustBeWorker } from '@fingerpost/core/case';
import { type Directory, type Policy, readDirectory } from '@fingerpost/core/directory';
import {
  caseIdOf,
  heldByAdministrators,
  heldByLeads,
  heldByMember,
  heldByOrganisation,
  readHeldBy,
} from '@fingerpost/core/work';
import { type Move, type Moved, moveOneCase } from './moving.ts';

/** How much has moved; `left` are cases that somebody was changing at the time: asking again moves them. */
export type CasesMoved = Moved & { readonly left: readonly string[] };

/** What a member holds, and what silence took from them to the leads or the administrators. */
const casesOf = async (context: Context, teamId: string, from: string): Promise<readonly string[]> => {
  const holders = [heldByMember(from), heldByLeads(teamId), heldByAdministrators];
  const held = (await Promise.all(holders.map((holder) => readHeldBy(context, holder)))).flat();
  const theirs = held.filter(
    (entry) => entry.teamId === teamId && (entry.workerId === from || entry.holder?.id === from),
  );
  return [...new Set(theirs.map(caseIdOf))];
};

const tries = 3;

const moveOrLeave = async (context: Context, caseId: string, move: Move, policy: Policy): Promise<Moved | 'left'> => {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    try {
      return await moveOneCase(context, caseId, move, policy);
    } catch (error) {
      if (!(error instanceof Raced || error instanceof TableBusy)) throw error;
      await context.pause(25 * 2 ** attempt);
    }
  }
  return 'left';
};

const toWaitingList = 'waiting-list';

/** The team of whom work is moved: a lead's own, or for an administrator any. Refuses: case.worker. */
const teamOf = (context: Context, from: string, directory: Directory): string => {
  const { role, organisationId } = memberActor(context.actor);
  const teamId = directory.member(from)?.organisationId;
  const isTeam = directory.organisation(teamId)?.kind === 'team';
  if (teamId === undefined || !isTeam || (role !== 'network-admin' && teamId !== organisationId))
    throw refuse(caseRefusals.worker);
  return teamId;
};

/** Where the work goes; a waiting list that nobody would look at is the administrators'. Refuses: case.worker. */
const placeFor = (from: string, to: string, teamId: string, directory: Directory): Move => {
  if (to === toWaitingList) {
    const isSomebodyThere = directory.membersOf(teamId).some(({ active, memberId }) => active && memberId !== from);
    return { from, to: undefined, holder: isSomebodyThere ? heldByOrganisation(teamId) : heldByAdministrators };
  }
  mustBeWorker(to, teamId, directory);
  if (from === to) throw refuse(caseRefusals.worker);
  return { from, to, holder: heldByMember(to) };
};

/**
 * Moves one, some or all of a worker's cases, with their open referrals and tasks, to another worker
 * of the team or back to its waiting list; each case by itself, so that asking again goes on where it
 * stopped. Cases that are not the member's are left alone. By the team's lead, or an administrator
 * where there is none. Refuses: case.worker.
 */
export const moveCases = useCase({
  input: z.object({
    from: MemberId,
    to: z.union([MemberId, z.literal(toWaitingList)]),
    caseIds: z.array(CaseId).max(500).optional(),
  }),
  allow: ['team-lead', 'network-admin'],
  run: async ({ from, to, caseIds }, context): Promise<CasesMoved> => {
    const directory = await readDirectory(context);
    const teamId = teamOf(context, from, directory);
    const move = placeFor(from, to, teamId, directory);
    const theirs = await casesOf(context, teamId, from);
    const policy = directory.policyOf(directory.commissionerOf(teamId));
    const left: string[] = [];
    const total = { cases: 0, referrals: 0, tasks: 0 };
    for (const caseId of theirs.filter((each) => caseIds?.includes(each) ?? true)) {
      const moved = await moveOrLeave(context, caseId, move, policy);
      if (moved === 'left') left.push(caseId);
      else {
        total.cases += moved.cases;
        total.referrals += moved.referrals;
        total.tasks += moved.tasks;
      }
    }
    return { ...total, left };
  },
});
