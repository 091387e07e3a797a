import * as z from 'zod';
import { commit, eventItem, makeEvent, refuse, useCase } from '@fingerpost/kernel';
import { organisationKey, registryKey } from './directory.keys.ts';
import { directoryRefusals } from './directory.refusals.ts';
import { invitation } from './invitation.ts';
import { putOrganisation } from './organisation.repository.ts';
import type { Organisation } from './organisation.ts';

const founded = 'network';

/** What the first administrator is told: which network, and which member they will be. */
export type FoundedNetwork = { readonly organisationId: string; readonly memberId: string };

/**
 * Founds the network of an empty table and invites its first administrator, once. Refuses:
 * network.exists.
 */
export const foundNetwork = useCase({
  input: z.object({
    name: z.string().trim().min(1).max(120),
    phone: z.string().trim().min(1).max(30).optional(),
    crisisNumber: z.string().trim().min(1).max(60).optional(),
    safeguardingNumber: z.string().trim().min(1).max(60).optional(),
    admin: z.object({ name: z.string().trim().min(1).max(120), email: z.email() }),
  }),
  allow: ['system'],
  run: async ({ admin, ...input }, context): Promise<FoundedNetwork> => {
    const key = registryKey(founded);
    if ((await context.table.get(key)) !== undefined) throw refuse(directoryRefusals.networkExists);
    const organisationId = `org_${context.random(26)}`;
    const organisation: Organisation = { kind: 'network', ...input, organisationId, status: 'active' };
    const invited = invitation(context, organisation, { ...admin, role: 'network-admin' });
    await commit(context, {
      head: organisationKey(organisationId),
      event: makeEvent(context, {
        type: 'OrganisationSaved',
        subject: organisationId,
        version: 1,
        data: { organisationId, kind: organisation.kind, status: organisation.status },
      }),
      writes: [
        ...putOrganisation({ organisation, version: 1 }),
        { kind: 'put', expect: 'new', item: { ...key, type: 'founded', version: 1, data: { organisationId } } },
        ...invited.writes,
        { kind: 'put', expect: 'new', item: eventItem(invited.head, invited.event) },
      ],
    });
    return { organisationId, memberId: invited.member.memberId };
  },
});
