import * as z from 'zod';
import { type Context, MemberId, type Objects, OrganisationId, Role } from '@fingerpost/kernel';
import { Organisation } from './organisation.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import { Service } from './service.ts';
import { snapshotObject } from './directory.keys.ts';

/** What everybody in the network may know of a member: a name, a role, and who covers while they are away. */
export const MemberEntry = z.object({
  memberId: MemberId,
  organisationId: OrganisationId,
  name: z.string(),
  role: Role,
  active: z.boolean(),
  wte: z.number().optional(),
  away: z.object({ from: z.iso.date(), to: z.iso.date(), cover: MemberId }).optional(),
});
export type MemberEntry = z.infer<typeof MemberEntry>;

const versioned = <T extends z.ZodType>(entry: T) => z.record(z.string(), z.object({ version: z.int(), entry }));

/** The whole directory as one object: written by the stream, read by search, names and dates without a table unit. */
export const DirectorySnapshot = z.object({
  organisations: versioned(Organisation),
  services: versioned(Service),
  members: versioned(MemberEntry),
});
export type DirectorySnapshot = z.infer<typeof DirectorySnapshot>;

/** The directory of a network that has nothing yet. */
export const emptySnapshot: DirectorySnapshot = { organisations: {}, services: {}, members: {} };

/** The directory as this request sees it. */
export class Directory {
  readonly #snapshot: DirectorySnapshot;
  readonly #members: ReadonlyMap<string, readonly MemberEntry[]>;
  constructor(snapshot: DirectorySnapshot) {
    this.#snapshot = snapshot;
    const members = Object.values(snapshot.members).map(({ entry }) => entry);
    this.#members = Map.groupBy(members, ({ organisationId }) => organisationId);
  }
  organisation(organisationId: string | undefined): Organisation | undefined {
    return organisationId === undefined ? undefined : this.#snapshot.organisations[organisationId]?.entry;
  }
  service(serviceId: string): Service | undefined {
    return this.#snapshot.services[serviceId]?.entry;
  }
  member(memberId: string): MemberEntry | undefined {
    return this.#snapshot.members[memberId]?.entry;
  }
  organisations(): readonly Organisation[] {
    return Object.values(this.#snapshot.organisations).map(({ entry }) => entry);
  }
  services(): readonly Service[] {
    return Object.values(this.#snapshot.services).map(({ entry }) => entry);
  }
  membersOf(organisationId: string): readonly MemberEntry[] {
    return this.#members.get(organisationId) ?? [];
  }
  /** Whether an organisation has an active member, so that a referral can go to it through the network. */
  isOnNetwork(organisationId: string): boolean {
    return this.membersOf(organisationId).some(({ active }) => active);
  }
  /** Whether the directory has an organisation, service or member as of a version, or a later one. */
  hasVersion(id: string, version: number): boolean {
    const { organisations, services, members } = this.#snapshot;
    return ((organisations[id] ?? services[id] ?? members[id])?.version ?? 0) >= version;
  }
  /** The name of an organisation, or words that say it is not known. */
  nameOf(organisationId: string | undefined): string {
    return this.organisation(organisationId)?.name ?? 'an organisation that is no longer listed';
  }
  /** The practice to which things for a practice go now: itself, or the one that took it over. */
  practiceNow(organisationId: string): string {
    const seen = new Set([organisationId]);
    let current = organisationId;
    for (;;) {
      const found = this.organisation(current);
      const next = found?.kind === 'practice' ? found.mergedInto : undefined;
      if (next === undefined || seen.has(next)) return current;
      seen.add(next);
      current = next;
    }
  }
  /** The policy of a commissioner; the default one where none is set. */
  policyOf(commissionerId: string | undefined): Policy {
    const commissioner = this.organisation(commissionerId);
    return commissioner?.kind === 'commissioner' ? commissioner.policy : defaultPolicy;
  }
  /** The commissioner of a team. */
  commissionerOf(teamId: string): string | undefined {
    const team = this.organisation(teamId);
    return team?.kind === 'team' ? team.commissionerId : undefined;
  }
  /** The network's own entry, with its crisis and safeguarding numbers. */
  network(): Extract<Organisation, { kind: 'network' }> | undefined {
    return this.organisations().find((organisation) => organisation.kind === 'network');
  }
}

/** The directory as it was last read, and what it was made from. */
type Kept = { readonly tag: string | undefined; readonly snapshot: DirectorySnapshot; readonly directory: Directory };

const kept = new WeakMap<Objects, Kept>();

/** Reads the snapshot with its tag, from memory where the object has not changed since. */
export const readSnapshot = async ({ objects }: Pick<Context, 'objects'>): Promise<Kept> => {
  const known = kept.get(objects);
  const found = await objects.getIfChanged(snapshotObject, known?.tag);
  if (found === 'same' && known !== undefined) return known;
  if (found === undefined || found === 'same')
    return { tag: undefined, snapshot: emptySnapshot, directory: new Directory(emptySnapshot) };
  const snapshot = DirectorySnapshot.parse(JSON.parse(found.body));
  const read: Kept = { tag: found.tag, snapshot, directory: new Directory(snapshot) };
  kept.set(objects, read);
  return read;
};

/** Reads the directory, from memory where the object has not changed since; costs no table unit. */
export const readDirectory = async (context: Pick<Context, 'objects'>): Promise<Directory> =>
  (await readSnapshot(context)).directory;
