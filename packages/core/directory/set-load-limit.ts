import * as z from 'zod';
import { commit, makeEvent, mustMatch, organisationOf, refuse, useCase, wasHadBefore } from '@fingerpost/kernel';
import { organisationKey } from './directory.keys.ts';
import { directoryRefusals } from './directory.refusals.ts';
import type { Organisation } from './organisation.ts';
import { putOrganisation, readOrganisation, type StoredOrganisation } from './organisation.repository.ts';

/** How many open cases, by weight, a full-time worker of the team should have at most. */
export type LoadLimitState = { readonly loadLimit: number | undefined; readonly version: number };

/**
 * Sets how many open cases, counted by their weight, a full-time worker of the lead's team should have
 * at most; without a number there is no limit. Beyond it the pages warn, nothing is refused. Refuses:
 * organisation.missing, version.stale.
 */
export const setLoadLimit = useCase({
  input: z.object({
    loadLimit: z
      .int('Enter a whole number, such as 70.')
      .min(1, 'Enter a number from 1 to 400.')
      .max(400, 'Enter a number from 1 to 400.')
      .optional(),
  }),
  allow: ['team-lead'],
  run: async ({ loadLimit }, context): Promise<LoadLimitState> => {
    const organisationId = organisationOf(context.actor) ?? '';
    const head = organisationKey(organisationId);
    const before = await readOrganisation(context, organisationId);
    if (before.organisation.kind !== 'team') throw refuse(directoryRefusals.organisationMissing);
    if (await wasHadBefore(context, head)) return { loadLimit: before.organisation.loadLimit, version: before.version };
    mustMatch(context, before.version);
    const organisation: Organisation = { ...before.organisation, loadLimit };
    const after: StoredOrganisation = { organisation, version: before.version + 1 };
    await commit(context, {
      head,
      event: makeEvent(context, {
        type: 'LoadLimitSet',
        subject: organisationId,
        version: after.version,
        data: { organisationId, loadLimit },
      }),
      writes: putOrganisation(after),
    });
    return { loadLimit, version: after.version };
  },
});
