import {
  type Organisation,
  DirectorySnapshot,
  defaultPolicy,
  type MemberEntry,
  type Service,
  snapshotObject,
} from '@fingerpost/core/directory';
import type { Objects, Role, StaffActor } from '@fingerpost/kernel';

const own = (letter: string, number: number): string => letter + String(number).padStart(25, '0');

/** The id of the n-th organisation of a kind in the test network. */
export const organisationId = (letter: string, number = 1): string => `org_${own(letter, number)}`;

export const practice = organisationId('p');
export const practice2 = organisationId('p', 2);
export const team = organisationId('t');
const team2 = organisationId('t', 2);
export const provider = organisationId('v');
export const provider2 = organisationId('v', 2);
export const commissioner = organisationId('c');
export const commissioner2 = organisationId('c', 2);
const network = organisationId('n');
/** A provider that no member uses. */
export const silentProvider = organisationId('v', 3);

const memberOf = (role: Role, organisation: string, letter: string, number: number, name: string): StaffActor => ({
  kind: 'staff',
  memberId: `mem_${own(letter, number)}`,
  name,
  role,
  organisationId: organisation,
});

/** One member of staff of each role in the first organisation of its kind, and in the second. */
export const staff = {
  referrer: memberOf('referrer', practice, 'r', 1, 'Rowan Ash'),
  referrer2: memberOf('referrer', practice2, 'r', 2, 'Robin Elder'),
  linkWorker: memberOf('link-worker', team, 'w', 1, 'Wren Hazel'),
  colleague: memberOf('link-worker', team, 'w', 3, 'Wyn Alder'),
  linkWorker2: memberOf('link-worker', team2, 'w', 2, 'Willow Birch'),
  lead: memberOf('team-lead', team, 'd', 1, 'Dale Rowan'),
  lead2: memberOf('team-lead', team2, 'd', 2, 'Devon Thorn'),
  provider: memberOf('provider', provider, 'v', 1, 'Vale Linden'),
  provider2: memberOf('provider', provider2, 'v', 2, 'Vivian Maple'),
  commissioner: memberOf('commissioner', commissioner, 'c', 1, 'Cary Holm'),
  commissioner2: memberOf('commissioner', commissioner2, 'c', 2, 'Corin Oak'),
  representative: memberOf('patient-representative', commissioner, 'c', 3, 'Kit Sorrel'),
  admin: memberOf('network-admin', network, 'n', 1, 'Noor Beech'),
} as const;

const serviceId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const services = {
  food: serviceId(1),
  advice: serviceId(2),
  group: serviceId(3),
  silent: serviceId(4),
  food2: serviceId(5),
  food3: serviceId(6),
} as const;

const listing = (id: string, organisation: string, name: string, rest: Partial<Service>): Service => ({
  serviceId: id,
  organisationId: organisation,
  name,
  status: 'active',
  kind: 'food',
  needs: ['food'],
  ...rest,
});

const allServices: readonly Service[] = [
  listing(services.food, provider, 'Meadow Pantry', {
    free: true,
    stepFree: true,
    place: { latitude: 52.06, longitude: -1.34 },
  }),
  listing(services.advice, provider2, 'Harbour Advice', {
    kind: 'advice',
    needs: ['money-debt-benefits', 'legal-immigration'],
  }),
  listing(services.group, provider, 'Tuesday Walkers', {
    kind: 'exercise',
    needs: ['physical-activity-weight', 'loneliness-isolation'],
  }),
  listing(services.silent, silentProvider, 'Chapel Lunch', { needs: ['food', 'loneliness-isolation'] }),
  listing(services.food2, provider2, 'Harbour Larder', {}),
  listing(services.food3, provider2, 'Quay Kitchen', {}),
];

const organisation = (entry: Organisation): Organisation => entry;
const common = (id: string, name: string) => ({
  organisationId: id,
  name,
  status: 'active' as const,
  phone: '0113 496 0000',
});

const allOrganisations: readonly Organisation[] = [
  organisation({ kind: 'practice', ...common(practice, 'Meadow Surgery'), odsCode: 'A99991', teamId: team }),
  organisation({ kind: 'practice', ...common(practice2, 'Harbour Surgery'), odsCode: 'A99992', teamId: team2 }),
  organisation({ kind: 'team', ...common(team, 'Meadow Link Workers'), commissionerId: commissioner }),
  organisation({ kind: 'team', ...common(team2, 'Harbour Link Workers'), commissionerId: commissioner2 }),
  organisation({ kind: 'provider', ...common(provider, 'Meadow Community'), email: 'hello@meadow.example' }),
  organisation({ kind: 'provider', ...common(provider2, 'Harbour Trust'), email: 'hello@harbour.example' }),
  organisation({ kind: 'provider', ...common(silentProvider, 'Chapel Friends') }),
  organisation({ kind: 'commissioner', ...common(commissioner, 'Meadow Care Board'), policy: defaultPolicy }),
  organisation({ kind: 'commissioner', ...common(commissioner2, 'Harbour Care Board'), policy: defaultPolicy }),
  organisation({
    kind: 'network',
    ...common(network, 'Test Network'),
    crisisNumber: '0800 111 0000',
    safeguardingNumber: '0800 222 0000',
  }),
];

const entryOf = (actor: StaffActor): MemberEntry => ({
  memberId: actor.memberId,
  organisationId: actor.organisationId,
  name: actor.name,
  role: actor.role,
  active: true,
});

const versioned = <T>(entries: readonly T[], idOf: (entry: T) => string) =>
  Object.fromEntries(entries.map((entry) => [idOf(entry), { version: 1, entry }]));

/** Gives the directory of the test network as the stream would have written it. */
export const testDirectory = (): DirectorySnapshot =>
  // A copy, since a test may change its own.
  structuredClone({
    organisations: versioned(allOrganisations, ({ organisationId: id }) => id),
    services: versioned(allServices, ({ serviceId: id }) => id),
    members: versioned(Object.values(staff).map(entryOf), ({ memberId }) => memberId),
  });

/** Puts the directory of the test network where every use-case reads it. */
export const putDirectory = async (objects: Objects, directory = testDirectory()): Promise<void> => {
  await objects.put(snapshotObject, JSON.stringify(DirectorySnapshot.parse(directory)));
};
