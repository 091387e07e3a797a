import * as z from 'zod';
import {
  CaseId,
  type Context,
  type Item,
  MemberId,
  OrganisationId,
  Role,
  type StaffActor,
  type Write,
} from '@fingerpost/kernel';
import { invitationKey, membershipKey } from './access.keys.ts';
import type { Member } from './member.ts';

/** Who somebody is, as the issuer of their token says. */
export type Identity = { readonly issuer: string; readonly subject: string };

/** What one identity may do now: a copy of the member, kept where each request finds it in one read. */
const Membership = z.object({
  memberId: MemberId,
  organisationId: OrganisationId,
  name: z.string(),
  role: Role,
  status: z.enum(['active', 'deactivated']),
  notWith: z.array(CaseId).optional(),
});

/** Gives the keyed digest by which an identity is known. */
export const subjectDigest = (context: Pick<Context, 'secrets'>, { issuer, subject }: Identity): string =>
  context.secrets.digest('subject', `${issuer}\n${subject}`);

/** Gives the keyed digest of an e-mail address, the same however its letters are cased. */
export const emailDigest = (context: Pick<Context, 'secrets'>, email: string): string =>
  context.secrets.digest('email', email.trim().toLowerCase());

/** Gives the actor a stored membership lets act; undefined for none, or once deactivated. */
export const actorOfMembership = (item: Item | undefined): StaffActor | undefined => {
  if (item === undefined) return undefined;
  const { status, ...may } = Membership.parse(item.data);
  return status === 'active' ? { kind: 'staff', ...may } : undefined;
};

/** Gives the member an identity acts as, in one consistent read; undefined for nobody, or once deactivated. */
export const readMembership = async (
  context: Pick<Context, 'table' | 'secrets'>,
  identity: Identity,
): Promise<StaffActor | undefined> =>
  actorOfMembership(await context.table.get(membershipKey(subjectDigest(context, identity))));

/** The write that lets an identity act as a member, or not any more; over the version before, 0 where there is none. */
export const putMembership = (subject: string, member: Member, before: number): Write => {
  const { memberId, organisationId, name, role, notWith } = member;
  const status = member.status === 'active' ? 'active' : 'deactivated';
  const { pk, sk } = membershipKey(subject);
  const data: z.infer<typeof Membership> = { memberId, organisationId, name, role, status, notWith };
  return {
    kind: 'put',
    expect: before === 0 ? 'new' : before,
    item: { pk, sk, type: 'membership', version: before + 1, data },
  };
};

/** Which member an e-mail address stands for. */
export const Invitation = z.object({ organisationId: OrganisationId, memberId: MemberId });

/** The write that keeps an e-mail address for one member; it fails while another has it. */
export const putInvitation = (digest: string, { organisationId, memberId }: Member): Write => {
  const { pk, sk } = invitationKey(digest);
  const data: z.infer<typeof Invitation> = { organisationId, memberId };
  return { kind: 'put', expect: 'new', item: { pk, sk, type: 'invitation', version: 1, data } };
};
