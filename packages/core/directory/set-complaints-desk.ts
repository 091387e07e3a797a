import * as z from 'zod';
import {
  commit,
  type Context,
  makeEvent,
  MemberId,
  mustMatch,
  OrganisationId,
  refuse,
  useCase,
  wasHadBefore,
  type Write,
} from '@fingerpost/kernel';
import { memberKey, storedMember } from '@fingerpost/core/access';
import { organisationKey } from './directory.keys.ts';
import { directoryRefusals } from './directory.refusals.ts';
import type { Organisation } from './organisation.ts';
import {
  type OrganisationView,
  organisationView,
  putOrganisation,
  readOrganisation,
  type StoredOrganisation,
} from './organisation.repository.ts';

/** Checks that all who are named are active members of the organisation, and gives the writes that keep this true. */
const checkNamed = async (
  context: Pick<Context, 'table'>,
  organisationId: string,
  memberIds: readonly string[],
): Promise<readonly Write[]> => {
  if (memberIds.length === 0) return [];
  const items = await context.table.getMany(memberIds.map((memberId) => memberKey(organisationId, memberId)));
  const active = items.map(storedMember).filter(({ member }) => member.status === 'active');
  if (active.length < memberIds.length || new Set(memberIds).size < memberIds.length)
    throw refuse(directoryRefusals.complaints);
  return active.map(({ member, version }) => ({
    kind: 'check',
    key: memberKey(organisationId, member.memberId),
    expect: version,
  }));
};

/**
 * Names who answers complaints about an organisation, and who does where it is about them; without a
 * lead nobody is named, and the administrators answer. Refuses: organisation.missing,
 * organisation.complaints, version.stale, idempotency.reused.
 */
export const setComplaintsDesk = useCase({
  input: z.object({ organisationId: OrganisationId, leadId: MemberId.optional(), deputyId: MemberId.optional() }),
  allow: ['network-admin'],
  run: async ({ organisationId, leadId, deputyId }, context): Promise<OrganisationView> => {
    const head = organisationKey(organisationId);
    const before = await readOrganisation(context, organisationId);
    if (await wasHadBefore(context, head)) return organisationView(before);
    mustMatch(context, before.version);
    if (leadId === undefined && deputyId !== undefined) throw refuse(directoryRefusals.complaints);
    const named = await checkNamed(
      context,
      organisationId,
      [leadId, deputyId].filter((memberId) => memberId !== undefined),
    );
    const complaints = leadId === undefined ? undefined : { leadId, deputyId };
    const organisation: Organisation = { ...before.organisation, complaints };
    const after: StoredOrganisation = { organisation, version: before.version + 1 };
    await commit(context, {
      head,
      event: makeEvent(context, {
        type: 'ComplaintsDeskSet',
        subject: organisationId,
        version: after.version,
        data: { organisationId, leadId, deputyId },
      }),
      writes: [...putOrganisation(after), ...named],
    });
    return organisationView(after);
  },
});
