import * as z from 'zod';
import { refuse, useCase } from '@fingerpost/kernel';
import { recordView } from '@fingerpost/core/access';
import { whyLooked } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { dayOf, mayNameRestricted } from '@fingerpost/core/work';
import { partsFor } from './parts-for.ts';
import { referralRefusals } from './referral.refusals.ts';
import { readInCase } from './referral.repository.ts';
import type { ReferralView } from './referral-view.ts';
import { sightOf } from './sight.ts';
import { onReferral } from './step-input.ts';
import { viewFor } from './view-for.ts';

/**
 * Shows a referral as far as the caller may see it, and records that they looked. Refuses:
 * referral.missing.
 */
export const viewReferral = useCase({
  input: z.object({ ...onReferral }),
  allow: ['provider', 'link', 'link-worker', 'team-lead'],
  run: async ({ referralId }, context): Promise<ReferralView> => {
    const { actor, now } = context;
    const inCase = await readInCase(context, referralId);
    const { before: found, parent } = inCase;
    const directory = await readDirectory(context);
    const sight = sightOf(actor, found, {
      policy: directory.policyOf(found.commissionerId),
      now,
      mayNameRestricted: mayNameRestricted(actor, parent, directory, dayOf(now)),
      hasDied: parent.closure?.reason === 'died',
    });
    if (sight === undefined) throw refuse(referralRefusals.missing);
    const parts = await partsFor(context, sight, inCase);
    await recordView(context, found.caseId, { referralId, ...whyLooked(actor, parent, directory, dayOf(now)) });
    return viewFor({ found, directory, now, ...parts });
  },
});
