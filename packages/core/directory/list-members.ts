import * as z from 'zod';
import { OrganisationId, type Page, useCase } from '@fingerpost/kernel';
import { storedMember } from '@fingerpost/core/access';
import { type MemberView, memberView } from './member-view.ts';
import { organisationPage } from './organisation-page.ts';

/** Lists the members of an organisation, the invited and the deactivated included. Refuses: page.cursor. */
export const listMembers = useCase({
  input: z.object({
    organisationId: OrganisationId,
    limit: z.coerce.number().int().min(1).max(100).default(50),
    cursor: z.string().optional(),
  }),
  allow: ['network-admin'],
  run: (input, context): Promise<Page<MemberView>> =>
    organisationPage(context, {
      ...input,
      cursor: input.cursor,
      beginsWith: '1#',
      show: (item) => memberView(storedMember(item)),
    }),
});
