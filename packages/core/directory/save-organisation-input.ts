import * as z from 'zod';
import { OrganisationId } from '@fingerpost/kernel';
import { defaultPolicy } from './policy.ts';
import { odsCode, type Organisation, Safeguarding } from './organisation.ts';
import { Slug } from './slug.ts';

const text = (most: number) => z.string().trim().min(1).max(most);

const common = {
  /** Left out to add an organisation. */
  organisationId: OrganisationId.optional(),
  name: z.string().trim().min(1, 'Give the name of the organisation.').max(120),
  phone: text(30).optional(),
  email: z.email('This is not an e-mail address.').optional(),
  status: z.enum(['active', 'closed']).optional(),
};

/** What is asked to add or change an organisation; what is left out is taken away, but for its status. */
export const SaveOrganisationInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('practice'), ...common, odsCode: odsCode.optional(), teamId: OrganisationId }),
  z.object({
    kind: z.literal('team'),
    ...common,
    commissionerId: OrganisationId,
    slug: Slug.optional(),
    safeguarding: Safeguarding.optional(),
  }),
  z.object({ kind: z.literal('provider'), ...common, charityNumber: text(12).optional() }),
  z.object({ kind: z.literal('commissioner'), ...common }),
  z.object({
    kind: z.literal('network'),
    ...common,
    crisisNumber: text(60).optional(),
    safeguardingNumber: text(60).optional(),
  }),
]);
export type SaveOrganisationInput = z.output<typeof SaveOrganisationInput>;

/** Makes the organisation that an input describes; what has a form of its own stays: a commissioner keeps its policy (a new one gets the standard), a team its limit. */
export const organisationFrom = (
  input: SaveOrganisationInput,
  organisationId: string,
  before: Organisation | undefined,
): Organisation => {
  const status = input.status ?? before?.status ?? 'active';
  const kept = { organisationId, status, complaints: before?.complaints };
  switch (input.kind) {
    case 'commissioner':
      return { ...input, ...kept, policy: before?.kind === input.kind ? before.policy : defaultPolicy };
    case 'team':
      return {
        ...input,
        ...kept,
        loadLimit: before?.kind === input.kind ? before.loadLimit : undefined,
      };
    case 'practice':
      return {
        ...input,
        ...kept,
        mergedInto: before?.kind === input.kind ? before.mergedInto : undefined,
      };
    case 'provider':
    case 'network':
      return { ...input, ...kept };
  }
};

/** The organisation that another one belongs to: the team of a practice, the commissioner of a team. */
export const belongsTo = (
  input: SaveOrganisationInput,
): { readonly organisationId: string; readonly kind: 'team' | 'commissioner' } | undefined => {
  if (input.kind === 'practice') return { organisationId: input.teamId, kind: 'team' };
  if (input.kind === 'team') return { organisationId: input.commissionerId, kind: 'commissioner' };
  return undefined;
};
