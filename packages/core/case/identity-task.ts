import { type Context, idCharacters, idWithin } from '@fingerpost/kernel';
import type { Policy } from '@fingerpost/core/directory';
import { dueAfter, heldByLeads, type Task } from '@fingerpost/core/work';
import { type Case, scopeOf } from './case.ts';
import type { IdentityReason } from './identity.ts';

/** Makes the leads' task to find out whether a case is of somebody who already has one, and why they have to. */
export const identityTask = (
  context: Context,
  found: Case,
  policy: Policy,
  because: IdentityReason,
  own = idCharacters(context, 16),
): Task => ({
  id: idWithin('tsk', found.id, own),
  status: 'open',
  todo: 'settle-identity',
  name: found.name,
  needs: found.needs,
  urgency: found.urgency,
  practiceId: found.practiceId,
  teamId: found.teamId,
  holder: heldByLeads(found.teamId),
  dueBy: dueAfter(context.now, policy.rescueWithin),
  openedAt: context.now.toISOString(),
  changedAt: context.now.toISOString(),
  version: 1,
  caseId: found.id,
  scope: scopeOf(found),
  because,
  recent: [],
});
