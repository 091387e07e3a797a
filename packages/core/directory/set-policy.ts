import * as z from 'zod';
import { commit, makeEvent, mustMatch, OrganisationId, refuse, useCase, wasHadBefore } from '@fingerpost/kernel';
import { organisationKey } from './directory.keys.ts';
import { directoryRefusals } from './directory.refusals.ts';
import {
  type OrganisationView,
  organisationView,
  putOrganisation,
  readOrganisation,
  type StoredOrganisation,
} from './organisation.repository.ts';
import { Policy } from './policy.ts';

/**
 * Sets the values a commissioner's network works by; what is left out goes back to the standard.
 * Dates that stand already stay as they are. Refuses: organisation.missing, organisation.kind,
 * policy.order, idempotency.reused.
 */
export const setPolicy = useCase({
  input: z.object({ commissionerId: OrganisationId, policy: Policy }),
  allow: ['network-admin'],
  run: async ({ commissionerId, policy }, context): Promise<OrganisationView> => {
    const before = await readOrganisation(context, commissionerId);
    if (before.organisation.kind !== 'commissioner') throw refuse(directoryRefusals.organisationKind);
    const head = organisationKey(commissionerId);
    if (await wasHadBefore(context, head)) return organisationView(before);
    mustMatch(context, before.version);
    if (policy.answerWithin >= policy.remindAgainAt || policy.remindAgainAt >= policy.handOverAt)
      throw refuse(directoryRefusals.policyOrder);
    const after: StoredOrganisation = {
      organisation: { ...before.organisation, policy },
      version: before.version + 1,
    };
    await commit(context, {
      head,
      event: makeEvent(context, {
        type: 'PolicySet',
        subject: commissionerId,
        version: after.version,
        data: { organisationId: commissionerId, policy },
      }),
      writes: putOrganisation(after),
    });
    return organisationView(after);
  },
});
