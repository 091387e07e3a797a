import { type Context, idCharacters, idWithin } from '@fingerpost/kernel';
import type { Case } from '@fingerpost/core/case';
import type { Holder, Task } from '@fingerpost/core/work';
import { heldByTeamSide } from './holding.ts';
import { leadingCase, type Referral, referralScope } from './referral.ts';

/** Makes a task that a step of a referral leaves to its team: with the link worker, unless another holder is named. */
export const leftToDo = (
  context: Context,
  { before, parent }: { readonly before: Referral; readonly parent: Pick<Case, 'name'> },
  what: Pick<Task, 'todo' | 'because'> & {
    readonly dueBy: string;
    readonly note?: number | undefined;
    readonly holder?: Holder;
  },
): Task => ({
  id: idWithin('tsk', leadingCase(before), idCharacters(context, 16)),
  status: 'open',
  todo: what.todo,
  name: parent.name,
  needs: before.needs,
  urgency: before.urgency,
  serviceId: before.serviceId,
  providerId: before.providerId,
  practiceId: before.practiceId,
  teamId: before.teamId,
  workerId: before.workerId,
  holder: what.holder ?? heldByTeamSide(before),
  dueBy: what.dueBy,
  openedAt: context.now.toISOString(),
  changedAt: context.now.toISOString(),
  version: 1,
  caseId: leadingCase(before),
  scope: referralScope(before),
  referralId: before.id,
  because: what.because,
  note: what.note,
  recent: [],
});
