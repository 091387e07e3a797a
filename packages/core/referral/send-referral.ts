import * as z from 'zod';
import { commit, type Context, refuse, splitIdWithin, useCase } from '@fingerpost/kernel';
import { caseKey, caseOf, mustBeSettled, notWithKey, notWithOf } from '@fingerpost/core/case';
import { type Directory, readDirectory, type Service } from '@fingerpost/core/directory';
import { dayOf } from '@fingerpost/core/work';
import { uncounted } from './finishing.ts';
import { insteadOf } from './instead-of.ts';
import { Agreement } from './letter.ts';
import { mustNotBeLeftOut } from './left-out.ts';
import { isPersonOf, mustBePersonOrTeam } from './may-answer.ts';
import type { Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { letterKey, referralKey } from './referral.keys.ts';
import { referralRefusals } from './referral.refusals.ts';
import { checkStep, letterItem, letterOf, nextReferral, readReferral } from './referral.repository.ts';
import { referralChange, referralOf } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { agreementOf, openingPlace } from './referring.ts';
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

/** Who is there is read from the directory: the service is only known after the one read this step has. */
const serviceOf = (before: Referral, directory: Directory): Service => {
  const service = directory.service(before.serviceId);
  if (service?.status !== 'active') throw refuse(referralRefusals.service);
  const isSomebodyThere = directory.membersOf(service.organisationId).some(({ active }) => active);
  if (before.mode === 'network' && !isSomebodyThere) throw refuse(referralRefusals.nobodyThere);
  return service;
};

/**
 * Sends a proposed referral, now that the person agreed or chose it themselves; one that it retries
 * and that is still open is withdrawn. Refuses: referral.missing, referral.step, case.identity, service.missing,
 * referral.not-with, referral.nobody-there, consent.missing, idempotency.reused.
 */
export const sendReferral = useCase({
  input: z.object({ ...onReferral, agreement: Agreement.optional() }),
  allow: ['link-worker', 'team-lead', 'patient'],
  run: async (input, context): Promise<ReferralState> => {
    const { before, letter, letterVersion, notWith, of } = await gather(context, input.referralId);
    mustBePersonOrTeam(context.actor, before);
    if ((await checkStep(context, before, 'send')) === 'repeat') return referralState(before);
    mustBeSettled(of);
    const directory = await readDirectory(context);
    const service = serviceOf(before, directory);
    mustNotBeLeftOut(context, notWith, service, { about: before, directory });
    const agreement = isPersonOf(context.actor, before)
      ? ({ by: 'person', how: 'online', when: dayOf(context.now) } as const)
      : agreementOf(input.agreement, context);

    const policy = directory.policyOf(before.commissionerId);
    const { mode, retryOf } = before;
    const after = nextReferral(
      context,
      before,
      {
        ...openingPlace(context, { mode, propose: false, service, policy, of: before }),
        reminded: 0,
        raised: undefined,
      },
      policy,
    );
    const first = retryOf === undefined ? undefined : await readReferral(context, retryOf);
    const instead = await insteadOf(context, first, before, policy);
    const agreed = { ...letter, agreement: { ...agreement, wording: letter.agreement.wording } };
    await commit(
      context,
      referralChange(
        context,
        after,
        referralEvent('ReferralSent', {
          mode,
          kind: service.kind,
          agreed: { by: agreement.by, how: agreement.how },
          retryOf,
        }),
        [
          { kind: 'put', expect: letterVersion, item: letterItem(before.id, agreed, letterVersion + 1) },
          ...instead.writes,
          ...(instead.withdrawn ? uncounted(before) : []),
        ],
      ),
    );
    return referralState(after);
  },
});
