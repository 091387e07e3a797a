import * as z from 'zod';
import { commit, mayForPerson, refuse, ReferralId, useCase, wasHad } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { changeTask } from '@fingerpost/core/work';
import { caseHolder } from '@fingerpost/core/case';
import { isKeptFromCarer } from '@fingerpost/core/referral';
import { readWaiting } from './answering.ts';
import { nothingNewTo } from './new-to.ts';
import { sideIn } from './sides.ts';
import { threadEvent } from './thread.events.ts';
import { threadRefusals } from './thread.refusals.ts';
import { nextThread, readInThread, threadChange } from './thread.repository.ts';

/** Whether a service may write to the person now, as far as they are concerned. */
export type ProviderLet = { readonly referralId: string; readonly agreed: boolean; readonly version: number };

/**
 * Lets a service write with the person about its referral, or stops it at once: by the person, or a carer
 * who may decide, or by their team as told. What waited for the service becomes the team's. Refuses:
 * thread.missing, thread.closed, thread.told, idempotency.reused.
 */
export const letProviderWrite = useCase({
  input: z.object({ referralId: ReferralId, agreed: z.boolean(), told: Told.optional() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ referralId, agreed, told }, context): Promise<ProviderLet> => {
    const at = await readInThread(context, referralId);
    const { actor, now } = context;
    const { thread: before, of, referral } = at;
    const directory = await readDirectory(context);
    const policy = directory.policyOf(of.commissionerId);
    const isKept = referral !== undefined && isKeptFromCarer(actor, referral, policy);
    const isPersons = mayForPerson(actor, of.id, 'decide') && !isKept;
    if (!isPersons && sideIn(actor, at, { directory, now }) !== 'team') throw refuse(threadRefusals.missing);
    if (wasHad(context, before.recent))
      return { referralId, agreed: before.provider?.agreed === true, version: before.version };
    if (!isPersons && told === undefined) throw refuse(threadRefusals.told);
    if (agreed && (of.status === 'closed' || referral?.mode !== 'network')) throw refuse(threadRefusals.closed);
    const waiting = agreed ? undefined : (await readWaiting(context, before)).provider;
    const moved =
      waiting === undefined ? [] : [changeTask({ ...waiting, holder: caseHolder(of), version: waiting.version + 1 })];
    const provider = { agreed, at: now.toISOString(), by: actor.kind, told };
    const after = nextThread(context, before, { provider });
    const event = threadEvent('ThreadProviderLet', { agreed, told });
    await commit(
      context,
      threadChange(context, after, of, event, [...moved, ...(agreed ? [] : nothingNewTo(at.fresh, 'provider'))]),
    );
    return { referralId, agreed, version: after.version };
  },
});
