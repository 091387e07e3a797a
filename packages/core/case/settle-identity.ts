import * as z from 'zod';
import { CaseId, commit, isKeptFrom, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { closeTask } from '@fingerpost/core/work';
import { mustBeTeamOfCase } from './case-access.ts';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { checkCaseStep } from './check-step.ts';
import { readOpenTasks } from './following-lists.ts';
import { joinedWrites, sharedNumber } from './joining.ts';
import { partedWrites } from './parting.ts';
import { readListed, readSides } from './people.ts';

/** What a colleague has found out of two cases. */
const IdentityDecision = z.enum(['same-person', 'different-people']);

/**
 * Settles whose case it is, against the one it may be the same as: joined as one person's, both
 * histories kept, or parted for good and not asked again. Refuses: case.missing, case.step,
 * case.nothing-to-settle, case.two-numbers, case.two-groups, version.stale, idempotency.reused.
 */
export const settleIdentity = useCase({
  input: z.object({ caseId: CaseId, otherCaseId: CaseId, decision: IdentityDecision }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, otherCaseId, decision }, context): Promise<CaseState> => {
    if (caseId === otherCaseId) throw refuse(caseRefusals.missing);
    const sides = await readSides(context, [caseId, otherCaseId]);
    const [here, there] = sides;
    const before = here.found;
    mustBeTeamOfCase(context.actor, before);
    if ((await checkCaseStep(context, before, 'settle-identity')) === 'repeat') return caseState(before);
    if (before.mayBeSameAs !== otherCaseId || isKeptFrom(context.actor, otherCaseId))
      throw refuse(caseRefusals.nothingToSettle);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const isSame = decision === 'same-person';
    const number = isSame ? sharedNumber(here, there) : here.person.nhsNumber;
    const listed = await readListed(context, before, here.person, number);
    const parted = isSame ? undefined : partedWrites(context, sides, listed);
    const tasks = (await readOpenTasks(context, caseId)).filter(({ todo }) => todo === 'settle-identity');
    const after = nextVersion(context, before, { mayBeSameAs: undefined, unsettled: undefined }, policy);
    const event =
      parted === undefined
        ? caseEvent('PeopleJoined', { with: otherCaseId })
        : caseEvent('PeopleParted', { from: otherCaseId, numberTaken: parted.numberTaken });
    await commit(
      context,
      caseChange(context, after, event, [
        ...(parted?.writes ?? joinedWrites(context, [here, there], listed.numbered, policy)),
        ...tasks.flatMap((task) => closeTask(context, task, decision)),
      ]),
    );
    return caseState(after);
  },
});
