import { type Context, idCharacters, idWithin } from '@fingerpost/kernel';
import type { Policy } from '@fingerpost/core/directory';
import { dueAfter, heldByLeads, type Task } from '@fingerpost/core/work';
import { type Case, scopeOf } from './case.ts';

/** Makes the leads' task to find out whether a new case is of somebody who already has one with the team. */
export const identityTask = (context: Context, opened: Case, policy: Policy): Task => ({
  id: idWithin('tsk', opened.id, idCharacters(context, 16)),
  status: 'open',
  todo: 'settle-identity',
  name: opened.name,
  needs: opened.needs,
  urgency: opened.urgency,
  practiceId: opened.practiceId,
  teamId: opened.teamId,
  holder: heldByLeads(opened.teamId),
  dueBy: dueAfter(context.now, policy.rescueWithin),
  openedAt: opened.openedAt,
  changedAt: opened.openedAt,
  version: 1,
  caseId: opened.id,
  scope: scopeOf(opened),
  because: 'same-nhs-number',
  recent: [],
});
