import * as z from 'zod';
import { commit, type Context, refuse, splitIdWithin, useCase } from '@fingerpost/kernel';
import { caseKey, caseOf, mustBeSettled, notWithKey, notWithOf } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { toldTo } from '@fingerpost/core/work';
import { uncounted } from './finishing.ts';
import { insteadOf } from './instead-of.ts';
import { Agreement } from './letter.ts';
import { mustNotBeLeftOut } from './left-out.ts';
import { mustBeOpenToCarer, mustBePersonOrTeam } from './may-answer.ts';
import { letterKey, referralKey } from './referral.keys.ts';
import { referralRefusals } from './referral.refusals.ts';
import { checkStep, letterOf, readReferral, referralOf } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { agreementOf, chosenAgreement } from './referring.ts';
import { sendableTo, sending } from './sending.ts';
import { onReferral } from './step-input.ts';

const gather = async (context: Context, referralId: string) => {
  const items = await context.table.getMany([
    referralKey(referralId),
    letterKey(referralId),
    caseKey(splitIdWithin(referralId).caseId),
    notWithKey(splitIdWithin(referralId).caseId),
  ]);
  const head = items.find(({ type }) => type === 'referral');
  const letter = items.find(({ type }) => type === 'letter');
  const parent = items.find(({ type }) => type === 'case');
  if (head === undefined || letter === undefined || parent === undefined) throw refuse(referralRefusals.missing);
  const notWith = notWithOf(items.find(({ type }) => type === 'not-with'));
  return {
    before: referralOf(head),
    letter: letterOf(letter),
    letterVersion: letter.version,
    notWith,
    of: caseOf(parent),
  };
};

/**
 * Sends a proposed referral, now that the person agreed or chose it themselves; one that it retries
 * and that is still open is withdrawn. Refuses: referral.missing, referral.step, case.identity, service.missing,
 * referral.not-with, referral.nobody-there, consent.missing, consent.until, idempotency.reused.
 */
export const sendReferral = useCase({
  input: z.object({
    ...onReferral,
    agreement: Agreement.optional(),
    /** The last day, where the person chooses one as they choose the service. */
    until: z.iso.date().optional(),
    told: Told.optional(),
  }),
  allow: ['link-worker', 'team-lead', 'patient', 'carer'],
  run: async (input, context): Promise<ReferralState> => {
    const { before, letter, letterVersion, notWith, of } = await gather(context, input.referralId);
    mustBePersonOrTeam(context.actor, before);
    const directory = await readDirectory(context);
    const policy = directory.policyOf(before.commissionerId);
    mustBeOpenToCarer(context.actor, before, policy);
    if ((await checkStep(context, before, 'send')) === 'repeat') return referralState(before);
    mustBeSettled(of);
    const service = sendableTo(before, directory);
    mustNotBeLeftOut(context, notWith, service, { about: before, directory });
    const told = input.told === undefined ? undefined : toldTo(context, input.told);
    const chosen = chosenAgreement(context, told);
    const agreement = agreementOf(chosen === undefined ? input.agreement : { ...chosen, until: input.until }, context);

    const { after, change } = sending(context, { before, letter, letterVersion }, { service, policy, agreement, told });
    const first = before.retryOf === undefined ? undefined : await readReferral(context, before.retryOf);
    const instead = await insteadOf(context, first, before, policy);
    const also = [...instead.writes, ...(instead.withdrawn ? uncounted(before) : [])];
    await commit(context, { ...change, writes: [...change.writes, ...also] });
    return referralState(after);
  },
});
