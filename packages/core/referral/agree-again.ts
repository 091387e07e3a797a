import * as z from 'zod';
import { commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { toldTo } from '@fingerpost/core/work';
import { heldByProviderSide } from './holding.ts';
import { Agreement, agreementWording, Share } from './letter.ts';
import { mustBeOpenToCarer, mustBePersonOrTeam, sideOf } from './may-answer.ts';
import { referralEvent } from './referral.events.ts';
import { formerLetterKey, letterKey } from './referral.keys.ts';
import { referralRefusals } from './referral.refusals.ts';
import { checkStep, letterItem, letterOf, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { agreementOf, chosenAgreement, sharedUntilOf } from './referring.ts';
import { renewed } from './renewing.ts';
import { isFinished } from './steps.ts';
import { onReferral } from './step-input.ts';

/**
 * Records that the person agrees again, or to something else, with one service: from now on it sees
 * that, and what they agreed to before is kept beside it. Refuses: told.missing, told.on, consent.missing, consent.until,
 * referral.missing, referral.step, idempotency.reused.
 */
export const agreeAgain = useCase({
  input: z.object({
    ...onReferral,
    share: z.array(Share).min(1, 'Choose what the person agreed to share.'),
    agreement: Agreement.optional(),
    /** The last day, where they choose one. */
    until: z.iso.date().optional(),
    told: Told.optional(),
  }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ referralId, share, agreement: given, until, told }, context): Promise<ReferralState> => {
    const [{ before, parent }, item] = await Promise.all([
      readInCase(context, referralId),
      context.table.get(letterKey(referralId)),
    ]);
    mustBePersonOrTeam(context.actor, before);
    if (item === undefined) throw refuse(referralRefusals.missing);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    mustBeOpenToCarer(context.actor, before, policy);
    if ((await checkStep(context, before, 'agree-again')) === 'repeat') return referralState(before);

    const chosen = given ?? chosenAgreement(context, toldTo(context, told));
    const agreement = agreementOf(
      chosen === undefined ? undefined : { ...chosen, until: until ?? chosen.until },
      context,
    );
    const letter = { ...letterOf(item), share, agreement: { ...agreement, wording: agreementWording } };
    const isBack = before.noLongerAgrees === true || before.ranOut === true;
    const after = nextReferral(
      context,
      before,
      {
        noLongerAgrees: undefined,
        ranOut: undefined,
        sharedUntil: sharedUntilOf(agreement),
        name: share.includes('name') ? parent.name : undefined,
        ...(isFinished(before.status) || !isBack
          ? {}
          : { holder: heldByProviderSide({ ...before, noLongerAgrees: undefined, ranOut: undefined }) }),
      },
      policy,
    );
    const event = referralEvent('AgreementRenewed', {
      agreed: { by: agreement.by, how: agreement.how },
      by: sideOf(context.actor, before),
      told: toldTo(context, told),
    });
    await commit(
      context,
      referralChange(context, after, event, [
        { kind: 'put', expect: item.version, item: letterItem(referralId, letter, item.version + 1) },
        {
          kind: 'put',
          expect: 'new',
          item: { ...formerLetterKey(referralId, item.version), type: 'former-letter', version: 1, data: item.data },
        },
        ...(await renewed(context, before)),
      ]),
    );
    return referralState(after);
  },
});
