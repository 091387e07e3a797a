import {
  type Member,
  membershipKey,
  putMember,
  putMembership,
  readMembership,
  subjectDigest,
} from '@fingerpost/core/access';
import type { StaffActor } from '@fingerpost/kernel';
import { randomCharacters } from '@fingerpost/store';
import { staff } from './network.ts';
import type { World } from './world.ts';

const issuer = 'https://issuer.example';

/** Gives a member of staff an item and a sign-in, as the network keeps them; nothing where they have them already. */
export const signedUp = async (world: World, { memberId, organisationId, name, role }: StaffActor): Promise<void> => {
  const context = world.as({ kind: 'system', process: 'import' });
  const subject = subjectDigest(context, { issuer, subject: memberId });
  if ((await world.table.get(membershipKey(subject))) !== undefined) return;
  const email = `${memberId}@example.org`;
  const member: Member = { memberId, organisationId, name, role, email, status: 'active', subject };
  await world.table.write([putMember({ member, version: 1 }), putMembership(subject, member, 0)], randomCharacters(26));
};

/** Gives every member of staff of the test network an item and a sign-in. */
export const everybodySignedUp = async (world: World): Promise<void> => {
  for (const member of Object.values(staff)) await signedUp(world, member);
};

/** Gives a member of staff as their next request finds them: with what is kept from them by then. */
export const asNow = async (world: World, { memberId }: StaffActor): Promise<StaffActor> => {
  const context = world.as({ kind: 'system', process: 'import' });
  const found = await readMembership(context, { issuer, subject: memberId });
  if (found === undefined) throw new Error(`${memberId} is not signed up`);
  return found;
};
