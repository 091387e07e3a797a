import { commit, type Context, Raced, refuse, TableBusy } from '@fingerpost/kernel';
import { isLeftOut, notWithKey, notWithOf } from '@fingerpost/core/case';
import { alternativesTo, type Directory, placeOfPostcode, type Service } from '@fingerpost/core/directory';
import { Person, personKey } from '@fingerpost/core/patient';
import {
  addTask,
  dueAfter,
  type Entry,
  heldByAdministrators,
  heldByLeads,
  heldByMember,
  heldByOrganisation,
  type Holder,
  readHeldBy,
} from '@fingerpost/core/work';
import { finishing, uncounted } from './finishing.ts';
import { leftToDo } from './left-to-do.ts';
import type { Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { type InCase, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { referralRefusals } from './referral.refusals.ts';
import { isFinished } from './steps.ts';

/** How many referrals ended so far in this call; `left` are still open: asking again goes on with them. */
export type ServiceEnded = { readonly ended: number; readonly withdrawn: number; readonly left: number };

const atOnce = 20;
const most = 3;
const because = 'service-closed';

/**
 * Finds the open referrals to a provider's services, whoever holds them: the provider, or the teams,
 * which hold questions, proposals and what is done by hand. It looks through what each of them holds.
 */
const openReferralsTo = async (
  context: Context,
  directory: Directory,
  providerId: string,
  isAbout: (entry: Entry) => boolean,
): Promise<readonly string[]> => {
  const teams = directory.organisations().filter(({ kind }) => kind === 'team');
  const holders: readonly Holder[] = [
    heldByOrganisation(providerId),
    heldByAdministrators,
    ...teams.flatMap(({ organisationId: teamId }) => [
      heldByOrganisation(teamId),
      heldByLeads(teamId),
      ...directory.membersOf(teamId).map(({ memberId }) => heldByMember(memberId)),
    ]),
  ];
  const found = new Set<string>();
  for (let from = 0; from < holders.length; from += atOnce) {
    const some = holders.slice(from, from + atOnce);
    const held = await Promise.all(some.map((holder) => readHeldBy(context, holder)));
    for (const entry of held.flat())
      if (entry.id.startsWith('ref_') && entry.providerId === providerId && isAbout(entry)) found.add(entry.id);
  }
  return [...found];
};

const alternatives = async (
  context: Context,
  directory: Directory,
  { before, parent }: InCase,
  service: Service,
): Promise<string[]> => {
  const [need] = before.needs;
  const items = await context.table.getMany([personKey(parent.id), notWithKey(parent.id)]);
  const details = items.find(({ type }) => type === 'person');
  if (need === undefined || details === undefined) return [];
  const { postcode } = Person.parse(details.data);
  const home = postcode === undefined ? undefined : await placeOfPostcode(context, directory, postcode);
  const notWith = notWithOf(items.find(({ type }) => type === 'not-with'));
  const others = alternativesTo(directory, service, need, home?.place, most, (other) =>
    isLeftOut(notWith, other, directory),
  );
  return others.map(({ serviceId }) => serviceId);
};

const isSeen = ({ status }: Pick<Referral, 'status'>): boolean => status === 'accepted' || status === 'started';

/** Ends one referral whose service closes, or withdraws it where nobody had accepted, and leaves its team a dated task. */
const endOne = async (context: Context, directory: Directory, referralId: string): Promise<keyof ServiceEnded> => {
  const inCase = await readInCase(context, referralId);
  const { before } = inCase;
  if (isFinished(before.status)) return 'left';
  const service = directory.service(before.serviceId);
  if (service === undefined) throw refuse(referralRefusals.service);
  const policy = directory.policyOf(before.commissionerId);
  const dueBy = dueAfter(context.now, policy.rescueWithin);
  const task = {
    ...leftToDo(context, inCase, { todo: 'after-ending', because, dueBy }),
    alternatives: await alternatives(context, directory, inCase, service),
  };
  const to = isSeen(before) ? 'ended' : 'withdrawn';
  const after = nextReferral(
    context,
    before,
    { ...finishing(context, to), reason: because, afterTaskId: task.id },
    policy,
  );
  const event =
    to === 'ended'
      ? referralEvent('ReferralEnded', { reason: because, by: 'provider', noted: false, taskId: task.id })
      : referralEvent('ReferralWithdrawn', { reason: because, by: 'provider', from: before.status, taskId: task.id });
  await commit(context, referralChange(context, after, event, [...uncounted(before), addTask(task)]));
  return to;
};

const tries = 3;

/** Takes a step for one of many; what somebody else changes at the time, or storage is too busy for, waits for the next call. */
const orLeave = async (context: Context, step: () => Promise<keyof ServiceEnded>): Promise<keyof ServiceEnded> => {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof Raced || error instanceof TableBusy)) throw error;
      await context.pause(25 * 2 ** attempt);
    }
  }
  return 'left';
};

/**
 * Ends the open referrals to services that close, 20 a call, each in a transaction of its own, so that
 * asking again goes on where it stopped: accepted ones end with `service-closed`, the others are
 * withdrawn, and each leaves its link worker a dated task with up to three other services.
 */
export const endReferralsTo = async (
  context: Context,
  directory: Directory,
  providerId: string,
  serviceIds: readonly string[],
): Promise<ServiceEnded> => {
  const { ifMatch: _theListing, idempotency: _ofManySteps, ...free } = context;
  const isAbout = ({ serviceId }: Entry): boolean => serviceId !== undefined && serviceIds.includes(serviceId);
  const open = await openReferralsTo(free, directory, providerId, isAbout);
  const total = { ended: 0, withdrawn: 0, left: Math.max(0, open.length - atOnce) };
  for (const referralId of open.slice(0, atOnce))
    total[await orLeave(free, () => endOne(free, directory, referralId))] += 1;
  return total;
};
