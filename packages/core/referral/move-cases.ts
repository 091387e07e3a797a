import * as z from 'zod';
import { CaseId, type Context, Raced, MemberId, refuse, splitIdWithin, TableBusy, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { caseRefusals, mustBeWorker } from '@fingerpost/core/case';
import { type Policy, readDirectory } from '@fingerpost/core/directory';
import { heldByAdministrators, heldByLeads, heldByMember, readHeldBy } from '@fingerpost/core/work';
import { type Move, type Moved, moveOneCase } from './moving.ts';

/** How much has moved; `left` are cases that somebody was changing at the time: asking again moves them. */
export type CasesMoved = Moved & { readonly left: readonly string[] };

const caseIdOf = (id: string): string => (id.startsWith('cas_') ? id : splitIdWithin(id).caseId);

/** What a member holds, and what silence took from them to the leads or the administrators. */
const casesOf = async (context: Context, teamId: string, from: string): Promise<readonly string[]> => {
  const holders = [heldByMember(from), heldByLeads(teamId), heldByAdministrators];
  const held = (await Promise.all(holders.map((holder) => readHeldBy(context, holder)))).flat();
  const theirs = held.filter(
    (entry) => entry.teamId === teamId && (entry.workerId === from || entry.holder?.id === from),
  );
  return [...new Set(theirs.map(({ id }) => caseIdOf(id)))];
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

/**
 * Moves one, some or all of a worker's cases to another worker of the team, with their open referrals
 * and tasks; each case by itself, so that asking again goes on where it stopped. Cases that are not
 * the member's are left alone. Refuses: case.worker.
 */
export const moveCases = useCase({
  input: z.object({ from: MemberId, to: MemberId, caseIds: z.array(CaseId).max(500).optional() }),
  allow: ['team-lead'],
  run: async ({ from, to, caseIds }, context): Promise<CasesMoved> => {
    const { organisationId: teamId } = memberActor(context.actor);
    const directory = await readDirectory(context);
    mustBeWorker(to, teamId, directory);
    if (from === to || directory.member(from)?.organisationId !== teamId) throw refuse(caseRefusals.worker);
    const theirs = await casesOf(context, teamId, from);
    const policy = directory.policyOf(directory.commissionerOf(teamId));
    const left: string[] = [];
    const total = { cases: 0, referrals: 0, tasks: 0 };
    for (const caseId of theirs.filter((each) => caseIds?.includes(each) ?? true)) {
      const moved = await moveOrLeave(context, caseId, { from, to }, policy);
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
