import type { Context, Item, Write } from '@fingerpost/kernel';
import { memberKey } from './access.keys.ts';
import { Member } from './member.ts';

/** A member and the version of the item that keeps them. */
export type StoredMember = { readonly member: Member; readonly version: number };

/** Parses a stored member. */
export const storedMember = (item: Item): StoredMember => ({
  member: Member.parse(item.data),
  version: item.version,
});

/** Reads a member, strongly consistent; undefined when the organisation has no such member. */
export const readMember = async (
  context: Pick<Context, 'table'>,
  organisationId: string,
  memberId: string,
): Promise<StoredMember | undefined> => {
  const item = await context.table.get(memberKey(organisationId, memberId));
  return item === undefined ? undefined : storedMember(item);
};

/** The write that keeps a member as the given version, over the one before; version 1 is a new member. */
export const putMember = ({ member, version }: StoredMember): Write => {
  const { pk, sk } = memberKey(member.organisationId, member.memberId);
  return {
    kind: 'put',
    expect: version === 1 ? 'new' : version - 1,
    item: { pk, sk, type: 'member', version, data: member },
  };
};
