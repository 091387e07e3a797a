import { storedMember } from '@fingerpost/core/access';
import type { Item } from '@fingerpost/kernel';
import { storedOrganisation } from './organisation.repository.ts';
import { storedService } from './service.repository.ts';
import type { DirectorySnapshot } from './snapshot.ts';

type Entries = Record<string, { version: number; entry: unknown }>;

/** A snapshot to change, which leaves the one it was made from as it is. */
export const copyOf = ({ organisations, services, members }: DirectorySnapshot): DirectorySnapshot => ({
  organisations: { ...organisations },
  services: { ...services },
  members: { ...members },
});

const patchEntry = (entries: Entries, id: string, version: number, entry: unknown): boolean => {
  if ((entries[id]?.version ?? 0) >= version) return false;
  entries[id] = { version, entry };
  return true;
};

/** Brings a stored item into a snapshot, unless it has that version already; tells whether it changed anything. */
export const patch = (snapshot: DirectorySnapshot, item: Item): boolean => {
  switch (item.type) {
    case 'organisation': {
      const { organisation, version } = storedOrganisation(item);
      return patchEntry(snapshot.organisations, organisation.organisationId, version, organisation);
    }
    case 'service': {
      const { service, version } = storedService(item);
      return patchEntry(snapshot.services, service.serviceId, version, service);
    }
    case 'member': {
      const { member, version } = storedMember(item);
      const { memberId, organisationId, name, role, wte, away } = member;
      const entry = { memberId, organisationId, name, role, active: member.status === 'active', wte, away };
      return patchEntry(snapshot.members, memberId, version, entry);
    }
    default:
      return false;
  }
};

const takeNewer = <T extends { readonly version: number }>(
  into: Record<string, T>,
  now: Readonly<Record<string, T>>,
  was: Readonly<Record<string, T>>,
): void => {
  for (const [id, each] of Object.entries(now))
    if (each.version > Math.max(was[id]?.version ?? 0, into[id]?.version ?? 0)) into[id] = each;
};

/** Brings into a snapshot what became newer between two others. */
export const patchWithChanges = (into: DirectorySnapshot, now: DirectorySnapshot, was: DirectorySnapshot): void => {
  takeNewer(into.organisations, now.organisations, was.organisations);
  takeNewer(into.services, now.services, was.services);
  takeNewer(into.members, now.members, was.members);
};
