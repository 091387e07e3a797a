import * as z from 'zod';
import { doorRefusals, refuse, type Role, useCase } from '@fingerpost/kernel';
import type { OrganisationKind } from './organisation.ts';
import { readDirectory } from './snapshot.ts';

/** Who the caller is in this network. */
export type Me = {
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: { readonly organisationId: string; readonly name: string; readonly kind?: OrganisationKind };
};

/** Tells a member of staff who they are here: name, role and organisation. */
export const viewMe = useCase({
  input: z.object({}),
  allow: [
    'referrer',
    'link-worker',
    'team-lead',
    'provider',
    'commissioner',
    'patient-representative',
    'network-admin',
  ],
  run: async (_, context): Promise<Me> => {
    const { actor } = context;
    if (actor.kind !== 'staff') throw refuse(doorRefusals.forbidden);
    const directory = await readDirectory(context);
    const kind = directory.organisation(actor.organisationId)?.kind;
    return {
      memberId: actor.memberId,
      name: actor.name,
      role: actor.role,
      organisation: {
        organisationId: actor.organisationId,
        name: directory.nameOf(actor.organisationId),
        ...(kind === undefined ? {} : { kind }),
      },
    };
  },
});
