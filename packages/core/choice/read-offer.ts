import { type Context, refuse } from '@fingerpost/kernel';
import { type Case, caseKey, caseOf, type NotWith, notWithKey, notWithOf } from '@fingerpost/core/case';
import { letterKey, letterOf, referralKey, referralOf } from '@fingerpost/core/referral';
import { type Task, taskKey, taskOf } from '@fingerpost/core/work';
import type { Proposed } from './answering-options.ts';
import type { Offer } from './choice.ts';
import { offerKey } from './choice.keys.ts';
import { choiceRefusals } from './choice.refusals.ts';
import { offerOf } from './choice.repository.ts';

/** An offer with its case, its task, and those of its referrals that are still proposed. */
export type OfferInCase = {
  readonly of: Case;
  readonly offer: Offer;
  readonly notWith: NotWith;
  readonly task: Task | undefined;
  readonly open: readonly Proposed[];
};

/** Reads an offer with everything that answering it may change, in two trips. Refuses: choice.missing. */
export const readOffer = async (context: Context, caseId: string, own: string): Promise<OfferInCase> => {
  const items = await context.table.getMany([caseKey(caseId), offerKey(caseId, own), notWithKey(caseId)]);
  const head = items.find(({ type }) => type === 'case');
  const item = items.find(({ type }) => type === 'offer');
  if (head === undefined || item === undefined) throw refuse(choiceRefusals.missing);
  const of = caseOf(head);
  const offer = offerOf(item);
  const beside = await context.table.getMany([
    taskKey(offer.taskId),
    ...offer.options.flatMap(({ referralId }) => [referralKey(referralId), letterKey(referralId)]),
  ]);
  const task = beside.find(({ type }) => type === 'task');
  const open = beside
    .filter(({ type }) => type === 'referral')
    .map(referralOf)
    .filter(({ status }) => status === 'proposed')
    .flatMap((before): readonly Proposed[] => {
      const letter = beside.find(({ sk }) => sk === letterKey(before.id).sk);
      const current = { ...before, workerId: of.workerId ?? before.workerId };
      return letter === undefined ? [] : [{ before: current, letter: letterOf(letter), letterVersion: letter.version }];
    });
  return {
    of,
    offer,
    notWith: notWithOf(items.find(({ type }) => type === 'not-with')),
    task: task === undefined ? undefined : taskOf(task),
    open,
  };
};
