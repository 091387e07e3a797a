import * as z from 'zod';
import { type Context, isKeptFrom, MemberId, refuse, type StaffActor, useCase } from '@fingerpost/kernel';
import { memberActor, recordView } from '@fingerpost/core/access';
import { isTeamOfCase, readCaseItems, whyLooked } from '@fingerpost/core/case';
import { type Directory, type MemberEntry, readDirectory } from '@fingerpost/core/directory';
import {
  coveredBy,
  dayOf,
  heldByAdministrators,
  heldByLeads,
  heldByMember,
  readHeldBy,
  workRefusals,
} from '@fingerpost/core/work';
import type { TeamCaseView } from './case-view.ts';
import { readLedReferrals } from './led-referrals.ts';
import { teamCaseView } from './team-case-view.ts';

/** All open cases of one worker, to be printed: what is due first before the rest. */
export type Handover = {
  readonly member: { readonly memberId: string; readonly name: string };
  readonly cases: readonly TeamCaseView[];
};

const atOnce = 10;

/** Gives the worker whose cases are asked for: a lead asks for any, others for themselves and whom they cover. Refuses: work.holder. */
const askedFor = (actor: StaffActor, memberId: string, directory: Directory, day: string): MemberEntry => {
  const { organisationId, role, memberId: own } = actor;
  const member = directory.member(memberId);
  const mayAsk =
    role === 'team-lead' ||
    memberId === own ||
    coveredBy(own, organisationId, directory, day).some((covered) => covered.memberId === memberId);
  if (member?.organisationId !== organisationId || !mayAsk) throw refuse(workRefusals.holder);
  return member;
};

/** What the worker has, and what silence took from them to the leads or the administrators. */
const caseIdsOf = async (context: Context, { memberId, organisationId }: MemberEntry): Promise<readonly string[]> => {
  const holders = [heldByMember(memberId), heldByLeads(organisationId), heldByAdministrators];
  const held = (await Promise.all(holders.map((holder) => readHeldBy(context, holder)))).flat();
  return held
    .filter(({ id, workerId }) => id.startsWith('cas_') && workerId === memberId && !isKeptFrom(context.actor, id))
    .toSorted((one, other) => (one.dueBy ?? '').localeCompare(other.dueBy ?? ''))
    .map(({ id }) => id);
};

const view = async (context: Context, directory: Directory, caseId: string): Promise<readonly TeamCaseView[]> => {
  const items = await readCaseItems(context, caseId);
  if (!isTeamOfCase(context.actor, items.found)) return [];
  await recordView(context, caseId, whyLooked(context.actor, items.found, directory, dayOf(context.now)));
  return [teamCaseView(context, directory, items, await readLedReferrals(context, items))];
};

/**
 * Shows all open cases of a worker at once, for a handover on paper, and records the view of each: to a
 * lead of the team, to the worker themselves, and to whoever covers for them today. Restricted needs
 * are named as on each case's own page. Refuses: work.holder.
 */
export const viewHandover = useCase({
  input: z.object({ memberId: MemberId.optional() }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ memberId }, context): Promise<Handover> => {
    const actor = memberActor(context.actor);
    const directory = await readDirectory(context);
    const member = askedFor(actor, memberId ?? actor.memberId, directory, dayOf(context.now));
    const caseIds = await caseIdsOf(context, member);
    const cases: TeamCaseView[] = [];
    for (let from = 0; from < caseIds.length; from += atOnce) {
      const some = caseIds.slice(from, from + atOnce);
      cases.push(...(await Promise.all(some.map((caseId) => view(context, directory, caseId)))).flat());
    }
    return { member: { memberId: member.memberId, name: member.name }, cases };
  },
});
