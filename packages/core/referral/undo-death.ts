import * as z from 'zod';
import { CaseId, commit, type Context, refuse, useCase, type Write } from '@fingerpost/kernel';
import {
  type Case,
  caseChange,
  caseHolder,
  caseEvent,
  caseRefusals,
  type CaseItems,
  type CaseState,
  caseState,
  checkCaseStep,
  comingBack,
  deathKey,
  mustBeTeamOfCase,
  nextVersion,
  openAgain,
  openReferralsKey,
  readCaseItems,
  taskOnCase,
} from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { addTask, closeTask, dueAfter, heldByLeads, type Task } from '@fingerpost/core/work';
import { readLedReferrals } from './led-referrals.ts';

/** Whoever was told something wrong has to be told again, by a person: the leads look into it the same day. */
const incident = (context: Context, of: Case): Task =>
  taskOnCase(context, of, { todo: 'incident', because: 'death-undone', holder: heldByLeads(of.teamId) });

const toSendAgain = async (context: Context, items: CaseItems, of: Case): Promise<readonly Task[]> => {
  const withdrawn = items.death?.withdrawn ?? [];
  const referrals = await readLedReferrals(context, items);
  return referrals
    .filter(({ id, sentAt }) => sentAt !== undefined && withdrawn.includes(id))
    .map(({ id, needs, serviceId, providerId }) => ({
      ...taskOnCase(context, of, {
        todo: 'send-again',
        because: 'death-undone',
        referralId: id,
        holder: caseHolder(of),
        dueBy: dueAfter(context.now, 1),
      }),
      needs,
      serviceId,
      providerId,
    }));
};

/** What is still open and says that the person has died, the message that the practice has not filed included. */
const saysDied = ({ status, todo, because }: Task): boolean =>
  status === 'open' && (todo === 'after-death' || (todo === 'file-message' && because === 'died'));

/**
 * Takes a death back that was recorded wrongly, the one way in which a closed case opens again: it
 * stands where it stood, with a task for each referral that was withdrawn and an incident for the
 * leads. Nobody is told by itself. Refuses: case.missing, case.step, case.not-died.
 */
export const undoDeath = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['team-lead'],
  run: async ({ caseId }, context): Promise<CaseState> => {
    const items = await readCaseItems(context, caseId);
    const { found, death, person } = items;
    mustBeTeamOfCase(context.actor, found);
    if ((await checkCaseStep(context, found, 'undo-death', death?.former.status ?? found.status)) === 'repeat')
      return caseState(found);
    if (death === undefined || found.closure?.reason !== 'died') throw refuse(caseRefusals.notDied);
    const { ifMatch: _theCases, ...free } = context;
    const policy = (await readDirectory(context)).policyOf(found.commissionerId);
    const after = nextVersion(context, found, comingBack(death, context.now), policy);
    const isOpen = after.status !== 'closed';
    const tasks = [incident(context, after), ...(isOpen ? await toSendAgain(context, items, after) : [])];
    const writes: readonly Write[] = [
      { kind: 'delete', key: deathKey(caseId), expect: 1 },
      ...(isOpen ? [{ kind: 'delete', key: openReferralsKey(caseId), expect: 0 } as const] : []),
      ...(isOpen ? await openAgain(context, after, person) : []),
      ...tasks.map(addTask),
      ...items.tasks.filter(saysDied).flatMap((task) => closeTask(free, task, 'death-undone')),
    ];
    const data = { to: after.status, withdrawn: death.withdrawn };
    await commit(context, caseChange(context, after, caseEvent('DeathUndone', data), writes));
    return caseState(after);
  },
});
