import { commit, type Context, type Key, splitIdWithin } from '@fingerpost/kernel';
import { type Case, caseKey, caseOf, readCase } from '@fingerpost/core/case';
import { type Directory, type Policy, readDirectory } from '@fingerpost/core/directory';
import {
  nextReferral,
  nextReferralLook,
  type Referral,
  type ReferralAct,
  referralChange,
  referralKey,
  referralOf,
} from '@fingerpost/core/referral';
import { dayOf, dueAfter, instantOf } from '@fingerpost/core/work';
import { followUpEvent } from './follow-up.events.ts';
import { isDue, type ReferralFollowUp } from './follow-up.ts';

/** A referral whose deadline has come, with what an act needs to know; `more` are the other items it asked for. */
export type DueReferral = {
  readonly found: Referral;
  readonly of: Case;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly more: (key: Key) => unknown;
};

/** Reads a referral for one act in one round trip; undefined when its deadline moved on or asks for another act. */
export const dueReferral = async (
  context: Context,
  { id, watch }: ReferralFollowUp,
  act: ReferralAct,
  others: readonly Key[] = [],
): Promise<DueReferral | undefined> => {
  const caseHead = caseKey(splitIdWithin(id).caseId);
  const items = await context.table.getMany([referralKey(id), caseHead, ...others]);
  const at = (key: Key) => items.find(({ pk, sk }) => pk === key.pk && sk === key.sk);
  const head = at(referralKey(id));
  const of = at(caseHead);
  if (head === undefined || of === undefined) return undefined;
  const found = referralOf(head);
  const directory = await readDirectory(context);
  const policy = directory.policyOf(found.commissionerId);
  if (!isDue(found, watch, context.now) || nextReferralLook(found, policy)?.act !== act) return undefined;
  const leading = found.ledBy === undefined ? caseOf(of) : await readCase(context, found.ledBy);
  return { found, of: leading, directory, policy, more: (key) => at(key)?.data };
};

/** Gives the last day of a pause that is running, or undefined. */
export const pausedUntil = (of: Case, now: Date): string | undefined =>
  of.paused !== undefined && of.paused.until >= dayOf(now) ? of.paused.until : undefined;

/** Moves the date of a referral past the pause of its case, since a pause stops the clocks; tells whether there was one. */
export const postponedForPause = async (context: Context, { found, of, policy }: DueReferral): Promise<boolean> => {
  const until = pausedUntil(of, context.now);
  if (until === undefined) return false;
  const dueBy = dueAfter(instantOf(until), policy.answerWithin);
  const after = nextReferral(context, found, { dueBy, reminded: 0 }, policy);
  await commit(context, referralChange(context, after, followUpEvent('ReferralPostponed', { until, dueBy })));
  return true;
};
