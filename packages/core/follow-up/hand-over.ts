import { commit, type Context, idWithin, splitIdWithin, useCase } from '@fingerpost/kernel';
import { isLeftOut, NotWith, notWithKey } from '@fingerpost/core/case';
import { alternativesTo, placeOfPostcode } from '@fingerpost/core/directory';
import { Person, personKey } from '@fingerpost/core/patient';
import { nextReferral, referralChange } from '@fingerpost/core/referral';
import { addTask, dueAfter } from '@fingerpost/core/work';
import { taskAbout } from './colleague.ts';
import { type DueReferral, dueReferral, postponedForPause } from './due-referral.ts';
import { followUpEvent } from './follow-up.events.ts';
import { type Acted, ReferralFollowUp } from './follow-up.ts';

const mostAlternatives = 3;

const alternatives = async (context: Context, due: DueReferral): Promise<string[]> => {
  const { found, directory } = due;
  const service = directory.service(found.serviceId);
  const [need] = found.needs;
  // Once it is led from another case, what was read here may be out of date: the new team searches by itself.
  if (service === undefined || need === undefined || found.ledBy !== undefined) return [];
  const { postcode } = Person.parse(due.more(personKey(found.caseId)));
  const home = postcode === undefined ? undefined : await placeOfPostcode(context, directory, postcode);
  const notWith = NotWith.safeParse(due.more(notWithKey(found.caseId))).data;
  const others = alternativesTo(directory, service, need, home?.place, mostAlternatives, (other) =>
    notWith === undefined ? false : isLeftOut(notWith, other, directory),
  );
  return others.map(({ serviceId }) => serviceId);
};

/**
 * Hands a referral that nobody answered to a colleague: a rescue task with up to three other services,
 * or, where the person is seen already, a task to ask how it went. The provider still holds the
 * referral, so that a late answer counts; nothing is closed.
 */
export const handOver = useCase({
  input: ReferralFollowUp,
  allow: ['system'],
  run: async (input, context): Promise<Acted> => {
    const { caseId } = splitIdWithin(input.id);
    const due = await dueReferral(context, input, 'hand-over', [personKey(caseId), notWithKey(caseId)]);
    if (due === undefined) return { ...input, done: false };
    if (await postponedForPause(context, due)) return { ...input, done: true };
    const { found, policy } = due;
    const todo = found.status === 'started' ? 'ask-outcome' : 'rescue';
    const task = taskAbout(context, due, {
      id: idWithin('tsk', found.caseId, context.random(16)),
      todo,
      because: 'provider-silent',
      dueBy: dueAfter(context.now, policy.rescueWithin),
      ...(todo === 'rescue' ? { alternatives: await alternatives(context, due) } : {}),
    });
    const after = nextReferral(context, found, { rescueTaskId: task.id }, policy);
    const event = followUpEvent('ReferralHandedOver', { taskId: task.id, todo });
    await commit(context, referralChange(context, after, event, [addTask(task)]));
    return { ...input, done: true };
  },
});
