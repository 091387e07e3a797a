import type { Member, StoredMember } from '@fingerpost/core/access';

/** A member as the administrators see them. */
export type MemberView = Omit<Member, 'subject' | 'notWith'> & { readonly version: number };

/** Puts a member into the answer to an administrator; who they are to the issuer, and whom they must not meet, stays inside. */
export const memberView = ({ member, version }: StoredMember): MemberView => {
  const { subject: _inside, notWith: _keptFrom, ...shown } = member;
  return { ...shown, version };
};
