import { activeMembersKey, emailDigest, memberKey, putInvitation, storedMember } from '@fingerpost/core/access';
import { putOrganisation, serviceChange } from '@fingerpost/core/directory';
import type { Write } from '@fingerpost/kernel';
import { randomCharacters } from '@fingerpost/store';
import { everybodySignedUp } from './members.ts';
import { staff, testDirectory } from './network.ts';
import type { World } from './world.ts';

/** Gives every organisation, service and member of the test network the items that the network keeps of them. */
export const storedNetwork = async (world: World): Promise<void> => {
  const context = world.as({ kind: 'system', process: 'import' });
  const { organisations, services } = testDirectory();
  await everybodySignedUp(world);
  const keys = Object.values(staff).map(({ organisationId, memberId }) => memberKey(organisationId, memberId));
  const members = (await world.table.getMany(keys)).map(storedMember);
  // The world counts one member for each organisation already.
  const counted = new Set<string>();
  const writes: readonly (readonly Write[])[] = [
    ...Object.values(organisations).map(({ entry }) => putOrganisation({ organisation: entry, version: 1 })),
    ...Object.values(services).map(({ entry }) => serviceChange(context, { service: entry, version: 1 }).writes),
    ...members.map(({ member }): readonly Write[] => {
      const isFirst = !counted.has(member.organisationId);
      counted.add(member.organisationId);
      const count: Write = { kind: 'count', key: activeMembersKey(member.organisationId), by: 1 };
      return [putInvitation(emailDigest(context, member.email), member), ...(isFirst ? [] : [count])];
    }),
  ];
  for (const each of writes) await world.table.write(each, randomCharacters(26));
};
