import {
  type Change,
  type Context,
  type Item,
  makeEvent,
  mustMatch,
  type RefusalDetails,
  refuse,
  remember,
  splitIdWithin,
  wasHad,
  wasHadBefore,
  type Write,
} from '@fingerpost/kernel';
import { type Case, caseKey, caseOf, readCase } from '@fingerpost/core/case';
import type { Policy } from '@fingerpost/core/directory';
import { headItem, headOf } from '@fingerpost/core/work';
import { nextReferralLook } from './next-look.ts';
import { Letter } from './letter.ts';
import { isSpent, mustBeForLink } from './link-steps.ts';
import { Referral, referralScope } from './referral.ts';
import { letterKey, referralKey } from './referral.keys.ts';
import { referralRefusals } from './referral.refusals.ts';
import { packed, unpacked } from './referral-stored.ts';
import { isFinished, type ReferralStep, stepTo } from './steps.ts';

/** Parses a stored referral. */
export const referralOf = (item: Item): Referral => Referral.parse(unpacked(headOf(item)));

/** Parses what goes with a referral. */
export const letterOf = (item: Item): Letter => Letter.parse(item.data);

/** The item of what goes with a referral. */
export const letterItem = (referralId: string, letter: Letter, version: number): Item => ({
  ...letterKey(referralId),
  type: 'letter',
  version,
  data: letter,
});

/** Reads a referral. Refuses: referral.missing. */
export const readReferral = async (context: Pick<Context, 'table'>, referralId: string): Promise<Referral> => {
  const item = await context.table.get(referralKey(referralId));
  if (item === undefined) throw refuse(referralRefusals.missing);
  return referralOf(item);
};

/** A referral and the case it belongs to, both as they stand now. */
export type InCase = { readonly before: Referral; readonly parent: Case };

/**
 * Reads a referral with the case from which it is led, in one trip, or in two once that is another than
 * its own; its worker is whoever has the case now. Refuses: referral.missing.
 */
export const readInCase = async (context: Pick<Context, 'table'>, referralId: string): Promise<InCase> => {
  const items = await context.table.getMany([referralKey(referralId), caseKey(splitIdWithin(referralId).caseId)]);
  const head = items.find(({ type }) => type === 'referral');
  const parent = items.find(({ type }) => type === 'case');
  if (head === undefined || parent === undefined) throw refuse(referralRefusals.missing);
  const before = referralOf(head);
  const found = before.ledBy === undefined ? caseOf(parent) : await readCase(context, before.ledBy);
  return { before: { ...before, workerId: found.workerId ?? before.workerId }, parent: found };
};

/** The item of a referral: its team finds it as sender, its provider as receiver, once it was sent. */
export const referralItem = (state: Referral): Item => {
  const item = headItem({
    key: referralKey(state.id),
    type: 'referral',
    state,
    sender: state.teamId,
    // A check-in that is still to come is found by the nightly walk, though nobody holds the referral any more.
    watched: state.holder === undefined && state.lookAt !== undefined,
    receiver: state.mode === 'network' && state.sentAt !== undefined ? state.providerId : undefined,
  });
  return { ...item, data: packed(state, item.data) };
};

/** What a step changes; everything it leaves out stays as it was, but the silence that went before is forgotten. */
export type StepChanges = Partial<Omit<Referral, 'version' | 'watch' | 'lookAt' | 'recent' | 'changedAt'>>;

const details = (found: Referral): RefusalDetails => ({ happened: { step: found.status, at: found.changedAt } });

/**
 * Checks a step against the table, and what else it needs to be possible, before anything is written:
 * answers `repeat` when this very request was had already. Refuses: referral.step with what happened
 * meanwhile, idempotency.reused; of a link: actor.not-allowed, referral.who-answers.
 */
export const checkStep = async (
  context: Context,
  found: Referral,
  step: ReferralStep,
  possible = true,
): Promise<'repeat' | 'go'> => {
  const { actor } = context;
  mustBeForLink(actor, step);
  if (wasHad(context, found.recent)) return 'repeat';
  const isOpen = possible && !(actor.kind === 'link' && isSpent(actor, found));
  if (isOpen && stepTo(step, found.status, found.former?.status) !== undefined) return 'go';
  if (await wasHadBefore(context, referralKey(found.id))) return 'repeat';
  throw refuse(referralRefusals.step, details(found));
};

/** Makes the next version of a referral: time, the request it answers, and when the workflow looks again. */
export const nextReferral = (context: Context, before: Referral, changes: StepChanges, policy: Policy): Referral => {
  mustMatch(context, before.version);
  const version = before.version + 1;
  const changed: Referral = {
    ...before,
    ...changes,
    // What is noted on a finished referral does not move its end, from which its name stays visible for a while.
    changedAt: changes.status === undefined && isFinished(before.status) ? before.changedAt : context.now.toISOString(),
    version,
    recent: remember(context, before.recent),
  };
  const look = nextReferralLook(changed, policy);
  return look?.lookAt === before.lookAt ? changed : { ...changed, lookAt: look?.lookAt, watch: version };
};

/** Makes the change that takes a referral to its next version with the event that explains it and any other writes. */
export const referralChange = (
  context: Context,
  after: Referral,
  event: { readonly type: string; readonly data: Record<string, unknown> },
  writes: readonly Write[] = [],
): Change => ({
  head: referralKey(after.id),
  event: makeEvent(context, {
    type: event.type,
    data: { serviceId: after.serviceId, providerId: after.providerId, need: after.needs[0], ...event.data },
    subject: after.id,
    version: after.version,
    scope: referralScope(after),
    watch: after.watch === after.version ? { lookAt: after.lookAt, watch: after.watch } : undefined,
  }),
  writes: [
    { kind: 'put', item: referralItem(after), expect: after.version === 1 ? 'new' : after.version - 1 },
    ...writes,
  ],
});
