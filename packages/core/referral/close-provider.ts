import * as z from 'zod';
import { commit, type Context, makeEvent, OrganisationId, refuse, useCase } from '@fingerpost/kernel';
import { storedMember } from '@fingerpost/core/access';
import {
  directoryRefusals,
  memberChange,
  organisationHasOpen,
  organisationKey,
  organisationHoldsWork,
  putOrganisation,
  readOrganisation,
  storedService,
} from '@fingerpost/core/directory';
import type { ServiceClosed } from './close-service.ts';
import { closeOneService } from './close-service.ts';

const itemsOf = async (context: Context, organisationId: string, beginsWith: string) => {
  const items = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(organisationKey(organisationId).pk, {
      beginsWith,
      ...(after === undefined ? {} : { after }),
    });
    items.push(...page.rows);
    after = page.after;
  } while (after !== undefined);
  return items;
};

const endMembers = async (context: Context, organisationId: string): Promise<void> => {
  const members = (await itemsOf(context, organisationId, '1#')).map(storedMember);
  for (const { member, version } of members.filter((each) => each.member.status !== 'deactivated')) {
    const after = { member: { ...member, status: 'deactivated' as const }, version: version + 1 };
    await commit(context, await memberChange(context, member, after));
  }
};

const close = async (context: Context, organisationId: string): Promise<void> => {
  const { organisation, version } = await readOrganisation(context, organisationId);
  const after = { organisation: { ...organisation, status: 'closed' as const }, version: version + 1 };
  await commit(context, {
    head: organisationKey(organisationId),
    event: makeEvent(context, {
      type: 'OrganisationSaved',
      subject: organisationId,
      version: after.version,
      data: { organisationId, kind: organisation.kind, status: 'closed' },
    }),
    writes: putOrganisation(after),
  });
};

/**
 * Closes a provider for good: each of its services with its open referrals, 20 a call and service, so
 * that asking again goes on; once nothing is left, its members are deactivated and it is closed. Refuses:
 * organisation.missing.
 */
export const closeProvider = useCase({
  input: z.object({ organisationId: OrganisationId }),
  allow: ['network-admin'],
  run: async ({ organisationId }, context): Promise<ServiceClosed> => {
    const { ifMatch: _theOrganisation, idempotency: _ofManySteps, ...free } = context;
    const { organisation } = await readOrganisation(free, organisationId);
    if (organisation.kind !== 'provider') throw refuse(directoryRefusals.organisationMissing);
    const total = { ended: 0, withdrawn: 0, left: 0 };
    const services = (await itemsOf(free, organisationId, '2#')).map(storedService);
    for (const { service } of services.filter(
      ({ service: { status } }) => status !== 'inactive' && status !== 'defunct',
    )) {
      const done = await closeOneService(free, organisationId, service.serviceId);
      total.ended += done.ended;
      total.withdrawn += done.withdrawn;
      total.left += done.left;
    }
    if (total.left > 0) return { ...total, closed: false };
    if ((await organisationHasOpen(free, organisationId)) || (await organisationHoldsWork(free, organisationId)))
      return { ...total, left: 1, closed: false };
    await endMembers(free, organisationId);
    if (organisation.status === 'active') await close(free, organisationId);
    return { ...total, closed: true };
  },
});
